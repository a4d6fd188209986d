//! A reader opens an article, or a static page.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::ArticleKind;
use super::queries::{self, PublishedArticle};
use super::views::{ArticlePage, StaticPage, Surroundings};
use crate::accounts::{Account, Viewer};
use crate::app::App;
use crate::comments::paging::{Order, ThreadPage};
use crate::comments::views::Drawing;
use crate::comments::{Discussion, listing};
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::Page;

/// Which page of threads, and in which order; or which thread's further replies.
#[derive(Debug, Deserialize)]
pub struct ThreadQuery {
    comments: Option<Cursor>,
    #[serde(default)]
    order: Order,
    thread: Option<CommentId>,
}

/// `GET /articles/{slug}`
pub async fn article(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<ThreadQuery>,
) -> Result<Page<ArticlePage>> {
    let mut conn = app.db.conn().await?;
    let article = queries::find_published(&mut conn, ArticleKind::Article, &slug, site.now).await?;
    let article = article.ok_or(Error::NotFound)?;
    let around = Surroundings {
        tags: queries::list_tags(&mut conn, article.id).await?,
        previous: queries::find_previous(&mut conn, article.published_at, article.id).await?,
        next: queries::find_next(&mut conn, article.published_at, article.id, site.now).await?,
        related: queries::list_related(&mut conn, article.id, site.now).await?,
        pictures: queries::list_pictures(&mut conn, article.id).await?,
        translations: queries::list_translations(&mut conn, article.id, &article.original, site.now).await?,
        edit_url: edit_url(viewer.0.as_ref(), &article),
    };
    let discussion = discussion_of(&article);
    let drawing = Drawing {
        site: &site,
        discussion: &discussion,
    };
    let page = ThreadPage {
        order: query.order,
        from: query.comments,
        thread: query.thread,
    };
    let comments = listing::load(&app, &mut conn, &request, drawing, &viewer, page).await?;
    let view = ArticlePage::new(article, around, comments, &site)?;
    Ok(Page::new(site.layout(viewer.layout()), view))
}

/// `GET /{slug}`
pub async fn page(app: Data<App>, site: Site, viewer: Viewer, slug: Path<Slug>) -> Result<Page<StaticPage>> {
    let mut conn = app.db.conn().await?;
    let page = queries::find_published(&mut conn, ArticleKind::Page, &slug, site.now).await?;
    let page = page.ok_or(Error::NotFound)?;
    let edit_url = edit_url(viewer.0.as_ref(), &page);
    let pictures = queries::list_pictures(&mut conn, page.id).await?;
    Ok(Page::new(
        site.layout(viewer.layout()),
        StaticPage::new(page, &pictures, edit_url, &site),
    ))
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
        Some(account) if account.may_edit(article.author_id) => urls::desk_article(article.id),
        _ => String::new(),
    }
}
