//! The text of a post: its HTML, or the formats of Ghost's editors where there is none.

use std::fmt::Write as _;

use serde_json::Value;

use super::super::json::text;
use crate::transfer::html::Dialect;
use crate::transfer::records::Text;

const MEMBERS_ONLY: &str = "<!--members-only-->";
const GATE: &str = "<!--kg-gated-block:begin";
const GATE_END: &str = "<!--kg-gated-block:end-->";
/// Nodes that are nested deeper are left out.
const MOST_DEPTH: usize = 40;

/// Returns the public text of a post, and whether a part for members was left out.
pub(super) fn of(row: &Value) -> (Text, bool) {
    let html = text(row, "html");
    if !html.is_empty() {
        let (html, is_gated) = public_part(&html);
        return (Text::Html(Dialect::Ghost, html), is_gated);
    }
    if let Ok(document) = serde_json::from_str::<Value>(&text(row, "lexical")) {
        let mut out = String::new();
        if let Some(root) = document.get("root") {
            lexical(root, &mut out, 0);
        }
        return (Text::Html(Dialect::Ghost, out), false);
    }
    if let Ok(document) = serde_json::from_str::<Value>(&text(row, "mobiledoc")) {
        return (mobiledoc(&document), false);
    }
    let markdown = [text(row, "markdown"), text(row, "plaintext")];
    (
        Text::Markdown(
            markdown
                .into_iter()
                .find(|text| !text.is_empty())
                .unwrap_or_default(),
        ),
        false,
    )
}

