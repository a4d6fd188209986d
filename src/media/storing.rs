//! The one way in for files: each is stored once, measured, with its copies.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use tokio::task;

use super::measuring::{Measured, measure};
use super::model::{ContentType, MediaFile};
use super::queries;
use crate::db::Database;
use crate::error::{Error, Result};
use crate::ids::MediaId;

/// Stores a file unless one of the same content and name is there; says whether it was new.
pub async fn store(conn: &mut AsyncPgConnection, file: MediaFile, now: Timestamp) -> Result<(MediaId, bool)> {
    if let Some(id) = queries::find_by_hash(conn, &file).await? {
        return Ok((id, false));
    }
    let id = MediaId::new(now);
    queries::insert_media(conn, id, &file, now).await?;
    let measured = measured(file.bytes).await?;
    queries::update_measured(conn, id, &measured).await?;
    Ok((id, true))
}

/// Measures the files that were stored before this program knew how to, one after the other; says how many.
pub async fn measure_the_rest(db: &Database) -> Result<usize> {
    let mut count = 0;
    loop {
        let mut conn = db.conn().await?;
        let is_one = conn
            .transaction(async |conn| {
                let Some((id, bytes)) = queries::find_unmeasured(conn).await? else {
                    return Ok::<_, Error>(false);
                };
                let measured = measured(bytes).await?;
                queries::update_measured(conn, id, &measured).await?;
                Ok(true)
            })
            .await?;
        if !is_one {
            return Ok(count);
        }
        count += 1;
    }
}

/// On a thread that may be kept busy.
async fn measured(bytes: Vec<u8>) -> Result<Measured> {
    task::spawn_blocking(move || {
        ContentType::of(&bytes).map_or_else(Measured::default, |kind| measure(kind, &bytes))
    })
    .await
    .map_err(Error::internal)
}
