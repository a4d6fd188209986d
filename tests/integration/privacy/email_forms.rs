//! All forms of an email address that can be computed without the root key.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// The email address as typed, with words that occur nowhere else.
pub(super) const APPROVED: &str = " Zebrafinch.Approved@Leak-Canary.Example ";
/// The email address of a pending comment.
pub(super) const PENDING: &str = "Zebrafinch.Pending@leak-canary.example";

/// Asserts that `text` contains no form of the email addresses. `place` names the text in the message.
pub(super) fn assert_none(place: &str, text: &str) {
    let lower = text.to_lowercase();
    for word in ["zebrafinch", "leak-canary", "leak%2dcanary"] {
        assert!(!lower.contains(word), "{place} holds {word}:\n{text}");
    }
    for address in [APPROVED, PENDING] {
        for (name, disguise) in disguises(address) {
            let is_there =
                text.contains(&disguise) || lower.contains(&disguise.to_lowercase()) && is_hex(&disguise);
            assert!(!is_there, "{place} holds {address:?} as {name}:\n{text}");
        }
    }
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn disguises(address: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let trimmed = address.trim();
    for form in [
        address.to_owned(),
        trimmed.to_owned(),
        trimmed.to_lowercase(),
        trimmed.to_uppercase(),
    ] {
        let bytes = form.as_bytes();
        found.push(("hexadecimal", hex(bytes)));
        found.push(("MD5", hex(&Md5::digest(bytes))));
        found.push(("SHA-1", hex(&Sha1::digest(bytes))));
        found.push(("SHA-256", hex(&Sha256::digest(bytes))));
        found.push(("SHA-256 in base64", URL_SAFE_NO_PAD.encode(Sha256::digest(bytes))));
        // The address may begin at any offset within a larger text. The first and last characters of the Base64 depend
        // on neighbouring bytes.
        for start in 0..3 {
            let whole = bytes.len() - (bytes.len() - start) % 3;
            found.push(("base64", STANDARD_NO_PAD.encode(&bytes[start..whole])));
            found.push(("base64url", URL_SAFE_NO_PAD.encode(&bytes[start..whole])));
        }
        found.push((
            "percent-encoded",
            bytes.iter().fold(String::new(), |mut text, byte| {
                write!(text, "%{byte:02X}").unwrap();
                text
            }),
        ));
    }
    found
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

#[test]
fn every_disguise_is_seen_through() {
    for (name, disguise) in disguises(APPROVED) {
        let text = format!("before {disguise} after");
        let seen = std::panic::catch_unwind(|| assert_none("a text", &text)).is_err();
        assert!(seen, "{name}");
    }
    let inside = STANDARD_NO_PAD.encode(format!("x{}", APPROVED.trim()));
    assert!(std::panic::catch_unwind(|| assert_none("a text", &inside)).is_err());
    assert_none("a text", "nothing of the kind");
}
