//! SQL for the outbox.

use diesel::dsl::{count_star, min};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel as _;

use super::{Email, recipient_context, text_context};
use crate::error::Result;
use crate::ids::EmailId;
use crate::schema::outbox;
use crate::secrets::{EmailAddress, Keys, Purpose};

/// An email that is due.
#[derive(Debug)]
pub(super) struct DueEmail {
    pub(super) id: EmailId,
    /// The email; `None` if it was encrypted with another key.
    pub(super) email: Option<Email>,
    /// The number of attempts, including this one.
    pub(super) tries: i32,
}

/// Adds an email to the outbox.
pub async fn insert_email(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &Email,
    now: Timestamp,
) -> Result<()> {
    let id = EmailId::new(now);
    let text = format!("{}\n{}", email.subject, email.text);
    let text_sealed = keys.seal(
        Purpose::OutboxEncryption,
        text_context(id).as_bytes(),
        text.as_bytes(),
    )?;
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id),
            outbox::recipient_sealed.eq(email.to.seal(keys, &recipient_context(id))?),
            outbox::text_sealed.eq(text_sealed),
            outbox::next_try_at.eq(now.to_diesel()),
            outbox::created_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the number of emails in the outbox, and when the oldest was added.
pub(crate) async fn count_waiting(conn: &mut AsyncPgConnection) -> Result<(i64, Option<Timestamp>)> {
    let (count, oldest): (i64, Option<jiff_diesel::Timestamp>) = outbox::table
        .select((count_star(), min(outbox::created_at)))
        .get_result(conn)
        .await?;
    Ok((count, oldest.map(jiff_diesel::Timestamp::to_jiff)))
}

/// Takes an email that is due, and reserves it for the duration of `lease`, so that no other node sends it.
pub(super) async fn take_due(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    now: Timestamp,
    lease: SignedDuration,
) -> Result<Option<DueEmail>> {
    let due: Option<EmailId> = outbox::table
        .filter(outbox::next_try_at.le(now.to_diesel()))
        .order(outbox::next_try_at)
        .select(outbox::id)
        .for_update()
        .skip_locked()
        .first(conn)
        .await
        .optional()?;
    let Some(id) = due else { return Ok(None) };
    let (recipient, text, tries): (Vec<u8>, Vec<u8>, i32) = diesel::update(outbox::table.find(id))
        .set((
            outbox::tries.eq(outbox::tries + 1),
            outbox::next_try_at.eq((now + lease).to_diesel()),
        ))
        .returning((outbox::recipient_sealed, outbox::text_sealed, outbox::tries))
        .get_result(conn)
        .await?;
    let email = open(keys, id, &recipient, &text);
    Ok(Some(DueEmail { id, email, tries }))
}

fn open(keys: &Keys, id: EmailId, recipient: &[u8], text: &[u8]) -> Option<Email> {
    let to = EmailAddress::unseal(recipient, keys, &recipient_context(id))?;
    let plain = keys.open(Purpose::OutboxEncryption, text_context(id).as_bytes(), text)?;
    let (subject, text) = std::str::from_utf8(&plain).ok()?.split_once('\n')?;
    Some(Email {
        to,
        subject: subject.to_owned(),
        text: text.to_owned(),
    })
}

/// Deletes an email that was sent or failed permanently.
pub(super) async fn delete_letter(conn: &mut AsyncPgConnection, id: EmailId) -> Result<()> {
    diesel::delete(outbox::table.find(id)).execute(conn).await?;
    Ok(())
}

/// Stores the time of the next attempt.
pub(super) async fn update_next_try(conn: &mut AsyncPgConnection, id: EmailId, at: Timestamp) -> Result<()> {
    diesel::update(outbox::table.find(id))
        .set(outbox::next_try_at.eq(at.to_diesel()))
        .execute(conn)
        .await?;
    Ok(())
}
