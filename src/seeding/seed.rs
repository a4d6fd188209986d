//! Fills a database with sample articles and comments. Comments form threads of four; the newest article has 200.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;

use super::model::{Range, Rendered};
use super::queries;
use super::texts::Random;
use crate::commenters::queries::insert_commenter;
use crate::comments::queries::update_counts;
use crate::db::{Database, DatabaseError};
use crate::error::Error;
use crate::secrets::{EmailAddress, Keys};
use crate::text;

/// The number of different texts of each kind; articles and comments reuse them in turn.
const TEXTS: u16 = 500;
/// The number of articles per statement.
const ARTICLES: u64 = 1_000;
/// The number of comments per statement; a multiple of four, so that threads are not split.
const COMMENTS: u64 = 20_000;
/// The number of commenters.
const COMMENTERS: u64 = 1_000;

/// The amount of sample content.
#[derive(Debug, Clone, Copy)]
pub struct Seeded {
    /// The number of articles.
    pub articles: u64,
    /// The number of comments.
    pub comments: u64,
    /// The seed of the random number generator.
    pub seed: u64,
}

/// Why no content was created.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The database contains real content, with which sample content must not be mixed.
    #[error("this database holds real content: seed an empty one, such as that of another --data-dir")]
    RealContent,
    /// The connection to the database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// A statement failed.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<diesel::result::Error> for SeedError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Creates the missing content in one transaction. Calls `advance` with the number of new rows after each step. The
/// tables are locked meanwhile.
///
/// # Errors
/// `RealContent` if the database contains content that is not sample content. Errors of the database.
pub async fn seed(
    db: &Database,
    keys: &Keys,
    wanted: Seeded,
    now: Timestamp,
    advance: impl Fn(u64) + Sync,
) -> Result<(), SeedError> {
    let mut conn = db.dedicated().await?;
    if queries::exists_real_content(&mut conn).await? {
        return Err(SeedError::RealContent);
    }
    let mut random = Random::new(wanted.seed);
    let articles: Vec<Rendered> = (0..TEXTS).map(|_| article(random.article())).collect();
    let comments: Vec<(String, String)> = (0..TEXTS).map(|_| comment(random.comment())).collect();
    let titles: Vec<String> = (0..TEXTS).map(|_| random.sentence(5)).collect();
    conn.transaction::<_, Error, _>(async |conn| {
        queries::disable_triggers(conn).await?;
        let indexes = queries::drop_indexes(conn).await?;
        queries::insert_taxonomy(conn, now).await?;
        insert_commenters(conn, keys, now).await?;
        for range in ranges(wanted.articles, ARTICLES) {
            queries::insert_articles(conn, range, &articles, &titles, now).await?;
            queries::insert_tags_and_search(conn, range, TEXTS.into()).await?;
            advance(range.until.abs_diff(range.from));
        }
        for range in ranges(wanted.comments, COMMENTS) {
            queries::insert_comments(conn, range, &comments, wanted.articles, now).await?;
            advance(range.until.abs_diff(range.from));
        }
        queries::create_indexes(conn, &indexes).await
    })
    .await?;
    update_counts(&mut conn).await?;
    queries::vacuum(&mut conn).await?;
    Ok(())
}

async fn insert_commenters(conn: &mut AsyncPgConnection, keys: &Keys, now: Timestamp) -> Result<(), Error> {
    for number in 0..COMMENTERS {
        let address = format!("reader{number}@seed.example");
        let address = EmailAddress::try_from(address.as_str()).map_err(Error::internal)?;
        insert_commenter(conn, keys, &address, now).await?;
    }
    Ok(())
}

fn ranges(count: u64, step: u64) -> impl Iterator<Item = Range> {
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    (0..count.div_ceil(step)).map(move |index| Range {
        from: signed(index * step),
        until: signed(((index + 1) * step).min(count)),
        last: signed(count - 1),
    })
}

fn article(body: String) -> Rendered {
    let rendered = text::render_article(&body, &|_| None);
    Rendered {
        html: rendered.html.as_str().to_owned(),
        excerpt: rendered.excerpt,
        words: i32::try_from(rendered.word_count).unwrap_or_default(),
        headings: serde_json::to_value(&rendered.headings).unwrap_or_default(),
        body,
    }
}

fn comment(body: String) -> (String, String) {
    let html = text::render_comment(&body).as_str().to_owned();
    (body, html)
}
