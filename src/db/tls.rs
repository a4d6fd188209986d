//! TLS to the database by rustls, with the system's certificate authorities.

use rustls::ClientConfig;
use rustls_platform_verifier::BuilderVerifierExt as _;
use tokio_postgres_rustls::MakeRustlsConnect;

/// A connector that always verifies the server's certificate and name.
///
/// # Errors
/// When the system's certificate authorities cannot be read.
pub(super) fn connector() -> Result<MakeRustlsConnect, rustls::Error> {
    tls_config().map(MakeRustlsConnect::new)
}

/// What every connection of ours to another machine holds to: the certificate and the name are verified.
///
/// # Errors
/// When the system's certificate authorities cannot be read.
pub fn tls_config() -> Result<ClientConfig, rustls::Error> {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_platform_verifier()?
        .with_no_client_auth();
    Ok(config)
}
