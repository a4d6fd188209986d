//! The built-in theme: templates compiled at start, assets under names that change with their content, and the one
//! place that builds the site's paths.

mod assets;
mod speaking;
pub mod urls;

use std::path::PathBuf;

use minijinja::{Environment, Value};

pub use assets::{Asset, Assets};
use speaking::speaking;

use crate::error::Error;
use crate::locale::Language;

/// Renders views.
#[derive(Debug)]
pub struct Theme {
    /// One for each language: the same templates, whose `t` says things in that language.
    templates: [Environment<'static>; Language::ALL.len()],
    /// Stylesheets and pictures of the theme.
    pub assets: Assets,
}

impl Theme {
    /// The theme that is built in.
    pub fn built_in() -> Self {
        let templates = embedded();
        Self {
            templates: Language::ALL.map(|language| speaking(language, templates.clone())),
            assets: Assets::built_in(),
        }
    }

    /// Renders one template in a language.
    ///
    /// # Errors
    /// `Internal` when the template is missing or uses a key that the view does not have.
    pub fn render(&self, language: Language, template: &str, context: Value) -> Result<String, Error> {
        let templates = &self.templates[language as usize];
        let template = templates.get_template(template).map_err(Error::internal)?;
        template
            .render(context)
            .map_err(|error| Error::internal(format!("{error:#}")))
    }

    /// The names of all templates, for the tests.
    pub fn names(&self) -> impl Iterator<Item = PathBuf> {
        self.templates[0].templates().map(|(name, _)| PathBuf::from(name))
    }
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
