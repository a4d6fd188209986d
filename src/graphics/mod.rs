//! Renders images: the card of an article for link previews, and the site's icon as a bitmap. The functions are pure,
//! except for the cache. `svg` validates SVG files that users upload.
//!
//! - `card`: the layout of a card
//! - `line_breaking`: line breaks
//! - `fonts`: fonts for every script
//! - `cache`: the cache of rendered pictures
//! - `icon`: SVG → `.ico`
//! - `svg`: checks of uploaded SVG files

mod cache;
mod card;
mod fonts;
pub(crate) mod icon;
mod line_breaking;
pub(crate) mod svg;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use crate::error::{Error, Result};

pub(crate) use cache::CardCache;
pub(crate) use card::Card;

/// Returns options that prevent an SVG from loading anything: neither files nor embedded data.
fn options() -> Options<'static> {
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// Renders an SVG as a PNG of a size in pixels; `options` contain its fonts.
fn png(svg: &str, (width, height): (u16, u16), options: &Options<'_>) -> Result<Vec<u8>> {
    let document =
        svg::read(svg).map_err(|error| Error::internal(format!("an SVG is not drawn: {error:?}")))?;
    let tree = Tree::from_xmltree(&document, options).map_err(Error::internal)?;
    let mut pixmap = Pixmap::new(width.into(), height.into())
        .ok_or_else(|| Error::internal("a picture without a size"))?;
    let size = tree.size();
    let scale = Transform::from_scale(f32::from(width) / size.width(), f32::from(height) / size.height());
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    pixmap.encode_png().map_err(Error::internal)
}
