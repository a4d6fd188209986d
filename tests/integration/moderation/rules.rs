//! The word lists and banned domains of the owner, and the proof of work for new commenters.

use gloss::accounts::Role;
use jiff::SignedDuration;
use sha2::{Digest as _, Sha256};

use super::hold;
use crate::support::{Browser, CommentFields, Response, TestApp};

const NEWEST: &str = "SELECT state || ': ' || array_to_string(hold_reasons, ', ') FROM comments \
    ORDER BY created_at DESC, id DESC LIMIT 1";

/// Saves the lists: words to hold, spam words, banned domains.
async fn rule(owner: &Browser, [hold, spam, domains]: [&str; 3]) -> Response {
    let fields = [
        ("hold_words", hold),
        ("spam_words", spam),
        ("banned_domains", domains),
    ];
    owner.post("/admin/settings/rules", &fields).await
}

async fn site() -> (TestApp, Browser) {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    (app, owner)
}

#[tokio::test(flavor = "multi_thread")]
async fn listed_words_hold_a_comment_or_make_it_spam_in_any_script() {
    let (app, owner) = site().await;
    let saved = rule(&owner, ["raise\r\nقرص ارزان", "Casino", ""]).await;
    assert_eq!(saved.status, 303);
    for (text, became) in [
        ("I got a RAISE today.", "pending: word: raise"),
        ("I was raised well.", "approved: "),
        ("Come to our casino!", "spam: word: casino"),
        ("این قرص ارزان است", "pending: word: قرص ارزان"),
    ] {
        hold(&app, "Ann", text).await;
        assert_eq!(app.sql_value(NEWEST).await, became, "{text}");
    }
    let by_name = CommentFields {
        name: "Casino Royale",
        ..CommentFields::default()
    };
    app.visitor().comment("on-margins", &by_name).await;
    assert_eq!(app.sql_value(NEWEST).await, "spam: word: casino");
    let told = owner.get("/admin/comments?status=pending").await.html();
    assert!(
        told.texts(".queue .reasons li")
            .contains(&"Blocked word: raise".to_owned())
    );
    let log = app
        .sql_value("SELECT after FROM audit_log WHERE action = 'settings changed'")
        .await;
    assert!(log.contains("spam_words: Casino"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_from_a_banned_domain_is_spam_and_a_banned_network_is_told() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    let fields = [
        ("banned_domains", "canary.example"),
        ("banned_networks", "192.0.2.0/24\r\n2001:db8::/32"),
    ];
    assert_eq!(owner.post("/admin/settings/rules", &fields).await.status, 303);
    hold(&app, "Ann", "From there.").await;
    assert_eq!(app.sql_value(NEWEST).await, "spam: banned domain");

    let elsewhere = CommentFields {
        email: "ann@reader.example",
        body: "From elsewhere.",
        ..CommentFields::default()
    };
    for address in ["192.0.2.77", "2001:db8:7::1"] {
        let visitor = app.visitor().calling_from(address.to_owned());
        let refused = visitor.comment("on-margins", &elsewhere).await;
        assert_eq!(refused.status, 403, "{address}");
        let page = refused.html();
        assert!(page.text(".problems").contains("from your network are blocked"));
        assert_eq!(
            page.field("body"),
            "From elsewhere.",
            "nothing that was typed is lost"
        );
    }
    assert_eq!(app.count_comments().await, "1");
    let neighbour = app.visitor().calling_from("192.0.3.1".to_owned());
    assert_eq!(neighbour.comment("on-margins", &elsewhere).await.status, 303);
    assert_eq!(app.sql_value(NEWEST).await, "approved: ");
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_that_cannot_be_meant_are_refused_with_what_to_do() {
    let (app, owner) = site().await;
    for number in 0..25 {
        hold(&app, "Ann", &format!("The thought number {number}.")).await;
    }
    for (field, list, told) in [
        ("hold_words", "*", "at least one letter or digit"),
        (
            "spam_words",
            "the",
            "appears in 25 of your last 25 approved comments",
        ),
        ("banned_domains", "no domain", "isn’t a domain"),
        ("banned_networks", "192.0.2.0/240", "isn’t an IP address"),
        ("banned_networks", "0.0.0.0/0", "a large part of the internet"),
    ] {
        let answer = owner.post("/admin/settings/rules", &[(field, list)]).await;
        assert_eq!(answer.status, 422, "{list}");
        let page = answer.html();
        let problem = page.text(&format!("#{field}-error"));
        assert!(problem.contains(told), "{problem}");
        assert_eq!(page.text(&format!("#{field}")).trim(), list);
    }
    let many = |count: usize| {
        (0..count)
            .map(|n| format!("word{n}x"))
            .collect::<Vec<_>>()
            .join("\r\n")
    };
    let too_many = rule(&owner, [&many(10_001), "", ""]).await;
    assert_eq!(too_many.status, 422);
    assert!(
        too_many
            .html()
            .text("#hold_words-error")
            .contains("The maximum is 10,000")
    );
    assert_eq!(rule(&owner, [&many(10_000), "", ""]).await.status, 303);
    hold(&app, "Ben", "What about word9999x then?").await;
    assert_eq!(app.sql_value(NEWEST).await, "pending: word: word9999x");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_of_a_list_holds_every_spelling_of_it() {
    let (app, owner) = site().await;
    rule(
        &owner,
        ["كتاب\nمی\u{200c}خرم\nکد ۱۲۳۴", "ＣＡＳＩＮＯ\nفارسي", ""],
    )
    .await;
    for (body, ruling) in [
        ("کتاب خوب", "pending: word: کتاب"),
        ("كِتَـاب خوب", "pending: word: کتاب"),
        ("من میخرم", "pending: word: میخرم"),
        ("کد ١٢٣٤ را بزنید", "pending: word: کد 1234"),
        ("the casino", "spam: word: casino"),
        ("زبان فارسى", "spam: word: فارسی"),
        ("کتابخانه", "approved: "),
    ] {
        hold(&app, "Ann", body).await;
        assert_eq!(app.sql_value(NEWEST).await, ruling, "{body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_stranger_sends_within_seconds_is_held() {
    let (app, _owner) = site().await;
    app.sql("UPDATE settings SET least_seconds = 3").await;
    let visitor = app.visitor();
    for (seconds, became) in [(1, "pending: sent after 1 s"), (3, "approved: ")] {
        let form = visitor.open_form("on-margins").await;
        app.app.clock.advance(SignedDuration::from_secs(seconds));
        let body = format!("After {seconds}.");
        let fields = CommentFields {
            body: &body,
            ..CommentFields::default()
        };
        visitor.send_form("on-margins", &fields, &form).await;
        assert_eq!(app.sql_value(NEWEST).await, became);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_work_that_is_asked_a_strangers_comment_waits() {
    let (app, _owner) = site().await;
    app.sql("UPDATE settings SET work_bits = 10").await;
    let visitor = app.visitor();
    let page = visitor.get("/articles/on-margins").await.html();
    assert_eq!(
        page.attribute("#respond form", "data-work").as_deref(),
        Some("10")
    );
    let form = (page.field("nonce"), page.field("issued"));
    let fields = CommentFields::default();

    let idle = visitor.send_form("on-margins", &fields, &form).await;
    assert_eq!(app.sql_value(NEWEST).await, "pending: no proof of work");
    let told = visitor.follow(&idle).await.html();
    let told = told.text(".comment.pending");
    assert!(told.contains("sent without JavaScript"), "{told}");

    let other = app.visitor();
    let (nonce, issued) = other.open_form("on-margins").await;
    let email = "eve@canary.example";
    let task = format!("{issued}:{nonce}:{email}");
    let work = (0_u32..1_000_000)
        .map(|number| number.to_string())
        .find(|number| Sha256::digest(format!("{task}:{number}"))[..2] < [0, 64][..])
        .unwrap();
    let fields = CommentFields {
        email,
        body: "With work.",
        ..CommentFields::default()
    };
    let mut sent = fields.with(&nonce, &issued);
    sent.push(("work", &work));
    app.app.clock.advance(SignedDuration::from_secs(1));
    other.post("/articles/on-margins/comments", &sent).await;
    assert_eq!(app.sql_value(NEWEST).await, "approved: ");
    // The proof of work is not valid for another email address.
    let stolen = CommentFields {
        email: "mal@canary.example",
        body: "With stolen work.",
        ..CommentFields::default()
    };
    let mut sent = stolen.with(&nonce, &issued);
    sent.push(("work", &work));
    app.visitor().post("/articles/on-margins/comments", &sent).await;
    let state = "SELECT state FROM comments WHERE body = 'With stolen work.'";
    assert_eq!(app.sql_value(state).await, "pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_pass_whatever_the_lists_say() {
    let (app, owner) = site().await;
    rule(&owner, ["thought", "mine", "staff.example"]).await;
    app.sql("UPDATE settings SET work_bits = 22, least_seconds = 600")
        .await;
    let (nonce, issued) = owner.open_form("on-margins").await;
    let sent = CommentFields::default();
    owner
        .post("/articles/on-margins/comments", &sent.with(&nonce, &issued))
        .await;
    assert_eq!(app.sql_value(NEWEST).await, "approved: ");
}
