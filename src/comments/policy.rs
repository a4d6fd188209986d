//! Publish, or hold for a moderator? A pure function of what is known about a new comment.

use jiff::{SignedDuration, Timestamp};

use super::{CommentState, HoldReason};
use crate::site::{Moderation, Settings};

/// What is known about a new comment and its writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signals {
    /// Who the writer is to this site.
    pub standing: Standing,
    /// A field was filled in that people do not see.
    pub is_trapped: bool,
    /// It is a change of a comment that was public.
    pub is_change: bool,
    /// How many links the text has.
    pub links: usize,
    /// What the filter thinks of it; `None`: it has no opinion yet, or no say.
    pub suspicion: Option<Suspicion>,
}

/// How much a comment looks like spam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspicion {
    /// From 0 to 100.
    pub percent: u8,
    /// What speaks for it.
    pub features: Vec<String>,
}

/// Who a writer is to this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Signed in.
    Staff,
    /// Has an approved comment from this address and this browser.
    Known,
    /// Anybody else.
    Stranger,
}

/// What becomes of a new comment, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Its first state.
    pub state: CommentState,
    /// Why it is held; empty when it is published.
    pub reasons: Vec<HoldReason>,
}

/// How long after posting its commenter may change a comment.
const EDITABLE_FOR: SignedDuration = SignedDuration::from_mins(15);

/// Whether a comment in this state, posted then, may still be changed by its commenter.
pub fn is_editable(state: CommentState, posted_at: Timestamp, now: Timestamp) -> bool {
    matches!(state, CommentState::Pending | CommentState::Approved)
        && now.duration_since(posted_at) < EDITABLE_FOR
}

/// Judges a new comment by the site's policy.
pub fn judge(settings: &Settings, signals: &Signals) -> Verdict {
    if signals.standing == Standing::Staff {
        return Verdict {
            state: CommentState::Approved,
            reasons: Vec::new(),
        };
    }
    if signals.is_trapped {
        return Verdict {
            state: CommentState::Spam,
            reasons: vec![HoldReason::HiddenField],
        };
    }
    let is_known = signals.standing == Standing::Known;
    let mut reasons = Vec::new();
    match settings.moderation {
        Moderation::All => reasons.push(HoldReason::EveryComment),
        Moderation::FirstTimers if !is_known && signals.is_change => reasons.push(HoldReason::Edited),
        Moderation::FirstTimers if !is_known => reasons.push(HoldReason::FirstComment),
        Moderation::FirstTimers | Moderation::None => {}
    }
    if settings.hold_at_links.is_some_and(|limit| signals.links >= limit) {
        reasons.push(HoldReason::Links(signals.links));
    }
    let suspicion = signals.suspicion.as_ref();
    let is_suspect = suspicion.filter(|suspicion| {
        settings
            .filter_threshold
            .is_some_and(|threshold| suspicion.percent >= threshold)
    });
    if let Some(suspicion) = is_suspect {
        reasons.push(HoldReason::Filter(
            suspicion.percent,
            suspicion.features.join(", "),
        ));
        if !is_known {
            return Verdict {
                state: CommentState::Spam,
                reasons,
            };
        }
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
        standing: Standing::Stranger,
        is_trapped: false,
        is_change: false,
        links: 0,
        suspicion: Option::None,
    };
    const REGULAR: Signals = Signals {
        standing: Standing::Known,
        ..STRANGER
    };
    const STAFF: Signals = Signals {
        standing: Standing::Staff,
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
        let changed = |signals| Signals {
            is_change: true,
            ..signals
        };
        expect(
            FirstTimers,
            changed(STRANGER),
            Pending,
            &["edited after approval"],
        );
        expect(FirstTimers, changed(REGULAR), Approved, &[]);
        expect(FirstTimers, changed(STAFF), Approved, &[]);
        let suspect = |percent, signals| Signals {
            suspicion: Some(Suspicion {
                percent,
                features: vec!["casino".to_owned(), "pills".to_owned()],
            }),
            ..signals
        };
        let by_filter = "filter 0.93: casino, pills";
        expect(
            FirstTimers,
            suspect(93, STRANGER),
            Spam,
            &["first comment", by_filter],
        );
        expect(FirstTimers, suspect(89, STRANGER), Pending, &["first comment"]);
        expect(FirstTimers, suspect(93, REGULAR), Pending, &[by_filter]);
        expect(FirstTimers, suspect(99, STAFF), Approved, &[]);
        expect(None, suspect(93, STRANGER), Spam, &[by_filter]);
        expect(All, REGULAR, Pending, &["every comment is held"]);
        expect(All, STAFF, Approved, &[]);
        expect(None, STRANGER, Approved, &[]);
        expect(None, trapped(STRANGER), Spam, &["filled in a hidden field"]);
    }

    #[expect(clippy::needless_pass_by_value, reason = "so the table reads without marks")]
    fn expect(moderation: Moderation, signals: Signals, state: CommentState, reasons: &[&str]) {
        use crate::locale::Calendar;
        let settings = Settings {
            pinned: Option::None,
            is_unlisted: false,
            accent: Option::None,
            logo_path: String::new(),
            navigation: Vec::new(),
            title: "A site".to_owned(),
            tagline: String::new(),
            language: "en".to_owned(),
            time_zone: TimeZone::UTC,
            calendar: Calendar::Gregorian,
            moderation,
            hold_at_links: Some(2),
            filter_threshold: Some(90),
            thread_depth: 5,
            comments_open: true,
            close_comments_after_days: Option::None,
        };
        let verdict = judge(&settings, &signals);
        assert_eq!(verdict.state, state, "{moderation:?} {signals:?}");
        let found: Vec<String> = verdict.reasons.iter().map(ToString::to_string).collect();
        assert_eq!(found, reasons, "{moderation:?} {signals:?}");
    }
}
