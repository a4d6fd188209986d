//! The location to which a backup is written, or from which it is read.

use std::fmt;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use super::BackupError;

/// A file or a pipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    File(PathBuf),
    /// Standard output or standard input.
    Pipe,
}

impl Location {
    /// Parses an argument of the command line: `-` is a pipe.
    pub fn parse(argument: PathBuf) -> Self {
        if argument.as_os_str() == "-" {
            Self::Pipe
        } else {
            Self::File(argument)
        }
    }

    /// Returns the name for errors.
    pub(super) fn name(&self) -> &Path {
        match self {
            Self::File(path) => path,
            Self::Pipe => Path::new("the pipe"),
        }
    }

    /// Returns an error for a terminal, as a backup is binary data.
    pub(super) fn refuse_terminal(&self, end: &impl IsTerminal) -> Result<(), BackupError> {
        match self {
            Self::Pipe if end.is_terminal() => Err(BackupError::Terminal),
            _ => Ok(()),
        }
    }
}

impl From<&Path> for Location {
    fn from(path: &Path) -> Self {
        Self::File(path.to_owned())
    }
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.name().display().fmt(formatter)
    }
}
