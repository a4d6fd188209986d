//! The letters of cards: those of two fonts that are built in, and for other scripts whatever the machine has.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::Database;
use resvg::usvg::{Node, Options, Text, Tree};

/// The family of Latin, Greek and Cyrillic letters; the others are found by their characters.
pub(super) const FAMILY: &str = "Card Serif";
const BUILT_IN: [&[u8]; 2] = [
    include_bytes!("fonts/card-serif.ttf"),
    include_bytes!("fonts/card-arabic.ttf"),
];

/// Read once, when the first card is drawn.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = built_in();
    // After those that are built in, as the first that has a character is taken.
    fonts.load_system_fonts();
    Arc::new(fonts)
});

/// Options to read an SVG with these fonts.
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
        ..Options::default()
    }
}

/// A text without the characters that no font has: nothing rather than boxes.
pub(super) fn drawable(text: &str, options: &Options<'_>) -> String {
    let missing = missing(text, options);
    let kept: String = text.chars().filter(|c| !missing.contains(c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The width of a text in a size, in pixels.
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
        super::card::escape(text)
    );
    Tree::from_str(&svg, options).ok()
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

    /// With the built-in fonts alone: a machine may have one for any other character.
    #[test]
    fn characters_of_no_font_are_left_out() {
        let options = options_with(Arc::new(built_in()));
        assert_eq!(drawable("A \u{10FFFD}\u{e123} 日本 B", &options), "A B");
        assert_eq!(drawable("سلام، دنیا ۱۴۰۳", &options), "سلام، دنیا ۱۴۰۳");
        assert_eq!(drawable("Crème brûlée — Ωμέγα", &options), "Crème brûlée — Ωμέγα");
    }
}
