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

    use super::*;

    /// moderation, staff, known, trapped, links → state, reasons
    #[test]
    fn the_policy() {
        use CommentState::{Approved, Pending, Spam};
        let table: [(Moderation, bool, bool, bool, usize, CommentState, &[&str]); 9] = [
            (
                Moderation::FirstTimers,
                false,
                false,
                false,
                0,
                Pending,
                &["first comment"],
            ),
            (Moderation::FirstTimers, false, true, false, 0, Approved, &[]),
            (
                Moderation::FirstTimers,
                false,
                true,
                false,
                2,
                Pending,
                &["2 links"],
            ),
            (
                Moderation::FirstTimers,
                false,
                false,
                false,
                3,
                Pending,
                &["first comment", "3 links"],
            ),
            (Moderation::FirstTimers, true, false, false, 9, Approved, &[]),
            (
                Moderation::FirstTimers,
                false,
                true,
                true,
                0,
                Spam,
                &["filled in a hidden field"],
            ),
            (
                Moderation::All,
                false,
                true,
                false,
                0,
                Pending,
                &["every comment is held"],
            ),
            (Moderation::All, true, false, false, 0, Approved, &[]),
            (Moderation::None, false, false, false, 1, Approved, &[]),
        ];
        for (moderation, is_staff, is_known, is_trapped, links, state, reasons) in table {
            let settings = Settings {
                title: "A site".to_owned(),
                tagline: String::new(),
                language: "en".to_owned(),
                time_zone: TimeZone::UTC,
                moderation,
                hold_at_links: Some(2),
                thread_depth: 5,
                comments_open: true,
                close_comments_after_days: None,
            };
            let verdict = judge(
                &settings,
                Signals {
                    is_staff,
                    is_known,
                    is_trapped,
                    links,
                },
            );
            assert_eq!(
                (verdict.state, verdict.reasons),
                (state, reasons.iter().map(ToString::to_string).collect())
            );
        }
    }
}
