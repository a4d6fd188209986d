//! Reads the uploaded files of a request one by one, with a size limit, and validates each before the next is read.

use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::web::Bytes;
use futures_util::TryStreamExt as _;
use tokio::time::{Instant, timeout_at};

use crate::app::App;
use crate::error::{Error, Result};
use crate::media::model::MAXIMUM_SIZE;
use crate::media::validation::{Refusal, ValidatedPicture, accept};
use crate::web::is_too_slow;

/// The timeout between two parts of a request, as other uploads wait for the place.
const PART_TIMEOUT: Duration = Duration::from_secs(30);
/// The timeout of a whole request.
const REQUEST_TIMEOUT: Duration = Duration::from_mins(20);
/// The name of the form field with the files.
const FIELD: &str = "file";
/// The maximum number of files in a request.
const MOST_FILES: usize = 100;
/// The maximum length of a name in a response, in characters.
const LONGEST_NAME: usize = 100;

/// A file of a request, and the result of its validation.
pub(crate) struct Received {
    /// The name from the request.
    pub name: String,
    /// The accepted picture, or the reason why it was refused.
    pub outcome: Result<ValidatedPicture, Refusal>,
}

/// Returns the next file of a request; `None` when there are no more.
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
            Some(bytes) => validate(app, name.clone(), bytes).await?,
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

/// The unread files of a request.
pub(crate) struct Files {
    multipart: Multipart,
    count: usize,
    deadline: Instant,
}

impl Files {
    /// Returns the deadline for the next part.
    fn until(&self) -> Instant {
        self.deadline.min(Instant::now() + PART_TIMEOUT)
    }
}

impl From<Multipart> for Files {
    fn from(multipart: Multipart) -> Self {
        Self {
            multipart,
            count: 0,
            deadline: Instant::now() + REQUEST_TIMEOUT,
        }
    }
}

/// Validates a file. It is refused as broken if the decoder panics or exceeds its time limit.
async fn validate(app: &App, name: String, bytes: Vec<u8>) -> Result<Result<ValidatedPicture, Refusal>> {
    let place = app.uploads.decoding().await?;
    let outcome = place.run(move || accept(&name, &bytes)).await?;
    Ok(outcome.unwrap_or(Err(Refusal::Broken)))
}

/// Returns the file name. A form without a chosen file sends an empty file without a name.
fn file_name(field: &Field) -> Option<String> {
    let name = field.content_disposition()?.get_filename()?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// Returns the bytes of a file; `None` if it is too large. The rest of a large file is read and dropped.
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
