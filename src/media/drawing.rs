//! Whether an SVG is a drawing and nothing else: it is served so that nothing in it could run, but whoever puts one here
//! should know that it will not.

use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};

/// Elements, and what they could do, of a file of the largest length.
const MOST_NODES: u32 = 100_000;
/// Elements that run something, or hold another document.
const ACTIVE: [&str; 9] = [
    "script",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "handler",
    "listener",
];

/// Why an SVG is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DrawingError {
    /// No XML.
    Broken,
    /// Something in it would run.
    Active,
}

/// Looks an SVG through.
pub(super) fn check_svg(bytes: &[u8]) -> Result<(), DrawingError> {
    let text = str::from_utf8(bytes).map_err(|_error| DrawingError::Broken)?;
    let options = ParsingOptions {
        // Drawing programs write one, which defines names.
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|_error| DrawingError::Broken)?;
    if document.descendants().any(|node| is_active(&node)) {
        Err(DrawingError::Active)
    } else {
        Ok(())
    }
}

fn is_active(node: &Node<'_, '_>) -> bool {
    let name = node.tag_name().name().to_ascii_lowercase();
    ACTIVE.contains(&name.as_str())
        || node.attributes().any(|attribute| {
            let name = attribute.name().to_ascii_lowercase();
            let is_link = matches!(
                name.as_str(),
                "href" | "src" | "from" | "to" | "values" | "action"
            );
            name.starts_with("on") || is_link && runs(attribute.value())
        })
}

/// Whether an address runs something when it is followed.
fn runs(address: &str) -> bool {
    let plain: String = address
        .chars()
        .filter(|char| !char.is_control() && !char.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    ["javascript:", "vbscript:", "data:text", "data:application"]
        .iter()
        .any(|scheme| plain.contains(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(inner: &str) -> Result<(), DrawingError> {
        check_svg(
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>{inner}</svg>"
            )
            .as_bytes(),
        )
    }

    #[test]
    fn a_drawing_is_taken() {
        for inner in [
            "<path d='M0 0h9'/><style>path { fill: red }</style>",
            "<a href='https://example.org/'><text>on click</text></a>",
            "<image x:href='data:image/png;base64,AAAA'/>",
        ] {
            assert_eq!(check(inner), Ok(()), "{inner}");
        }
        let with_dtd =
            "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY ns 'x'>]><svg xmlns='http://www.w3.org/2000/svg'/>";
        assert_eq!(check_svg(with_dtd.as_bytes()), Ok(()));
    }

    #[test]
    fn what_would_run_is_not() {
        for inner in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<g onload='alert(1)'/>",
            "<a x:href=' java&#10;script:alert(1)'/>",
            "<animate attributeName='href' values='javascript:alert(1)'/>",
            "<set attributeName='onmouseover' to='javascript:x'/>",
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
            "<use href='data:text/html,x'/>",
        ] {
            assert_eq!(check(inner), Err(DrawingError::Active), "{inner}");
        }
        for broken in ["<svg", "<svg><g></svg>", "\u{0}"] {
            assert_eq!(
                check_svg(broken.as_bytes()),
                Err(DrawingError::Broken),
                "{broken}"
            );
        }
        assert_eq!(check_svg(b"<svg>\xff</svg>"), Err(DrawingError::Broken));
    }
}
