//! The environment variables of settings: an empty variable counts as unset, and an unknown one causes a warning.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};

use clap::{Arg, Command};

/// Variables of docker-compose.yml, which passes its `.env` to the container.
const OF_COMPOSE: [&str; 2] = ["GLOSS_DATABASE_PASSWORD", "GLOSS_PORT"];

/// The environment variables of this process.
#[derive(Debug)]
pub(crate) struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    /// Reads the environment of the process.
    pub(crate) fn read() -> Self {
        Self(std::env::vars_os().collect())
    }

    /// Returns whether the environment asks for JSON logs; used before the arguments are parsed.
    pub(crate) fn asks_for_json(&self) -> bool {
        self.0
            .get(OsStr::new("GLOSS_LOG_FORMAT"))
            .is_some_and(|format| format == "json")
    }

    /// Returns the command without the environment variables that are empty.
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

    /// Returns the variables that begin with `GLOSS_` and belong to no argument of the command.
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
