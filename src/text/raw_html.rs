//! Rewrites raw HTML of authors before it is sanitised. Embedded frames become links, the content of `noscript` is
//! shown, and headings get their level on the page. It builds no tree, so invalid input gives invalid output. The
//! output is still safe, as the sanitiser follows.

use std::borrow::Cow;

/// Replaces elements that a page does not support, so that their content is not lost. Each `<iframe>` becomes a link
/// to its source. Each checkbox of a task list, which readers cannot tick, becomes a symbol. `<noscript>` is
/// unwrapped, as pages have no scripts.
pub(super) fn write_out(html: &str) -> Cow<'_, str> {
    if !["iframe", "input", "noscript"]
        .iter()
        .any(|name| contains_tag(html, name))
    {
        return Cow::Borrowed(html);
    }
    Cow::Owned(rewrite(html, |tag, out| {
        if tag.is("iframe") {
            link_to_frame(tag, out);
        }
        if tag.is("input") {
            sign_of_checkbox(tag, out);
        }
        tag.is("iframe") || tag.is("input") || tag.is("noscript")
    }))
}

/// Changes the level of each heading in `html`. `level` is called with the typed level for an opening tag (`Some`) and
/// with `None` for a closing one. If it returns `None`, the tag stays.
pub(super) fn renumber_headings(html: &str, mut level: impl FnMut(Option<u8>) -> Option<u8>) -> Cow<'_, str> {
    let is_heading = |(at, _): (usize, &str)| {
        let name = html.as_bytes()[at + 1..]
            .strip_prefix(b"/")
            .unwrap_or(&html.as_bytes()[at + 1..]);
        matches!(name, [b'h' | b'H', b'1'..=b'6', ..])
    };
    if !html.match_indices('<').any(is_heading) {
        return Cow::Borrowed(html);
    }
    Cow::Owned(rewrite(html, |tag, out| {
        let [b'h' | b'H', digit @ b'1'..=b'6'] = tag.name.as_bytes() else {
            return false;
        };
        let Some(level) = level((!tag.closes).then_some(digit - b'0')) else {
            return false;
        };
        out.push_str(if tag.closes { "</h" } else { "<h" });
        out.push(char::from(b'0' + level));
        out.push_str(tag.attributes);
        out.push('>');
        true
    }))
}

struct Tag<'h> {
    closes: bool,
    name: &'h str,
    attributes: &'h str,
}

/// The markup that starts at a `<`.
enum Markup<'h> {
    /// A tag, and the text after it.
    Tag(Tag<'h>, &'h str),
    /// A comment or a bare character, with its length in bytes.
    Other(usize),
    /// Unterminated markup, of which browsers show nothing.
    Endless,
}

impl<'h> Markup<'h> {
    /// Parses markup like browsers do (the HTML standard, "Tokenization"), and reads each byte once.
    fn read(html: &'h str) -> Self {
        if let Some(comment) = html.strip_prefix("<!--") {
            if comment.starts_with('>') || comment.starts_with("->") {
                return Self::Other(4);
            }
            return comment
                .find("-->")
                .map_or(Self::Endless, |end| Self::Other(4 + end + 3));
        }
        let inner = &html[1..];
        let (closes, inner) = inner
            .strip_prefix('/')
            .map_or((false, inner), |inner| (true, inner));
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Self::Other(1);
        }
        let Some(name_end) = inner.find(|c: char| !c.is_ascii_alphanumeric()) else {
            return Self::Endless;
        };
        let (name, rest) = inner.split_at(name_end);
        let Some(end) = end_of_attributes(rest) else {
            return Self::Endless;
        };
        let tag = Tag {
            closes,
            name,
            attributes: &rest[..end],
        };
        Self::Tag(tag, &rest[end + 1..])
    }
}

