//! The comments below an article: a page of threads, or of the further replies of one.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem;

use actix_web::HttpRequest;
use diesel_async::AsyncPgConnection;

use super::fragments::{CommentFragments, Drawn};
use super::ownership::Proofs;
use super::paging::{Order, THREADS_PER_PAGE, ThreadPage};
use super::queries::{FirstPage, ThreadComments};
use super::thread::{CommentRow, Entry, Node};
use super::views::{CommentFormView, CommentsView, Drawing, OrderChoice, PageLink, ThreadView};
use super::{ownership, queries, showing, thread};
use crate::accounts::Viewer;
use crate::app::App;
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::locale::{self, Message};
use crate::text::Slug;
use crate::theme::urls;

/// The comments of an article and, while it takes any, the form: the count and the list are of one snapshot and agree,
/// whatever is approved in between. One statement for the first page if each of its comments was drawn before, and two
/// if not; at most ten for any page, however many comments there are. One more for a browser that has commented anywhere.
pub async fn load(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    drawing: Drawing<'_>,
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
    // A commenter who has nothing here reads the page like everybody else.
    let at_once = if is_first && own.is_empty() {
        read_first_page(app, conn, drawing, page).await?
    } else {
        None
    };
    let (listed, drawn) = match at_once {
        Some(read) => read,
        None => read_page(app, conn, drawing, &own, page).await?,
    };
    let is_personal = !own.is_empty() || ownership::remembered(app, request).is_some();
    let comments = listed.into_view(drawing, page, drawn, is_personal);
    let form = if comments.closed {
        None
    } else {
        Some(showing::blank_form(app, request, drawing, viewer, "", None)?)
    };
    Ok((comments, form))
}

/// The first page without a transaction; nothing when it takes one.
async fn read_first_page(
    app: &App,
    conn: &mut AsyncPgConnection,
    drawing: Drawing<'_>,
    page: ThreadPage,
) -> Result<Option<(Listed, Drawn)>> {
    let article = drawing.discussion.article_id;
    let Some(found) = queries::find_first_page(conn, article, page.order).await? else {
        return Ok(None);
    };
    let mut listed = Listed::from(found);
    let nodes = listed.take_threads(drawing.site.settings.thread_depth, page);
    let mut fragments = CommentFragments::new(&app.theme, drawing);
    let missing: BTreeMap<_, _> = fragments.find(&nodes).into_iter().collect();
    let ids: Vec<CommentId> = missing.keys().copied().collect();
    let rows = queries::list_comments(conn, &ids, &BTreeSet::new()).await?;
    // What somebody changed in between does not belong to the page that was read.
    let is_same = |row: &CommentRow| missing.get(&row.id) == Some(&row.version);
    if rows.len() != missing.len() || !rows.iter().all(is_same) {
        return Ok(None);
    }
    fragments.read(rows);
    Ok(Some((listed, fragments.draw(nodes)?)))
}

/// Any page, for anybody, on one snapshot.
async fn read_page(
    app: &App,
    conn: &mut AsyncPgConnection,
    drawing: Drawing<'_>,
    own: &BTreeSet<CommentId>,
    page: ThreadPage,
) -> Result<(Listed, Drawn)> {
    let article = drawing.discussion.article_id;
    let (listed, nodes, fragments) = conn
        .build_transaction()
        .repeatable_read()
        .read_only()
        .run(async |conn| {
            let mut listed = match page.thread {
                Some(root) => list_replies(conn, article, root, page, own).await?,
                None => list(conn, article, page, own).await?,
            };
            let nodes = listed.take_threads(drawing.site.settings.thread_depth, page);
            let mut fragments = CommentFragments::new(&app.theme, drawing);
            let missing: Vec<CommentId> = fragments.find(&nodes).into_iter().map(|(id, _)| id).collect();
            fragments.read(queries::list_comments(conn, &missing, own).await?);
            Ok::<_, Error>((listed, nodes, fragments))
        })
        .await?;
    Ok((listed, fragments.draw(nodes)?))
}

/// A page of threads as the statements give it.
struct Listed {
    /// The public comments of the whole article.
    count: i64,
    /// Every comment of the page's threads.
    entries: Vec<Entry>,
    /// The threads before this page, the nearest first, one more than a page holds.
    before: Vec<Cursor>,
    /// Where the next page begins.
    after: Option<Cursor>,
    /// Where the threads of this page go on that have more replies than it shows.
    more: HashMap<CommentId, Cursor>,
    /// Whom the comments answer that stand on an earlier page of the same thread.
    names: HashMap<CommentId, String>,
}

