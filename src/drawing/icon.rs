//! The site's icon for programs that know only bitmaps.

use resvg::usvg::Options;

use super::png;
use crate::error::{Error, Result};

/// In pixels.
const SIZE: u8 = 48;

/// An `.ico` that holds one PNG of an SVG (the format that Windows Vista brought, which every browser reads).
///
/// # Errors
/// `Internal` when it is no SVG.
pub fn ico(svg: &[u8]) -> Result<Vec<u8>> {
    let svg = str::from_utf8(svg).map_err(Error::internal)?;
    let png = png(svg, (SIZE.into(), SIZE.into()), &Options::default())?;
    let length = u32::try_from(png.len()).map_err(Error::internal)?;
    // ICONDIR: an icon, one picture of it; ICONDIRENTRY: size, no palette, one plane, 32 bits, length, offset.
    let mut ico = vec![0, 0, 1, 0, 1, 0, SIZE, SIZE, 0, 0, 1, 0, 32, 0];
    ico.extend(length.to_le_bytes());
    ico.extend(22_u32.to_le_bytes());
    ico.extend(png);
    Ok(ico)
}
