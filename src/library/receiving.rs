//! The files of a request, one after the other: read with a limit, looked through, and kept by nobody longer.

use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::web::Bytes;
use futures_util::TryStreamExt as _;
use tokio::time::{Instant, timeout_at};

use crate::app::App;
use crate::error::{Error, Result};
use crate::media::accepting::{Accepted, Refusal, accept};
use crate::media::model::MAXIMUM_SIZE;
use crate::web::is_too_slow;

/// How long a line may be silent: others wait for the place.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a request may take in all.
const LONGEST: Duration = Duration::from_mins(20);
/// The field that holds files.
const FIELD: &str = "file";
/// Files that one request may bring.
const MOST_FILES: usize = 100;
/// The longest name that is told again, in characters.
const LONGEST_NAME: usize = 100;

/// A file of a request, and what became of it.
pub(crate) struct Received {
    /// Its name, as it came.
    pub name: String,
    /// The picture, or why it is none.
    pub outcome: Result<Accepted, Refusal>,
}

/// The next file of a request; nothing when there are no more.
pub(crate) async fn next(app: &App, files: &mut Files) -> Result<Option<Received>> {
    while let Some(mut field) = next_field(files).await? {
        let name = file_name(&field);
        let Some(name) = name.filter(|_| field.name() == Some(FIELD)) else {
            skip(files, &mut field).await?;
            continue;
        };
        files.count += 1;
        if files.count > MOST_FILES {
            return Err(Error::BadRequest("upload-too-many-files-error"));
        }
        let outcome = match read(files, &mut field).await? {
            Some(bytes) => looked_through(app, name.clone(), bytes).await?,
            None => Err(Refusal::TooLarge),
        };
        let name = name.chars().take(LONGEST_NAME).collect();
        return Ok(Some(Received { name, outcome }));
    }
    Ok(None)
}

async fn next_field(files: &mut Files) -> Result<Option<Field>> {
    match timeout_at(files.until(), files.multipart.try_next()).await {
        Ok(field) => field.map_err(|error| meaning(&error)),
        Err(_elapsed) => Err(Error::BadRequest("form-timeout-error")),
    }
}

/// The files of a request that are not read yet.
pub(crate) struct Files {
    multipart: Multipart,
    count: usize,
    deadline: Instant,
}

impl Files {
    /// Until when the next part has to come.
    fn until(&self) -> Instant {
        self.deadline.min(Instant::now() + PATIENCE)
    }
}

impl From<Multipart> for Files {
    fn from(multipart: Multipart) -> Self {
        Self {
            multipart,
            count: 0,
            deadline: Instant::now() + LONGEST,
        }
    }
}

/// Checks a file. One at which the decoder stumbles, or takes too long, is refused as broken.
async fn looked_through(app: &App, name: String, bytes: Vec<u8>) -> Result<Result<Accepted, Refusal>> {
    let place = app.uploads.decoding().await?;
    let outcome = place.run(move || accept(&name, &bytes)).await?;
    Ok(outcome.unwrap_or(Err(Refusal::Broken)))
}

/// What the browser calls it. A form without a chosen file sends an empty one without a name.
fn file_name(field: &Field) -> Option<String> {
    let name = field.content_disposition()?.get_filename()?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// A file's bytes; nothing when there are too many, of which the rest is read and dropped.
async fn read(files: &Files, field: &mut Field) -> Result<Option<Vec<u8>>> {
    let mut bytes = Some(Vec::new());
    while let Some(part) = next_part(files.until(), field).await? {
        let has_room = bytes
            .as_ref()
            .is_some_and(|bytes| bytes.len() + part.len() <= MAXIMUM_SIZE);
        match &mut bytes {
            Some(bytes) if has_room => bytes.extend_from_slice(&part),
            _ => bytes = None,
        }
    }
    Ok(bytes)
}

async fn skip(files: &Files, field: &mut Field) -> Result<()> {
    while next_part(files.until(), field).await?.is_some() {}
    Ok(())
}

async fn next_part(until: Instant, field: &mut Field) -> Result<Option<Bytes>> {
    match timeout_at(until, field.try_next()).await {
        Ok(part) => part.map_err(|error| meaning(&error)),
        Err(_elapsed) => Err(Error::BadRequest("form-timeout-error")),
    }
}

fn meaning(error: &MultipartError) -> Error {
    match error {
        MultipartError::ContentTypeMissing
        | MultipartError::ContentTypeParse
        | MultipartError::ContentTypeIncompatible => Error::UnsupportedMediaType,
        MultipartError::Payload(error) if is_too_slow(error) => Error::BadRequest("form-timeout-error"),
        _ => Error::BadRequest("form-unreadable-error"),
    }
}
