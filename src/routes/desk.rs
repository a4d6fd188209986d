//! The routes of the admin.

use crate::web::Address;
use crate::{accounts, admin, commenters, library, moderation, staff, taxonomy, writing};

/// The maximum size of the article form in bytes: an article of 500 000 characters fits in any script,
/// percent-encoded.
const ARTICLE_FORM_LIMIT: usize = 8 * 1024 * 1024;

/// The maximum size of forms with lists, such as the filter's, in bytes: lists of 10 000 entries fit.
const RULES_FORM_LIMIT: usize = 4 * 1024 * 1024;

/// Returns all routes of the admin.
pub(super) fn addresses() -> Vec<Address> {
    let parts = [
        own_account(),
        desk(),
        moderation_at_the_desk(),
        writing_at_the_desk(),
        library(),
        taxonomy(),
        staff(),
    ];
    parts.into_iter().flatten().collect()
}

fn own_account() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/admin/account", "who one is")
            .get(staff::profiling::edit)
            .post(staff::profiling::update),
        at("/admin/account/picture", "a picture of oneself").post(staff::profiling::update_picture),
        at("/admin/account/picture/removal", "take it away").post(staff::profiling::remove_picture),
        at(
            "/admin/account/security",
            "how one signs in, and where one is signed in",
        )
        .get(accounts::securing::showing::show),
        at("/admin/account/password", "change one's password").post(accounts::securing::passwords::update),
        at("/admin/account/authenticator", "set up an app that shows codes")
            .get(accounts::securing::authenticators::show)
            .post(accounts::securing::authenticators::create),
        at(
            "/admin/account/authenticator/activation",
            "show that the app works",
        )
        .post(accounts::securing::authenticators::activate),
        at("/admin/account/authenticator/removal", "do without the app")
            .post(accounts::securing::authenticators::remove),
        at(
            "/admin/account/passkeys/challenge",
            "what a new passkey is to sign",
        )
        .post(accounts::passkeys::registering::challenge),
        at("/admin/account/passkeys", "add a passkey").post(accounts::passkeys::registering::create),
        at("/admin/account/passkeys/{id}/removal", "do without a passkey")
            .post(accounts::passkeys::registering::remove),
        at("/admin/account/recovery-codes", "get new recovery codes")
            .post(accounts::securing::authenticators::renew_codes),
        at("/admin/account/sessions/removal", "end one's other sessions")
            .post(accounts::securing::sessions::remove_others),
        at(
            "/admin/account/sessions/{id}/removal",
            "end one of one's sessions",
        )
        .post(accounts::securing::sessions::remove),
        at("/admin/account/devices/removal", "forget all known browsers")
            .post(accounts::securing::devices::remove_all),
        at("/admin/account/devices/{id}/removal", "forget a known browser")
            .post(accounts::securing::devices::remove),
    ]
}

fn desk() -> Vec<Address> {
    let at = Address::new;
    vec![
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

fn staff() -> Vec<Address> {
    let at = Address::new;
    vec![
        at("/admin/accounts", "the people who work here").get(staff::listing::index),
        at(
            "/admin/accounts/second-factor",
            "say which roles need a second factor",
        )
        .post(staff::listing::require_factor),
        at("/admin/accounts/invitations", "invite somebody").post(staff::inviting::create),
        at(
            "/admin/accounts/invitations/{id}/removal",
            "take an invitation back",
        )
        .post(staff::inviting::remove),
        at("/admin/accounts/{id}", "somebody's account").get(staff::managing::show),
        at("/admin/accounts/{id}/role", "give somebody another role").post(staff::managing::update_role),
        at("/admin/accounts/{id}/disabling", "keep somebody from signing in").post(staff::managing::disable),
        at(
            "/admin/accounts/{id}/disabling/removal",
            "let somebody sign in again",
        )
        .post(staff::managing::enable),
        at("/admin/accounts/{id}/articles", "hand somebody's articles over").post(staff::managing::hand_over),
    ]
}
