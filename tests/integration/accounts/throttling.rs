//! Throttling of sign-ins: delays grow for attackers, not for the owner of the account.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::support::{PASSWORD, TestApp, address_of};

const WRONG: &str = "a wrong password";

fn from(network: u8) -> String {
    format!("203.0.{network}.7")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wait_doubles_with_each_wrong_password() {
    let app = TestApp::start_behind_proxy().await;
    app.account("Ada", Role::Owner).await;
    let mut waits: Vec<i64> = Vec::new();
    for attempt in 0..18 {
        // Each attempt comes from a different IP range, because this test is about the limit per account.
        let eve = app.visitor().calling_from(from(attempt));
        assert_eq!(eve.sign_in("Ada", WRONG).await.status, 422, "attempt {attempt}");
        let wait =
            "SELECT extract(epoch FROM open_at - last_at)::int FROM attempts ORDER BY count DESC LIMIT 1";
        let wait: i64 = app.sql_value(wait).await.parse().unwrap();
        if wait > 0 {
            app.app.clock.advance(SignedDuration::from_secs(wait - 1));
            let answer = eve.sign_in("Ada", PASSWORD).await;
            assert_eq!(
                (answer.status, answer.header("retry-after")),
                (429, "1"),
                "attempt {attempt}"
            );
            app.app.clock.advance(SignedDuration::from_secs(1));
        }
        waits.push(wait);
    }
    assert_eq!(
        waits,
        [
            0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_when_to_try_again_and_then_lets_in() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    let ada = app.visitor();
    for _ in 0..6 {
        assert_eq!(ada.sign_in("Ada", WRONG).await.status, 422);
    }

    let answer = ada.sign_in("Ada", PASSWORD).await;

    assert_eq!((answer.status, answer.header("retry-after")), (429, "1"));
    assert!(answer.html().text(".problems").contains("again in 1 second."));
    assert_eq!(
        answer.html().field("email"),
        address_of("Ada"),
        "the form is kept"
    );
    app.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(ada.sign_in("Ada", PASSWORD).await.status, 303);
    assert_eq!(
        ada.sign_in("Ada", WRONG).await.status,
        422,
        "a success resets the limit"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_wait_is_told_in_minutes_and_with_the_time() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    app.visitor().sign_in("Ada", WRONG).await;
    app.sql("UPDATE attempts SET open_at = '2026-03-01 12:09:30Z'")
        .await;

    let answer = app.visitor().sign_in("Ada", PASSWORD).await;

    assert_eq!((answer.status, answer.header("retry-after")), (429, "570"));
    let problems = answer.html().text(".problems");
    assert!(
        problems.contains("Try again in 10 minutes, at 12:10"),
        "{problems}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_an_account_is_slowed_down_alike() {
    let app = TestApp::start_behind_proxy().await;
    app.account("Ada", Role::Owner).await;
    let mut statuses = Vec::new();
    for name in ["Ada", "Nobody"] {
        let mut of_one = Vec::new();
        for attempt in 0..8 {
            let eve = app.visitor().calling_from(from(attempt));
            of_one.push(eve.sign_in(name, WRONG).await.status);
        }
        statuses.push(of_one);
    }
    assert_eq!(statuses[0], [422, 422, 422, 422, 422, 422, 429, 429]);
    assert_eq!(statuses[0], statuses[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_is_slowed_down_whatever_it_guesses_at() {
    let app = TestApp::start_behind_proxy().await;
    app.account("Ada", Role::Owner).await;
    let eve = app.visitor().calling_from(from(1));
    for attempt in 0..21 {
        assert_eq!(eve.sign_in(&format!("Name {attempt}"), WRONG).await.status, 422);
    }
    let answer = eve.sign_in("Ada", PASSWORD).await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "1"));
    let ada = app.visitor().calling_from(from(2));
    assert_eq!(
        ada.sign_in("Ada", PASSWORD).await.status,
        303,
        "other IP ranges are not throttled"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_cannot_lock_somebody_out_of_their_own_browser() {
    let app = TestApp::start_behind_proxy().await;
    app.account("Ada", Role::Owner).await;
    let ada = app.visitor().calling_from(from(100));
    ada.sign_in("Ada", PASSWORD).await;
    ada.post("/sign-out", &[]).await;
    for attempt in 0..8 {
        app.visitor()
            .calling_from(from(attempt))
            .sign_in("Ada", WRONG)
            .await;
    }

    assert_eq!(
        app.visitor()
            .calling_from(from(99))
            .sign_in("Ada", PASSWORD)
            .await
            .status,
        429
    );
    assert_eq!(ada.sign_in("Ada", PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_are_all_counted() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    let guessing = (0..12).map(|_| {
        let eve = app.visitor();
        tokio::spawn(async move { eve.sign_in("Ada", WRONG).await.status })
    });
    let mut statuses = Vec::new();
    for guess in guessing.collect::<Vec<_>>() {
        statuses.push(guess.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(
        statuses,
        [422, 422, 422, 422, 422, 422, 429, 429, 429, 429, 429, 429]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_day_the_attempts_are_forgotten() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    for _ in 0..6 {
        app.visitor().sign_in("Ada", WRONG).await;
    }
    app.app.clock.advance(SignedDuration::from_hours(25));
    for _ in 0..6 {
        assert_eq!(app.visitor().sign_in("Ada", WRONG).await.status, 422);
    }
    let mut conn = app.app.db.conn().await.unwrap();
    let now = app.app.clock.now() + SignedDuration::from_hours(25);
    let removed = gloss::db::attempts::delete_old_attempts(&mut conn, now)
        .await
        .unwrap();
    assert_eq!(removed, 2, "one for the IP range, one for the email address");
}
