//! Where a backup is written to, or read from.

use std::fmt;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use super::BackupError;

/// A file, or what is at the other end of a pipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    File(PathBuf),
    /// Standard output or standard input.
    Pipe,
}

impl Location {
    /// As programs write it that read or write a file: `-` for a pipe.
    pub fn parse(argument: PathBuf) -> Self {
        if argument.as_os_str() == "-" {
            Self::Pipe
        } else {
            Self::File(argument)
        }
    }

    /// What errors call it.
    pub(super) fn name(&self) -> &Path {
        match self {
            Self::File(path) => path,
            Self::Pipe => Path::new("the pipe"),
        }
    }

    /// Refuses a terminal: a backup is nothing that people read or type.
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
