//! SQL for the fingerprint of the secret key.

use diesel::prelude::*;
use diesel::sql_types::{Binary, Bool, Nullable, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use uuid::Uuid;

use crate::error::Result;
use crate::schema::settings;

/// An encrypted email address.
#[derive(Debug, QueryableByName)]
pub(super) struct Sealed {
    /// The id of the account or commenter.
    #[diesel(sql_type = SqlUuid)]
    pub(super) id: Uuid,
    #[diesel(sql_type = Bool)]
    pub(super) is_account: bool,
    #[diesel(sql_type = Binary)]
    pub(super) bytes: Vec<u8>,
}

#[derive(QueryableByName)]
struct HasSite {
    #[diesel(sql_type = Bool)]
    has_site: bool,
}

#[derive(QueryableByName)]
struct Kept {
    #[diesel(sql_type = Nullable<Binary>)]
    fingerprint: Option<Vec<u8>>,
}

/// Returns whether the database contains a site.
pub(super) async fn has_site(conn: &mut AsyncPgConnection) -> Result<bool> {
    const ASK: &str =
        "SELECT to_regclass('settings') IS NOT NULL AND to_regclass('commenters') IS NOT NULL AS has_site";
    let row: HasSite = diesel::sql_query(ASK).get_result(conn).await?;
    Ok(row.has_site)
}

/// Returns the stored fingerprint. The query also works in databases of older versions, which lack the column.
pub(super) async fn find_fingerprint(conn: &mut AsyncPgConnection) -> Result<Option<Vec<u8>>> {
    const ASK: &str = "SELECT decode(substr(to_jsonb(settings) ->> 'key_fingerprint', 3), 'hex') AS fingerprint FROM settings";
    let row: Option<Kept> = diesel::sql_query(ASK).get_result(conn).await.optional()?;
    Ok(row.and_then(|kept| kept.fingerprint))
}

/// Returns the oldest encrypted email address of an account or commenter.
pub(super) async fn find_oldest_sealed(conn: &mut AsyncPgConnection) -> Result<Option<Sealed>> {
    const ASK: &str = "(SELECT id, true AS is_account, email_sealed AS bytes FROM accounts ORDER BY id LIMIT 1) \
        UNION ALL (SELECT id, false, email_sealed FROM commenters ORDER BY id LIMIT 1) ORDER BY id LIMIT 1";
    Ok(diesel::sql_query(ASK).get_result(conn).await.optional()?)
}

/// Stores a fingerprint if none is stored.
pub(super) async fn insert_fingerprint(conn: &mut AsyncPgConnection, fingerprint: &[u8]) -> Result<()> {
    diesel::update(settings::table.filter(settings::key_fingerprint.is_null()))
        .set(settings::key_fingerprint.eq(fingerprint))
        .execute(conn)
        .await?;
    Ok(())
}
