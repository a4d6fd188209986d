//! Parses the text of the search field.

/// The maximum length of a search text in characters; the rest is ignored.
const LONGEST: usize = 200;
/// The minimum length of a prefix in characters, as shorter ones match too many words.
const SHORTEST_PREFIX: usize = 3;

/// A parsed search text. Every text is valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SearchQuery {
    /// The whole text, in the syntax of PostgreSQL's `websearch_to_tsquery`.
    pub text: String,
    /// The text before the last word.
    pub head: String,
    /// The last word as a prefix, as it may be incomplete; empty if it cannot be a prefix.
    pub prefix: String,
}

impl SearchQuery {
    /// Parses a search text. Control characters become spaces, and the text is truncated to 200 characters.
    pub(crate) fn new(typed: &str) -> Self {
        let text: String = typed
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(LONGEST)
            .collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (head, last) = text.rsplit_once(' ').unwrap_or(("", &text));
        // Quoted words must match exactly, and a minus excludes a word, so neither is a prefix.
        let is_whole = text.matches('"').count() % 2 == 1 || last.contains(['"', '-']);
        // In "l'oeuv", the incomplete word is the one after the apostrophe.
        let begun = last.rsplit(['\'', '’']).next().unwrap_or(last);
        let letters: String = begun.chars().filter(|c| c.is_alphanumeric()).collect();
        let prefix = if is_whole || letters.chars().count() < SHORTEST_PREFIX {
            String::new()
        } else {
            letters
        };
        Self {
            head: head.to_owned(),
            prefix,
            text,
        }
    }

    /// Returns whether the text is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_last_word_may_be_a_beginning() {
        let asked = SearchQuery::new("  borrow\n compi ");
        assert_eq!((asked.head.as_str(), asked.prefix.as_str()), ("borrow", "compi"));
        assert_eq!(SearchQuery::new("belle l’oeuv").prefix, "oeuv");
        for whole in [
            "\"borrow compi\"",
            "borrow -compi",
            "borrow ch",
            "\"borrow compi",
            "",
            "!!!",
        ] {
            assert_eq!(SearchQuery::new(whole).prefix, "", "{whole}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_question_of_a_size(text in "\\PC{0,400}|(?s).{0,400}") {
            let asked = SearchQuery::new(&text);
            prop_assert!(asked.text.chars().count() <= LONGEST);
            prop_assert!(!asked.text.chars().any(char::is_control));
            prop_assert!(asked.prefix.chars().all(char::is_alphanumeric));
        }
    }
}
