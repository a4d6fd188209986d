//! Checks that a theme's page keeps the required parts of the built-in page: the forms, the elements that the script
//! reads, and one `<main>`.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html};

/// Ids that redirects and links of the server lead to.
const TARGETS: [&str; 2] = ["comments", "respond"];
/// Searching and signing out have their own pages, so a theme may leave these forms out of other pages.
const OPTIONAL: &str = "layout.";
const NONCE: &str = "nonce";

/// The parts of a page that are compared.
#[derive(Debug, Default)]
pub(super) struct PageOutline {
    forms: Vec<Form>,
    ids: BTreeSet<String>,
    data: BTreeSet<String>,
    scripts: BTreeSet<String>,
    mains: usize,
}

#[derive(Debug, Default)]
struct Form {
    action: String,
    method: String,
    /// The `formaction` URLs of its buttons.
    other_actions: Vec<String>,
    /// The names of its fields, with the values of hidden fields.
    fields: BTreeMap<String, Vec<Option<String>>>,
}

/// The built-in page and the theme's page of the same sample.
pub(super) struct Comparison<'a> {
    pub(super) built_in: PageOutline,
    pub(super) own: PageOutline,
    /// The built-in script, unless the theme replaces it.
    pub(super) script: Option<&'a str>,
}

impl PageOutline {
    /// Parses a page or a part of a page.
    pub(super) fn of(html: &str) -> Self {
        let parsed = Html::parse_document(html);
        let mut outline = Self::default();
        for found in parsed.tree.nodes().filter_map(ElementRef::wrap) {
            let element = found.value();
            outline.ids.extend(element.id().map(str::to_owned));
            let names = element.attrs().map(|(name, _)| name);
            outline
                .data
                .extend(names.filter(|name| name.starts_with("data-")).map(str::to_owned));
            match element.name() {
                "main" => outline.mains += 1,
                "script" => outline.scripts.extend(element.attr("src").map(str::to_owned)),
                "form" => outline.forms.push(Form::of(found)),
                _ => {}
            }
        }
        outline
    }
}

impl Form {
    fn of(form: ElementRef<'_>) -> Self {
        let attribute = |name: &str| form.attr(name).unwrap_or_default();
        let mut found = Self {
            action: attribute("action").to_owned(),
            method: attribute("method").to_ascii_lowercase(),
            ..Self::default()
        };
        for field in form.descendants().filter_map(|node| node.value().as_element()) {
            found
                .other_actions
                .extend(field.attr("formaction").map(str::to_owned));
            let is_field = matches!(field.name(), "input" | "select" | "textarea" | "button");
            if let Some(name) = field.attr("name").filter(|_| is_field) {
                let hidden = field
                    .attr("value")
                    .filter(|_| field.attr("type") == Some("hidden"));
                let values = found.fields.entry(name.to_owned()).or_default();
                values.push(hidden.map(str::to_owned));
            }
        }
        found
    }
}

impl Comparison<'_> {
    /// Returns a sentence for each difference that breaks something.
    pub(super) fn differences(&self) -> Vec<String> {
        let mut differences = Vec::new();
        if self.built_in.mains == 1 && self.own.mains != 1 {
            differences.push(format!(
                "it has {} elements <main>; a page has exactly one",
                self.own.mains
            ));
        }
        for form in &self.built_in.forms {
            differences.extend(self.form_differences(form));
        }
        for form in &self.own.forms {
            let actions = form.other_actions.iter().chain([&form.action]);
            let outside = actions.filter(|action| action.contains("//"));
            differences.extend(
                outside.map(|action| {
                    format!("a form leads to {action}; browsers send forms to this site alone")
                }),
            );
        }
        differences.extend(self.script_differences());
        differences
    }

    /// Returns the missing elements that links and the script need. A page without the script works without them.
    fn script_differences(&self) -> Vec<String> {
        let is_part = self.built_in.mains == 0;
        let needed = &self.built_in.scripts;
        let has_script = is_part || (!needed.is_empty() && needed.is_subset(&self.own.scripts));
        let script = self.script.filter(|_| has_script);
        let mut differences = Vec::new();
        let lacking = |name: &&String, own: &BTreeSet<String>| !own.contains(*name);
        let ids = self.built_in.ids.iter().filter(|id| is_needed_id(script, id));
        differences.extend(
            ids.filter(|id| lacking(id, &self.own.ids))
                .map(|id| format!("the element with id=\"{id}\" is missing")),
        );
        let data = self.built_in.data.iter().filter(|name| is_read(script, name));
        differences.extend(
            data.filter(|name| lacking(name, &self.own.data))
                .map(|name| format!("the attribute {name} is missing, which the script reads")),
        );
        differences
    }

    fn form_differences(&self, form: &Form) -> Vec<String> {
        let action = &form.action;
        let Some(own) = self.own.forms.iter().find(|own| own.action == *action) else {
            if action.starts_with(OPTIONAL) {
                return Vec::new();
            }
            return vec![format!("the form with action=\"{action}\" is missing")];
        };
        let mut differences = Vec::new();
        if own.method != form.method {
            differences.push(format!(
                "the form with action=\"{action}\" needs method=\"{}\"",
                form.method
            ));
        }
        for (name, values) in &form.fields {
            match own.fields.get(name) {
                None => differences.push(format!(
                    "the form with action=\"{action}\" lacks the field {name}"
                )),
                Some(found)
                    if values
                        .iter()
                        .any(|value| value.is_some() && !found.contains(value)) =>
                {
                    differences.push(format!(
                        "the hidden field {name} of the form with action=\"{action}\" has another value"
                    ));
                }
                Some(found) if name == NONCE && found.len() != values.len() => differences.push(format!(
                    "the form with action=\"{action}\" must have the field {NONCE} once"
                )),
                Some(_) => {}
            }
        }
        differences
    }
}

fn is_needed_id(script: Option<&str>, id: &str) -> bool {
    TARGETS.contains(&id)
        || id.ends_with(".anchor")
        || script.is_some_and(|script| script.contains(&format!("#{id}\"")))
}

/// Returns whether the script reads a data attribute, by its name or as a property of `dataset`.
fn is_read(script: Option<&str>, name: &str) -> bool {
    let parts = name.trim_start_matches("data-").split('-').enumerate();
    let property: String = parts
        .map(|(index, part)| match part.chars().next() {
            Some(first) if index > 0 => {
                format!("{}{}", first.to_ascii_uppercase(), &part[first.len_utf8()..])
            }
            _ => part.to_owned(),
        })
        .collect();
    script.is_some_and(|script| {
        script.contains(&format!("[{name}")) || script.contains(&format!("dataset.{property}"))
    })
}
