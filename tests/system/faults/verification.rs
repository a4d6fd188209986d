//! Compares the stored comments with the acknowledged ones.

use std::collections::HashMap;
use std::fmt;

use gloss::comments::queries::count_wrong_counts;
use gloss::db::Database;

use crate::cluster::support::connect;
use crate::faults::traffic::Seen;

/// The result of comparing the database with the acknowledged comments.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Verification {
    /// The number of acknowledged comments that are stored.
    pub(crate) kept: usize,
    /// The number of texts that are stored more than once.
    pub(crate) doubled: usize,
    /// The number of articles whose stored count differs from the number of their comments.
    pub(crate) wrong_counts: usize,
}

impl Verification {
    /// Returns the expected result.
    pub(crate) fn of(seen: &Seen) -> Self {
        Self {
            kept: seen.acknowledged.len(),
            doubled: 0,
            wrong_counts: 0,
        }
    }
}

impl fmt::Display for Verification {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "kept {}, doubled {}, wrong counts {}",
            self.kept, self.doubled, self.wrong_counts
        )
    }
}

/// Compares the comments in a database with the acknowledged ones.
pub(crate) async fn judge(url: &str, seen: &Seen) -> Verification {
    let ask = "SELECT body, id::text FROM comments WHERE body LIKE $1";
    let like = format!("{}%", seen.mark);
    let rows = connect(url).await.query(ask, &[&like]).await.unwrap();
    let mut stored: HashMap<String, Vec<String>> = HashMap::new();
    for row in rows {
        stored.entry(row.get(0)).or_default().push(row.get(1));
    }
    let db = Database::connect(url).await.unwrap();
    let wrong_counts = count_wrong_counts(&mut db.dedicated().await.unwrap())
        .await
        .unwrap();
    db.close();
    let is_there = |(body, id): &&(String, String)| stored.get(body).is_some_and(|ids| ids.contains(id));
    Verification {
        kept: seen.acknowledged.iter().filter(is_there).count(),
        doubled: stored.values().filter(|ids| ids.len() > 1).count(),
        wrong_counts: usize::try_from(wrong_counts).unwrap(),
    }
}
