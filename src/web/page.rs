//! A page: a view in its layout, rendered when the response is made.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use jiff::Timestamp;
use minijinja::context;
use minijinja::value::Serde;
use schemars::JsonSchema;
use serde::Serialize;

use super::view_counter::ShownArticle;
use super::{
    Alternate, CacheInstructions, FeedLink, Head, HeadArticle, HeadPicture, Layout, Scope, StructuredData,
};
use crate::encoding::{Effort, EncodedContent};
use crate::error::Error;
use crate::locale::{self, Message};
use crate::theme::{Assets, Shape, Theme, urls};

/// The data of a template: flat, with every string ready to print.
pub trait View: Serialize + JsonSchema {
    /// The template's file name.
    const TEMPLATE: &'static str;
    /// Which caches may store the page.
    const CACHE: CachePolicy;

    /// Returns the metadata for the page's `<head>`.
    fn head(&self) -> Head;

    /// Returns what the page shows, if it is the same for every reader and the page cache may store it.
    fn tag(&self) -> Option<Scope> {
        None
    }

    /// Returns when the page changes without a change in the database, in addition to scheduled publications.
    fn changes_at(&self) -> Option<Timestamp> {
        None
    }

    /// Returns the form token on the page, which must differ in each response. The page contains this token once.
    fn token(&self) -> Option<&str> {
        None
    }

    /// Returns whether the page shows something to this browser alone. Such a page is not cached, even if `CACHE`
    /// allows it.
    fn is_personal(&self) -> bool {
        false
    }
}

/// Which caches may store a page or a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// Any cache may store it, but must revalidate it for each request.
    Public,
    /// Only the browser may store it, and must revalidate it each time. The page contains a token that two readers must
    /// not share.
    Browser,
    /// No cache may store it, because it is for one person.
    Private,
}

impl CachePolicy {
    pub(super) fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Public => "no-cache",
            Self::Browser => "private, no-cache",
            Self::Private => "no-store",
        })
    }
}

/// The data under `layout` in every template.
#[derive(Debug, Serialize, JsonSchema)]
struct LayoutView<'a> {
    #[serde(flatten)]
    layout: &'a Layout,
    /// The title of the page and the name of the site, for `<title>`.
    title: String,
    /// The description of the page for search engines, or empty.
    description: String,
    /// The content of the `robots` meta tag, or empty.
    robots: &'static str,
    /// The canonical URL of the page (absolute), or empty.
    canonical: String,
    /// The feeds that readers of the page can subscribe to.
    feeds: Vec<FeedLink>,
    /// The image for link previews, or none.
    picture: Option<HeadPicture>,
    /// Metadata of an article for search engines and shared links.
    article: Option<HeadArticle>,
    /// The oEmbed URL of the page, or empty.
    embed_url: String,
    /// The translations of the page, including the page itself; empty if there are none.
    alternates: Vec<Alternate>,
    /// The structured data as JSON-LD, or empty.
    structured_data: StructuredData,
    /// The URL of the OpenSearch document, with which browsers add the search of the site.
    open_search_url: &'static str,
    /// The URL of the front page.
    home_url: &'static str,
    /// The URL of the archive, which lists articles by year and month.
    archive_url: &'static str,
    /// The URL of the search page. The query parameter is `q`.
    search_url: &'static str,
    /// The URL of the sign-in page for staff.
    sign_in_url: &'static str,
    /// The URL of `assets/site.css`.
    stylesheet: String,
    /// The URL of `assets/admin.css`.
    admin_stylesheet: String,
    /// The URL of `assets/site.js`.
    script: String,
    /// The URL of `assets/admin.js`.
    admin_script: String,
    /// The URL of `assets/account.js`.
    account_script: String,
    /// The URL of `assets/icon.svg`.
    icon: String,
}

/// Returns the shape of the data that every template finds under `layout`.
pub fn layout_shape() -> Shape {
    Shape::of::<LayoutView<'static>>("layouts/site.html", "layout").with_layout()
}

/// Returns the shape of the data that a view's template finds under `page`.
pub(crate) fn shape_of<V: View>() -> Shape {
    Shape::of::<V>(V::TEMPLATE, "page").with_layout()
}

/// A view in its layout, with a status code.
#[derive(Debug)]
pub struct Page<V> {
    layout: Layout,
    view: V,
    status: StatusCode,
}

impl<V: View> Page<V> {
    /// Creates a page with status 200.
    pub fn new(layout: Layout, view: V) -> Self {
        Self {
            layout,
            view,
            status: StatusCode::OK,
        }
    }

