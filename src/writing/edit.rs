//! Opens the editor for a new or an existing article.

use actix_web::web::{Data, Path, Query};
use jiff::SignedDuration;
use serde::Deserialize;
use uuid::Uuid;

use super::editor_data::EditorData;
use super::forms::ArticleForm;
use super::load::find;
use super::queries;
use super::views::EditorPage;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::Site;
use crate::web::Page;

/// An account counts as present in the editor for this long after the script's last request. The script sends one
/// every 30 seconds.
pub(super) const PRESENCE_TIMEOUT: SignedDuration = SignedDuration::from_mins(2);

/// `GET /admin/articles/new`
pub(crate) async fn new(app: Data<App>, site: Site, writer: MayWrite) -> Result<Page<EditorPage>> {
    let id = ArticleId::new(app.clock.now());
    let surroundings = EditorData::of(&app, site, writer, None).await?;
    let form = ArticleForm::blank(id.to_string());
    Ok(Page::new(surroundings.layout(), surroundings.view(form)))
}

/// The query of the editor: the notice of the last action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EditQuery {
    notice: String,
}

/// `GET /admin/articles/{id}`: the article, or the writer's unsaved working copy of it.
pub(crate) async fn edit(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    query: Query<EditQuery>,
) -> Result<Page<EditorPage>> {
    let id = ArticleId(*id);
    let account = writer.account.id;
    let mut conn = app.db.conn().await?;
    let typed = queries::find_working_copy(&mut conn, id, account).await?;
    let article = match find(&mut conn, &writer, id).await {
        // A new article of which only a working copy exists.
        Err(Error::NotFound) if typed.is_some() => None,
        found => Some(found?),
    };
    let others =
        queries::list_other_editors(&mut conn, id, account, app.clock.now() - PRESENCE_TIMEOUT).await?;
    if article.is_some() {
        queries::upsert_presence(&mut conn, id, account, app.clock.now()).await?;
    }
    drop(conn);
    let stored = article
        .as_ref()
        .map(|article| ArticleForm::of(article, &site.settings.time_zone));
    let surroundings = EditorData::of(&app, site, writer, article).await?;
    let layout = surroundings.layout().with_notice(done(&query.notice));
    let view = match (typed, stored) {
        (Some(typed), _) => surroundings.unsaved(typed),
        (None, Some(form)) => surroundings.view(form),
        (None, None) => return Err(Error::NotFound),
    };
    Ok(Page::new(layout, view.beside(&others)))
}

fn done(notice: &str) -> Option<Message> {
    let done = match notice {
        "saved" => "article-saved-done",
        "scheduled" => "article-scheduled-done",
        "published" => "article-published-done",
        "unpublished" => "article-unpublished-done",
        "restored" => "revision-restored-done",
        "discarded" => "unsaved-changes-discarded-done",
        "shared" => "preview-link-created-done",
        "withdrawn" => "preview-link-deleted-done",
        _ => return None,
    };
    Some(done.into())
}
