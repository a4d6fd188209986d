//! Where signing in leads: a page of this site, whatever a link says.

use crate::theme::urls;

/// A path of this site, with its query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Destination(String);

impl Destination {
    /// What the form or the link says, if it cannot lead off the site; else the desk.
    ///
    /// Browsers read `//host` and `/\host` as another host, and drop tabs and line ends before they look: only
    /// printable ASCII passes, as a path is percent-encoded anyway.
    pub(super) fn new(next: &str) -> Self {
        let is_local = next.starts_with('/')
            && !next.starts_with("//")
            && !next.contains('\\')
            && next.bytes().all(|byte| byte.is_ascii_graphic());
        Self(if is_local { next } else { urls::DESK }.to_owned())
    }

    /// For `Location`.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::*;

    #[test]
    fn a_path_of_this_site_is_kept() {
        for path in ["/", "/admin/comments?status=spam", "/articles/%D8%B3#comment-1"] {
            assert_eq!(Destination::new(path).as_str(), path);
        }
    }

    #[test]
    fn what_leads_elsewhere_leads_to_the_desk() {
        for next in [
            "",
            "admin",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example/",
            "javascript:alert(1)",
            "/\t/evil.example",
            "/\n/evil.example",
            " //evil.example",
            "/admin\r\nset-cookie: a=b",
            "/ñ",
        ] {
            assert_eq!(Destination::new(next).as_str(), urls::DESK, "{next:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_leads_off_the_site(next in "[/\\\\a-z:@.?#\t\r\n %\u{a0}é]{0,30}") {
            let here = Url::parse("https://blog.example/sign-in").unwrap();
            let there = here.join(Destination::new(&next).as_str()).unwrap();
            prop_assert_eq!(there.origin(), here.origin());
        }
    }
}
