//! Writes inline content as Markdown.

use std::fmt::Write as _;

use super::raw::open_tag;
use super::tree::{Element, Node, add_code};

/// Inline elements that Markdown has no mark for, and that articles may contain.
const INLINE_HTML: [&str; 17] = [
    "abbr", "bdi", "bdo", "cite", "dfn", "ins", "kbd", "mark", "q", "ruby", "rt", "samp", "small", "sub",
    "sup", "u", "var",
];

/// Returns inline content as Markdown.
pub(super) fn inline(nodes: &[Node]) -> String {
    let mut out = String::new();
    add_inline(nodes, &mut out);
    let lines: Vec<String> = out
        .trim()
        .lines()
        .map(|line| escaped_start(line.trim_start()))
        .collect();
    lines.join("\n")
}

fn add_inline(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => add_text(text, out),
            Node::Element(element) => add_element(element, out),
        }
    }
}

fn add_element(element: &Element, out: &mut String) {
    let children = &element.children;
    match element.name.as_str() {
        "br" => {
            let kept = out.trim_end_matches(' ').len();
            out.truncate(kept);
            out.push_str("\\\n");
        }
        "strong" | "b" => marked(children, "**", out),
        "em" | "i" => marked(children, "*", out),
        "del" | "s" | "strike" => marked(children, "~~", out),
        "code" | "tt" => {
            let mut code = String::new();
            add_code(children, &mut code);
            add_code_span(&code.replace('\n', " "), out);
        }
        "a" => {
            let mut text = String::new();
            add_inline(children, &mut text);
            if text.trim().is_empty() {
                return;
            }
            let _infallible = match destination(element.get("href")) {
                None => write!(out, "{text}"),
                Some(url) => write!(out, "[{}]({url}{})", text.trim(), title(element)),
            };
        }
        "img" => {
            let mut alt = String::new();
            add_text(element.get("alt"), &mut alt);
            if let Some(url) = destination(element.get("src")) {
                let _infallible = write!(out, "![{}]({url}{})", alt.trim(), title(element));
            }
        }
        name if INLINE_HTML.contains(&name) => {
            open_tag(element, out);
            add_inline(children, out);
            let _infallible = write!(out, "</{name}>");
        }
        _ => add_inline(children, out),
    }
}

/// Writes emphasis. White space at the ends goes outside, as the marks must touch the text.
fn marked(children: &[Node], mark: &str, out: &mut String) {
    let mut text = String::new();
    add_inline(children, &mut text);
    let inner = text.trim();
    if inner.is_empty() {
        out.push_str(&text);
        return;
    }
    let lead = text.len() - text.trim_start().len();
    let trail = text.len() - text.trim_end().len();
    if lead > 0 {
        out.push(' ');
    }
    let _infallible = write!(out, "{mark}{inner}{mark}");
    if trail > 0 {
        out.push(' ');
    }
}

fn add_code_span(code: &str, out: &mut String) {
    if code.trim().is_empty() {
        out.push_str(code);
        return;
    }
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    let _infallible = write!(out, "{fence}{pad}{code}{pad}{fence}");
}

/// Returns a URL as a destination; `None` for one without a meaning in an article.
fn destination(url: &str) -> Option<String> {
    let url = url.trim();
    let scheme = url
        .split([':', '/', '?', '#'])
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    let is_refused = url.get(scheme.len()..).is_some_and(|rest| rest.starts_with(':'))
        && !matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel");
    if url.is_empty() || is_refused {
        return None;
    }
    let url = url.replace('\n', "");
    if url.contains([' ', '(', ')', '<', '>']) {
        Some(format!("<{}>", url.replace('<', "%3C").replace('>', "%3E")))
    } else {
        Some(url)
    }
}

fn title(element: &Element) -> String {
    match element.get("title") {
        "" => String::new(),
        title => format!(
            " \"{}\"",
            title
                .replace(['\n', '\r'], " ")
                .replace('\\', "\\\\")
                .replace('"', "\\\"")
        ),
    }
}

/// Writes text with its white space collapsed and its marks escaped.
fn add_text(text: &str, out: &mut String) {
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            ' ' | '\n' | '\t' | '\r' | '\u{c}' => {
                if !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' => {
                // An underscore within a word means nothing.
                let is_within = c == '_'
                    && out.ends_with(|c: char| c.is_alphanumeric())
                    && characters.peek().is_some_and(|next| next.is_alphanumeric());
                if !is_within {
                    out.push('\\');
                }
                out.push(c);
            }
            '~' if out.ends_with('~') || characters.peek() == Some(&'~') => out.push_str("\\~"),
            '!' if characters.peek() == Some(&'[') => out.push_str("\\!"),
            '&' if characters
                .peek()
                .is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#') =>
            {
                out.push_str("&amp;");
            }
            c => out.push(c),
        }
    }
}

/// Escapes what would begin a block.
fn escaped_start(line: &str) -> String {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    if digits.len() < line.len()
        && (digits.starts_with(". ") || digits.starts_with(") ") || digits == "." || digits == ")")
    {
        let number = line.get(..line.len() - digits.len()).unwrap_or_default();
        return format!("{number}\\{digits}");
    }
    let begins = line.starts_with('#')
        || line.starts_with('>')
        || line.starts_with('|')
        || line.starts_with("~~~")
        || line.starts_with('=')
        || (line.starts_with(['-', '+'])
            && (line.len() == 1 || line.starts_with("- ") || line.starts_with("+ ")))
        || line.starts_with("--")
        || line.starts_with("- -");
    if begins {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}
