//! Forms of the sign-in, password reset and site setup pages.

use serde::Deserialize;
use validator::Validate;

use super::DisplayName;
use crate::secrets::{EmailAddress, Password};
use crate::web::FormErrors;

/// The sign-in form. Missing fields are empty.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SignInForm {
    pub email: String,
    pub password: String,
    /// Where to redirect after the sign-in.
    pub next: String,
}

redacted_debug!(SignInForm);

/// The form that requests a password reset link.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ResetForm {
    pub email: String,
}

redacted_debug!(ResetForm);

/// The new-password form. It contains the old password where the page asks for it.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NewPasswordForm {
    /// From the reset link; empty on other pages.
    pub token: String,
    pub old_password: String,
    pub password: String,
}

redacted_debug!(NewPasswordForm);

/// The form of a person who accepts an invitation or setup link.
///
/// The role is not part of the form: the server takes it from the link.
#[derive(Clone, Default, Deserialize, Validate)]
#[serde(default)]
pub struct NewUserForm {
    /// The token of the link.
    pub token: String,
    /// The display name.
    #[validate(length(min = 1, message = "name-empty"))]
    pub name: String,
    /// The email address.
    #[validate(length(min = 1, message = "email-empty"))]
    pub email: String,
    /// The new password.
    #[validate(length(min = 1, message = "password-empty"))]
    pub password: String,
}

redacted_debug!(NewUserForm);

/// A new user whose form passed validation.
#[derive(Debug)]
pub struct NewUser {
    /// The display name.
    pub name: DisplayName,
    /// The email address, which is also used to sign in.
    pub email: EmailAddress,
    /// The chosen password.
    pub password: Password,
}

impl NewUserForm {
    /// Parses the form, or returns all validation errors at once.
    pub fn parse(&self) -> Result<NewUser, FormErrors> {
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
            (Some(name), Some(email), Some(password)) if errors.is_empty() => Ok(NewUser {
                name,
                email,
                password,
            }),
            _ => Err(errors.sorted(&FIELDS)),
        }
    }
}
