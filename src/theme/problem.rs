//! A problem of a custom theme.

use std::fmt;

/// A problem with its location, such as "articles/show.html:12: …".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The path of the file in the theme's folder.
    pub file: String,
    /// The line number, if known.
    pub line: Option<usize>,
    /// A description of the problem and how to fix it.
    pub what: String,
}

impl Problem {
    /// Creates a problem of a whole file.
    pub(super) fn of_file(file: &str, what: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            what: what.into(),
        }
    }

    /// Converts an error of the template engine. The innermost cause has the location of the fault. The outer ones have
    /// the locations of the includes.
    pub(super) fn of_template(template: &str, error: &minijinja::Error) -> Self {
        let mut innermost = error;
        while let Some(cause) = std::error::Error::source(innermost).and_then(|cause| cause.downcast_ref()) {
            innermost = cause;
        }
        let what = match innermost.kind() {
            minijinja::ErrorKind::OutOfFuel => {
                "it takes too many steps; a loop in it may never end".to_owned()
            }
            minijinja::ErrorKind::UndefinedError => {
                "it reads a key that there is not; docs/THEMES.md lists them".to_owned()
            }
            kind => match innermost.detail() {
                Some(detail) => format!("{kind}: {detail}"),
                None => kind.to_string(),
            },
        };
        Self {
            file: innermost.name().unwrap_or(template).to_owned(),
            line: innermost.line(),
            what,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.file, self.what),
            None => write!(formatter, "{}: {}", self.file, self.what),
        }
    }
}