impl From<FirstPage> for Listed {
    fn from(page: FirstPage) -> Self {
        Self {
            count: page.count,
            entries: page.entries,
            before: Vec::new(),
            after: page.after,
            more: page.more,
            names: HashMap::new(),
        }
    }
}

async fn list(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    page: ThreadPage,
    own: &BTreeSet<CommentId>,
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
    if !own.is_empty() {
        let waiting = queries::list_own_roots(conn, article, own, page, after).await?;
        ids.extend(
            waiting
                .into_iter()
                .filter(|root| !roots.iter().any(|known| known.id == root.0)),
        );
    }
    let ThreadComments { entries, more } = queries::list_threads(conn, article, &ids, own).await?;
    Ok(Listed {
        count,
        entries,
        before,
        after,
        more,
        names: HashMap::new(),
    })
}

/// The further replies of one thread. Those that answer a comment of an earlier page are drawn beside one another,
/// each with the name that it answers.
async fn list_replies(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    root: CommentId,
    page: ThreadPage,
    own: &BTreeSet<CommentId>,
) -> Result<Listed> {
    let count = queries::count_approved(conn, article).await?;
    let from = page.from.ok_or(Error::NotFound)?;
    let (entries, after) = queries::list_replies(conn, article, root, from, own).await?;
    if entries.is_empty() {
        return Err(Error::NotFound);
    }
    let answered: Vec<CommentId> = entries.iter().filter_map(|entry| entry.parent_id).collect();
    Ok(Listed {
        count,
        entries,
        before: Vec::new(),
        after,
        more: HashMap::new(),
        names: queries::list_names(conn, &answered).await?,
    })
}

impl Listed {
    /// The threads of the page, in its order.
    fn take_threads(&mut self, depth: usize, page: ThreadPage) -> Vec<Node> {
        let mut nodes = thread::build(mem::take(&mut self.entries), depth);
        if page.order == Order::Newest {
            nodes.reverse();
        }
        if page.thread.is_some() {
            for node in &mut nodes {
                let answered = node.entry.parent_id.and_then(|id| self.names.get(&id));
                node.in_reply_to = Some(answered.map_or(thread::REMOVED, String::as_str).to_owned());
            }
        }
        nodes
    }

    fn into_view(
        self,
        drawing: Drawing<'_>,
        page: ThreadPage,
        Drawn { threads, told }: Drawn,
        is_personal: bool,
    ) -> CommentsView {
        let Drawing { site, discussion } = drawing;
        let slug = &discussion.slug;
        let (previous, next) = self.neighbours(slug, page);
        let has_others = !self.before.is_empty();
        let has_choice = page.thread.is_none() && (threads.len() > 1 || has_others);
        let with_more = |(id, thread): (CommentId, ThreadView)| {
            let rest = self.more.get(&id);
            thread.with_more(rest.map(|rest| urls::thread_page(slug, id, rest)))
        };
        CommentsView {
            count_text: locale::comment_count(self.count),
            count: self.count,
            orders: if has_choice {
                orders(slug, page.order)
            } else {
                Vec::new()
            },
            previous,
            next,
            threads: threads.into_iter().map(with_more).collect(),
            told,
            closed: !discussion.takes_comments(&site.settings, site.now),
            closes_at: discussion.closes_at(&site.settings).filter(|at| *at > site.now),
            news_url: urls::comment_news(slug, site.now),
            is_personal,
        }
    }

    /// The pages before and after this one.
    fn neighbours(&self, slug: &Slug, page: ThreadPage) -> (Option<PageLink>, Option<PageLink>) {
        if let Some(root) = page.thread {
            let whole = PageLink {
                label: Message::new("all-comments"),
                url: urls::article_comments(slug),
            };
            let next = self.after.map(|start| PageLink {
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
        // With no more than a page before this one, that is the first page, which needs no cursor.
        let before = self
            .before
            .get(THREADS_PER_PAGE)
            .and(self.before.get(THREADS_PER_PAGE - 1));
        let previous = (!self.before.is_empty()).then(|| PageLink {
            label: Message::new(earlier),
            url: at(before),
        });
        let next = self.after.map(|start| PageLink {
            label: Message::new(later),
            url: at(Some(&start)),
        });
        (previous, next)
    }
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
