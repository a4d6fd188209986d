//! The site's icon for programs that support only bitmaps.

use super::{options, png, svg};
use crate::error::{Error, Result};

/// The width and height in pixels.
const SIZE: u8 = 48;

/// Renders an SVG as an `.ico` with one PNG (the format of Windows Vista, which every browser supports).
///
/// # Errors
/// `Internal` if the file is not a valid SVG.
pub(crate) fn ico(svg: &[u8]) -> Result<Vec<u8>> {
    let text = svg::text(svg).map_err(|_error| Error::internal("an icon is not UTF-8"))?;
    let png = png(text, (SIZE.into(), SIZE.into()), &options())?;
    let length = u32::try_from(png.len()).map_err(Error::internal)?;
    // ICONDIR: type icon, one image; ICONDIRENTRY: size, no palette, one plane, 32 bits, length, offset.
    let mut ico = vec![0, 0, 1, 0, 1, 0, SIZE, SIZE, 0, 0, 1, 0, 32, 0];
    ico.extend(length.to_le_bytes());
    ico.extend(22_u32.to_le_bytes());
    ico.extend(png);
    Ok(ico)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn icon(inner: &str) -> Result<Vec<u8>> {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>{inner}</svg>"
        );
        ico(svg.as_bytes())
    }

    #[test]
    fn an_icon_loads_neither_files_nor_data() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("red.svg");
        let red = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' fill='red'/></svg>";
        std::fs::write(&file, red).unwrap();
        let nothing = icon("").unwrap();
        assert_ne!(icon("<rect width='9' height='9' fill='red'/>").unwrap(), nothing);
        let file = file.display().to_string();
        let data = format!("data:image/svg+xml;utf8,{}", red.replace('<', "&lt;"));
        for address in [&file, &data] {
            for attribute in ["href", "xlink:href"] {
                let found = icon(&format!(
                    "<image {attribute}=\"{address}\" width='9' height='9'/>"
                ))
                .unwrap();
                assert_eq!(found, nothing, "{attribute} {address}");
            }
        }
    }

    #[test]
    fn an_icon_that_repeats_without_end_is_refused() {
        let mut inner = "<g id='a0'><path d='M0 0h9'/></g>".to_owned();
        for level in 1..25 {
            let before = level - 1;
            write!(
                inner,
                "<g id='a{level}'><use href='#a{before}'/><use href='#a{before}'/></g>"
            )
            .unwrap();
        }
        assert!(icon(&inner).is_err());
    }
}
