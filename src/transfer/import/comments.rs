//! Stores comments in batches, parents before replies.

use std::collections::HashMap;

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;

use super::comment_row::{self, Position, Writer, described};
use super::convert::Converter;
use super::queries::{self, CommentSource, Identity, KnownComment, NewComment};
use super::summary::ImportSummary;
use crate::commenters::queries::{find_commenter, insert_commenter};
use crate::error::Error;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::secrets::Keys;
use crate::transfer::readers::System;
use crate::transfer::records::{CommentRecord, CommentState};

/// The comments that are stored at once.
pub(super) const BATCH: usize = 500;
/// The most comments that wait for their parents.
const MOST_WAITING: usize = 50_000;

/// A comment with its place in the file.
pub(super) struct Placed {
    pub(super) place: String,
    pub(super) record: CommentRecord,
}

/// What the comments of a batch refer to.
pub(super) struct Surroundings<'s> {
    /// The article of each page of the old system.
    pub(super) articles: &'s HashMap<String, ArticleId>,
    pub(super) converter: &'s Converter,
    pub(super) report: &'s mut ImportSummary,
}

/// Stores the comments of an import.
pub(super) struct Comments<'c> {
    system: System,
    identity: Identity<'c>,
    keys: &'c Keys,
    now: Timestamp,
    /// Comments whose parents come later.
    waiting: Vec<Placed>,
    /// The commenter of each address, by the address's keyed hash.
    commenters: HashMap<[u8; 32], CommenterId>,
}

/// The comments of a batch: those that are here, and what is to be stored.
#[derive(Default)]
struct Batch {
    known: HashMap<String, KnownComment>,
    new: HashMap<String, Position>,
    rows: Vec<NewComment>,
    sources: Vec<CommentSource>,
    updates: Vec<(NewComment, CommentSource)>,
}

/// Where a comment belongs.
enum Wanted {
    Top,
    Below(Position),
    /// Its parent was not stored yet.
    Later,
}

impl<'c> Comments<'c> {
    pub(super) fn new(system: System, identity: Identity<'c>, keys: &'c Keys, now: Timestamp) -> Self {
        Self {
            system,
            identity,
            keys,
            now,
            waiting: Vec::new(),
            commenters: HashMap::new(),
        }
    }

    /// Stores comments. Those whose parents come later wait.
    pub(super) async fn store(
        &mut self,
        conn: &mut AsyncPgConnection,
        comments: Vec<Placed>,
        around: &mut Surroundings<'_>,
    ) -> Result<(), Error> {
        self.waiting.extend(comments);
        loop {
            let pending = std::mem::take(&mut self.waiting);
            let before = pending.len();
            self.waiting = self.store_ready(conn, pending, around, false).await?;
            if self.waiting.is_empty() || self.waiting.len() == before {
                break;
            }
        }
        if self.waiting.len() > MOST_WAITING {
            let pending = std::mem::take(&mut self.waiting);
            self.waiting = self.store_ready(conn, pending, around, true).await?;
        }
        Ok(())
    }

    /// Stores what still waits: its parents refer to each other, or were left out.
    pub(super) async fn finish(
        &mut self,
        conn: &mut AsyncPgConnection,
        around: &mut Surroundings<'_>,
    ) -> Result<(), Error> {
        while !self.waiting.is_empty() {
            let mut first = self.waiting.remove(0);
            let message = "its parents refer to each other, or were left out: it begins a thread now";
            around
                .report
                .warnings
                .add(&first.place, &described(&first.record), message);
            first.record.parent.clear();
            self.store(conn, vec![first], around).await?;
        }
        Ok(())
    }

    /// Stores the comments whose parents are here, or are nowhere. Returns the others.
    async fn store_ready(
        &mut self,
        conn: &mut AsyncPgConnection,
        pending: Vec<Placed>,
        around: &mut Surroundings<'_>,
        all: bool,
    ) -> Result<Vec<Placed>, Error> {
        let records = pending.iter().map(|placed| &placed.record);
        let mut ids: Vec<&str> = records
            .flat_map(|record| [record.id.as_str(), record.parent.as_str()])
            .collect();
        ids.sort_unstable();
        ids.dedup();
        let mut batch = Batch {
            known: queries::find_known_comments(conn, self.identity, &ids).await?,
            ..Batch::default()
        };
        let mut rest = Vec::new();
        for placed in pending {
            let Some(&article) = around.articles.get(&placed.record.page) else {
                continue;
            };
            let parent = match batch.parent(&placed, article, around, all) {
                Wanted::Later => {
                    rest.push(placed);
                    continue;
                }
                Wanted::Top => None,
                Wanted::Below(parent) => Some(parent),
            };
            self.add(conn, &mut batch, &placed, (article, parent), around)
                .await?;
        }
        around.report.comments.created += batch.rows.len();
        around.report.comments.updated += batch.updates.len();
        let identity = self.identity;
        conn.transaction(async |conn| {
            for (rows, sources) in batch.rows.chunks(BATCH).zip(batch.sources.chunks(BATCH)) {
                queries::insert_comments(conn, identity, rows, sources).await?;
            }
            for (row, source) in &batch.updates {
                queries::update_comment(conn, identity, row, source).await?;
            }
            Ok::<_, Error>(())
        })
        .await?;
        Ok(rest)
    }

