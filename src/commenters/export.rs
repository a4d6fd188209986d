//! Exports all data of a commenter as a JSON file. The file contains the email address, so the request is a `POST`:
//! programs that follow links cannot trigger it.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Bytes, Data, Path};
use diesel_async::AsyncPgConnection;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _, stream};
use uuid::Uuid;

use super::views::ExportedCommentView;
use super::{queries, show_email};
use crate::accounts::{Account, MayManageCommenters};
use crate::app::App;
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::{CommentId, CommenterId};
use crate::web::error_pages::log_failure;

/// Comments that are in memory at the same time.
const BATCH: i64 = 20;

/// `POST /admin/commenters/{id}/export`
pub(crate) async fn create(
    app: Data<App>,
    staff: MayManageCommenters,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    let id = CommenterId(*id);
    let head = open(&app, &staff.0, id).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"commenter.json\"",
        ))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .streaming(file(app, id, head)))
}

/// Returns the start of the file with the email address. The list of comments remains open.
async fn open(app: &App, staff: &Account, id: CommenterId) -> Result<String> {
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let first_seen = queries::find_first_seen(conn, id).await?.ok_or(Error::NotFound)?;
    let email = show_email::open_address(conn, app, staff, id, "to hand over what there is").await?;
    let (email, first_seen) = (json(&email.reveal())?, json(&first_seen.to_string())?);
    Ok(format!(
        "{{\n\"email\": {email},\n\"first_seen\": {first_seen},\n\"comments\": ["
    ))
}

/// The position of the next batch.
enum NextBatch {
    After(Option<Cursor>),
    End,
}

/// Streams the file in batches at the speed of the client. No database connection is held while the client reads.
fn file(app: Data<App>, id: CommenterId, head: String) -> impl Stream<Item = Result<Bytes>> {
    let batches = stream::try_unfold(NextBatch::After(None), move |place| {
        let app = app.clone();
        async move {
            let NextBatch::After(after) = place else {
                return Ok(None);
            };
            let (text, place) = batch(&app, id, after).await?;
            Ok(Some((Bytes::from(text), place)))
        }
    });
    stream::iter([Ok(Bytes::from(head))])
        .chain(batches)
        .inspect_err(|error| log_failure(error, "/admin/commenters/{id}/export"))
}

async fn batch(app: &App, id: CommenterId, after: Option<Cursor>) -> Result<(String, NextBatch)> {
    let mut conn = app.db.conn().await?;
    let comments = queries::list_exported(&mut conn, id, after, BATCH, app.clock.now()).await?;
    let ids: Vec<CommentId> = comments.iter().map(|(comment, ..)| comment.id).collect();
    let mut versions: HashMap<CommentId, Vec<queries::EarlierVersion>> = HashMap::new();
    for version in queries::list_earlier_versions(&mut conn, &ids).await? {
        versions.entry(version.comment_id).or_default().push(version);
    }
    drop(conn);

    let is_last = ids.len() < usize::try_from(BATCH).unwrap_or(usize::MAX);
    let last = comments.last().map(|(comment, ..)| Cursor {
        at: comment.created_at,
        id: comment.id.0,
    });
    let mut text = String::new();
    for (comment, title, slug) in comments {
        let is_first = after.is_none() && text.is_empty();
        text.push_str(if is_first { "\n" } else { ",\n" });
        let versions = versions.remove(&comment.id).unwrap_or_default();
        let view = ExportedCommentView::new(comment, title, slug.as_ref(), versions, &app.base_url);
        text.push_str(&json(&view)?);
    }
    if is_last {
        text.push_str("\n]\n}\n");
        return Ok((text, NextBatch::End));
    }
    Ok((text, NextBatch::After(last)))
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string_pretty(value).map_err(Error::internal)
}