    /// Sets the status code.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Sets status 422, for a form that is shown again with its errors.
    #[must_use]
    pub fn unprocessable(self) -> Self {
        self.with_status(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// Renders the page.
    ///
    /// # Errors
    /// `Internal` when the template does not fit the view.
    pub fn render(&self, theme: &Theme) -> Result<String, Error> {
        let layout = LayoutView::new(&self.layout, self.view.head(), V::TEMPLATE, theme);
        theme.render(
            self.layout.speaks,
            V::TEMPLATE,
            context! { layout => Serde(&layout), page => Serde(&self.view) },
        )
    }

    fn respond(&self, theme: &Theme) -> Result<HttpResponse, Error> {
        let answer = Answer {
            html: Bytes::from(self.render(theme)?),
            status: self.status,
            tag: self.view.tag(),
            token: self.view.token(),
            is_personal: self.view.is_personal(),
            changes_at: self.view.changes_at(),
            cache: V::CACHE,
        };
        Ok(answer.respond(&self.layout))
    }
}

impl<'a> LayoutView<'a> {
    /// Returns the data under `layout` for this template, on a page with this head.
    fn new(layout: &'a Layout, head: Head, template: &str, theme: &Theme) -> Self {
        let articles = FeedLink {
            title: layout.site_title.clone(),
            url: urls::article_feed(urls::HOME, "atom"),
        };
        let comments = FeedLink {
            title: locale::comments_on(&layout.site_title).in_language(layout.speaks),
            url: urls::COMMENT_FEED.to_owned(),
        };
        let absolute = |path: &str| format!("{}{path}", layout.base_url);
        LayoutView {
            layout,
            title: title(layout, head.said_title, head.title),
            description: head.description,
            robots: if head.is_unlisted || layout.is_unlisted {
                "noindex"
            } else {
                ""
            },
            canonical: match head.canonical_path.as_str() {
                "" => String::new(),
                path => absolute(path),
            },
            embed_url: match &head.article {
                Some(_) => urls::embedding(&absolute(&head.canonical_path)),
                None => String::new(),
            },
            picture: head.picture.map(|picture| HeadPicture {
                url: absolute(&picture.url),
                ..picture
            }),
            article: head.article,
            structured_data: head.structured_data,
            alternates: head
                .alternates
                .into_iter()
                .map(|alternate| Alternate {
                    url: absolute(&alternate.url),
                    ..alternate
                })
                .collect(),
            open_search_url: urls::OPEN_SEARCH,
            feeds: [articles]
                .into_iter()
                .chain(head.feeds)
                .chain([comments])
                .collect(),
            home_url: urls::HOME,
            archive_url: urls::ARCHIVE,
            search_url: urls::SEARCH,
            sign_in_url: urls::SIGN_IN,
            stylesheet: stylesheet(layout, template, theme),
            admin_stylesheet: theme.asset_url(template, Assets::ADMIN_STYLESHEET),
            script: theme.asset_url(template, Assets::SCRIPT),
            admin_script: theme.asset_url(template, Assets::ADMIN_SCRIPT),
            account_script: theme.asset_url(template, Assets::ACCOUNT_SCRIPT),
            icon: theme.asset_url(template, Assets::ICON),
        }
    }
}

/// Returns the page's title followed by the site's title.
fn title(layout: &Layout, said: Option<Message>, written: String) -> String {
    let title = said.map_or(written, |title| title.in_language(layout.speaks));
    if title.is_empty() {
        layout.site_title.clone()
    } else {
        format!("{title} · {}", layout.site_title)
    }
}

/// Returns the stylesheet's URL, with the owner's accent colour if one is set.
fn stylesheet(layout: &Layout, template: &str, theme: &Theme) -> String {
    let own = theme.asset_url(template, Assets::STYLESHEET);
    match &layout.accent {
        Some(digits) => urls::tinted(&own, digits),
        None => own,
    }
}

/// A rendered page without the type of its view. The fields are those of [`View`].
struct Answer<'a> {
    html: Bytes,
    status: StatusCode,
    tag: Option<Scope>,
    token: Option<&'a str>,
    is_personal: bool,
    changes_at: Option<Timestamp>,
    cache: CachePolicy,
}

impl Answer<'_> {
    fn respond(self, layout: &Layout) -> HttpResponse {
        let is_for_all = layout.viewer.is_none()
            && !self.is_personal
            && matches!(self.status, StatusCode::OK | StatusCode::NOT_FOUND);
        let keep = self.tag.filter(|_| is_for_all).and_then(|tag| {
            let coded = coded(&self.html, self.token)?;
            Some(
                CacheInstructions::new(coded)
                    .showing(tag)
                    .until(layout.changes_at)
                    .until(self.changes_at),
            )
        });
        let cache = match self.token {
            _ if !is_for_all => CachePolicy::Private,
            Some(_) => CachePolicy::Browser,
            None => self.cache,
        };
        let mut response = HttpResponse::build(self.status)
            .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
            .insert_header((header::CACHE_CONTROL, cache.header()))
            .insert_header((header::VARY, "Cookie"))
            .body(self.html);
        if let Some(keep) = keep {
            keep.mark(&mut response);
        } else if let (Some(Scope::Article(id)), None) = (self.tag, &layout.viewer) {
            response.extensions_mut().insert(ShownArticle(id));
        }
        response
    }
}

/// Returns a page for the cache, whose token is replaced in each response. Returns `None` if that is not possible,
/// because the theme put the token far from the end.
fn coded(html: &Bytes, token: Option<&str>) -> Option<EncodedContent> {
    let Some(token) = token else {
        return Some(EncodedContent::new(html.clone(), Effort::Little));
    };
    let mut places = std::str::from_utf8(html).ok()?.match_indices(token);
    let (place, _) = places.next()?;
    let is_only = places.next().is_none();
    is_only
        .then(|| EncodedContent::with_token(html, place..place + token.len(), Effort::Little))
        .flatten()
}

impl<V: View> Responder for Page<V> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let Some(theme) = request.app_data::<web::Data<Theme>>() else {
            return HttpResponse::from_error(Error::internal("no theme is registered"));
        };
        self.respond(theme).unwrap_or_else(HttpResponse::from_error)
    }
}
