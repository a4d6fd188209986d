//! Every address of the site, on two screens.

use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};

use crate::error::Error;
use crate::web::Address;
use crate::{
    accounts, admin, articles, commenters, comments, discovery, feeds, library, media, moderation, search,
    site, taxonomy, writing,
};

/// In bytes: an article of 500 000 characters fits in any script, percent-encoded.
const ARTICLE_FORM_LIMIT: usize = 8 * 1024 * 1024;

/// In bytes: lists of 10 000 entries fit.
const RULES_FORM_LIMIT: usize = 4 * 1024 * 1024;

/// The table of addresses: what is registered, and what `gloss routes` prints.
pub fn addresses() -> Vec<Address> {
    let parts = [
        articles_and_files(),
        for_machines(),
        conversation(),
        sign_in_and_desk(),
        moderation_at_the_desk(),
        writing_at_the_desk(),
        library(),
        taxonomy(),
        static_pages(),
    ];
    parts.into_iter().flatten().collect()
}

fn articles_and_files() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/", "the newest articles").get(articles::listing::front_page),
        at("/articles/{slug}", "an article with its comments").get(articles::reading::article),
        at("/categories/{slug}", "a category's articles").get(articles::listing::category),
        at("/tags/{slug}", "the articles with a tag").get(articles::listing::tag),
        at("/authors/{slug}", "an author's articles").get(articles::listing::author),
        at("/archive", "the years and months of the articles").get(articles::archive::index),
        at("/archive/{year}", "the articles of a year").get(articles::archive::year),
        at("/archive/{year}/{month}", "the articles of a month").get(articles::archive::month),
        at("/search", "articles and comments by their words").get(search::showing::show),
        at("/feed.{format}", "the newest articles: atom, rss or json").get(feeds::publishing::site_articles),
        at("/categories/{slug}/feed.{format}", "those of a category")
            .get(feeds::publishing::category_articles),
        at("/tags/{slug}/feed.{format}", "those with a tag").get(feeds::publishing::tag_articles),
        at("/authors/{slug}/feed.{format}", "those of an author").get(feeds::publishing::author_articles),
        at("/previews/{token}", "an article before it is public").get(writing::sharing::show),
        at("/cards/{id}/{hash}.png", "the picture of a link to an article").get(articles::picturing::card),
        at("/media/{id}/{name}", "a picture or another file").get(media::serving::media),
        at("/media/{id}/{width}/{name}", "a smaller copy of a picture").get(media::serving::variant),
        at("/assets/{name}", "a file of the theme").get(media::serving::asset),
        at("/healthz", "the process is alive").get(site::probing::alive),
        at("/readyz", "the site can serve").get(site::probing::ready),
    ]
}

fn for_machines() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/sitemap.xml", "the files of the sitemap").get(discovery::mapping::index),
        at("/sitemaps/{name}.xml", "a file of the sitemap").get(discovery::mapping::file),
        at("/robots.txt", "what crawlers may ask for").get(discovery::telling::robots),
        at("/opensearch.xml", "the site's search, for browsers").get(discovery::telling::open_search),
        at("/oembed", "what other sites show of an article").get(discovery::embedding::show),
        at("/favicon.ico", "the site's icon").get(discovery::telling::favicon),
    ]
}

fn conversation() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/articles/{slug}/comments", "post a comment").post(comments::posting::create),
        at("/articles/{slug}/comments/new", "the comment form").get(comments::showing::form),
        at("/articles/{slug}/comments/preview", "preview a comment").post(comments::previewing::preview),
        at("/articles/{slug}/comments/news", "how many comments are new").get(comments::announcing::news),
        at(
            "/articles/{slug}/comments.atom",
            "an article's newest comments, as a feed",
        )
        .get(feeds::following::article_comments),
        at("/comments.atom", "the site's newest comments, as a feed").get(feeds::following::site_comments),
        at("/comments/{id}", "a comment's permalink").get(comments::showing::permalink),
        at("/comments/{id}/status", "a commenter's own comment").get(comments::following::status),
        at("/comments/{id}/edit", "change one's own comment")
            .get(comments::editing::edit)
            .post(comments::editing::update),
        at("/comments/{id}/withdrawal", "take one's own comment back").post(comments::withdrawing::create),
        at("/comments/{id}/report", "report a comment to the moderators")
            .get(comments::reporting::new)
            .post(comments::reporting::create),
        at("/avatars/{name}", "a picture beside a comment").get(commenters::picturing::avatar),
    ]
}

