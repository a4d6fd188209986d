//! Reports by readers and earlier texts of comments, for moderators.

use std::collections::HashMap;

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::report::{Report, ReportReason};
use crate::error::Result;
use crate::ids::{CommentId, ReportId};
use crate::schema::{comment_reports, comment_revisions};

/// Maximum number of reports or revisions that are loaded for a page of the moderation queue.
const LIMIT: i64 = 500;

/// Returns whether this reader has already reported the comment.
pub(crate) async fn has_reported(
    conn: &mut AsyncPgConnection,
    comment: CommentId,
    reporter: &[u8; 32],
) -> Result<bool> {
    let earlier = comment_reports::table
        .filter(comment_reports::comment_id.eq(comment))
        .filter(comment_reports::reporter.eq(reporter.as_slice()));
    Ok(diesel::select(exists(earlier)).get_result(conn).await?)
}

/// Inserts a report. Returns `false` if this reader has already reported the comment.
pub(crate) async fn insert_report(
    conn: &mut AsyncPgConnection,
    comment: CommentId,
    reporter: &[u8; 32],
    report: &Report,
    now: Timestamp,
) -> Result<bool> {
    let inserted = diesel::insert_into(comment_reports::table)
        .values((
            comment_reports::id.eq(ReportId::new(now)),
            comment_reports::comment_id.eq(comment),
            comment_reports::reporter.eq(reporter.as_slice()),
            comment_reports::reason.eq(report.reason.as_str()),
            comment_reports::note.eq(&report.note),
            comment_reports::created_at.eq(now.to_diesel()),
        ))
        .on_conflict((comment_reports::comment_id, comment_reports::reporter))
        .do_nothing()
        .execute(conn)
        .await?;
    Ok(inserted == 1)
}

/// Returns the unresolved reports of these comments, oldest first.
pub(crate) async fn list_open_reports(
    conn: &mut AsyncPgConnection,
    comments: &[CommentId],
) -> Result<HashMap<CommentId, Vec<Report>>> {
    let rows: Vec<(CommentId, String, String)> = comment_reports::table
        .filter(comment_reports::comment_id.eq_any(comments))
        .filter(comment_reports::resolved_at.is_null())
        .order(comment_reports::id)
        .limit(LIMIT)
        .select((
            comment_reports::comment_id,
            comment_reports::reason,
            comment_reports::note,
        ))
        .load(conn)
        .await?;
    let mut reports: HashMap<CommentId, Vec<Report>> = HashMap::new();
    for (comment, reason, note) in rows {
        let reason = ReportReason::parse(&reason).unwrap_or(ReportReason::Other);
        reports.entry(comment).or_default().push(Report { reason, note });
    }
    Ok(reports)
}

/// Returns the earlier texts of these comments, each with the time when it was replaced, oldest first.
pub(crate) async fn list_revisions(
    conn: &mut AsyncPgConnection,
    comments: &[CommentId],
) -> Result<HashMap<CommentId, Vec<(String, Timestamp)>>> {
    let rows: Vec<(CommentId, String, jiff_diesel::Timestamp)> = comment_revisions::table
        .filter(comment_revisions::comment_id.eq_any(comments))
        .order(comment_revisions::id)
        .limit(LIMIT)
        .select((
            comment_revisions::comment_id,
            comment_revisions::body,
            comment_revisions::replaced_at,
        ))
        .load(conn)
        .await?;
    let mut revisions: HashMap<CommentId, Vec<(String, Timestamp)>> = HashMap::new();
    for (comment, body, replaced_at) in rows {
        revisions
            .entry(comment)
            .or_default()
            .push((body, replaced_at.to_jiff()));
    }
    Ok(revisions)
}
