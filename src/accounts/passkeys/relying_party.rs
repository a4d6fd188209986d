//! The site as relying party of Web Authentication: passkeys are bound to its domain.

use std::sync::Arc;

use url::{Host, Url};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::config::BaseUrl;

/// The relying party, which verifies the answers of authenticators.
#[derive(Clone)]
pub(crate) struct RelyingParty(Arc<Webauthn>);

impl RelyingParty {
    /// Creates the relying party for this base URL.
    ///
    /// Returns `None` where browsers do not support passkeys: at IP addresses, and without TLS except on `localhost`.
    pub(crate) fn new(base_url: &BaseUrl) -> Option<Self> {
        let url = Url::parse(base_url.as_str()).ok()?;
        let Some(Host::Domain(domain)) = url.host() else {
            return None;
        };
        if !base_url.is_https() && domain != "localhost" {
            return None;
        }
        let webauthn = WebauthnBuilder::new(domain, &url).ok()?.build().ok()?;
        Some(Self(Arc::new(webauthn)))
    }

    /// Returns the instance of the library.
    pub(super) fn webauthn(&self) -> &Webauthn {
        &self.0
    }
}

redacted_debug!(RelyingParty);
