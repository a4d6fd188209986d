//! Tries a theme out before readers do: every view is rendered from samples, full and bare.

use std::collections::BTreeSet;

use minijinja::{Environment, Value};

use super::problem::Problem;
use super::shape::{Sampling, Shape};

/// What is wrong with these templates, the overridden ones of which are `files`; `layout` is what all pages share.
pub(super) fn check(
    templates: &Environment<'static>,
    files: &[(String, String)],
    layout: &Shape,
    views: &[Shape],
) -> BTreeSet<Problem> {
    let mut problems = BTreeSet::new();
    for (name, source) in files {
        problems.extend(unknown_keys(templates, name, source, layout, views));
    }
    for view in views {
        problems.extend(Sampling::ALL.into_iter().filter_map(|sampling| {
            let rendered = templates
                .get_template(view.template)
                .and_then(|template| template.render(context(view, layout, sampling)));
            rendered
                .err()
                .map(|error| Problem::of_template(view.template, &error))
        }));
    }
    problems
}

fn context(view: &Shape, layout: &Shape, sampling: Sampling) -> Value {
    Value::from_pairs([
        (view.key, view.sample(sampling)),
        (layout.key, layout.sample(sampling)),
    ])
}

/// Keys that the samples may not have come to, as they are read in some rare branch.
fn unknown_keys(
    templates: &Environment<'static>,
    name: &str,
    source: &str,
    layout: &Shape,
    views: &[Shape],
) -> Vec<Problem> {
    let Ok(template) = templates.get_template(name) else {
        return Vec::new();
    };
    let shapes: Vec<&Shape> = views
        .iter()
        .filter(|view| view.template == name)
        .chain([layout])
        .collect();
    let mut problems = Vec::new();
    for path in template.undeclared_variables(true) {
        let mut parts = path.split('.');
        let key = parts.next().unwrap_or_default();
        let rest: Vec<&str> = parts.collect();
        let is_unknown = shapes.iter().any(|shape| shape.key == key && !shape.has(&rest));
        if is_unknown {
            problems.push(Problem {
                file: name.to_owned(),
                line: line_of(source, &path),
                what: format!("there is no {path}; docs/THEMES.md lists what there is"),
            });
        }
    }
    problems
}

/// The first line that speaks of a path, counted from one.
fn line_of(source: &str, path: &str) -> Option<usize> {
    source
        .lines()
        .position(|line| line.contains(path))
        .map(|before| before + 1)
}
