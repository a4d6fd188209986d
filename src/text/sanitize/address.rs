//! Which addresses a link or a picture may have, and where the relative ones lead.

use std::borrow::Cow;

use url::{ParseError, Url};

/// What every id that an author gives begins with, headings included.
pub(crate) const ID_PREFIX: &str = "h-";

/// What a link to another site says, so that it cannot reach back to this page.
pub(super) const LINK_REL: &str = "noopener";

/// The fragment that every browser takes for the top of the page.
const TOP: &str = "top";

/// An address in an `href` or `src`, as the URL standard reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// On the web: `http` or `https`.
    Web,
    /// `mailto` or `tel`: for links only.
    Contact,
    /// On this site: relative, or a path.
    Local,
    /// On another host by the page's own scheme: `//example.org/`.
    OtherHost,
    /// A scheme that is not allowed, or no address at all.
    Refused,
}

impl Kind {
    pub(super) fn of(address: &str) -> Self {
        match Url::parse(address) {
            Ok(url) => match url.scheme() {
                "http" | "https" => Self::Web,
                "mailto" | "tel" => Self::Contact,
                _ => Self::Refused,
            },
            Err(ParseError::RelativeUrlWithoutBase) => {
                let path = address.trim_start_matches(|c: char| c <= ' ');
                let slashes = path
                    .chars()
                    .take_while(|c| matches!(c, '/' | '\\' | '\t' | '\n' | '\r'));
                if slashes.filter(|c| matches!(c, '/' | '\\')).count() > 1 {
                    Self::OtherHost
                } else {
                    Self::Local
                }
            }
            Err(_) => Self::Refused,
        }
    }

    /// Whether a picture, sound or film may come from there.
    pub(super) fn is_media(self) -> bool {
        matches!(self, Self::Web | Self::Local | Self::OtherHost)
    }
}

/// The final address of a relative one, by `resolve`; `None` when `address` is not relative (it has a scheme,
/// begins with `/`, or is a mere `#fragment` or `?query`) or is not known. A query or fragment is kept.
pub(super) fn resolve_relative(address: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let address = address.trim();
    if Kind::of(address) != Kind::Local || address.is_empty() || address.starts_with(['/', '\\', '#', '?']) {
        return None;
    }
    let path_end = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at(path_end);
    let path = percent_decode(path.trim_start_matches("./"));
    let resolved = resolve(&path)?;
    Some(format!("{resolved}{rest}"))
}

/// An id that cannot be one of the page's own.
pub(super) fn prefixed_id(id: &str) -> Option<Cow<'_, str>> {
    if id.is_empty() || id.contains(char::is_whitespace) {
        return None;
    }
    let is_ours = [ID_PREFIX, "fn-", "fnref-"]
        .iter()
        .any(|prefix| id.starts_with(prefix));
    Some(if is_ours {
        Cow::Borrowed(id)
    } else {
        Cow::Owned(format!("{ID_PREFIX}{id}"))
    })
}

/// A link to `#id` follows the id to its prefixed form; any other address stays.
pub(super) fn prefixed_fragment(address: &str) -> Cow<'_, str> {
    match address
        .strip_prefix('#')
        .filter(|&id| id != TOP)
        .and_then(prefixed_id)
    {
        Some(id) => Cow::Owned(format!("#{id}")),
        None => Cow::Borrowed(address),
    }
}

/// The candidates of a `srcset`, each an address and its descriptor (`2x`, `640w` or none), by the standard's rules.
pub(super) fn srcset_candidates(srcset: &str) -> Vec<(&str, &str)> {
    let mut candidates = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return candidates;
        }
        let (address, after) =
            rest.split_at(rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len()));
        let bare = address.trim_end_matches(',');
        if bare.len() < address.len() {
            candidates.push((bare, ""));
            rest = after;
        } else {
            let (descriptor, after) = after.split_once(',').unwrap_or((after, ""));
            candidates.push((address, descriptor.trim()));
            rest = after;
        }
    }
}

/// Decodes `%XX`; left as it is when the bytes are not UTF-8 or hold a control character.
fn percent_decode(path: &str) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let decoded = match after {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = decoded {
            bytes.push(high << 4 | low);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    match String::from_utf8(bytes) {
        Ok(decoded) if !decoded.contains(char::is_control) => Cow::Owned(decoded),
        _ => Cow::Borrowed(path),
    }
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart_as_a_browser_does() {
        for (address, kind) in [
            ("https://example.org/", Kind::Web),
            ("mailto:a@example.org", Kind::Contact),
            ("a/b.png", Kind::Local),
            ("/a", Kind::Local),
            ("//example.org", Kind::OtherHost),
            (" /\\example.org", Kind::OtherHost),
            ("/\t/example.org", Kind::OtherHost),
            ("javascript:alert(1)", Kind::Refused),
            (" java\nscript:alert(1)", Kind::Refused),
            ("data:text/html,x", Kind::Refused),
            ("vbscript:x", Kind::Refused),
            ("https://[", Kind::Refused),
        ] {
            assert_eq!(Kind::of(address), kind, "{address:?}");
        }
    }

    #[test]
    fn only_relative_addresses_are_resolved() {
        let resolve = |path: &str| (path == "a b.png").then(|| "/media/1.png".to_owned());
        for (address, expected) in [
            ("a%20b.png", Some("/media/1.png")),
            ("./a b.png", Some("/media/1.png")),
            ("a%20b.png?x#y", Some("/media/1.png?x#y")),
            ("other.png", None),
            ("/a%20b.png", None),
            ("#a b.png", None),
            ("https://example.org/a%20b.png", None),
        ] {
            assert_eq!(
                resolve_relative(address, &resolve).as_deref(),
                expected,
                "{address}"
            );
        }
    }

    #[test]
    fn fragments_follow_the_ids() {
        assert_eq!(prefixed_id("main").as_deref(), Some("h-main"));
        assert_eq!(prefixed_id("fn-1").as_deref(), Some("fn-1"));
        assert_eq!(prefixed_id("a b"), None);
        assert_eq!(prefixed_fragment("#main"), "#h-main");
        for address in ["#", "#top", "#h-main", "/a#main"] {
            assert_eq!(prefixed_fragment(address), address);
        }
    }

    #[test]
    fn a_srcset_is_split_where_a_browser_splits_it() {
        let candidates = srcset_candidates("a.png, b,c.png 2x,d.png 640w , e.png");
        assert_eq!(
            candidates,
            [("a.png", ""), ("b,c.png", "2x"), ("d.png", "640w"), ("e.png", "")]
        );
    }
}
