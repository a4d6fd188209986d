//! The one module that builds the site's URLs. All are percent-encoded, so that they are safe in headers and in pages.

mod admin;

use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

use crate::db::keyset::Cursor;
use crate::ids::{ArticleId, CommentId, MediaId};
use crate::locale::Month;
use crate::text::slug::Slug;

pub(crate) use admin::*;

/// The characters of a path segment that need encoding: all but the unreserved ones (RFC 3986, 2.3).
const SEGMENT: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
/// The same for a whole path.
const PATH: AsciiSet = SEGMENT.remove(b'/');

/// The front page.
pub(crate) const HOME: &str = "/";
/// The archive: the years and months in which articles were published.
pub(crate) const ARCHIVE: &str = "/archive";
/// The search.
pub(crate) const SEARCH: &str = "/search";
/// The description of the site's search for browsers (OpenSearch).
pub(crate) const OPEN_SEARCH: &str = "/opensearch.xml";
/// The sitemap for search engines.
pub(crate) const SITEMAP: &str = "/sitemap.xml";
/// The site's icon as a bitmap.
pub(crate) const FAVICON: &str = "/favicon.ico";
/// The feed of the site's newest comments.
pub(crate) const COMMENT_FEED: &str = "/comments.atom";
/// The sign-in page.
pub(crate) const SIGN_IN: &str = "/sign-in";
/// The sign-in page for the second factor.
pub(crate) const SECOND_FACTOR: &str = "/sign-in/second-factor";
/// The sign-in with a passkey. The URL of its challenge is below this one.
pub(crate) const PASSKEY_SIGN_IN: &str = "/sign-in/passkey";
/// The page that asks for the password again.
pub(crate) const CONFIRMATION: &str = "/sign-in/confirmation";
/// The page that asks for the second factor before it is changed. The passkeys' URLs are below this one.
pub(crate) const FACTOR_CONFIRMATION: &str = "/sign-in/confirmation/second-factor";
/// The confirmation with a passkey. The URL of its challenge is below this one.
pub(crate) const PASSKEY_CONFIRMATION: &str = "/sign-in/confirmation/passkey";
/// The form to request a password reset link.
pub(crate) const PASSWORD_RESET: &str = "/password-reset";
/// The form for a new password after a reset.
pub(crate) const NEW_PASSWORD: &str = "/password-reset/choice";
/// The page on which an invited person creates an account.
pub(crate) const INVITATION: &str = "/invitation";
/// Signs out.
pub(crate) const SIGN_OUT: &str = "/sign-out";
/// The setup page, on which the owner's account is created on an empty site.
pub(crate) const SETUP: &str = "/admin/setup";

/// The contact for security reports.
pub(crate) const SECURITY_TXT: &str = "/.well-known/security.txt";

/// Images and other files. The URL of each is below this one.
pub(crate) const MEDIA: &str = "/media/";

/// Returns the URL of an article.
pub(crate) fn article(slug: &Slug) -> String {
    format!("/articles/{}", segment(slug.as_str()))
}

/// Returns the URL of an article's social card. `hash` changes with the card's appearance.
pub(crate) fn card(id: ArticleId, hash: &str) -> String {
    format!("/cards/{id}/{hash}.png")
}

/// Returns the oEmbed URL for an absolute URL of the site.
pub(crate) fn embedding(url: &str) -> String {
    format!("/oembed?url={}", segment(url))
}

/// Returns the URL of a sitemap file.
pub(crate) fn sitemap(name: &str) -> String {
    format!("/sitemaps/{name}.xml")
}

/// Returns the URL of an article's comments.
pub(crate) fn article_comments(slug: &Slug) -> String {
    format!("{}#comments", article(slug))
}

/// Returns the URL of a page of an article's comments, in an order other than the default, and from a thread on.
pub(crate) fn comments_page(slug: &Slug, order: Option<&str>, from: Option<&Cursor>) -> String {
    let order = order.map(|order| format!("order={}", segment(order)));
    let from = from.map(|cursor| format!("comments={cursor}"));
    match [order, from].into_iter().flatten().collect::<Vec<_>>().join("&") {
        query if query.is_empty() => article_comments(slug),
        query => format!("{}?{query}#comments", article(slug)),
    }
}

/// Returns the URL of the feed of an article's newest comments.
pub(crate) fn article_comment_feed(slug: &Slug) -> String {
    format!("{}{COMMENT_FEED}", article(slug))
}