fn sign_in_and_desk() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/sign-in", "sign in")
            .get(accounts::signing_in::new)
            .post(accounts::signing_in::create),
        at("/sign-out", "sign out").post(accounts::signing_in::destroy),
        at("/admin/setup", "make the owner's account on an empty site")
            .get(accounts::setting_up::new)
            .post(accounts::setting_up::create),
        at("/admin", "the desk").get(admin::showing::index),
        at("/admin/audit", "who did what at the desk").get(admin::auditing::index),
        at("/admin/settings", "how the site presents itself")
            .get(admin::settings::edit)
            .post(admin::settings::update),
        at("/admin/settings/comments", "how readers may comment")
            .get(admin::discussion::edit)
            .post(admin::discussion::update),
        at(
            "/admin/settings/rules",
            "words that hold comments, and from where none are taken",
        )
        .get(admin::ruling::edit)
        .post(admin::ruling::update)
        .with_form_limit(RULES_FORM_LIMIT),
        at("/admin/settings/appearance", "how the site looks")
            .get(admin::appearance::edit)
            .post(admin::appearance::update),
        at("/admin/settings/navigation", "where the navigation leads")
            .get(admin::navigating::edit)
            .post(admin::navigating::update),
    ]
}

fn moderation_at_the_desk() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/admin/comments", "the moderators' queue").get(moderation::listing::index),
        at("/admin/comments/search", "find comments").post(moderation::listing::search),
        at("/admin/comments/counts", "how many comments wait, for the script")
            .get(moderation::listing::counts),
        at("/admin/comments/decisions", "decide about comments").post(moderation::deciding::decide_many),
        at("/admin/comments/undo", "take a decision back").post(moderation::undoing::create),
        at("/admin/comments/{id}", "one comment, to change or answer").get(moderation::editing::show),
        at("/admin/comments/{id}/text", "change a comment").post(moderation::editing::update),
        at("/admin/comments/{id}/replies", "answer a comment").post(moderation::editing::reply),
        at("/admin/comments/{id}/approval", "approve a comment").post(moderation::deciding::approve),
        at("/admin/comments/{id}/spam", "mark a comment as spam").post(moderation::deciding::spam),
        at("/admin/comments/{id}/trash", "throw a comment away").post(moderation::deciding::trash),
        at("/admin/comments/{id}/restoration", "let a comment wait again")
            .post(moderation::deciding::restore),
        at(
            "/admin/comments/{id}/network-ban",
            "take nothing more from where a comment came from",
        )
        .post(moderation::banning::create),
        at(
            "/admin/comments/{id}/network-ban/removal",
            "take comments from there again",
        )
        .post(moderation::banning::remove),
        at("/admin/commenters", "find what somebody left, by the address")
            .get(commenters::finding::new)
            .post(commenters::finding::create),
        at("/admin/commenters/{id}", "what a commenter left").get(commenters::showing::show),
        at("/admin/commenters/{id}/address", "open a commenter's address").post(commenters::opening::create),
        at(
            "/admin/commenters/{id}/ban",
            "send what a commenter writes to spam",
        )
        .post(commenters::banning::create),
        at("/admin/commenters/{id}/ban/removal", "lift that ban").post(commenters::banning::remove),
        at("/admin/commenters/{id}/export", "hand over what a commenter left")
            .post(commenters::exporting::create),
        at("/admin/commenters/{id}/erasure", "forget a commenter").post(commenters::erasing::create),
    ]
}

