//! Responses do not reveal other comments with the same email address, or whether it is banned.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::support::{Browser, CommentFields, Response, TestApp};

const ARTICLE: &str = "/articles/on-margins";

/// Posts `count` comments with an email address, each from a browser without cookies. Returns the statuses.
async fn without_cookies(app: &TestApp, network: &str, email: &str, count: usize) -> Vec<u16> {
    let form = app.visitor().open_form("on-margins").await;
    let mut statuses = Vec::new();
    for number in 0..count {
        let visitor = app.visitor().calling_from(network.to_owned());
        let (nonce, body) = (
            format!("{}{number:04}", &form.0[..20]),
            format!("Text {number} by {email}."),
        );
        let typed = CommentFields {
            email,
            body: &body,
            ..CommentFields::default()
        };
        let answer = visitor
            .send_form("on-margins", &typed, &(nonce, form.1.clone()))
            .await;
        statuses.push(answer.status);
    }
    statuses
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_stranger_posts_under_an_address_neither_stops_its_owner_nor_tells_what_they_did() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    let ada = app.visitor().calling_from("198.51.100.7".to_owned());
    let saying = async |body: String| {
        let typed = CommentFields {
            body: &body,
            ..CommentFields::default()
        };
        ada.comment("on-margins", &typed).await.status
    };
    for number in 0..19 {
        assert_eq!(saying(format!("Thought {number}.")).await, 303);
    }
    // From another IP range, the responses equal those for an unused email address.
    let of_ada = without_cookies(&app, "203.0.113.9", "ada@canary.example", 25).await;
    let of_nobody = without_cookies(&app, "192.0.2.9", "nobody@canary.example", 25).await;
    assert_eq!(of_ada, of_nobody);
    assert_eq!(
        of_ada[19..21],
        [303, 429],
        "the limit of an IP range and email address"
    );
    // Posts from the owner's own IP range do not count against the owner's browser either.
    let next_door = without_cookies(&app, "198.51.100.8", "ada@canary.example", 25).await;
    assert_eq!(next_door.last(), Some(&429));
    assert_eq!(saying("The twentieth.".to_owned()).await, 303);
    assert_eq!(saying("One too many.".to_owned()).await, 429);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_somebody_else_used_under_an_address_answers_like_an_unused_one() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    let ada = app.visitor();
    let form = ada.open_form("on-margins").await;
    // Ada's browser already has a token, so that it does not come from this form.
    ada.comment("on-margins", &CommentFields::default()).await;
    let typed = CommentFields {
        body: "What Ada thinks.",
        ..CommentFields::default()
    };
    assert_eq!(ada.send_form("on-margins", &typed, &form).await.status, 303);
    let guess = CommentFields {
        body: "Another text.",
        ..CommentFields::default()
    };
    for email in ["ada@canary.example", "nobody@canary.example"] {
        let stranger = app.visitor();
        let answer = stranger
            .send_form(
                "on-margins",
                &CommentFields {
                    email,
                    ..guess.clone()
                },
                &form,
            )
            .await;
        assert_eq!(answer.status, 303, "{email}");
        let page = stranger.follow(&answer).await.html();
        assert_eq!(page.texts(".comment.own .said"), ["Another text."]);
    }
}

/// Returns a page without the parts that differ in each response.
fn regular(answer: &Response, id: &str) -> String {
    let head = [answer.location(), answer.header("cache-control")].join(" ");
    let mut text = format!("{} {head}\n{}", answer.status, answer.body).replace(id, "ID");
    for name in ["nonce", "issued"] {
        let value = answer.html().field(name);
        if !value.is_empty() {
            text = text.replace(&value, name);
        }
    }
    for nonce in answer.html().attributes("[data-nonce]", "data-nonce") {
        text = text.replace(&nonce, "OWN-NONCE");
    }
    for avatar in answer.html().attributes("img.avatar", "src") {
        text = text.replace(&avatar, "AVATAR");
    }
    text
}

/// Returns all responses that tell a reader about their own comment.
async fn everything(visitor: &Browser, fields: &[(&str, &str)], change: &str) -> Vec<String> {
    let posted = visitor.post(&format!("{ARTICLE}/comments"), fields).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    let id = posted.comment_id();
    let path = format!("/comments/{id}");
    let mut seen = vec![regular(&posted, &id)];
    let names = |answer: &Response| -> Vec<String> {
        let name = |cookie: &str| cookie.split('=').next().unwrap().to_owned();
        answer.set_cookies().into_iter().map(name).collect()
    };
    seen.push(names(&posted).join(" "));
    for page in [ARTICLE, &path, &format!("{path}/status"), &format!("{path}/edit")] {
        seen.push(regular(&visitor.get(page).await, &id));
    }
    seen.push(regular(
        &visitor.post(&format!("{ARTICLE}/comments"), fields).await,
        &id,
    ));
    let edit = format!("{path}/edit");
    seen.push(regular(
        &visitor
            .post(&edit, &[("body", change), ("preview", "true")])
            .await,
        &id,
    ));
    seen.push(regular(&visitor.post(&edit, &[("body", change)]).await, &id));
    for page in [
        ARTICLE,
        &path,
        &format!("{path}/status"),
        &format!("{path}/report"),
    ] {
        seen.push(regular(&visitor.get(page).await, &id));
    }
    seen.push(regular(
        &visitor.post(&format!("{path}/withdrawal"), &[]).await,
        &id,
    ));
    seen.push(regular(&visitor.get(&format!("{path}/status")).await, &id));
    seen
}

