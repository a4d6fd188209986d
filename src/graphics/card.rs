//! The card of an article, an image for link previews: its title, its author and the site's name.

use std::fmt::Write as _;

use resvg::usvg::Options;
use sha2::{Digest as _, Sha256};

use super::{fonts, line_breaking, png};
use crate::error::Result;

const LEFT: f32 = 84.0;
const RIGHT: f32 = 1116.0;
/// Font sizes of the title in pixels. The first size is used at which the title fits in four lines.
const TITLE_SIZES: [f32; 4] = [84.0, 72.0, 60.0, 50.0];
const TITLE_LINES: usize = 4;
const TITLE_TOP: f32 = 132.0;
const NAME_SIZE: f32 = 32.0;
const NAME_BASELINE: f32 = 552.0;
/// The version of the layout, which is part of the hash. Increment it when the layout changes.
const DRAWING: u8 = 1;

/// The content of a card.
#[derive(Debug, Clone)]
pub struct Card {
    /// The article's title.
    pub title: String,
    /// The author; may be empty.
    pub author: String,
    /// The name of the site.
    pub site: String,
    /// Whether the title is written from right to left.
    pub is_rtl: bool,
}

impl Card {
    /// The width in pixels, as social networks recommend.
    pub const WIDTH: u16 = 1200;
    /// The height in pixels.
    pub const HEIGHT: u16 = 630;

    /// Returns a hash of the content and layout: 16 hexadecimal digits.
    pub fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update([DRAWING, u8::from(self.is_rtl)]);
        for part in [&self.title, &self.author, &self.site] {
            hasher.update(part);
            hasher.update([0]);
        }
        let digest = hasher.finalize();
        digest.iter().take(8).fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            let _written = write!(text, "{byte:02x}");
            text
        })
    }

    /// Renders the card as a PNG, which takes some hundredths of a second of processor time.
    ///
    /// # Errors
    /// `Internal` if the SVG of the card is invalid.
    pub fn draw(&self) -> Result<Vec<u8>> {
        let options = fonts::options();
        png(&self.svg(&options), (Self::WIDTH, Self::HEIGHT), &options)
    }

    fn svg(&self, options: &Options<'_>) -> String {
        let place = LineStart {
            start: if self.is_rtl { RIGHT } else { LEFT },
            is_rtl: self.is_rtl,
        };
        let far = LineStart {
            start: if self.is_rtl { LEFT } else { RIGHT },
            is_rtl: !self.is_rtl,
        };
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" font-family=\"{}\" font-weight=\"600\" \
             fill=\"#17191c\"><rect width=\"1200\" height=\"630\" fill=\"#fff\"/>",
            Self::WIDTH,
            Self::HEIGHT,
            fonts::FAMILY
        );
        svg.push_str(&self.title(place, options));
        let half = (RIGHT - LEFT) / 2.0 - 20.0;
        let name = |text: &str| {
            let text = fonts::drawable(text, options);
            line_breaking::fit(&text, half, &|part| fonts::width(part, NAME_SIZE, options))
        };
        let (author, site) = (name(&self.author), name(&self.site));
        svg.push_str("<rect x=\"84\" y=\"490\" width=\"1032\" height=\"2\" fill=\"#dcdfe3\"/>");
        let first = if author.is_empty() { &site } else { &author };
        svg.push_str(&place.text(first, NAME_BASELINE, NAME_SIZE, "#17191c", self.is_rtl));
        if !author.is_empty() {
            svg.push_str(&far.text(&site, NAME_BASELINE, NAME_SIZE, "#5b6068", self.is_rtl));
        }
        svg.push_str("</svg>");
        svg
    }

    /// Returns the SVG of the title, over strokes of a highlighter.
    fn title(&self, place: LineStart, options: &Options<'_>) -> String {
        let title = fonts::drawable(&self.title, options);
        let mut chosen = (TITLE_SIZES[0], Vec::new());
        for size in TITLE_SIZES {
            let measure = |part: &str| fonts::width(part, size, options);
            let wrapped = line_breaking::wrap(&title, RIGHT - LEFT, TITLE_LINES, &measure);
            chosen = (size, wrapped.lines);
            // Four lines in the largest sizes would overlap the names.
            if wrapped.is_whole && size * 1.22 * as_f32(chosen.1.len()) <= 350.0 {
                break;
            }
        }
        let (size, lines) = chosen;
        let mut svg = String::new();
        for (number, line) in lines.iter().enumerate() {
            let baseline = TITLE_TOP + size * 0.6 + as_f32(number) * size * 1.22;
            if number == 0 {
                let width = fonts::width(line, size, options);
                let x = if place.is_rtl {
                    place.start - width
                } else {
                    place.start
                };
                // Writing to a string cannot fail.
                let _written = write!(
                    svg,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#ffe66d\"/>",
                    x - 12.0,
                    baseline - size * 0.34,
                    width + 24.0,
                    size * 0.46
                );
            }
            svg.push_str(&place.text(line, baseline, size, "#17191c", self.is_rtl));
        }
        svg
    }
}

/// The start of a line and its direction.
#[derive(Debug, Clone, Copy)]
struct LineStart {
    start: f32,
    is_rtl: bool,
}

impl LineStart {
    fn text(self, text: &str, baseline: f32, size: f32, colour: &str, is_rtl: bool) -> String {
        let anchor = if self.is_rtl { "end" } else { "start" };
        // The renderer treats every line as left-to-right, except isolated text.
        let (open, close) = if is_rtl {
            ("\u{2067}", "\u{2069}")
        } else {
            ("", "")
        };
        format!(
            "<text x=\"{}\" y=\"{baseline}\" font-size=\"{size}\" fill=\"{colour}\" text-anchor=\"{anchor}\">{open}{}{close}</text>",
            self.start,
            fonts::escape(text)
        )
    }
}

fn as_f32(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(title: &str, is_rtl: bool) -> Card {
        Card {
            title: title.to_owned(),
            author: "Grace Hopper".to_owned(),
            site: "The Margin".to_owned(),
            is_rtl,
        }
    }

    fn size_of(png: &[u8]) -> (u32, u32) {
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        (number(16), number(20))
    }

    #[test]
    fn any_title_becomes_a_picture_of_the_size_that_networks_ask_for() {
        let long = "word ".repeat(60);
        for title in [
            "",
            "Margins",
            "یادداشت‌های کنار صفحه؟",
            "</svg> & <b>\u{0}\u{b}\u{202e}",
            &long,
            &"x".repeat(300),
            "日本語 😀",
        ] {
            for is_rtl in [false, true] {
                let svg = card(title, is_rtl).draw().unwrap();
                assert_eq!(size_of(&svg), (1200, 630), "{title}");
            }
        }
    }

    #[test]
    fn a_title_that_is_there_is_drawn() {
        let blank = card("", false).draw().unwrap();
        for (title, is_rtl) in [
            ("Margins", false),
            ("حاشیه", true),
            ("Ελλάς", false),
            ("Привет", false),
        ] {
            assert_ne!(card(title, is_rtl).draw().unwrap(), blank, "{title}");
        }
    }

    #[test]
    fn the_hash_changes_with_every_word() {
        let first = card("Margins", false);
        assert_eq!(first.hash().len(), 16);
        assert_eq!(first.hash(), card("Margins", false).hash());
        let other = Card {
            author: String::new(),
            ..first.clone()
        };
        for other in [card("Margin", false), card("Margins", true), other] {
            assert_ne!(first.hash(), other.hash());
        }
    }
}
