//! Adds dimensions and smaller copies to the pictures in a rendered article. The layout then does not shift while they
//! load, and small screens load small files.

use super::SafeHtml;
use super::html_pieces::attribute;

/// The value of `sizes`: the text column is 38 rem wide; on narrower screens it has the width of the page without its
/// margins.
const SIZES: &str = "(min-width: 44rem) 38rem, 92vw";
const TAG: &str = "<img ";
/// The number of bytes of HTML that fit on the first screen; a picture there is loaded with high priority.
const FIRST_SCREEN: usize = 900;

/// The dimensions and copies of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PictureSource {
    /// The `srcset` of the copies in the picture's own format, each URL with its width; empty if there are no copies.
    pub srcset: String,
    /// The `srcset` of the AVIF copies, each URL with its width; empty if there are none.
    pub avif: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Returns the HTML with the dimensions and copies of each picture whose URL `find` knows. Attributes that the author
/// set stay. `is_first`: there is no featured image above the text.
pub(crate) fn with_sources(
    html: &SafeHtml,
    is_first: bool,
    find: &dyn Fn(&str) -> Option<PictureSource>,
) -> SafeHtml {
    let text = html.as_str();
    let mut written = String::with_capacity(text.len() + 512);
    let mut rest = text;
    let mut may_be_first = is_first;
    while let Some(start) = rest.find(TAG) {
        let is_early = text.len() - rest.len() + start < FIRST_SCREEN;
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |length| start + length);
        written.push_str(&rest[..start]);
        let tag = &rest[start..end];
        let (address, found) = match attribute(&tag[TAG.len()..], "src") {
            Some(address) => (address, find(address)),
            None => ("", None),
        };
        match found {
            Some(source) => {
                let described = described(tag, address, &source, may_be_first && is_early);
                written.push_str(&with_avif(&described, tag, &source));
                may_be_first = false;
                rest = rest.get(end + 1..).unwrap_or_default();
                continue;
            }
            None => written.push_str(tag),
        }
        rest = &rest[end..];
    }
    written.push_str(rest);
    SafeHtml::sanitised(written)
}

/// Returns the complete element, in a `<picture>` with the AVIF copies if there are any. An `<img>` with an author's
/// `srcset` stays alone.
fn with_avif(described: &str, tag: &str, source: &PictureSource) -> String {
    if source.avif.is_empty() || attribute(&tag[TAG.len()..], "srcset").is_some() {
        return format!("{described}>");
    }
    format!(
        "<picture><source type=\"image/avif\" srcset=\"{}\" sizes=\"{SIZES}\">{described}></picture>",
        source.avif
    )
}

fn described(tag: &str, address: &str, source: &PictureSource, is_first: bool) -> String {
    let mut tag = tag.to_owned();
    let given = |name: &str| attribute(&tag[TAG.len()..], name).is_some();
    let mut added = Vec::new();
    if !given("width") && !given("height") {
        added.push(format!(
            " width=\"{}\" height=\"{}\"",
            source.width, source.height
        ));
    }
    if !source.srcset.is_empty() && !given("srcset") {
        added.push(format!(
            " srcset=\"{}, {address} {}w\" sizes=\"{SIZES}\"",
            source.srcset, source.width
        ));
    }
    if is_first {
        tag = tag
            .replace(" loading=\"lazy\"", "")
            .replace(" decoding=\"async\"", "");
        added.push(" fetchpriority=\"high\"".to_owned());
    }
    tag + &added.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(address: &str) -> Option<PictureSource> {
        (address == "/media/1/a.png").then(|| PictureSource {
            srcset: "/media/1/480/a.png 480w".to_owned(),
            avif: String::new(),
            width: 1000,
            height: 500,
        })
    }

    fn written(html: &str, is_first: bool) -> String {
        let html = SafeHtml::sanitised(html.to_owned());
        with_sources(&html, is_first, &known).as_str().to_owned()
    }

    #[test]
    fn a_known_picture_has_its_size_and_its_copies() {
        assert_eq!(
            written(
                "<p>A <img src=\"/media/1/a.png\" alt=\"x &gt; y\" loading=\"lazy\"> b</p>",
                false
            ),
            "<p>A <img src=\"/media/1/a.png\" alt=\"x &gt; y\" loading=\"lazy\" width=\"1000\" height=\"500\" \
             srcset=\"/media/1/480/a.png 480w, /media/1/a.png 1000w\" \
             sizes=\"(min-width: 44rem) 38rem, 92vw\"> b</p>"
        );
    }

    #[test]
    fn a_picture_with_copies_in_avif_is_a_choice() {
        let find = |_: &str| {
            Some(PictureSource {
                srcset: String::new(),
                avif: "/media/1/480/a.png.avif 480w".to_owned(),
                width: 700,
                height: 350,
            })
        };
        let html = SafeHtml::sanitised("<p><img src=\"/media/1/a.png\" alt=\"x\"> y</p>".to_owned());
        assert_eq!(
            with_sources(&html, false, &find).as_str(),
            "<p><picture><source type=\"image/avif\" srcset=\"/media/1/480/a.png.avif 480w\" \
             sizes=\"(min-width: 44rem) 38rem, 92vw\"><img src=\"/media/1/a.png\" alt=\"x\" width=\"700\" \
             height=\"350\"></picture> y</p>"
        );
    }

    #[test]
    fn only_the_first_on_the_first_screen_does_not_wait() {
        let picture = "<img src=\"/media/1/a.png\" loading=\"lazy\">";
        let both = written(&format!("{picture}{picture}"), true);
        assert_eq!(both.matches("loading=\"lazy\"").count(), 1);
        assert_eq!(both.matches("fetchpriority=\"high\"").count(), 1);
        let late = format!("<p>{}</p>{picture}", "x".repeat(FIRST_SCREEN));
        assert!(!written(&late, true).contains("fetchpriority"));
        assert!(!written(picture, false).contains("fetchpriority"));
    }

    #[test]
    fn the_first_is_decoded_at_once_and_no_attribute_stands_twice() {
        let sanitised = "<img src=\"/media/1/a.png\" loading=\"lazy\" decoding=\"async\">";
        assert_eq!(written(sanitised, false).matches("decoding").count(), 1);
        assert_eq!(written(sanitised, true).matches("decoding").count(), 0);
    }

    #[test]
    fn what_an_author_wrote_and_what_is_unknown_stay() {
        let own = "<img src=\"/media/1/a.png\" width=\"20\" srcset=\"/x 1x\">";
        assert_eq!(written(own, false), own);
        for same in [
            "<img src=\"https://elsewhere.example/a.png\">",
            "<img alt=\"\">",
            "<p>&lt;img src=\"/media/1/a.png\"&gt;</p>",
            "",
        ] {
            assert_eq!(written(same, true), same);
        }
    }
}
