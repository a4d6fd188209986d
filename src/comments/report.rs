//! A reader's report of a comment to the moderators, and its form.

use serde::{Deserialize, Serialize};

use crate::locale::Message;
use crate::text::code_points;
use crate::web::FormErrors;

/// The reason for a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReportReason {
    /// Advertising.
    Spam,
    /// Insults, threats or hatred.
    Abuse,
    /// The comment is unrelated to the article.
    OffTopic,
    /// The comment reveals another person's private data.
    PersonalData,
    /// Another reason, explained in the note.
    Other,
}

impl ReportReason {
    /// All reasons, in the order of the form.
    pub(crate) const ALL: [Self; 5] = [
        Self::Spam,
        Self::Abuse,
        Self::PersonalData,
        Self::OffTopic,
        Self::Other,
    ];

    /// Returns the reason as the database and the form write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Abuse => "abuse",
            Self::OffTopic => "off_topic",
            Self::PersonalData => "personal_data",
            Self::Other => "other",
        }
    }

    /// Parses the output of `as_str`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }

    /// Returns the label for readers.
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

/// The maximum length of the note in characters.
pub(crate) const MAXIMUM_NOTE: usize = 500;

#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct ReportForm {
    /// The value of a `ReportReason`.
    pub reason: String,
    /// An explanation by the reader, or empty.
    pub note: String,
    /// Identifies the form, so that it is stored only once.
    pub nonce: String,
}

redacted_debug!(ReportForm);

/// A report that passed validation.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    pub reason: ReportReason,
    /// An explanation by the reader, or empty.
    pub note: String,
}

impl ReportForm {
    /// Validates the form.
    ///
    /// # Errors
    /// All errors of the form.
    pub(crate) fn parse(&self) -> Result<Report, FormErrors> {
        let mut errors = FormErrors::default();
        let reason = ReportReason::parse(&self.reason);
        if reason.is_none() {
            errors.add("reason", "report-reason-missing-error");
        }
        let text = code_points::without_controls(&self.note);
        let lines = code_points::normalise_newlines(&text);
        let note = code_points::neutralise_bidi(&lines).trim().to_owned();
        if code_points::has_control_characters(&note) {
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
                prop_assert!(!code_points::has_control_characters(&report.note));
                prop_assert!(!code_points::has_bidi_controls(&report.note));
            }
        }
    }
}
