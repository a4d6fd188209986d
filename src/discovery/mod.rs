//! What programs ask a site for before they read it: what there is (sitemap), what they may (robots), how to search
//! it (OpenSearch), what to show of a page elsewhere (oEmbed), and its icon.
//!
//! - `telling`: the documents that are the same for all pages · `mapping`: the sitemap · `embedding`: oEmbed

pub(crate) mod embedding;
pub(crate) mod mapping;
mod queries;
pub(crate) mod telling;
mod views;

use crate::theme::Shape;

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        Shape::of::<views::Embedded>("discovery/oembed.xml", "embedded"),
        Shape::of::<views::OpenSearch>("discovery/opensearch.xml", "search"),
    ]
}
