//! Generates meaningless texts with the length and variety of real ones.

/// The words of the texts: common ones, because their lengths and letters determine compression and search.
const WORDS: [&str; 96] = [
    "about",
    "after",
    "again",
    "almost",
    "always",
    "among",
    "answer",
    "article",
    "author",
    "balance",
    "because",
    "before",
    "begin",
    "between",
    "beyond",
    "book",
    "careful",
    "certain",
    "change",
    "chapter",
    "choose",
    "clear",
    "comment",
    "common",
    "corner",
    "country",
    "current",
    "different",
    "distance",
    "during",
    "early",
    "either",
    "enough",
    "evening",
    "example",
    "except",
    "family",
    "figure",
    "follow",
    "forest",
    "forward",
    "garden",
    "general",
    "gloss",
    "ground",
    "happen",
    "harbour",
    "history",
    "imagine",
    "instead",
    "island",
    "journey",
    "kitchen",
    "language",
    "later",
    "letter",
    "library",
    "listen",
    "little",
    "margin",
    "market",
    "measure",
    "memory",
    "method",
    "minute",
    "morning",
    "mountain",
    "narrow",
    "nothing",
    "notice",
    "number",
    "object",
    "often",
    "order",
    "paper",
    "pattern",
    "people",
    "perhaps",
    "picture",
    "please",
    "question",
    "reader",
    "reason",
    "remember",
    "river",
    "second",
    "sentence",
    "simple",
    "summer",
    "together",
    "toward",
    "travel",
    "under",
    "village",
    "winter",
    "window",
];

/// A pseudorandom number generator: `SplitMix64` (Steele, Lea and Flood, 2014).
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// Returns a generator with this seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 up to `end`, exclusive.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }

    /// Returns a sentence of this many words, with a capital letter and a full stop.
    pub(crate) fn sentence(&mut self, words: usize) -> String {
        let words: Vec<&str> = (0..words.max(1)).map(|_| self.word()).collect();
        let mut sentence = words.join(" ");
        sentence[..1].make_ascii_uppercase();
        sentence.push('.');
        sentence
    }

    fn paragraph(&mut self) -> String {
        let sentences: Vec<String> = (0..3 + self.below(3))
            .map(|_| {
                let words = 6 + self.below(12);
                self.sentence(words)
            })
            .collect();
        sentences.join(" ")
    }

    /// Returns an article in Markdown: a few paragraphs, a heading, a list and a link.
    pub(crate) fn article(&mut self) -> String {
        let [before, after] = [self.paragraph(), self.paragraph()];
        let (heading, linked) = (self.sentence(3), self.word());
        let list: Vec<String> = (0..3).map(|_| format!("- {}", self.sentence(5))).collect();
        format!(
            "{before}\n\n## {}\n\n{}\n\nSee [{linked}](https://{linked}.example/) and *{}*.\n\n{after}\n",
            heading.trim_end_matches('.'),
            list.join("\n"),
            self.word(),
        )
    }

    /// Returns a comment in Markdown.
    pub(crate) fn comment(&mut self) -> String {
        let words = 8 + self.below(40);
        let text = self.sentence(words);
        match self.below(4) {
            0 => format!("> {}\n\n{text}", self.sentence(6)),
            1 => format!("{text} `{}`", self.word()),
            _ => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_texts_and_another_makes_others() {
        let text = |seed| Random::new(seed).article();
        assert_eq!(text(1), text(1));
        assert_ne!(text(1), text(2));
    }

    #[test]
    fn a_sentence_begins_with_a_capital_and_ends_with_a_full_stop() {
        let sentence = Random::new(7).sentence(9);
        assert_eq!(sentence.split(' ').count(), 9);
        assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'));
    }
}
