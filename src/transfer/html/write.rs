//! Writes the tree as Markdown.

use std::fmt::Write as _;

use super::inline::inline;
use super::raw::html;
use super::tree::{Element, Node, add_code, is_block};

/// Returns a block as Markdown, or as HTML if Markdown has no such block.
pub(super) fn block(node: &Node) -> String {
    match node {
        Node::Text(text) => inline(&[Node::text(text.trim())]),
        Node::Element(element) => element_block(element).unwrap_or_else(|| html(std::slice::from_ref(node))),
    }
}

/// Returns a comment's blocks as Markdown. Blocks that comments do not have become their content.
pub(super) fn comment(blocks: &[Node]) -> String {
    let blocks = blocks.iter().map(|node| match node {
        Node::Text(text) => text.trim().to_owned(),
        Node::Element(element) => element_block(element).unwrap_or_else(|| comment(&element.children)),
    });
    let blocks: Vec<String> = blocks.filter(|block| !block.trim().is_empty()).collect();
    blocks.join("\n\n")
}

fn blocks(nodes: &[Node]) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut run: Vec<Node> = Vec::new();
    for node in nodes {
        if node.as_element().is_some_and(|element| is_block(&element.name)) {
            if !run.is_empty() {
                out.push(inline(&run));
                run.clear();
            }
            out.push(block(node));
        } else {
            run.push(node.clone());
        }
    }
    if !run.is_empty() {
        out.push(inline(&run));
    }
    out.retain(|block| !block.trim().is_empty());
    out.join("\n\n")
}

fn element_block(element: &Element) -> Option<String> {
    let children = &element.children;
    Some(match element.name.as_str() {
        "p" => inline(children),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = element.name.strip_prefix('h')?.parse().ok()?;
            let text = inline(children).replace("\\\n", " ").replace('\n', " ");
            format!("{} {text}", "#".repeat(level))
        }
        "blockquote" => prefixed(&blocks(children), "> ", "> "),
        "ul" | "ol" => list(element)?,
        "pre" => fenced(element),
        "hr" => "---".to_owned(),
        "table" => table(element)?,
        "figure" => match children.as_slice() {
            [Node::Element(image)] if image.name == "img" => inline(children),
            _ => return None,
        },
        _ => return None,
    })
}

fn list(element: &Element) -> Option<String> {
    let items: Vec<&Element> = element.children.iter().filter_map(Node::as_element).collect();
    if items.is_empty() || items.iter().any(|item| item.name != "li") {
        return None;
    }
    let is_loose = items.iter().any(|item| {
        let paragraphs = item
            .children
            .iter()
            .filter_map(Node::as_element)
            .filter(|child| child.name == "p");
        paragraphs.count() > 0
    });
    let first: usize = element.get("start").parse().unwrap_or(1);
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        let mark = if element.name == "ol" {
            format!("{}. ", first + index)
        } else {
            "- ".to_owned()
        };
        if index > 0 {
            text.push_str(if is_loose { "\n\n" } else { "\n" });
        }
        let body = blocks(&item.children);
        let body = if is_loose { body } else { tightened(&body) };
        text.push_str(&prefixed(&body, &mark, &" ".repeat(mark.len())));
    }
    Some(text)
}

/// Joins the text of a list item and its nested list without a blank line.
fn tightened(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find("\n\n") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let is_list = after.trim_start().starts_with("- ")
            || after
                .trim_start()
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with(". ");
        out.push_str(if is_list { "\n" } else { "\n\n" });
        rest = after.trim_start_matches('\n');
    }
    out.push_str(rest);
    out
}

fn prefixed(text: &str, first: &str, others: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let prefix = if index == 0 { first } else { others };
        out.push_str(if line.is_empty() {
            prefix.trim_end()
        } else {
            prefix
        });
        out.push_str(line);
    }
    out
}

/// Returns the code of a `pre` with its language.
fn fenced(element: &Element) -> String {
    let mut code = String::new();
    add_code(&element.children, &mut code);
    let code = code.trim_matches('\n');
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{}\n{code}\n{fence}", language(element))
}

/// Returns the language of code, as highlighters name it in a class or an attribute.
fn language(element: &Element) -> String {
    let of = |element: &Element| {
        let classes = element.get("class").replace([';', ':'], " ");
        let mut words = classes.split_ascii_whitespace().peekable();
        let mut found = None;
        while let Some(word) = words.next() {
            found = match word {
                "brush" | "lang" | "language" => words.peek().map(|word| (*word).to_owned()),
                _ => ["language-", "lang-", "highlight-source-"]
                    .iter()
                    .find_map(|prefix| word.strip_prefix(prefix))
                    .map(str::to_owned),
            };
            if found.is_some() {
                break;
            }
        }
        found.or_else(|| {
            ["data-language", "data-lang", "data-enlighter-language", "lang"]
                .iter()
                .map(|name| element.get(name))
                .find(|value| !value.is_empty())
                .map(str::to_owned)
        })
    };
    let code = element.find(&|inner| inner.name == "code");
    let language = of(element).or_else(|| code.and_then(of)).unwrap_or_default();
    let is_plain = matches!(language.as_str(), "plain" | "text" | "none" | "generic");
    let is_sound = language
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "+#-_.".contains(c));
    if is_sound && !is_plain {
        language
    } else {
        String::new()
    }
}

/// Returns a table whose cells hold only inline content, without merged cells.
fn table(element: &Element) -> Option<String> {
    let mut rows: Vec<&Element> = Vec::new();
    for child in element.children.iter().filter_map(Node::as_element) {
        match child.name.as_str() {
            "thead" | "tbody" => rows.extend(child.children.iter().filter_map(Node::as_element)),
            "tr" => rows.push(child),
            _ => return None,
        }
    }
    let cells = |row: &Element| -> Option<Vec<String>> {
        let cells = row.children.iter().filter_map(Node::as_element);
        cells
            .map(|cell| {
                let is_simple = cell.get("colspan").is_empty()
                    && cell.get("rowspan").is_empty()
                    && cell
                        .find(&|inner| is_block(&inner.name) || inner.name == "br")
                        .is_none();
                let text = inline(&cell.children).replace('|', "\\|");
                (is_simple && !text.contains('\n')).then_some(text)
            })
            .collect()
    };
    let (head, body) = rows.split_first()?;
    let is_head = head
        .children
        .iter()
        .filter_map(Node::as_element)
        .all(|cell| cell.name == "th");
    let head = cells(head)?;
    if !is_head || head.is_empty() {
        return None;
    }
    let mut text = format!("| {} |\n|{}", head.join(" | "), " --- |".repeat(head.len()));
    for row in body {
        let row = cells(row)?;
        if row.len() != head.len() {
            return None;
        }
        let _infallible = write!(text, "\n| {} |", row.join(" | "));
    }
    Some(text)
}
