//! Banning commenters.

use gloss::accounts::Role;
use gloss::comments::purge::{Forgotten, forget_networks};
use jiff::SignedDuration;

use super::{decide, hold};
use crate::support::{CommentFields, TestApp};

const NEWEST: &str = "SELECT state || ': ' || array_to_string(hold_reasons, ', ') FROM comments \
    ORDER BY created_at DESC, id DESC LIMIT 1";

#[tokio::test(flavor = "multi_thread")]
async fn a_ban_from_the_queue_sends_what_comes_to_spam_until_it_is_undone() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let first = hold(&app, "Eve", "One.").await;
    let second = hold(&app, "Mal", "Two.").await;
    let notice = decide(&mo, "ban", &[&first, &second]).await;
    assert_eq!(notice, "2 comments marked as spam and their commenters banned.");
    hold(&app, "Eve", "Once more.").await;
    assert_eq!(app.sql_value(NEWEST).await, "spam: banned commenter");
    hold(&app, "Ann", "Honest.").await;
    assert_eq!(app.sql_value(NEWEST).await, "pending: first comment");

    let batch = app
        .sql_value("SELECT batch_id FROM audit_log WHERE action = 'ban added' LIMIT 1")
        .await;
    let undone = mo
        .post("/admin/comments/undo", &[("batch", batch.as_str())])
        .await;
    let notice = mo.follow(&undone).await.html().text(".notice p");
    assert_eq!(notice, "Undone. 2 comments restored.");
    hold(&app, "Eve", "Yet again.").await;
    assert_eq!(app.sql_value(NEWEST).await, "pending: first comment");
    let actions = "SELECT string_agg(action, ', ' ORDER BY id) FROM audit_log WHERE action LIKE 'ban%'";
    assert_eq!(
        app.sql_value(actions).await,
        "ban added, ban added, ban removed, ban removed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commenter_is_banned_and_let_in_on_their_own_page() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    hold(&app, "Eve", "One.").await;
    let id = app.sql_value("SELECT id FROM commenters").await;
    let path = format!("/admin/commenters/{id}");
    for (action, button) in [("ban", "Unban"), ("ban/removal", "Ban this commenter")] {
        let answer = mo.post(&format!("{path}/{action}"), &[]).await;
        assert_eq!(answer.status, 303);
        let page = mo.get(&path).await.html();
        let buttons = page.texts("section[aria-labelledby=ban] button");
        assert_eq!(buttons, [button]);
    }
    let author = app.staff("Bo", Role::Author).await.visitor;
    assert_eq!(author.post(&format!("{path}/ban"), &[]).await.status, 403);
    let nobody = mo
        .post("/admin/commenters/00000000-0000-0000-0000-000000000000/ban", &[])
        .await;
    assert_eq!(nobody.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_bans_nobody_from_the_whole_site() {
    let app = TestApp::start().await;
    let bo = app.staff("Bo", Role::Author).await;
    app.article("On margins").author(bo.id).create().await;
    let id = hold(&app, "Eve", "One.").await;
    let seen = format!("{id}.pending");
    let fields = [("decision", "ban"), ("comment", seen.as_str())];
    let refused = bo.visitor.post("/admin/comments/decisions", &fields).await;
    assert_eq!(refused.status, 403);
    let page = bo.visitor.get("/admin/comments?status=pending").await.html();
    assert!(!page.has("[data-key=b]"));
    assert_eq!(app.sql_value("SELECT state FROM comments").await, "pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_is_banned_by_a_comment_and_forgotten_after_thirty_days() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let from = |address: &str| app.visitor().calling_from(address.to_owned());
    let saying = |body| CommentFields {
        body,
        ..CommentFields::default()
    };
    from("198.51.100.7").comment("on-margins", &saying("One.")).await;
    from("198.51.100.9").comment("on-margins", &saying("Two.")).await;
    let id = app.sql_value("SELECT id FROM comments WHERE body = 'One.'").await;
    let path = format!("/admin/comments/{id}");
    let notice = mo
        .get(&path)
        .await
        .html()
        .text("section[aria-labelledby=network]");
    assert!(notice.contains("2 comments from this IP range"), "{notice}");
    assert_eq!(mo.post(&format!("{path}/network-ban"), &[]).await.status, 303);

    let log = mo.get(&path).await.html().text("ol.log li");
    assert!(log.contains("Ban this IP range"), "{log}");

    let refused = from("198.51.100.200")
        .comment("on-margins", &saying("Three."))
        .await;
    assert_eq!(refused.status, 403);
    assert_eq!(
        from("198.51.101.7")
            .comment("on-margins", &saying("Four."))
            .await
            .status,
        303
    );

    assert_eq!(
        mo.post(&format!("{path}/network-ban/removal"), &[]).await.status,
        303
    );
    assert_eq!(
        from("198.51.100.7")
            .comment("on-margins", &saying("Five."))
            .await
            .status,
        303
    );

    mo.post(&format!("{path}/network-ban"), &[]).await;
    assert_eq!(forget_networks(&app.app).await.unwrap(), Forgotten::default());
    app.app.clock.advance(SignedDuration::from_hours(31 * 24));
    let forgotten = forget_networks(&app.app).await.unwrap();
    assert_eq!(forgotten, Forgotten { comments: 4, bans: 1 });
    let left = "SELECT count(network_hash) FROM comments";
    assert_eq!(app.sql_value(left).await, "0");
    let purged = app
        .sql_value("SELECT after FROM audit_log WHERE action = 'purged'")
        .await;
    assert_eq!(purged, "networks of 4 comments, 1 bans of networks");
}
