//! What staff typed: an address to look for, and what is to become of what is found.

use serde::Deserialize;

use super::TextChoice;
use crate::secrets::{EmailAddress, EmailError};
use crate::web::FormErrors;

/// The address to look for.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FindForm {
    /// Never in a log.
    pub email: String,
}

redacted_debug!(FindForm);

impl FindForm {
    /// The address, or what is wrong with it.
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

/// What is to become of the texts, and that it is meant.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ErasureForm {
    /// A `TextChoice`.
    pub text: String,
    /// Filled in when it is meant.
    pub confirm: String,
}

impl ErasureForm {
    /// The choice, or everything that is missing.
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
