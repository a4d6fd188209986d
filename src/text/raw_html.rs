//! Rewrites tags of HTML that an author typed, before it is sanitised: embedded frames become links, what is
//! hidden from browsers with scripts is shown, headings move down a level. It only reads start and end tags, so
//! strange input gives strange output, never unsafe one: the sanitiser comes after.

use std::borrow::Cow;

/// Writes out what a page of ours does not have, so that nothing disappears: each `<iframe>` becomes a link to what it
/// embeds, each checkbox of a list of tasks, which nobody could tick, a sign; `<noscript>` is unwrapped, as its content
/// is what a page without scripts shows.
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

/// Whether a first-level heading is typed in `html`.
pub(super) fn has_first_level_heading(html: &str) -> bool {
    contains_tag(html, "h1")
}

/// Moves the headings typed in `html` one level down, the sixth staying where it is.
pub(super) fn shift_headings(html: &str) -> String {
    rewrite(html, |tag, out| {
        let Some(level) = ('1'..='5').find(|&level| tag.is(&format!("h{level}"))) else {
            return false;
        };
        out.push_str(if tag.closes { "</h" } else { "<h" });
        out.push(char::from_u32(u32::from(level) + 1).unwrap_or(level));
        out.push_str(tag.attributes);
        out.push('>');
        true
    })
}

struct Tag<'h> {
    closes: bool,
    name: &'h str,
    attributes: &'h str,
}

impl<'h> Tag<'h> {
    /// The tag at the beginning of `html` and what follows it; `None` when none is there or it does not end.
    fn read(html: &'h str) -> Option<(Self, &'h str)> {
        let inner = html.strip_prefix('<')?;
        let (closes, inner) = inner
            .strip_prefix('/')
            .map_or((false, inner), |inner| (true, inner));
        let name_end = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
        let (name, rest) = inner.split_at(name_end);
        let mut quote = None;
        let end = rest.find(|c: char| {
            match quote {
                Some(open) if open == c => quote = None,
                None if matches!(c, '"' | '\'') => quote = Some(c),
                _ => {}
            }
            c == '>' && quote.is_none()
        })?;
        Some((
            Self {
                closes,
                name,
                attributes: &rest[..end],
            },
            &rest[end + 1..],
        ))
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The attribute's value as it is typed, entities and all; empty where it has none.
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

/// Copies `html`, offering every tag to `replace`, which writes another in its place and says so.
fn rewrite(html: &str, replace: impl Fn(&Tag<'_>, &mut String) -> bool) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, from_tag) = rest.split_at(start);
        out.push_str(text);
        match Tag::read(from_tag) {
            Some((tag, after)) if replace(&tag, &mut out) => rest = after,
            _ => {
                out.push('<');
                rest = &from_tag[1..];
            }
        }
    }
    out.push_str(rest);
    out
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

/// Readers of the page, and of a feed, see whether it is ticked, and so do those who listen.
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
    use super::*;

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
    fn typed_headings_move_down() {
        assert_eq!(
            shift_headings("<H1 id=a>b</h1><h6>c</h6><hr>"),
            "<h2 id=a>b</h2><h6>c</h6><hr>"
        );
        assert!(has_first_level_heading("x <h1>") && !has_first_level_heading("<h10>"));
    }
}
