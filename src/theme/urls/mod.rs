//! The one place that builds the site's paths. All are percent-encoded: they fit into a header as into a page.

mod desk;

use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

use crate::db::keyset::Cursor;
use crate::ids::{ArticleId, CommentId, MediaId};
use crate::locale::Month;
use crate::text::slug::Slug;

pub(crate) use desk::*;

/// What needs no encoding in a segment of a path (RFC 3986, 2.3).
const SEGMENT: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
/// The same in a whole path.
const PATH: AsciiSet = SEGMENT.remove(b'/');

/// The front page.
pub(crate) const HOME: &str = "/";
/// The years and months in which articles were published.
pub(crate) const ARCHIVE: &str = "/archive";
/// Where articles are found by their words.
pub(crate) const SEARCH: &str = "/search";
/// The site's search, for browsers.
pub(crate) const OPEN_SEARCH: &str = "/opensearch.xml";
/// What there is, for search engines.
pub(crate) const SITEMAP: &str = "/sitemap.xml";
/// The site's icon as a bitmap.
pub(crate) const FAVICON: &str = "/favicon.ico";
/// The newest comments of the site, as a feed.
pub(crate) const COMMENT_FEED: &str = "/comments.atom";
/// Where people sign in.
pub(crate) const SIGN_IN: &str = "/sign-in";
/// Where the second factor is given.
pub(crate) const SECOND_FACTOR: &str = "/sign-in/second-factor";
/// Where somebody signs in with a passkey; what it is to sign is asked for below it.
pub(crate) const PASSKEY_SIGN_IN: &str = "/sign-in/passkey";
/// Where the password is given again.
pub(crate) const CONFIRMATION: &str = "/sign-in/confirmation";
/// Where the second factor is confirmed before it is changed; passkeys do so below it.
pub(crate) const FACTOR_CONFIRMATION: &str = "/sign-in/confirmation/second-factor";
/// Where a passkey confirms it; what it is to sign is asked for below it.
pub(crate) const PASSKEY_CONFIRMATION: &str = "/sign-in/confirmation/passkey";
/// Where people who forgot their password ask for a link.
pub(crate) const PASSWORD_RESET: &str = "/password-reset";
/// Where a new password is chosen without the old one.
pub(crate) const NEW_PASSWORD: &str = "/password-reset/choice";
/// Where somebody who was invited comes in.
pub(crate) const INVITATION: &str = "/invitation";
/// Where people sign out.
pub(crate) const SIGN_OUT: &str = "/sign-out";
/// Where the owner's account is made on an empty site.
pub(crate) const SETUP: &str = "/admin/setup";

/// Where security problems are reported.
pub(crate) const SECURITY_TXT: &str = "/.well-known/security.txt";

/// Pictures and other files stand below it.
pub(crate) const MEDIA: &str = "/media/";

/// An article.
pub(crate) fn article(slug: &Slug) -> String {
    format!("/articles/{}", segment(slug.as_str()))
}

/// The card of an article, whose `hash` changes with what it looks like.
pub(crate) fn card(id: ArticleId, hash: &str) -> String {
    format!("/cards/{id}/{hash}.png")
}

/// Where other sites ask what they can show of an absolute address (oEmbed).
pub(crate) fn embedding(url: &str) -> String {
    format!("/oembed?url={}", segment(url))
}

/// A file of the sitemap.
pub(crate) fn sitemap(name: &str) -> String {
    format!("/sitemaps/{name}.xml")
}

/// The comments of an article.
pub(crate) fn article_comments(slug: &Slug) -> String {
    format!("{}#comments", article(slug))
}

/// A page of an article's comments: in another order than the usual one, and from a thread on.
pub(crate) fn comments_page(slug: &Slug, order: Option<&str>, from: Option<&Cursor>) -> String {
    let order = order.map(|order| format!("order={}", segment(order)));
    let from = from.map(|cursor| format!("comments={cursor}"));
    match [order, from].into_iter().flatten().collect::<Vec<_>>().join("&") {
        query if query.is_empty() => article_comments(slug),
        query => format!("{}?{query}#comments", article(slug)),
    }
}

/// The newest comments of an article, as a feed.
pub(crate) fn article_comment_feed(slug: &Slug) -> String {
    format!("{}{COMMENT_FEED}", article(slug))
}

