//! Parses the navigation settings: one `Title = URL` per line.

use crate::locale::{Message, error_with_message};
use crate::text::code_points;
use crate::web::NavigationItem;

/// The maximum number of links.
const MOST: usize = 12;
/// The maximum length of a title, in characters.
const LONGEST_TITLE: usize = 60;
/// The maximum length of a URL, in characters.
const LONGEST_ADDRESS: usize = 500;

/// Why a line is invalid. The number is that of the line, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NavigationError {
    /// The line has no equals sign.
    NoAddress(usize),
    /// The URL is neither a path of this site nor absolute.
    WrongAddress(usize),
    /// The title is empty, too long or has control characters.
    WrongTitle(usize),
    /// There are too many lines.
    TooMany,
}

impl From<NavigationError> for Message {
    fn from(error: NavigationError) -> Self {
        match error {
            NavigationError::NoAddress(line) => Self::new("navigation-link-missing-error").with("line", line),
            NavigationError::WrongAddress(line) => {
                Self::new("navigation-link-invalid-error").with("line", line)
            }
            NavigationError::WrongTitle(line) => Self::new("navigation-title-invalid-error")
                .with("line", line)
                .with("most", LONGEST_TITLE),
            NavigationError::TooMany => Self::new("navigation-too-many-links-error").with("most", MOST),
        }
    }
}

error_with_message!(NavigationError);

/// Parses the lines. Empty lines are ignored.
pub(crate) fn parse(text: &str) -> Result<Vec<NavigationItem>, NavigationError> {
    let items: Result<Vec<NavigationItem>, _> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(place, line)| item(line, place + 1))
        .collect();
    items.and_then(|items| {
        if items.len() <= MOST {
            Ok(items)
        } else {
            Err(NavigationError::TooMany)
        }
    })
}

/// Formats links as lines.
pub(crate) fn write(items: &[NavigationItem]) -> String {
    let lines: Vec<String> = items
        .iter()
        .map(|item| format!("{} = {}", item.title, item.url))
        .collect();
    lines.join("\n")
}

/// Splits at the last ` = `, because titles may contain equals signs and URLs rarely contain one with spaces.
fn item(line: &str, number: usize) -> Result<NavigationItem, NavigationError> {
    let (title, url) = line
        .rsplit_once(" = ")
        .or_else(|| line.split_once('='))
        .ok_or(NavigationError::NoAddress(number))?;
    let (title, url) = (title.trim(), url.trim());
    if title.is_empty() || title.chars().count() > LONGEST_TITLE || title.chars().any(char::is_control) {
        return Err(NavigationError::WrongTitle(number));
    }
    let is_path = url.starts_with('/') && !url.starts_with("//");
    let is_whole = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = url.chars().count() <= LONGEST_ADDRESS
        && !code_points::breaks_address(url)
        && !url.contains(|char: char| char.is_whitespace() || "\"<>\\".contains(char));
    if !(is_path || is_whole) || !is_plain {
        return Err(NavigationError::WrongAddress(number));
    }
    Ok(NavigationItem {
        title: title.to_owned(),
        url: url.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(text: &str) -> Result<Vec<(String, String)>, NavigationError> {
        parse(text).map(|items| items.into_iter().map(|item| (item.title, item.url)).collect())
    }

    #[test]
    fn each_line_is_a_link() {
        let pair = |title: &str, url: &str| (title.to_owned(), url.to_owned());
        assert_eq!(
            parsed("About us = /about\n\n 1 = 1 = https://example.org/?a=b \nدرباره=/درباره"),
            Ok(vec![
                pair("About us", "/about"),
                pair("1 = 1", "https://example.org/?a=b"),
                pair("درباره", "/درباره")
            ])
        );
        assert_eq!(parsed(""), Ok(vec![]));
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line() {
        for (text, error) in [
            ("About", NavigationError::NoAddress(1)),
            (
                "A = /a\nB = javascript:alert(1)",
                NavigationError::WrongAddress(2),
            ),
            ("A = //elsewhere.example", NavigationError::WrongAddress(1)),
            ("A = /a b", NavigationError::WrongAddress(1)),
            (" = /a", NavigationError::WrongTitle(1)),
            (&"A = /a\n".repeat(13), NavigationError::TooMany),
        ] {
            assert_eq!(parsed(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(titles in prop::collection::vec("[a-z=\u{645} ]{1,20}", 0..12)) {
            let items: Vec<NavigationItem> = titles
                .iter()
                .map(|title| title.trim())
                .filter(|title| !title.is_empty())
                .map(|title| NavigationItem { title: title.to_owned(), url: "/a".to_owned() })
                .collect();
            let read = parse(&write(&items)).unwrap();
            prop_assert!(read.iter().map(|item| &item.title).eq(items.iter().map(|item| &item.title)));
        }
    }
}
