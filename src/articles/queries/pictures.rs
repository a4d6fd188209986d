//! SQL for the pictures of articles, with their dimensions and copies.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Array, Integer};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::db::SqlLiteral;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, MediaId};
use crate::schema::{article_media, articles, media};

/// The maximum number of pictures that are loaded with an article.
const MOST: i64 = 500;
/// The minimum width of a teaser picture in pixels, as a smaller picture does not represent the whole article.
const TEASER_WIDTH: i32 = 480;

/// A picture with known dimensions.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The id of the file.
    pub id: MediaId,
    /// The name of the file.
    pub name: String,
    /// Whether the file is an SVG, which few other sites display.
    pub is_drawing: bool,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The widths of the copies in pixels, the smallest first.
    pub copies: Vec<i32>,
    /// The widths of the AVIF copies in pixels, the smallest first.
    pub avif_copies: Vec<i32>,
    /// The alt text of a featured image; empty for others.
    pub alt: String,
    /// The caption of a featured image; may be empty.
    pub caption: String,
    /// Whether this is the featured image.
    pub is_lead: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct PictureRow {
    #[diesel(select_expression = articles::id)]
    article_id: ArticleId,
    #[diesel(select_expression = media::id)]
    media_id: MediaId,
    #[diesel(select_expression = media::name)]
    name: String,
    #[diesel(select_expression = media::content_type)]
    content_type: String,
    #[diesel(select_expression = article_media::path)]
    path: String,
    #[diesel(select_expression = media::width)]
    width: Option<i32>,
    #[diesel(select_expression = media::height)]
    height: Option<i32>,
    #[diesel(select_expression = copies(), select_expression_type = SqlLiteral<Array<Integer>>)]
    copies: Vec<i32>,
    #[diesel(select_expression = avif_copies(), select_expression_type = SqlLiteral<Array<Integer>>)]
    avif_copies: Vec<i32>,
    image_path: String,
    image_alt: String,
    image_caption: String,
}

/// Selects the widths of a picture's copies.
const fn copies() -> SqlLiteral<Array<Integer>> {
    SqlLiteral::new(
        "ARRAY(SELECT width FROM media_variants \
         WHERE media_variants.media_id = media.id AND NOT media_variants.is_avif ORDER BY width)",
    )
}

/// Selects the widths of a picture's AVIF copies.
const fn avif_copies() -> SqlLiteral<Array<Integer>> {
    SqlLiteral::new(
        "ARRAY(SELECT width FROM media_variants \
         WHERE media_variants.media_id = media.id AND media_variants.is_avif ORDER BY width)",
    )
}

/// Returns the pictures of an article, at most `MOST`.
pub(crate) async fn list_pictures(mut conn: &AsyncPgConnection, id: ArticleId) -> Result<Vec<Picture>> {
    let rows: Vec<PictureRow> = articles::table
        .inner_join(article_media::table.inner_join(media::table))
        .filter(articles::id.eq(id))
        .filter(media::width.is_not_null().and(media::height.is_not_null()))
        .limit(MOST)
        .select(PictureRow::as_select())
        .load(&mut conn)
        .await?;
    rows.into_iter().map(picture).collect()
}

/// Returns the teaser pictures of these articles; an article without one is left out.
pub(crate) async fn list_teaser_pictures(
    conn: &mut AsyncPgConnection,
    ids: &[ArticleId],
) -> Result<HashMap<ArticleId, Picture>> {
    let rows: Vec<PictureRow> = articles::table
        .inner_join(article_media::table.inner_join(media::table))
        .filter(articles::id.eq_any(ids))
        .filter(article_media::path.eq(articles::teaser_path))
        .filter(media::width.ge(TEASER_WIDTH).and(media::height.is_not_null()))
        .select(PictureRow::as_select())
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.article_id, picture(row)?)))
        .collect()
}

fn picture(row: PictureRow) -> Result<Picture> {
    let is_lead = row.path == row.image_path;
    Ok(Picture {
        id: row.media_id,
        name: row.name,
        width: u32::try_from(row.width.unwrap_or_default()).map_err(Error::internal)?,
        height: u32::try_from(row.height.unwrap_or_default()).map_err(Error::internal)?,
        copies: row.copies,
        avif_copies: row.avif_copies,
        alt: if is_lead { row.image_alt } else { String::new() },
        caption: if is_lead { row.image_caption } else { String::new() },
        is_lead,
        is_drawing: row.content_type == "image/svg+xml",
    })
}
