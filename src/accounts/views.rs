//! Template data of the sign-in, password reset and setup pages.

use serde::Serialize;

use super::forms::{NewUserForm, ResetForm, SignInForm};
use super::passkeys::RelyingParty;
use super::redirect_target::Destination;
use crate::app::App;
use crate::locale::Message;
use crate::theme::{PrivateText, urls};
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The sign-in page.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct SignInPage {
    action: &'static str,
    email: PrivateText,
    errors: FormErrors,
    next: String,
    /// The URL for resetting a forgotten password.
    reset_url: &'static str,
    /// The URL for signing in with a passkey; empty if browsers do not support passkeys on this site.
    passkey_url: &'static str,
}

impl SignInPage {
    /// Creates the form with the typed values, except the password.
    pub(super) fn new(app: &App, form: &SignInForm, errors: FormErrors) -> Self {
        Self {
            action: urls::SIGN_IN,
            email: form.email.as_str().into(),
            errors,
            next: form.next.clone(),
            reset_url: urls::PASSWORD_RESET,
            passkey_url: passkey_url(app),
        }
    }
}

impl View for SignInPage {
    const TEMPLATE: &'static str = "accounts/sign_in.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("sign-in")
    }
}

/// Returns the URL of the passkey sign-in; empty if browsers do not support passkeys at the site's URL.
fn passkey_url(app: &App) -> &'static str {
    RelyingParty::new(&app.base_url).map_or("", |_party| urls::PASSKEY_SIGN_IN)
}

/// Returns the head of a page that search engines must not index.
fn head(title: &'static str) -> Head {
    Head {
        said_title: Some(Message::new(title)),
        is_unlisted: true,
        ..Head::default()
    }
}

/// The second step of a sign-in.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct SecondFactorPage {
    action: &'static str,
    errors: FormErrors,
    /// The URL for using a passkey instead of a code; empty if browsers do not support passkeys on this site.
    passkey_url: &'static str,
}

impl SecondFactorPage {
    pub(super) fn new(app: &App, errors: FormErrors) -> Self {
        Self {
            action: urls::SECOND_FACTOR,
            errors,
            passkey_url: passkey_url(app),
        }
    }
}

impl View for SecondFactorPage {
    const TEMPLATE: &'static str = "accounts/second_factor.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("second-factor")
    }
}

/// The page that asks for the password again.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct ConfirmationPage {
    action: &'static str,
    next: String,
    errors: FormErrors,
}

impl ConfirmationPage {
    pub(super) fn new(next: &Destination, errors: FormErrors) -> Self {
        Self {
            action: urls::CONFIRMATION,
            next: next.as_str().to_owned(),
            errors,
        }
    }
}

impl View for ConfirmationPage {
    const TEMPLATE: &'static str = "accounts/confirmation.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("confirm-password-title")
    }
}

/// The page that asks for the second factor again.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct FactorConfirmationPage {
    action: &'static str,
    next: String,
    errors: FormErrors,
    /// The URL for using a passkey instead of a code; empty if the account has no passkey.
    passkey_url: &'static str,
}

impl FactorConfirmationPage {
    pub(super) fn new(next: &Destination, has_passkey: bool, errors: FormErrors) -> Self {
        Self {
            action: urls::FACTOR_CONFIRMATION,
            next: next.as_str().to_owned(),
            errors,
            passkey_url: if has_passkey {
                urls::PASSKEY_CONFIRMATION
            } else {
                ""
            },
        }
    }
}

impl View for FactorConfirmationPage {
    const TEMPLATE: &'static str = "accounts/factor_confirmation.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("confirm-two-factor")
    }
}

/// The page for requesting a link that resets the password.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct ResetPage {
    action: &'static str,
    email: PrivateText,
    errors: FormErrors,
    /// Whether the site can send the link by email.
    has_mail: bool,
    /// Whether the form was sent. The site emails the link if the account exists.
    is_sent: bool,
}

impl ResetPage {
    pub(super) fn new(app: &App, form: &ResetForm, errors: FormErrors) -> Self {
        Self {
            action: urls::PASSWORD_RESET,
            email: form.email.as_str().into(),
            errors,
            has_mail: app.mailer.is_some(),
            is_sent: false,
        }
    }

    /// Creates the page that confirms the request.
    pub(super) fn sent() -> Self {
        Self {
            action: urls::PASSWORD_RESET,
            email: PrivateText::default(),
            errors: FormErrors::default(),
            has_mail: true,
            is_sent: true,
        }
    }
}

impl View for ResetPage {
    const TEMPLATE: &'static str = "accounts/password_reset.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("forgot-password")
    }
}

/// The page for choosing a new password, which the emailed link opens.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct NewPasswordPage {
    action: &'static str,
    token: String,
    /// The email address of the account, for password managers.
    email: PrivateText,
    errors: FormErrors,
}

impl NewPasswordPage {
    pub(super) fn new(token: &str, email: &str, errors: FormErrors) -> Self {
        Self {
            action: urls::NEW_PASSWORD,
            token: token.to_owned(),
            email: email.into(),
            errors,
        }
    }
}

impl View for NewPasswordPage {
    const TEMPLATE: &'static str = "accounts/new_password.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("new-password")
    }
}

/// The page for creating the owner's account.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct SetupPage {
    action: &'static str,
    token: String,
    name: String,
    email: PrivateText,
    errors: FormErrors,
}

impl SetupPage {
    /// Creates the form with the typed values, except the password.
    pub(super) fn new(form: &NewUserForm, errors: FormErrors) -> Self {
        Self {
            action: urls::SETUP,
            token: form.token.clone(),
            name: form.name.clone(),
            email: form.email.as_str().into(),
            errors,
        }
    }
}

impl View for SetupPage {
    const TEMPLATE: &'static str = "accounts/setup.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("setup-heading")
    }
}
