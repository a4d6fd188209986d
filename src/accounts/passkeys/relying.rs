//! The site as a party to Web Authentication: keys are bound to its domain.

use std::sync::Arc;

use url::{Host, Url};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::config::BaseUrl;

/// What checks the answers of devices.
#[derive(Clone)]
pub(crate) struct RelyingParty(Arc<Webauthn>);

impl RelyingParty {
    /// The site at this address; `None` where browsers know no passkeys: at a bare IP address, and at a name without TLS
    /// other than `localhost`.
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

    /// The library's own.
    pub(super) fn webauthn(&self) -> &Webauthn {
        &self.0
    }
}

redacted_debug!(RelyingParty);
