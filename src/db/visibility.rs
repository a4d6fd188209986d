//! SQL conditions for the articles and comments that readers may see, written as in the partial indexes.

use diesel::sql_types::Bool;

use super::SqlLiteral;

/// Returns the condition that an article or a page is public once its publication time has passed.
pub(crate) const fn may_be_public() -> SqlLiteral<Bool> {
    SqlLiteral::new("articles.state IN ('published', 'scheduled')")
}

pub(crate) const fn is_article() -> SqlLiteral<Bool> {
    SqlLiteral::new("articles.kind = 'article'")
}

/// Returns the condition that an article is a static page.
pub(crate) const fn is_page() -> SqlLiteral<Bool> {
    SqlLiteral::new("articles.kind = 'page'")
}

/// Returns the condition that a comment is public.
pub(crate) const fn is_approved() -> SqlLiteral<Bool> {
    SqlLiteral::new("comments.state = 'approved'")
}
