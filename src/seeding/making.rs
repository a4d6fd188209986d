//! Fills a database: articles, and comments in threads of four, of which the newest article has 200.

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

/// Different texts of each kind, which articles and comments take in turn.
const TEXTS: u16 = 500;
/// Articles of one statement.
const ARTICLES: u64 = 1_000;
/// Comments of one statement; threads of four stay together.
const COMMENTS: u64 = 20_000;
/// Addresses that leave comments.
const COMMENTERS: u64 = 1_000;

/// How much there is afterwards.
#[derive(Debug, Clone, Copy)]
pub struct Seeded {
    /// How many articles.
    pub articles: u64,
    /// How many comments.
    pub comments: u64,
    /// By which all that looks random is chosen.
    pub seed: u64,
}

/// Why nothing was made.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// It would be mixed with what somebody wrote.
    #[error("this database holds real content: seed an empty one, such as that of another --data-dir")]
    RealContent,
    /// There is no connection.
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

/// Makes what is missing of so much, or nothing; `advance` is told how many rows were made each time. Nobody can use
/// the tables meanwhile.
///
/// # Errors
/// `RealContent` when there is anything that it has not made.
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
        queries::go_fast(conn).await?;
        let indexes = queries::drop_indexes(conn).await?;
        queries::insert_surroundings(conn, now).await?;
        insert_commenters(conn, keys, now).await?;
        for range in ranges(wanted.articles, ARTICLES) {
            queries::insert_articles(conn, range, &articles, &titles, now).await?;
            queries::surround_articles(conn, range, TEXTS.into()).await?;
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
