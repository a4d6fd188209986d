//! The SQL about commenters.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::email_context;
use crate::error::Result;
use crate::ids::CommenterId;
use crate::schema::commenters;
use crate::secrets::{EmailAddress, Keys};

/// The commenter with this address, if it has left a comment before; held until the transaction ends.
pub async fn lock_commenter(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
) -> Result<Option<CommenterId>> {
    let index = email.index(keys);
    let found = commenters::table
        .filter(commenters::email_index.eq(index.as_slice()))
        .select(commenters::id)
        .for_no_key_update()
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// A row for a new address; nothing when another request has just made one.
pub async fn insert_commenter(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<()> {
    let id = CommenterId::new(now);
    diesel::insert_into(commenters::table)
        .values((
            commenters::id.eq(id),
            commenters::email_index.eq(email.index(keys).as_slice()),
            commenters::email_sealed.eq(email.seal(keys, &email_context(id))?),
            commenters::created_at.eq(now.to_diesel()),
        ))
        .on_conflict(commenters::email_index)
        .do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}
