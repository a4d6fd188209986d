//! Publish, or hold for a moderator? A pure function of what is known about a new comment.

use super::CommentState;
use crate::site::{Moderation, Settings};

/// What is known about a new comment and its writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signals {
    /// The writer is signed in.
    pub is_staff: bool,
    /// The writer has an approved comment from this address and this browser.
    pub is_known: bool,
    /// A field was filled in that people do not see.
    pub is_trapped: bool,
    /// How many links the text has.
    pub links: usize,
}

/// What becomes of a new comment, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Its first state.
    pub state: CommentState,
    /// Why it is held, in words for moderators; empty when it is published.
    pub reasons: Vec<String>,
}

/// Judges a new comment by the site's policy.
pub fn judge(settings: &Settings, signals: Signals) -> Verdict {
    if signals.is_staff {
        return Verdict {
            state: CommentState::Approved,
            reasons: Vec::new(),
        };
    }
    if signals.is_trapped {
        return Verdict {
            state: CommentState::Spam,
            reasons: vec!["filled in a hidden field".to_owned()],
        };
    }
    let mut reasons = Vec::new();
    match settings.moderation {
        Moderation::All => reasons.push("every comment is held".to_owned()),
        Moderation::FirstTimers if !signals.is_known => reasons.push("first comment".to_owned()),
        Moderation::FirstTimers | Moderation::None => {}
    }
    if settings.hold_at_links.is_some_and(|limit| signals.links >= limit) {
        reasons.push(if signals.links == 1 {
            "1 link".to_owned()
        } else {
            format!("{} links", signals.links)
        });
    }
    let state = if reasons.is_empty() {
        CommentState::Approved
    } else {
        CommentState::Pending
    };
    Verdict { state, reasons }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::CommentState::{Approved, Pending, Spam};
    use super::Moderation::{All, FirstTimers, None};
    use super::*;

    const STRANGER: Signals = Signals {
        is_staff: false,
        is_known: false,
        is_trapped: false,
        links: 0,
    };
    const REGULAR: Signals = Signals {
        is_known: true,
        ..STRANGER
    };
    const STAFF: Signals = Signals {
        is_staff: true,
        ..STRANGER
    };

    #[test]
    fn the_policy() {
        let with_links = |links, signals| Signals { links, ..signals };
        let trapped = |signals| Signals {
            is_trapped: true,
            ..signals
        };
        expect(FirstTimers, STRANGER, Pending, &["first comment"]);
        expect(FirstTimers, REGULAR, Approved, &[]);
        expect(FirstTimers, STAFF, Approved, &[]);
        expect(FirstTimers, with_links(1, REGULAR), Approved, &[]);
        expect(FirstTimers, with_links(2, REGULAR), Pending, &["2 links"]);
        expect(
            FirstTimers,
            with_links(3, STRANGER),
            Pending,
            &["first comment", "3 links"],
        );
        expect(FirstTimers, with_links(9, STAFF), Approved, &[]);
        expect(FirstTimers, trapped(REGULAR), Spam, &["filled in a hidden field"]);
        expect(All, REGULAR, Pending, &["every comment is held"]);
        expect(All, STAFF, Approved, &[]);
        expect(None, STRANGER, Approved, &[]);
        expect(None, trapped(STRANGER), Spam, &["filled in a hidden field"]);
    }

    fn expect(moderation: Moderation, signals: Signals, state: CommentState, reasons: &[&str]) {
        let settings = Settings {
            title: "A site".to_owned(),
            tagline: String::new(),
            language: "en".to_owned(),
            time_zone: TimeZone::UTC,
            moderation,
            hold_at_links: Some(2),
            thread_depth: 5,
            comments_open: true,
            close_comments_after_days: Option::None,
        };
        let verdict = judge(&settings, signals);
        assert_eq!(verdict.state, state, "{moderation:?} {signals:?}");
        assert_eq!(verdict.reasons, reasons, "{moderation:?} {signals:?}");
    }
}
