//! Handlers of the article feeds: of the whole site, a category, a tag or an author.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use diesel_async::AsyncPgConnection;

use super::article_views::{ArticleFeed, FeedSource};
use super::queries;
use crate::app::App;
use crate::articles::queries::{Selection, find_author, find_category, find_tag};
use crate::error::{Error, Result};
use crate::site::Site;
use crate::text::{Slug, code_points};
use crate::theme::urls;
use crate::web::{Document, Scope};

/// The format of a feed, given by the extension of its URL.
#[derive(Debug, Clone, Copy)]
enum Format {
    Atom,
    Rss,
    Json,
}

impl Format {
    fn of(ending: &str) -> Result<Self> {
        match ending {
            "atom" => Ok(Self::Atom),
            "rss" => Ok(Self::Rss),
            "json" => Ok(Self::Json),
            _ => Err(Error::NotFound),
        }
    }

    /// Returns the media type: of Atom (RFC 4287, 7), RSS (which has no registered type), or JSON Feed 1.1.
    fn content_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Rss => "application/rss+xml; charset=utf-8",
            Self::Json => "application/feed+json; charset=utf-8",
        }
    }
}

/// `GET /feed.{format}`
pub(crate) async fn site_articles(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    ending: Path<String>,
) -> Result<Document> {
    let mut conn = app.reads.conn(&request).await?;
    answer(
        &app,
        &mut conn,
        &site,
        &FeedSource::new(String::new(), urls::HOME.to_owned(), &ending),
        Selection::All,
        &ending,
    )
    .await
}

/// `GET /categories/{slug}/feed.{format}`
pub(crate) async fn category_articles(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    path: Path<(Slug, String)>,
) -> Result<Document> {
    let (slug, ending) = path.into_inner();
    let mut conn = app.reads.conn(&request).await?;
    let found = find_category(&mut conn, &slug, site.now).await?;
    let (id, name, _) = found.ok_or(Error::NotFound)?;
    answer(
        &app,
        &mut conn,
        &site,
        &FeedSource::new(name, urls::category(&slug), &ending),
        Selection::Category(id),
        &ending,
    )
    .await
}

/// `GET /tags/{slug}/feed.{format}`
pub(crate) async fn tag_articles(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    path: Path<(Slug, String)>,
) -> Result<Document> {
    let (slug, ending) = path.into_inner();
    let mut conn = app.reads.conn(&request).await?;
    let found = find_tag(&mut conn, &slug, site.now).await?;
    let (id, name) = found.ok_or(Error::NotFound)?;
    answer(
        &app,
        &mut conn,
        &site,
        &FeedSource::new(name, urls::tag(&slug), &ending),
        Selection::Tag(id),
        &ending,
    )
    .await
}

/// `GET /authors/{slug}/feed.{format}`: an author without a public article is a 404, as on the author's page.
pub(crate) async fn author_articles(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    path: Path<(Slug, String)>,
) -> Result<Document> {
    let (slug, ending) = path.into_inner();
    let mut conn = app.reads.conn(&request).await?;
    let found = find_author(&mut conn, &slug, site.now)
        .await?
        .map(|author| author.name);
    let name = found.ok_or(Error::NotFound)?;
    answer(
        &app,
        &mut conn,
        &site,
        &FeedSource::new(name, urls::author(&slug), &ending),
        Selection::Author(slug),
        &ending,
    )
    .await
}

async fn answer(
    app: &App,
    conn: &mut AsyncPgConnection,
    site: &Site,
    followed: &FeedSource,
    selection: Selection,
    ending: &str,
) -> Result<Document> {
    let format = Format::of(ending)?;
    let articles = queries::list_newest_articles(conn, selection, site.now).await?;
    let feed = ArticleFeed::new(followed, articles, site, &app.base_url);
    let language = site.locale.language;
    let text = match format {
        Format::Atom => feed.render(&app.theme, "feeds/articles.atom.xml", language)?,
        Format::Rss => feed.render(&app.theme, "feeds/articles.rss.xml", language)?,
        Format::Json => feed.to_json().to_string(),
    };
    let text = code_points::replace_what_xml_forbids(&text).into_owned();
    Ok(
        Document::new(format.content_type(), text, feed.changed_at(), site.now)
            .showing(Scope::Site, site.changes_at()),
    )
}