/// Starts a site that bans eve@canary.example and a domain, and treats casinos as spam.
async fn banning(moderation: &str) -> TestApp {
    let app = TestApp::start().await;
    app.sql(&format!("UPDATE settings SET moderation = '{moderation}'"))
        .await;
    app.article("On margins").create().await;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    let lists = [("banned_domains", "banned.example"), ("spam_words", "casino")];
    assert_eq!(owner.post("/admin/settings/rules", &lists).await.status, 303);
    let banned = CommentFields {
        email: "eve@canary.example",
        body: "One.",
        ..CommentFields::default()
    };
    app.visitor().comment("on-margins", &banned).await;
    app.sql("UPDATE commenters SET banned_at = now(); DELETE FROM comments")
        .await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn spam_by_a_rule_looks_to_its_commenter_exactly_like_a_comment_that_waits() {
    let kinds = [
        ("ann@canary.example", "A thought with https://a.example.", ""),
        ("eve@canary.example", "A thought with https://b.example.", ""),
        ("ann@banned.example", "A thought with https://c.example.", ""),
        ("bob@canary.example", "A casino with https://d.example.", ""),
        (
            "cyd@canary.example",
            "A thought with https://e.example.",
            "filled",
        ),
    ];
    for moderation in ["first_timers", "all"] {
        let app = banning(moderation).await;
        let mut all = Vec::new();
        for (email, body, trap) in kinds {
            let visitor = app.visitor();
            let (nonce, issued) = visitor.open_form("on-margins").await;
            let typed = CommentFields {
                body,
                email,
                ..CommentFields::default()
            };
            let mut fields = typed.with(&nonce, &issued);
            fields.retain(|(name, _)| *name != "url2");
            fields.push(("url2", trap));
            let seen = everything(&visitor, &fields, "Another text.").await;
            let host = &body[body.len() - 10..body.len() - 1];
            let same = |text: &String| {
                let text = text.replace(host, "HOST").replace("casino", "thought");
                text.replace(email, "EMAIL")
            };
            all.push(seen.iter().map(same).collect::<Vec<String>>());
        }
        let reasons = "SELECT string_agg(hold_reasons[1], '; ' ORDER BY hold_reasons[1]) FROM comments";
        let reasons = app.sql_value(reasons).await;
        assert!(
            reasons.starts_with("banned commenter; banned domain; ") && reasons.ends_with("; word: casino"),
            "{reasons}"
        );
        for (kind, seen) in kinds.iter().zip(&all).skip(1) {
            for (place, (waits, discarded)) in all[0].iter().zip(seen).enumerate() {
                assert_eq!(waits, discarded, "{kind:?}, answer {place}");
            }
        }
        assert!(all[0][2].contains("awaiting moderation"), "{}", all[0][2]);
        let public = "SELECT count(*) FROM comments WHERE state = 'approved'";
        assert_eq!(app.sql_value(public).await, "0");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn others_see_nothing_of_spam_by_a_rule_and_a_moderators_word_is_told() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let eve = app.visitor();
    let posted = eve.comment("on-margins", &CommentFields::default()).await;
    app.sql("UPDATE commenters SET banned_at = now()").await;
    app.app.clock.advance(SignedDuration::from_secs(1));
    let again = CommentFields {
        body: "Once more.",
        ..CommentFields::default()
    };
    let discarded = eve.comment("on-margins", &again).await;
    let id = discarded.comment_id();
    let path = format!("/comments/{id}");
    assert_eq!(app.visitor().get(&path).await.status, 404);
    assert!(!app.visitor().get(ARTICLE).await.body.contains("Once more."));
    assert_eq!(eve.get(&path).await.status, 303);
    let spam = mo.get("/admin/comments?status=spam").await.html();
    assert_eq!(spam.texts(".queue .said"), ["Once more."]);

    // A moderator decided about the first comment.
    let first = posted.comment_id();
    mo.decide("pending", "spam", &first).await;
    assert_eq!(eve.get(&format!("/comments/{first}")).await.status, 404);
    mo.decide("spam", "approved", &id).await;
    mo.decide("approved", "spam", &id).await;
    assert_eq!(eve.get(&path).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_a_ban_discards_looks_like_one_that_waits_to_everybody() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mut seen = Vec::new();
    for (email, is_banned) in [("ann@canary.example", false), ("eve@canary.example", true)] {
        let visitor = app.visitor();
        let typed = CommentFields {
            email,
            body: if is_banned { "One." } else { "Two." },
            ..CommentFields::default()
        };
        let posted = visitor.comment("on-margins", &typed).await;
        let id = posted.comment_id();
        app.approve_all().await;
        let reply = CommentFields {
            email: "bob@canary.example",
            body: if is_banned { "Yes." } else { "No." },
            parent: &id,
            ..CommentFields::default()
        };
        app.visitor().comment("on-margins", &reply).await;
        app.approve_all().await;
        if is_banned {
            app.sql(
                "UPDATE commenters SET banned_at = now() WHERE id = \
                     (SELECT commenter_id FROM comments WHERE body = 'One.')",
            )
            .await;
        }
        let path = format!("/comments/{id}");
        let changed = visitor
            .post(&format!("{path}/edit"), &[("body", "Changed.")])
            .await;
        let state = format!("SELECT state FROM comments WHERE id = '{id}'");
        let expected = if is_banned { "spam" } else { "pending" };
        assert_eq!(app.sql_value(&state).await, expected);
        let own = visitor.get(ARTICLE).await.html();
        let others = app.visitor().get(ARTICLE).await.html();
        let place = format!("#comment-{id}");
        seen.push((
            changed.status,
            own.texts(&format!("{place} .note, {place} .why, {place} .said")),
            others.text(&place),
            visitor.get(&format!("{path}/edit")).await.status,
        ));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0].2, "This comment isn’t available.");
}
