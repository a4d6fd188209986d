//! Template view of an unpublished article behind a preview link.

use serde::Serialize;

use super::picture_views::with_pictures;
use super::queries::{Picture, PublishedArticle};
use super::related_data::RelatedData;
use super::views::ArticleView;
use crate::site::Site;
use crate::text::Slug;
use crate::web::{CachePolicy, Head, View};

/// The preview of an unpublished article. It is neither cached nor indexed by search engines.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct PreviewPage {
    article: ArticleView,
}

impl PreviewPage {
    /// Builds the preview page of an article in any state.
    pub(crate) fn new(
        mut article: PublishedArticle,
        tags: Vec<(String, Slug)>,
        pictures: Vec<Picture>,
        site: &Site,
    ) -> Self {
        article.html = with_pictures(&article.html, &pictures);
        let around = RelatedData {
            tags,
            pictures,
            ..RelatedData::default()
        };
        Self {
            article: ArticleView::new(&article, &around, String::new(), site),
        }
    }
}

impl View for PreviewPage {
    const TEMPLATE: &'static str = "articles/preview.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            title: self.article.title.clone(),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
