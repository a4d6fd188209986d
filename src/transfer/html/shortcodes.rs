//! Expands WordPress's shortcodes to HTML. What is not known stays as it was typed, and is counted.

use std::fmt::Write as _;

use super::model::{Notes, OldSite};
use super::shortcode::Shortcode;

/// Shortcodes that only lay out what is inside them.
const LAYOUT: [&str; 16] = [
    "row",
    "column",
    "columns",
    "one_half",
    "one_third",
    "two_third",
    "one_fourth",
    "section",
    "wpcol",
    "tabs",
    "tab",
    "accordion",
    "toggle",
    "center",
    "dropcap",
    "spoiler",
];
/// The beginnings of names of layouts by page builders.
const BUILDERS: [&str; 4] = ["vc_", "et_pb_", "fusion_", "av_"];
/// Shortcodes that show what a text cannot hold.
const LEFT_OUT: [&str; 9] = [
    "contact-form",
    "contact-form-7",
    "gravityform",
    "toc",
    "simple_payment",
    "rev_slider",
    "wpforms",
    "mc4wp_form",
    "addtoany",
];
const CODE: [&str; 16] = [
    "code",
    "sourcecode",
    "php",
    "css",
    "html",
    "js",
    "javascript",
    "python",
    "ruby",
    "sql",
    "bash",
    "xml",
    "java",
    "cpp",
    "crayon",
    "cc",
];

/// Expands all shortcodes, and blocks that are included by their id.
pub(super) fn expand(text: &str, site: &dyn OldSite, notes: &mut Notes) -> String {
    let mut out = String::with_capacity(text.len());
    expand_into(&with_shared_blocks(text, site), site, notes, &mut out, 0);
    out
}

fn expand_into(text: &str, site: &dyn OldSite, notes: &mut Notes, out: &mut String, depth: usize) {
    const MOST_DEPTH: usize = 8;
    let mut rest = text;
    while let Some(at) = rest.find(['[', '<']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if from.starts_with('<') {
            // Tags, and code as a whole, are copied.
            let end = end_of_tag(from);
            let (tag, after) = from.split_at(end);
            out.push_str(tag);
            rest = after;
            continue;
        }
        if let Some(escaped) = from.strip_prefix("[[")
            && let Some(end) = escaped.find("]]")
        {
            let (inner, after) = escaped.split_at(end);
            out.push('[');
            out.push_str(inner);
            out.push(']');
            rest = after.get(2..).unwrap_or_default();
            continue;
        }
        match Shortcode::read(from) {
            Some((shortcode, after)) if depth < MOST_DEPTH && write(&shortcode, site, notes, out, depth) => {
                rest = after;
            }
            Some((shortcode, _)) if shortcode.has_known_shape() => {
                notes.add(format!("shortcode [{}]", shortcode.name));
                out.push('[');
                rest = from.get(1..).unwrap_or_default();
            }
            _ => {
                out.push('[');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
}

/// Returns the length of a tag; for `pre` and `script`, of the whole element.
fn end_of_tag(from: &str) -> usize {
    for name in ["pre", "script", "style"] {
        let is_it = from
            .get(1..=name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name));
        if is_it && let Some(end) = find_ignoring_case(from, &format!("</{name}>")) {
            return end + name.len() + 3;
        }
    }
    if from.starts_with("<!--") {
        return from.find("-->").map_or(1, |end| end + 3);
    }
    let is_tag = from
        .get(1..2)
        .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
    if is_tag {
        from.find('>').map_or(1, |end| end + 1)
    } else {
        1
    }
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        text.get(*at..at + wanted.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(wanted))
    })
}

/// Writes a shortcode as HTML. Returns `false` if it is not known.
fn write(
    shortcode: &Shortcode<'_>,
    site: &dyn OldSite,
    notes: &mut Notes,
    out: &mut String,
    depth: usize,
) -> bool {
    let name = shortcode.name.to_ascii_lowercase();
    let content = shortcode.content.unwrap_or_default();
    match name.as_str() {
        "caption" | "wp_caption" => caption(shortcode, content, out),
        "gallery" => gallery(shortcode, site, out),
        "audio" | "video" => player(&name, shortcode, content, out),
        "playlist" => {}
        "embed" | "youtube" | "vimeo" | "tweet" | "soundcloud" | "gist" | "googlemaps" | "instagram" => {
            embed(&name, shortcode, content, out);
        }
        _ if CODE.contains(&name.as_str()) && shortcode.content.is_some() => {
            code(&name, shortcode, content, out);
        }
        _ if LEFT_OUT.contains(&name.as_str()) => notes.add(format!("shortcode [{name}], left out")),
        _ if LAYOUT.contains(&name.as_str()) || BUILDERS.iter().any(|prefix| name.starts_with(prefix)) => {
            notes.add(format!("shortcode [{name}], its content kept"));
            expand_into(content, site, notes, out, depth + 1);
        }
        _ => return false,
    }
    true
}

