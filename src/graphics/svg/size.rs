//! The size of an SVG as browsers compute it (SVG 2, 8.2; CSS Images 3, 5.3).

use resvg::usvg::roxmltree::Node;

use super::error::SvgError;

/// The size in pixels of an SVG that does not specify one.
const DEFAULT: (f64, f64) = (300.0, 150.0);
/// The maximum width and height in pixels. A larger SVG is scaled down to it.
const LARGEST: f64 = 16_384.0;

/// Returns width and height in pixels.
pub(super) fn of(root: Node<'_, '_>) -> Result<(u32, u32), SvgError> {
    let given = |name: &str| root.attribute(name).and_then(length);
    let view_box = root.attribute("viewBox").and_then(view_box);
    let (width, height) = match (given("width"), given("height"), view_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some(size)) => size,
        (width, height, None) => (width.unwrap_or(DEFAULT.0), height.unwrap_or(DEFAULT.1)),
    };
    if !(width > 0.0 && height > 0.0) {
        return Err(SvgError::Broken);
    }
    let scale = (LARGEST / width.max(height)).min(1.0);
    Ok((pixels(width * scale), pixels(height * scale)))
}

/// Returns a length in pixels; `None` if it depends on the page, such as `100%`.
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let end = text
        .bytes()
        .enumerate()
        .position(|(at, byte)| !is_of_number(text.as_bytes(), at, byte))
        .unwrap_or(text.len());
    let number: f64 = text[..end].parse().ok()?;
    let unit = match text[end..].trim().to_ascii_lowercase().as_str() {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" | "em" | "rem" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "q" => 96.0 / 101.6,
        "ex" | "ch" => 8.0,
        _ => return None,
    };
    Some(number * unit).filter(|length| length.is_finite() && *length >= 0.0)
}

/// Returns whether a byte belongs to the number: `e` does before an exponent, but not in `em` and `ex`.
fn is_of_number(text: &[u8], at: usize, byte: u8) -> bool {
    match byte {
        b'0'..=b'9' | b'+' | b'-' | b'.' => true,
        b'e' | b'E' => matches!(text.get(at + 1), Some(b'0'..=b'9' | b'+' | b'-')),
        _ => false,
    }
}

/// Returns the width and height of a view box.
fn view_box(text: &str) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = text
        .split(|char: char| char.is_whitespace() || char == ',')
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match numbers[..] {
        [_, _, width, height] if numbers.iter().all(|number| number.is_finite()) => {
            (width > 0.0 && height > 0.0).then_some((width, height))
        }
        _ => None,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 1 and 16 384 here"
)]
fn pixels(length: f64) -> u32 {
    length.round().clamp(1.0, LARGEST) as u32
}
