//! Publishes one Markdown file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::error::ImportError;
use super::prepare::{Prepared, prepare};
use super::queries::{self, StoredArticle};
use super::source_file::SourceFile;
use super::store::{self, StoreError, Target};
use crate::articles::{ArticleKind, ArticleState};
use crate::text::Slug;
use crate::theme::urls;

/// The result of publishing a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The path of the article on the site, percent-encoded.
    pub path: String,
    /// Whether the article was created.
    pub was_new: bool,
    /// Messages about content that was left out.
    pub warnings: Vec<String>,
}

/// Publishes a file at its date, or else now; ignores `draft`. Publishing it again updates the article with the same
/// slug. That article must come from a file and must not have been edited on the site since.
pub async fn publish_file(
    conn: &mut AsyncPgConnection,
    now: Timestamp,
    file: &Path,
) -> Result<Published, ImportError> {
    let refused = |reason: String| ImportError::File {
        path: file.to_owned(),
        reason,
    };
    let place = Arc::new(place_of(file).map_err(refused)?);
    let reading = tokio::task::spawn_blocking(move || prepare(&place, None));
    let mut prepared = reading.await?.map_err(refused)?;
    prepared.parts.is_draft = false;

    let (kind, slug) = (prepared.parts.kind, prepared.parts.slug.slug().clone());
    let path = match kind {
        ArticleKind::Article => urls::article(&slug),
        ArticleKind::Page => urls::page(&slug),
    };
    let before = queries::find_article(conn, kind, &slug).await?;
    let was_new = before.is_none();
    if is_the_same(before.as_ref(), &prepared) {
        return Ok(Published {
            path,
            was_new,
            warnings: prepared.warnings,
        });
    }
    let target = target(before, kind, slug, &path).map_err(refused)?;
    let stored = store::store(conn, &target, prepared, now)
        .await
        .map_err(|error| match error {
            StoreError::Refused(reason) => refused(reason),
            StoreError::Database(error) => error.into(),
        })?;
    Ok(Published {
        path,
        was_new,
        warnings: stored.warnings,
    })
}

/// Returns the file's place; its root is the file's folder. For a bundle, which is named after its folder, the root is
/// the parent of that folder.
fn place_of(file: &Path) -> Result<SourceFile, String> {
    let path = file
        .canonicalize()
        .map_err(|error| format!("it cannot be read: {error}"))?;
    let is_bundle = path.file_stem().is_some_and(|stem| stem == "index");
    let root: Option<PathBuf> = path
        .ancestors()
        .nth(if is_bundle { 2 } else { 1 })
        .map(Path::to_owned);
    let root = root.ok_or("it is not a file")?;
    let relative = path.strip_prefix(&root).ok().and_then(Path::to_str);
    Ok(SourceFile {
        relative: relative.ok_or("its name is not UTF-8: rename it")?.to_owned(),
        root,
    })
}

fn is_the_same(before: Option<&StoredArticle>, prepared: &Prepared) -> bool {
    before.is_some_and(|before| {
        before.fingerprint.as_deref() == Some(prepared.fingerprint.as_slice())
            && matches!(before.state, ArticleState::Published | ArticleState::Scheduled)
    })
}

fn target(
    before: Option<StoredArticle>,
    kind: ArticleKind,
    slug: Slug,
    path: &str,
) -> Result<Target, String> {
    let source = match &before {
        None => source(kind, &slug),
        Some(before) => match &before.source {
            None => {
                return Err(format!(
                    "its address {path} belongs to an article that was written on the site: give the file another `slug`"
                ));
            }
            Some(_) if before.was_edited() => return Err(edited()),
            Some(source) => source.clone(),
        },
    };
    Ok(Target { before, slug, source })
}

/// Returns the import source of an article that was published from a single file. It depends on the slug only, so the
/// file may move.
pub(super) fn source(kind: ArticleKind, slug: &Slug) -> String {
    format!("file:{}:{slug}", kind.as_str())
}

/// Returns the message for an article that was edited both in its file and on the site.
pub(super) fn edited() -> String {
    "the article was edited on the site since it was imported, and that is kept: change it there, or give the file \
     another `slug`"
        .to_owned()
}
