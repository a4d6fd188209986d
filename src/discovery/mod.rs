//! Documents for crawlers, browsers and other sites: the sitemap, robots.txt, search (OpenSearch), previews of links
//! (oEmbed), and the icon.
//!
//! - `telling`: documents at well-known URLs
//! - `mapping`: the sitemap
//! - `embedding`: oEmbed

pub(crate) mod embedding;
pub(crate) mod mapping;
mod queries;
pub(crate) mod telling;
mod views;

use crate::theme::Shape;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        Shape::of::<views::Embedded>("discovery/oembed.xml", "embedded"),
        Shape::of::<views::OpenSearch>("discovery/opensearch.xml", "search"),
    ]
}
