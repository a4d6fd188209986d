//! Pictures that the program draws itself: the card of an article, for places that show a link with a picture, and
//! the site's icon as a bitmap. Pure functions, but for the cache.
//!
//! - `card` lays a card out · `lines` breaks text into lines · `fonts` finds letters · `cache` keeps what is drawn
//! - `icon` makes an `.ico` of an SVG

mod cache;
mod card;
mod fonts;
pub mod icon;
mod lines;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::error::{Error, Result};

pub use cache::CardCache;
pub use card::Card;

/// The size of an SVG in pixels, as it is or by its view box.
pub fn svg_size(svg: &[u8]) -> Option<(u32, u32)> {
    let svg = str::from_utf8(svg).ok()?;
    let size = Tree::from_str(svg, &Options::default())
        .ok()?
        .size()
        .to_int_size();
    Some((size.width(), size.height()))
}

/// An SVG as a PNG of a size in pixels; `options` hold its fonts.
fn png(svg: &str, (width, height): (u16, u16), options: &Options<'_>) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, options).map_err(Error::internal)?;
    let mut pixmap = Pixmap::new(width.into(), height.into())
        .ok_or_else(|| Error::internal("a picture without a size"))?;
    let size = tree.size();
    let scale = Transform::from_scale(f32::from(width) / size.width(), f32::from(height) / size.height());
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    pixmap.encode_png().map_err(Error::internal)
}
