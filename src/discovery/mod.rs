//! Documents for crawlers, browsers and other sites: the sitemap, robots.txt, search (OpenSearch), previews of links
//! (oEmbed), and the icon.
//!
//! - `well_known`: documents at well-known URLs
//! - `sitemap`: the sitemap
//! - `oembed`: oEmbed

pub(crate) mod oembed;
mod queries;
pub(crate) mod sitemap;
mod views;
pub(crate) mod well_known;

use crate::theme::Shape;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        Shape::of::<views::Embedded>("discovery/oembed.xml", "embedded"),
        Shape::of::<views::OpenSearch>("discovery/opensearch.xml", "search"),
    ]
}
