//! The variables that settings are read from: an empty one counts as unset, and an unknown one is worth a word.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};

use clap::{Arg, Command};

/// Variables of docker-compose.yml, which hands on to the container what its `.env` holds.
const OF_COMPOSE: [&str; 2] = ["GLOSS_DATABASE_PASSWORD", "GLOSS_PORT"];

/// The variables of this process.
#[derive(Debug)]
pub(crate) struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    /// Those that it was started with.
    pub(crate) fn read() -> Self {
        Self(std::env::vars_os().collect())
    }

    /// Whether the log is for machines, as far as this can be known before the arguments are read.
    pub(crate) fn asks_for_json(&self) -> bool {
        self.0
            .get(OsStr::new("GLOSS_LOG_FORMAT"))
            .is_some_and(|format| format == "json")
    }

    /// The command, with arguments that do not heed variables which are set to nothing.
    #[must_use]
    pub(crate) fn without_empty(&self, command: Command) -> Command {
        let command = command.mut_args(|argument| {
            let value = argument.get_env().and_then(|name| self.0.get(name));
            if value.is_some_and(|value| value.is_empty()) {
                argument.env(None::<&'static str>)
            } else {
                argument
            }
        });
        command.mut_subcommands(|below| self.without_empty(below))
    }

    /// The variables that begin with `GLOSS_` and that no argument of the command is read from.
    pub(crate) fn unknown(&self, command: &Command) -> Vec<String> {
        let mut known = BTreeSet::from(OF_COMPOSE.map(str::to_owned));
        add_variables(command, &mut known);
        let names = self.0.keys().filter_map(|name| name.to_str());
        let unknown = names.filter(|name| name.starts_with("GLOSS_") && !known.contains(*name));
        unknown.map(str::to_owned).collect()
    }
}

fn add_variables(command: &Command, known: &mut BTreeSet<String>) {
    let variables = command.get_arguments().filter_map(Arg::get_env);
    known.extend(variables.filter_map(OsStr::to_str).map(str::to_owned));
    for below in command.get_subcommands() {
        add_variables(below, known);
    }
}
