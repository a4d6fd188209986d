//! Comments as readers see them: under their article, at their permalink, and the form on a page of its own.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::AsyncPgConnection;
use serde::Deserialize;
use uuid::Uuid;

use super::forms::CommentForm;
use super::model::{CommentState, Refusal};
use super::ownership::Claim;
use super::paging::{Order, THREADS_PER_PAGE, ThreadPage};
use super::posting::Rejection;
use super::queries::Place;
use super::rejecting::reject;
use super::thread::CommentRow;
use super::views::{
    ArticleLink, CommentFormPage, CommentFormView, CommentView, CommentsView, Drawing, OrderChoice, PageLink,
};
use super::{ownership, queries, thread};
use crate::accounts::Viewer;
use crate::app::App;
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::locale;
use crate::secrets::Token;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::{Page, see_other};

/// The comments of an article and, while it takes any, the form. At most six statements, however many comments
/// there are, on one snapshot: the count and the list agree, whatever is approved in between.
pub async fn load(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    drawing: Drawing<'_>,
    viewer: &Viewer,
    page: ThreadPage,
) -> Result<(CommentsView, Option<CommentFormView>)> {
    let article = drawing.discussion.article_id;
    let claims = ownership::claims(app, request, article);
    let listed = conn
        .build_transaction()
        .repeatable_read()
        .read_only()
        .run(async |conn| list(conn, article, page, &claims).await)
        .await?;

    let is_personal = !claims.is_empty() || ownership::remembered(app, request).is_some();
    let comments = listed.into_view(drawing, page, is_personal);
    let form = if comments.closed {
        None
    } else {
        Some(blank_form(app, request, drawing, viewer, "", None)?)
    };
    Ok((comments, form))
}

/// A page of threads as the statements give it.
struct Listed {
    /// The public comments of the whole article.
    count: i64,
    /// Every comment of the page's threads.
    rows: Vec<CommentRow>,
    /// The threads before this page, the nearest first, one more than a page holds.
    before: Vec<Cursor>,
    /// Where the next page begins.
    after: Option<Cursor>,
}

async fn list(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    page: ThreadPage,
    claims: &[Claim],
) -> Result<Listed> {
    let count = queries::count_approved(conn, article).await?;
    let mut roots = queries::list_roots(conn, article, page).await?;
    let has_more = roots.len() > THREADS_PER_PAGE;
    let after = if has_more { roots.pop() } else { None };
    let before = match page.from {
        Some(from) => queries::list_roots_before(conn, article, page.order, from).await?,
        None => Vec::new(),
    };
    let mut ids: Vec<CommentId> = roots.iter().map(|root| CommentId(root.id)).collect();
    if !claims.is_empty() {
        let own: Vec<CommentId> = claims.iter().map(|(id, _)| *id).collect();
        ids.extend(queries::list_own_roots(conn, article, &own, page, after).await?);
    }
    let rows = queries::list_threads(conn, article, &ids, claims).await?;
    Ok(Listed {
        count,
        rows,
        before,
        after,
    })
}

impl Listed {
    fn into_view(self, drawing: Drawing<'_>, page: ThreadPage, is_personal: bool) -> CommentsView {
        let Drawing { site, discussion } = drawing;
        let slug = &discussion.slug;
        let at = |from: Option<&Cursor>| urls::comments_page(slug, page.order.as_query(), from);
        let (earlier, later) = match page.order {
            Order::Oldest => ("Earlier comments", "Later comments"),
            Order::Newest => ("Later comments", "Earlier comments"),
        };
        // With no more than a page before this one, that is the first page, which needs no cursor.
        let before = self
            .before
            .get(THREADS_PER_PAGE)
            .and(self.before.get(THREADS_PER_PAGE - 1));
        let mut nodes = thread::build(self.rows, site.settings.thread_depth);
        if page.order == Order::Newest {
            nodes.reverse();
        }
        let has_choice = nodes.len() > 1 || !self.before.is_empty();
        CommentsView {
            count_text: locale::comment_count(self.count),
            orders: if has_choice {
                [("Oldest first", Order::Oldest), ("Newest first", Order::Newest)]
                    .map(|(label, order)| OrderChoice {
                        label,
                        url: urls::comments_page(slug, order.as_query(), None),
                        is_current: order == page.order,
                    })
                    .into()
            } else {
                Vec::new()
            },
            previous: (!self.before.is_empty()).then(|| PageLink {
                label: earlier,
                url: at(before),
            }),
            next: self.after.map(|start| PageLink {
                label: later,
                url: at(Some(&start)),
            }),
            threads: nodes
                .into_iter()
                .map(|node| CommentView::new(node, drawing))
                .collect(),
            closed: !discussion.takes_comments(&site.settings, site.now),
            news_url: urls::comment_news(slug, site.now),
            is_personal,
        }
    }
}

