//! The front page and the categories: lists of articles, the newest first.

use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::queries;
use super::views::{ArticleList, ListHeading};
use crate::accounts::Viewer;
use crate::app::App;
use crate::db::keyset::{Cursor, Position};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CategoryId};
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::Page;

/// Which page of a list: `?before=` the last article of the newer page, or `?after=` the first of the older one.
#[derive(Debug, Default, Deserialize)]
pub struct ListQuery {
    before: Option<Cursor>,
    after: Option<Cursor>,
}

/// `GET /`
pub async fn front_page(
    app: Data<App>,
    site: Site,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Page<ArticleList>> {
    let heading = ListHeading {
        description: site.settings.tagline.clone(),
        path: urls::HOME.to_owned(),
        ..ListHeading::default()
    };
    list(
        &app,
        &site,
        &viewer,
        heading,
        None,
        Position::new(query.before, query.after),
    )
    .await
}

/// `GET /categories/{slug}`
pub async fn category(
    app: Data<App>,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<ListQuery>,
) -> Result<Page<ArticleList>> {
    let mut conn = app.db.conn().await?;
    let found = queries::find_category(&mut conn, &slug).await?;
    drop(conn);
    let (id, name, description) = found.ok_or(Error::NotFound)?;
    let heading = ListHeading {
        heading: name,
        kicker: "Category",
        description,
        path: urls::category(&slug),
    };
    list(
        &app,
        &site,
        &viewer,
        heading,
        Some(id),
        Position::new(query.before, query.after),
    )
    .await
}

async fn list(
    app: &App,
    site: &Site,
    viewer: &Viewer,
    heading: ListHeading,
    category: Option<CategoryId>,
    position: Position,
) -> Result<Page<ArticleList>> {
    let mut conn = app.db.conn().await?;
    let page = queries::list_articles(&mut conn, category, position, site.now).await?;
    let ids: Vec<ArticleId> = page.rows.iter().map(|item| item.id).collect();
    let counts = queries::count_comments(&mut conn, &ids).await?;
    let view = ArticleList::new(
        heading,
        page,
        |item| counts.get(&item.id).copied().unwrap_or(0),
        site,
    );
    Ok(Page::new(site.layout(viewer.layout()), view))
}
