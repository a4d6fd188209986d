//! What a reader typed into the search field.

/// Characters that are looked at; nobody types more into one line.
const LONGEST: usize = 200;
/// Fewer letters begin too many words.
const SHORTEST_PREFIX: usize = 3;

/// Words to find: any text is a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    /// The words, quotes and minuses as PostgreSQL's web search reads them.
    pub text: String,
    /// What stands before the last word.
    pub head: String,
    /// The beginning of a word that may not be typed to its end; empty when it cannot be one.
    pub prefix: String,
}

impl Question {
    /// The question in a text. Control characters are spaces, and what is too long is cut.
    pub(crate) fn new(typed: &str) -> Self {
        let text: String = typed
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(LONGEST)
            .collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (head, last) = text.rsplit_once(' ').unwrap_or(("", &text));
        // Within quotes the words are meant as they are, and a minus takes away.
        let is_whole = text.matches('"').count() % 2 == 1 || last.contains(['"', '-']);
        // In "l'oeuv" the word that may go on is the second one.
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

    /// Whether nothing was asked.
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
        let asked = Question::new("  borrow\n compi ");
        assert_eq!((asked.head.as_str(), asked.prefix.as_str()), ("borrow", "compi"));
        assert_eq!(Question::new("belle l’oeuv").prefix, "oeuv");
        for whole in [
            "\"borrow compi\"",
            "borrow -compi",
            "borrow ch",
            "\"borrow compi",
            "",
            "!!!",
        ] {
            assert_eq!(Question::new(whole).prefix, "", "{whole}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_question_of_a_size(text in "\\PC{0,400}|(?s).{0,400}") {
            let asked = Question::new(&text);
            prop_assert!(asked.text.chars().count() <= LONGEST);
            prop_assert!(!asked.text.chars().any(char::is_control));
            prop_assert!(asked.prefix.chars().all(char::is_alphanumeric));
        }
    }
}
