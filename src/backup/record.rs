//! The records of an archive, in their order: the state, then each table with its rows, then the end.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The maximum size of a piece of rows, in bytes.
pub(super) const PIECE: usize = 64 * 1024;
/// The maximum length of a record, in bytes.
const LONGEST: u32 = 1 << 20;

/// The first record: the applied migrations and the values of the sequences.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// The versions of the applied migrations.
    pub(super) migrations: Vec<String>,
    pub(super) sequences: Vec<Sequence>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sequence {
    pub(super) name: String,
    /// The last value that the sequence returned.
    pub(super) last: i64,
}

/// The record before a table's rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Table {
    pub(super) name: String,
    /// The columns in the order of the values in a row; generated columns are left out.
    pub(super) columns: Vec<String>,
}

/// The record after a table's rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sum {
    pub(super) rows: u64,
    pub(super) digest: String,
}

/// A record of an archive.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ArchiveRecord {
    State(State),
    Table(Table),
    /// A piece of COPY's output, which may begin and end anywhere in a row.
    Rows(Vec<u8>),
    Sum(Sum),
    /// The last record of the stream.
    End,
}

impl ArchiveRecord {
    /// Writes the record: a letter, its length, its content.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::State(state) => put(out, b'S', &serde_json::to_vec(state)?),
            Self::Table(table) => put(out, b'T', &serde_json::to_vec(table)?),
            Self::Rows(rows) => put(out, b'R', rows),
            Self::Sum(sum) => put(out, b'U', &serde_json::to_vec(sum)?),
            Self::End => put(out, b'E', &[]),
        }
    }

    /// Reads the next record.
    pub(super) fn read(input: &mut impl Read) -> io::Result<Self> {
        let mut head = [0; 5];
        input.read_exact(&mut head)?;
        let [letter, length @ ..] = head;
        let length = u32::from_be_bytes(length);
        if length > LONGEST {
            return Err(malformed("a record is too long"));
        }
        let mut content = vec![0; length as usize];
        input.read_exact(&mut content)?;
        match letter {
            b'S' => parse(&content).map(Self::State),
            b'T' => parse(&content).map(Self::Table),
            b'R' => Ok(Self::Rows(content)),
            b'U' => parse(&content).map(Self::Sum),
            b'E' if length == 0 => Ok(Self::End),
            _ => Err(malformed("there is a record of an unknown kind")),
        }
    }
}

fn put(out: &mut impl Write, letter: u8, content: &[u8]) -> io::Result<()> {
    let length = u32::try_from(content.len()).map_err(io::Error::other)?;
    out.write_all(&[letter])?;
    out.write_all(&length.to_be_bytes())?;
    out.write_all(content)
}

fn parse<T: DeserializeOwned>(content: &[u8]) -> io::Result<T> {
    serde_json::from_slice(content).map_err(|error| malformed(&format!("a record cannot be read: {error}")))
}

fn malformed(matter: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, matter)
}
