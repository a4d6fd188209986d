//! Authenticator apps, which show a six-digit code every 30 seconds (TOTP, RFC 6238).

use std::fmt::Write as _;

use jiff::Timestamp;
use qrcode::types::QrError;
use qrcode::{Color, EcLevel, QrCode};
use totp_rs::{Builder, Secret, Totp, TotpError};

use super::typed_code::digits;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::secrets::{Keys, Purpose, random_bytes};

/// The length of a time step in seconds (RFC 6238, section 4.1).
const STEP: u64 = 30;
/// The quiet zone around a QR code, in modules (ISO/IEC 18004). Scanners rely on it.
const BORDER: usize = 4;

/// The secret that the authenticator app and the server share.
pub(in crate::accounts) struct Authenticator(Totp);

/// A QR code as an SVG path.
#[derive(Debug)]
pub(in crate::accounts) struct QrDrawing {
    /// The width and height in modules, including the quiet zone.
    pub(in crate::accounts) size: usize,
    /// The dark modules, as the `d` attribute of a path.
    pub(in crate::accounts) path: String,
}

impl Authenticator {
    /// Creates an authenticator with a random secret of 160 bits.
    pub(in crate::accounts) fn random(site: &str, account: &str) -> Result<Self> {
        Self::new(&random_bytes::<20>()?, site, account)
    }

    /// Decrypts a secret that `seal` encrypted for this account.
    pub(in crate::accounts) fn open(
        keys: &Keys,
        account: AccountId,
        sealed: &[u8],
        site: &str,
        name: &str,
    ) -> Result<Option<Self>> {
        let secret = keys.open(Purpose::AuthenticatorSeal, context(account).as_bytes(), sealed);
        secret.map(|secret| Self::new(&secret, site, name)).transpose()
    }

    /// Creates an authenticator. The app displays the names of the site and account.
    fn new(secret: &[u8], site: &str, account: &str) -> Result<Self> {
        // In the URL for the app, a colon separates issuer and account name.
        let name = |text: &str| text.replace(':', " ").trim().to_owned();
        let totp = Builder::new()
            .with_secret(Secret::from(secret.to_vec()))
            .with_issuer(Some(name(site)))
            .with_account_name(name(account))
            .with_skew(0)
            .with_step_duration(STEP)
            .build();
        totp.map(Self)
            .map_err(|error: TotpError| Error::internal(error.to_string()))
    }

    /// Encrypts the secret for the account's row.
    pub(in crate::accounts) fn seal(&self, keys: &Keys, account: AccountId) -> Result<Vec<u8>> {
        keys.seal(
            Purpose::AuthenticatorSeal,
            context(account).as_bytes(),
            self.0.secret().as_ref(),
        )
    }

    /// Returns the time step of a code, if it is the current code.
    ///
    /// Codes of the previous and next steps are rejected (OWASP ASVS 5, 6.5.5). Digits may be of any script,
    /// with spaces and hyphens between them.
    pub(in crate::accounts) fn step_of(&self, typed: &str, now: Timestamp) -> Option<i64> {
        let time = u64::try_from(now.as_second()).ok()?;
        let step = self.0.check(&digits(typed)?, time)?;
        i64::try_from(step).ok()
    }

    /// Returns the secret in groups of four characters, for typing it into the app.
    pub(in crate::accounts) fn text(&self) -> String {
        let text = self.0.secret().to_base32();
        let groups: Vec<String> = text
            .chars()
            .collect::<Vec<_>>()
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        groups.join(" ")
    }

    /// Returns the URL that the app scans: `otpauth://totp/…`
    pub(in crate::accounts) fn url(&self) -> Result<String> {
        self.0
            .to_url()
            .map_err(|error| Error::internal(error.to_string()))
    }
}

fn context(account: AccountId) -> String {
    format!("authenticators.secret_sealed:{account}")
}

/// Renders a QR code (ISO/IEC 18004).
pub(in crate::accounts) fn draw(text: &str) -> Result<QrDrawing> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|error: QrError| Error::internal(error.to_string()))?;
    let width = code.width();
    let dark = code.to_colors();
    let mut path = String::new();
    for (row, modules) in dark.chunks(width).enumerate() {
        for (column, _) in modules
            .iter()
            .enumerate()
            .filter(|(_, color)| **color == Color::Dark)
        {
            // Writing to a `String` cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", column + BORDER, row + BORDER);
        }
    }
    Ok(QrDrawing {
        size: width + 2 * BORDER,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authenticator() -> Authenticator {
        Authenticator::new(b"12345678901234567890", "Blog: notes", "ada").unwrap()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    /// The times and codes of RFC 6238, appendix B, cut to six digits.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(authenticator().step_of(code, at(time)), Some(time / 30), "{time}");
        }
    }

    #[test]
    fn a_code_is_good_for_its_own_thirty_seconds() {
        let step = |time| authenticator().step_of("287082", at(time));
        assert_eq!(step(30), Some(1));
        assert_eq!(step(59), Some(1));
        assert_eq!(step(29), None, "from the future");
        assert_eq!(step(60), None, "one step old");
    }

    #[test]
    fn the_app_is_told_whose_code_it_is() {
        let url = authenticator().url().unwrap();
        assert!(
            url.starts_with("otpauth://totp/Blog%20%20notes:ada?secret=GEZDGNBVGY3TQOJQ"),
            "{url}"
        );
        assert!(url.contains("issuer=Blog%20%20notes"), "{url}");
        assert_eq!(authenticator().text(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    #[test]
    fn a_drawing_has_the_three_eyes_and_a_border() {
        let drawing = draw("otpauth://totp/x").unwrap();
        assert!(drawing.path.starts_with("M4 4h1v1h-1z"));
        let far = drawing.size - BORDER - 1;
        assert!(drawing.path.contains(&format!("M{far} 4h1v1h-1z")));
        assert!(drawing.path.contains(&format!("M4 {far}h1v1h-1z")));
        assert!(!drawing.path.contains("M3 "));
    }
}
