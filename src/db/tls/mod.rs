//! TLS with rustls. Connections to other machines always verify the certificate and the host name. Connections to the
//! database follow `sslmode`.

mod mode;
mod verifier;

use std::sync::Arc;

use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::{ClientConfig, ConfigBuilder, WantsVerifier};
use rustls_platform_verifier::BuilderVerifierExt as _;
use tokio_postgres_rustls::MakeRustlsConnect;

use super::DatabaseError;
use verifier::LenientVerifier;

pub(super) use mode::{Mode, TlsSettings};

/// Returns the configuration of every outgoing connection except to the database. It verifies the certificate and the
/// host name.
///
/// # Errors
/// When the system's certificate authorities cannot be read.
pub(crate) fn tls_config() -> Result<ClientConfig, rustls::Error> {
    Ok(builder()?.with_platform_verifier()?.with_no_client_auth())
}

/// Returns the TLS connector of database connections.
pub(super) fn connector(security: &TlsSettings) -> Result<MakeRustlsConnect, DatabaseError> {
    let authorities = || verifier::of_authorities(security.root.as_deref(), provider());
    let verifier: Arc<dyn ServerCertVerifier> = match security.mode {
        Mode::Disable | Mode::Allow | Mode::Prefer | Mode::Require => {
            Arc::new(LenientVerifier::new(provider(), None))
        }
        Mode::VerifyCa => Arc::new(LenientVerifier::new(provider(), Some(authorities()?))),
        Mode::VerifyFull => authorities()?,
    };
    let config = builder()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, rustls::Error> {
    ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions()
}
