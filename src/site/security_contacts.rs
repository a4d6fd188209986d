//! Contacts for security reports, published in `/.well-known/security.txt` (RFC 9116).

use jiff::{SignedDuration, Timestamp};
use url::Url;

use crate::locale::{Message, error_with_message};
use crate::secrets::EmailAddress;

/// The distance of `Expires` from the request. RFC 9116 recommends less than a year.
///
/// The file is generated for each request, so it is always as current as the settings.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(180 * 24);
/// The maximum length of a contact in characters, as typed and as a URI.
const LONGEST: usize = 300;

/// Up to five URIs with the scheme `mailto:`, `https:` or `tel:`, the preferred one first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SecurityContacts(Vec<String>);

/// Why the contacts are invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecurityContactsError {
    /// A line is not a valid contact.
    Malformed,
    /// There are more than [`SecurityContacts::MOST`] contacts.
    TooMany,
}

impl From<SecurityContactsError> for Message {
    fn from(error: SecurityContactsError) -> Self {
        match error {
            SecurityContactsError::Malformed => Self::new("security-contact-malformed"),
            SecurityContactsError::TooMany => {
                Self::new("security-contacts-too-many").with("most", SecurityContacts::MOST)
            }
        }
    }
}

error_with_message!(SecurityContactsError);

impl SecurityContacts {
    /// The maximum number of contacts.
    pub const MOST: usize = 5;

    /// Returns the value in the database: one contact per line.
    pub fn to_lines(&self) -> String {
        self.0.join("\n")
    }

    /// Parses the value in the database.
    pub(super) fn from_stored(lines: &str) -> Self {
        Self(lines.lines().map(str::to_owned).collect())
    }

    /// Returns the content of `security.txt`, or `None` if there are no contacts. `canonical` is the file's URL.
    pub fn file(&self, canonical: &str, language: &str, now: Timestamp) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let contacts: Vec<String> = self.0.iter().map(|uri| format!("Contact: {uri}")).collect();
        let contacts = contacts.join("\n");
        // Rounded down to whole days, so that the content changes once a day and can be cached.
        let day = now.as_second() - now.as_second().rem_euclid(24 * 60 * 60);
        let expires = Timestamp::from_second(day).unwrap_or(now) + GOOD_FOR;
        Some(format!(
            "{contacts}\nExpires: {expires}\nPreferred-Languages: {language}\nCanonical: {canonical}\n"
        ))
    }
}

impl TryFrom<&str> for SecurityContacts {
    type Error = SecurityContactsError;

    fn try_from(typed: &str) -> Result<Self, SecurityContactsError> {
        let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
        let parsed: Option<Vec<String>> = lines.map(parse).collect();
        let contacts = parsed.ok_or(SecurityContactsError::Malformed)?;
        if contacts.len() > Self::MOST {
            return Err(SecurityContactsError::TooMany);
        }
        Ok(Self(contacts))
    }
}

/// Returns a contact as an ASCII URI; `None` if it is invalid or contains line breaks or control characters.
fn parse(line: &str) -> Option<String> {
    if line.chars().count() > LONGEST || line.chars().any(char::is_control) {
        return None;
    }
    let uri = match line.split_once(':') {
        Some((scheme, address)) if scheme.eq_ignore_ascii_case("mailto") => email(address)?,
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("https") => web_page(line)?,
        Some((scheme, number)) if scheme.eq_ignore_ascii_case("tel") => telephone(number)?,
        _ => email(line)?,
    };
    let is_plain = uri.len() <= LONGEST && uri.bytes().all(|byte| byte.is_ascii_graphic());
    is_plain.then_some(uri)
}

fn email(address: &str) -> Option<String> {
    let address = EmailAddress::try_from(address).ok()?;
    Some(Url::parse(&format!("mailto:{}", address.reveal())).ok()?.into())
}

fn web_page(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let has_login = !url.username().is_empty() || url.password().is_some();
    (url.has_host() && !has_login).then(|| url.into())
}

/// Returns the URI of a global telephone number (RFC 3966): `+` and digits, which separators may group.
fn telephone(number: &str) -> Option<String> {
    let digits = number.trim().strip_prefix('+')?;
    let is_number = digits.chars().any(|c| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || " -.()".contains(c));
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    is_number.then(|| format!("tel:+{digits}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(typed: &str) -> Result<String, SecurityContactsError> {
        SecurityContacts::try_from(typed).map(|contacts| contacts.to_lines())
    }

    #[test]
    fn contacts_are_stored_as_uris() {
        for (typed, expected) in [
            ("", ""),
            (" \r\n ", ""),
            ("security@blog.example", "mailto:security@blog.example"),
            ("MAILTO:security@blog.example", "mailto:security@blog.example"),
            ("https://blog.example/security", "https://blog.example/security"),
            ("tel:+1 (201) 555-0123", "tel:+12015550123"),
            (
                "security@blog.example\r\nhttps://blog.example/a b",
                "mailto:security@blog.example\nhttps://blog.example/a%20b",
            ),
        ] {
            assert_eq!(lines(typed).as_deref(), Ok(expected), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_contact_is_refused() {
        for typed in [
            "http://blog.example/",
            "https://",
            "https://user:secret@blog.example/",
            "javascript:alert(1)",
            "security",
            "tel:112",
            "tel:+",
            "a@b.example\u{0}",
            "a@b.example\u{b}Contact: mailto:c@d.example",
        ] {
            assert_eq!(lines(typed), Err(SecurityContactsError::Malformed), "{typed:?}");
        }
        let six = "a@b.example\n".repeat(6);
        assert_eq!(lines(&six), Err(SecurityContactsError::TooMany));
    }

    #[test]
    fn the_file_expires_within_a_year_and_changes_once_a_day() {
        let contacts = SecurityContacts::try_from("a@b.example").unwrap();
        let file = |now: &str| {
            let canonical = "https://b.example/.well-known/security.txt";
            contacts.file(canonical, "en", now.parse().unwrap()).unwrap()
        };
        let noon = file("2026-03-01T12:00:00Z");
        assert_eq!(
            noon,
            "Contact: mailto:a@b.example\nExpires: 2026-08-28T00:00:00Z\nPreferred-Languages: en\n\
             Canonical: https://b.example/.well-known/security.txt\n"
        );
        assert_eq!(noon, file("2026-03-01T23:59:59Z"));
        assert_ne!(noon, file("2026-03-02T00:00:00Z"));
        assert_eq!(
            SecurityContacts::default().file("", "en", Timestamp::UNIX_EPOCH),
            None
        );
    }

    proptest! {
        #[test]
        fn a_line_never_becomes_two(typed in "\\PC{0,40}") {
            for scheme in ["", "mailto:", "https://", "tel:+"] {
                if let Ok(contacts) = SecurityContacts::try_from(format!("{scheme}{typed}").as_str()) {
                    prop_assert!(contacts.0.len() <= 1);
                    prop_assert!(contacts.0.iter().all(|uri| uri.bytes().all(|byte| byte.is_ascii_graphic())));
                }
            }
        }
    }
}
