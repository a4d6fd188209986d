//! SQL for authors.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::db::{SqlLiteral, visibility};
use crate::error::Result;
use crate::ids::MediaId;
use crate::schema::{accounts, articles, media};
use crate::text::{SafeHtml, Slug};

/// An author of public articles.
#[derive(Debug, Default)]
pub(crate) struct Author {
    /// The current name of the account, or else the byline of the newest article.
    pub name: String,
    /// The profile; `None` without an account.
    pub profile: Option<Profile>,
}

/// The public profile of an account.
#[derive(Debug)]
pub(crate) struct Profile {
    /// The rendered biography.
    pub biography: SafeHtml,
    /// The URL of the author's website; may be empty.
    pub website: String,
    /// The profile picture.
    pub picture: Option<Portrait>,
}

/// A profile picture.
#[derive(Debug)]
pub(crate) struct Portrait {
    /// The id of the file.
    pub id: MediaId,
    /// The name of the file.
    pub name: String,
    /// Whether there is a copy with a width of 480 pixels.
    pub has_copy: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
struct ProfileRow {
    display_name: String,
    website: String,
    biography_html: String,
}

/// Returns the author with this slug; `None` without a public article.
pub(crate) async fn find_author(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<Author>> {
    type Picture = (Option<MediaId>, Option<String>, Option<bool>);
    let found: Option<(String, Option<ProfileRow>, Picture)> = articles::table
        .left_join(accounts::table.left_join(media::table))
        .filter(articles::author_slug.eq(slug.as_str()))
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((articles::published_at.desc(), articles::id.desc()))
        .select((
            articles::byline,
            Option::<ProfileRow>::as_select(),
            (media::id.nullable(), media::name.nullable(), has_copy()),
        ))
        .first(conn)
        .await
        .optional()?;
    Ok(found.map(|(byline, account, picture)| author(byline, account, picture)))
}

fn author(
    byline: String,
    account: Option<ProfileRow>,
    picture: (Option<MediaId>, Option<String>, Option<bool>),
) -> Author {
    let Some(account) = account else {
        return Author {
            name: byline,
            profile: None,
        };
    };
    let picture = match picture {
        (Some(id), Some(name), has_copy) => Some(Portrait {
            id,
            name,
            has_copy: has_copy.unwrap_or(false),
        }),
        _ => None,
    };
    Author {
        name: account.display_name,
        profile: Some(Profile {
            biography: SafeHtml::from_stored(account.biography_html),
            website: account.website,
            picture,
        }),
    }
}

const fn has_copy() -> SqlLiteral<Nullable<Bool>> {
    SqlLiteral::new(
        "EXISTS (SELECT FROM media_variants WHERE media_variants.media_id = media.id \
         AND media_variants.width = 480 AND NOT media_variants.is_avif)",
    )
}
