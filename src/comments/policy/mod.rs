//! Decides whether to publish, hold, mark as spam or refuse a new comment. A pure function of the known facts.

use jiff::{SignedDuration, Timestamp};

use super::{CommentState, HoldReason};
use crate::filter::SpamScore;
use crate::site::{Blocklists, Moderation, Settings};
use crate::text::words::Folded;

/// The facts about a new comment and its writer that the policy considers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Signals {
    /// The writer's standing on this site.
    pub standing: Standing,
    /// The ban that applies, if any.
    pub ban: Option<Ban>,
    /// Whether the honeypot field was filled in.
    pub is_trapped: bool,
    /// Whether this is an edit of a public comment.
    pub is_change: bool,
    /// Whether the browser sent a valid proof of work.
    pub has_worked: bool,
    /// Seconds from the rendering of the form to its submission; `None` if unknown.
    pub seconds: Option<i32>,
    /// The number of links in the text.
    pub links: usize,
    /// The words and phrases of the site's lists that the comment contains.
    pub words: ListedWords,
    /// The spam filter's score; `None` if the filter is off or has not learnt enough.
    pub suspicion: Option<Suspicion>,
    /// Akismet's verdict.
    pub akismet: Akismet,
    /// Whether another reader's comment on the article has the same text.
    pub text: TextOrigin,
}

/// Whether the text of a comment already appears on the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum TextOrigin {
    /// The text is new, or was not looked up.
    #[default]
    New,
    /// Another reader's comment has the same text.
    Repeated,
}

/// A ban by this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ban {
    /// The commenter is banned.
    Commenter,
    /// The domain of the commenter's email address is banned.
    Domain,
    /// The client's IP range is banned.
    Network,
}

/// The words and phrases of the site's lists that a comment contains.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListedWords {
    /// A word that holds the comment for moderation.
    pub hold: Option<String>,
    /// A word that marks the comment as spam.
    pub spam: Option<String>,
}

impl ListedWords {
    /// Searches everything that readers would see: the name, the website and the text.
    pub fn find(rules: &Blocklists, text: &str, name: &str, website: &str) -> Self {
        if rules.hold_words.is_empty() && rules.spam_words.is_empty() {
            return Self::default();
        }
        let whole = Folded::new(&format!("{name}\n{website}\n{text}"));
        Self {
            hold: rules.hold_words.find(&whole),
            spam: rules.spam_words.find(&whole),
        }
    }
}

/// Akismet's verdict on a comment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Akismet {
    /// Akismet was not asked.
    #[default]
    NotAsked,
    /// Akismet classified the comment as legitimate.
    Ham,
    Spam,
    /// Akismet gave no readable answer before the timeout.
    Silent,
}

/// The spam filter's score of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suspicion {
    /// The probability of spam in percent, from 0 to 100.
    pub percent: u8,
    /// The features that indicate spam.
    pub features: Vec<String>,
}

impl From<SpamScore> for Suspicion {
    fn from(opinion: SpamScore) -> Self {
        Self {
            // The stored reason has two digits, and no score is certain.
            percent: opinion.percent().min(99),
            features: opinion.for_spam,
        }
    }
}

/// A writer's standing on this site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// A signed-in user.
    Staff,
    /// A commenter with an approved comment from this email address and this browser.
    Known,
    /// Any other writer.
    #[default]
    Stranger,
}

/// The result of the policy, with the reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub ruling: Decision,
    /// The reasons; empty when the comment is published.
    pub reasons: Vec<HoldReason>,
    /// The reasons for which the comment would be held if it were not marked as spam. A comment in spam appears pending
    /// to its commenter, for these reasons.
    pub shown_reasons: Option<Vec<HoldReason>>,
}

/// The decision about a new comment, from the mildest to the strictest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Decision {
    /// Publish.
    Approve,
    /// Hold for moderation.
    Hold,
    /// Mark as spam.
    Discard,
    /// Refuse with an error message.
    Refuse,
}

impl Decision {
    /// Returns the initial state of the comment; `None` if it is not stored.
    pub(crate) fn state(self) -> Option<CommentState> {
        match self {
            Self::Approve => Some(CommentState::Approved),
            Self::Hold => Some(CommentState::Pending),
            Self::Discard => Some(CommentState::Spam),
            Self::Refuse => None,
        }
    }
}

