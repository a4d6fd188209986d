//! The content of a new site: an article with first steps, and a comment on it.

use crate::app::App;
use crate::articles::model::{
    ArticleContent, ArticleKind, ArticleState, Byline, CategoryName, FeaturedImage, SearchMetadata,
};
use crate::articles::{ArticleBody, Standfirst, Title, queries, render, store};
use crate::comments;
use crate::error::{Error, Result};
use crate::text::{Slug, render_comment};

const TITLE: &str = "Welcome to your site";
const STANDFIRST: &str =
    "The first article of this blog: what articles look like, and how to comment on them.";
const BODY: &str = include_str!("welcome.md");
const COMMENT: &str = "A comment looks like this. To leave one, enter your name and your email address, which is \
    *never* published.";

/// Creates the welcome article and its comment, unless an article exists.
pub(super) async fn write_welcome(app: &App) -> Result<()> {
    let now = app.clock.now();
    let content = ArticleContent {
        kind: ArticleKind::Article,
        state: ArticleState::Published,
        slug: Slug::from_title(TITLE).ok_or_else(|| Error::internal("the welcome title makes no slug"))?,
        title: Title::try_from(TITLE).map_err(Error::internal)?,
        standfirst: Standfirst::try_from(STANDFIRST).map_err(Error::internal)?,
        language: "en".to_owned(),
        byline: Byline::try_from("Gloss").map_err(Error::internal)?,
        author_id: None,
        category: Some(CategoryName::try_from("Notes").map_err(Error::internal)?),
        tags: Vec::new(),
        body: ArticleBody::try_from(BODY).map_err(Error::internal)?,
        comments_open: true,
        published_at: Some(now),
        updated_at: now,
        media: Vec::new(),
        image: FeaturedImage::default(),
        translation_of: None,
        search: SearchMetadata::default(),
    };
    let rendered = render::render(&content.body, &content.media).await?;
    let comment = render_comment(COMMENT);
    app.transaction(async |conn| {
        // Held under a lock, so that nodes that start together on an empty database create it once.
        queries::lock_articles(conn).await?;
        if queries::exists_any(conn).await? {
            return Ok(());
        }
        let id = store::create(conn, &content, &rendered, now).await?;
        comments::queries::insert_welcome_comment(conn, id, "Gloss", COMMENT, &comment, now).await
    })
    .await
}
