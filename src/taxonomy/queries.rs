//! SQL for categories and tags in the admin.

use std::cmp::Reverse;
use std::collections::HashMap;

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::forms::{CategoryFields, TagFields};
use super::model::{Category, Tag};
use crate::db::SqlLiteral;
use crate::error::{Error, Result};
use crate::ids::{CategoryId, TagId};
use crate::schema::{article_tags, articles, categories, list_redirects, tags};
use crate::text::Slug;

/// The limit of the categories query; a site has fewer.
const MOST_CATEGORIES: i64 = 2_000;
/// The maximum number of used tags in the list, those with the most articles first, and of unused tags.
const MOST_TAGS: i64 = 1_000;

type CategoryRow = (CategoryId, String, String, String, Option<CategoryId>);
type TagRow = (TagId, String, String, i64);

/// Selects the number of articles with a tag.
const fn tag_articles() -> SqlLiteral<BigInt> {
    SqlLiteral::new("(SELECT count(*) FROM article_tags WHERE article_tags.tag_id = tags.id)")
}

/// Returns all categories, sorted by their position among siblings.
pub(super) async fn list_categories(conn: &mut AsyncPgConnection) -> Result<Vec<Category>> {
    let rows: Vec<CategoryRow> = categories::table
        .order((categories::position, categories::name, categories::id))
        .limit(MOST_CATEGORIES)
        .select((
            categories::id,
            categories::slug,
            categories::name,
            categories::description,
            categories::parent_id,
        ))
        .load(conn)
        .await?;
    let counts = count_in_categories(conn).await?;
    rows.into_iter()
        .map(|(id, slug, name, description, parent)| {
            Ok(Category {
                id,
                slug: Slug::try_from(slug).map_err(Error::internal)?,
                name,
                description,
                parent,
                articles: counts.get(&id).copied().unwrap_or(0),
            })
        })
        .collect()
}

/// Returns the number of articles in each category; empty categories are left out.
async fn count_in_categories(conn: &mut AsyncPgConnection) -> Result<HashMap<CategoryId, i64>> {
    let counts: Vec<(Option<CategoryId>, i64)> = articles::table
        .filter(articles::category_id.is_not_null())
        .group_by(articles::category_id)
        .select((articles::category_id, count_star()))
        .load(conn)
        .await?;
    Ok(counts
        .into_iter()
        .filter_map(|(id, count)| Some((id?, count)))
        .collect())
}

/// Returns the tags with the most articles, and unused tags. One query counts all, as a subquery per tag would be
/// slower.
pub(super) async fn list_tags(conn: &mut AsyncPgConnection) -> Result<Vec<Tag>> {
    let counts: Vec<(TagId, i64)> = article_tags::table
        .group_by(article_tags::tag_id)
        .order((count_star().desc(), article_tags::tag_id))
        .limit(MOST_TAGS)
        .select((article_tags::tag_id, count_star()))
        .load(conn)
        .await?;
    let counts: HashMap<TagId, i64> = counts.into_iter().collect();
    let is_counted = tags::id.eq_any(counts.keys().copied().collect::<Vec<_>>());
    let is_unused = not(exists(
        article_tags::table.filter(article_tags::tag_id.eq(tags::id)),
    ));
    let rows: Vec<(TagId, String, String)> = tags::table
        .filter(is_counted.or(is_unused))
        .order((tags::name, tags::id))
        .limit(2 * MOST_TAGS)
        .select((tags::id, tags::slug, tags::name))
        .load(conn)
        .await?;
    let of_row = |(id, slug, name)| tag((id, slug, name, counts.get(&id).copied().unwrap_or(0)));
    let mut tags: Vec<Tag> = rows.into_iter().map(of_row).collect::<Result<_>>()?;
    tags.sort_by_key(|tag| Reverse(tag.articles));
    Ok(tags)
}

pub(super) async fn find_tag(conn: &mut AsyncPgConnection, id: TagId) -> Result<Option<Tag>> {
    let row: Option<TagRow> = tags::table
        .find(id)
        .select((tags::id, tags::slug, tags::name, tag_articles()))
        .first(conn)
        .await
        .optional()?;
    row.map(tag).transpose()
}

fn tag((id, slug, name, articles): TagRow) -> Result<Tag> {
    Ok(Tag {
        id,
        slug: Slug::try_from(slug).map_err(Error::internal)?,
        name,
        articles,
    })
}

/// Locks the table of categories against writes until the transaction ends; reads are not blocked.
pub(super) async fn lock_categories(conn: &mut AsyncPgConnection) -> Result<()> {
    diesel::sql_query("LOCK TABLE categories IN SHARE ROW EXCLUSIVE MODE")
        .execute(conn)
        .await?;
    Ok(())
}

