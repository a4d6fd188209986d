//! Which articles and comments readers may see, in the words of the indexes.

use diesel::sql_types::Bool;

use super::Fixed;

/// Whether an article, or a page, is public once its time has come.
pub(crate) const fn may_be_public() -> Fixed<Bool> {
    Fixed::new("articles.state IN ('published', 'scheduled')")
}

pub(crate) const fn is_article() -> Fixed<Bool> {
    Fixed::new("articles.kind = 'article'")
}

/// Whether it is a page that stands by itself.
pub(crate) const fn is_page() -> Fixed<Bool> {
    Fixed::new("articles.kind = 'page'")
}

/// Whether a comment is public.
pub(crate) const fn is_approved() -> Fixed<Bool> {
    Fixed::new("comments.state = 'approved'")
}
