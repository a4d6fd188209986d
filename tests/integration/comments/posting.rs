use crate::support::{CommentFields, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn a_first_comment_waits_and_only_its_commenter_sees_it() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let posted = reader.comment("on-margins", &CommentFields::default()).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    let page = reader.follow(&posted).await;
    assert!(page.body.contains("A thought of mine."), "{}", page.body);
    assert!(page.body.contains("Your comment is awaiting moderation."));
    let others = app.visitor().get("/articles/on-margins").await;
    assert!(!others.body.contains("A thought of mine."));
}
