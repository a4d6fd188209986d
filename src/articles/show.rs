//! Handlers of the public pages of an article and of a static page.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path, Query};
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use serde::Deserialize;

use super::ArticleKind;
use super::picture_views::with_pictures;
use super::queries::{self, PublishedArticle};
use super::related_data::RelatedData;
use super::views::{ArticlePage, StaticPage};
use crate::accounts::{Account, Viewer};
use crate::app::App;
use crate::comments::pagination::{Order, ThreadPage};
use crate::comments::views::RenderContext;
use crate::comments::{Discussion, list};
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::{Cacheable, Page};

/// The page of comment threads and their order, or the thread whose further replies are requested.
#[derive(Debug, Deserialize)]
pub(crate) struct ThreadQuery {
    comments: Option<Cursor>,
    #[serde(default)]
    order: Order,
    thread: Option<CommentId>,
}

/// `GET /articles/{slug}`
pub(crate) async fn article(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<ThreadQuery>,
) -> Result<Page<ArticlePage>> {
    let read = app
        .values
        .get_or_read(slug.as_str(), ReadArticle::read(&app, &request, &slug, &site));
    let read = read.await?;
    let ReadArticle { article, around, .. } = &*read;
    let discussion = discussion_of(article);
    let drawing = RenderContext {
        site: &site,
        discussion: &discussion,
    };
    let page = ThreadPage {
        order: query.order,
        from: query.comments,
        thread: query.thread,
    };
    let mut conn = app.reads.conn(&request).await?;
    let (comments, form) = list::load(&app, &mut conn, &request, drawing, &viewer, page).await?;
    let edit_url = edit_url(viewer.account.as_ref(), article);
    let view = ArticlePage::new(article, around, edit_url, comments, form, &site)?;
    Ok(Page::new(site.layout(viewer.layout()), view))
}

/// `GET /{slug}`
pub(crate) async fn page(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
) -> Result<Page<StaticPage>> {
    let mut conn = app.reads.conn(&request).await?;
    let page = queries::find_published(&mut conn, ArticleKind::Page, &slug, site.now).await?;
    let mut page = page.ok_or(Error::NotFound)?;
    let edit_url = edit_url(viewer.account.as_ref(), &page);
    page.html = with_pictures(&page.html, &queries::list_pictures(&conn, page.id).await?);
    Ok(Page::new(
        site.layout(viewer.layout()),
        StaticPage::new(&page, edit_url, &site),
    ))
}

/// The part of an article's page that is the same for every viewer, without the comments. It is cached.
struct ReadArticle {
    /// The pictures in its HTML have their dimensions.
    article: PublishedArticle,
    around: RelatedData,
    changes_at: Option<Timestamp>,
}

impl ReadArticle {
    async fn read(app: &App, request: &HttpRequest, slug: &Slug, site: &Site) -> Result<Self> {
        let mut conn = app.reads.conn(request).await?;
        let article = queries::find_published(&mut conn, ArticleKind::Article, slug, site.now).await?;
        let mut article = article.ok_or(Error::NotFound)?;
        let around = Self::read_surroundings(&conn, &article, site.now).await?;
        article.html = with_pictures(&article.html, &around.pictures);
        Ok(Self {
            article,
            around,
            changes_at: site.changes_at(),
        })
    }

    /// Sends all statements at once (pipelined), as a round trip takes longer than most of them.
    async fn read_surroundings(
        conn: &AsyncPgConnection,
        article: &PublishedArticle,
        now: Timestamp,
    ) -> Result<RelatedData> {
        let (id, published_at) = (article.id, article.published_at);
        let (tags, previous, next, related, pictures, translations) = tokio::try_join!(
            biased;
            queries::list_tags(conn, id),
            queries::find_previous(conn, published_at, id),
            queries::find_next(conn, published_at, id, now),
            queries::list_related(conn, id, now),
            queries::list_pictures(conn, id),
            queries::list_translations(conn, id, &article.original, now),
        )?;
        Ok(RelatedData {
            tags,
            previous,
            next,
            related,
            pictures,
            translations,
        })
    }
}

impl Cacheable for ReadArticle {
    fn weight(&self) -> usize {
        // In bytes: the HTML, 3 000 for the metadata and the surroundings, and 500 for the URL and caption of each
        // picture.
        self.article.html.as_str().len() + 3_000 + 500 * self.around.pictures.len()
    }

    fn changes_at(&self) -> Option<Timestamp> {
        self.changes_at
    }
}

fn discussion_of(article: &PublishedArticle) -> Discussion {
    Discussion {
        article_id: article.id,
        slug: article.slug.clone(),
        title: article.title.clone(),
        is_open: article.comments_open,
        published_at: article.published_at,
        author_id: article.author_id,
    }
}

fn edit_url(viewer: Option<&Account>, article: &PublishedArticle) -> String {
    match viewer {
        Some(account) if account.may_edit(article.author_id) => urls::admin_article(article.id),
        _ => String::new(),
    }
}
