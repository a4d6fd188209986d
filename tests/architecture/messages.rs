//! Checks that all texts of the interface are in `locales`, in every language. Templates contain no text of their own,
//! and every message is used.

use std::collections::BTreeSet;

use super::Source;

/// Attributes that people see or hear.
const SPOKEN: [&str; 4] = ["aria-label", "alt", "placeholder", "title"];

/// Returns words in templates: in their text, in attributes that people see, and in arguments of macros.
pub(crate) fn literal(templates: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in templates {
        let without_comments = blank(&source.text, "{#", "#}");
        let markup = blank(&blank(&without_comments, "{%", "%}"), "{{", "}}");
        let text = blank(&without_attributes(&markup), "<", ">");
        let lines = text.lines().zip(markup.lines()).zip(without_comments.lines());
        for (number, ((text, markup), code)) in (1..).zip(lines) {
            let words = words(text).or_else(|| spoken(markup)).or_else(|| sentence(code));
            if let Some(words) = words {
                let place = source.at(number);
                found.push(format!(
                    "{place}: `{words}` belongs in locales, to be said with `t`"
                ));
            }
        }
    }
    found
}

/// Returns messages of the English files that neither the code nor a template names.
pub(crate) fn idle(locales: &[Source], speakers: &[Source]) -> Vec<String> {
    let mut named = BTreeSet::new();
    for source in speakers {
        // Every second piece between quotation marks is a literal; which ones are does not matter here.
        named.extend(source.text.split('"').map(str::to_owned));
    }
    let mut found = Vec::new();
    for source in locales {
        let mut id = "";
        for (number, line) in (1..).zip(source.text.lines()) {
            let Some((key, _)) = line.split_once('=') else {
                continue;
            };
            let name = match key.trim().strip_prefix('.') {
                Some(attribute) => format!("{id}.{attribute}"),
                None if line.starts_with(|first: char| first.is_ascii_lowercase()) => {
                    id = key.trim();
                    id.to_owned()
                }
                None => continue,
            };
            if !named.contains(&name) {
                let place = source.at(number);
                found.push(format!(
                    "{place}: nothing says `{name}`; remove it in every language"
                ));
            }
        }
    }
    found
}

/// Returns the text with everything between the marks blanked; keeps the line breaks.
fn blank(text: &str, begin: &str, end: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(begin) {
        left.push_str(before);
        let (inside, after) = inside.split_once(end).unwrap_or((inside, ""));
        left.extend(inside.chars().filter(|c| *c == '\n'));
        left.push(' ');
        rest = after;
    }
    left + rest
}

/// Returns the text without attributes, that is, quoted values and their names: a macro may write attributes apart
/// from their tag.
fn without_attributes(markup: &str) -> String {
    let pieces = markup.split('"').enumerate();
    let outside = pieces.map(|(index, piece)| match piece.strip_suffix('=') {
        Some(before) if index % 2 == 0 => before
            .trim_end_matches(|c: char| c.is_alphanumeric() || c == '-')
            .to_owned(),
        _ if index % 2 == 0 => piece.to_owned(),
        _ => piece.chars().filter(|c| *c == '\n').collect(),
    });
    outside.collect()
}

/// Returns the line if it contains a word.
fn words(line: &str) -> Option<String> {
    let is_word = |word: &str| word.len() > 1 && !word.starts_with('&');
    line.split(|c: char| !c.is_alphabetic() && c != '&')
        .any(is_word)
        .then(|| line.trim().to_owned())
}

fn spoken(line: &str) -> Option<String> {
    SPOKEN.iter().find_map(|attribute| {
        let (_, value) = line.split_once(&format!(" {attribute}=\""))?;
        words(value.split('"').next()?)
    })
}

/// Returns a literal that begins like a sentence.
fn sentence(line: &str) -> Option<String> {
    let begins = |literal: &&str| {
        let mut letters = literal.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let expressions = line.split("{{").chain(line.split("{%")).skip(1);
    expressions
        .flat_map(|expression| expression.split('"').skip(1).step_by(2))
        .find(begins)
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_people_would_see_them() {
        let lines = [
            "<p>Hello</p>",
            "<nav aria-label=\"Pages\">",
            "{{ input(\"title\", \"Title\", page.title) }}",
        ];
        for line in lines {
            assert_eq!(
                literal(&[Source::new("templates/a.html", line)]).len(),
                1,
                "{line}"
            );
        }
    }

    #[test]
    fn names_and_marks_are_no_words() {
        let text = "{# Says hello. #}\n<p class=\"note\">{{ t(\"hello\", name=\"x\") }} · © &amp;</p>\n{% if a %}…{% endif %}";
        assert!(literal(&[Source::new("templates/a.html", text)]).is_empty());
    }

    #[test]
    fn a_message_that_nothing_says_is_found() {
        let file = Source::new(
            "locales/en/a.ftl",
            "said = A\n    .of = B\nidle = { $n ->\n   *[other] C = D\n}\n",
        );
        let template = Source::new("templates/a.html", "{{ t(\"said\") }}{{ t(\"said.of\") }}");
        let found = idle(&[file], &[template]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("locales/en/a.ftl:3"), "{found:?}");
    }
}