/// The further replies of the thread that `root` opened.
pub(crate) fn thread_page(slug: &Slug, root: CommentId, from: &Cursor) -> String {
    format!("{}?thread={root}&comments={from}", article(slug))
}

/// A comment where it stands in its article.
pub(crate) fn comment_in_article(slug: &Slug, cursor: Option<&Cursor>, id: CommentId) -> String {
    match cursor {
        Some(cursor) => format!("{}?comments={cursor}#comment-{id}", article(slug)),
        None => format!("{}#comment-{id}", article(slug)),
    }
}

/// Where a comment on an article is posted.
pub(crate) fn new_comment(slug: &Slug) -> String {
    format!("{}/comments", article(slug))
}

/// Where a page asks how many comments appeared since it was made: whole microseconds since 1970.
pub(crate) fn comment_news(slug: &Slug, since: Timestamp) -> String {
    format!("{}/news?since={}", new_comment(slug), since.as_microsecond())
}

/// The comment form on a page of its own.
pub(crate) fn comment_form(slug: &Slug, parent: Option<CommentId>) -> String {
    match parent {
        Some(parent) => format!("{}/comments/new?parent={parent}#respond", article(slug)),
        None => format!("{}/comments/new", article(slug)),
    }
}

/// Where a comment is previewed.
pub(crate) fn comment_preview(slug: &Slug) -> String {
    format!("{}/comments/preview", article(slug))
}

/// Where the page's script previews a comment: the answer is no page, only what goes into one.
pub(crate) fn comment_preview_fragment(slug: &Slug) -> String {
    format!("{}?fragment=true", comment_preview(slug))
}

/// A comment's permanent address.
pub(crate) fn comment(id: CommentId) -> String {
    format!("/comments/{id}")
}

/// Where a commenter sees what became of a comment.
pub(crate) fn comment_status(id: CommentId) -> String {
    format!("{}/status", comment(id))
}

/// Where a commenter changes a comment.
pub(crate) fn comment_edit(id: CommentId) -> String {
    format!("{}/edit", comment(id))
}

/// Where a commenter takes a comment back.
pub(crate) fn comment_withdrawal(id: CommentId) -> String {
    format!("{}/withdrawal", comment(id))
}

/// Where a reader tells the moderators of a comment.
pub(crate) fn comment_report(id: CommentId) -> String {
    format!("{}/report", comment(id))
}

/// What a reader sees after reporting a comment.
pub(crate) fn comment_report_sent(id: CommentId) -> String {
    format!("{}?sent=true", comment_report(id))
}

/// A picture beside a comment, by its 16 digits.
pub(crate) fn avatar(digits: &str) -> String {
    format!("/avatars/{digits}.svg")
}

/// A category's list.
pub(crate) fn category(slug: &Slug) -> String {
    format!("/categories/{}", segment(slug.as_str()))
}

/// A category's list, not percent-encoded: as redirects store it.
pub(crate) fn plain_category(slug: &Slug) -> String {
    format!("/categories/{slug}")
}

/// A tag's list, not percent-encoded.
pub(crate) fn plain_tag(slug: &Slug) -> String {
    format!("/tags/{slug}")
}

/// A tag's list.
pub(crate) fn tag(slug: &Slug) -> String {
    format!("/tags/{}", segment(slug.as_str()))
}

/// An author's list.
pub(crate) fn author(slug: &Slug) -> String {
    format!("/authors/{}", segment(slug.as_str()))
}

/// The articles of a year of the site's calendar.
pub(crate) fn archive_year(year: i32) -> String {
    format!("{ARCHIVE}/{year:04}")
}

/// The articles of a month of the site's calendar.
pub(crate) fn archive_month(month: Month) -> String {
    format!("{}/{:02}", archive_year(month.year), month.number)
}

/// A page of what a search found, from 1 on.
pub(crate) fn search(question: &str, in_comments: bool, page: i64) -> String {
    let comments = if in_comments { "&comments=true" } else { "" };
    format!("{SEARCH}?q={}{comments}&page={page}", segment(question))
}