/// Inserts a category as the last child of its parent.
pub(super) async fn insert_category(
    conn: &mut AsyncPgConnection,
    fields: &CategoryFields,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(categories::table)
        .values((
            categories::id.eq(CategoryId::new(now)),
            categories::slug.eq(fields.slug.as_str()),
            categories::name.eq(fields.name.as_str()),
            categories::description.eq(fields.description.as_str()),
            categories::parent_id.eq(fields.parent),
            categories::position.eq(i32::MAX),
            categories::created_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn update_category(
    conn: &mut AsyncPgConnection,
    id: CategoryId,
    fields: &CategoryFields,
) -> Result<()> {
    diesel::update(categories::table.find(id))
        .set((
            categories::slug.eq(fields.slug.as_str()),
            categories::name.eq(fields.name.as_str()),
            categories::description.eq(fields.description.as_str()),
            categories::parent_id.eq(fields.parent),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Updates the position of a category among its siblings.
pub(super) async fn update_position(
    conn: &mut AsyncPgConnection,
    id: CategoryId,
    position: i32,
) -> Result<()> {
    diesel::update(categories::table.find(id))
        .set(categories::position.eq(position))
        .execute(conn)
        .await?;
    Ok(())
}

/// Moves the articles, subcategories and redirects of a category to another one.
pub(super) async fn update_to_category(
    conn: &mut AsyncPgConnection,
    from: CategoryId,
    to: CategoryId,
) -> Result<()> {
    diesel::update(articles::table.filter(articles::category_id.eq(from)))
        .set(articles::category_id.eq(to))
        .execute(conn)
        .await?;
    diesel::update(categories::table.filter(categories::parent_id.eq(from)))
        .set(categories::parent_id.eq(to))
        .execute(conn)
        .await?;
    diesel::update(list_redirects::table.filter(list_redirects::category_id.eq(from)))
        .set(list_redirects::category_id.eq(to))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes a category; its subcategories become top-level categories.
pub(super) async fn delete_category(conn: &mut AsyncPgConnection, id: CategoryId) -> Result<()> {
    diesel::delete(categories::table.find(id)).execute(conn).await?;
    Ok(())
}

/// Redirects an old path to a category.
pub(super) async fn redirect_to_category(
    conn: &mut AsyncPgConnection,
    path: &str,
    id: CategoryId,
) -> Result<()> {
    diesel::insert_into(list_redirects::table)
        .values((list_redirects::path.eq(path), list_redirects::category_id.eq(id)))
        .on_conflict(list_redirects::path)
        .do_update()
        .set((
            list_redirects::category_id.eq(Some(id)),
            list_redirects::tag_id.eq(None::<TagId>),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Redirects an old path to a tag.
pub(super) async fn redirect_to_tag(conn: &mut AsyncPgConnection, path: &str, id: TagId) -> Result<()> {
    diesel::insert_into(list_redirects::table)
        .values((list_redirects::path.eq(path), list_redirects::tag_id.eq(id)))
        .on_conflict(list_redirects::path)
        .do_update()
        .set((
            list_redirects::category_id.eq(None::<CategoryId>),
            list_redirects::tag_id.eq(Some(id)),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn update_tag(conn: &mut AsyncPgConnection, id: TagId, fields: &TagFields) -> Result<()> {
    diesel::update(tags::table.find(id))
        .set((
            tags::slug.eq(fields.slug.as_str()),
            tags::name.eq(fields.name.as_str()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Moves the articles and redirects of a tag to another one; an article with both tags keeps one.
pub(super) async fn update_to_tag(conn: &mut AsyncPgConnection, from: TagId, to: TagId) -> Result<()> {
    let both = article_tags::table
        .filter(article_tags::tag_id.eq(to))
        .select(article_tags::article_id);
    let both: Vec<crate::ids::ArticleId> = both.load(conn).await?;
    diesel::delete(
        article_tags::table
            .filter(article_tags::tag_id.eq(from))
            .filter(article_tags::article_id.eq_any(both)),
    )
    .execute(conn)
    .await?;
    diesel::update(article_tags::table.filter(article_tags::tag_id.eq(from)))
        .set(article_tags::tag_id.eq(to))
        .execute(conn)
        .await?;
    diesel::update(list_redirects::table.filter(list_redirects::tag_id.eq(from)))
        .set(list_redirects::tag_id.eq(to))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes a tag, also from its articles.
pub(super) async fn delete_tag(conn: &mut AsyncPgConnection, id: TagId) -> Result<()> {
    diesel::delete(tags::table.find(id)).execute(conn).await?;
    Ok(())
}
