//! The accent colour. Links get a darker or lighter shade if necessary for contrast (WCAG 2.2, 1.4.3).

/// The background of the theme, in light and dark mode.
const PAPERS: [Colour; 2] = [Colour([0xFF; 3]), Colour([0x13, 0x15, 0x18])];
/// The possible text colours on the accent colour.
const INKS: [Colour; 2] = [Colour([0; 3]), Colour([0xFF; 3])];
/// The minimum contrast between text and its background.
const LEAST_CONTRAST: f64 = 4.5;
/// The number of steps between the colour and black or white.
const STEPS: u16 = 64;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Colour([u8; 3]);

/// The accent colour, from which other colours are derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent(Colour);

impl Accent {
    /// Parses `#1d3fb8` or `1d3fb8`; returns `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        let is_colour = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_colour)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self(Colour([red, green, blue])))
    }

    /// Returns the hexadecimal digits, for example `1d3fb8`.
    pub fn digits(self) -> String {
        let [red, green, blue] = self.0.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// Returns the colours of links in light and dark mode.
    pub fn links(self) -> [String; 2] {
        PAPERS.map(|paper| format!("#{}", Self(self.0.readable_on(paper)).digits()))
    }

    /// Returns the contrast with the background in light and dark mode, from 1 to 21.
    pub fn contrasts(self) -> [f64; 2] {
        PAPERS.map(|paper| self.0.contrast(paper))
    }

    /// Returns the CSS that overrides the theme's colours.
    pub fn stylesheet(self) -> String {
        let ink = INKS
            .into_iter()
            .max_by(|one, other| self.0.contrast(*one).total_cmp(&self.0.contrast(*other)))
            .unwrap_or(INKS[0]);
        let (accent, ink) = (self.digits(), Self(ink).digits());
        let [day, night] = self.links();
        let marks = format!("--mark:#{accent};--on-mark:#{ink};--pen:#{accent}");
        format!(
            "\n:root{{--link:{day};{marks}}}\n@media screen and (prefers-color-scheme:dark){{:root{{--link:{night};{marks}}}}}\n"
        )
    }
}

impl Colour {
    /// Returns the nearest shade towards black or white with sufficient contrast to the background.
    fn readable_on(self, paper: Self) -> Self {
        let end = if paper.luminance() > 0.5 { [0; 3] } else { [255; 3] };
        (0..=STEPS)
            .map(|step| self.mixed(end, step))
            .find(|colour| colour.contrast(paper) >= LEAST_CONTRAST)
            .unwrap_or(Self(end))
    }

    fn mixed(self, end: [u8; 3], step: u16) -> Self {
        let mut mixed = [0; 3];
        for (place, value) in mixed.iter_mut().enumerate() {
            let (from, to) = (u16::from(self.0[place]), u16::from(end[place]));
            let sum = from * (STEPS - step) + to * step;
            *value = u8::try_from(sum / STEPS).unwrap_or(u8::MAX);
        }
        Self(mixed)
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > other { one / other } else { other / one }
    }

    /// Returns the relative luminance, from 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_colour_is_six_digits() {
        assert_eq!(Accent::parse(" #1D3fb8 ").unwrap().digits(), "1d3fb8");
        for wrong in ["", "#", "red", "#12345", "#1234567", "#12345g", "#+12345"] {
            assert_eq!(Accent::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_as_the_standard_has_it() {
        let [day, night] = Accent::parse("#767676").unwrap().contrasts();
        assert!((day - 4.54).abs() < 0.01, "{day}");
        assert!(night > 4.0 && night < 4.1, "{night}");
    }

    #[test]
    fn a_colour_that_can_be_read_stays() {
        assert_eq!(Accent::parse("#1d3fb8").unwrap().links()[0], "#1d3fb8");
        assert_ne!(Accent::parse("#ffe66d").unwrap().links()[0], "#ffe66d");
    }

    proptest! {
        #[test]
        fn links_can_be_read_by_day_and_by_night(colour in "[0-9a-f]{6}") {
            let accent = Accent::parse(&colour).unwrap();
            for (link, paper) in accent.links().iter().zip(PAPERS) {
                prop_assert!(Accent::parse(link).unwrap().0.contrast(paper) >= LEAST_CONTRAST);
            }
            let best = INKS.map(|ink| accent.0.contrast(ink)).into_iter().fold(0.0, f64::max);
            prop_assert!(best >= LEAST_CONTRAST, "{best}");
        }
    }
}
