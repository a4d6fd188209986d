//! Template data of the security page and its subpages.

use serde::Serialize;

use crate::accounts::model::{KnownDevice, ListedSession, Session};
use crate::accounts::queries::passkeys::StoredPasskey;
use crate::accounts::two_factor::authenticator::{Authenticator, draw};
use crate::error::Result;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::{PrivateText, urls};
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The security page: how the user signs in, and the user's sessions.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::accounts) struct SecurityPage {
    /// The email address of the account, for password managers.
    email: PrivateText,
    errors: FormErrors,
    password_action: &'static str,
    /// Whether the user must set up two-factor authentication before anything else.
    owes_factor: bool,
    has_app: bool,
    /// Whether an authenticator app or a passkey is set up.
    has_factor: bool,
    /// The URL for confirming the second factor before a change; empty if it is already confirmed.
    proof_url: String,
    passkeys: Vec<PasskeyView>,
    /// The URL for adding a passkey; empty if browsers do not support passkeys on this site.
    passkey_url: &'static str,
    app_action: &'static str,
    app_removal: String,
    /// The number of unused recovery codes.
    codes: i64,
    codes_action: &'static str,
    sessions: Vec<SessionView>,
    others_removal: String,
    devices: Vec<DeviceView>,
    devices_removal: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct PasskeyView {
    name: String,
    /// The date of the last use; empty if the passkey was never used.
    last_used: String,
    removal: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct SessionView {
    /// The name of the browser; empty if it is unknown.
    device: String,
    is_this: bool,
    began: String,
    last_used: String,
    removal: String,
}

/// A browser with which the account has signed in before.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct DeviceView {
    /// The name of the browser; empty if it is unknown.
    name: String,
    /// The date of the first sign-in; empty if it is unknown.
    first_used: String,
    last_used: String,
    removal: String,
}

impl SecurityPage {
    pub(super) fn new(site: &Site, session: &Session, listed: Vec<ListedSession>, email: &str) -> Self {
        let sessions = listed
            .into_iter()
            .map(|listed| SessionView {
                is_this: listed.id == session.id,
                began: site.locale.date_and_time(listed.created_at),
                last_used: site.locale.date_and_time(listed.last_used_at),
                removal: urls::end_session(listed.id),
                device: listed.device,
            })
            .collect();
        Self {
            email: email.into(),
            errors: FormErrors::default(),
            password_action: urls::ADMIN_PASSWORD,
            owes_factor: session.must_set_up_two_factor,
            has_app: false,
            has_factor: false,
            proof_url: if session.lacks_proof(site.now) {
                urls::factor_confirmation(urls::ADMIN_SECURITY)
            } else {
                String::new()
            },
            passkeys: Vec::new(),
            passkey_url: "",
            app_action: urls::ADMIN_AUTHENTICATOR,
            app_removal: format!("{}/removal", urls::ADMIN_AUTHENTICATOR),
            codes: 0,
            codes_action: urls::ADMIN_RECOVERY_CODES,
            sessions,
            others_removal: format!("{}/removal", urls::ADMIN_SESSIONS),
            devices: Vec::new(),
            devices_removal: format!("{}/removal", urls::ADMIN_DEVICES),
        }
    }

    pub(super) fn with_devices(mut self, site: &Site, known: Vec<KnownDevice>) -> Self {
        let date = |at| site.locale.date_and_time(at);
        let view = |device: KnownDevice| DeviceView {
            first_used: device.first_seen_at.map_or_else(String::new, date),
            last_used: date(device.last_seen_at),
            removal: urls::forget_device(device.id),
            name: device.description,
        };
        self.devices = known.into_iter().map(view).collect();
        self
    }

    pub(super) fn with_errors(mut self, errors: FormErrors) -> Self {
        self.errors = errors;
        self
    }

    pub(super) fn with_factors(mut self, has_app: bool, codes: i64) -> Self {
        self.has_app = has_app;
        self.has_factor |= has_app;
        self.codes = codes;
        self
    }

    /// Adds the passkeys. `knows_passkeys` is whether browsers support them at the site's URL.
    pub(super) fn with_passkeys(
        mut self,
        site: &Site,
        stored: Vec<StoredPasskey>,
        knows_passkeys: bool,
    ) -> Self {
        self.has_factor |= !stored.is_empty();
        self.passkey_url = if knows_passkeys { urls::ADMIN_PASSKEYS } else { "" };
        let view = |stored: StoredPasskey| PasskeyView {
            last_used: stored
                .last_used_at
                .map_or_else(String::new, |at| site.locale.date_and_time(at)),
            removal: urls::remove_passkey(stored.id),
            name: stored.name,
        };
        self.passkeys = stored.into_iter().map(view).collect();
        self
    }
}

impl View for SecurityPage {
    const TEMPLATE: &'static str = "accounts/security.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("security")
    }
}

/// The page for setting up an authenticator app.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(in crate::accounts) struct AuthenticatorPage {
    action: String,
    back_url: &'static str,
    errors: FormErrors,
    qr: QrView,
    /// The secret, for entering it in the authenticator app.
    secret: String,
    /// A link that opens the authenticator app on this device.
    app_url: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct QrView {
    size: usize,
    path: String,
}

impl AuthenticatorPage {
    pub(super) fn new(pending: &Authenticator, errors: FormErrors) -> Result<Self> {
        let app_url = pending.url()?;
        let drawing = draw(&app_url)?;
        Ok(Self {
            action: format!("{}/activation", urls::ADMIN_AUTHENTICATOR),
            back_url: urls::ADMIN_SECURITY,
            errors,
            qr: QrView {
                size: drawing.size,
                path: drawing.path,
            },
            secret: pending.text(),
            app_url,
        })
    }
}

impl View for AuthenticatorPage {
    const TEMPLATE: &'static str = "accounts/authenticator.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("set-up-authenticator")
    }
}

/// New recovery codes. They are shown only once.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::accounts) struct RecoveryCodesPage {
    codes: Vec<String>,
    back_url: &'static str,
}

impl RecoveryCodesPage {
    pub(super) fn new(codes: Vec<String>) -> Self {
        Self {
            codes,
            back_url: urls::ADMIN_SECURITY,
        }
    }
}

impl View for RecoveryCodesPage {
    const TEMPLATE: &'static str = "accounts/recovery_codes.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("recovery-codes")
    }
}

fn head(title: &'static str) -> Head {
    Head {
        said_title: Some(Message::new(title)),
        is_unlisted: true,
        ..Head::default()
    }
}