/// Leaves out what only members could read.
fn public_part(html: &str) -> (String, bool) {
    let mut is_gated = false;
    let mut kept = match html.split_once(MEMBERS_ONLY) {
        Some((before, _)) => {
            is_gated = true;
            before.to_owned()
        }
        None => html.to_owned(),
    };
    while let Some(start) = kept.find(GATE) {
        let rest = kept.get(start..).unwrap_or_default();
        let mark = rest.split("-->").next().unwrap_or_default();
        let is_public = !mark.contains("nonMember:false");
        let end = rest.find(GATE_END).map_or(rest.len(), |end| end + GATE_END.len());
        let inner = if is_public {
            rest.get(mark.len() + 3..end.saturating_sub(GATE_END.len()))
                .unwrap_or_default()
                .to_owned()
        } else {
            is_gated = true;
            String::new()
        };
        kept.replace_range(start..start + end, &inner);
    }
    (kept, is_gated)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Writes a node of Lexical, the editor since Ghost 5, as HTML.
fn lexical(node: &Value, out: &mut String, depth: usize) {
    if depth > MOST_DEPTH {
        return;
    }
    let wrapped = |name: &str, attributes: &str, out: &mut String| {
        let _infallible = write!(out, "<{name}{attributes}>");
        children(node, out, depth);
        let _infallible = write!(out, "</{name}>");
    };
    match text(node, "type").as_str() {
        "text" | "extended-text" => formatted(node, out),
        "linebreak" => out.push_str("<br>"),
        "paragraph" => wrapped("p", "", out),
        "heading" | "extended-heading" => {
            let tag = text(node, "tag");
            let is_sound = tag.len() == 2 && tag.starts_with('h') && tag.is_ascii();
            wrapped(if is_sound { &tag } else { "h2" }, "", out);
        }
        "quote" | "extended-quote" | "aside" => wrapped("blockquote", "", out),
        "list" if text(node, "listType") == "number" => wrapped("ol", "", out),
        "list" => wrapped("ul", "", out),
        "listitem" => wrapped("li", "", out),
        "link" => wrapped("a", &format!(" href=\"{}\"", escaped(&text(node, "url"))), out),
        kind if card(kind, node, out) => {}
        _ => children(node, out, depth),
    }
}

/// Writes the children of a node, up to a paywall: what follows it is for members only.
fn children(node: &Value, out: &mut String, depth: usize) {
    let children = node
        .get("children")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    for child in children.take_while(|child| text(child, "type") != "paywall") {
        lexical(child, out, depth + 1);
    }
}

/// Writes a card as HTML. Returns `false` if it is not known.
fn card(kind: &str, node: &Value, out: &mut String) -> bool {
    let get = |name: &str| escaped(&text(node, name));
    let raw = |name: &str| node.get(name).and_then(Value::as_str).unwrap_or_default();
    let html = match kind {
        "horizontalrule" => "<hr>".to_owned(),
        "image" => image(node),
        "gallery" => {
            let images = node.get("images").and_then(Value::as_array);
            images.into_iter().flatten().map(image).collect()
        }
        "codeblock" => {
            let code = escaped(raw("code"));
            format!(
                "<pre><code class=\"language-{}\">{code}</code></pre>",
                get("language")
            )
        }
        "html" => raw("html").to_owned(),
        "markdown" => crate::text::render_article(raw("markdown"), &|_| None)
            .html
            .as_str()
            .to_owned(),
        "embed" | "bookmark" => format!("<p><a href=\"{0}\">{0}</a></p>", get("url")),
        "callout" => format!("<aside>{} {}</aside>", get("calloutEmoji"), raw("calloutText")),
        "toggle" => format!(
            "<details><summary>{}</summary>{}</details>",
            raw("heading"),
            raw("content")
        ),
        "button" => format!(
            "<p><a href=\"{}\">{}</a></p>",
            get("buttonUrl"),
            get("buttonText")
        ),
        "audio" | "video" | "file" => format!("<p><a href=\"{}\">{}</a></p>", get("src"), get("title")),
        "signup" | "email" | "email-cta" | "paywall" => String::new(),
        _ => return false,
    };
    out.push_str(&html);
    true
}

/// Writes text with its format, a sum of bits: 1 bold, 2 italic, 4 struck, 8 underlined, 16 code, 32 sub, 64 super.
fn formatted(node: &Value, out: &mut String) {
    let bits = node.get("format").and_then(Value::as_u64).unwrap_or(0);
    let names: Vec<&str> = [
        (1, "strong"),
        (2, "em"),
        (4, "s"),
        (8, "u"),
        (16, "code"),
        (32, "sub"),
        (64, "sup"),
    ]
    .iter()
    .filter(|(bit, _)| bits & bit != 0)
    .map(|(_, name)| *name)
    .collect();
    for name in &names {
        let _infallible = write!(out, "<{name}>");
    }
    out.push_str(&escaped(
        node.get("text").and_then(Value::as_str).unwrap_or_default(),
    ));
    for name in names.iter().rev() {
        let _infallible = write!(out, "</{name}>");
    }
}

fn image(node: &Value) -> String {
    let (source, alt, caption) = (text(node, "src"), text(node, "alt"), text(node, "caption"));
    let caption = if caption.is_empty() {
        String::new()
    } else {
        format!("<figcaption>{caption}</figcaption>")
    };
    format!(
        "<figure><img src=\"{}\" alt=\"{}\">{caption}</figure>",
        escaped(&source),
        escaped(&alt)
    )
}

/// Returns the text of Mobiledoc, the editor of Ghost 1 to 4. A text that is one Markdown card stays Markdown.
fn mobiledoc(document: &Value) -> Text {
    let list = |name: &str| {
        document
            .get(name)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let (sections, cards, markups) = (list("sections"), list("cards"), list("markups"));
    let card = |index: &Value| {
        let index = usize::try_from(index.as_u64()?).ok()?;
        let card = cards.get(index)?.as_array()?;
        Some((card.first()?.as_str()?.to_owned(), card.get(1)?.clone()))
    };
    if let [section] = sections.as_slice()
        && let Some((name, payload)) = section.get(1).and_then(card)
        && matches!(name.as_str(), "markdown" | "card-markdown")
    {
        return Text::Markdown(text(&payload, "markdown"));
    }
    let mut out = String::new();
    for section in &sections {
        match section.get(0).and_then(Value::as_u64) {
            Some(1) => {
                let tag = section.get(1).and_then(Value::as_str).unwrap_or("p");
                let tag = if tag.chars().all(|c| c.is_ascii_alphanumeric()) {
                    tag
                } else {
                    "p"
                };
                let _infallible = write!(out, "<{tag}>");
                markers(section.get(2), &markups, &mut out);
                let _infallible = write!(out, "</{tag}>");
            }
            Some(3) => {
                let tag = if section.get(1).and_then(Value::as_str) == Some("ol") {
                    "ol"
                } else {
                    "ul"
                };
                let _infallible = write!(out, "<{tag}>");
                for item in section.get(2).and_then(Value::as_array).into_iter().flatten() {
                    out.push_str("<li>");
                    markers(Some(item), &markups, &mut out);
                    out.push_str("</li>");
                }
                let _infallible = write!(out, "</{tag}>");
            }
            Some(10) => {
                if let Some((name, payload)) = section.get(1).and_then(card) {
                    if name == "paywall" {
                        break;
                    }
                    write_card(&name, &payload, &mut out);
                }
            }
            _ => {}
        }
    }
    Text::Html(Dialect::Ghost, out)
}

fn write_card(name: &str, payload: &Value, out: &mut String) {
    let kind = match name {
        "card-markdown" => "markdown",
        "hr" => "horizontalrule",
        "code" => "codeblock",
        name => name,
    };
    let mut node = payload.clone();
    if let Some(node) = node.as_object_mut() {
        node.insert("type".to_owned(), Value::from(kind));
    }
    lexical(&node, out, 0);
}

/// Writes markers: a type, the markups that open, the number that close, and a text.
fn markers(found: Option<&Value>, markups: &[Value], out: &mut String) {
    let mut open: Vec<String> = Vec::new();
    for marker in found.and_then(Value::as_array).into_iter().flatten() {
        for index in marker.get(1).and_then(Value::as_array).into_iter().flatten() {
            let index = index.as_u64().and_then(|index| usize::try_from(index).ok());
            let markup = index
                .and_then(|index| markups.get(index))
                .and_then(Value::as_array);
            let name = markup
                .and_then(|markup| markup.first())
                .and_then(Value::as_str)
                .unwrap_or("span");
            let name = if name.chars().all(|c| c.is_ascii_alphanumeric()) {
                name
            } else {
                "span"
            };
            let attributes = markup.and_then(|markup| markup.get(1)).and_then(Value::as_array);
            let href = attributes
                .and_then(|attributes| {
                    attributes
                        .chunks(2)
                        .find(|pair| pair.first().is_some_and(|name| name == "href"))
                })
                .and_then(|pair| pair.get(1))
                .and_then(Value::as_str);
            let _infallible = match href {
                Some(href) => write!(out, "<{name} href=\"{}\">", escaped(href)),
                None => write!(out, "<{name}>"),
            };
            open.push(name.to_owned());
        }
        out.push_str(&escaped(
            marker.get(3).and_then(Value::as_str).unwrap_or_default(),
        ));
        for _ in 0..marker.get(2).and_then(Value::as_u64).unwrap_or(0) {
            if let Some(name) = open.pop() {
                let _infallible = write!(out, "</{name}>");
            }
        }
    }
    while let Some(name) = open.pop() {
        let _infallible = write!(out, "</{name}>");
    }
}
