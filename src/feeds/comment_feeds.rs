//! Handlers of the comment feeds: of an article, and of the whole site.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};

use super::comment_views::CommentFeed;
use super::queries;
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::text::{Slug, code_points};
use crate::web::{Document, Scope};

/// The media type of Atom (RFC 4287, 7).
const ATOM: &str = "application/atom+xml; charset=utf-8";

/// `GET /comments.atom`: the newest comments of the site.
pub(crate) async fn site_comments(app: Data<App>, request: HttpRequest, site: Site) -> Result<Document> {
    let mut conn = app.reads.conn(&request).await?;
    let comments = queries::list_newest(&mut conn, None, site.now).await?;
    let feed = CommentFeed::of_site(&site, comments, &app.base_url);
    answer(&app, &site, &feed, Scope::Listing)
}

/// `GET /articles/{slug}/comments.atom`: the newest comments of an article.
pub(crate) async fn article_comments(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    slug: Path<Slug>,
) -> Result<Document> {
    let mut conn = app.reads.conn(&request).await?;
    let article = queries::find_article(&mut conn, &slug, site.now).await?;
    let article = article.ok_or(Error::NotFound)?;
    let tag = Scope::Article(article.id);
    let comments = queries::list_newest(&mut conn, Some(article.id), site.now).await?;
    let feed = CommentFeed::of_article(&article, &site, comments, &app.base_url);
    answer(&app, &site, &feed, tag)
}

fn answer(app: &App, site: &Site, feed: &CommentFeed, tag: Scope) -> Result<Document> {
    let xml = feed.render(&app.theme, site.locale.language)?;
    // Replaced on output and not on input, so that no forbidden character in the database gets into the XML.
    let xml = code_points::replace_what_xml_forbids(&xml).into_owned();
    Ok(Document::new(ATOM, xml, feed.changed_at(), site.now).showing(tag, site.changes_at()))
}