fn writing_at_the_desk() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/admin/articles", "the desk's articles")
            .get(writing::listing::index)
            .post(writing::saving::create)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/new", "the form for a new article").get(writing::editing::new),
        at("/admin/articles/preview", "preview a new article")
            .post(writing::previewing::preview_new)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/{id}", "an article at the desk")
            .get(writing::editing::edit)
            .post(writing::saving::update)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/{id}/preview", "preview changes to an article")
            .post(writing::previewing::preview_changes)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/{id}/working-copy", "keep what is typed")
            .post(writing::autosaving::keep)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at(
            "/admin/articles/{id}/working-copy/removal",
            "throw away what was typed",
        )
        .post(writing::autosaving::discard),
        at("/admin/articles/{id}/presence", "say that an article is open").post(writing::autosaving::appear),
        at("/admin/articles/{id}/revisions", "what an article said before").get(writing::revising::index),
        at(
            "/admin/articles/{id}/revisions/{version}",
            "what changed with a save",
        )
        .get(writing::revising::show),
        at(
            "/admin/articles/{id}/revisions/{version}/restoration",
            "bring a text back",
        )
        .post(writing::revising::restore),
        at(
            "/admin/articles/{id}/preview-link",
            "make a link for people without an account",
        )
        .post(writing::sharing::create),
        at("/admin/articles/{id}/preview-link/removal", "withdraw it").post(writing::sharing::withdraw),
        at(
            "/admin/articles/{id}/removal",
            "delete an article that readers cannot see",
        )
        .post(writing::removing::create),
        at("/admin/articles/{id}/publication", "publish an article").post(writing::publishing::publish),
        at(
            "/admin/articles/{id}/unpublication",
            "take an article off the site",
        )
        .post(writing::publishing::unpublish),
    ]
}

fn library() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/admin/media", "the library of pictures")
            .get(library::listing::index)
            .post(library::uploading::create),
        at("/admin/media/{id}", "a picture at the desk")
            .get(library::showing::show)
            .post(library::describing::update),
        at(
            "/admin/media/{id}/replacement",
            "put another file in a picture's place",
        )
        .post(library::replacing::create),
        at("/admin/media/{id}/removal", "remove a picture").post(library::removing::create),
    ]
}

fn taxonomy() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/admin/categories", "categories and tags")
            .get(taxonomy::listing::index)
            .post(taxonomy::categorising::create),
        at("/admin/categories/{id}", "a category at the desk")
            .get(taxonomy::categorising::edit)
            .post(taxonomy::categorising::update),
        at("/admin/categories/{id}/position", "move a category up or down")
            .post(taxonomy::categorising::reorder),
        at("/admin/categories/{id}/merger", "make a category part of another")
            .post(taxonomy::categorising::merge),
        at("/admin/categories/{id}/removal", "remove an empty category").post(taxonomy::categorising::remove),
        at("/admin/tags/{id}", "a tag at the desk")
            .get(taxonomy::tagging::edit)
            .post(taxonomy::tagging::update),
        at("/admin/tags/{id}/merger", "make a tag part of another").post(taxonomy::tagging::merge),
        at("/admin/tags/{id}/removal", "remove a tag").post(taxonomy::tagging::remove),
    ]
}

/// Last, as a page's address is any single segment.
fn static_pages() -> Vec<Address> {
    vec![Address::new("/{slug}", "a static page").get(articles::reading::page)]
}

/// Registers every address.
pub fn register(config: &mut ServiceConfig) {
    for address in addresses() {
        config.service(address.into_resource());
    }
    config.default_service(web::to(async || Err::<HttpResponse, _>(Error::NotFound)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::reserved::is_reserved;
    use crate::text::Slug;

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
