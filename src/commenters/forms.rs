//! Forms of staff: the search for a commenter, and the deletion of their data.

use serde::Deserialize;

use super::TextChoice;
use crate::secrets::{EmailAddress, EmailError};
use crate::web::FormErrors;

/// The search form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FindForm {
    /// The email address, which must never be logged.
    pub email: String,
}

redacted_debug!(FindForm);

impl FindForm {
    /// Validates the form.
    ///
    /// # Errors
    /// The error of the email address.
    pub(crate) fn parse(&self) -> Result<EmailAddress, FormErrors> {
        EmailAddress::try_from(self.email.as_str()).map_err(|error| {
            let mut errors = FormErrors::default();
            match error {
                EmailError::Empty => errors.add("email", "commenter-email-missing-error"),
                other => errors.add("email", other),
            }
            errors
        })
    }
}

/// The confirmation form for the deletion of a commenter's data.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ErasureForm {
    /// The value of a `TextChoice`.
    pub text: String,
    /// Not empty when the user confirmed the deletion.
    pub confirm: String,
}

impl ErasureForm {
    /// Validates the form.
    ///
    /// # Errors
    /// All missing fields.
    pub(crate) fn parse(&self) -> Result<TextChoice, FormErrors> {
        let mut errors = FormErrors::default();
        let choice = TextChoice::parse(&self.text);
        if choice.is_none() {
            errors.add("text", "erasure-comments-choice-missing-error");
        }
        if self.confirm.is_empty() {
            errors.add("confirm", "erasure-not-confirmed-error");
        }
        match choice {
            Some(choice) if errors.is_empty() => Ok(choice),
            _ => Err(errors),
        }
    }
}
