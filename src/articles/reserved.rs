//! Reserved first-level paths of Gloss itself, which no static page can use as its slug.

use crate::text::Slug;

/// In use, or reserved for later use.
const RESERVED: [&str; 28] = [
    "account",
    "admin",
    "api",
    "archive",
    "articles",
    "assets",
    "authors",
    "avatars",
    "cards",
    "categories",
    "comments",
    "feed",
    "feeds",
    "healthz",
    "invitation",
    "media",
    "oembed",
    "password-reset",
    "previews",
    "readyz",
    "robots",
    "search",
    "sign-in",
    "sign-out",
    "sitemap",
    "sitemaps",
    "static",
    "tags",
];

/// Returns whether this slug is reserved.
pub(crate) fn is_reserved(slug: &Slug) -> bool {
    RESERVED.contains(&slug.as_str())
}
