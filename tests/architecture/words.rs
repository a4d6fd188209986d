//! What the site says stands in `locales`, in every language: templates hold no words of their own, and there is no
//! message that nothing says.

use std::collections::BTreeSet;

use super::Source;

/// Attributes that people see or hear.
const SPOKEN: [&str; 4] = ["aria-label", "alt", "placeholder", "title"];

/// Words in a template: in its text, in the attributes that people see, and in what it hands to macros.
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

/// Messages of the English files that neither the code nor a template names.
pub(crate) fn idle(locales: &[Source], speakers: &[Source]) -> Vec<String> {
    let mut named = BTreeSet::new();
    for source in speakers {
        // Every second piece between quotation marks is a literal, and which ones does not matter here.
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

/// The text with everything between the marks blanked, its lines kept.
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

/// The text without quoted values and their names: a macro may write attributes apart from their tag.
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

/// The line, if there is a word in it.
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

/// A literal that begins as a sentence does.
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
