//! The desk's list of articles and pages.

use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::list_views::DeskArticles;
use super::queries;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::{self, ArticleState};
use crate::db::keyset::{Cursor, Position};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::site::Site;
use crate::web::Page;

/// Which part of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeskListQuery {
    state: String,
    before: Option<Cursor>,
    after: Option<Cursor>,
}

impl DeskListQuery {
    fn state(&self) -> Result<Option<ArticleState>> {
        match self.state.as_str() {
            "" => Ok(None),
            state => ArticleState::parse(state).map(Some).ok_or(Error::NotFound),
        }
    }
}

/// `GET /admin/articles?state=`
pub async fn index(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    query: Query<DeskListQuery>,
) -> Result<Page<DeskArticles>> {
    let state = query.state()?;
    let mut conn = app.db.conn().await?;
    let page = queries::list_for_desk(
        &mut conn,
        writer.reach,
        state,
        Position::new(query.before, query.after),
    )
    .await?;
    let ids: Vec<ArticleId> = page.rows.iter().map(|item| item.id).collect();
    let comments = articles::queries::count_comments(&mut conn, &ids).await?;
    let unsaved = queries::list_unsaved(&mut conn, writer.account.id).await?;
    let layout = site.layout(Some(writer.account.layout()));
    let view = DeskArticles::new(state, page, &comments, &site).with_unsaved(unsaved, &site);
    Ok(Page::new(layout, view))
}
