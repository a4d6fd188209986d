//! The reasons for holding a comment: a short text for moderators, a plain explanation for the commenter.

use std::fmt;

use crate::locale::Message;

/// A reason for holding a comment. It is stored as a short English text such as `3 links`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HoldReason {
    /// The site's settings hold every comment.
    EveryComment,
    /// The writer has no approved comment with this email address and browser.
    FirstComment,
    /// The text has this many links, which reaches the site's limit.
    Links(usize),
    /// The comment was public, and its commenter edited it before having an approved comment.
    Edited,
    /// The honeypot field was filled in.
    HiddenField,
    /// The spam filter's score in percent, and the features that indicate spam.
    Filter(u8, String),
    /// The text contains this word or phrase from the site's lists.
    Word(String),
    /// The form was sent this many seconds after it was rendered, which is faster than people type.
    Haste(i32),
    /// The browser sent no valid proof of work: its scripts are off, or the client is not a browser.
    NoWork,
    /// Another reader's comment on the same article has the same text.
    SameText,
    /// The commenter is banned.
    BannedCommenter,
    /// The domain of the commenter's email address is banned.
    BannedDomain,
    /// The client's IP range is banned.
    BannedNetwork,
    /// Akismet classified the comment as spam.
    Akismet,
    /// Akismet was asked and did not answer.
    AkismetSilent,
}

const EVERY_COMMENT: &str = "every comment is held";
const FIRST_COMMENT: &str = "first comment";
const EDITED: &str = "edited after approval";
const HIDDEN_FIELD: &str = "filled in a hidden field";
const FILTER: &str = "filter ";
const WORD: &str = "word: ";
const HASTE: &str = "sent after ";
const NO_WORK: &str = "no proof of work";
const SAME_TEXT: &str = "same text as another comment";
const BANNED_COMMENTER: &str = "banned commenter";
const BANNED_DOMAIN: &str = "banned domain";
const BANNED_NETWORK: &str = "banned network";
const AKISMET: &str = "Akismet";
const AKISMET_SILENT: &str = "Akismet did not answer";

impl HoldReason {
    /// Parses the output of `Display`. Returns `None` for a reason that this version does not know.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text {
            EVERY_COMMENT => Some(Self::EveryComment),
            FIRST_COMMENT => Some(Self::FirstComment),
            EDITED => Some(Self::Edited),
            HIDDEN_FIELD => Some(Self::HiddenField),
            NO_WORK => Some(Self::NoWork),
            SAME_TEXT => Some(Self::SameText),
            BANNED_COMMENTER => Some(Self::BannedCommenter),
            BANNED_DOMAIN => Some(Self::BannedDomain),
            BANNED_NETWORK => Some(Self::BannedNetwork),
            AKISMET => Some(Self::Akismet),
            AKISMET_SILENT => Some(Self::AkismetSilent),
            text if text.starts_with(WORD) => Some(Self::Word(text[WORD.len()..].to_owned())),
            text if text.starts_with(HASTE) => {
                let seconds = text[HASTE.len()..].strip_suffix(" s")?;
                seconds.parse().ok().map(Self::Haste)
            }
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

    /// Returns the short text for moderators.
    fn in_short(&self) -> Message {
        match self {
            Self::EveryComment => "hold-every-comment".into(),
            Self::FirstComment => "hold-new-commenter".into(),
            Self::Links(links) => Message::new("hold-links").with("count", *links),
            Self::Edited => "hold-edited".into(),
            Self::HiddenField => "hold-hidden-field".into(),
            Self::Filter(percent, features) => Message::new("hold-filter")
                .with("percent", i64::from(*percent))
                .with("features", features.as_str()),
            Self::Word(word) => Message::new("hold-word").with("word", word.as_str()),
            Self::Haste(seconds) => Message::new("hold-too-fast").with("seconds", i64::from(*seconds)),
            Self::NoWork => "hold-no-proof-of-work".into(),
            Self::SameText => "hold-same-text".into(),
            Self::BannedCommenter => "hold-banned-commenter".into(),
            Self::BannedDomain => "hold-banned-domain".into(),
            Self::BannedNetwork => "hold-banned-ip-range".into(),
            Self::Akismet => "hold-akismet".into(),
            Self::AkismetSilent => "hold-akismet-silent".into(),
        }
    }

    /// Returns the explanation for the commenter. Hidden fields, lists and the filter are not mentioned: that would
    /// only teach bots.
    pub(crate) fn plain_words(&self) -> Option<Message> {
        match self {
            Self::EveryComment => Some(Message::new("pending-reason-every-comment")),
            Self::FirstComment => Some(Message::new("pending-reason-first-comment")),
            Self::Links(links) => Some(Message::new("pending-reason-links").with("count", *links)),
            Self::Edited => Some(Message::new("pending-reason-edited")),
            Self::NoWork => Some(Message::new("pending-reason-no-proof-of-work")),
            Self::HiddenField
            | Self::Filter(..)
            | Self::Word(_)
            | Self::Haste(_)
            // The other comment may be one that the reader must not know about.
            | Self::SameText
            | Self::BannedCommenter
            | Self::BannedDomain
            | Self::BannedNetwork
            | Self::Akismet
            | Self::AkismetSilent => None,
        }
    }
}

/// Returns the short texts of stored reasons for moderators. A reason that this version does not know is shown as it is
/// stored. `has_approved`: the commenter has approved comments, so that this comment is only the first from its
/// browser.
pub(crate) fn in_short(stored: &[String], has_approved: bool) -> Vec<Message> {
    let short = |reason: &String| match HoldReason::parse(reason) {
        Some(HoldReason::FirstComment) if has_approved => "hold-new-browser".into(),
        Some(reason) => reason.in_short(),
        None => Message::new("hold-unknown").with("reason", reason.as_str()),
    };
    stored.iter().map(short).collect()
}

/// Returns the explanations of stored reasons for the commenter of a pending comment.
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
            Self::Word(word) => write!(formatter, "{WORD}{word}"),
            Self::Haste(seconds) => write!(formatter, "{HASTE}{seconds} s"),
            Self::NoWork => formatter.write_str(NO_WORK),
            Self::SameText => formatter.write_str(SAME_TEXT),
            Self::BannedCommenter => formatter.write_str(BANNED_COMMENTER),
            Self::BannedDomain => formatter.write_str(BANNED_DOMAIN),
            Self::BannedNetwork => formatter.write_str(BANNED_NETWORK),
            Self::Akismet => formatter.write_str(AKISMET),
            Self::AkismetSilent => formatter.write_str(AKISMET_SILENT),
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
            HoldReason::Word("cheap pills".to_owned()),
            HoldReason::Haste(2),
            HoldReason::NoWork,
            HoldReason::SameText,
            HoldReason::BannedCommenter,
            HoldReason::BannedDomain,
            HoldReason::BannedNetwork,
            HoldReason::Akismet,
            HoldReason::AkismetSilent,
        ] {
            assert_eq!(HoldReason::parse(&reason.to_string()), Some(reason));
        }
        for text in ["", "links", "many links", "3 casinos", "filter high: casino"] {
            assert_eq!(HoldReason::parse(text), None, "{text}");
        }
        let stored = ["filter 0.93: casino", "2 links", "filled in a hidden field"].map(str::to_owned);
        let texts: Vec<String> = in_plain_words(&stored).iter().map(Message::to_string).collect();
        assert_eq!(
            texts,
            ["Your comment has 2 links, so a moderator checks it first."]
        );
    }
}
