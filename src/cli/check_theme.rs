//! `gloss check-theme`

use std::path::PathBuf;

use clap::Args;

use super::output::{Outcome, say};
use crate::shapes;
use crate::theme::Theme;
use crate::web::layout_shape;

/// Validate a custom theme
///
/// Compiles and renders the templates and assets of a directory that is meant for `GLOSS_THEME_DIR`.
#[derive(Debug, Args)]
#[command(
    name = "check-theme",
    after_help = "Example:\n  gloss check-theme my-theme\n\n\
    Every view is rendered with full and with minimal sample data. Its forms, ids and data attributes are \
    compared with those of the built-in theme. Each problem is printed with its file and line."
)]
pub(super) struct CheckTheme {
    /// Theme directory
    #[arg(value_name = "DIR")]
    dir: PathBuf,

    /// Let the theme override the admin and the sign-in pages, too
    #[arg(long = "theme-admin", env = "GLOSS_THEME_ADMIN")]
    admin: bool,
}

impl CheckTheme {
    pub(super) fn run(&self) -> Outcome {
        let views = shapes::all();
        match Theme::overridden(&self.dir, self.admin, &layout_shape(), &views) {
            Ok(theme) => {
                say!(
                    "{}: all {} views can be shown with it",
                    self.dir.display(),
                    views.len()
                );
                for script in theme.scripts() {
                    say!(
                        "assets/{script}: a script can do everything that its reader can; use it only if you trust its author"
                    );
                }
                Ok(())
            }
            Err(problems) => {
                for problem in &problems {
                    say!("{problem}");
                }
                let count = problems.len();
                let faults = if count == 1 { "fault" } else { "faults" };
                Err(format!(
                    "{count} {faults} in {}; mend what is said above",
                    self.dir.display()
                )
                .into())
            }
        }
    }
}
