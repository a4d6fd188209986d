//! Creates, updates, moves, merges and deletes categories.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;
use uuid::Uuid;

use super::forms::{CategoryFields, CategoryForm};
use super::model::{Category, is_within};
use super::views::CategoryPage;
use super::{list, queries};
use crate::accounts::MayManageTaxonomy;
use crate::app::App;
use crate::articles::queries::{find_category_by_name, lock_name};
use crate::db::constraint::broken_unique;
use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// The reason why a category was not stored.
enum Rejection {
    Form(FormErrors),
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Rejection {
    fn from(error: E) -> Self {
        let error = error.into();
        match taken(&error) {
            Some(errors) => Self::Form(errors),
            None => Self::Failed(error),
        }
    }
}

/// Returns the form errors for a violated unique constraint on the name or the slug; `None` for another error.
pub(super) fn taken(error: &Error) -> Option<FormErrors> {
    let mut errors = FormErrors::default();
    match broken_unique(error)? {
        "categories_name" | "tags_name" => errors.add("name", "category-or-tag-name-taken-error"),
        "categories_slug_key" | "tags_slug_key" => errors.add("slug", "slug-taken-error"),
        _ => return None,
    }
    Some(errors)
}

/// `POST /admin/categories`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    editor: MayManageTaxonomy,
    form: Form<CategoryForm>,
) -> Result<HttpResponse> {
    match insert(&app, &form.0).await {
        Ok(()) => Ok(see_other(&urls::saved(urls::ADMIN_CATEGORIES))),
        Err(Rejection::Failed(error)) => Err(error),
        Err(Rejection::Form(errors)) => {
            let view = list::page(&app, form.0, errors).await?;
            let page = Page::new(site.layout(Some(editor.0.layout())), view);
            Ok(page.unprocessable().respond_to(&request))
        }
    }
}

async fn insert(app: &App, form: &CategoryForm) -> Result<(), Rejection> {
    let fields = form.parse().map_err(Rejection::Form)?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    conn.transaction::<_, Rejection, _>(async |conn| {
        let categories = queries::list_categories(conn).await?;
        check_parent(&categories, None, &fields)?;
        check_name(conn, None, &fields).await?;
        queries::insert_category(conn, &fields, app.clock.now()).await?;
        Ok(())
    })
    .await
}

/// Checks, under an advisory lock, that no other category has a similar name.
async fn check_name(
    conn: &mut AsyncPgConnection,
    id: Option<CategoryId>,
    fields: &CategoryFields,
) -> Result<(), Rejection> {
    lock_name(conn, "category", fields.name.as_str()).await?;
    let holder = find_category_by_name(conn, &fields.name).await?;
    if holder.is_some() && holder != id {
        return Err(Rejection::Form(FormErrors::of(
            "name",
            "category-or-tag-name-taken-error",
        )));
    }
    Ok(())
}

/// `GET /admin/categories/{id}`
pub(crate) async fn edit(
    app: Data<App>,
    site: Site,
    editor: MayManageTaxonomy,
    id: Path<Uuid>,
) -> Result<Page<CategoryPage>> {
    let categories = queries::list_categories(&mut *app.db.conn().await?).await?;
    let category = find(&categories, CategoryId(*id))?;
    let view = CategoryPage::new(
        category,
        &categories,
        CategoryForm::of(category),
        FormErrors::default(),
    );
    Ok(Page::new(site.layout(Some(editor.0.layout())), view))
}

/// `POST /admin/categories/{id}`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    editor: MayManageTaxonomy,
    id: Path<Uuid>,
    form: Form<CategoryForm>,
) -> Result<HttpResponse> {
    let id = CategoryId(*id);
    match store(&app, id, &form.0).await {
        Ok(()) => Ok(see_other(&urls::saved(urls::ADMIN_CATEGORIES))),
        Err(Rejection::Failed(error)) => Err(error),
        Err(Rejection::Form(errors)) => {
            let categories = queries::list_categories(&mut *app.db.conn().await?).await?;
            let view = CategoryPage::new(find(&categories, id)?, &categories, form.0, errors);
            let page = Page::new(site.layout(Some(editor.0.layout())), view);
            Ok(page.unprocessable().respond_to(&request))
        }
    }
}

