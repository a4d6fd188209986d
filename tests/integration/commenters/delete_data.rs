//! Deleting the data of a commenter.

use std::collections::HashSet;

use gloss::accounts::Role;

use super::{EMAIL, count, erase, find, id_of, public};
use crate::support::{Browser, CommentFields, TestApp};

/// Words that occur only in Ada's data.
const CANARIES: [&str; 4] = ["Zebrafinch", "zebrafinch.example", "canary", "Budgerigar"];

fn by_ada<'a>(body: &'a str, parent: &'a str) -> CommentFields<'a> {
    CommentFields {
        body,
        parent,
        name: "Ada Zebrafinch",
        website: "https://zebrafinch.example/",
        ..CommentFields::default()
    }
}

fn by_bob<'a>(body: &'a str, parent: &'a str) -> CommentFields<'a> {
    CommentFields {
        body,
        parent,
        name: "Bob",
        email: "bob@elsewhere.example",
        ..CommentFields::default()
    }
}

/// Creates a thread of Ada, Bob and Ada, a chain of three comments by Ada, and a pending comment by Ada. Returns Ada's
/// browser.
async fn conversation(app: &TestApp) -> Browser {
    app.article("On margins").create().await;
    let (ada, bob) = (app.visitor(), app.visitor());
    let answered = public(app, &ada, &by_ada("Zebrafinch, answered.", "")).await;
    let reply = public(app, &bob, &by_bob("Bobs reply.", &answered)).await;
    public(app, &ada, &by_ada("Zebrafinch, an answer.", &reply)).await;
    let own = public(app, &ada, &by_ada("Zebrafinch, a chain.", "")).await;
    let own = public(app, &ada, &by_ada("Zebrafinch, its second link.", &own)).await;
    public(app, &ada, &by_ada("Zebrafinch, its third link.", &own)).await;
    let waits = ada
        .comment("on-margins", &by_ada("Zebrafinch, in wait.", ""))
        .await;
    assert_eq!(waits.status, 303);
    app.sql(&format!(
        "UPDATE comments SET state = 'pending', hold_reasons = '{{Budgerigar}}' WHERE body LIKE '%in wait.'; \
         INSERT INTO comment_revisions VALUES (gen_random_uuid(), '{answered}', 'Budgerigar', now()); \
         INSERT INTO comment_reports VALUES (gen_random_uuid(), '{answered}', sha256('r'), 'other', 'Budgerigar', now())"
    ))
    .await;
    ada
}

/// Returns all rows about comments and commenters as text.
async fn everything(app: &TestApp) -> String {
    app.sql_value(
        "SELECT string_agg(row, E'\\n') FROM ( \
         SELECT t::text AS row FROM comments t UNION ALL SELECT t::text FROM commenters t \
         UNION ALL SELECT t::text FROM comment_revisions t UNION ALL SELECT t::text FROM comment_reports t \
         UNION ALL SELECT t::text FROM rate_limits t) AS rows",
    )
    .await
}

/// Returns the encrypted email address of Ada and its blind index, in hexadecimal.
async fn address(app: &TestApp) -> [String; 2] {
    let id = id_of_commenter(app).await;
    let of = async |column: &str| {
        app.sql_value(&format!(
            "SELECT encode({column}, 'hex') FROM commenters WHERE id = '{id}'"
        ))
        .await
    };
    [of("email_sealed").await, of("email_index").await]
}