/// Returns the position of the `>` that ends a tag. A quote starts a value only after an equals sign.
fn end_of_attributes(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = 0;
    let mut may_be_quoted = false;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => return Some(at),
            b'"' | b'\'' if may_be_quoted => {
                at += 1 + bytes.get(at + 1..)?.iter().position(|&other| other == byte)?;
                may_be_quoted = false;
            }
            b'=' => may_be_quoted = true,
            byte if byte.is_ascii_whitespace() => {}
            _ => may_be_quoted = false,
        }
        at += 1;
    }
    None
}

impl<'h> Tag<'h> {
    /// Returns whether the content of the element is raw text up to its closing tag.
    fn opens_text(&self) -> bool {
        const NAMES: [&str; 7] = [
            "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
        ];
        !self.closes && NAMES.iter().any(|name| self.is(name))
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Returns the value of an attribute with its entities; empty for an attribute without a value.
    fn attribute(&self, name: &str) -> Option<&'h str> {
        let mut rest = self.attributes.trim_start_matches(is_between);
        while !rest.is_empty() {
            let name_end = rest
                .find(|c: char| c == '=' || is_between(c))
                .unwrap_or(rest.len());
            let (found, after) = rest.split_at(name_end);
            let Some(after) = after.trim_start().strip_prefix('=') else {
                if found.eq_ignore_ascii_case(name) {
                    return Some("");
                }
                rest = after.trim_start_matches(is_between);
                continue;
            };
            let after = after.trim_start();
            let (value, after) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after[1..].split_once(quote)?,
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after.trim_start_matches(is_between);
        }
        None
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || c == '/'
}

/// Copies `html` and calls `replace` for every tag, which may write a replacement; it returns `true` if it replaced
/// the tag.
fn rewrite(html: &str, mut replace: impl FnMut(&Tag<'_>, &mut String) -> bool) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, from_tag) = rest.split_at(start);
        out.push_str(text);
        rest = from_tag;
        let markup = Markup::read(from_tag);
        #[cfg(test)]
        tests::note(markup.bytes_read(from_tag));
        match markup {
            Markup::Tag(tag, after) => {
                if !replace(&tag, &mut out) {
                    out.push_str(&from_tag[..from_tag.len() - after.len()]);
                }
                rest = after;
                if tag.opens_text() {
                    let end = end_of_text(after, tag.name);
                    out.push_str(&after[..end]);
                    rest = &after[end..];
                }
            }
            Markup::Other(length) => {
                out.push_str(&from_tag[..length]);
                rest = &from_tag[length..];
            }
            Markup::Endless => break,
        }
    }
    out.push_str(rest);
    out
}

/// Returns the position of the closing tag `name`, or the end of the text.
fn end_of_text(text: &str, name: &str) -> usize {
    let closes = |(at, _): &(usize, &str)| {
        let found = text.as_bytes().get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    text.match_indices("</")
        .find(closes)
        .map_or(text.len(), |(at, _)| at)
}

fn link_to_frame(tag: &Tag<'_>, out: &mut String) {
    let address = tag.attribute("src").filter(|address| !address.is_empty());
    let Some(address) = address.filter(|_| !tag.closes) else {
        return;
    };
    let address = address.replace('"', "&quot;");
    let title = tag.attribute("title").filter(|title| !title.trim().is_empty());
    let title = title.unwrap_or(&address).replace('<', "&lt;");
    out.extend(["<a href=\"", &address, "\">", &title, "</a>"]);
}

/// Writes a symbol for a checkbox, so that readers of the page and the feed, and users of screen readers, know whether
/// it is ticked.
fn sign_of_checkbox(tag: &Tag<'_>, out: &mut String) {
    let is_checkbox = tag
        .attribute("type")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox"));
    if is_checkbox {
        out.push(if tag.attribute("checked").is_some() {
            '☑'
        } else {
            '☐'
        });
    }
}

fn contains_tag(html: &str, name: &str) -> bool {
    html.match_indices('<').any(|(start, _)| {
        let after = &html.as_bytes()[start + 1..];
        after
            .get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
            && after
                .get(name.len())
                .is_none_or(|next| !next.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    thread_local! {
        static BYTES_READ: Cell<usize> = const { Cell::new(0) };
    }

    /// Counts the bytes that were read to parse tags.
    pub(super) fn note(bytes: usize) {
        BYTES_READ.set(BYTES_READ.get() + bytes);
    }

    impl Markup<'_> {
        pub(super) fn bytes_read(&self, html: &str) -> usize {
            match self {
                Self::Tag(_, after) => html.len() - after.len(),
                Self::Other(length) => *length,
                Self::Endless => html.len(),
            }
        }
    }

    #[test]
    fn no_byte_is_read_twice_however_tags_are_left_open() {
        for piece in [
            "<a \"",
            "<a b=\"",
            "<a b='",
            "<a b=\"c' ",
            "<!--",
            "<!-->",
            "<iframe ",
            "<script>",
            "<style></",
            "</",
            "<",
            "<a>",
        ] {
            let html = format!("<iframe>{}", piece.repeat(1_000));
            BYTES_READ.set(0);
            write_out(&html);
            assert!(BYTES_READ.get() <= html.len(), "{piece}: {}", BYTES_READ.get());
        }
    }

    #[test]
    fn a_frame_becomes_a_link() {
        for (html, expected) in [
            (
                r#"<iframe width=1 src="/v?a=1&amp;b" title='A film'></iframe>."#,
                r#"<a href="/v?a=1&amp;b">A film</a>."#,
            ),
            ("<IFRAME src=/v></IFRAME>", r#"<a href="/v">/v</a>"#),
            ("<iframe allowfullscreen></iframe>x", "x"),
            ("<iframe src='a", "<iframe src='a"),
            ("a < b <iframes>", "a < b <iframes>"),
            ("<noscript><img src=a></noscript>", "<img src=a>"),
        ] {
            assert_eq!(write_out(html), expected);
        }
    }

    #[test]
    fn tags_are_read_as_browsers_read_them() {
        for (html, expected) in [
            ("<a \"><iframe src=/v></iframe>", "<a \"><a href=\"/v\">/v</a>"),
            (
                "<a title='>'><iframe src=/v>",
                "<a title='>'><a href=\"/v\">/v</a>",
            ),
            (
                "<!-- \"<a x=' --><iframe src=/v>",
                "<!-- \"<a x=' --><a href=\"/v\">/v</a>",
            ),
            ("<!--><iframe src=/v>", "<!--><a href=\"/v\">/v</a>"),
            (
                "<style>a<b '\"</style><iframe src=/v>",
                "<style>a<b '\"</style><a href=\"/v\">/v</a>",
            ),
            ("<p x=\"<iframe src=/v>", "<p x=\"<iframe src=/v>"),
        ] {
            assert_eq!(write_out(html), expected);
        }
    }

    #[test]
    fn a_checkbox_becomes_a_sign() {
        for (html, expected) in [
            ("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> a", "☑ a"),
            ("<INPUT disabled type=checkbox CHECKED> a", "☑ a"),
            ("<input type='checkbox'/> a", "☐ a"),
            ("<input name=checked type=text value='checked'>a", "a"),
        ] {
            assert_eq!(write_out(html), expected);
        }
    }

    #[test]
    fn typed_headings_get_another_level() {
        let deeper = |typed: Option<u8>| Some(typed.map_or(2, |level| (level + 1).min(6)));
        assert_eq!(
            renumber_headings("<H1 id=a>b</h1><h6>c<hr><h10>", deeper),
            "<h2 id=a>b</h2><h6>c<hr><h10>"
        );
        for same in [
            "a <h1",
            "<!-- <h1> -->",
            "<script>'<h1>'</script>",
            "<h10>",
            "a < b </",
        ] {
            assert_eq!(renumber_headings(same, deeper), same);
        }
    }
}