/// Returns the URL of the further replies in the thread of `root`.
pub(crate) fn thread_page(slug: &Slug, root: CommentId, from: &Cursor) -> String {
    format!("{}?thread={root}&comments={from}", article(slug))
}

/// Returns the URL of a comment on its article's page.
pub(crate) fn comment_in_article(slug: &Slug, cursor: Option<&Cursor>, id: CommentId) -> String {
    match cursor {
        Some(cursor) => format!("{}?comments={cursor}#comment-{id}", article(slug)),
        None => format!("{}#comment-{id}", article(slug)),
    }
}

/// Returns the URL that comments on an article are posted to.
pub(crate) fn new_comment(slug: &Slug) -> String {
    format!("{}/comments", article(slug))
}

/// Returns the URL that tells how many comments were added since the page was rendered. The time is in microseconds
/// since 1970.
pub(crate) fn comment_news(slug: &Slug, since: Timestamp) -> String {
    format!("{}/news?since={}", new_comment(slug), since.as_microsecond())
}

/// Returns the URL of the comment form on its own page.
pub(crate) fn comment_form(slug: &Slug, parent: Option<CommentId>) -> String {
    match parent {
        Some(parent) => format!("{}/comments/new?parent={parent}#respond", article(slug)),
        None => format!("{}/comments/new", article(slug)),
    }
}

/// Returns the URL of the comment preview.
pub(crate) fn comment_preview(slug: &Slug) -> String {
    format!("{}/comments/preview", article(slug))
}

/// Returns the URL of the comment preview for the script. Its response is a fragment of HTML, not a page.
pub(crate) fn comment_preview_fragment(slug: &Slug) -> String {
    format!("{}?fragment=true", comment_preview(slug))
}

/// Returns the permalink of a comment.
pub(crate) fn comment(id: CommentId) -> String {
    format!("/comments/{id}")
}

/// Returns the URL of a comment's status, for its commenter.
pub(crate) fn comment_status(id: CommentId) -> String {
    format!("{}/status", comment(id))
}

/// Returns the URL on which a commenter edits a comment.
pub(crate) fn comment_edit(id: CommentId) -> String {
    format!("{}/edit", comment(id))
}

/// Returns the URL on which a commenter deletes a comment.
pub(crate) fn comment_withdrawal(id: CommentId) -> String {
    format!("{}/withdrawal", comment(id))
}

/// Returns the URL on which a reader reports a comment.
pub(crate) fn comment_report(id: CommentId) -> String {
    format!("{}/report", comment(id))
}

/// Returns the URL that a reader sees after reporting a comment.
pub(crate) fn comment_report_sent(id: CommentId) -> String {
    format!("{}?sent=true", comment_report(id))
}

/// Returns the URL of a commenter's avatar, by its 16 digits.
pub(crate) fn avatar(digits: &str) -> String {
    format!("/avatars/{digits}.svg")
}

/// Returns the URL of a category.
pub(crate) fn category(slug: &Slug) -> String {
    format!("/categories/{}", segment(slug.as_str()))
}

/// Returns the URL of a category without percent-encoding, as redirects store it.
pub(crate) fn plain_category(slug: &Slug) -> String {
    format!("/categories/{slug}")
}

/// Returns the URL of a tag without percent-encoding.
pub(crate) fn plain_tag(slug: &Slug) -> String {
    format!("/tags/{slug}")
}

/// Returns the URL of a tag.
pub(crate) fn tag(slug: &Slug) -> String {
    format!("/tags/{}", segment(slug.as_str()))
}

/// Returns the URL of an author's articles.
pub(crate) fn author(slug: &Slug) -> String {
    format!("/authors/{}", segment(slug.as_str()))
}

/// Returns the URL of the articles of a year in the site's calendar.
pub(crate) fn archive_year(year: i32) -> String {
    format!("{ARCHIVE}/{year:04}")
}

/// Returns the URL of the articles of a month in the site's calendar.
pub(crate) fn archive_month(month: Month) -> String {
    format!("{}/{:02}", archive_year(month.year), month.number)
}

/// Returns the URL of a page of search results, counted from 1.
pub(crate) fn search(question: &str, in_comments: bool, page: i64) -> String {
    let comments = if in_comments { "&comments=true" } else { "" };
    format!("{SEARCH}?q={}{comments}&page={page}", segment(question))
}

