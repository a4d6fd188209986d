//! What a reader tells the moderators of a comment.

use serde::{Deserialize, Serialize};

use crate::locale::Message;
use crate::text::characters;
use crate::web::FormErrors;

/// Why a comment is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReportReason {
    /// Advertising.
    Spam,
    /// Insults, threats, hatred.
    Abuse,
    /// It has nothing to do with the article.
    OffTopic,
    /// It tells something private of somebody.
    PersonalData,
    /// As the note says.
    Other,
}

impl ReportReason {
    /// Every reason, in the order of the form.
    pub(crate) const ALL: [Self; 5] = [
        Self::Spam,
        Self::Abuse,
        Self::PersonalData,
        Self::OffTopic,
        Self::Other,
    ];

    /// As the database and the form write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Abuse => "abuse",
            Self::OffTopic => "off_topic",
            Self::PersonalData => "personal_data",
            Self::Other => "other",
        }
    }

    /// Reads what `as_str` wrote.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }

    /// As people read it.
    pub(crate) fn label(self) -> Message {
        Message::new(match self {
            Self::Spam => "reason-spam",
            Self::Abuse => "reason-abuse",
            Self::OffTopic => "reason-off-topic",
            Self::PersonalData => "reason-personal-data",
            Self::Other => "reason-other",
        })
    }
}

/// In characters.
pub(crate) const MAXIMUM_NOTE: usize = 500;

/// The posted fields.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct ReportForm {
    /// A `ReportReason`.
    pub reason: String,
    /// A sentence, or nothing.
    pub note: String,
    /// Makes the form count once.
    pub nonce: String,
}

redacted_debug!(ReportForm);

/// A report that was filled in rightly.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    /// Why.
    pub reason: ReportReason,
    /// A sentence, or nothing.
    pub note: String,
}

impl ReportForm {
    /// The report, or everything that is wrong with the form.
    pub(crate) fn parse(&self) -> Result<Report, FormErrors> {
        let mut errors = FormErrors::default();
        let reason = ReportReason::parse(&self.reason);
        if reason.is_none() {
            errors.add("reason", "report-reason-missing-error");
        }
        let text = characters::without_controls(&self.note);
        let lines = characters::normalise_newlines(&text);
        let note = characters::neutralise_bidi(&lines).trim().to_owned();
        if characters::has_control_characters(&note) {
            errors.add("note", "report-note-control-characters-error");
        }
        let excess = note.chars().count().saturating_sub(MAXIMUM_NOTE);
        if excess > 0 {
            let message = Message::new("report-note-too-long-error")
                .with("most", MAXIMUM_NOTE)
                .with("excess", excess);
            errors.add("note", message);
        }
        match reason {
            Some(reason) if errors.is_empty() => Ok(Report { reason, note }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_report_keeps_its_limits_or_is_refused(reason in "(spam|abuse|other|x|)", note in "(?s).{0,520}") {
            let form = ReportForm { reason: reason.clone(), note, nonce: String::new() };
            if let Ok(report) = form.parse() {
                prop_assert_eq!(report.reason.as_str(), reason);
                prop_assert!(report.note.chars().count() <= MAXIMUM_NOTE);
                prop_assert!(!characters::has_control_characters(&report.note));
                prop_assert!(!characters::has_bidi_controls(&report.note));
            }
        }
    }
}
