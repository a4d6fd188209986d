//! `gloss man` and `gloss completions`, generated from the definition of the command line, so that they are always up
//! to date.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use clap_complete::Shell;
use clap_mangen::Man;

use super::output::{Outcome, say};

/// Write a man page for each command into a directory
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss man /usr/local/share/man/man1")]
pub(super) struct Manual {
    /// Directory to write to, which must exist
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Print a completion script for a shell
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss completions bash > /etc/bash_completion.d/gloss")]
pub(super) struct Completions {
    /// Shell to print the script for
    #[arg(value_enum)]
    shell: Shell,
}

impl Manual {
    pub(super) fn run(self, mut command: clap::Command) -> Outcome {
        // Propagates global arguments and full names to the subcommands.
        command.build();
        let pages = write_pages(&self.folder, command, "gloss")
            .map_err(|error| format!("{} cannot be written to: {error}", self.folder.display()))?;
        say!("Wrote {pages} man pages to {}.", self.folder.display());
        Ok(())
    }
}

/// Writes the page of a command and its subcommands; returns the number of pages.
fn write_pages(folder: &Path, command: clap::Command, name: &str) -> io::Result<usize> {
    let mut pages = 1;
    for below in command.get_subcommands() {
        if below.get_name() != "help" {
            pages += write_pages(folder, below.clone(), &format!("{name}-{}", below.get_name()))?;
        }
    }
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    fs::write(folder.join(format!("{name}.1")), page)?;
    Ok(pages)
}

impl Completions {
    pub(super) fn run(&self, command: &mut clap::Command) {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, command, "gloss", &mut script);
        drop(io::stdout().write_all(&script));
    }
}
