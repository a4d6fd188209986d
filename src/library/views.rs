//! Template views of the media library.

use serde::Serialize;

use super::queries::{LibraryFile, Use};
use crate::accounts::SessionScope;
use crate::db::keyset::KeysetPage;
use crate::locale::Message;
use crate::media::validation::Refusal;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// One megabyte in bytes.
const MEGABYTE: i32 = 1_000_000;

/// A page of the media library.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct LibraryPage {
    files: Vec<FileView>,
    newer: Option<String>,
    older: Option<String>,
    upload_url: &'static str,
    refused: Vec<RefusedFile>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct FileView {
    name: String,
    /// The URL of the page about the file.
    url: String,
    /// The URL of the file.
    address: String,
    /// The URL of a thumbnail; empty if the file is not an image.
    thumbnail: String,
    /// The alt text; empty if it is not written yet.
    alt: String,
    is_picture: bool,
}

/// A rejected file with the reason.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct RefusedFile {
    name: String,
    reason: Message,
}

impl RefusedFile {
    pub(super) fn new(name: String, refusal: Refusal) -> Self {
        Self {
            name,
            reason: refusal.into(),
        }
    }
}

impl LibraryPage {
    pub(super) fn new(page: KeysetPage<LibraryFile>) -> Self {
        let beside = |name, cursor| urls::list_page(urls::ADMIN_MEDIA, name, &cursor);
        Self {
            newer: page.newer.map(|cursor| beside("after", cursor)),
            older: page.older.map(|cursor| beside("before", cursor)),
            files: page.rows.into_iter().map(FileView::new).collect(),
            upload_url: urls::ADMIN_MEDIA,
            refused: Vec::new(),
        }
    }

    /// Adds the refused files.
    #[must_use]
    pub(super) fn with_refused(mut self, refused: Vec<RefusedFile>) -> Self {
        self.refused = refused;
        self
    }
}

impl FileView {
    fn new(file: LibraryFile) -> Self {
        Self {
            url: urls::admin_picture(file.id),
            address: urls::media(file.id, &file.name),
            thumbnail: thumbnail(&file),
            is_picture: file.content_type.starts_with("image/"),
            name: file.name,
            alt: file.alt,
        }
    }
}

fn thumbnail(file: &LibraryFile) -> String {
    if file.has_thumbnail {
        urls::media_variant(file.id, 480, &file.name)
    } else if file.content_type.starts_with("image/") {
        urls::media(file.id, &file.name)
    } else {
        String::new()
    }
}

impl View for LibraryPage {
    const TEMPLATE: &'static str = "admin/media/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head(Message::new("media"))
    }
}

/// An image or another file of the media library.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct PicturePage {
    name: String,
    /// The URL of the file.
    url: String,
    thumbnail: String,
    /// The Markdown that inserts the file into an article.
    markdown: String,
    /// The format, dimensions and size, for example "JPEG, 1200 × 800, 0.3 MB".
    facts: Message,
    date: String,
    /// The name of the user who uploaded the file; empty if it is unknown.
    by: String,
    alt: String,
    errors: FormErrors,
    uses: Vec<UseView>,
    can_change: bool,
    /// The URL for saving the alt text.
    describe_url: String,
    replace_url: String,
    remove_url: String,
    list_url: &'static str,
    /// The replacement file that was rejected, or none.
    refused: Option<RefusedFile>,
    /// Whether the user must confirm the deletion because articles use the file.
    asks: bool,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct UseView {
    title: String,
    /// The URL of the editor; empty if the user may not edit the article.
    edit_url: String,
}

impl PicturePage {
    pub(super) fn new(
        file: LibraryFile,
        by: Option<String>,
        uses: &[Use],
        reach: SessionScope,
        can_change: bool,
        site: &Site,
    ) -> Self {
        let url = urls::media(file.id, &file.name);
        let page = urls::admin_picture(file.id);
        Self {
            thumbnail: thumbnail(&file),
            markdown: format!("![{}]({url})", escaped(&file.alt)),
            facts: facts(&file),
            date: site.locale.date_and_time(file.created_at),
            by: by.unwrap_or_default(),
            uses: uses
                .iter()
                .map(|used| UseView {
                    title: used.title.clone(),
                    edit_url: if reach.covers(used.author) {
                        urls::admin_article(used.article)
                    } else {
                        String::new()
                    },
                })
                .collect(),
            describe_url: page.clone(),
            replace_url: format!("{page}/replacement"),
            remove_url: format!("{page}/removal"),
            list_url: urls::ADMIN_MEDIA,
            name: file.name,
            alt: file.alt,
            errors: FormErrors::default(),
            refused: None,
            asks: false,
            can_change,
            url,
        }
    }

    /// Adds the typed alt text and its validation errors.
    #[must_use]
    pub(super) fn with_errors(mut self, alt: String, errors: FormErrors) -> Self {
        self.alt = alt;
        self.errors = errors;
        self
    }

    /// Adds a refused file.
    #[must_use]
    pub(super) fn with_refused(mut self, refused: RefusedFile) -> Self {
        self.refused = Some(refused);
        self
    }

    /// Asks for confirmation, as articles use the file.
    #[must_use]
    pub(super) fn asking_to_confirm(mut self) -> Self {
        self.asks = true;
        self
    }
}

/// Escapes brackets, which would end the alt text in Markdown.
fn escaped(alt: &str) -> String {
    alt.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

fn facts(file: &LibraryFile) -> Message {
    let kind = match file.content_type.as_str() {
        "image/jpeg" => "JPEG",
        "image/png" => "PNG",
        "image/webp" => "WebP",
        "image/gif" => "GIF",
        "image/avif" => "AVIF",
        "image/svg+xml" => "SVG",
        "application/pdf" => "PDF",
        other => other,
    };
    let size = if file.length < MEGABYTE {
        format!("{} kB", (file.length / 1_000).max(1))
    } else {
        format!(
            "{}.{} MB",
            file.length / MEGABYTE,
            file.length % MEGABYTE / 100_000
        )
    };
    match (file.width, file.height) {
        (Some(width), Some(height)) => Message::new("image-details")
            .with("width", width.to_string())
            .with("height", height.to_string()),
        _ => Message::new("file-details"),
    }
    .with("kind", kind)
    .with("size", size)
}

impl View for PicturePage {
    const TEMPLATE: &'static str = "admin/media/show.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            title: self.name.clone(),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

fn head(title: Message) -> Head {
    Head {
        said_title: Some(title),
        is_unlisted: true,
        ..Head::default()
    }
}
