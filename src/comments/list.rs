//! Loads the comments below an article: a page of threads, or a page of further replies in a single thread.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::HttpRequest;
use diesel_async::AsyncPgConnection;

use super::fragments::{CommentFragments, RenderedComments};
use super::ownership::Proofs;
use super::pagination::{FoundPage, Order, THREADS_PER_PAGE, ThreadPage};
use super::thread::CommentRow;
use super::views::{CommentFormView, CommentsView, OrderChoice, PageLink, RenderContext};
use super::{ownership, queries, show, thread};
use crate::accounts::Viewer;
use crate::app::App;
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::locale::{self, Message};
use crate::text::Slug;
use crate::theme::urls;

/// Returns the comments of an article and, while the discussion is open, the form. Count and list come from the same
/// snapshot, so that they agree even if a comment is approved meanwhile.
///
/// The first page takes one statement if each of its comments is cached, and two if not. Any other page takes at most
/// ten, however many comments there are. A browser that has commented anywhere costs one more.
pub(crate) async fn load(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    drawing: RenderContext<'_>,
    viewer: &Viewer,
    page: ThreadPage,
) -> Result<(CommentsView, Option<CommentFormView>)> {
    let article = drawing.discussion.article_id;
    let proofs = Proofs::of(app, request, article);
    let own = if proofs.is_empty() {
        BTreeSet::new()
    } else {
        queries::list_own(conn, article, &proofs).await?
    };
    let is_first = page.from.is_none() && page.thread.is_none();
    // A commenter without comments on this article gets the same page as other readers.
    let at_once = if is_first && own.is_empty() {
        find_first_page(app, conn, drawing, page.order).await?
    } else {
        None
    };
    let (found, fragments) = match at_once {
        Some(found) => found,
        None => find_page(app, conn, drawing, &own, page).await?,
    };
    let is_personal = !own.is_empty() || ownership::remembered(app, request).is_some();
    let comments = draw(found, fragments, drawing, page, is_personal)?;
    let form = if comments.closed {
        None
    } else {
        Some(show::blank_form(app, request, drawing, viewer, "", None)?)
    };
    Ok((comments, form))
}

/// Loads the first page without a transaction. Returns `None` when a transaction is needed.
async fn find_first_page<'a>(
    app: &'a App,
    conn: &mut AsyncPgConnection,
    drawing: RenderContext<'a>,
    order: Order,
) -> Result<Option<(FoundPage, CommentFragments<'a>)>> {
    let article = drawing.discussion.article_id;
    let depth = drawing.site.settings.thread_depth;
    let Some(found) = queries::find_first_page(conn, article, order, depth).await? else {
        return Ok(None);
    };
    let mut fragments = CommentFragments::new(&app.theme, drawing);
    let missing: BTreeMap<_, _> = fragments.find(&found.threads).into_iter().collect();
    let ids: Vec<CommentId> = missing.keys().copied().collect();
    let rows = queries::list_comments(conn, &ids, &BTreeSet::new()).await?;
    // A comment that was edited in between does not belong to the snapshot that was read.
    let is_same = |row: &CommentRow| missing.get(&row.id) == Some(&row.version);
    if rows.len() != missing.len() || !rows.iter().all(is_same) {
        return Ok(None);
    }
    fragments.read(rows);
    Ok(Some((found, fragments)))
}

/// Loads any page for any reader, from a single snapshot.
async fn find_page<'a>(
    app: &'a App,
    conn: &mut AsyncPgConnection,
    drawing: RenderContext<'a>,
    own: &BTreeSet<CommentId>,
    page: ThreadPage,
) -> Result<(FoundPage, CommentFragments<'a>)> {
    let article = drawing.discussion.article_id;
    let depth = drawing.site.settings.thread_depth;
    conn.build_transaction()
        .repeatable_read()
        .read_only()
        .run(async |conn| {
            let found = match page.thread {
                Some(root) => list_replies(conn, article, root, page, own, depth).await?,
                None => list_threads(conn, article, page, own, depth).await?,
            };
            let mut fragments = CommentFragments::new(&app.theme, drawing);
            let missing = fragments.find(&found.threads);
            let missing: Vec<CommentId> = missing.into_iter().map(|(id, _)| id).collect();
            fragments.read(queries::list_comments(conn, &missing, own).await?);
            Ok::<_, Error>((found, fragments))
        })
        .await
}

