//! Template data of a rehearsal: a trial of new settings on past comments.

use diesel_async::AsyncPgConnection;
use serde::Serialize;

use crate::app::App;
use crate::comments::hold_reason::in_short;
use crate::error::Result;
use crate::locale::Message;
use crate::moderation::settings_test::{NewFalsePositive, SettingsTest, rehearse};
use crate::site::{Settings, Site};
use crate::text::excerpt;

/// The length of a comment's excerpt, in characters.
const EXCERPT_LENGTH: usize = 160;

/// The result of testing settings on past comments.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct RehearsalView {
    /// A sentence about the comments that were tested.
    about: Message,
    rows: Vec<RowView>,
    wronged: Vec<FalsePositiveView>,
}

/// The number of comments in one category, with the current and with the new settings.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct RowView {
    label: Message,
    now: usize,
    then: usize,
}

/// A legitimate comment that the new settings treat more strictly.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct FalsePositiveView {
    author_name: String,
    excerpt: String,
    is_discarded: bool,
    reasons: Vec<Message>,
}

impl RehearsalView {
    /// Compares new settings with the present settings.
    pub(super) async fn of(app: &App, site: &Site, then: &Settings) -> Result<Self> {
        let mut pooled = app.db.conn().await?;
        let conn: &mut AsyncPgConnection = &mut pooled;
        Ok(Self::new(rehearse(conn, &site.settings, then).await?))
    }

    fn new(rehearsal: SettingsTest) -> Self {
        let SettingsTest { now, then, .. } = rehearsal;
        let row = |label: &'static str, now, then| RowView {
            label: label.into(),
            now,
            then,
        };
        Self {
            about: Message::new("settings-test-summary")
                .with("honest", rehearsal.honest)
                .with("spam", rehearsal.spam),
            rows: vec![
                row("settings-test-spam-caught", now.caught, then.caught),
                row("settings-test-spam-missed", now.missed, then.missed),
                row("settings-test-real-held", now.held, then.held),
                row("settings-test-real-marked-spam", now.discarded, then.discarded),
            ],
            wronged: rehearsal
                .wronged
                .into_iter()
                .map(FalsePositiveView::new)
                .collect(),
        }
    }
}

impl FalsePositiveView {
    fn new(wronged: NewFalsePositive) -> Self {
        let reasons: Vec<String> = wronged.reasons.iter().map(ToString::to_string).collect();
        let text = excerpt::plain_text(&wronged.comment.html);
        Self {
            excerpt: excerpt::excerpt(&text, EXCERPT_LENGTH),
            author_name: wronged.comment.author_name,
            is_discarded: wronged.is_discarded,
            reasons: in_short(&reasons, false),
        }
    }
}
