//! What a command says to the person who runs it.

use std::fmt::Arguments;
use std::io::{self, Write as _};

/// Prints a line. Somebody who reads no further, as `head` does, has seen enough: the command goes on without them.
pub(super) fn print(line: Arguments<'_>) {
    let mut out = io::stdout().lock();
    drop(writeln!(out, "{line}"));
}

/// `println!` for commands.
macro_rules! say {
    ($($part:tt)*) => {
        $crate::cli::output::print(format_args!($($part)*))
    };
}
pub(super) use say;
