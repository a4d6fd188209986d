//! SQL that finds categories and tags by name, and creates new ones.

use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{CategoryName, TagName};
use crate::error::Result;
use crate::ids::{CategoryId, TagId};
use crate::schema::{categories, tags};
use crate::text::Slug;

#[diesel::declare_sql_function]
extern "SQL" {
    /// PostgreSQL's `lower`, which the unique indexes on names use too.
    fn lower(text: Text) -> Text;
    /// Replaces similar letters by one of them, as `text::normalization` does.
    fn fold_text(text: Text) -> Text;
}

/// Takes an advisory lock until the transaction ends. It prevents the concurrent creation of a `category` or `tag`
/// with a name that equals this one after folding.
pub(crate) async fn lock_name(conn: &mut AsyncPgConnection, kind: &str, name: &str) -> Result<()> {
    diesel::sql_query("SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || fold_text($2), 0))")
        .bind::<Text, _>(kind)
        .bind::<Text, _>(name)
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the category of this name, or else a category whose name differs only in similar letters.
pub(crate) async fn find_category_by_name(
    conn: &mut AsyncPgConnection,
    name: &CategoryName,
) -> Result<Option<CategoryId>> {
    let found = categories::table
        .filter(
            lower(categories::name)
                .eq(lower(name.as_str()))
                .or(fold_text(categories::name).eq(fold_text(name.as_str()))),
        )
        .order((lower(categories::name).ne(lower(name.as_str())), categories::id))
        .select(categories::id)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Inserts a category; does nothing if its slug or name is taken.
pub(crate) async fn insert_category(
    conn: &mut AsyncPgConnection,
    name: &CategoryName,
    slug: &Slug,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(categories::table)
        .values((
            categories::id.eq(CategoryId::new(now)),
            categories::slug.eq(slug.as_str()),
            categories::name.eq(name.as_str()),
            categories::created_at.eq(now.to_diesel()),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the tag of this name, or else a tag whose name differs only in similar letters.
pub(crate) async fn find_tag_by_name(conn: &mut AsyncPgConnection, name: &TagName) -> Result<Option<TagId>> {
    let found = tags::table
        .filter(
            lower(tags::name)
                .eq(lower(name.as_str()))
                .or(fold_text(tags::name).eq(fold_text(name.as_str()))),
        )
        .order((lower(tags::name).ne(lower(name.as_str())), tags::id))
        .select(tags::id)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Inserts a tag; does nothing if its slug or name is taken.
pub(crate) async fn insert_tag(
    conn: &mut AsyncPgConnection,
    name: &TagName,
    slug: &Slug,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(tags::table)
        .values((
            tags::id.eq(TagId::new(now)),
            tags::slug.eq(slug.as_str()),
            tags::name.eq(name.as_str()),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}
