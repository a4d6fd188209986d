//! Rejects phrases of an older style: texts for people use ordinary sentences and the usual terms.

use super::Source;

/// Phrases in lower case, and what to write instead.
const PHRASES: [(&str, &str); 9] = [
    ("left empty", "Leave empty to …"),
    ("unticked", "Turn off to …"),
    ("ticked", "Turn on to …"),
    ("whoever", "name the person: you, the author, anyone with …"),
    ("whatever", "name the thing"),
    ("what is as likely", "name the setting: spam threshold"),
    ("that which", "name the thing"),
    ("is told", "sees a message, gets an email, …"),
    ("stands first", "Pin to the front page"),
];
/// Clauses with which no label begins, as a label is a noun phrase or an imperative.
const CLAUSES: [&str; 6] = ["What ", "Who ", "Whom ", "How ", "Where ", "Which "];

/// Returns phrases of the older style in messages and documents.
pub(crate) fn old_phrases(texts: &[Source]) -> Vec<String> {
    lines(texts)
        .flat_map(|(place, line)| {
            let text = line.to_lowercase();
            let found = PHRASES
                .into_iter()
                .filter(move |(phrase, _)| has_words(&text, phrase));
            found.map(move |(phrase, better)| format!("{place}: “{phrase}”; write instead: {better}"))
        })
        .collect()
}

/// Returns phrases of the older style in the help of the command line, that is, in the comments of its arguments.
pub(crate) fn old_phrases_in_help(code: &[Source]) -> Vec<String> {
    let help = code.iter().map(|source| Source {
        path: source.path.clone(),
        text: source
            .text
            .lines()
            .map(|line| {
                line.trim_start()
                    .strip_prefix("/// ")
                    .unwrap_or_default()
                    .to_owned()
                    + "\n"
            })
            .collect(),
    });
    old_phrases(&help.collect::<Vec<_>>())
}

/// Returns labels that are clauses: messages without a full stop or a question mark that begin with “what”, “who”,
/// “how” …
pub(crate) fn clauses_as_labels(messages: &[Source]) -> Vec<String> {
    let is_label = |value: &str| !value.ends_with(['.', '?', ':', '{']);
    let begins = |value: &str| CLAUSES.iter().any(|clause| value.starts_with(clause));
    lines(messages)
        .filter_map(|(place, line)| Some((place, line.split_once(" = ")?.1)))
        .filter(|(_, value)| begins(value) && is_label(value))
        .map(|(place, value)| format!("{place}: a label is a noun phrase or an imperative: “{value}”"))
        .collect()
}

fn lines(texts: &[Source]) -> impl Iterator<Item = (String, &str)> {
    texts.iter().flat_map(|source| {
        let lines = (1..).zip(source.text.lines());
        lines.map(|(number, line)| (source.at(number), line))
    })
}

/// Returns whether a text contains a phrase that neither begins nor ends within a word.
fn has_words(text: &str, phrase: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_');
    text.match_indices(phrase).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + phrase.len()..]);
        !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_as_whole_words_in_any_case() {
        let file = |text: &str| [Source::new("locales/en/a.ftl", text)];
        assert_eq!(
            old_phrases(&file("a = Unticked, it is off.\nb = Whoever has it")).len(),
            2
        );
        assert!(old_phrases(&file("a = An unstickered box was not ticketed.")).is_empty());
    }

    #[test]
    fn only_comments_of_code_are_help() {
        let code = [Source::new(
            "src/cli/a.rs",
            "/// Left empty, nothing.\nlet whatever = 1;",
        )];
        assert_eq!(old_phrases_in_help(&code).len(), 1);
    }

    #[test]
    fn a_label_begins_with_no_clause() {
        let file = [Source::new(
            "locales/en/a.ftl",
            "a = What it shows\nb = What is Markdown?\nc = However\nd = Alt text\n",
        )];
        assert_eq!(clauses_as_labels(&file).len(), 1);
    }
}