async fn list_threads(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    page: ThreadPage,
    own: &BTreeSet<CommentId>,
    depth: usize,
) -> Result<FoundPage> {
    let count = queries::count_approved(conn, article).await?;
    let mut roots = queries::list_roots(conn, article, page).await?;
    let has_more = roots.len() > THREADS_PER_PAGE;
    let after = if has_more { roots.pop() } else { None };
    let before = match page.from {
        Some(from) => queries::list_roots_before(conn, article, page.order, from).await?,
        None => Vec::new(),
    };
    let mut ids: Vec<CommentId> = roots.iter().map(|root| CommentId(root.id)).collect();
    if !own.is_empty() {
        let waiting = queries::list_own_roots(conn, article, own, page, after).await?;
        ids.extend(
            waiting
                .into_iter()
                .filter(|root| !roots.iter().any(|known| known.id == root.0)),
        );
    }
    Ok(FoundPage {
        count,
        threads: queries::list_threads(conn, article, &ids, own, depth).await?,
        before,
        after,
    })
}

/// Returns a page of further replies of a thread. Replies to a comment of an earlier page are shown side by side, each
/// with the name of the commenter that it answers.
async fn list_replies(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    root: CommentId,
    page: ThreadPage,
    own: &BTreeSet<CommentId>,
    depth: usize,
) -> Result<FoundPage> {
    let count = queries::count_approved(conn, article).await?;
    let from = page.from.ok_or(Error::NotFound)?;
    let (entries, after) = queries::list_replies(conn, article, root, from, own).await?;
    if entries.is_empty() {
        return Err(Error::NotFound);
    }
    let answered: Vec<CommentId> = entries.iter().filter_map(|entry| entry.parent_id).collect();
    let names = queries::list_names(conn, &answered).await?;
    let mut replies = thread::build(entries, depth);
    for reply in &mut replies {
        let name = reply.entry.parent_id.and_then(|id| names.get(&id));
        reply.in_reply_to = Some(name.map_or(thread::REMOVED, String::as_str).to_owned());
    }
    Ok(FoundPage {
        count,
        threads: replies,
        before: Vec::new(),
        after,
    })
}

fn draw(
    mut found: FoundPage,
    fragments: CommentFragments<'_>,
    RenderContext { site, discussion }: RenderContext<'_>,
    page: ThreadPage,
    is_personal: bool,
) -> Result<CommentsView> {
    let slug = &discussion.slug;
    let (previous, next) = neighbours(&found, slug, page);
    if page.order == Order::Newest {
        found.threads.reverse();
    }
    let RenderedComments {
        threads,
        structured_data,
    } = fragments.draw(found.threads)?;
    let has_choice = page.thread.is_none() && (threads.len() > 1 || !found.before.is_empty());
    Ok(CommentsView {
        count_text: locale::comment_count(found.count),
        count: found.count,
        orders: if has_choice {
            orders(slug, page.order)
        } else {
            Vec::new()
        },
        previous,
        next,
        threads,
        structured_data,
        closed: !discussion.takes_comments(&site.settings, site.now),
        closes_at: discussion.closes_at(&site.settings).filter(|at| *at > site.now),
        news_url: urls::comment_news(slug, site.now),
        is_personal,
    })
}

/// Returns the links to the previous and the next page.
fn neighbours(found: &FoundPage, slug: &Slug, page: ThreadPage) -> (Option<PageLink>, Option<PageLink>) {
    if let Some(root) = page.thread {
        let whole = PageLink {
            label: Message::new("all-comments"),
            url: urls::article_comments(slug),
        };
        let next = found.after.map(|start| PageLink {
            label: Message::new("more-replies"),
            url: format!("{}#comments", urls::thread_page(slug, root, &start)),
        });
        return (Some(whole), next);
    }
    let at = |from: Option<&Cursor>| urls::comments_page(slug, page.order.as_query(), from);
    let (earlier, later) = match page.order {
        Order::Oldest => ("earlier-comments", "later-comments"),
        Order::Newest => ("later-comments", "earlier-comments"),
    };
    // If at most a page of threads precedes this page, the previous page is the first, which needs no cursor.
    let before = found
        .before
        .get(THREADS_PER_PAGE)
        .and(found.before.get(THREADS_PER_PAGE - 1));
    let previous = (!found.before.is_empty()).then(|| PageLink {
        label: Message::new(earlier),
        url: at(before),
    });
    let next = found.after.map(|start| PageLink {
        label: Message::new(later),
        url: at(Some(&start)),
    });
    (previous, next)
}

fn orders(slug: &Slug, current: Order) -> Vec<OrderChoice> {
    let choice = |(label, order): (_, Order)| OrderChoice {
        label: Message::new(label),
        url: urls::comments_page(slug, order.as_query(), None),
        is_current: order == current,
    };
    [("oldest-first", Order::Oldest), ("newest-first", Order::Newest)]
        .map(choice)
        .into()
}
