//! Changes that an operator makes to accounts with `gloss account`.

use gloss::accounts::manage::{self, Access, ManageError, Managed};
use gloss::accounts::{Account, Role, queries};
use gloss::audit::Actor;
use gloss::secrets::{EmailAddress, Password};

use crate::support::{PASSWORD, TestApp, address_of};

const DISABLED: Access = Access::Disabled {
    with_preview_links: false,
};

async fn find(app: &TestApp, name: &str) -> Account {
    let email = EmailAddress::try_from(address_of(name).as_str()).unwrap();
    let mut conn = app.app.db.conn().await.unwrap();
    let found = queries::find_account_by_email(&mut conn, &app.app.keys, &email).await;
    found.unwrap().expect("an account")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_password_ends_sessions_and_keeps_the_second_factor_unless_that_is_lost_too() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    app.sql(
        "INSERT INTO authenticators (account_id, secret_sealed, is_active, created_at) \
         SELECT id, 'x', true, now() FROM accounts",
    )
    .await;
    let account = find(&app, "Ada").await;
    let new = "snow on the old bridge";
    let reset = async |without_factor| {
        let password = Password::choose(new, &[]).unwrap();
        let hash = app.app.passwords.hash(password).await.unwrap();
        let mut conn = app.app.db.conn().await.unwrap();
        let now = app.app.clock.now();
        manage::reset_password(&mut conn, &app.app.keys, &account, &hash, without_factor, now)
            .await
            .unwrap();
    };

    reset(false).await;
    assert_eq!(ada.get("/admin").await.status, 303);
    assert_eq!(app.visitor().sign_in("Ada", PASSWORD).await.status, 422);
    assert_eq!(
        app.visitor().sign_in("Ada", new).await.location(),
        "/sign-in/second-factor"
    );
    reset(true).await;
    assert_eq!(app.visitor().sign_in("Ada", new).await.location(), "/admin");
    let log = "SELECT string_agg(account_name || action, ', ' ORDER BY id) FROM audit_log";
    assert_eq!(
        app.sql_value(log).await,
        "Adasigned in, password changed, second factor changed, password changed, Adasigned in"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_owner_is_not_disabled_by_the_operator_either() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    let account = find(&app, "Ada").await;
    let managed = Managed {
        actor: Actor::Site,
        account: &account,
    };
    let mut conn = app.app.db.conn().await.unwrap();
    let now = app.app.clock.now();
    let outcome = manage::set_access(&mut conn, &app.app.keys, managed, DISABLED, now).await;
    assert!(matches!(outcome, Err(ManageError::LastOwner)));
    assert_eq!(app.visitor().sign_in("Ada", PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_has_no_owner_yet_can_disable_others() {
    let app = TestApp::start().await;
    app.account("Ben", Role::Author).await;
    let account = find(&app, "Ben").await;
    let managed = Managed {
        actor: Actor::Site,
        account: &account,
    };
    let mut conn = app.app.db.conn().await.unwrap();
    let now = app.app.clock.now();
    manage::set_access(&mut conn, &app.app.keys, managed, DISABLED, now)
        .await
        .unwrap();
    assert_eq!(app.visitor().sign_in("Ben", PASSWORD).await.status, 422);
}
