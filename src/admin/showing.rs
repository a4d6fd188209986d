//! Somebody comes to the desk.

use std::collections::HashMap;

use actix_web::web::Data;

use super::views::{Counts, DeskPage};
use crate::accounts::{Account, SignedIn};
use crate::app::App;
use crate::articles::ArticleState;
use crate::comments::{self, CommentState};
use crate::error::Result;
use crate::site::Site;
use crate::web::Page;
use crate::writing;

/// `GET /admin`
pub async fn index(app: Data<App>, site: Site, SignedIn(account): SignedIn) -> Result<Page<DeskPage>> {
    let counts = count(&app, &account).await?;
    let layout = site.layout(Some(account.layout()));
    Ok(Page::new(layout, DeskPage::new(account.display_name, &counts)))
}

async fn count(app: &App, account: &Account) -> Result<Counts> {
    let mut conn = app.db.conn().await?;
    let comments = comments::queries::count_by_state(&mut conn, account.moderates()).await?;
    let articles = match account.writes() {
        Some(reach) => writing::queries::count_by_state(&mut conn, reach).await?,
        None => HashMap::new(),
    };
    let of_state = |state| articles.get(&state).copied().unwrap_or(0);
    Ok(Counts {
        can_write: account.writes().is_some(),
        drafts: of_state(ArticleState::Draft),
        published: of_state(ArticleState::Published),
        pending: comments.get(&CommentState::Pending).copied().unwrap_or(0),
    })
}
