//! `docs/THEMES.md` lists all views with their keys, as in the code.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use gloss::shapes;
use gloss::theme::private::FORMAT;
use gloss::theme::shape::{kind, may_be_absent};
use gloss::theme::{Shape, Theme};
use gloss::web::layout_shape;
use serde_json::Value as Json;

/// The page is generated from this line on.
const MARK: &str =
    "<!-- Generated from the code by the test `the_documentation_is_current`: do not edit below. -->\n";

#[test]
fn the_documentation_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/THEMES.md");
    let page = fs::read_to_string(&path).unwrap();
    let (written, _) = page.split_once(MARK).expect("docs/THEMES.md contains the mark");
    let current = format!("{written}{MARK}{}", keys());
    if page != current {
        fs::write(&path, current).unwrap();
        panic!("docs/THEMES.md was not up to date; it is now: look at it, and commit it");
    }
}

#[test]
fn every_template_of_a_page_has_a_view() {
    let with_view: BTreeSet<String> = shapes::all()
        .iter()
        .map(|shape| shape.template.to_owned())
        .collect();
    let without: Vec<String> = Theme::built_in()
        .names()
        .map(|name| name.display().to_string())
        .filter(|name| !name.starts_with("layouts/") && !name.contains("/_") && !with_view.contains(name))
        .collect();
    assert_eq!(without, Vec::<String>::new());
}

fn keys() -> String {
    let mut text = String::new();
    write!(text, "\n## On every page: `layout`\n\n{}", table(&layout_shape())).unwrap();
    for shape in shapes::all() {
        write!(
            text,
            "\n## `{}`: `{}`\n\n{}",
            shape.template,
            shape.key,
            table(&shape)
        )
        .unwrap();
    }
    text
}

fn table(shape: &Shape) -> String {
    let mut lines = "| key | is | holds |\n| --- | --- | --- |\n".to_owned();
    list(shape, &shape.schema, shape.key, &mut Vec::new(), &mut lines);
    lines
}

/// Adds a line for each key. `within` contains the enclosing types, so that a recursive type is described once.
fn list(shape: &Shape, schema: &Json, path: &str, within: &mut Vec<String>, lines: &mut String) {
    let schema = shape.resolve(schema);
    let properties = schema["properties"].as_object().into_iter().flatten();
    for (name, property) in properties {
        let path = format!("{path}.{name}");
        let resolved = shape.resolve(property);
        let description = property
            .get("description")
            .or_else(|| resolved.get("description"))
            .and_then(Json::as_str)
            .unwrap_or_default()
            .replace('\n', " ");
        let item = shape.resolve(resolved.get("items").unwrap_or(resolved));
        let title = item["title"]
            .as_str()
            .or_else(|| reference(property))
            .unwrap_or_default()
            .to_owned();
        let is_within = !title.is_empty() && within.contains(&title);
        let note = if is_within { " (as above)" } else { "" };
        writeln!(
            lines,
            "| `{path}` | {}{note} | {description} |",
            kind_in_words(property, resolved, item)
        )
        .unwrap();
        if is_within || item.get("properties").is_none() {
            continue;
        }
        within.push(title);
        let below = if resolved.get("items").is_some() {
            format!("{path}[]")
        } else {
            path
        };
        list(shape, item, &below, within, lines);
        within.pop();
    }
}

fn reference(property: &Json) -> Option<&str> {
    let of = |schema: &Json| schema.get("$ref").and_then(Json::as_str).map(str::to_owned);
    let direct = property.get("$ref").or_else(|| property.pointer("/items/$ref"));
    let optional = || {
        property["anyOf"]
            .as_array()
            .and_then(|choices| choices.iter().find(|choice| of(choice).is_some()))
            .and_then(|choice| choice.get("$ref"))
    };
    direct.or_else(optional).and_then(Json::as_str)
}

fn kind_in_words(property: &Json, resolved: &Json, item: &Json) -> String {
    let word = match kind(resolved) {
        "array" if kind(item) == "object" => "list of objects",
        "array" => "list of texts",
        "object" => "object",
        "boolean" => "true or false",
        "integer" | "number" => "number",
        _ if resolved["format"] == "html" => "HTML",
        _ if resolved["format"] == FORMAT => "private text",
        _ => "text",
    };
    if may_be_absent(property) {
        format!("{word} or none")
    } else {
        word.to_owned()
    }
}
