//! Another file takes a picture's place in every article that shows it. Addresses of files are good for ever, so it has
//! one of its own, and the articles are changed.

use actix_multipart::Multipart;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use uuid::Uuid;

use super::queries::{self, Use};
use super::receiving::{self, Files};
use super::showing::{find_own, page};
use super::views::RefusedFile;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::model::{ArticleBody, ArticleContent};
use crate::articles::{self, rendering, storing};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, MediaId};
use crate::media;
use crate::media::accepting::{Accepted, Refusal};
use crate::site::Site;
use crate::text::RenderedArticle;
use crate::theme::urls;
use crate::web::{Page, see_other};
use crate::writing;

/// How often the articles are rendered while others change them.
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
    let received = receiving::next(&app, &mut Files::from(multipart)).await?;
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
    Ok(see_other(&urls::desk_picture_after(new, "replaced")))
}

/// Stores the new file, says of it what was said of the old one, and changes the articles: all of them or none. Should
/// one of them change while they are rendered, it begins again.
async fn replace(app: &App, writer: &MayWrite, id: MediaId, accepted: &Accepted) -> Result<MediaId> {
    let now = app.clock.now();
    let place = store(app, writer, id, accepted, now).await?;
    let mut attempt = 1;
    loop {
        let changed = render_uses(app, writer, &place).await?;
        let outcome = app.transaction(async |conn| put_all(conn, writer, &changed, now).await);
        match outcome.await {
            Ok(()) => return Ok(place.new),
            // One of them was saved, or deleted, since it was read.
            Err(Error::Conflict(_) | Error::NotFound) if attempt < ATTEMPTS => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Stores the new file, unless articles of others use the old one.
async fn store(
    app: &App,
    writer: &MayWrite,
    id: MediaId,
    accepted: &Accepted,
    now: Timestamp,
) -> Result<Place> {
    let mut conn = app.db.conn_for_file().await?;
    let old = find_own(&mut conn, writer, id).await?;
    conn.transaction::<_, Error, _>(async |conn| {
        list_own_uses(conn, writer, old.id).await?;
        let new = media::storing::store_accepted(conn, accepted, writer.account.id, now).await?;
        // A file that was here before keeps what was said of it, above all where it is somebody else's.
        let file = queries::find_file(conn, new).await?.ok_or(Error::NotFound)?;
        if new != old.id && writer.reach.covers(file.account_id) && file.alt.is_empty() {
            queries::update_alt(conn, new, &old.alt).await?;
        }
        let name = accepted.file.name.as_str();
        Ok(Place {
            old: old.id,
            new,
            before: urls::media(old.id, &old.name),
            after: urls::media(new, name),
            name: name.to_owned(),
        })
    })
    .await
}

/// The articles that use a file.
///
/// # Errors
/// 403 where the writer may not change one of them.
async fn list_own_uses(conn: &mut AsyncPgConnection, writer: &MayWrite, id: MediaId) -> Result<Vec<Use>> {
    let uses = queries::list_uses(conn, id).await?;
    if uses.iter().any(|used| !writer.reach.covers(used.author)) {
        return Err(Error::Forbidden("image-used-by-others-error"));
    }
    Ok(uses)
}

/// What stands where, before and after.
struct Place {
    old: MediaId,
    new: MediaId,
    before: String,
    after: String,
    name: String,
}

/// An article with the new file in the place of the old one.
struct Changed {
    id: ArticleId,
    version: i32,
    content: ArticleContent,
    rendered: RenderedArticle,
}

/// Reads the articles that use the old file, puts the new one there, and renders them without a connection in hand.
async fn render_uses(app: &App, writer: &MayWrite, place: &Place) -> Result<Vec<Changed>> {
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
        let rendered = rendering::render(&content.body, &content.media).await?;
        changed.push(Changed {
            id,
            version,
            content,
            rendered,
        });
    }
    Ok(changed)
}

impl Place {
    /// The article with the new file in it.
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

/// Stores the articles: all of them, unless one has changed since it was read.
async fn put_all(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    changed: &[Changed],
    now: Timestamp,
) -> Result<()> {
    for article in changed {
        let (id, version) = (article.id, article.version);
        if !storing::update(conn, id, version, &article.content, &article.rendered, now).await? {
            return Err(Error::Conflict("image-articles-changing-error"));
        }
        articles::queries::insert_revision(conn, article.id, Some(writer.account.id)).await?;
    }
    Ok(())
}
