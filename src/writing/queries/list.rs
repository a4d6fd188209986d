//! The desk's list.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::{DeskItem, DeskRow};
use crate::accounts::Reach;
use crate::articles::ArticleState;
use crate::articles::model::ArticleKind;
use crate::db::keyset::{Cursor, KeysetPage, Position, walk};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::schema::articles;

/// Articles on a page of the list.
const PAGE_SIZE: usize = 50;

/// Which articles and pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeskList {
    /// All of both.
    All,
    /// Those in a state.
    InState(ArticleState),
    /// Pages, in every state.
    Pages,
}

/// A page of articles and pages, the last changed first, as far as the rights go.
pub(crate) async fn list_for_desk(
    conn: &mut AsyncPgConnection,
    reach: Reach,
    list: DeskList,
    position: Position,
) -> Result<KeysetPage<DeskItem>> {
    let mut query = articles::table
        .select(DeskRow::as_select())
        .limit(i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?)
        .into_boxed();
    query = match list {
        DeskList::All => query,
        DeskList::InState(state) => query.filter(articles::state.eq(state.as_str())),
        DeskList::Pages => query.filter(articles::kind.eq(ArticleKind::Page.as_str())),
    };
    if let Reach::Own(author) = reach {
        query = query.filter(articles::author_id.eq(author));
    }
    query = walk!(query, position, articles::updated_at, articles::id, ArticleId);
    let rows: Vec<DeskRow> = query.load(conn).await?;
    let items: Result<Vec<DeskItem>> = rows.into_iter().map(DeskRow::into_item).collect();
    let cursor = |item: &DeskItem| Cursor {
        at: item.updated_at,
        id: item.id.0,
    };
    Ok(KeysetPage::new(items?, PAGE_SIZE, position, cursor))
}
