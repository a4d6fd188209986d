//! The pictures of articles, with their sizes and copies.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Array, Integer, Text, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::error::{Error, Result};
use crate::ids::{ArticleId, MediaId};

/// Pictures of one article that are told of.
const MOST: i32 = 500;
/// In pixels: a smaller picture in a text does not stand for the whole of it.
const TEASER_WIDTH: i32 = 480;

/// A picture whose size is known.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The file.
    pub id: MediaId,
    /// The file's name.
    pub name: String,
    /// Whether it is an SVG, which few other sites show.
    pub is_drawing: bool,
    /// Its address in the text.
    pub path: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The widths of its copies in pixels, the smallest first.
    pub copies: Vec<i32>,
    /// What it shows, in words, where it stands above the article.
    pub alt: String,
    /// What stands below it, or nothing.
    pub caption: String,
    /// Whether it stands above the article.
    pub is_lead: bool,
}

#[derive(QueryableByName)]
struct PictureRow {
    #[diesel(sql_type = SqlUuid)]
    article_id: ArticleId,
    #[diesel(sql_type = SqlUuid)]
    media_id: MediaId,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    content_type: String,
    #[diesel(sql_type = Text)]
    path: String,
    #[diesel(sql_type = Integer)]
    width: i32,
    #[diesel(sql_type = Integer)]
    height: i32,
    #[diesel(sql_type = Array<Integer>)]
    copies: Vec<i32>,
    #[diesel(sql_type = Text)]
    image_path: String,
    #[diesel(sql_type = Text)]
    image_alt: String,
    #[diesel(sql_type = Text)]
    image_caption: String,
}

const COLUMNS: &str = "
    SELECT articles.id AS article_id, media.id AS media_id, media.name, content_type, path, media.width, media.height,
        ARRAY(SELECT width FROM media_variants WHERE media_variants.media_id = media.id ORDER BY width) AS copies,
        image_path, image_alt, image_caption
    FROM articles JOIN article_media ON article_media.article_id = articles.id JOIN media ON media.id = media_id";

/// The pictures of an article.
pub async fn list_pictures(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<Vec<Picture>> {
    let statement = format!(
        "{COLUMNS} WHERE articles.id = $1 AND media.width IS NOT NULL AND media.height IS NOT NULL LIMIT {MOST}"
    );
    let rows: Vec<PictureRow> = diesel::sql_query(statement)
        .bind::<SqlUuid, _>(id)
        .load(conn)
        .await?;
    rows.into_iter().map(picture).collect()
}

/// The pictures that stand for these articles in a list; an article without one is left out.
pub async fn list_teaser_pictures(
    conn: &mut AsyncPgConnection,
    ids: &[ArticleId],
) -> Result<HashMap<ArticleId, Picture>> {
    let statement = format!(
        "{COLUMNS} AND path = teaser_path WHERE articles.id = ANY($1) AND media.width >= {TEASER_WIDTH} \
        AND media.height IS NOT NULL"
    );
    let rows: Vec<PictureRow> = diesel::sql_query(statement)
        .bind::<Array<SqlUuid>, _>(ids)
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
        width: u32::try_from(row.width).map_err(Error::internal)?,
        height: u32::try_from(row.height).map_err(Error::internal)?,
        copies: row.copies,
        alt: if is_lead { row.image_alt } else { String::new() },
        caption: if is_lead { row.image_caption } else { String::new() },
        is_lead,
        is_drawing: row.content_type == "image/svg+xml",
        path: row.path,
    })
}
