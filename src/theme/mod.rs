//! The theme: templates compiled at start, assets with content hashes in their names, and the one module that builds
//! the site's URLs. The operator can override built-in files with a folder.
//!
//! - `overrides`: the operator's folder of templates and assets
//! - `check`: the check of that folder
//! - `problem`: a problem that the check found
//! - `shape`: shapes of views, and samples for the check
//! - `comparison`: the page comparison of the check
//! - `assets`: assets with content hashes in their names
//! - `urls`: the site's URLs
//! - `admin`: the list of files that belong to the admin
//! - `translate`: messages in templates
//! - `private`: texts that templates must not read
//! - `fragments`: the cache of parts of pages

mod admin;
mod assets;
mod check;
mod comparison;
mod fragments;
mod overrides;
pub mod private;
mod problem;
pub mod shape;
mod translate;
pub(crate) mod urls;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use minijinja::{Environment, ErrorKind, Value};

pub use assets::Assets;
pub(crate) use fragments::{Fragment, FragmentKey, Fragments, Frame};
pub(crate) use private::PrivateText;
pub use problem::Problem;
pub use shape::Shape;

use admin::is_of_admin;
use check::Check;
use overrides::Files;
use private::rendered;
use translate::{AbsentValue, speaking};

use crate::config::CacheSize;
use crate::error::Error;
use crate::locale::Language;
use crate::telemetry::add_rendering;
use crate::text::SafeHtml;

/// The maximum number of template engine steps for one page, so that a loop in a theme cannot block a thread for ever.
/// It is some hundred times what the largest page takes.
const STEPS: u64 = 10_000_000;
/// The maximum number of runtime faults that are stored.
const MOST_FAULTS: usize = 20;

