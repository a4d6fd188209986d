//! The theme: templates compiled at start, assets under names that change with their content, and the one place that
//! builds the site's paths. A folder of the operator's can stand in for any file of the built-in one.

mod assets;
mod checking;
mod fragments;
mod overriding;
mod problem;
pub mod shape;
mod speaking;
pub mod urls;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use minijinja::{Environment, ErrorKind, Value};

pub use assets::{Asset, Assets};
pub use fragments::{Fragment, FragmentKey, Fragments, Frame};
pub use problem::Problem;
pub use shape::Shape;

use overriding::Files;
use speaking::speaking;

use crate::config::CacheSize;
use crate::error::Error;
use crate::locale::Language;
use crate::text::SafeHtml;

/// The most steps of the template engine for one page, so that a loop in a theme cannot hold a thread for ever: some
/// hundred times what the largest page takes.
const STEPS: u64 = 10_000_000;

/// The same templates for each language, whose `t` says things in that language.
type Templates = [Environment<'static>; Language::ALL.len()];

/// Renders views.
#[derive(Debug, Clone)]
pub struct Theme {
    templates: Templates,
    /// The built-in templates, where others stand in for them.
    fallback: Option<Templates>,
    /// Stylesheets and pictures of the theme.
    pub assets: Assets,
    /// What it drew lately.
    pub fragments: Fragments,
}

impl Theme {
    /// The theme that is built in.
    pub fn built_in() -> Self {
        let assets = Assets::built_in();
        Self {
            templates: in_every_language(&embedded(), &assets),
            fallback: None,
            assets,
            fragments: Fragments::new(CacheSize::default().fragments()),
        }
    }

    /// The built-in theme with the files of a folder in the places of its own, if every view can be shown with them.
    ///
    /// # Errors
    /// Everything that is wrong with the files, in their order.
    pub fn overridden(folder: &Path, layout: &Shape, views: &[Shape]) -> Result<Self, Vec<Problem>> {
        let files = Files::read(folder)?;
        let assets = Assets::overridden(files.assets)?;
        let mut templates = embedded();
        let mut problems = BTreeSet::new();
        for (name, source) in &files.templates {
            let added = templates.add_template_owned(name.clone(), source.clone());
            problems.extend(added.err().map(|error| Problem::of_template(name, &error)));
        }
        let theme = Self {
            templates: in_every_language(&templates, &assets),
            fallback: Some(in_every_language(&embedded(), &assets)),
            assets,
            fragments: Fragments::new(CacheSize::default().fragments()),
        };
        if problems.is_empty() {
            problems = checking::check(&theme.templates[0], &files.templates, layout, views);
        }
        if problems.is_empty() {
            Ok(theme)
        } else {
            Err(problems.into_iter().collect())
        }
    }

    /// The same theme, which keeps at most this many bytes of what it rendered.
    #[must_use]
    pub fn with_fragments(mut self, capacity: u64) -> Self {
        self.fragments = Fragments::new(capacity);
        self
    }

    /// What is wrong with the built-in templates, for the tests: nothing.
    pub fn check(&self, layout: &Shape, views: &[Shape]) -> Vec<Problem> {
        checking::check(&self.templates[0], &[], layout, views)
            .into_iter()
            .collect()
    }

    /// Renders one template in a language. Where one that stands in for a built-in one fails, which the samples did
    /// not foresee, the built-in ones do it.
    ///
    /// # Errors
    /// `Internal` when the template is missing or uses a key that the view does not have.
    pub fn render(&self, language: Language, template: &str, context: Value) -> Result<String, Error> {
        let index = language as usize;
        let Some(fallback) = &self.fallback else {
            return render(&self.templates[index], template, context).map_err(internal);
        };
        render(&self.templates[index], template, context.clone()).or_else(|error| {
            let problem = Problem::of_template(template, &error);
            tracing::error!(%problem, "the theme could not show a page; the built-in one does");
            render(&fallback[index], template, context).map_err(internal)
        })
    }

    /// Renders a part of a page, for a template that prints it as it is.
    ///
    /// # Errors
    /// Those of `render`.
    pub fn render_part(&self, language: Language, template: &str, context: Value) -> Result<SafeHtml, Error> {
        self.render(language, template, context).map(SafeHtml::rendered)
    }

    /// The names of all templates, for the tests.
    pub fn names(&self) -> impl Iterator<Item = PathBuf> {
        self.templates[0].templates().map(|(name, _)| PathBuf::from(name))
    }
}

fn render(templates: &Environment<'static>, name: &str, context: Value) -> Result<String, minijinja::Error> {
    templates.get_template(name)?.render(context)
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err asks for")]
fn internal(error: minijinja::Error) -> Error {
    Error::internal(format!("{error:#}"))
}

fn in_every_language(templates: &Environment<'static>, assets: &Assets) -> Templates {
    let mut templates = templates.clone();
    templates.set_fuel(Some(STEPS));
    let addresses = assets.addresses();
    templates.add_function("asset", move |name: &str| {
        addresses.get(name).cloned().ok_or_else(|| {
            minijinja::Error::new(
                ErrorKind::InvalidOperation,
                format!("there is no file assets/{name}"),
            )
        })
    });
    Language::ALL.map(|language| speaking(language, templates.clone()))
}

/// Every template of the folder `templates`. The build refuses one that does not compile.
#[expect(
    clippy::expect_used,
    elided_lifetimes_in_paths,
    reason = "minijinja-embed generates such code"
)]
fn embedded() -> Environment<'static> {
    let mut templates = Environment::new();
    minijinja_embed::load_templates!(templates);
    templates
}
