//! The tags field: names separated by commas. A name that contains a comma is in double quotes.

/// The separators: the comma of Latin, Arabic and Chinese script.
const COMMAS: [char; 4] = [',', '،', '、', '，'];
const QUOTE: char = '"';

/// Parses the field and returns the names without empty ones.
pub(super) fn split(field: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = field.trim_start();
    while !rest.is_empty() {
        let (name, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        if !name.trim().is_empty() {
            names.push(name);
        }
        rest = after.trim_start();
    }
    names
}

/// Formats these names as a field; `split` is the inverse.
pub(super) fn join(names: &[String]) -> String {
    let written = names.iter().map(|name| {
        if name.starts_with(QUOTE) || name.contains(COMMAS) {
            format!("\"{}\"", name.replace(QUOTE, "\"\""))
        } else {
            name.clone()
        }
    });
    written.collect::<Vec<_>>().join(", ")
}

/// Reads an unquoted name up to the next comma, and returns it with the rest of the text.
fn plain(text: &str) -> (String, &str) {
    let (name, after) = match text.find(COMMAS) {
        Some(comma) => (&text[..comma], after_comma(&text[comma..])),
        None => (text, ""),
    };
    (name.to_owned(), after)
}

/// Reads a quoted name, and returns it with the text after its comma. Returns `None` if the quotes are part of a name.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix(QUOTE)?;
    let mut name = String::new();
    loop {
        let (part, after) = rest.split_once(QUOTE)?;
        name.push_str(part);
        if let Some(after) = after.strip_prefix(QUOTE) {
            name.push(QUOTE);
            rest = after;
        } else {
            let after = after.trim_start();
            let ends = after.is_empty() || after.starts_with(COMMAS);
            return ends.then(|| (name, after_comma(after)));
        }
    }
}

fn after_comma(text: &str) -> &str {
    text.strip_prefix(COMMAS).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::articles::TagName;

    #[test]
    fn names_are_separated_by_commas_of_any_script() {
        assert_eq!(
            split("Rust, تاریخ، rust,, web "),
            ["Rust", "تاریخ", "rust", "web "]
        );
        assert_eq!(split("C, C++, C#"), ["C", "C++", "C#"]);
    }

    #[test]
    fn a_name_in_quotes_keeps_its_comma() {
        assert_eq!(
            split("\"Smith, John\", \"a\"\"b,\" ,x"),
            ["Smith, John", "a\"b,", "x"]
        );
        for literal in ["\"open", "\"a\" b", "5\" disks"] {
            assert_eq!(split(&format!("{literal}, x")), [literal, "x"], "{literal}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_joined_is_split_into_the_same(
            names in proptest::collection::vec("[a\",،、， \\PC]{1,12}", 0..6),
        ) {
            let names: Vec<String> = names
                .iter()
                .filter_map(|name| TagName::try_from(name.as_str()).ok())
                .map(|name| name.as_str().to_owned())
                .collect();
            prop_assert_eq!(split(&join(&names)), names);
        }
    }
}
