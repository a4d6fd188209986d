//! Why a comment is held: in short for moderators, in plain words for its commenter.

use std::fmt;

use crate::locale::Message;

/// One reason. As it is stored, it is a few words: `3 links`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoldReason {
    /// The site holds every comment.
    EveryComment,
    /// The writer has no approved comment from this address and browser.
    FirstComment,
    /// This many links, which is many.
    Links(usize),
    /// It was public, and its commenter changed it before they were known here.
    Edited,
    /// A field was filled in that people do not see.
    HiddenField,
    /// It looks like spam to the filter: in hundredths, and what speaks for it.
    Filter(u8, String),
}

const EVERY_COMMENT: &str = "every comment is held";
const FIRST_COMMENT: &str = "first comment";
const EDITED: &str = "edited after approval";
const HIDDEN_FIELD: &str = "filled in a hidden field";
const FILTER: &str = "filter ";

impl HoldReason {
    /// Reads what `Display` wrote; `None` for a reason that this version does not know.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            EVERY_COMMENT => Some(Self::EveryComment),
            FIRST_COMMENT => Some(Self::FirstComment),
            EDITED => Some(Self::Edited),
            HIDDEN_FIELD => Some(Self::HiddenField),
            text if text.starts_with(FILTER) => {
                let (score, features) = text[FILTER.len()..].split_once(": ")?;
                let percent = score.strip_prefix("0.")?.parse().ok()?;
                Some(Self::Filter(percent, features.to_owned()))
            }
            _ => {
                let (number, noun) = text.split_once(' ')?;
                let links = number.parse().ok()?;
                matches!(noun, "link" | "links").then_some(Self::Links(links))
            }
        }
    }

    /// What moderators are told.
    fn in_short(&self) -> Message {
        match self {
            Self::EveryComment => "hold-every-comment".into(),
            Self::FirstComment => "hold-first-comment".into(),
            Self::Links(links) => Message::new("hold-links").with("count", *links),
            Self::Edited => "hold-edited".into(),
            Self::HiddenField => "hold-hidden-field".into(),
            Self::Filter(percent, features) => Message::new("hold-filter")
                .with("percent", i64::from(*percent))
                .with("features", features.as_str()),
        }
    }

    /// What the commenter is told. Nothing about hidden fields or the filter: that would only teach bots.
    pub fn plain_words(&self) -> Option<Message> {
        match self {
            Self::EveryComment => Some(Message::new("held-every-comment")),
            Self::FirstComment => Some(Message::new("held-first-comment")),
            Self::Links(links) => Some(Message::new("held-links").with("count", *links)),
            Self::Edited => Some(Message::new("held-edited")),
            Self::HiddenField | Self::Filter(..) => None,
        }
    }
}

/// What moderators are told about the stored reasons. One that this version does not know stands as it is stored.
pub fn in_short(stored: &[String]) -> Vec<Message> {
    let short = |reason: &String| match HoldReason::parse(reason) {
        Some(reason) => reason.in_short(),
        None => Message::new("hold-unknown").with("reason", reason.as_str()),
    };
    stored.iter().map(short).collect()
}

/// What a commenter is told about the stored reasons of a comment that waits.
pub(super) fn in_plain_words(stored: &[String]) -> Vec<Message> {
    let reasons = stored.iter().filter_map(|reason| HoldReason::parse(reason));
    reasons.filter_map(|reason| reason.plain_words()).collect()
}

impl fmt::Display for HoldReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EveryComment => formatter.write_str(EVERY_COMMENT),
            Self::FirstComment => formatter.write_str(FIRST_COMMENT),
            Self::Links(1) => formatter.write_str("1 link"),
            Self::Links(links) => write!(formatter, "{links} links"),
            Self::Edited => formatter.write_str(EDITED),
            Self::HiddenField => formatter.write_str(HIDDEN_FIELD),
            Self::Filter(percent, features) => write!(formatter, "{FILTER}0.{percent:02}: {features}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::HoldReason::{Edited, EveryComment, Filter, FirstComment, HiddenField, Links};
    use super::*;

    #[test]
    fn what_is_stored_is_read_again_and_what_is_not_known_is_passed_over() {
        for reason in [
            EveryComment,
            FirstComment,
            Links(1),
            Links(12),
            Edited,
            HiddenField,
            Filter(93, "casino, pills".to_owned()),
            Filter(7, String::new()),
        ] {
            assert_eq!(HoldReason::parse(&reason.to_string()), Some(reason));
        }
        for text in ["", "links", "many links", "3 casinos", "filter high: casino"] {
            assert_eq!(HoldReason::parse(text), None, "{text}");
        }
        let stored = ["filter 0.93: casino", "2 links", "filled in a hidden field"].map(str::to_owned);
        let told: Vec<String> = in_plain_words(&stored).iter().map(Message::to_string).collect();
        assert_eq!(told, ["It has 2 links, which a moderator looks at first."]);
    }
}
