//! Handlers of article lists, the newest first: the front page, categories, tags, authors.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path, Query};
use diesel_async::AsyncPgConnection;
use serde::Deserialize;

use super::list_views::{ArticleList, ListExtras, ListHeading};
use super::queries::{self, ListItem, Selection};
use crate::accounts::Viewer;
use crate::app::App;
use crate::db::keyset::{Cursor, Position};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::Page;

/// The page of a list: `?before=` the last article of the newer page, or `?after=` the first article of the older
/// page.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ListQuery {
    before: Option<Cursor>,
    after: Option<Cursor>,
}

impl ListQuery {
    pub(super) fn position(&self) -> Position {
        Position::new(self.before, self.after)
    }
}

/// `GET /`
pub(crate) async fn front_page(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Page<ArticleList>> {
    let heading = ListHeading {
        description: site.settings.tagline.clone(),
        summary: Some(Message::new("homepage-meta-description")),
        path: urls::HOME.to_owned(),
        ..ListHeading::default()
    };
    let mut conn = app.reads.conn(&request).await?;
    let view = list(&mut conn, &site, heading, Selection::All, query.position()).await?;
    Ok(Page::new(site.layout(viewer.layout()), view))
}

/// `GET /categories/{slug}`: a category without a public article is a 404, so that its name does not reveal drafts.
pub(crate) async fn category(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<ListQuery>,
) -> Result<Page<ArticleList>> {
    let mut conn = app.reads.conn(&request).await?;
    let found = queries::find_category(&mut conn, &slug, site.now).await?;
    let (id, name, description) = found.ok_or(Error::NotFound)?;
    let heading = ListHeading {
        summary: Some(Message::new("category-meta-description").with("name", name.as_str())),
        heading: name,
        kicker: Some(Message::new("category")),
        description,
        path: urls::category(&slug),
        has_feed: true,
        ..ListHeading::default()
    };
    let view = list(
        &mut conn,
        &site,
        heading,
        Selection::Category(id),
        query.position(),
    )
    .await?;
    Ok(Page::new(site.layout(viewer.layout()), view))
}

/// `GET /tags/{slug}`: a tag without a public article is a 404, so that its name does not reveal drafts.
pub(crate) async fn tag(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<ListQuery>,
) -> Result<Page<ArticleList>> {
    let mut conn = app.reads.conn(&request).await?;
    let found = queries::find_tag(&mut conn, &slug, site.now).await?;
    let (id, name) = found.ok_or(Error::NotFound)?;
    let heading = ListHeading {
        summary: Some(Message::new("tag-meta-description").with("name", name.as_str())),
        heading: name,
        kicker: Some(Message::new("tag")),
        path: urls::tag(&slug),
        has_feed: true,
        ..ListHeading::default()
    };
    let view = list(&mut conn, &site, heading, Selection::Tag(id), query.position()).await?;
    Ok(Page::new(site.layout(viewer.layout()), view))
}

/// `GET /authors/{slug}`: an author without a public article is a 404, so that the page does not reveal who has an
/// account.
pub(crate) async fn author(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<ListQuery>,
) -> Result<Page<ArticleList>> {
    let mut conn = app.reads.conn(&request).await?;
    let found = queries::find_author(&mut conn, &slug, site.now).await?;
    let author = found.ok_or(Error::NotFound)?;
    let heading = ListHeading {
        summary: Some(Message::new("author-meta-description").with("name", author.name.as_str())),
        heading: author.name,
        author: author.profile,
        kicker: Some(Message::new("author")),
        path: urls::author(&slug),
        has_feed: true,
        ..ListHeading::default()
    };
    let selection = Selection::Author(slug.into_inner());
    let view = list(&mut conn, &site, heading, selection, query.position()).await?;
    Ok(Page::new(site.layout(viewer.layout()), view))
}

/// Loads one page of a list.
pub(super) async fn list(
    conn: &mut AsyncPgConnection,
    site: &Site,
    heading: ListHeading,
    selection: Selection,
    position: Position,
) -> Result<ArticleList> {
    let is_of_all = matches!(selection, Selection::All);
    let mut list = queries::list_articles(conn, selection, position, site.now).await?;
    if is_of_all && list.page.newer.is_none() {
        pin(conn, site, &mut list.page.rows).await?;
    }
    let ids: Vec<ArticleId> = list.page.rows.iter().map(|item| item.id).collect();
    let beside = ListExtras {
        comments: queries::count_comments(conn, &ids).await?,
        pictures: queries::list_teaser_pictures(conn, &ids).await?,
    };
    Ok(ArticleList::new(heading, list, &beside, site))
}

/// Moves the pinned article to the top.
async fn pin(conn: &mut AsyncPgConnection, site: &Site, items: &mut Vec<ListItem>) -> Result<()> {
    let Some(id) = site.settings.pinned else {
        return Ok(());
    };
    if let Some(pinned) = queries::find_list_item(conn, id, site.now).await? {
        items.retain(|item| item.id != id);
        items.insert(0, pinned);
    }
    Ok(())
}