fn caption(shortcode: &Shortcode<'_>, content: &str, out: &mut String) {
    // The picture, with its link, and then the text.
    let end = ["</a>", "/>", ">"].iter().find_map(|end| {
        let is_link = *end != "</a>" || content.trim_start().starts_with("<a");
        content.find(end).filter(|_| is_link).map(|at| at + end.len())
    });
    let (picture, text) = content.split_at(end.unwrap_or(0));
    let text = if text.trim().is_empty() {
        shortcode.get("caption")
    } else {
        text.trim()
    };
    out.push_str("\n\n<figure>");
    out.push_str(picture.trim());
    out.push_str("<figcaption>");
    out.push_str(text);
    out.push_str("</figcaption></figure>\n\n");
}

fn gallery(shortcode: &Shortcode<'_>, site: &dyn OldSite, out: &mut String) {
    let ids = match (shortcode.get("ids"), shortcode.get("include")) {
        ("", include) => include,
        (ids, _) => ids,
    };
    let ids: Vec<&str> = ids
        .split(',')
        .map(str::trim)
        .filter(|id| !id.is_empty())
        .collect();
    out.push_str("\n\n");
    for picture in site.gallery(&ids) {
        out.push_str("<figure><img src=\"");
        out.push_str(&attribute(&picture.url));
        out.push_str("\" alt=\"");
        out.push_str(&attribute(&picture.alt));
        out.push_str("\">");
        if !picture.caption.is_empty() {
            out.push_str("<figcaption>");
            out.push_str(&picture.caption);
            out.push_str("</figcaption>");
        }
        out.push_str("</figure>\n");
    }
    out.push('\n');
}

fn player(name: &str, shortcode: &Shortcode<'_>, content: &str, out: &mut String) {
    const SOURCES: [&str; 10] = [
        "src", "mp3", "ogg", "m4a", "wav", "mp4", "webm", "m4v", "ogv", "flv",
    ];
    let source = SOURCES
        .iter()
        .map(|source| shortcode.get(source))
        .chain([shortcode.get(""), content.trim()])
        .find(|source| !source.is_empty())
        .unwrap_or("");
    let host = source.split('/').nth(2).unwrap_or("");
    if host.contains("youtube.") || host.contains("youtu.be") || host.contains("vimeo.") {
        embed("embed", shortcode, source, out);
    } else if !source.is_empty() {
        let _infallible = write!(out, "\n\n<{name} src=\"{}\"></{name}>\n\n", attribute(source));
    }
}

fn embed(name: &str, shortcode: &Shortcode<'_>, content: &str, out: &mut String) {
    let given = ["url", "src", "id", "href", ""]
        .iter()
        .map(|attribute| shortcode.get(attribute))
        .find(|value| !value.is_empty())
        .unwrap_or("");
    let given = if content.trim().is_empty() {
        given
    } else {
        content.trim()
    };
    let given = given.trim_start_matches('=').trim_matches('"');
    let url = if given.contains("://") {
        given.to_owned()
    } else {
        match name {
            "youtube" => format!("https://www.youtube.com/watch?v={given}"),
            "vimeo" => format!("https://vimeo.com/{given}"),
            "gist" => format!("https://gist.github.com/{given}"),
            "tweet" => format!("https://twitter.com/i/status/{given}"),
            _ => given.to_owned(),
        }
    };
    if !url.is_empty() {
        let _infallible = write!(
            out,
            "\n\n<div class=\"wp-block-embed__wrapper\">{}</div>\n\n",
            attribute(&url)
        );
    }
}

fn code(name: &str, shortcode: &Shortcode<'_>, content: &str, out: &mut String) {
    let language = ["language", "lang"]
        .iter()
        .map(|name| shortcode.get(name))
        .find(|value| !value.is_empty());
    let language = language.unwrap_or(match name {
        "code" | "sourcecode" | "crayon" | "cc" => "",
        name => name,
    });
    // The content may be escaped already.
    let text = if content.contains("&lt;") || content.contains("&gt;") || content.contains("&amp;") {
        content.replace('<', "&lt;")
    } else {
        content.replace('&', "&amp;").replace('<', "&lt;")
    };
    let _infallible = write!(
        out,
        "\n\n<pre lang=\"{}\"><code>{}</code></pre>\n\n",
        attribute(language),
        text.trim_matches('\n')
    );
}

fn attribute(text: &str) -> String {
    text.replace('"', "&quot;").replace('<', "&lt;")
}

/// Replaces `<!-- wp:block {"ref":12} /-->` by the block with this id.
fn with_shared_blocks(text: &str, site: &dyn OldSite) -> String {
    const MARK: &str = "<!-- wp:block {";
    const MOST: usize = 200;
    let mut out = text.to_owned();
    for _ in 0..MOST {
        let Some(start) = out.find(MARK) else { break };
        let Some(length) = out.get(start..).and_then(|rest| rest.find("-->")) else {
            break;
        };
        let mark = out.get(start..start + length + 3).unwrap_or_default();
        let id: String = mark
            .split_once("\"ref\":")
            .map(|(_, id)| id.chars().take_while(char::is_ascii_digit).collect())
            .unwrap_or_default();
        let block = site.shared_block(&id).unwrap_or_default().replace(MARK, "<!-- ");
        out.replace_range(start..start + length + 3, &block);
    }
    out
}
