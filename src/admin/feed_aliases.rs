//! Parses the list of former feed URLs in the settings.
//!
//! Each line has a former URL. A feed of this site may follow; the default is the feed of all articles, in
//! the format that the URL suggests.

use std::collections::BTreeMap;

use url::Url;

use crate::articles::redirects::canonical;
use crate::locale::Message;
use crate::theme::urls;

/// The maximum number of former feed URLs.
const MOST: usize = 200;
/// The maximum length of a path, in characters.
const LONGEST: usize = 500;
/// The endings of this site's feed URLs.
const FEEDS: [&str; 4] = ["/feed.atom", "/feed.rss", "/feed.json", urls::COMMENT_FEED];

/// Returns the former paths, normalised like stored redirects, with their feeds. Errors name the invalid line.
pub(super) fn parse(text: &str) -> Result<Vec<(String, String)>, Message> {
    let mut found = BTreeMap::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let wrong = || {
            Message::new("former-feed-invalid-error").with("line", line.chars().take(100).collect::<String>())
        };
        let mut words = line.split_whitespace();
        let path = words.next().and_then(path_of).ok_or_else(wrong)?;
        let target = match words.next() {
            Some(target) => path_of(target)
                .filter(|target| is_feed(target))
                .ok_or_else(wrong)?,
            None => default_feed(&path).to_owned(),
        };
        if words.next().is_some() || is_feed(&path) {
            return Err(wrong());
        }
        found.insert(path, target);
    }
    if found.len() > MOST {
        return Err(Message::new("former-feeds-too-many-error").with("most", MOST));
    }
    Ok(found.into_iter().collect())
}

/// Returns the list as text for the form.
pub(super) fn write(aliases: &[(String, String)]) -> String {
    let line = |(path, target): &(String, String)| {
        if target == default_feed(path) {
            urls::path(path)
        } else {
            format!("{} {}", urls::path(path), urls::path(target))
        }
    };
    aliases.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Returns the path of a URL, which may be relative or name a former host of the site.
fn path_of(text: &str) -> Option<String> {
    let path = match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => url.path().to_owned(),
        Ok(_other) => return None,
        Err(_relative) if text.starts_with('/') && !text.contains(['?', '#']) => text.to_owned(),
        Err(_relative) => return None,
    };
    let decoded = percent_encoding::percent_decode_str(&path).decode_utf8().ok()?;
    canonical(&decoded).filter(|path| path.chars().count() <= LONGEST)
}

fn is_feed(path: &str) -> bool {
    FEEDS.iter().any(|feed| path.ends_with(feed))
}

fn default_feed(path: &str) -> &'static str {
    if path.contains("atom") {
        "/feed.atom"
    } else if path.contains("json") {
        "/feed.json"
    } else {
        "/feed.rss"
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_line_is_an_address_and_perhaps_its_feed() {
        let text = "/My-Feed/\n\nhttps://old.example/%DB%8C.atom\n /t/rust /tags/rust/feed.json \n";
        let found = parse(text).unwrap();
        let expected = [
            ("/my-feed", "/feed.rss"),
            ("/t/rust", "/tags/rust/feed.json"),
            ("/ی.atom", "/feed.atom"),
        ];
        assert!(
            found
                .iter()
                .map(|(path, target)| (path.as_str(), target.as_str()))
                .eq(expected)
        );
        assert_eq!(
            write(&found),
            "/my-feed\n/t/rust /tags/rust/feed.json\n/%DB%8C.atom"
        );
    }

    #[test]
    fn what_is_no_address_or_no_feed_of_this_site_is_refused() {
        for line in [
            "feed",
            "/",
            "//evil.example/x /elsewhere",
            "/old /new",
            "/old https://evil.example/new",
            "/old javascript:alert(1)",
            "/old /feed.rss x",
            "/old\\x",
            "/feed.rss",
            "/tags/x/feed.atom /feed.rss",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
        let many: Vec<String> = (0..201).map(|number| format!("/f{number}\n")).collect();
        let many = many.concat();
        assert!(parse(&many).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in "(/[a-z%ی?. ]{0,8}(\n| /feed.json\n)){0,4}") {
            if let Ok(found) = parse(&text) {
                prop_assert_eq!(parse(&write(&found)), Ok(found));
            }
        }
    }
}
