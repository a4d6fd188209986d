//! Replaces a picture in every article that shows it. URLs of files are immutable, so the new file has a URL of its
//! own, and the articles are updated.

use actix_multipart::Multipart;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use uuid::Uuid;

use super::multipart::{self, Files};
use super::queries::{self, Use};
use super::show::{find_own, page};
use super::views::RefusedFile;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::model::{ArticleBody, ArticleContent};
use crate::articles::{self, render, store};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, MediaId};
use crate::media;
use crate::media::validation::{Refusal, ValidatedPicture};
use crate::site::Site;
use crate::text::RenderedArticle;
use crate::theme::urls;
use crate::web::{Page, see_other};
use crate::writing;

/// The maximum number of attempts when concurrent saves change the articles.
const ATTEMPTS: u32 = 5;

/// `POST /admin/media/{id}/replacement`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    multipart: Multipart,
) -> Result<HttpResponse> {
    let id = MediaId(*id);
    let _place = app.uploads.reading(writer.account.id).await?;
    let received = multipart::next(&app, &mut Files::from(multipart)).await?;
    let (name, outcome) = received.map_or((String::new(), Err(Refusal::Empty)), |received| {
        (received.name, received.outcome)
    });
    let accepted = match outcome {
        Ok(accepted) => accepted,
        Err(refusal) => {
            let view = page(&app, &site, &writer, id).await?;
            let view = view.with_refused(RefusedFile::new(name, refusal));
            let layout = site.layout(Some(writer.account.layout()));
            let page = Page::new(layout, view).unprocessable();
            return Ok(page.respond_to(&request));
        }
    };
    let new = replace(&app, &writer, id, &accepted).await?;
    app.uploads.notify_stored();
    Ok(see_other(&urls::admin_picture_after(new, "replaced")))
}

/// Stores the new file with the alt text of the old one, and updates all articles in one transaction. Retries if an
/// article changes while it is being rendered.
async fn replace(app: &App, writer: &MayWrite, id: MediaId, accepted: &ValidatedPicture) -> Result<MediaId> {
    let now = app.clock.now();
    let place = store(app, writer, id, accepted, now).await?;
    let mut attempt = 1;
    loop {
        let changed = render_uses(app, writer, &place).await?;
        let outcome = app.transaction(async |conn| put_all(conn, writer, &changed, now).await);
        match outcome.await {
            Ok(()) => return Ok(place.new),
            // An article was saved or deleted since it was read.
            Err(Error::Conflict(_) | Error::NotFound) if attempt < ATTEMPTS => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Stores the new file, unless articles that the writer may not edit use the old one.
async fn store(
    app: &App,
    writer: &MayWrite,
    id: MediaId,
    accepted: &ValidatedPicture,
    now: Timestamp,
) -> Result<Replacement> {
    let mut conn = app.db.conn_for_file().await?;
    let old = find_own(&mut conn, writer, id).await?;
    conn.transaction::<_, Error, _>(async |conn| {
        list_own_uses(conn, writer, old.id).await?;
        let new = media::store::store_accepted(conn, accepted, writer.account.id, now).await?;
        // An existing file keeps its alt text, above all if it belongs to another account.
        let file = queries::find_file(conn, new).await?.ok_or(Error::NotFound)?;
        if new != old.id && writer.reach.covers(file.account_id) && file.alt.is_empty() {
            queries::update_alt(conn, new, &old.alt).await?;
        }
        let name = accepted.file.name.as_str();
        Ok(Replacement {
            old: old.id,
            new,
            before: urls::media(old.id, &old.name),
            after: urls::media(new, name),
            name: name.to_owned(),
        })
    })
    .await
}

/// Returns the articles that use a file.
///
/// # Errors
/// 403 if the writer may not edit one of them.
async fn list_own_uses(conn: &mut AsyncPgConnection, writer: &MayWrite, id: MediaId) -> Result<Vec<Use>> {
    let uses = queries::list_uses(conn, id).await?;
    if uses.iter().any(|used| !writer.reach.covers(used.author)) {
        return Err(Error::Forbidden("image-used-by-others-error"));
    }
    Ok(uses)
}

/// The old and the new file with their URLs.
struct Replacement {
    old: MediaId,
    new: MediaId,
    before: String,
    after: String,
    name: String,
}

/// An article in which the new file replaces the old one.
struct Changed {
    id: ArticleId,
    version: i32,
    content: ArticleContent,
    rendered: RenderedArticle,
}

/// Loads the articles that use the old file, inserts the new one, and renders them without holding a database
/// connection.
async fn render_uses(app: &App, writer: &MayWrite, place: &Replacement) -> Result<Vec<Changed>> {
    if place.new == place.old {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let mut conn = app.db.conn().await?;
    for used in list_own_uses(&mut conn, writer, place.old).await? {
        found.extend(writing::queries::find_editable(&mut conn, used.article).await?);
    }
    drop(conn);
    let mut changed = Vec::with_capacity(found.len());
    for article in found {
        let (id, version) = (article.item.id, article.version);
        let content = place.put(writing::content_of(article)?)?;
        let rendered = render::render(&content.body, &content.media).await?;
        changed.push(Changed {
            id,
            version,
            content,
            rendered,
        });
    }
    Ok(changed)
}

impl Replacement {
    /// Replaces the old file in the content of an article.
    fn put(&self, mut content: ArticleContent) -> Result<ArticleContent> {
        let body = content.body.as_str().replace(&self.before, &self.after);
        content.body = ArticleBody::try_from(body.as_str()).map_err(Error::internal)?;
        content.image.path = content.image.path.replace(&self.before, &self.after);
        for file in &mut content.media {
            if file.media_id == self.old {
                file.media_id = self.new;
                self.name.clone_into(&mut file.name);
                file.path = file.path.replace(&self.before, &self.after);
            }
        }
        Ok(content)
    }
}

/// Stores all articles; fails if one has changed since it was read.
async fn put_all(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    changed: &[Changed],
    now: Timestamp,
) -> Result<()> {
    for article in changed {
        let (id, version) = (article.id, article.version);
        if !store::update(conn, id, version, &article.content, &article.rendered, now).await? {
            return Err(Error::Conflict("image-articles-changing-error"));
        }
        articles::queries::insert_revision(conn, article.id, Some(writer.account.id)).await?;
    }
    Ok(())
}
