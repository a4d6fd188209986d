//! Keyset pagination: a cursor holds the sort key of a page's last row. Every page then costs the same, and does not
//! shift when rows are added.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, de};
use uuid::Uuid;

/// A position in a list that is sorted by a time and then an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The row's time, in whole microseconds.
    pub at: Timestamp,
    /// The row's id.
    pub id: Uuid,
}

/// The first day of the year 1. Jiff's timestamps begin earlier than this.
pub const EARLIEST: Timestamp = Timestamp::constant(-62_135_596_800, 0);

/// The text is not a valid cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = [0; 24];
        bytes[..8].copy_from_slice(&self.at.as_microsecond().to_be_bytes());
        bytes[8..].copy_from_slice(self.id.as_bytes());
        formatter.write_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_source| CursorError)?;
        let (at, id) = bytes.split_first_chunk::<8>().ok_or(CursorError)?;
        let at = Timestamp::from_microsecond(i64::from_be_bytes(*at)).map_err(|_source| CursorError)?;
        if at < EARLIEST {
            return Err(CursorError);
        }
        let id = Uuid::from_slice(id).map_err(|_source| CursorError)?;
        Ok(Self { at, id })
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

/// The direction from a cursor, in a list with the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// From the newest row on.
    Start,
    /// The rows older than the cursor.
    Before(Cursor),
    /// The rows newer than the cursor, nearest first.
    After(Cursor),
}

impl Position {
    /// Returns the position for the query parameters `?before=` and `?after=`.
    pub(crate) fn new(before: Option<Cursor>, after: Option<Cursor>) -> Self {
        match (before, after) {
            (Some(cursor), _) => Self::Before(cursor),
            (None, Some(cursor)) => Self::After(cursor),
            (None, None) => Self::Start,
        }
    }
}

/// Adds the position to a boxed query, for a time column and an id column of a type. The time also has its own
/// condition, because an index range scan starts with it.
macro_rules! walk {
    ($query:expr, $position:expr, $at:expr, $id:expr, $id_type:path) => {{
        use jiff_diesel::ToDiesel as _;
        use $crate::db::keyset::{Cursor, Position};
        match $position {
            Position::Start => $query.order(($at.desc(), $id.desc())),
            Position::Before(Cursor { at, id }) => $query
                .filter($at.le(at.to_diesel()))
                .filter(
                    $at.lt(at.to_diesel())
                        .or($at.eq(at.to_diesel()).and($id.lt($id_type(id)))),
                )
                .order(($at.desc(), $id.desc())),
            Position::After(Cursor { at, id }) => $query
                .filter($at.ge(at.to_diesel()))
                .filter(
                    $at.gt(at.to_diesel())
                        .or($at.eq(at.to_diesel()).and($id.gt($id_type(id)))),
                )
                .order(($at, $id)),
        }
    }};
}

pub(crate) use walk;

/// One page of rows, the newest first, with the cursors of the previous and next page.
#[derive(Debug)]
pub(crate) struct KeysetPage<T> {
    /// The rows, at most the page's size.
    pub rows: Vec<T>,
    /// The cursor before which the older page lies.
    pub older: Option<Cursor>,
    /// The cursor after which the newer page lies.
    pub newer: Option<Cursor>,
    /// The row after the page's last one, in the direction of the query.
    pub beyond: Option<T>,
}

impl<T> KeysetPage<T> {
    /// Creates a page from the rows of a query, which reads one row more than the page's size. The rows are in the
    /// query's order.
    pub(crate) fn new(
        mut rows: Vec<T>,
        size: usize,
        position: Position,
        cursor: impl Fn(&T) -> Cursor,
    ) -> Self {
        let beyond = (rows.len() > size).then(|| rows.remove(size));
        rows.truncate(size);
        let has_more = beyond.is_some();
        if matches!(position, Position::After(_)) {
            rows.reverse();
        }
        let (has_newer, has_older) = match position {
            Position::Start => (false, has_more),
            Position::Before(_) => (true, has_more),
            Position::After(_) => (has_more, true),
        };
        let older = rows.last().filter(|_| has_older).map(&cursor);
        let newer = rows.first().filter(|_| has_newer).map(&cursor);
        Self {
            rows,
            older,
            newer,
            beyond,
        }
    }
}
