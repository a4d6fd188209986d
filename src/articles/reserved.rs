//! Addresses of the first level that belong to the site itself, so that no static page can take them.

use crate::text::Slug;

/// Taken today, or promised to be.
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

/// Whether a page cannot have this slug.
pub(crate) fn is_reserved(slug: &Slug) -> bool {
    RESERVED.contains(&slug.as_str())
}
