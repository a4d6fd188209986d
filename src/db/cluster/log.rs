//! The server's log: a file of limited size in the data directory.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::layout::{give_to_owner_of, open_without_following};

/// The log is rotated at this size, in bytes. One old log is kept.
const LARGEST: u64 = 4 * 1024 * 1024;
/// The number of log lines in the error when the server does not start.
const LINES_SHOWN: usize = 2;

/// Opens the log for the server to append to. Returns the file and its length in bytes.
pub(super) fn open(log: &Path) -> io::Result<(File, u64)> {
    rotate_if_large(log)?;
    let file = open_without_following(log)?;
    if let Some(folder) = log.parent() {
        give_to_owner_of(&file, folder)?;
    }
    let length = file.metadata()?.len();
    Ok((file, length))
}

/// Copies a large log to `postgres.log.1` and truncates it. The server continues to append to the same file.
pub(super) fn rotate_if_large(log: &Path) -> io::Result<()> {
    let file = open_without_following(log)?;
    if file.metadata()?.len() < LARGEST {
        return Ok(());
    }
    let earlier = log.with_extension("log.1");
    match std::fs::remove_file(&earlier) {
        Err(failure) if failure.kind() != io::ErrorKind::NotFound => return Err(failure),
        _ => {}
    }
    io::copy(&mut &file, &mut open_without_following(&earlier)?)?;
    file.set_len(0)
}

/// Returns the last lines since the log had this length: the fatal ones, or any if there are none.
pub(super) fn last_lines_since(log: &Path, length: u64) -> String {
    let mut bytes = Vec::new();
    let read = open_without_following(log).and_then(|mut file| {
        file.seek(SeekFrom::Start(length))?;
        file.take(LARGEST).read_to_end(&mut bytes)
    });
    if let Err(failure) = read {
        return format!("its log cannot be read: {failure}");
    }
    let text = String::from_utf8_lossy(&bytes);
    let said: Vec<_> = text
        .lines()
        .map(without_prefix)
        .filter(|line| !line.is_empty())
        .collect();
    let mut lines: Vec<_> = said.iter().copied().filter(is_reason).collect();
    if lines.is_empty() {
        lines = said;
    }
    let shown = lines.len().saturating_sub(LINES_SHOWN);
    match lines[shown..].join("; ") {
        nothing if nothing.is_empty() => "it wrote nothing to its log".to_owned(),
        lines => lines,
    }
}

/// Removes the time and the process id from a line.
pub(super) fn without_prefix(line: &str) -> &str {
    line.split_once("] ").map_or(line, |(_, said)| said).trim()
}

/// Returns whether the line says why the server ended. Errors caused by Gloss's own connection attempts during the
/// start do not count.
fn is_reason(line: &&str) -> bool {
    ["FATAL:", "PANIC:", "HINT:"]
        .iter()
        .any(|mark| line.starts_with(mark))
        && !line.contains("the database system is")
        && !line.contains("database \"gloss\" does not exist")
}
