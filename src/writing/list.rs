//! The list of articles and pages in the admin.

use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::list_views::{AdminArticleList, TabCounts};
use super::queries::{self, AdminArticleFilter};
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::view_counts::month_before;
use crate::articles::{self, ArticleState};
use crate::db::keyset::{Cursor, Position};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::Site;
use crate::web::Page;

/// The query of the list: the filter, the cursor and the notice of the last action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DeskListQuery {
    state: String,
    kind: String,
    notice: String,
    before: Option<Cursor>,
    after: Option<Cursor>,
}

impl DeskListQuery {
    fn list(&self) -> Result<AdminArticleFilter> {
        match (self.kind.as_str(), self.state.as_str()) {
            ("", "") => Ok(AdminArticleFilter::All),
            ("page", "") => Ok(AdminArticleFilter::Pages),
            ("", state) => ArticleState::parse(state)
                .map(AdminArticleFilter::InState)
                .ok_or(Error::NotFound),
            _ => Err(Error::NotFound),
        }
    }
}

/// `GET /admin/articles?state=`, `?kind=page`
pub(crate) async fn index(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    query: Query<DeskListQuery>,
) -> Result<Page<AdminArticleList>> {
    let list = query.list()?;
    let mut conn = app.db.conn().await?;
    let page = queries::list_for_admin(
        &mut conn,
        writer.reach,
        list,
        Position::new(query.before, query.after),
    )
    .await?;
    let ids: Vec<ArticleId> = page.rows.iter().map(|item| item.id).collect();
    let counts = TabCounts {
        comments: articles::queries::count_comments(&mut conn, &ids).await?,
        visits: articles::queries::count_visits(&mut conn, &ids, month_before(&site)?).await?,
    };
    let unsaved = queries::list_unsaved(&mut conn, writer.account.id).await?;
    let layout = site.layout(Some(writer.account.layout()));
    let view = AdminArticleList::new(list, page, &counts, &site).with_unsaved(unsaved, &site);
    let notice = (query.notice == "removed").then(|| Message::new("article-deleted"));
    Ok(Page::new(layout.with_notice(notice), view))
}
