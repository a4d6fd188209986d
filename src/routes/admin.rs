//! The routes of the admin.

use crate::web::Route;
use crate::{accounts, admin, commenters, library, moderation, staff, taxonomy, writing};

/// The maximum size of the article form in bytes: an article of 500 000 characters fits in any script,
/// percent-encoded.
const ARTICLE_FORM_LIMIT: usize = 8 * 1024 * 1024;

/// The maximum size of forms with lists, such as the filter's, in bytes: lists of 10 000 entries fit.
const RULES_FORM_LIMIT: usize = 4 * 1024 * 1024;

/// Returns all routes of the admin.
pub(super) fn addresses() -> Vec<Route> {
    let parts = [
        own_account(),
        general(),
        moderation_in_the_admin(),
        writing_in_the_admin(),
        library(),
        taxonomy(),
        staff(),
    ];
    parts.into_iter().flatten().collect()
}

fn own_account() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/admin/account", "who one is")
            .get(staff::profile::edit)
            .post(staff::profile::update),
        at("/admin/account/picture", "a picture of oneself").post(staff::profile::update_picture),
        at("/admin/account/picture/removal", "take it away").post(staff::profile::remove_picture),
        at(
            "/admin/account/security",
            "how one signs in, and where one is signed in",
        )
        .get(accounts::security_page::show::show),
        at("/admin/account/password", "change one's password")
            .post(accounts::security_page::passwords::update),
        at("/admin/account/authenticator", "set up an app that shows codes")
            .get(accounts::security_page::authenticators::show)
            .post(accounts::security_page::authenticators::create),
        at(
            "/admin/account/authenticator/activation",
            "show that the app works",
        )
        .post(accounts::security_page::authenticators::activate),
        at("/admin/account/authenticator/removal", "do without the app")
            .post(accounts::security_page::authenticators::remove),
        at(
            "/admin/account/passkeys/challenge",
            "what a new passkey is to sign",
        )
        .post(accounts::passkeys::registration::challenge),
        at("/admin/account/passkeys", "add a passkey").post(accounts::passkeys::registration::create),
        at("/admin/account/passkeys/{id}/removal", "do without a passkey")
            .post(accounts::passkeys::registration::remove),
        at("/admin/account/recovery-codes", "get new recovery codes")
            .post(accounts::security_page::authenticators::renew_codes),
        at("/admin/account/sessions/removal", "end one's other sessions")
            .post(accounts::security_page::sessions::remove_others),
        at(
            "/admin/account/sessions/{id}/removal",
            "end one of one's sessions",
        )
        .post(accounts::security_page::sessions::remove),
        at("/admin/account/devices/removal", "forget all known browsers")
            .post(accounts::security_page::devices::remove_all),
        at("/admin/account/devices/{id}/removal", "forget a known browser")
            .post(accounts::security_page::devices::remove),
    ]
}

fn general() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/admin", "the dashboard").get(admin::dashboard::index),
        at("/admin/audit", "the audit log").get(admin::audit_log::index),
        at("/admin/settings", "how the site presents itself")
            .get(admin::general_settings::edit)
            .post(admin::general_settings::update),
        at("/admin/settings/comments", "how readers may comment")
            .get(admin::discussion_settings::edit)
            .post(admin::discussion_settings::update),
        at(
            "/admin/settings/rules",
            "words that hold comments, and from where none are taken",
        )
        .get(admin::blocklist_settings::edit)
        .post(admin::blocklist_settings::update)
        .with_form_limit(RULES_FORM_LIMIT),
        at("/admin/settings/appearance", "how the site looks")
            .get(admin::appearance_settings::edit)
            .post(admin::appearance_settings::update),
        at("/admin/settings/navigation", "where the navigation leads")
            .get(admin::navigation_settings::edit)
            .post(admin::navigation_settings::update),
    ]
}

fn moderation_in_the_admin() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/admin/comments", "the moderators' queue").get(moderation::queue::index),
        at("/admin/comments/search", "find comments").post(moderation::queue::search),
        at("/admin/comments/counts", "how many comments wait, for the script").get(moderation::queue::counts),
        at("/admin/comments/decisions", "decide about comments").post(moderation::actions::decide_many),
        at("/admin/comments/undo", "take a decision back").post(moderation::undo::create),
        at("/admin/comments/{id}", "one comment, to change or answer").get(moderation::comment_page::show),
        at("/admin/comments/{id}/text", "change a comment").post(moderation::comment_page::update),
        at("/admin/comments/{id}/replies", "answer a comment").post(moderation::comment_page::reply),
        at(
            "/admin/comments/{id}/network-ban",
            "take nothing more from where a comment came from",
        )
        .post(moderation::ip_range_bans::create),
        at(
            "/admin/comments/{id}/network-ban/removal",
            "take comments from there again",
        )
        .post(moderation::ip_range_bans::remove),
        at("/admin/commenters", "find what somebody left, by the address")
            .get(commenters::find::new)
            .post(commenters::find::create),
        at("/admin/commenters/{id}", "what a commenter left").get(commenters::show::show),
        at("/admin/commenters/{id}/address", "open a commenter's address")
            .post(commenters::show_email::create),
        at(
            "/admin/commenters/{id}/ban",
            "send what a commenter writes to spam",
        )
        .post(commenters::ban::create),
        at("/admin/commenters/{id}/ban/removal", "lift that ban").post(commenters::ban::remove),
        at("/admin/commenters/{id}/export", "hand over what a commenter left")
            .post(commenters::export::create),
        at("/admin/commenters/{id}/erasure", "forget a commenter").post(commenters::delete_data::create),
    ]
}

