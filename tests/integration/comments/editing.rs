//! A commenter can edit a comment for 15 minutes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use futures_util::future::join_all;
use gloss::accounts::Role;
use gloss::text::render_with_permit;
use jiff::SignedDuration;
use tokio::sync::RwLock;

use crate::support::{Browser, CommentFields, TestApp};

const ARTICLE: &str = "/articles/on-margins";

/// Posts a comment as a new commenter and returns the browser and the path of the comment.
async fn posted(app: &TestApp) -> (Browser, String) {
    app.article("On margins").create().await;
    let reader = app.visitor();
    let answer = reader.comment("on-margins", &CommentFields::default()).await;
    let path = format!("/comments/{}", answer.comment_id());
    (reader, path)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pending_comment_is_changed_with_a_preview_and_its_earlier_text_is_kept_for_moderators() {
    let app = TestApp::start().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let (reader, path) = posted(&app).await;
    let edit = format!("{path}/edit");
    let page = reader.get(ARTICLE).await.html();
    assert_eq!(page.attributes(".comment.own .acts a", "href")[0], edit);

    let form = reader.get(&edit).await;
    assert_eq!(form.html().field("body"), "A thought of mine.");
    let preview = reader
        .post(&edit, &[("body", "A *better* thought."), ("preview", "true")])
        .await;
    assert_eq!(preview.status, 200);
    assert_eq!(preview.html().texts(".preview em"), ["better"]);
    assert_eq!(preview.html().field("body"), "A *better* thought.");
    assert_eq!(
        app.sql_value("SELECT body FROM comments").await,
        "A thought of mine."
    );

    let saved = reader.post(&edit, &[("body", "A *better* thought.")]).await;
    assert_eq!((saved.status, saved.location()), (303, path.as_str()));
    let page = reader.follow(&saved).await.html();
    assert_eq!(page.texts(".comment.own .said"), ["A better thought."]);
    assert!(page.text(".comment.own .edited").starts_with("edited"));
    assert_eq!(
        page.text(".comment.own .note"),
        "Your comment is awaiting moderation."
    );

    let queue = mo.get("/admin/comments").await.html();
    assert_eq!(queue.texts(".revisions .source"), ["A thought of mine."]);
    assert_eq!(queue.texts(".queue .said"), ["A better thought."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_changes_nothing_leaves_no_mark() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let saved = reader
        .post(&format!("{path}/edit"), &[("body", " A thought of mine.\r\n")])
        .await;
    assert_eq!(saved.status, 303);
    assert!(!reader.follow(&saved).await.html().has(".edited"));
    assert_eq!(app.sql_value("SELECT count(*) FROM comment_revisions").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_comment_that_was_approved_waits_again_when_it_is_changed() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    app.approve_all().await;
    let edit = format!("{path}/edit");
    assert_eq!(reader.post(&edit, &[("body", "Buy my pills.")]).await.status, 303);
    assert!(!app.visitor().get(ARTICLE).await.body.contains("pills"));
    let own = reader.get(ARTICLE).await.html();
    assert_eq!(
        own.texts(".comment.own .why"),
        ["You edited your comment after it was approved, so a moderator checks it again."]
    );
    assert_eq!(own.text("#comments-heading"), "No comments");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_is_known_changes_a_public_comment_in_public_unless_links_hold_it() {
    let app = TestApp::start().await;
    let (reader, _) = posted(&app).await;
    app.approve_all().await;
    let second = CommentFields {
        body: "A second thought.",
        ..CommentFields::default()
    };
    app.app.clock.advance(SignedDuration::from_secs(1));
    let answer = reader.comment("on-margins", &second).await;
    let edit = format!("/comments/{}/edit", answer.comment_id());
    assert_eq!(
        reader.post(&edit, &[("body", "A third thought.")]).await.status,
        303
    );
    let page = app.visitor().get(ARTICLE).await.html();
    assert_eq!(page.texts(".said"), ["A thought of mine.", "A third thought."]);
    assert_eq!(page.texts(".edited").len(), 1);
    let links = "https://a.example and https://b.example";
    assert_eq!(reader.post(&edit, &[("body", links)]).await.status, 303);
    assert_eq!(
        app.visitor().get(ARTICLE).await.html().texts(".said"),
        ["A thought of mine."]
    );
    let reasons = app
        .sql_value("SELECT hold_reasons[1] FROM comments WHERE edited_at IS NOT NULL")
        .await;
    assert_eq!(reasons, "2 links");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_quarter_of_an_hour_the_text_comes_back_and_nothing_is_changed() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let edit = format!("{path}/edit");
    app.app.clock.advance(SignedDuration::from_secs(15 * 60 - 1));
    assert_eq!(reader.get(&edit).await.status, 200);
    app.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(reader.get(&edit).await.status, 403);
    let late = reader.post(&edit, &[("body", "Too late <b>.")]).await;
    assert_eq!(late.status, 403);
    assert_eq!(late.html().text("textarea[readonly]"), "Too late <b>.");
    assert!(late.html().has("[role=alert][autofocus]"));
    assert_eq!(
        app.sql_value("SELECT body FROM comments").await,
        "A thought of mine."
    );
    assert!(!reader.get(ARTICLE).await.html().has(".acts a[href$='/edit']"));
}

#[tokio::test(flavor = "multi_thread")]
async fn when_comments_close_changes_end_too_and_withdrawal_stays() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    app.sql("UPDATE settings SET comments_open = false").await;
    let edit = format!("{path}/edit");
    assert_eq!(reader.get(&edit).await.status, 403);
    let closed = reader.post(&edit, &[("body", "Another.")]).await;
    assert_eq!(closed.status, 403);
    assert!(closed.body.contains("Comments are closed."));
    assert_eq!(closed.html().text("textarea[readonly]"), "Another.");
    let page = reader.get(ARTICLE).await.html();
    assert_eq!(
        page.attributes(".comment.own .acts a", "href"),
        [format!("{path}/status")]
    );
    assert_eq!(reader.post(&format!("{path}/withdrawal"), &[]).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_comment_is_a_422_with_the_text_kept() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let edit = format!("{path}/edit");
    for (body, preview) in [("  ", ""), ("\0x", ""), (&"x".repeat(10_001), ""), (" ", "true")] {
        let answer = reader.post(&edit, &[("body", body), ("preview", preview)]).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .html()
                .has("textarea[aria-invalid=true][aria-describedby=body-error]")
        );
        assert!(answer.html().has("[role=alert][autofocus] a[href='#body']"));
        if !body.contains('\0') {
            assert_eq!(answer.html().field("body"), body);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_away_the_changed_text_comes_back_and_is_taken_afterwards() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let edit = format!("{path}/edit");
    app.take_database_away().await;
    let answer = reader.post(&edit, &[("body", "A *better* thought.")]).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("retry-after"), "5");
    assert_eq!(answer.html().field("body"), "A *better* thought.");
    assert_eq!(
        answer.html().attribute("form[method=post]", "action").unwrap(),
        edit
    );
    app.bring_database_back().await;
    let again = reader
        .post(&edit, &[("body", &answer.html().field("body"))])
        .await;
    assert_eq!(again.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moderators_decision_stands_against_a_change_that_comes_after_it() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    for state in ["spam", "trash"] {
        app.sql(&format!("UPDATE comments SET state = '{state}'")).await;
        let answer = reader
            .post(&format!("{path}/edit"), &[("body", "Another.")])
            .await;
        assert_eq!(answer.status, 403, "{state}");
        assert_eq!(answer.html().text("textarea[readonly]"), "Another.");
    }
    assert_eq!(
        app.sql_value("SELECT body FROM comments").await,
        "A thought of mine."
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_what_is_not_there_any_more_is_a_404_with_the_text_kept() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let edit = format!("{path}/edit");
    let stranger = app.visitor().post(&edit, &[("body", "Mine <now>.")]).await;
    app.sql("UPDATE articles SET state = 'unpublished'").await;
    let unpublished = reader.post(&edit, &[("body", "Mine <now>.")]).await;
    let nowhere = "/comments/00000000-0000-4000-8000-000000000000/edit";
    let missing = reader.post(nowhere, &[("body", "Mine <now>.")]).await;
    for answer in [&stranger, &unpublished, &missing] {
        assert_eq!(answer.status, 404);
        assert_eq!(answer.html().text("textarea[readonly]"), "Mine <now>.");
        assert!(!answer.body.contains("A thought of mine.") && !answer.body.contains("On margins"));
    }
    let without_ids = |answer: &crate::support::Response| answer.html().texts("main");
    assert_eq!(
        without_ids(&stranger),
        without_ids(&missing),
        "the page does not reveal that the comment exists"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_changes_is_a_429_with_the_text_kept() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let edit = format!("{path}/edit");
    let mut last = None;
    for number in 0..25 {
        let answer = reader.post(&edit, &[("body", &format!("Text {number}"))]).await;
        if answer.status == 429 {
            last = Some((number, answer));
            break;
        }
        assert_eq!(answer.status, 303);
    }
    let (number, answer) = last.expect("the edits reach a limit");
    assert!(answer.header("retry-after").parse::<u32>().unwrap() > 0);
    assert_eq!(answer.html().field("body"), format!("Text {number}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_changes_are_inert() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let body = "</textarea><script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))";
    for preview in ["", "true"] {
        let answer = reader
            .post(&format!("{path}/edit"), &[("body", body), ("preview", preview)])
            .await;
        let page = if answer.status == 303 {
            reader.follow(&answer).await
        } else {
            answer
        };
        let html = page.html();
        assert!(!html.has_foreign_script());
        for selector in ["img:not(.avatar)", "[onerror]", "a[href^=javascript]"] {
            assert!(!html.has(selector), "{selector}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_that_wait_for_their_turn_to_be_rendered_hold_no_connection() {
    let app = TestApp::start().await;
    let (reader, path) = posted(&app).await;
    let edit = format!("{path}/edit");
    let gate = Arc::new(RwLock::new(()));
    let closed = gate.write().await;
    let turns = 2 * thread::available_parallelism().map_or(1, usize::from);
    let taken = Arc::new(AtomicUsize::new(0));
    for _ in 0..turns {
        let (gate, taken) = (Arc::clone(&gate), Arc::clone(&taken));
        tokio::spawn(render_with_permit(1, move || {
            taken.fetch_add(1, Ordering::Relaxed);
            drop(gate.blocking_read());
        }));
    }
    while taken.load(Ordering::Relaxed) < turns {
        tokio::task::yield_now().await;
    }

    // More requests than the pool has connections.
    let fields = [("body", "Another thought."), ("preview", "true")];
    let previews = join_all((0..20).map(|_| reader.post(&edit, &fields)));
    let reads = async {
        for _ in 0..20 {
            assert_eq!(reader.get(&edit).await.status, 200);
        }
        drop(closed);
    };
    let (answers, ()) = tokio::join!(previews, reads);
    // On a slow machine, some requests may time out while they wait for a connection.
    assert!(answers.iter().all(|answer| [200, 503].contains(&answer.status)));
}
