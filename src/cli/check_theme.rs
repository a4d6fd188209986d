//! `gloss check-theme`

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use crate::shapes;
use crate::theme::Theme;
use crate::web::layout_shape;

/// Compile and try out a folder of templates and assets for `GLOSS_THEME_DIR`
#[derive(Debug, Args)]
#[command(
    name = "check-theme",
    after_help = "Example:\n  gloss check-theme my-theme\n\nEvery view is rendered from samples, full and bare. What is \
    wrong is told with its file and line."
)]
pub(super) struct CheckTheme {
    /// The theme's folder
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

impl CheckTheme {
    pub(super) fn run(&self) -> Outcome {
        let views = shapes::all();
        match Theme::overridden(&self.dir, &layout_shape(), &views) {
            Ok(_theme) => {
                println!(
                    "{}: all {} views can be shown with it",
                    self.dir.display(),
                    views.len()
                );
                Ok(())
            }
            Err(problems) => {
                for problem in &problems {
                    println!("{problem}");
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
