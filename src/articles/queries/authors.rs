//! The SQL about authors.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::db::{Fixed, visible};
use crate::error::Result;
use crate::ids::MediaId;
use crate::schema::{accounts, articles, media};
use crate::text::{SafeHtml, Slug};

/// Whoever wrote public articles.
#[derive(Debug, Default)]
pub(crate) struct Author {
    /// As their account is called by now, or else as the newest article has it.
    pub name: String,
    /// What they say of themselves.
    pub profile: Option<Profile>,
}

/// What somebody with an account says of themselves.
#[derive(Debug)]
pub(crate) struct Profile {
    /// Rendered.
    pub biography: SafeHtml,
    /// Their own site, or nothing.
    pub website: String,
    /// The picture of them.
    pub picture: Option<Portrait>,
}

/// A picture of somebody.
#[derive(Debug)]
pub(crate) struct Portrait {
    /// The file.
    pub id: MediaId,
    /// The file's name.
    pub name: String,
    /// Whether there is a copy of 480 pixels.
    pub has_copy: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
struct ProfileRow {
    display_name: String,
    website: String,
    biography_html: String,
}

/// Whoever wrote the public articles under this slug.
pub(crate) async fn find_author(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<Author>> {
    type Picture = (Option<MediaId>, Option<String>, Option<bool>);
    let found: Option<(String, Option<ProfileRow>, Picture)> = articles::table
        .left_join(accounts::table.left_join(media::table))
        .filter(articles::author_slug.eq(slug.as_str()))
        .filter(visible::is_article())
        .filter(visible::may_be_public())
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

const fn has_copy() -> Fixed<Nullable<Bool>> {
    Fixed::new(
        "EXISTS (SELECT FROM media_variants WHERE media_variants.media_id = media.id \
         AND media_variants.width = 480 AND NOT media_variants.is_avif)",
    )
}
