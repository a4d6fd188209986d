//! Parses `sslmode` and `sslrootcert` of a connection string, as libpq documents them. `tokio-postgres` supports only
//! some modes, so both parameters are removed from the string.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;
use tokio_postgres::config::SslMode;

use crate::db::DatabaseError;

/// The mode of encryption, and the extent of verification.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::db) enum Mode {
    /// Never encrypted.
    Disable,
    /// Encrypted only if the server requires it.
    Allow,
    /// Encrypted if the server supports it.
    #[default]
    Prefer,
    /// Encrypted. The server's identity is not verified.
    Require,
    /// Encrypted, and the certificate must be issued by a trusted authority.
    VerifyCa,
    /// Like `VerifyCa`, and the certificate must match the host name.
    VerifyFull,
}

/// The encryption settings of a connection string.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::db) struct TlsSettings {
    /// The mode of encryption.
    pub mode: Mode,
    /// A file with the certificates of the trusted authorities, or `None` for the system's.
    pub root: Option<PathBuf>,
}

impl Mode {
    fn parse(text: &str) -> Result<Self, DatabaseError> {
        match text {
            "disable" => Ok(Self::Disable),
            "allow" => Ok(Self::Allow),
            "prefer" => Ok(Self::Prefer),
            "require" => Ok(Self::Require),
            "verify-ca" => Ok(Self::VerifyCa),
            "verify-full" => Ok(Self::VerifyFull),
            _ => Err(DatabaseError::Address(format!(
                "sslmode is disable, allow, prefer, require, verify-ca or verify-full, and not {text:?}"
            ))),
        }
    }
}

impl TlsSettings {
    /// Removes the encryption settings from a connection string. Returns the settings and the rest of the string.
    pub(in crate::db) fn take(address: &str) -> Result<(Self, String), DatabaseError> {
        let is_url = address.starts_with("postgres://") || address.starts_with("postgresql://");
        let (pairs, rest) = if is_url {
            take_from_url(address)
        } else {
            take_from_pairs(address)
        };
        let mut security = Self::default();
        for (name, value) in pairs {
            match name {
                Name::Mode => security.mode = Mode::parse(&value)?,
                // libpq's value for the system's authorities.
                Name::Root if value == "system" => {}
                Name::Root => security.root = Some(PathBuf::from(value)),
            }
        }
        // libpq does the same: `sslrootcert` implies that the certificate is verified.
        if security.mode == Mode::Require && security.root.is_some() {
            security.mode = Mode::VerifyCa;
        }
        Ok((security, rest))
    }

    /// Returns the first attempt, and the second one if the server refuses the first.
    pub(in crate::db) fn attempts(&self) -> (SslMode, Option<SslMode>) {
        match self.mode {
            Mode::Disable => (SslMode::Disable, None),
            Mode::Allow => (SslMode::Disable, Some(SslMode::Require)),
            Mode::Prefer => (SslMode::Prefer, Some(SslMode::Disable)),
            Mode::Require | Mode::VerifyCa | Mode::VerifyFull => (SslMode::Require, None),
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Name {
    Mode,
    Root,
}

impl Name {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "sslmode" => Some(Self::Mode),
            "sslrootcert" => Some(Self::Root),
            _ => None,
        }
    }
}

fn take_from_url(address: &str) -> (Vec<(Name, String)>, String) {
    let Some((start, query)) = address.split_once('?') else {
        return (Vec::new(), address.to_owned());
    };
    let (mut taken, mut kept) = (Vec::new(), Vec::new());
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        match Name::parse(name) {
            Some(name) => taken.push((name, percent_decode_str(value).decode_utf8_lossy().into_owned())),
            None => kept.push(pair),
        }
    }
    let rest = if kept.is_empty() {
        start.to_owned()
    } else {
        format!("{start}?{}", kept.join("&"))
    };
    (taken, rest)
}

/// Parses a sequence of `name = value`. A value with spaces is quoted, and a backslash escapes a quote in it.
fn take_from_pairs(address: &str) -> (Vec<(Name, String)>, String) {
    let (mut taken, mut kept) = (Vec::new(), Vec::new());
    let mut rest = address.trim_start();
    while !rest.is_empty() {
        let Some((name, after)) = rest.split_once('=') else {
            kept.push(rest);
            break;
        };
        let after = after.trim_start();
        let (value, length) = read_value(after);
        let whole = &rest[..rest.len() - after.len() + length];
        match Name::parse(name.trim()) {
            Some(name) => taken.push((name, value)),
            None => kept.push(whole),
        }
        rest = after[length..].trim_start();
    }
    (taken, kept.join(" "))
}

/// Returns the value at the start of a text, and its length there in bytes.
fn read_value(text: &str) -> (String, usize) {
    let is_quoted = text.starts_with('\'');
    let mut value = String::new();
    let mut signs = text.char_indices().skip(usize::from(is_quoted));
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => value.extend(signs.next().map(|(_, sign)| sign)),
            '\'' if is_quoted => return (value, at + 1),
            sign if sign.is_whitespace() && !is_quoted => return (value, at),
            sign => value.push(sign),
        }
    }
    (value, text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn taken(address: &str) -> (Mode, Option<String>, String) {
        let (security, rest) = TlsSettings::take(address).unwrap();
        let root = security.root.map(|path| path.to_str().unwrap().to_owned());
        (security.mode, root, rest)
    }

    #[test]
    fn both_forms_of_an_address_say_how_it_is_encrypted() {
        let rest = "postgres://u:p@h/d";
        let of_url = |query: &str| taken(&format!("{rest}?{query}"));
        assert_eq!(taken(rest), (Mode::Prefer, None, rest.to_owned()));
        assert_eq!(
            of_url("sslmode=verify-ca"),
            (Mode::VerifyCa, None, rest.to_owned())
        );
        assert_eq!(
            of_url("connect_timeout=3&sslrootcert=%2Fa%20b&sslmode=verify-full"),
            (
                Mode::VerifyFull,
                Some("/a b".to_owned()),
                format!("{rest}?connect_timeout=3")
            )
        );
        let rest = "host=h password='a sslmode=x \\'b' user=u";
        assert_eq!(
            taken(&format!("sslmode = allow {rest} sslrootcert='/a b'")),
            (Mode::Allow, Some("/a b".to_owned()), rest.to_owned())
        );
    }

    #[test]
    fn an_authority_that_is_named_is_asked() {
        assert_eq!(taken("sslmode=require sslrootcert=/ca").0, Mode::VerifyCa);
        assert_eq!(taken("sslmode=require").0, Mode::Require);
        assert_eq!(taken("sslmode=verify-full sslrootcert=system").1, None);
    }

    #[test]
    fn an_unknown_mode_is_refused() {
        let refusal = TlsSettings::take("host=h sslmode=verify")
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("verify-full, and not \"verify\""), "{refusal}");
    }

    proptest! {
        #[test]
        fn what_says_nothing_of_encryption_stays(address in "[a-z]{1,4}=('([^'\\\\]|\\\\.)*'|[a-z0-9/]{0,6})( [a-z]{1,4}=[a-z0-9/]{1,6}){0,3}") {
            let (security, rest) = TlsSettings::take(&address).unwrap();
            prop_assert_eq!(security, TlsSettings::default());
            prop_assert_eq!(rest, address.trim_end());
        }

        #[test]
        fn no_address_makes_it_panic(address in ".*") {
            drop(TlsSettings::take(&address));
        }
    }
}
