//! Renders the Markdown of an article to the HTML that is stored with it.

use std::collections::{BTreeSet, HashMap};

use super::model::{ArticleBody, AttachedMedia};
use super::queries;
use crate::app::App;
use crate::error::Result;
use crate::ids::MediaId;
use crate::text::{RenderedArticle, SafeHtml, render_article, render_with_permit};
use crate::theme::urls;

/// The maximum number of library files in one article.
const MOST_FILES: usize = 1_000;

/// Renders an article as soon as the queue of renderings has room. Call it without holding a database connection.
///
/// # Errors
/// 503 when too many texts are waiting to be rendered.
pub(crate) async fn render(body: &ArticleBody, media: &[AttachedMedia]) -> Result<RenderedArticle> {
    let (body, media) = (body.clone(), media.to_owned());
    render_with_permit(body.as_str().len(), move || render_now(&body, &media)).await
}

/// Renders on the calling thread, without waiting for the queue.
pub fn render_now(body: &ArticleBody, media: &[AttachedMedia]) -> RenderedArticle {
    let files: HashMap<&str, &AttachedMedia> = media.iter().map(|file| (file.path.as_str(), file)).collect();
    let resolve = |path: &str| files.get(path).map(|file| urls::media(file.media_id, &file.name));
    render_article(body.as_str(), &resolve)
}

/// Renders again all articles whose HTML an older version of Gloss rendered, and returns their number. Each article is
/// stored in a transaction of its own. Several nodes may run this at once: the first one to store an article counts
/// it.
///
/// # Errors
/// When the database is unavailable, and 503 when too many texts are waiting to be rendered.
pub(crate) async fn render_outdated(app: &App) -> Result<u64> {
    let (mut count, mut before) = (0, None);
    loop {
        let found = queries::find_outdated_article(&mut *app.db.conn().await?, before).await?;
        let Some(article) = found else { return Ok(count) };
        let id = article.id;
        let rendered = render(&article.body, &article.media).await?;
        let is_stored = app
            .transaction(async |conn| {
                let is_stored = queries::update_rendered(conn, id, article.version, &rendered).await?;
                if is_stored {
                    queries::index_article(conn, id).await?;
                }
                Ok(is_stored)
            })
            .await?;
        count += u64::from(is_stored);
        before = Some(id);
    }
}

/// Returns the library files that rendered HTML shows or links to, and the featured image, at most `MOST_FILES`.
pub(super) fn library_files(html: &SafeHtml, image: &str) -> Vec<MediaId> {
    let addresses = html.as_str().split('"').chain([image]);
    let files: BTreeSet<MediaId> = addresses.filter_map(urls::media_id).collect();
    files.into_iter().take(MOST_FILES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "/media/0190c3c0-0000-7000-8000-000000000001/a%20b.png";

    #[test]
    fn files_of_the_library_are_found_by_their_addresses() {
        let html = SafeHtml::from_stored(format!(
            "<p><img src=\"{ADDRESS}\"> <a href=\"{ADDRESS}\">x</a> {ADDRESS} <a href=\"/media/short\">y</a></p>"
        ));
        let of = |image| library_files(&html, image).len();
        assert_eq!(of(""), 1);
        assert_eq!(of(ADDRESS), 1);
        assert_eq!(of("/media/0190c3c0-0000-7000-8000-000000000002/c.png"), 2);
        assert_eq!(urls::media_id("/media/…………………………………………………………………/x"), None);
    }
}
