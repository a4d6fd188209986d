//! What was typed to sign in, and to set the site up.

use serde::Deserialize;
use validator::Validate;

use super::DisplayName;
use crate::secrets::{EmailAddress, Password};
use crate::web::FormErrors;

/// The sign-in form. What a browser leaves out is empty.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SignInForm {
    /// The address.
    pub email: String,
    pub password: String,
    /// Where to go afterwards.
    pub next: String,
}

redacted_debug!(SignInForm);

/// The form of somebody who forgot their password.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ResetForm {
    /// The address.
    pub email: String,
}

redacted_debug!(ResetForm);

/// A new password, and the old one where it is asked for.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NewPasswordForm {
    /// From the link, where it came by one.
    pub token: String,
    /// The old one.
    pub old_password: String,
    /// The new one.
    pub password: String,
}

redacted_debug!(NewPasswordForm);

/// Somebody who comes in by a link says who they are. What they are here stands elsewhere, whatever a form says.
#[derive(Clone, Default, Deserialize, Validate)]
#[serde(default)]
pub struct NewcomerForm {
    /// From the link.
    pub token: String,
    /// The name on the page.
    #[validate(length(min = 1, message = "name-empty"))]
    pub name: String,
    /// The address.
    #[validate(length(min = 1, message = "email-empty"))]
    pub email: String,
    /// The new password.
    #[validate(length(min = 1, message = "password-empty"))]
    pub password: String,
}

redacted_debug!(NewcomerForm);

/// The same person, parsed.
#[derive(Debug)]
pub struct Newcomer {
    /// The name on the page.
    pub name: DisplayName,
    /// Where they get mail, and what they sign in with.
    pub email: EmailAddress,
    /// What they chose.
    pub password: Password,
}

impl NewcomerForm {
    /// The person, or everything that is wrong with the form.
    pub fn parse(&self) -> Result<Newcomer, FormErrors> {
        const FIELDS: [&str; 3] = ["name", "email", "password"];
        let mut errors = FormErrors::from_validation(self.validate(), &FIELDS);
        let name = errors.check("name", DisplayName::try_from(self.name.as_str()));
        let email = errors.check("email", EmailAddress::try_from(self.email.as_str()));
        let local_part = self.email.split('@').next().unwrap_or_default();
        let password = errors.check(
            "password",
            Password::choose(&self.password, &[&self.name, local_part]),
        );
        match (name, email, password) {
            (Some(name), Some(email), Some(password)) if errors.is_empty() => Ok(Newcomer {
                name,
                email,
                password,
            }),
            _ => Err(errors.sorted(&FIELDS)),
        }
    }
}
