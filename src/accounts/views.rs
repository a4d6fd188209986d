//! What the templates show of signing in and setting up.

use serde::Serialize;

use super::forms::{SetupForm, SignInForm};
use crate::locale::Message;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The sign-in page.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct SignInPage {
    action: &'static str,
    email: String,
    errors: FormErrors,
    next: String,
}

impl SignInPage {
    /// The form with what was typed, but for the password.
    pub(super) fn new(form: &SignInForm, errors: FormErrors) -> Self {
        Self {
            action: urls::SIGN_IN,
            email: form.email.clone(),
            errors,
            next: form.next.clone(),
        }
    }
}

impl View for SignInPage {
    const TEMPLATE: &'static str = "accounts/sign_in.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some(Message::new("sign-in")),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

/// The page on which the owner's account is made.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct SetupPage {
    action: &'static str,
    token: String,
    name: String,
    email: String,
    errors: FormErrors,
}

impl SetupPage {
    /// The form with what was typed, but for the password.
    pub(super) fn new(form: &SetupForm, errors: FormErrors) -> Self {
        Self {
            action: urls::SETUP,
            token: form.token.clone(),
            name: form.name.clone(),
            email: form.email.clone(),
            errors,
        }
    }
}

impl View for SetupPage {
    const TEMPLATE: &'static str = "accounts/setup.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some(Message::new("make-site-yours")),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