/// The time after posting during which commenters may edit their comments.
const EDITABLE_FOR: SignedDuration = SignedDuration::from_mins(15);

/// Returns whether a comment in this state, posted at this time, may still be edited by its commenter.
pub(crate) fn is_editable(state: CommentState, posted_at: Timestamp, now: Timestamp) -> bool {
    matches!(state, CommentState::Pending | CommentState::Approved)
        && now.duration_since(posted_at) < EDITABLE_FOR
}

/// Applies the site's policy to a new comment.
pub(crate) fn judge(settings: &Settings, signals: &Signals) -> Verdict {
    if signals.standing == Standing::Staff {
        return Verdict {
            ruling: Decision::Approve,
            reasons: Vec::new(),
            shown_reasons: None,
        };
    }
    let mut reasons = holding(settings, signals);
    if let Some((ruling, reason)) = forbidding(signals) {
        return Verdict {
            ruling,
            reasons: vec![reason],
            shown_reasons: Some(reasons),
        };
    }
    let suspecting = suspecting(settings, signals);
    let ruling = match (suspecting.is_empty(), reasons.is_empty()) {
        // A known commenter's comment is held instead, because the filter or Akismet alone must not mark it as spam.
        (false, _) if signals.standing == Standing::Stranger => Decision::Discard,
        (true, true) => Decision::Approve,
        _ => Decision::Hold,
    };
    let shown_reasons = (ruling == Decision::Discard).then(|| reasons.clone());
    reasons.extend(suspecting);
    Verdict {
        ruling,
        reasons,
        shown_reasons,
    }
}

/// Returns the reason that decides alone, for any writer but staff.
fn forbidding(signals: &Signals) -> Option<(Decision, HoldReason)> {
    let by_ban = signals.ban.map(|ban| match ban {
        Ban::Network => (Decision::Refuse, HoldReason::BannedNetwork),
        Ban::Commenter => (Decision::Discard, HoldReason::BannedCommenter),
        Ban::Domain => (Decision::Discard, HoldReason::BannedDomain),
    });
    let by_trap = || {
        signals
            .is_trapped
            .then_some((Decision::Discard, HoldReason::HiddenField))
    };
    let by_word = || {
        let word = signals.words.spam.clone()?;
        Some((Decision::Discard, HoldReason::Word(word)))
    };
    by_ban.or_else(by_trap).or_else(by_word)
}

/// Returns the reasons to hold the comment for moderation.
fn holding(settings: &Settings, signals: &Signals) -> Vec<HoldReason> {
    let is_stranger = signals.standing == Standing::Stranger;
    let mut reasons = Vec::new();
    match settings.moderation {
        Moderation::All => reasons.push(HoldReason::EveryComment),
        Moderation::FirstTimers if is_stranger && signals.is_change => reasons.push(HoldReason::Edited),
        Moderation::FirstTimers if is_stranger => reasons.push(HoldReason::FirstComment),
        Moderation::FirstTimers | Moderation::None => {}
    }
    if settings.hold_at_links.is_some_and(|limit| signals.links >= limit) {
        reasons.push(HoldReason::Links(signals.links));
    }
    reasons.extend(signals.words.hold.clone().map(HoldReason::Word));
    if is_stranger && !signals.is_change {
        let hasty = signals
            .seconds
            .filter(|seconds| *seconds < settings.bots.least_seconds);
        reasons.extend(hasty.map(HoldReason::Haste));
        if settings.bots.work_bits > 0 && !signals.has_worked {
            reasons.push(HoldReason::NoWork);
        }
        if signals.text == TextOrigin::Repeated {
            reasons.push(HoldReason::SameText);
        }
    }
    if signals.akismet == Akismet::Silent {
        reasons.push(HoldReason::AkismetSilent);
    }
    reasons
}

/// Returns the suspicions of the spam filter and Akismet.
fn suspecting(settings: &Settings, signals: &Signals) -> Vec<HoldReason> {
    let threshold = settings.filter_threshold;
    let by_filter = signals
        .suspicion
        .as_ref()
        .filter(|suspicion| threshold.is_some_and(|threshold| suspicion.percent >= threshold))
        .map(|suspicion| HoldReason::Filter(suspicion.percent, suspicion.features.join(", ")));
    let by_akismet = (signals.akismet == Akismet::Spam).then_some(HoldReason::Akismet);
    by_filter.into_iter().chain(by_akismet).collect()
}

#[cfg(test)]
mod tests;
