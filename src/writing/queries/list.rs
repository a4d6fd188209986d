//! SQL for the list of articles in the admin.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::{AdminArticle, DeskRow};
use crate::accounts::SessionScope;
use crate::articles::ArticleState;
use crate::articles::model::ArticleKind;
use crate::db::keyset::{Cursor, KeysetPage, Position, walk};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::schema::articles;

/// The number of articles per page.
const PAGE_SIZE: usize = 50;

/// The filter of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AdminArticleFilter {
    /// All articles and pages.
    All,
    /// Articles and pages in a state.
    InState(ArticleState),
    /// Static pages in every state.
    Pages,
}

/// Returns a page of the articles and pages that the writer may edit, the most recently changed first.
pub(crate) async fn list_for_admin(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
    list: AdminArticleFilter,
    position: Position,
) -> Result<KeysetPage<AdminArticle>> {
    let mut query = articles::table
        .select(DeskRow::as_select())
        .limit(i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?)
        .into_boxed();
    query = match list {
        AdminArticleFilter::All => query,
        AdminArticleFilter::InState(state) => query.filter(articles::state.eq(state.as_str())),
        AdminArticleFilter::Pages => query.filter(articles::kind.eq(ArticleKind::Page.as_str())),
    };
    if let SessionScope::Own(author) = reach {
        query = query.filter(articles::author_id.eq(author));
    }
    query = walk!(query, position, articles::updated_at, articles::id, ArticleId);
    let rows: Vec<DeskRow> = query.load(conn).await?;
    let items: Result<Vec<AdminArticle>> = rows.into_iter().map(DeskRow::into_item).collect();
    let cursor = |item: &AdminArticle| Cursor {
        at: item.updated_at,
        id: item.id.0,
    };
    Ok(KeysetPage::new(items?, PAGE_SIZE, position, cursor))
}
