//! The one way in for files: each is stored once, measured, with its copies.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use tokio::task;

use super::accepting::Accepted;
use super::converting::{encoded, shrunk};
use super::measuring::{COPIES_VERSION, Measured, Variant, has_wrong_copies, measure};
use super::model::{ContentType, MediaFile};
use super::queries;
use crate::db::Database;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MediaId};
use crate::web::{DecodingPlace, Uploads};

/// Stores a file unless one of the same content and name is there; says whether it was new.
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

/// Stores a picture from the desk unless one of the same content and name is there. Its copies are made later.
pub(crate) async fn store_accepted(
    conn: &mut AsyncPgConnection,
    accepted: &Accepted,
    account: AccountId,
    now: Timestamp,
) -> Result<MediaId> {
    if let Some(id) = queries::find_by_hash(conn, &accepted.file).await? {
        return Ok(id);
    }
    let id = MediaId::new(now);
    queries::insert_media(conn, id, &accepted.file, now).await?;
    queries::update_size(conn, id, accepted.size, account).await?;
    // Two who store the same at once: the first has it.
    let stored = queries::find_by_hash(conn, &accepted.file).await?;
    stored.ok_or_else(|| Error::internal("a picture was not stored"))
}

/// Makes the copies of pictures that have none yet, one after the other; says of how many.
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

async fn measure_one(db: &Database, place: DecodingPlace) -> Result<bool> {
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

/// Makes the copies in AVIF of a picture that has none yet; `false` when there is none. No row is held meanwhile, as it
/// takes seconds, and no place for decoding once its pixels are few: should two nodes do the same, the second does it
/// for nothing.
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

/// Whether all copies together are smaller than those of the same widths, the picture itself standing for its own.
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

/// On a thread that may be kept busy. A picture at which the decoder stumbles has no copies.
async fn measured(bytes: Vec<u8>) -> Result<Measured> {
    busy(move || ContentType::of(&bytes).map_or_else(Measured::default, |kind| measure(kind, &bytes))).await
}

async fn busy<T: Default + Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    match task::spawn_blocking(work).await {
        Ok(done) => Ok(done),
        // It would stumble the next time, too.
        Err(error) if error.is_panic() => Ok(T::default()),
        Err(error) => Err(Error::internal(error)),
    }
}
