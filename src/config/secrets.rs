//! Secret settings: each is given by its variable, or in a file that `…_FILE` names. A flag works too, but every process
//! of the machine can read it.

use std::fs::File;
use std::io::Read as _;
use std::iter::successors;

use clap::ArgMatches;
use clap::parser::ValueSource;
use secrecy::SecretString;

/// A secret setting by the name of its argument, and by its variable.
const SECRETS: [(&str, &str); 4] = [
    ("database_url", "DATABASE_URL"),
    ("database_read_url", "DATABASE_READ_URL"),
    ("secret_key", "GLOSS_SECRET_KEY"),
    ("smtp_url", "GLOSS_SMTP_URL"),
];
/// The largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024;

/// How the secrets of a command line were given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct SecretSources {
    /// The variables of those that a flag gave.
    pub by_flag: Vec<&'static str>,
}

impl SecretSources {
    /// Reads them off the arguments of a command.
    ///
    /// # Errors
    /// When a secret is given twice: itself and by a file.
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

/// Where an argument comes from; nothing when it is not given, or the command has none of this name.
fn source(command: &ArgMatches, id: &str) -> Option<ValueSource> {
    match command.try_contains_id(id) {
        Ok(true) => command.value_source(id),
        Ok(false) | Err(_) => None,
    }
}

/// Never fails: the value must not be shown, not even in an error.
#[expect(clippy::unnecessary_wraps, reason = "the shape that clap asks for")]
pub(super) fn parse(text: &str) -> Result<SecretString, String> {
    Ok(SecretString::from(text.to_owned()))
}

/// The first line of a file, as `echo` and editors write it.
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
