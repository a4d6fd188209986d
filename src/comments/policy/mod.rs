//! Publish, or hold for a moderator? A pure function of what is known about a new comment.

use jiff::{SignedDuration, Timestamp};

use super::{CommentState, HoldReason};
use crate::filter::Opinion;
use crate::site::{Moderation, Rules, Settings};
use crate::text::words::Folded;

/// What is known about a new comment and its writer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Signals {
    /// Who the writer is to this site.
    pub standing: Standing,
    /// Whom the site wants nothing from.
    pub ban: Option<Ban>,
    /// A field was filled in that people do not see.
    pub is_trapped: bool,
    /// It is a change of a comment that was public.
    pub is_change: bool,
    /// The browser did the work that was asked of it.
    pub has_worked: bool,
    /// From the form to the comment; `None`: nobody knows.
    pub seconds: Option<i32>,
    /// How many links the text has.
    pub links: usize,
    /// The words of the owner's lists that stand in it.
    pub words: ListedWords,
    /// What the filter thinks of it; `None`: it has no opinion yet, or no say.
    pub suspicion: Option<Suspicion>,
    /// What Akismet says of it.
    pub akismet: Akismet,
    /// Whether another reader's comment on the article has the same text.
    pub text: TextOrigin,
}

/// Whether the text of a comment is new to its article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum TextOrigin {
    /// It is, or nobody looked.
    #[default]
    New,
    /// Another reader's comment has the same.
    Repeated,
}

/// Whom the site wants nothing from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ban {
    /// The writer.
    Commenter,
    /// Whoever has an address of this domain.
    Domain,
    /// Whoever comes from this network.
    Network,
}

/// The words of the owner's lists that stand in a comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListedWords {
    /// One that holds it.
    pub hold: Option<String>,
    /// One that makes it spam.
    pub spam: Option<String>,
}

impl ListedWords {
    /// Looks for them in everything that readers would see.
    pub fn find(rules: &Rules, text: &str, name: &str, website: &str) -> Self {
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

/// What Akismet says of a comment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Akismet {
    /// It was not asked.
    #[default]
    NotAsked,
    /// It is honest.
    Ham,
    Spam,
    /// It gave no answer, or none that can be read, in time.
    Silent,
}

/// How much a comment looks like spam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suspicion {
    /// From 0 to 100.
    pub percent: u8,
    /// What speaks for it.
    pub features: Vec<String>,
}

impl From<Opinion> for Suspicion {
    fn from(opinion: Opinion) -> Self {
        Self {
            // Nothing is certain.
            percent: opinion.percent().min(99),
            features: opinion.for_spam,
        }
    }
}

/// Who a writer is to this site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Signed in.
    Staff,
    /// Has an approved comment from this address and this browser.
    Known,
    /// Anybody else.
    #[default]
    Stranger,
}

/// What becomes of a new comment, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What becomes of it.
    pub ruling: Ruling,
    /// Why; empty when it is published.
    pub reasons: Vec<HoldReason>,
    /// Why it would wait if it were not discarded: a discarded comment seems to wait, for these reasons.
    pub told: Option<Vec<HoldReason>>,
}

/// What becomes of a new comment, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ruling {
    /// It is published.
    Approve,
    /// It waits for a moderator.
    Hold,
    /// It goes to spam.
    Discard,
    /// It is not taken, and its writer is told.
    Refuse,
}

impl Ruling {
    /// The first state of a comment; `None`: it is not stored.
    pub(crate) fn state(self) -> Option<CommentState> {
        match self {
            Self::Approve => Some(CommentState::Approved),
            Self::Hold => Some(CommentState::Pending),
            Self::Discard => Some(CommentState::Spam),
            Self::Refuse => None,
        }
    }
}

/// How long after posting its commenter may change a comment.
const EDITABLE_FOR: SignedDuration = SignedDuration::from_mins(15);

/// Whether a comment in this state, posted then, may still be changed by its commenter.
pub(crate) fn is_editable(state: CommentState, posted_at: Timestamp, now: Timestamp) -> bool {
    matches!(state, CommentState::Pending | CommentState::Approved)
        && now.duration_since(posted_at) < EDITABLE_FOR
}

/// Judges a new comment by the site's policy.
pub(crate) fn judge(settings: &Settings, signals: &Signals) -> Verdict {
    if signals.standing == Standing::Staff {
        return Verdict {
            ruling: Ruling::Approve,
            reasons: Vec::new(),
            told: None,
        };
    }
    let mut reasons = holding(settings, signals);
    if let Some((ruling, reason)) = forbidding(signals) {
        return Verdict {
            ruling,
            reasons: vec![reason],
            told: Some(reasons),
        };
    }
    let suspecting = suspecting(settings, signals);
    let ruling = match (suspecting.is_empty(), reasons.is_empty()) {
        // Somebody who is known here is not called a spammer by a program.
        (false, _) if signals.standing == Standing::Stranger => Ruling::Discard,
        (true, true) => Ruling::Approve,
        _ => Ruling::Hold,
    };
    let told = (ruling == Ruling::Discard).then(|| reasons.clone());
    reasons.extend(suspecting);
    Verdict {
        ruling,
        reasons,
        told,
    }
}

/// What is enough by itself, whoever wrote it.
fn forbidding(signals: &Signals) -> Option<(Ruling, HoldReason)> {
    let by_ban = signals.ban.map(|ban| match ban {
        Ban::Network => (Ruling::Refuse, HoldReason::BannedNetwork),
        Ban::Commenter => (Ruling::Discard, HoldReason::BannedCommenter),
        Ban::Domain => (Ruling::Discard, HoldReason::BannedDomain),
    });
    let by_trap = || {
        signals
            .is_trapped
            .then_some((Ruling::Discard, HoldReason::HiddenField))
    };
    let by_word = || {
        let word = signals.words.spam.clone()?;
        Some((Ruling::Discard, HoldReason::Word(word)))
    };
    by_ban.or_else(by_trap).or_else(by_word)
}

/// What a moderator is to look at first.
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

/// Who takes it for spam.
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
