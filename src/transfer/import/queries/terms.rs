//! SQL of categories, tags, and the old URLs of lists.

use diesel::prelude::*;
use diesel::sql_types::{Array, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::articles::model::{CategoryName, TagName};
use crate::error::Result;
use crate::ids::CategoryId;
use crate::schema::categories;
use crate::text::Slug;

/// Sets the description of a category that has none.
pub(in crate::transfer::import) async fn describe_category(
    conn: &mut AsyncPgConnection,
    name: &CategoryName,
    text: &str,
) -> Result<()> {
    let empty = categories::table
        .filter(categories::name.eq(name.as_str()))
        .filter(categories::description.eq(""));
    diesel::update(empty)
        .set(categories::description.eq(text))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns whether a category is here and has no parent.
pub(in crate::transfer::import) async fn lacks_parent(
    conn: &mut AsyncPgConnection,
    name: &CategoryName,
) -> Result<bool> {
    let found: Option<CategoryId> = categories::table
        .filter(categories::name.eq(name.as_str()))
        .filter(categories::parent_id.is_null())
        .select(categories::id)
        .first(conn)
        .await
        .optional()?;
    Ok(found.is_some())
}

/// Inserts a category, unless one has the name or the slug.
pub(in crate::transfer::import) async fn insert_missing_category(
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

/// Sets the parent of a category that has none, unless the parent is below it.
pub(in crate::transfer::import) async fn update_parent(
    conn: &mut AsyncPgConnection,
    name: &CategoryName,
    parent: &CategoryName,
) -> Result<()> {
    const UPDATE: &str = "WITH RECURSIVE above AS ( \
            SELECT id, parent_id FROM categories WHERE name = $2 \
            UNION SELECT categories.id, categories.parent_id FROM categories JOIN above ON categories.id = above.parent_id) \
        UPDATE categories SET parent_id = (SELECT id FROM categories WHERE name = $2 LIMIT 1) \
        WHERE name = $1 AND parent_id IS NULL AND id NOT IN (SELECT id FROM above)";
    diesel::sql_query(UPDATE)
        .bind::<Text, _>(name.as_str())
        .bind::<Text, _>(parent.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Inserts redirects to the list of a category that is here. Returns the number of new ones.
pub(in crate::transfer::import) async fn redirect_to_category(
    conn: &mut AsyncPgConnection,
    name: &CategoryName,
    urls: &[String],
) -> Result<usize> {
    const INSERT: &str = "INSERT INTO list_redirects (path, category_id) \
        SELECT path, id FROM unnest($2::text[]) AS path, categories WHERE name = $1 ON CONFLICT DO NOTHING";
    insert_list_redirects(conn, INSERT, name.as_str(), urls).await
}

/// Inserts redirects to the list of a tag that is here. Returns the number of new ones.
pub(in crate::transfer::import) async fn redirect_to_tag(
    conn: &mut AsyncPgConnection,
    name: &TagName,
    urls: &[String],
) -> Result<usize> {
    const INSERT: &str = "INSERT INTO list_redirects (path, tag_id) \
        SELECT path, id FROM unnest($2::text[]) AS path, tags WHERE name = $1 ON CONFLICT DO NOTHING";
    insert_list_redirects(conn, INSERT, name.as_str(), urls).await
}

/// Inserts redirects to the articles of an account. Returns the number of new ones.
pub(in crate::transfer::import) async fn redirect_to_account(
    conn: &mut AsyncPgConnection,
    username: &str,
    urls: &[String],
) -> Result<usize> {
    const INSERT: &str = "INSERT INTO list_redirects (path, account_id) \
        SELECT path, id FROM unnest($2::text[]) AS path, accounts WHERE username = $1 ON CONFLICT DO NOTHING";
    insert_list_redirects(conn, INSERT, username, urls).await
}

/// Inserts redirects to the articles of an author without an account, by the slug of their byline. Returns the number of
/// new ones.
pub(in crate::transfer::import) async fn redirect_to_byline(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    urls: &[String],
) -> Result<usize> {
    const INSERT: &str = "INSERT INTO list_redirects (path, author_slug) \
        SELECT path, $1 FROM unnest($2::text[]) AS path \
        WHERE EXISTS (SELECT FROM articles WHERE author_slug = $1) ON CONFLICT DO NOTHING";
    insert_list_redirects(conn, INSERT, slug.as_str(), urls).await
}

async fn insert_list_redirects(
    conn: &mut AsyncPgConnection,
    insert: &str,
    name: &str,
    urls: &[String],
) -> Result<usize> {
    if urls.is_empty() {
        return Ok(0);
    }
    let inserted = diesel::sql_query(insert)
        .bind::<Text, _>(name)
        .bind::<Array<Text>, _>(urls)
        .execute(conn)
        .await?;
    Ok(inserted)
}
