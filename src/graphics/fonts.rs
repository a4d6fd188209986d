//! The fonts of cards: two built-in fonts, and the fonts of the system for other scripts.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::Database;
use resvg::usvg::{Node, Options, Text, Tree};

use crate::text::code_points;

/// The font family for Latin, Greek and Cyrillic letters. For other characters, the renderer chooses a font that has
/// them.
pub(super) const FAMILY: &str = "Card Serif";
const BUILT_IN: [&[u8]; 2] = [
    include_bytes!("fonts/card-serif.ttf"),
    include_bytes!("fonts/card-arabic.ttf"),
];

/// Loaded once, when the first card is rendered.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = built_in();
    // Loaded after the built-in fonts, as the renderer uses the first font with a character.
    fonts.load_system_fonts();
    remove_svg_fonts(&mut fonts);
    Arc::new(fonts)
});

/// Returns the options for rendering an SVG with these fonts.
pub(super) fn options() -> Options<'static> {
    options_with(Arc::clone(&FONTS))
}

fn built_in() -> Database {
    let mut fonts = Database::new();
    for font in BUILT_IN {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_serif_family(FAMILY);
    fonts
}

fn options_with(fontdb: Arc<Database>) -> Options<'static> {
    Options {
        fontdb,
        font_family: FAMILY.to_owned(),
        ..super::options()
    }
}

/// Removes the fonts whose glyphs are SVG files: usvg reads those with its default options, which open the files that
/// an SVG names.
fn remove_svg_fonts(fonts: &mut Database) {
    let faces: Vec<_> = fonts.faces().map(|face| face.id).collect();
    for id in faces {
        if fonts.with_face_data(id, has_svg_table).unwrap_or(true) {
            fonts.remove_face(id);
        }
    }
}

/// Returns whether a font has a table `SVG ` (OpenType 1.9, "Organization of an OpenType Font").
fn has_svg_table(data: &[u8], index: u32) -> bool {
    const RECORD: usize = 16;
    let number = |at: usize| {
        let bytes = data.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let start = if data.starts_with(b"ttcf") {
        usize::try_from(index)
            .ok()
            .and_then(|index| number(12 + 4 * index))
    } else {
        Some(0)
    };
    let Some(records) = start.and_then(|start| data.get(start + 12..)) else {
        return false;
    };
    let count = start.and_then(|start| data.get(start + 4..start + 6)?.try_into().ok());
    let count = usize::from(count.map_or(0, u16::from_be_bytes));
    records
        .chunks_exact(RECORD)
        .take(count)
        .any(|record| record.starts_with(b"SVG "))
}

/// Returns a text without the characters that no font has, which would be rendered as boxes.
pub(super) fn drawable(text: &str, options: &Options<'_>) -> String {
    let missing = missing(text, options);
    let kept: String = text.chars().filter(|c| !missing.contains(c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the width of a text at a font size, in pixels.
pub(super) fn width(text: &str, size: f32, options: &Options<'_>) -> f32 {
    read(text, size, options).map_or(0.0, |tree| {
        texts(&tree).map(|text| text.bounding_box().width()).sum()
    })
}

fn missing(text: &str, options: &Options<'_>) -> HashSet<char> {
    let Some(tree) = read(text, 32.0, options) else {
        return text.chars().collect();
    };
    texts(&tree)
        .flat_map(Text::layouted)
        .flat_map(|span| &span.positioned_glyphs)
        .filter(|glyph| glyph.id.0 == 0)
        .flat_map(|glyph| glyph.text.chars())
        .collect()
}

fn read(text: &str, size: f32, options: &Options<'_>) -> Option<Tree> {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
         <text font-size=\"{size}\" font-weight=\"600\" xml:space=\"preserve\">{}</text></svg>",
        escape(text)
    );
    Tree::from_str(&svg, options).ok()
}

/// Escapes a text for XML.
pub(super) fn escape(text: &str) -> String {
    code_points::replace_what_xml_forbids(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn texts(tree: &Tree) -> impl Iterator<Item = &Text> {
    tree.root().children().iter().filter_map(|node| match node {
        Node::Text(text) => Some(&**text),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Uses the built-in fonts only: the machine may have a font for any other character.
    #[test]
    fn characters_of_no_font_are_left_out() {
        let options = options_with(Arc::new(built_in()));
        assert_eq!(drawable("A \u{10FFFD}\u{e123} 日本 B", &options), "A B");
        assert_eq!(drawable("سلام، دنیا ۱۴۰۳", &options), "سلام، دنیا ۱۴۰۳");
        assert_eq!(drawable("Crème brûlée — Ωμέγα", &options), "Crème brûlée — Ωμέγα");
    }

    #[test]
    fn a_font_whose_glyphs_are_svg_files_is_found() {
        let font = |tags: [&[u8; 4]; 2]| {
            let mut font = b"\0\x01\0\0\0\x02\0\0\0\0\0\0".to_vec();
            for tag in tags {
                font.extend_from_slice(tag);
                font.extend_from_slice(&[0; 12]);
            }
            font
        };
        assert!(has_svg_table(&font([b"glyf", b"SVG "]), 0));
        assert!(!has_svg_table(&font([b"glyf", b"cmap"]), 0));
        for built_in in BUILT_IN {
            assert!(!has_svg_table(built_in, 0));
        }
        let collection = [
            b"ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10".to_vec(),
            font([b"SVG ", b"cmap"]),
        ]
        .concat();
        assert!(has_svg_table(&collection, 0));
        assert!(!has_svg_table(b"ttcf", 9));
    }
}