    /// Adds a comment to a batch, unless it is left out.
    async fn add(
        &mut self,
        conn: &mut AsyncPgConnection,
        batch: &mut Batch,
        placed: &Placed,
        (article, parent): (ArticleId, Option<Position>),
        around: &mut Surroundings<'_>,
    ) -> Result<(), Error> {
        let Placed { place, record } = placed;
        let report = &mut *around.report;
        if record.state == CommentState::Deleted && !around.converter.index.has_replies(&record.id) {
            *report.skipped.entry("deleted comments".to_owned()).or_default() += 1;
            return Ok(());
        }
        let Some(body) = comment_row::body(record, place, &mut report.warnings) else {
            report.rejected.add(place, &described(record), "it has no text");
            return Ok(());
        };
        if batch.new.contains_key(&record.id) {
            return Ok(());
        }
        let known = batch.known.get(&record.id);
        let id = known.map_or_else(|| CommentId::new(self.now), |known| known.id);
        let position = Position::new(id, article, parent.as_ref());
        let account = account(record, around.converter);
        let writer = Writer {
            account,
            commenter: if account.is_some() {
                None
            } else {
                self.commenter(conn, record).await?
            },
        };
        let created_at = comment_row::date(record, place, self.now, &mut report.warnings);
        let (row, source) = comment_row::row(
            (self.system, self.identity),
            record,
            (position, parent.map(|parent| parent.id)),
            writer,
            body,
            (created_at, self.now),
        )?;
        if let Some(known) = known {
            batch.updates.extend(changed(known, placed, row, source, report));
        } else {
            batch.new.insert(record.id.clone(), position);
            batch.rows.push(row);
            batch.sources.push(source);
        }
        Ok(())
    }

    /// Returns the commenter; `None` for somebody who is not known.
    async fn commenter(
        &mut self,
        conn: &mut AsyncPgConnection,
        record: &CommentRecord,
    ) -> Result<Option<CommenterId>, Error> {
        if record.state == CommentState::Deleted {
            return Ok(None);
        }
        let Some(address) = comment_row::address(record, self.identity, self.keys) else {
            return Ok(None);
        };
        let index = address.index(self.keys);
        if let Some(known) = self.commenters.get(&index) {
            return Ok(Some(*known));
        }
        let id = match find_commenter(conn, self.keys, &address).await? {
            Some(id) => Some(id),
            None => insert_commenter(conn, self.keys, &address, self.now).await?,
        };
        self.commenters.extend(id.map(|id| (index, id)));
        Ok(id)
    }
}

impl Batch {
    /// Decides below which comment a comment belongs.
    fn parent(
        &self,
        placed: &Placed,
        article: ArticleId,
        around: &mut Surroundings<'_>,
        all: bool,
    ) -> Wanted {
        let CommentRecord { id, parent, .. } = &placed.record;
        if parent.is_empty() {
            return Wanted::Top;
        }
        let known = self.known.get(parent).map(Position::of);
        let reason = match self.new.get(parent).copied().or(known) {
            Some(found) if found.article == article => return Wanted::Below(found),
            Some(_) => "its parent is on another article: it begins a thread now",
            None if !all && parent != id && around.converter.index.has_comment(parent) => {
                return Wanted::Later;
            }
            None => "its parent is not in the file: it begins a thread now",
        };
        // A comment that is here already was reported when it was imported.
        if !self.known.contains_key(id) {
            around
                .report
                .warnings
                .add(&placed.place, &described(&placed.record), reason);
        }
        Wanted::Top
    }
}

/// Returns the account of a comment by somebody of the old site's staff.
fn account(record: &CommentRecord, converter: &Converter) -> Option<AccountId> {
    if record.account.is_empty() {
        return None;
    }
    let author = converter.index.authors.get(&record.account);
    let login = author.map_or(record.account.as_str(), |author| &author.login);
    converter.accounts.get(login).copied()
}

/// Returns what must be updated of a comment that is here.
fn changed(
    known: &KnownComment,
    placed: &Placed,
    row: NewComment,
    source: CommentSource,
    report: &mut ImportSummary,
) -> Option<(NewComment, CommentSource)> {
    if known.source_hash == source.source_hash {
        report.comments.unchanged += 1;
        return None;
    }
    let present = comment_row::stored_hash(&known.state, &known.body, &known.author_name);
    if known.comment_hash.as_deref() != Some(present.as_slice()) {
        report.comments.kept += 1;
        let message = "it was changed on this site since it was imported, and that is kept";
        report
            .warnings
            .add(&placed.place, &described(&placed.record), message);
        return None;
    }
    Some((row, source))
}
