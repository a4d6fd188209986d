//! The list of all categories and tags.

use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::forms::CategoryForm;
use super::queries;
use super::views::TaxonomyPage;
use crate::accounts::MayManageTaxonomy;
use crate::app::App;
use crate::error::Result;
use crate::locale::Message;
use crate::site::Site;
use crate::web::{FormErrors, Page};

/// The query of the list: the notice of the last action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TaxonomyQuery {
    notice: String,
}

/// `GET /admin/categories`
pub(crate) async fn index(
    app: Data<App>,
    site: Site,
    editor: MayManageTaxonomy,
    query: Query<TaxonomyQuery>,
) -> Result<Page<TaxonomyPage>> {
    let notice = match query.notice.as_str() {
        "saved" => Some("taxonomy-save-done"),
        "merged" => Some("taxonomy-merge-done"),
        "removed" => Some("taxonomy-delete-done"),
        _ => None,
    };
    let layout = site
        .layout(Some(editor.0.layout()))
        .with_notice(notice.map(Message::new));
    Ok(Page::new(
        layout,
        page(&app, CategoryForm::default(), FormErrors::default()).await?,
    ))
}

/// Loads the page, with a form for a new category.
pub(super) async fn page(app: &App, form: CategoryForm, errors: FormErrors) -> Result<TaxonomyPage> {
    let mut conn = app.db.conn().await?;
    let categories = queries::list_categories(&mut conn).await?;
    let tags = queries::list_tags(&mut conn).await?;
    Ok(TaxonomyPage::new(&categories, tags, form, errors))
}
