//! All routes of the site.

mod admin;

use actix_web::HttpResponse;
use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig};

use crate::error::Error;
use crate::web::Route;
use crate::{
    accounts, articles, commenters, comments, discovery, feeds, media, search, site, staff, writing,
};

/// Returns the table of routes, which the server registers and `gloss routes` prints.
pub fn addresses() -> Vec<Route> {
    let parts = [
        articles_and_files(),
        for_machines(),
        conversation(),
        signing_in(),
        admin::addresses(),
        static_pages(),
    ];
    parts.into_iter().flatten().collect()
}

fn articles_and_files() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/", "the newest articles").get(articles::lists::front_page),
        at("/articles/{slug}", "an article with its comments").get(articles::show::article),
        at("/categories/{slug}", "a category's articles").get(articles::lists::category),
        at("/tags/{slug}", "the articles with a tag").get(articles::lists::tag),
        at("/authors/{slug}", "an author's articles").get(articles::lists::author),
        at("/archive", "the years and months of the articles").get(articles::archive::index),
        at("/archive/{year}", "the articles of a year").get(articles::archive::year),
        at("/archive/{year}/{month}", "the articles of a month").get(articles::archive::month),
        at("/search", "articles and comments by their words").get(search::show::show),
        at("/feed.{format}", "the newest articles: atom, rss or json")
            .get(feeds::article_feeds::site_articles),
        at("/categories/{slug}/feed.{format}", "those of a category")
            .get(feeds::article_feeds::category_articles),
        at("/tags/{slug}/feed.{format}", "those with a tag").get(feeds::article_feeds::tag_articles),
        at("/authors/{slug}/feed.{format}", "those of an author").get(feeds::article_feeds::author_articles),
        at("/previews/{token}", "an article before it is public").get(writing::preview_links::show),
        at("/cards/{id}/{hash}.png", "the picture of a link to an article").get(articles::card::card),
        at("/media/{id}/{name}", "a picture or another file").get(media::serve::media),
        at("/media/{id}/{width}/{name}", "a smaller copy of a picture").get(media::serve::variant),
        at("/assets/{name}", "a file of the theme").get(media::serve::asset),
        at("/healthz", "the process is alive").get(site::health::alive),
        at("/readyz", "the site can serve").get(site::health::ready),
    ]
}

fn for_machines() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/sitemap.xml", "the files of the sitemap").get(discovery::sitemap::index),
        at("/sitemaps/{name}.xml", "a file of the sitemap").get(discovery::sitemap::file),
        at("/robots.txt", "what crawlers may ask for").get(discovery::well_known::robots),
        at(
            "/.well-known/security.txt",
            "where security problems are reported",
        )
        .get(discovery::well_known::security),
        at("/opensearch.xml", "the site's search, for browsers").get(discovery::well_known::open_search),
        at("/oembed", "what other sites show of an article").get(discovery::oembed::show),
        at("/favicon.ico", "the site's icon").get(discovery::well_known::favicon),
    ]
}

fn conversation() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/articles/{slug}/comments", "post a comment").post(comments::post::create),
        at("/articles/{slug}/comments/new", "the comment form").get(comments::show::form),
        at("/articles/{slug}/comments/preview", "preview a comment").post(comments::preview::preview),
        at("/articles/{slug}/comments/news", "how many comments are new").get(comments::new_count::news),
        at(
            "/articles/{slug}/comments.atom",
            "an article's newest comments, as a feed",
        )
        .get(feeds::comment_feeds::article_comments),
        at("/comments.atom", "the site's newest comments, as a feed")
            .get(feeds::comment_feeds::site_comments),
        at("/comments/{id}", "a comment's permalink").get(comments::show::permalink),
        at("/comments/{id}/status", "a commenter's own comment").get(comments::status::status),
        at("/comments/{id}/edit", "change one's own comment")
            .get(comments::edit::edit)
            .post(comments::edit::update),
        at("/comments/{id}/withdrawal", "take one's own comment back").post(comments::delete_own::create),
        at("/comments/{id}/report", "report a comment to the moderators")
            .get(comments::report_handlers::new)
            .post(comments::report_handlers::create),
        at("/avatars/{name}", "a picture beside a comment").get(commenters::avatar_handler::avatar),
    ]
}

