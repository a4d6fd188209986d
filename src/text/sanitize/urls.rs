//! Checks and resolves the URLs of links and pictures.

use std::borrow::Cow;

use url::{ParseError, Url};

/// The prefix of every id that an author sets, and of heading ids.
pub(crate) const ID_PREFIX: &str = "h-";

/// The `rel` of links to other sites, so that those cannot access this page's window.
pub(super) const LINK_REL: &str = "noopener";

/// The fragment that browsers interpret as the top of the page.
const TOP: &str = "top";

/// The kind of a URL in an `href` or `src` according to the URL standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A web URL: `http` or `https`.
    Web,
    /// `mailto` or `tel`: allowed only in links.
    Contact,
    /// A URL on this site: relative, or a path.
    Local,
    /// A URL on another host with the page's own scheme: `//example.org/`.
    OtherHost,
    /// A URL with a scheme that is not allowed, or an invalid one.
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

    /// Returns whether the URL is allowed for pictures, audio and video.
    pub(super) fn is_media(self) -> bool {
        matches!(self, Self::Web | Self::Local | Self::OtherHost)
    }
}

/// Resolves a relative URL with `resolve`. Returns `None` if `address` is not relative (it has a scheme, starts with
/// `/`, or is only a `#fragment` or `?query`) or is unknown. A query or fragment is kept.
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

/// Returns an id with the prefix that separates it from the page's own ids; `None` for an invalid id.
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

/// Adds the prefix to a link to `#id`; any other URL stays.
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

/// Returns the candidates of a `srcset`, each a URL and its descriptor (`2x`, `640w` or none), according to the HTML
/// standard.
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

/// Decodes `%XX`. Returns the path unchanged if the bytes are not UTF-8 or contain a control character.
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
