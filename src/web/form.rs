//! Forms: read with a size limit and parsed into domain types, with all invalid fields reported together.

use std::borrow::Cow;
use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::error::UrlencodedError;
use actix_web::{FromRequest, HttpRequest};
use serde::Serialize;
use serde::de::DeserializeOwned;
use validator::{ValidationError, ValidationErrors};

use super::is_too_slow;
use crate::error::Error;
use crate::locale::Message;

/// The default size limit of a form, in bytes. A comment of 10 000 characters fits in any script, percent-encoded (12
/// bytes a character at most).
pub(crate) const FORM_LIMIT: usize = 192 * 1024;

/// A posted form. Unlike actix-web's own type, an invalid form results in a themed error page: 413, 415 or 400.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    #[expect(clippy::disallowed_types, reason = "this is the one place that wraps it")]
    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let reading = actix_web::web::Form::<T>::from_request(request, payload);
        Box::pin(async move {
            match reading.await {
                Ok(form) => Ok(Self(form.into_inner())),
                Err(error) => Err(meaning(&error)),
            }
        })
    }
}

fn meaning(error: &actix_web::Error) -> Error {
    match error.as_error::<UrlencodedError>() {
        Some(UrlencodedError::Overflow { .. }) => Error::TooLarge,
        Some(UrlencodedError::ContentType) => Error::UnsupportedMediaType,
        Some(UrlencodedError::Payload(error)) if is_too_slow(error) => {
            Error::BadRequest("form-timeout-error")
        }
        Some(UrlencodedError::UnknownLength) => Error::BadRequest("form-length-error"),
        _ => Error::BadRequest("form-unreadable-error"),
    }
}

/// A validation error of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub(crate) struct FieldError {
    /// The name of the field; empty for an error of the whole form.
    pub field: &'static str,
    /// The error message.
    pub message: Message,
}

/// The validation errors, in the order of the form, with at most one error for each field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct FormErrors(Vec<FieldError>);

impl FormErrors {
    /// Creates an error of the form as a whole.
    pub fn whole(message: impl Into<Message>) -> Self {
        let mut errors = Self::default();
        errors.add("", message);
        errors
    }

    /// Creates an error of one field.
    pub fn of(field: &'static str, message: impl Into<Message>) -> Self {
        let mut errors = Self::default();
        errors.add(field, message);
        errors
    }

    /// Converts the errors of the `validator` derive, in the order of `fields`. Only their messages are used, because
    /// their parameters hold the submitted values.
    pub fn from_validation(result: Result<(), ValidationErrors>, fields: &[&'static str]) -> Self {
        let mut errors = Self::default();
        let Err(found) = result else { return errors };
        let found = found.field_errors();
        for field in fields {
            if let Some(error) = found.get(*field).and_then(|of_field| of_field.first()) {
                errors.add(field, sentence(error));
            }
        }
        errors
    }

    /// Adds an error of a field, unless the field already has one.
    pub fn add(&mut self, field: &'static str, message: impl Into<Message>) {
        if !self.0.iter().any(|error| error.field == field) {
            self.0.push(FieldError {
                field,
                message: message.into(),
            });
        }
    }

    /// Returns the parsed value, or adds the error and returns `None`.
    pub fn check<T, E: Into<Message>>(&mut self, field: &'static str, parsed: Result<T, E>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(field, error);
                None
            }
        }
    }

    /// Sorts the errors in the order of the form's fields.
    #[must_use]
    pub fn sorted(mut self, fields: &[&str]) -> Self {
        self.0
            .sort_by_key(|error| fields.iter().position(|field| *field == error.field));
        self
    }

    /// Returns whether there is no error.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Returns the message whose id is the `message` of a validation rule.
fn sentence(error: &ValidationError) -> Message {
    match error.message {
        Some(Cow::Borrowed(id)) => Message::new(id),
        _ => Message::new("field-invalid-error"),
    }
}