fn signing_in() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/sign-in", "sign in")
            .get(accounts::sign_in::new)
            .post(accounts::sign_in::create),
        at("/sign-out", "sign out").post(accounts::sign_in::destroy),
        at("/admin/setup", "make the owner's account on an empty site")
            .get(accounts::setup::new)
            .post(accounts::setup::create),
        at("/sign-in/second-factor", "give the second factor")
            .get(accounts::two_factor::sign_in::new)
            .post(accounts::two_factor::sign_in::create),
        at("/sign-in/passkey/challenge", "what a passkey is to sign")
            .post(accounts::passkeys::sign_in::challenge),
        at("/sign-in/passkey", "sign in with a passkey").post(accounts::passkeys::sign_in::create),
        at("/sign-in/confirmation", "give the password again")
            .get(accounts::password_confirmation::new)
            .post(accounts::password_confirmation::create),
        at(
            "/sign-in/confirmation/second-factor",
            "confirm the second factor before it is changed",
        )
        .get(accounts::two_factor::confirmation::new)
        .post(accounts::two_factor::confirmation::create),
        at(
            "/sign-in/confirmation/passkey/challenge",
            "what a passkey is to sign to confirm the second factor",
        )
        .post(accounts::passkeys::confirmation::challenge),
        at(
            "/sign-in/confirmation/passkey",
            "confirm the second factor with a passkey",
        )
        .post(accounts::passkeys::confirmation::create),
        at("/password-reset", "ask for a link to choose a new password")
            .get(accounts::password_reset::new)
            .post(accounts::password_reset::create),
        at("/password-reset/choice", "choose a new password")
            .get(accounts::password_reset::edit)
            .post(accounts::password_reset::update),
        at("/invitation", "accept an invitation")
            .get(staff::accept_invitation::new)
            .post(staff::accept_invitation::create),
        at(
            "/.well-known/change-password",
            "where password managers send people",
        )
        .get(accounts::security_page::show::change_password),
    ]
}

/// Returns the route of static pages. It comes last, as a page's URL is any single segment.
fn static_pages() -> Vec<Route> {
    vec![Route::new("/{slug}", "a static page").get(articles::show::page)]
}

/// Registers all routes.
pub(crate) fn register(config: &mut ServiceConfig) {
    for address in addresses() {
        config.service(address.into_resource());
    }
    config.default_service(web::to(answer_elsewhere));
}

/// Answers requests that match no route. An unknown method is not implemented for any URL, and `CONNECT` names no URL
/// of a site (RFC 9110, 15.6.2 and 9.3.6).
async fn answer_elsewhere(method: Method) -> Result<HttpResponse, Error> {
    match method {
        Method::GET
        | Method::HEAD
        | Method::POST
        | Method::PUT
        | Method::PATCH
        | Method::DELETE
        | Method::OPTIONS
        | Method::TRACE => Err(Error::NotFound),
        _ => Ok(HttpResponse::NotImplemented().finish()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::reserved::is_reserved;
    use crate::text::Slug;
    use crate::theme::urls;

    #[test]
    fn nobody_reaches_the_admin_without_a_permission() {
        for address in addresses() {
            let is_open = !address.path.starts_with("/admin") || address.path == urls::SETUP;
            for (method, right) in address.rights() {
                assert!(is_open || right.is_some(), "{method} {}", address.path);
            }
        }
    }

    /// The origin check applies only to `POST`.
    #[test]
    fn no_handler_answers_another_method_that_changes_something() {
        for address in addresses() {
            for (method, _) in address.rights() {
                assert!(matches!(method, "GET" | "POST"), "{method} {}", address.path);
            }
        }
    }

    #[test]
    fn no_static_page_can_take_an_address_of_the_site() {
        for address in addresses() {
            let first = address.path.split('/').nth(1).unwrap_or_default();
            if let Ok(slug) = Slug::try_from(first.to_owned()) {
                assert!(is_reserved(&slug), "{slug}");
            }
        }
    }
}