/// `GET /comments/{id}`: leads to the right page of the article. What is not public leads only its commenter.
pub async fn permalink(app: Data<App>, request: HttpRequest, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = CommentId(id.into_inner());
    let mut conn = app.db.conn().await?;
    let place = find_visible(&app, &mut conn, &request, id)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(see_other(&path_of(&mut conn, &place, id).await?))
}

/// The place of a comment that whoever asks may see: it is public, or it waits and is their own.
pub(super) async fn find_visible(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    id: CommentId,
) -> Result<Option<Place>> {
    let Some(place) = queries::find_place(conn, id, app.clock.now()).await? else {
        return Ok(None);
    };
    let proves =
        |(claimed, token): &(CommentId, Token)| *claimed == id && token.hash().as_bytes() == place.token_hash;
    let is_own = || {
        ownership::claims(app, request, place.article_id)
            .iter()
            .any(proves)
    };
    let is_visible = match place.state {
        CommentState::Approved => true,
        CommentState::Pending => is_own(),
        CommentState::Spam | CommentState::Trash => false,
    };
    Ok(is_visible.then_some(place))
}

/// The path of a comment: its article, the page of its thread, and itself.
pub(super) async fn path_of(conn: &mut AsyncPgConnection, place: &Place, id: CommentId) -> Result<String> {
    // The thread itself counts when it is public; one that waits stands after the last public one before it.
    let count = queries::count_roots_through(conn, place.article_id, place.root).await?;
    let earlier = usize::try_from(count - 1).unwrap_or(0);
    let start = match earlier / THREADS_PER_PAGE {
        0 => None,
        page => queries::find_page_start(conn, place.article_id, page).await?,
    };
    Ok(urls::comment_in_article(&place.slug, start.as_ref(), id))
}

/// What the form's page is asked for.
#[derive(Debug, Deserialize)]
pub struct FormQuery {
    parent: Option<Uuid>,
}

/// `GET /articles/{slug}/comments/new`: the form on a page of its own.
pub async fn form(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<FormQuery>,
) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let discussion = queries::find_discussion(&mut conn, &slug, site.now)
        .await?
        .ok_or(Error::NotFound)?;
    let drawing = Drawing {
        site: &site,
        discussion: &discussion,
    };
    if !discussion.takes_comments(&site.settings, site.now) {
        let rejection = Rejection::Refused(Refusal::Closed);
        drop(conn);
        return reject(&app, &request, &slug, CommentForm::default(), rejection).await;
    }
    let parent = match query.parent.map(CommentId) {
        Some(id) => Some(
            queries::find_public(&mut conn, discussion.article_id, id)
                .await?
                .ok_or(Error::NotFound)?,
        ),
        None => None,
    };
    let answered = parent.as_ref().map(|row| row.author_name.clone());
    let parent_id = parent.as_ref().map(|row| row.id.to_string()).unwrap_or_default();
    let form = blank_form(&app, &request, drawing, &viewer, &parent_id, answered.as_deref())?;
    let parent = parent.map(|row| CommentView::alone(row, drawing));
    let view = CommentFormPage::new(Some(ArticleLink::to(&discussion)), parent, form);
    Ok(Page::new(site.layout(viewer.layout()), view).respond_to(&request))
}

fn blank_form(
    app: &App,
    request: &HttpRequest,
    drawing: Drawing<'_>,
    viewer: &Viewer,
    parent: &str,
    answered: Option<&str>,
) -> Result<CommentFormView> {
    let Drawing { site, discussion } = drawing;
    let remembered = ownership::remembered(app, request);
    let mut form = CommentForm::blank(&app.keys, discussion.article_id, site.now, remembered)?;
    parent.clone_into(&mut form.parent);
    let signed_in_as = viewer.0.as_ref().map(|account| account.display_name.as_str());
    Ok(CommentFormView::new(&discussion.slug, form, answered).signed_in_as(signed_in_as))
}