async fn id_of_commenter(app: &TestApp) -> String {
    app.sql_value("SELECT commenter_id FROM comments WHERE body LIKE 'Zebrafinch%' LIMIT 1")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_forgotten_with_their_texts_leaves_empty_places_only() {
    let app = TestApp::start().await;
    let ada = conversation(&app).await;
    let [sealed, index] = address(&app).await;
    let id = id_of_commenter(&app).await;
    let answered = id_of(&app, "Zebrafinch, answered.").await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let page = find(&mo, EMAIL).await;

    let answer = erase(&mo, &page, "remove").await;

    assert_eq!(
        answer.location(),
        "/admin/commenters?notice=remove&deleted=5&emptied=1"
    );
    assert_eq!(
        mo.follow(&answer).await.html().text(".notice"),
        "Data deleted. Comments deleted: 5. \
         Comments with replies, replaced by a placeholder: 1."
    );
    let rows = everything(&app).await;
    for gone in CANARIES.into_iter().chain([&*sealed, &index, &id]) {
        assert!(!rows.contains(gone), "{gone}: {rows}");
    }
    assert_eq!(count(&app, "comments").await, "2");
    assert_eq!(count(&app, "comment_revisions").await, "0");
    assert_eq!(count(&app, "comment_reports").await, "0");

    for reader in [&ada, &app.visitor(), &mo] {
        let page = reader.get("/articles/on-margins").await;
        let html = page.html();
        assert_eq!(html.text("#comments-heading"), "1 comment");
        assert_eq!(
            html.text(&format!("#comment-{answered}.tombstone")),
            "This comment was removed."
        );
        assert_eq!(html.texts(".comment .said"), ["Bobs reply."]);
        for word in ["Zebrafinch,", "Ada Zebrafinch", "[erased]", "Anonymous"] {
            let form = page.body.find("<form").unwrap();
            assert!(!page.body[..form].contains(word), "{word}: {}", page.body);
        }
    }
    let trash = mo.get("/admin/comments?status=trash").await.html();
    assert!(!trash.has(".queue"), "placeholders are not in the queue");
    assert_eq!(trash.text(".tabs [aria-current] .count"), "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_forgotten_without_their_texts_has_no_name_any_more() {
    let app = TestApp::start().await;
    conversation(&app).await;
    let [sealed, index] = address(&app).await;
    let id = id_of_commenter(&app).await;
    let before = app
        .sql_value(
            "SELECT string_agg(encode(token_hash, 'hex'), ' ') FROM comments WHERE commenter_id IS NOT NULL",
        )
        .await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;

    let answer = erase(&mo, &find(&mo, EMAIL).await, "anonymous").await;

    assert_eq!(answer.location(), "/admin/commenters?notice=anonymous&kept=6");
    assert_eq!(
        mo.follow(&answer).await.html().text(".notice"),
        "Data deleted. Comments kept, shown as “Anonymous”: 6."
    );
    let rows = everything(&app).await;
    for gone in [
        "Ada Zebrafinch",
        "zebrafinch.example",
        "canary",
        &sealed,
        &index,
        &id,
    ] {
        assert!(!rows.contains(gone), "{gone}: {rows}");
    }
    let anonymous = "comments WHERE author_name = 'Anonymous' AND website = '' AND commenter_id IS NULL AND browser_hash IS NULL";
    assert_eq!(count(&app, anonymous).await, "6");
    assert_eq!(count(&app, "comment_revisions").await, "0");
    let tokens = app
        .sql_value(
            "SELECT string_agg(encode(token_hash, 'hex'), ' ') FROM comments WHERE commenter_id IS NULL",
        )
        .await;
    let fresh: HashSet<&str> = tokens.split(' ').collect();
    assert_eq!(fresh.len(), 6, "each comment has a different hash");
    assert!(!fresh.iter().any(|token| before.contains(token)));

    let html = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(html.text("#comments-heading"), "6 comments");
    let mut authors = html.texts(".comment .author");
    authors.sort();
    assert_eq!(
        authors,
        [
            "Anonymous",
            "Anonymous",
            "Anonymous",
            "Anonymous",
            "Anonymous",
            "Bob"
        ]
    );
    assert!(
        html.texts(".comment .said")
            .contains(&"Zebrafinch, answered.".to_owned())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_cookie_proves_nothing_any_more() {
    let app = TestApp::start().await;
    let ada = conversation(&app).await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let waits = id_of(&app, "Zebrafinch, in wait.").await;
    let sees = async || {
        let page = ada.get("/articles/on-margins").await;
        let permalink = ada.get(&format!("/comments/{waits}")).await;
        (page.body.contains("Zebrafinch, in wait."), permalink.status)
    };
    assert_eq!(sees().await, (true, 303));
    erase(&mo, &find(&mo, EMAIL).await, "anonymous").await;
    assert_eq!(sees().await, (false, 404));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_back_after_it_begins_anew() {
    for text in ["anonymous", "remove"] {
        let app = TestApp::start().await;
        app.article("On margins").create().await;
        let ada = app.visitor();
        public(&app, &ada, &by_ada("Zebrafinch, first.", "")).await;
        ada.comment("on-margins", &by_ada("Zebrafinch, known.", "")).await;
        let state = async |body: &str| {
            app.sql_value(&format!("SELECT state FROM comments WHERE body = '{body}'"))
                .await
        };
        assert_eq!(state("Zebrafinch, known.").await, "approved");
        let old = id_of_commenter(&app).await;
        let mo = app.staff("Mo", Role::Moderator).await.visitor;
        let page = find(&mo, EMAIL).await;
        assert_eq!(erase(&mo, &page, text).await.status, 303);

        let again = ada.comment("on-margins", &by_ada("Zebrafinch, again.", "")).await;

        assert_eq!(again.status, 303);
        assert_eq!(state("Zebrafinch, again.").await, "pending");
        let found = find(&mo, EMAIL).await;
        assert!(!found.contains(&old));
        assert_eq!(mo.get(&found).await.html().text(".record .total"), "1");
        assert_eq!(
            erase(&mo, &page, text).await.status,
            404,
            "the commenter was deleted already"
        );
        assert_eq!(mo.get(&page).await.status, 404);
        assert_eq!(mo.post(&format!("{page}/export"), &[]).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_forgotten_by_mistake() {
    let app = TestApp::start().await;
    conversation(&app).await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let page = find(&mo, EMAIL).await;
    let before = everything(&app).await;
    for (fields, errors) in [
        (
            vec![],
            [
                "Choose what should happen to the comments.",
                "Tick the box to confirm. This can’t be undone.",
            ]
            .as_slice(),
        ),
        (
            vec![("text", "remove")],
            &["Tick the box to confirm. This can’t be undone."],
        ),
        (
            vec![("text", "all"), ("confirm", "true")],
            &["Choose what should happen to the comments."],
        ),
    ] {
        let answer = mo.post(&format!("{page}/erasure"), &fields).await;
        assert_eq!(answer.status, 422, "{fields:?}");
        let html = answer.html();
        assert_eq!(html.texts(".problems li"), errors);
        for link in html.attributes(".problems a", "href") {
            assert!(html.has(&link), "{link}");
        }
        let chosen = html.attribute("input[type=radio][checked]", "value");
        assert_eq!(
            chosen.as_deref(),
            fields
                .first()
                .map(|(_, value)| *value)
                .filter(|value| *value == "remove")
        );
        assert_eq!(html.has("#confirm[checked]"), fields.len() == 2);
        assert_eq!(html.text(".record .total"), "6");
    }
    assert_eq!(everything(&app).await, before);
    let missing = "/admin/commenters/00000000-0000-0000-0000-000000000000/erasure";
    assert_eq!(mo.post(missing, &[]).await.status, 404);
}
