//! Where a sign-in redirects to: always a URL path of this site, so that links cannot cause open redirects.

use crate::theme::urls;

/// A path of this site, with its query string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Destination(String);

impl Destination {
    /// Returns the requested path if it stays on this site, otherwise the admin dashboard.
    ///
    /// Browsers treat `//host` and `/\host` as another host, and remove tabs and line breaks before parsing.
    /// Therefore only printable ASCII is accepted; valid paths are percent-encoded anyway.
    pub(super) fn new(next: &str) -> Self {
        let is_local = next.starts_with('/')
            && !next.starts_with("//")
            && !next.contains('\\')
            && next.bytes().all(|byte| byte.is_ascii_graphic());
        Self(if is_local { next } else { urls::ADMIN }.to_owned())
    }

    /// Returns the value for the `Location` header.
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
    fn a_foreign_redirect_target_leads_to_the_admin() {
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
            assert_eq!(Destination::new(next).as_str(), urls::ADMIN, "{next:?}");
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
