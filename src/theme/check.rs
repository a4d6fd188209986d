//! Checks a theme before readers see it. Every view is rendered with full and empty samples, and compared with the
//! pages of the built-in templates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use minijinja::{Environment, Value};

use super::admin::is_of_admin;
use super::comparison::{Comparison, PageOutline};
use super::private::rendered;
use super::problem::Problem;
use super::shape::{Sampling, Shape};

/// The template engine's text for an absent value.
const NONE: &str = "None";

/// The input of a theme check.
pub(super) struct Check<'a> {
    /// The built-in templates with the theme's replacements. Printing an absent value is an error in them.
    pub(super) templates: &'a Environment<'static>,
    /// The built-in templates, with the same rule.
    pub(super) built_in: &'a Environment<'static>,
    /// The names and sources of the theme's templates.
    pub(super) files: &'a [(String, String)],
    /// The shape of the layout's data.
    pub(super) layout: &'a Shape,
    /// The shapes of all views.
    pub(super) views: &'a [Shape],
    /// Whether the theme may change the admin.
    pub(super) has_admin: bool,
    /// The built-in script that reads the pages, unless the theme replaces it.
    pub(super) script: Option<&'a str>,
}

impl Check<'_> {
    /// Returns the problems, by the theme's template that causes them.
    pub(super) fn run(&self) -> BTreeMap<String, BTreeSet<Problem>> {
        let mut found: BTreeMap<String, BTreeSet<Problem>> = BTreeMap::new();
        for (name, source) in self.files {
            for problem in self.unknown_keys(name, source) {
                found.entry(name.clone()).or_default().insert(problem);
            }
        }
        for view in self.views {
            if !self.has_admin && is_of_admin(view.template) {
                continue;
            }
            let used = self.used_by(view.template);
            if used.is_empty() {
                continue;
            }
            for problem in self.problems_of(view, self.templates) {
                let blamed = self.blamed(view, &problem, &used);
                let problem = if blamed == problem.file {
                    problem
                } else {
                    Problem {
                        file: blamed.clone(),
                        line: None,
                        what: format!("with it, {problem}"),
                    }
                };
                found.entry(blamed).or_default().insert(problem);
            }
        }
        found
    }

    /// Returns the problems of a view that is rendered with these templates.
    fn problems_of(&self, view: &Shape, templates: &Environment<'static>) -> BTreeSet<Problem> {
        let mut problems = BTreeSet::new();
        for sampling in Sampling::ALL {
            match sample(templates, view, self.layout, sampling) {
                Ok(page) => problems.extend(self.differences(view, sampling, &page)),
                Err(problem) => {
                    problems.insert(problem);
                }
            }
        }
        problems
    }

    fn differences(&self, view: &Shape, sampling: Sampling, page: &str) -> Vec<Problem> {
        let of_view = |what: String| Problem::of_file(view.template, what);
        let Ok(built_in) = sample(self.built_in, view, self.layout, sampling) else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        // A theme that contains the word itself is not checked for it.
        let says_none = self.files.iter().any(|(_, source)| source.contains(NONE));
        if page.matches(NONE).count() > built_in.matches(NONE).count() && !says_none {
            problems.push(of_view(
                "it shows \"None\", as it joins a value that may be absent to a text".to_owned(),
            ));
        }
        if Path::new(view.template)
            .extension()
            .is_none_or(|extension| extension != "xml")
        {
            let comparison = Comparison {
                built_in: PageOutline::of(&built_in),
                own: PageOutline::of(page),
                script: self.script,
            };
            problems.extend(comparison.differences().into_iter().map(of_view));
        }
        problems
    }

    /// Returns the theme's template that causes a problem: the one that the problem names, or one without which the
    /// problem disappears.
    fn blamed(&self, view: &Shape, problem: &Problem, used: &BTreeSet<&str>) -> String {
        // A difference from the built-in page is reported for the page, whichever template causes it.
        if self.is_own(&problem.file) && problem.line.is_some() {
            return problem.file.clone();
        }
        let alone = used
            .iter()
            .find(|name| !self.problems_of(view, &self.without(name)).contains(problem));
        let any = alone.or_else(|| used.iter().next());
        any.map_or_else(|| view.template.to_owned(), |name| (*name).to_owned())
    }

    /// Returns the templates without one of the theme's.
    fn without(&self, name: &str) -> Environment<'static> {
        let mut templates = self.templates.clone();
        templates.remove_template(name);
        if let Ok(built_in) = self.built_in.get_template(name) {
            // This cannot fail, because the template compiled before.
            let _added = templates.add_template_owned(name.to_owned(), built_in.source().to_owned());
        }
        templates
    }

    fn is_own(&self, name: &str) -> bool {
        self.files.iter().any(|(own, _)| own == name)
    }

    /// Returns the theme's templates that a template uses, including itself. These are the templates whose names it or
    /// its parts quote.
    fn used_by(&self, template: &str) -> BTreeSet<&str> {
        let mut reached: BTreeSet<String> = BTreeSet::from([template.to_owned()]);
        let mut waiting = vec![template.to_owned()];
        while let Some(name) = waiting.pop() {
            let Ok(found) = self.templates.get_template(&name) else {
                continue;
            };
            for quoted in found.source().split(['"', '\'']) {
                if self.templates.get_template(quoted).is_ok() && reached.insert(quoted.to_owned()) {
                    waiting.push(quoted.to_owned());
                }
            }
        }
        let names = self.files.iter().map(|(name, _)| name.as_str());
        names.filter(|name| reached.contains(*name)).collect()
    }

    /// Returns unknown keys in the source. The samples may not find them, because they are read in rarely used
    /// branches.
    fn unknown_keys(&self, name: &str, source: &str) -> Vec<Problem> {
        let Ok(template) = self.templates.get_template(name) else {
            return Vec::new();
        };
        let shapes: Vec<&Shape> = self.views.iter().filter(|view| view.template == name).collect();
        let lacks_layout = shapes.iter().any(|shape| !shape.has_layout);
        let mut problems = Vec::new();
        for path in template.undeclared_variables(true) {
            let mut parts = path.split('.');
            let key = parts.next().unwrap_or_default();
            let rest: Vec<&str> = parts.collect();
            let is_unknown = shapes
                .iter()
                .copied()
                .chain([self.layout])
                .any(|shape| shape.key == key && !shape.has(&rest));
            if is_unknown || lacks_layout && key == self.layout.key {
                problems.push(Problem {
                    file: name.to_owned(),
                    line: line_of(source, &path),
                    what: format!("there is no {path}; docs/THEMES.md lists what there is"),
                });
            }
        }
        problems
    }
}

/// Returns the problems of the built-in templates, for the tests. There should be none.
pub(super) fn check_built_in(
    templates: &Environment<'static>,
    layout: &Shape,
    views: &[Shape],
) -> BTreeSet<Problem> {
    let pairs = views
        .iter()
        .flat_map(|view| Sampling::ALL.map(|sampling| (view, sampling)));
    pairs
        .filter_map(|(view, sampling)| sample(templates, view, layout, sampling).err())
        .collect()
}

/// Renders a view with a sample that has the same keys as the running site.
fn sample(
    templates: &Environment<'static>,
    view: &Shape,
    layout: &Shape,
    sampling: Sampling,
) -> Result<String, Problem> {
    let own = [(view.key, view.sample(sampling))];
    let shared = view.has_layout.then(|| (layout.key, layout.sample(sampling)));
    let context = Value::from_pairs(own.into_iter().chain(shared));
    rendered(templates, view.template, context, is_of_admin(view.template))
        .map_err(|error| Problem::of_template(view.template, &error))
}

/// Returns the number of the first line that contains a path, counted from 1.
fn line_of(source: &str, path: &str) -> Option<usize> {
    source
        .lines()
        .position(|line| line.contains(path))
        .map(|before| before + 1)
}
