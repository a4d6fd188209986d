//! The help of `gloss`: its commands in groups, since clap has only one list.

use std::fmt::Write as _;

use clap::Command;

/// The commands in the order of the help.
const GROUPS: [(&str, &[&str]); 5] = [
    ("Site", &["serve", "migrate", "doctor"]),
    ("Content", &["article", "import", "check-theme"]),
    ("People and comments", &["account", "spam"]),
    ("Backup", &["backup", "restore", "verify-backup"]),
    (
        "Development and packaging",
        &["seed", "routes", "completions", "man"],
    ),
];

/// Gives the command a help in which the subcommands stand in groups.
pub(super) fn with_groups(command: Command) -> Command {
    let list = list(&command);
    command.help_template(format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{list}Options:\n{{options}}{{after-help}}"
    ))
}

/// The groups with their commands and descriptions, as lines.
fn list(command: &Command) -> String {
    let style = command.get_styles().get_header();
    let name_style = command.get_styles().get_literal();
    let names = GROUPS.iter().flat_map(|(_, names)| *names);
    let width = names.map(|name| name.len()).max().unwrap_or(0);
    let mut list = String::new();
    for (title, names) in GROUPS {
        _ = writeln!(list, "{style}{title}:{style:#}");
        for name in names {
            let about = command.find_subcommand(name).and_then(Command::get_about);
            let about = about.map(ToString::to_string).unwrap_or_default();
            _ = writeln!(list, "  {name_style}{name:width$}{name_style:#}  {about}");
        }
        list.push('\n');
    }
    list
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory as _;

    use super::GROUPS;
    use crate::cli::Cli;

    #[test]
    fn every_command_is_in_one_group() {
        let command = Cli::command();
        let commands: BTreeSet<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        let grouped: Vec<&str> = GROUPS.iter().flat_map(|(_, names)| *names).copied().collect();
        assert_eq!(grouped.len(), commands.len());
        assert_eq!(grouped.into_iter().collect::<BTreeSet<_>>(), commands);
    }

    #[test]
    fn the_description_of_a_command_has_at_most_60_characters() {
        for command in Cli::command().get_subcommands() {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(
                (1..=60).contains(&about.chars().count()),
                "{}: {about}",
                command.get_name()
            );
        }
    }
}