/// The same templates for each language. Their function `t` returns messages in that language.
type Templates = [Environment<'static>; Language::ALL.len()];

/// Renders views.
#[derive(Debug, Clone)]
pub struct Theme {
    built_in: Templates,
    /// The built-in templates with the operator's replacements.
    own: Option<Templates>,
    /// Whether the operator's templates also render the admin and the sign-in pages.
    has_admin: bool,
    /// Why files of the operator are not used.
    problems: Vec<Problem>,
    /// Faults of the operator's templates that the check did not find.
    faults: Arc<Mutex<BTreeSet<Problem>>>,
    /// The assets of the theme.
    pub assets: Assets,
    /// The cache of rendered fragments.
    pub fragments: Fragments,
}

impl Theme {
    /// Returns the built-in theme.
    pub fn built_in() -> Self {
        let assets = Assets::built_in();
        Self {
            built_in: in_every_language(&embedded(), &assets.built_in_addresses()),
            own: None,
            has_admin: false,
            problems: Vec::new(),
            faults: Arc::default(),
            assets,
            fragments: Fragments::new(CacheSize::default().fragments()),
        }
    }

    /// Returns the built-in theme with the overrides of a folder, if they have no problems.
    ///
    /// # Errors
    /// All problems of the files, sorted.
    pub fn overridden(
        folder: &Path,
        has_admin: bool,
        layout: &Shape,
        views: &[Shape],
    ) -> Result<Self, Vec<Problem>> {
        let theme = Self::overridden_where_right(folder, has_admin, layout, views);
        if theme.problems.is_empty() {
            Ok(theme)
        } else {
            Err(theme.problems)
        }
    }

    /// Returns the same theme, but leaves out files with problems. The built-in files are used instead.
    pub fn overridden_where_right(folder: &Path, has_admin: bool, layout: &Shape, views: &[Shape]) -> Self {
        let files = Files::read(folder, has_admin);
        let (assets, of_assets) = Assets::overridden(files.assets);
        let mut problems: BTreeSet<Problem> = files.problems.into_iter().chain(of_assets).collect();
        let addresses = assets.addresses();
        let built_in = for_checking(&embedded(), &assets.built_in_addresses());
        let script = (!assets.scripts().any(|name| name == Assets::SCRIPT))
            .then(|| assets.get(Assets::SCRIPT))
            .flatten()
            .and_then(|asset| str::from_utf8(&asset.bytes).ok());
        let mut kept = files.templates;
        let templates = loop {
            let (templates, refused) = compiled(&kept);
            let found = if refused.is_empty() {
                let check = Check {
                    templates: &for_checking(&templates, &addresses),
                    built_in: &built_in,
                    files: &kept,
                    layout,
                    views,
                    has_admin,
                    script,
                };
                check.run()
            } else {
                refused
            };
            if found.is_empty() {
                break templates;
            }
            // Each round removes at least one file. If the named files are none of these, all templates are removed.
            let before = kept.len();
            kept.retain(|(name, _)| !found.contains_key(name));
            if kept.len() == before {
                kept.clear();
            }
            problems.extend(found.into_values().flatten());
        };
        Self {
            built_in: in_every_language(&embedded(), &assets.built_in_addresses()),
            own: Some(in_every_language(&templates, &addresses)),
            has_admin,
            problems: problems.into_iter().collect(),
            faults: Arc::default(),
            assets,
            fragments: Fragments::new(CacheSize::default().fragments()),
        }
    }

    /// Sets the size limit of the fragment cache, in bytes.
    #[must_use]
    pub fn with_fragments(mut self, capacity: u64) -> Self {
        self.fragments = Fragments::new(capacity);
        self
    }

    /// Returns the problems of the built-in templates, for the tests. There should be none.
    pub fn check(&self, layout: &Shape, views: &[Shape]) -> Vec<Problem> {
        let templates = for_checking(&embedded(), &self.assets.built_in_addresses());
        check::check_built_in(&templates, layout, views)
            .into_iter()
            .collect()
    }

    /// Returns the problems of the operator's theme: files that are not used, and faults since the start.
    pub fn problems(&self) -> Vec<Problem> {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        self.problems.iter().chain(&*faults).cloned().collect()
    }

    /// Returns the names of the scripts that the operator's theme adds or replaces.
    pub fn scripts(&self) -> impl Iterator<Item = &str> {
        self.assets.scripts()
    }

    /// Returns the URL of a built-in asset or its replacement, for use in a template.
    pub fn asset_url(&self, template: &str, name: &str) -> String {
        if self.shows(template) {
            self.assets.url(name)
        } else {
            self.assets.built_in_url(name)
        }
    }

    /// Returns whether the operator's theme may render this template.
    fn shows(&self, template: &str) -> bool {
        self.has_admin || !is_of_admin(template)
    }

    /// Renders a template in a language. If the operator's template fails in a way that the check did not find, the
    /// built-in template is used.
    ///
    /// # Errors
    /// `Internal` when the template is missing or uses a key that the view does not have.
    pub fn render(&self, language: Language, template: &str, context: Value) -> Result<String, Error> {
        let began = Instant::now();
        let rendered = self.render_with_own(language, template, context);
        add_rendering(began.elapsed());
        rendered
    }

    fn render_with_own(&self, language: Language, template: &str, context: Value) -> Result<String, Error> {
        let index = language as usize;
        let built_in = |context| rendered(&self.built_in[index], template, context, true).map_err(internal);
        let Some(own) = self.own.as_ref().filter(|_| self.shows(template)) else {
            return built_in(context);
        };
        // A theme that may show the admin is trusted with private texts.
        let is_trusted = is_of_admin(template);
        rendered(&own[index], template, context.clone(), is_trusted).or_else(|error| {
            let problem = Problem::of_template(template, &error);
            tracing::error!(%problem, "theme: rendering failed, built-in template used");
            let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
            if faults.len() < MOST_FAULTS {
                faults.insert(problem);
            }
            drop(faults);
            built_in(context)
        })
    }

    /// Renders a part of a page, for a template that prints it unescaped.
    ///
    /// # Errors
    /// Those of `render`.
    pub fn render_part(&self, language: Language, template: &str, context: Value) -> Result<SafeHtml, Error> {
        self.render(language, template, context).map(SafeHtml::rendered)
    }

    /// Returns the names of all built-in templates, for the tests.
    pub fn names(&self) -> impl Iterator<Item = PathBuf> {
        self.built_in[0].templates().map(|(name, _)| PathBuf::from(name))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err asks for")]
fn internal(error: minijinja::Error) -> Error {
    Error::internal(format!("{error:#}"))
}

/// Compiles these templates over the built-in ones. Templates that do not compile are reported by name.
fn compiled(files: &[(String, String)]) -> (Environment<'static>, BTreeMap<String, BTreeSet<Problem>>) {
    let mut templates = embedded();
    let mut refused: BTreeMap<String, BTreeSet<Problem>> = BTreeMap::new();
    for (name, source) in files {
        if let Err(error) = templates.add_template_owned(name.clone(), source.clone()) {
            let problem = Problem::of_template(name, &error);
            refused.entry(name.clone()).or_default().insert(problem);
        }
    }
    (templates, refused)
}

fn in_every_language(templates: &Environment<'static>, addresses: &HashMap<String, String>) -> Templates {
    let templates = with_assets(templates, addresses);
    Language::ALL.map(|language| speaking(language, templates.clone(), AbsentValue::Nothing))
}

/// Returns the templates in English, with printing an absent value as an error.
fn for_checking(
    templates: &Environment<'static>,
    addresses: &HashMap<String, String>,
) -> Environment<'static> {
    speaking(
        Language::English,
        with_assets(templates, addresses),
        AbsentValue::Refused,
    )
}

fn with_assets(
    templates: &Environment<'static>,
    addresses: &HashMap<String, String>,
) -> Environment<'static> {
    let mut templates = templates.clone();
    templates.set_fuel(Some(STEPS));
    let addresses = addresses.clone();
    templates.add_function("asset", move |name: &str| {
        addresses.get(name).cloned().ok_or_else(|| {
            minijinja::Error::new(
                ErrorKind::InvalidOperation,
                format!("there is no file assets/{name}"),
            )
        })
    });
    templates
}

/// The name and text of every template in the folder `templates`.
const TEMPLATES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// Returns the built-in templates.
#[expect(
    clippy::expect_used,
    reason = "every test that renders a page compiles all of them"
)]
fn embedded() -> Environment<'static> {
    let mut templates = Environment::new();
    for (name, text) in TEMPLATES {
        templates
            .add_template(name, text)
            .expect("a built-in template compiles");
    }
    templates
}
