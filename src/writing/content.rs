//! Converts a stored article to its content, for code that changes one part of it.

use super::queries::EditableArticle;
use crate::articles::model::{ArticleBody, ArticleContent, Byline, CategoryName, Standfirst, TagName, Title};
use crate::error::{Error, Result};

/// Converts a stored article to validated content.
///
/// # Errors
/// `Internal` when the database has a value that the newtypes reject.
pub(crate) fn content_of(article: EditableArticle) -> Result<ArticleContent> {
    let item = article.item;
    let tags = article.tags.iter().map(|tag| TagName::try_from(tag.as_str()));
    Ok(ArticleContent {
        kind: item.kind,
        state: item.state,
        slug: item.slug,
        title: Title::try_from(item.title.as_str()).map_err(Error::internal)?,
        standfirst: Standfirst::try_from(article.standfirst.as_str()).map_err(Error::internal)?,
        language: article.language,
        byline: Byline::try_from(item.byline.as_str()).map_err(Error::internal)?,
        author_id: article.author_id,
        category: article
            .category
            .map(|name| CategoryName::try_from(name.as_str()))
            .transpose()
            .map_err(Error::internal)?,
        tags: tags.collect::<Result<_, _>>().map_err(Error::internal)?,
        body: ArticleBody::try_from(article.body.as_str()).map_err(Error::internal)?,
        comments_open: article.comments_open,
        published_at: item.published_at,
        updated_at: item.updated_at,
        media: article.media,
        image: article.image,
        translation_of: article.translation_of,
        search: article.search,
    })
}