async fn store(app: &App, id: CategoryId, form: &CategoryForm) -> Result<(), Rejection> {
    let fields = form.parse().map_err(Rejection::Form)?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    conn.transaction::<_, Rejection, _>(async |conn| {
        // The lock prevents a cycle from two concurrent moves, each of which puts one category below the other.
        queries::lock_categories(conn).await?;
        let categories = queries::list_categories(conn).await?;
        let before = find(&categories, id)?;
        check_parent(&categories, Some(id), &fields)?;
        check_name(conn, Some(id), &fields).await?;
        queries::update_category(conn, id, &fields).await?;
        if before.slug != fields.slug {
            queries::redirect_to_category(conn, &urls::plain_category(&before.slug), id).await?;
        }
        Ok(())
    })
    .await
}

fn find(categories: &[Category], id: CategoryId) -> Result<&Category> {
    categories
        .iter()
        .find(|category| category.id == id)
        .ok_or(Error::NotFound)
}

fn check_parent(
    categories: &[Category],
    id: Option<CategoryId>,
    fields: &CategoryFields,
) -> Result<(), Rejection> {
    let Some(parent) = fields.parent else {
        return Ok(());
    };
    let is_there = categories.iter().any(|category| category.id == parent);
    let is_circle = id.is_some_and(|id| is_within(categories, parent, id));
    let mut errors = FormErrors::default();
    match (is_there, is_circle) {
        (false, _) => errors.add("parent", "parent-category-not-found-error"),
        (true, true) => errors.add("parent", "parent-category-circular-error"),
        (true, false) => return Ok(()),
    }
    Err(Rejection::Form(errors))
}

/// The posted direction.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MoveForm {
    /// `up`; any other value means down.
    direction: String,
}

/// `POST /admin/categories/{id}/position`: moves a category one position up or down among its siblings.
pub(crate) async fn reorder(
    app: Data<App>,
    _editor: MayManageTaxonomy,
    id: Path<Uuid>,
    form: Form<MoveForm>,
) -> Result<HttpResponse> {
    let id = CategoryId(*id);
    app.transaction(async |conn| {
        queries::lock_categories(conn).await?;
        let categories = queries::list_categories(conn).await?;
        let parent = find(&categories, id)?.parent;
        let mut siblings: Vec<CategoryId> = categories
            .iter()
            .filter(|category| category.parent == parent)
            .map(|category| category.id)
            .collect();
        let place = siblings.iter().position(|sibling| *sibling == id).unwrap_or(0);
        let other = match form.0.direction.as_str() {
            "up" => place.saturating_sub(1),
            _ => (place + 1).min(siblings.len() - 1),
        };
        siblings.swap(place, other);
        for (position, sibling) in (0..).zip(siblings) {
            queries::update_position(conn, sibling, position).await?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&urls::saved(urls::ADMIN_CATEGORIES)))
}

/// The posted fields of a merge.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MergerForm {
    /// The id of the target of the merge.
    into: String,
}

impl MergerForm {
    pub(super) fn id(&self) -> Result<Uuid> {
        Uuid::parse_str(&self.into).map_err(|_error| Error::BadRequest("merge-target-missing-error"))
    }
}

/// `POST /admin/categories/{id}/merger`: moves its articles and subcategories to another category; its URLs redirect
/// there.
pub(crate) async fn merge(
    app: Data<App>,
    _editor: MayManageTaxonomy,
    id: Path<Uuid>,
    form: Form<MergerForm>,
) -> Result<HttpResponse> {
    let (from, to) = (CategoryId(*id), CategoryId(form.0.id()?));
    app.transaction(async |conn| {
        queries::lock_categories(conn).await?;
        let categories = queries::list_categories(conn).await?;
        let old = find(&categories, from)?;
        find(&categories, to)?;
        if is_within(&categories, to, from) {
            return Err(Error::BadRequest("merge-into-itself-error"));
        }
        queries::update_to_category(conn, from, to).await?;
        queries::redirect_to_category(conn, &urls::plain_category(&old.slug), to).await?;
        queries::delete_category(conn, from).await
    })
    .await?;
    Ok(see_other(&format!("{}?notice=merged", urls::ADMIN_CATEGORIES)))
}

/// `POST /admin/categories/{id}/removal`: deletes a category without articles; others can be merged.
pub(crate) async fn remove(
    app: Data<App>,
    _editor: MayManageTaxonomy,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    let id = CategoryId(*id);
    app.transaction(async |conn| {
        queries::lock_categories(conn).await?;
        let categories = queries::list_categories(conn).await?;
        if find(&categories, id)?.articles > 0 {
            return Err(Error::BadRequest("category-not-empty-error"));
        }
        queries::delete_category(conn, id).await
    })
    .await?;
    Ok(see_other(&format!("{}?notice=removed", urls::ADMIN_CATEGORIES)))
}
