//! The SQL that finds categories and tags by their names, and makes new ones.

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
    /// As the database folds case: the unique indexes on names do the same.
    fn lower(text: Text) -> Text;
    /// Gives letters that look alike one spelling, as `text::folding` does.
    fn fold_text(text: Text) -> Text;
}

/// Keeps others from making one of this kind, `category` or `tag`, with a name that looks like this one, until the
/// transaction ends.
pub(crate) async fn lock_name(conn: &mut AsyncPgConnection, kind: &str, name: &str) -> Result<()> {
    diesel::sql_query("SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || fold_text($2), 0))")
        .bind::<Text, _>(kind)
        .bind::<Text, _>(name)
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the category of this name, or else one whose name differs only in letters that look alike.
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

/// A category; nothing when its slug or its name is taken.
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

/// Returns the tag of this name, or else one whose name differs only in letters that look alike.
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

/// A tag; nothing when its slug or its name is taken.
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