fn writing_in_the_admin() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/admin/articles", "the list of articles in the admin")
            .get(writing::list::index)
            .post(writing::save::create)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/new", "the form for a new article").get(writing::edit::new),
        at("/admin/articles/preview", "preview a new article")
            .post(writing::preview::preview_new)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/{id}", "an article in the admin")
            .get(writing::edit::edit)
            .post(writing::save::update)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/{id}/preview", "preview changes to an article")
            .post(writing::preview::preview_changes)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at("/admin/articles/{id}/working-copy", "keep what is typed")
            .post(writing::autosave::keep)
            .with_form_limit(ARTICLE_FORM_LIMIT),
        at(
            "/admin/articles/{id}/working-copy/removal",
            "throw away what was typed",
        )
        .post(writing::autosave::discard),
        at("/admin/articles/{id}/presence", "say that an article is open")
            .post(writing::autosave::record_presence),
        at("/admin/articles/{id}/revisions", "what an article said before").get(writing::revisions::index),
        at(
            "/admin/articles/{id}/revisions/{version}",
            "what changed with a save",
        )
        .get(writing::revisions::show),
        at(
            "/admin/articles/{id}/revisions/{version}/restoration",
            "bring a text back",
        )
        .post(writing::revisions::restore),
        at(
            "/admin/articles/{id}/preview-link",
            "make a link for people without an account",
        )
        .post(writing::preview_links::create),
        at("/admin/articles/{id}/preview-link/removal", "withdraw it").post(writing::preview_links::withdraw),
        at(
            "/admin/articles/{id}/removal",
            "delete an article that readers cannot see",
        )
        .post(writing::deletion::create),
        at("/admin/articles/{id}/publication", "publish an article").post(writing::publish::publish),
        at(
            "/admin/articles/{id}/unpublication",
            "take an article off the site",
        )
        .post(writing::publish::unpublish),
    ]
}

fn library() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/admin/media", "the library of pictures")
            .get(library::list::index)
            .post(library::upload::create),
        at("/admin/media/{id}", "a picture in the admin")
            .get(library::show::show)
            .post(library::alt_text::update),
        at(
            "/admin/media/{id}/replacement",
            "put another file in a picture's place",
        )
        .post(library::replacement::create),
        at("/admin/media/{id}/removal", "remove a picture").post(library::deletion::create),
    ]
}

fn taxonomy() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/admin/categories", "categories and tags")
            .get(taxonomy::list::index)
            .post(taxonomy::categories::create),
        at("/admin/categories/{id}", "a category in the admin")
            .get(taxonomy::categories::edit)
            .post(taxonomy::categories::update),
        at("/admin/categories/{id}/position", "move a category up or down")
            .post(taxonomy::categories::reorder),
        at("/admin/categories/{id}/merger", "make a category part of another")
            .post(taxonomy::categories::merge),
        at("/admin/categories/{id}/removal", "remove an empty category").post(taxonomy::categories::remove),
        at("/admin/tags/{id}", "a tag in the admin")
            .get(taxonomy::tags::edit)
            .post(taxonomy::tags::update),
        at("/admin/tags/{id}/merger", "make a tag part of another").post(taxonomy::tags::merge),
        at("/admin/tags/{id}/removal", "remove a tag").post(taxonomy::tags::remove),
    ]
}

fn staff() -> Vec<Route> {
    let at = Route::new;
    vec![
        at("/admin/accounts", "the people who work here").get(staff::list::index),
        at(
            "/admin/accounts/second-factor",
            "say which roles need a second factor",
        )
        .post(staff::list::require_factor),
        at("/admin/accounts/invitations", "invite somebody").post(staff::invitations::create),
        at(
            "/admin/accounts/invitations/{id}/removal",
            "take an invitation back",
        )
        .post(staff::invitations::remove),
        at("/admin/accounts/{id}", "somebody's account").get(staff::manage::show),
        at("/admin/accounts/{id}/role", "give somebody another role").post(staff::manage::update_role),
        at("/admin/accounts/{id}/disabling", "keep somebody from signing in").post(staff::manage::disable),
        at(
            "/admin/accounts/{id}/disabling/removal",
            "let somebody sign in again",
        )
        .post(staff::manage::enable),
        at("/admin/accounts/{id}/articles", "hand somebody's articles over").post(staff::manage::hand_over),
    ]
}