/// The newest articles of a list, as a feed: `atom`, `rss` or `json`.
pub(crate) fn article_feed(list: &str, format: &str) -> String {
    format!("{}/feed.{format}", list.trim_end_matches('/'))
}

/// A static page.
pub(crate) fn page(slug: &Slug) -> String {
    format!("/{}", segment(slug.as_str()))
}

/// A picture or another file.
pub(crate) fn media(id: MediaId, name: &str) -> String {
    format!("{MEDIA}{id}/{}", segment(name))
}

/// A smaller copy of a picture, of a width in pixels.
pub(crate) fn media_variant(id: MediaId, width: i32, name: &str) -> String {
    format!("{MEDIA}{id}/{width}/{}", segment(name))
}

/// What is added to a picture's name for a copy in AVIF.
pub(crate) const AVIF: &str = ".avif";

/// A copy of a picture in AVIF, of a width in pixels.
pub(crate) fn media_avif(id: MediaId, width: i32, name: &str) -> String {
    format!("{}{AVIF}", media_variant(id, width, name))
}

/// The file that an address of this site is of.
pub(crate) fn media_id(address: &str) -> Option<MediaId> {
    let id = address.strip_prefix(MEDIA)?.get(..36)?;
    Uuid::parse_str(id).ok().map(MediaId)
}

/// A stylesheet of the theme in the owner's colour, of six digits: `site.0123456789abcdef.1d3fb8.css`.
pub(crate) fn tinted(stylesheet: &str, digits: &str) -> String {
    match stylesheet.strip_suffix(".css") {
        Some(stem) => format!("{stem}.{digits}.css"),
        None => stylesheet.to_owned(),
    }
}

/// The file name and the six digits that make up what `tinted` wrote.
pub(crate) fn untinted(file_name: &str) -> Option<(String, &str)> {
    let (stem, digits) = file_name.strip_suffix(".css")?.rsplit_once('.')?;
    (digits.len() == 6).then(|| (format!("{stem}.css"), digits))
}

/// A page of the settings, once it is saved.
pub(crate) fn saved(page: &str) -> String {
    format!("{page}?notice=saved")
}

/// A file of the theme.
pub(crate) fn asset(file_name: &str) -> String {
    format!("/assets/{file_name}")
}

/// An article before it is public, for whoever has this token.
pub(crate) fn shared_preview(token: Uuid) -> String {
    format!("/previews/{token}")
}

/// The link with which the owner's account is made.
pub(crate) fn setup(token: &str) -> String {
    format!("{SETUP}?token={}", segment(token))
}

/// An author's articles, by the username.
pub(crate) fn author_of(username: &str) -> String {
    format!("/authors/{}", segment(username))
}

/// The sign-in page that leads to `next` afterwards.
pub(crate) fn sign_in(next: &str) -> String {
    format!("{SIGN_IN}?next={}", segment(next))
}

/// The page that asks for the password again, which leads to `next`.
pub(crate) fn confirmation(next: &str) -> String {
    format!("{CONFIRMATION}?next={}", segment(next))
}

/// The page that asks for the second factor again, and then leads on.
pub(crate) fn factor_confirmation(next: &str) -> String {
    format!("{FACTOR_CONFIRMATION}?next={}", segment(next))
}

/// Where a new password is chosen without the old one, by whoever has this token.
pub(crate) fn new_password(token: &str) -> String {
    format!("{NEW_PASSWORD}?token={}", segment(token))
}

/// The link for somebody who is invited.
pub(crate) fn invitation(token: &str) -> String {
    format!("{INVITATION}?token={}", segment(token))
}

/// The sign-in page, after a new password was chosen.
pub(crate) fn signed_out_after_reset() -> String {
    format!("{SIGN_IN}?notice=reset")
}

/// The neighbour of a page in a list: `name` is `before` or `after`.
pub(crate) fn list_page(list: &str, name: &str, cursor: &Cursor) -> String {
    let separator = if list.contains('?') { '&' } else { '?' };
    format!("{list}{separator}{name}={cursor}")
}

/// A decoded path, encoded again.
pub(crate) fn path(decoded: &str) -> String {
    utf8_percent_encode(decoded, &PATH).to_string()
}

fn segment(text: &str) -> String {
    utf8_percent_encode(text, &SEGMENT).to_string()
}
