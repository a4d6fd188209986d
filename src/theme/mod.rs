//! The built-in theme: templates compiled at start, assets under names that change with their content, and the one
//! place that builds the site's paths.

mod assets;
pub mod urls;

use std::path::PathBuf;

use minijinja::{AutoEscape, Environment, Output, State, UndefinedBehavior, Value, escape_formatter};

pub use assets::{Asset, Assets};

use crate::error::Error;

/// Renders views.
#[derive(Debug)]
pub struct Theme {
    templates: Environment<'static>,
    /// Stylesheets and pictures of the theme.
    pub assets: Assets,
}

impl Theme {
    /// The theme that is built in.
    pub fn built_in() -> Self {
        let mut templates = embedded();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        templates.set_auto_escape_callback(|_| AutoEscape::Html);
        templates.set_formatter(write_value);
        Self {
            templates,
            assets: Assets::built_in(),
        }
    }

    /// Renders one template.
    ///
    /// # Errors
    /// `Internal` when the template is missing or uses a key that the view does not have.
    pub fn render(&self, template: &str, context: Value) -> Result<String, Error> {
        let template = self.templates.get_template(template).map_err(Error::internal)?;
        template
            .render(context)
            .map_err(|error| Error::internal(format!("{error:#}")))
    }

    /// The names of all templates, for the tests.
    pub fn names(&self) -> impl Iterator<Item = PathBuf> {
        self.templates.templates().map(|(name, _)| PathBuf::from(name))
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

/// Escapes what HTML needs (WHATWG, 13.3, and the single quote): not slashes, which only make pages longer.
fn write_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    let Some(mut rest) = value.as_str().filter(|_| !value.is_safe()) else {
        return escape_formatter(out, state, value);
    };
    while let Some(position) = rest.find(['&', '<', '>', '"', '\'']) {
        let (before, special) = rest.split_at(position);
        let escaped = match special.as_bytes()[0] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        };
        out.write_str(before)?;
        out.write_str(escaped)?;
        rest = &special[1..];
    }
    Ok(out.write_str(rest)?)
}
