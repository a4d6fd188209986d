//! Secret settings: each is set by its variable or by a file that `…_FILE` names. A flag works too, but every process
//! of the machine can read it.

use std::fs::File;
use std::io::Read as _;
use std::iter::successors;

use clap::ArgMatches;
use clap::parser::ValueSource;
use secrecy::SecretString;

/// The secret settings: the name of the argument and the variable of each.
const SECRETS: [(&str, &str); 4] = [
    ("database_url", "DATABASE_URL"),
    ("database_read_url", "DATABASE_READ_URL"),
    ("secret_key", "GLOSS_SECRET_KEY"),
    ("smtp_url", "GLOSS_SMTP_URL"),
];
/// The maximum number of bytes to read from a file.
const LARGEST: u64 = 64 * 1024;

/// The sources of the secrets of a command line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct SecretSources {
    /// The variables of the secrets that were passed by a flag.
    pub by_flag: Vec<&'static str>,
}

impl SecretSources {
    /// Determines the sources from the arguments of a command.
    ///
    /// # Errors
    /// If a secret is set both directly and by a file.
    pub(crate) fn of(matches: &ArgMatches) -> Result<Self, String> {
        let mut by_flag = Vec::new();
        let commands = successors(Some(matches), |command| {
            command.subcommand().map(|(_, below)| below)
        });
        for command in commands {
            for (id, variable) in SECRETS {
                let itself = source(command, id);
                if itself.is_some() && source(command, &format!("{id}_file")).is_some() {
                    return Err(format!(
                        "{variable} and {variable}_FILE are both set: set one of them"
                    ));
                }
                if itself == Some(ValueSource::CommandLine) {
                    by_flag.push(variable);
                }
            }
        }
        Ok(Self { by_flag })
    }
}

/// Returns the source of an argument; `None` if it is unset or the command has no such argument.
fn source(command: &ArgMatches, id: &str) -> Option<ValueSource> {
    match command.try_contains_id(id) {
        Ok(true) => command.value_source(id),
        Ok(false) | Err(_) => None,
    }
}

/// Parses a secret. Never fails, as an error of clap would print the value.
#[expect(clippy::unnecessary_wraps, reason = "the shape that clap asks for")]
pub(super) fn parse(text: &str) -> Result<SecretString, String> {
    Ok(SecretString::from(text.to_owned()))
}

/// Returns the first line of a file, without the line feed that `echo` and editors append.
pub(super) fn read(path: &str) -> Result<SecretString, String> {
    let mut text = String::new();
    File::open(path)
        .and_then(|file| file.take(LARGEST).read_to_string(&mut text))
        .map_err(|error| format!("it cannot be read: {error}"))?;
    match text.trim_end_matches(['\n', '\r']) {
        "" => Err("it is empty: write the secret into it".to_owned()),
        secret if secret.contains(['\n', '\r']) => {
            Err("it has several lines: write the secret alone into it".to_owned())
        }
        secret => Ok(SecretString::from(secret.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;

    #[test]
    fn a_file_holds_a_secret_on_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let read = |text: &str| {
            std::fs::write(&path, text).unwrap();
            read(path.to_str().unwrap()).map(|secret| secret.expose_secret().to_owned())
        };
        assert_eq!(read("a b\n").as_deref(), Ok("a b"));
        assert_eq!(read("a\r\n").as_deref(), Ok("a"));
        assert!(read("\n").unwrap_err().contains("empty"));
        assert!(read("a\nb").unwrap_err().contains("several lines"));
        assert!(
            super::read("/nowhere/at/all")
                .unwrap_err()
                .contains("cannot be read")
        );
    }
}