/// Returns the URL of a list's feed in a format: `atom`, `rss` or `json`.
pub(crate) fn article_feed(list: &str, format: &str) -> String {
    format!("{}/feed.{format}", list.trim_end_matches('/'))
}

/// Returns the URL of a static page.
pub(crate) fn page(slug: &Slug) -> String {
    format!("/{}", segment(slug.as_str()))
}

/// Returns the URL of an image or another file.
pub(crate) fn media(id: MediaId, name: &str) -> String {
    format!("{MEDIA}{id}/{}", segment(name))
}

/// Returns the URL of a smaller copy of an image. The width is in pixels.
pub(crate) fn media_variant(id: MediaId, width: i32, name: &str) -> String {
    format!("{MEDIA}{id}/{width}/{}", segment(name))
}

/// The suffix of an AVIF copy's file name.
pub(crate) const AVIF: &str = ".avif";

/// Returns the URL of an AVIF copy of an image. The width is in pixels.
pub(crate) fn media_avif(id: MediaId, width: i32, name: &str) -> String {
    format!("{}{AVIF}", media_variant(id, width, name))
}

/// Returns the id of the file that a URL of this site refers to.
pub(crate) fn media_id(address: &str) -> Option<MediaId> {
    let id = address.strip_prefix(MEDIA)?.get(..36)?;
    Uuid::parse_str(id).ok().map(MediaId)
}

/// Returns the URL of a stylesheet in the owner's colour, which has six digits: `site.0123456789abcdef.1d3fb8.css`.
pub(crate) fn tinted(stylesheet: &str, digits: &str) -> String {
    match stylesheet.strip_suffix(".css") {
        Some(stem) => format!("{stem}.{digits}.css"),
        None => stylesheet.to_owned(),
    }
}

/// Splits a file name made by `tinted` into the original file name and the six digits.
pub(crate) fn split_tinted(file_name: &str) -> Option<(String, &str)> {
    let (stem, digits) = file_name.strip_suffix(".css")?.rsplit_once('.')?;
    (digits.len() == 6).then(|| (format!("{stem}.css"), digits))
}

/// Returns the URL of a settings page, after it was saved.
pub(crate) fn saved(page: &str) -> String {
    format!("{page}?notice=saved")
}

/// Returns the URL of an asset of the theme.
pub(crate) fn asset(file_name: &str) -> String {
    format!("/assets/{file_name}")
}

/// Returns the URL of an article's preview link.
pub(crate) fn shared_preview(token: Uuid) -> String {
    format!("/previews/{token}")
}

/// Returns the setup link, by which the owner's account is created.
pub(crate) fn setup(token: &str) -> String {
    format!("{SETUP}?token={}", segment(token))
}

/// Returns the URL of an author's articles, by username.
pub(crate) fn author_of(username: &str) -> String {
    format!("/authors/{}", segment(username))
}

/// Returns the URL of the sign-in page, which redirects to `next` afterwards.
pub(crate) fn sign_in(next: &str) -> String {
    format!("{SIGN_IN}?next={}", segment(next))
}

/// Returns the URL of the page that asks for the password again and then redirects to `next`.
pub(crate) fn confirmation(next: &str) -> String {
    format!("{CONFIRMATION}?next={}", segment(next))
}

/// Returns the URL of the page that asks for the second factor again and then redirects to `next`.
pub(crate) fn factor_confirmation(next: &str) -> String {
    format!("{FACTOR_CONFIRMATION}?next={}", segment(next))
}

/// Returns the link in a password reset email.
pub(crate) fn new_password(token: &str) -> String {
    format!("{NEW_PASSWORD}?token={}", segment(token))
}

/// Returns the link in an invitation.
pub(crate) fn invitation(token: &str) -> String {
    format!("{INVITATION}?token={}", segment(token))
}

/// Returns the URL of the sign-in page, after a password reset.
pub(crate) fn signed_out_after_reset() -> String {
    format!("{SIGN_IN}?notice=reset")
}

/// Returns the URL of the previous or next page of a list. `name` is `before` or `after`.
pub(crate) fn list_page(list: &str, name: &str, cursor: &Cursor) -> String {
    let separator = if list.contains('?') { '&' } else { '?' };
    format!("{list}{separator}{name}={cursor}")
}

/// Percent-encodes a decoded path.
pub(crate) fn path(decoded: &str) -> String {
    utf8_percent_encode(decoded, &PATH).to_string()
}

fn segment(text: &str) -> String {
    utf8_percent_encode(text, &SEGMENT).to_string()
}
