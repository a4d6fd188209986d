//! URLs of the old site in the form of redirects: a path in lower case, with a query only where it names the page.

use percent_encoding::percent_decode_str;
use url::Url;

use crate::articles::redirects;

/// The longest URL that is kept.
const MOST_CHARS: usize = 1_000;
/// Ends of paths that lead to the same article: feeds, mobile pages, pages of a long article.
const ENDS: [&str; 6] = [
    "/amp",
    "/feed",
    "/trackback",
    "/embed",
    "/index.html",
    "/index.php",
];

/// The old site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OldSite {
    /// Host and path without scheme, `www.` and final slash, such as `example.com/blog`; the key of identities.
    pub(super) key: String,
    host: String,
}

impl OldSite {
    pub(super) fn new(url: &str) -> Self {
        let url = url.trim();
        let whole = if url.contains("://") || url.is_empty() {
            url.to_owned()
        } else {
            format!("https://{url}")
        };
        let Ok(parsed) = Url::parse(&whole) else {
            return Self::default();
        };
        let host = bare_host(&parsed);
        let path = parsed.path().trim_end_matches('/').to_lowercase();
        Self {
            key: format!("{host}{path}"),
            host,
        }
    }

    /// Returns whether a URL is relative, or of the old site's host. Without a known site, every host counts.
    pub(super) fn owns(&self, url: &str) -> bool {
        if url.starts_with("//") {
            return self.owns(&format!("https:{url}"));
        }
        match Url::parse(url) {
            Ok(parsed) if matches!(parsed.scheme(), "http" | "https") => {
                let host = bare_host(&parsed);
                self.host.is_empty() || host == self.host || is_same_blog(&host, &self.host)
            }
            Ok(_) => false,
            Err(_) => !url.starts_with('#') && !url.is_empty(),
        }
    }
}

fn bare_host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default().to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host,
    }
}

/// Blogger serves a blog under the hosts of many countries.
fn is_same_blog(one: &str, other: &str) -> bool {
    match (one.split_once(".blogspot."), other.split_once(".blogspot.")) {
        (Some((one, _)), Some((other, _))) => one == other,
        _ => false,
    }
}

/// Returns a URL as redirects store it: `/2019/05/hello`, or `/?p=12`. `None` for the front page, for fragments, and for
/// what is no URL of a page.
pub(super) fn canonical(url: &str) -> Option<String> {
    let url = url.trim();
    let without_fragment = url.split('#').next().unwrap_or("");
    let (path, query) = if without_fragment.contains("://") || without_fragment.starts_with("//") {
        let whole = if without_fragment.starts_with("//") {
            format!("https:{without_fragment}")
        } else {
            without_fragment.to_owned()
        };
        let parsed = Url::parse(&whole).ok()?;
        (parsed.path().to_owned(), parsed.query().map(str::to_owned))
    } else {
        match without_fragment.split_once('?') {
            Some((path, query)) => (path.to_owned(), Some(query.to_owned())),
            None => (without_fragment.to_owned(), None),
        }
    };
    let decoded = percent_decode_str(&path).decode_utf8().ok()?;
    if decoded.split('/').any(|segment| matches!(segment, "." | "..")) {
        return None;
    }
    let page = redirects::page_query(query.as_deref());
    let mut path = redirects::canonical(&decoded).unwrap_or_default();
    for end in ENDS {
        if let Some(shorter) = path.strip_suffix(end) {
            path.truncate(shorter.len());
        }
    }
    let found = match page {
        Some(page) if path.is_empty() => format!("/?{page}"),
        Some(page) => format!("{path}?{page}"),
        None if path.is_empty() => return None,
        None => path,
    };
    (found.chars().count() <= MOST_CHARS).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_have_one_form() {
        for (url, expected) in [
            ("https://example.com/2019/05/Hello/", "/2019/05/hello"),
            ("http://www.example.com/hello/?utm_source=x#comments", "/hello"),
            ("/hello/amp/", "/hello"),
            ("/hello/index.html", "/hello"),
            ("hello.html", "/hello.html"),
            ("https://example.com/?p=12", "/?p=12"),
            ("https://example.com/blog/?fbclid=1&p=12", "/blog?p=12"),
            ("https://example.com/%D8%B3%D9%84%D8%A7%D9%85/", "/سلام"),
        ] {
            assert_eq!(canonical(url).as_deref(), Some(expected), "{url}");
        }
        for url in [
            "",
            "/",
            "https://example.com",
            "#comments",
            "/a/../b",
            "/?utm_source=x",
            "/%ff",
        ] {
            assert_eq!(canonical(url), None, "{url}");
        }
    }

    #[test]
    fn a_site_has_one_key() {
        for url in [
            "https://www.Example.com/Blog/",
            "http://example.com/blog",
            "example.com/blog",
        ] {
            assert_eq!(OldSite::new(url).key, "example.com/blog", "{url}");
        }
        let site = OldSite::new("https://a.blogspot.com");
        for (url, is_own) in [
            ("http://a.blogspot.de/x", true),
            ("/x", true),
            ("x.jpg", true),
            ("https://other.example/", false),
            ("mailto:a@example.com", false),
            ("#top", false),
        ] {
            assert_eq!(site.owns(url), is_own, "{url}");
        }
    }
}
