//! Asks the spam filter and Akismet about a comment.

use diesel_async::AsyncPgConnection;

use super::model::Discussion;
use super::policy::{Akismet, Suspicion};
use crate::akismet::CommentCheck;
use crate::app::App;
use crate::error::Result;
use crate::filter::{Sample, features, queries};
use crate::site::{Settings, Site, akismet_key};
use crate::theme::urls;
use crate::web::Client;

/// The fields of a reader's comment that the spam filter and Akismet consider.
#[derive(Debug, Clone, Copy)]
pub(super) struct SpamCheckInput<'a> {
    pub(super) text: &'a str,
    pub(super) author: &'a str,
    pub(super) website: &'a str,
    pub(super) seconds: Option<i32>,
}

impl<'a> SpamCheckInput<'a> {
    /// Returns a text without the other fields, for an edit.
    pub(super) fn text(text: &'a str) -> Self {
        Self {
            text,
            author: "",
            website: "",
            seconds: None,
        }
    }
}

/// Returns the spam filter's score. `None` if the filter is off or has not learnt enough.
pub(super) async fn suspect(
    conn: &AsyncPgConnection,
    settings: &Settings,
    comment: SpamCheckInput<'_>,
) -> Result<Option<Suspicion>> {
    if settings.filter_threshold.is_none() {
        return Ok(None);
    }
    let features = features(&Sample {
        text: comment.text,
        author: comment.author,
        website: comment.website,
        seconds: comment.seconds.map(i64::from),
    });
    let model = queries::find_model(conn, &features).await?;
    Ok(model.opinion(&features).map(Suspicion::from))
}

/// Returns Akismet's verdict on a comment or an edit from this client. `NotAsked` if the site has no API key. Never
/// fails: a comment without an answer is held.
pub(super) async fn ask_akismet(
    app: &App,
    site: &Site,
    discussion: &Discussion,
    comment: SpamCheckInput<'_>,
    client: Client,
    is_change: bool,
) -> Akismet {
    let Some(sealed) = &site.settings.akismet_key_sealed else {
        return Akismet::NotAsked;
    };
    let Some((key, address)) = akismet_key::open(&app.keys, sealed).zip(client.address()) else {
        tracing::warn!(
            "akismet: not asked, its key is encrypted with a different key or the client IP is unknown"
        );
        return Akismet::Silent;
    };
    let question = CommentCheck {
        blog: app.base_url.as_str(),
        language: &site.settings.language,
        address,
        permalink: &site.absolute(&urls::article(&discussion.slug)),
        author: comment.author,
        website: comment.website,
        text: comment.text,
        is_change,
    };
    match app.akismet.is_spam(&key, &question).await {
        Ok(true) => Akismet::Spam,
        Ok(false) => Akismet::Ham,
        Err(error) => {
            tracing::warn!(%error, "akismet: no answer, comment held");
            Akismet::Silent
        }
    }
}
