//! Staff accounts and signing in.

use diesel_async::AsyncPgConnection;
use gloss::accounts::create::create_account;
use gloss::accounts::{DisplayName, NewAccount, Role};
use gloss::ids::AccountId;
use gloss::secrets::{EmailAddress, Password};

use super::{Browser, Response, TestApp};

/// The password of all accounts.
pub(crate) const PASSWORD: &str = "a quiet tuesday in spring";

/// An account and a browser that is signed in to it.
pub(crate) struct Staff {
    pub(crate) id: AccountId,
    pub(crate) visitor: Browser,
}

impl TestApp {
    /// Creates an account with the email address `name@staff.example`.
    pub(crate) async fn account(&self, name: &str, role: Role) -> AccountId {
        let new = NewAccount {
            email: EmailAddress::try_from(address_of(name).as_str()).unwrap(),
            name: DisplayName::try_from(name).unwrap(),
            role,
            password: self
                .app
                .passwords
                .hash(Password::choose(PASSWORD, &[]).unwrap())
                .await
                .unwrap(),
        };
        let mut pooled = self.app.db.conn().await.unwrap();
        let conn: &mut AsyncPgConnection = &mut pooled;
        let account = create_account(conn, &self.app.keys, &new, self.app.clock.now()).await;
        account.unwrap().id
    }

    /// Creates an account and signs in.
    pub(crate) async fn staff(&self, name: &str, role: Role) -> Staff {
        let id = self.account(name, role).await;
        let visitor = self.visitor();
        let answer = visitor.sign_in(name, PASSWORD).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        Staff { id, visitor }
    }
}

impl Browser {
    /// Submits the sign-in form.
    pub(crate) async fn sign_in(&self, name: &str, password: &str) -> Response {
        let email = address_of(name);
        self.post(
            "/sign-in",
            &[("email", &email), ("password", password), ("next", "")],
        )
        .await
    }
}

/// Returns the email address of the account with this name.
pub(crate) fn address_of(name: &str) -> String {
    format!("{}@staff.example", name.to_lowercase().replace(' ', "."))
}
