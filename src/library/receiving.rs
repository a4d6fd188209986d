//! The files of a request, one after the other: read with a limit, looked through, and kept by nobody longer.

use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use futures_util::TryStreamExt as _;
use tokio::task;
use tokio::time::timeout;

use crate::app::App;
use crate::error::{Error, Result};
use crate::media::accepting::{Accepted, Refusal, accept};
use crate::media::model::MAXIMUM_SIZE;

/// For a file of the largest size over a slow line.
const PATIENCE: Duration = Duration::from_mins(10);
/// The field that holds files.
const FIELD: &str = "file";
/// Files that one request may bring.
const MOST_FILES: usize = 100;
/// The longest name that is told again, in characters.
const LONGEST_NAME: usize = 100;

/// A file of a request, and what became of it.
pub(super) struct Received {
    /// Its name, as it came.
    pub name: String,
    /// The picture, or why it is none.
    pub outcome: Result<Accepted, Refusal>,
}

/// The next file of a request; nothing when there are no more.
pub(super) async fn next(app: &App, files: &mut Files) -> Result<Option<Received>> {
    while let Some(mut field) = files
        .multipart
        .try_next()
        .await
        .map_err(|error| meaning(&error))?
    {
        let name = file_name(&field);
        let Some(name) = name.filter(|_| field.name() == Some(FIELD)) else {
            skip(&mut field).await?;
            continue;
        };
        files.count += 1;
        if files.count > MOST_FILES {
            return Err(Error::BadRequest("too-many-files"));
        }
        let read = timeout(PATIENCE, field.bytes(MAXIMUM_SIZE));
        let outcome = match read
            .await
            .map_err(|_elapsed| Error::BadRequest("form-too-slow"))?
        {
            Ok(bytes) => looked_through(app, name.clone(), bytes.map_err(|error| meaning(&error))?).await?,
            Err(_limit) => Err(Refusal::TooLarge),
        };
        let name = name.chars().take(LONGEST_NAME).collect();
        return Ok(Some(Received { name, outcome }));
    }
    Ok(None)
}

/// The files of a request that are not read yet.
pub(super) struct Files {
    multipart: Multipart,
    count: usize,
}

impl From<Multipart> for Files {
    fn from(multipart: Multipart) -> Self {
        Self { multipart, count: 0 }
    }
}

async fn looked_through(
    app: &App,
    name: String,
    bytes: actix_web::web::Bytes,
) -> Result<Result<Accepted, Refusal>> {
    let _place = app.uploads.decoding().await?;
    let looking = task::spawn_blocking(move || accept(&name, &bytes));
    match looking.await {
        Ok(outcome) => Ok(outcome),
        // The decoder stumbled over it.
        Err(error) if error.is_panic() => Ok(Err(Refusal::Broken)),
        Err(error) => Err(Error::internal(error)),
    }
}

/// What the browser calls it. A form without a chosen file sends an empty one without a name.
fn file_name(field: &Field) -> Option<String> {
    let name = field.content_disposition()?.get_filename()?;
    (!name.is_empty()).then(|| name.to_owned())
}

async fn skip(field: &mut Field) -> Result<()> {
    let rest = timeout(PATIENCE, async {
        while field.try_next().await?.is_some() {}
        Ok(())
    });
    match rest.await {
        Ok(read) => read.map_err(|error: MultipartError| meaning(&error)),
        Err(_elapsed) => Err(Error::BadRequest("form-too-slow")),
    }
}

fn meaning(error: &MultipartError) -> Error {
    match error {
        MultipartError::ContentTypeMissing
        | MultipartError::ContentTypeParse
        | MultipartError::ContentTypeIncompatible => Error::UnsupportedMediaType,
        _ => Error::BadRequest("form-unreadable"),
    }
}
