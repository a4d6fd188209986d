//! Stores files without duplicates, measures them, and creates their copies.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use tokio::task;

use super::avif::{encoded, shrunk};
use super::copies::{COPIES_VERSION, Measurements, Variant, has_wrong_copies, measure};
use super::model::{ContentType, MediaFile};
use super::queries;
use super::validation::ValidatedPicture;
use crate::db::Database;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MediaId};
use crate::web::{DecodingPermit, Uploads};

/// Stores a file unless one with the same content and name exists. Returns its id and whether it was new.
pub(crate) async fn store(
    conn: &mut AsyncPgConnection,
    file: MediaFile,
    now: Timestamp,
) -> Result<(MediaId, bool)> {
    if let Some(id) = queries::find_by_hash(conn, &file).await? {
        return Ok((id, false));
    }
    let id = MediaId::new(now);
    queries::insert_media(conn, id, &file, now).await?;
    let measured = measured(file.bytes).await?;
    queries::update_measured(conn, id, &measured).await?;
    Ok((id, true))
}

/// Stores an uploaded picture unless one with the same content and name exists. Its copies are created later.
pub(crate) async fn store_accepted(
    conn: &mut AsyncPgConnection,
    accepted: &ValidatedPicture,
    account: AccountId,
    now: Timestamp,
) -> Result<MediaId> {
    if let Some(id) = queries::find_by_hash(conn, &accepted.file).await? {
        return Ok(id);
    }
    let id = MediaId::new(now);
    queries::insert_media(conn, id, &accepted.file, now).await?;
    queries::update_size(conn, id, accepted.size, account).await?;
    // Of two concurrent uploads of the same file, the first one is stored, so the id is read back.
    let stored = queries::find_by_hash(conn, &accepted.file).await?;
    stored.ok_or_else(|| Error::internal("a picture was not stored"))
}

/// Creates the missing or outdated copies of pictures one by one; returns the number of processed files.
pub async fn measure_the_rest(db: &Database, uploads: &Uploads) -> Result<usize> {
    let mut count = 0;
    loop {
        let place = uploads.decoding().await?;
        if !measure_one(db, place).await? {
            return Ok(count);
        }
        count += 1;
    }
}

async fn measure_one(db: &Database, place: DecodingPermit) -> Result<bool> {
    let mut conn = db.conn_for_file().await?;
    conn.transaction(async |conn| {
        let Some(found) = queries::find_unmeasured(conn, COPIES_VERSION).await? else {
            return Ok::<_, Error>(false);
        };
        let is_new = !found.is_measured;
        let bytes = found.bytes;
        let measured = place.run(move || {
            let kind = ContentType::of(&bytes).filter(|_| is_new || has_wrong_copies(&bytes))?;
            Some(measure(kind, &bytes))
        });
        match measured.await?.flatten() {
            Some(measured) if is_new => queries::update_measured(conn, found.id, &measured).await?,
            Some(measured) => queries::replace_copies(conn, found.id, &measured).await?,
            None => queries::update_measured_version(conn, found.id).await?,
        }
        Ok(true)
    })
    .await
}

/// Creates the AVIF copies of one picture without them; returns `false` if there is none. No row is locked meanwhile,
/// as encoding takes seconds. The place for decoding is released once the picture is resized. If two nodes convert the
/// same picture, the second result is discarded.
pub async fn convert_one(db: &Database, uploads: &Uploads) -> Result<bool> {
    let place = uploads.decoding().await?;
    let Some((id, bytes)) = queries::find_unconverted(&mut db.conn_for_file().await?).await? else {
        return Ok(false);
    };
    let length = bytes.len();
    let shrunk =
        place.run(move || ContentType::of(&bytes).map_or_else(Vec::new, |kind| shrunk(kind, &bytes)));
    let shrunk = shrunk.await?.unwrap_or_default();
    let copies = busy(move || encoded(&shrunk)).await?;
    db.transaction(async |conn| {
        let others = queries::list_variant_lengths(conn, id).await?;
        if queries::update_converted(conn, id).await? {
            let copies: &[Variant] = if is_worth_it(&copies, &others, length) {
                &copies
            } else {
                &[]
            };
            queries::replace_variants(conn, id, copies, true).await?;
        }
        Ok(true)
    })
    .await
}

/// Returns whether the AVIF copies are smaller in total than the existing copies of the same widths. For a width
/// without a copy, the length of the picture itself counts.
fn is_worth_it(copies: &[Variant], others: &[(i32, i32)], length: usize) -> bool {
    let present = |width: u32| {
        let same = others
            .iter()
            .find(|(other, _)| u32::try_from(*other) == Ok(width));
        same.and_then(|(_, length)| usize::try_from(*length).ok())
            .unwrap_or(length)
    };
    let before: usize = copies.iter().map(|copy| present(copy.width)).sum();
    let after: usize = copies.iter().map(|copy| copy.bytes.len()).sum();
    !copies.is_empty() && after < before
}

/// Measures on a blocking thread. A picture on which the decoder panics has no copies.
async fn measured(bytes: Vec<u8>) -> Result<Measurements> {
    busy(move || ContentType::of(&bytes).map_or_else(Measurements::default, |kind| measure(kind, &bytes)))
        .await
}

async fn busy<T: Default + Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    match task::spawn_blocking(work).await {
        Ok(done) => Ok(done),
        // The decoder would panic again, so the picture is not retried.
        Err(error) if error.is_panic() => Ok(T::default()),
        Err(error) => Err(Error::internal(error)),
    }
}
