//! The server's log: a file in the data folder that never grows large.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::layout::{give_to_owner_of, open_without_following};

/// At this size the log begins anew; the one before is kept beside it.
const LARGEST: u64 = 4 * 1024 * 1024;
/// Lines shown when the server does not start.
const LINES_SHOWN: usize = 2;

/// Opens the log for the server to append to, and says how long it is already.
pub(super) fn open(log: &Path) -> io::Result<(File, u64)> {
    rotate_if_large(log)?;
    let file = open_without_following(log)?;
    if let Some(folder) = log.parent() {
        give_to_owner_of(&file, folder)?;
    }
    let length = file.metadata()?.len();
    Ok((file, length))
}

/// Keeps a large log as `postgres.log.1` and empties it. The server goes on appending to the same file.
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

/// What the server said last since the log had this length: the fatal lines, or else whatever there is.
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

/// Takes away the time and the process that stand before what a server says.
pub(super) fn without_prefix(line: &str) -> &str {
    line.split_once("] ").map_or(line, |(_, said)| said).trim()
}

/// Whether the line says why the server ended. That it turned away our own question whether it had started does not.
fn is_reason(line: &&str) -> bool {
    ["FATAL:", "PANIC:", "HINT:"]
        .iter()
        .any(|mark| line.starts_with(mark))
        && !line.contains("the database system is")
        && !line.contains("database \"gloss\" does not exist")
}
