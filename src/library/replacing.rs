//! Another file takes a picture's place in every article that shows it. Addresses of files are good for ever, so it has
//! one of its own, and the articles are changed.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use uuid::Uuid;

use super::queries::{self, LibraryFile};
use super::receiving::{self, Files};
use super::showing::{find_own, page};
use super::views::RefusedFile;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::model::ArticleBody;
use crate::articles::{self, rendering, storing};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, MediaId};
use crate::media;
use crate::media::accepting::{Accepted, Refusal};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Page, see_other};
use crate::writing;

/// `POST /admin/media/{id}/replacement`
pub async fn create(
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
            let page = Page::new(layout, view).with_status(StatusCode::UNPROCESSABLE_ENTITY);
            return Ok(page.respond_to(&request));
        }
    };
    let now = app.clock.now();
    let mut conn = app.db.conn_for_file().await?;
    let old = find_own(&mut conn, &writer, id).await?;
    let new = conn
        .transaction::<_, Error, _>(async |conn| replace(conn, &writer, &old, &accepted, now).await)
        .await?;
    app.uploads.notify_stored();
    Ok(see_other(&urls::desk_picture_after(new, "replaced")))
}

/// Stores the new file, says of it what was said of the old one, and changes the articles: all of them or none.
async fn replace(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    old: &LibraryFile,
    accepted: &Accepted,
    now: Timestamp,
) -> Result<MediaId> {
    let new = media::storing::store_accepted(conn, accepted, writer.account.id, now).await?;
    if new == old.id {
        return Ok(new);
    }
    // A file that was here before keeps what was said of it, above all where it is somebody else's.
    let file = queries::find_file(conn, new).await?.ok_or(Error::NotFound)?;
    if writer.reach.covers(file.account_id) && file.alt.is_empty() {
        queries::update_alt(conn, new, &old.alt).await?;
    }
    let place = Place {
        old: old.id,
        new,
        before: urls::media(old.id, &old.name),
        after: urls::media(new, accepted.file.name.as_str()),
        name: accepted.file.name.as_str(),
    };
    for used in queries::list_uses(conn, old.id).await? {
        if !writer.reach.covers(used.author) {
            return Err(Error::Forbidden("picture-used-by-others"));
        }
        put(conn, &place, used.article, writer, now).await?;
    }
    Ok(new)
}

/// What stands where, before and after.
struct Place<'a> {
    old: MediaId,
    new: MediaId,
    before: String,
    after: String,
    name: &'a str,
}

async fn put(
    conn: &mut AsyncPgConnection,
    place: &Place<'_>,
    id: ArticleId,
    writer: &MayWrite,
    now: Timestamp,
) -> Result<()> {
    let Some(article) = writing::queries::find_editable(conn, id).await? else {
        return Ok(());
    };
    let version = article.version;
    let mut content = writing::content_of(article)?;
    let body = content.body.as_str().replace(&place.before, &place.after);
    content.body = ArticleBody::try_from(body.as_str()).map_err(Error::internal)?;
    content.image.path = content.image.path.replace(&place.before, &place.after);
    for file in &mut content.media {
        if file.media_id == place.old {
            file.media_id = place.new;
            place.name.clone_into(&mut file.name);
            file.path = file.path.replace(&place.before, &place.after);
        }
    }
    let rendered = rendering::render(&content.body, &content.media).await?;
    if !storing::update(conn, (id, version), &content, &rendered, now).await? {
        return Err(Error::internal(
            "an article changed while its picture was replaced",
        ));
    }
    articles::queries::insert_revision(conn, id, Some(writer.account.id)).await
}
