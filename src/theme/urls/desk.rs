//! The addresses of the desk.

use super::segment;
use crate::ids::{
    AccountId, ArticleId, CategoryId, CommentId, CommenterId, DeviceId, InvitationId, MediaId, PasskeyId,
    SessionId, TagId,
};

/// Who one is.
pub(crate) const DESK_ACCOUNT: &str = "/admin/account";
/// A picture of oneself.
pub(crate) const DESK_ACCOUNT_PICTURE: &str = "/admin/account/picture";
/// How one signs in.
pub(crate) const DESK_SECURITY: &str = "/admin/account/security";
/// The app that shows codes, while it is being set up.
pub(crate) const DESK_AUTHENTICATOR: &str = "/admin/account/authenticator";
/// Where one changes one's password.
pub(crate) const DESK_PASSWORD: &str = "/admin/account/password";
/// One's passkeys stand below it.
pub(crate) const DESK_PASSKEYS: &str = "/admin/account/passkeys";
/// New recovery codes.
pub(crate) const DESK_RECOVERY_CODES: &str = "/admin/account/recovery-codes";
/// One's sessions stand below it.
pub(crate) const DESK_SESSIONS: &str = "/admin/account/sessions";
/// One's known browsers stand below it.
pub(crate) const DESK_DEVICES: &str = "/admin/account/devices";
/// The people who work here.
pub(crate) const DESK_ACCOUNTS: &str = "/admin/accounts";
/// Where somebody is invited.
pub(crate) const DESK_INVITATIONS: &str = "/admin/accounts/invitations";
/// Who must have a second factor.
pub(crate) const DESK_REQUIREMENT: &str = "/admin/accounts/second-factor";
/// The desk.
pub(crate) const DESK: &str = "/admin";
/// The desk's articles.
pub(crate) const DESK_ARTICLES: &str = "/admin/articles";
/// The form for a new article.
pub(crate) const DESK_NEW_ARTICLE: &str = "/admin/articles/new";
/// Where a new article is previewed.
pub(crate) const DESK_PREVIEW: &str = "/admin/articles/preview";
/// The desk's categories and tags.
pub(crate) const DESK_CATEGORIES: &str = "/admin/categories";
/// The library of pictures.
pub(crate) const DESK_MEDIA: &str = "/admin/media";
/// The library, once pictures were stored.
pub(crate) const DESK_MEDIA_SAVED: &str = "/admin/media?notice=saved";
/// The desk's articles, once one was deleted.
pub(crate) const DESK_ARTICLES_REMOVED: &str = "/admin/articles?notice=removed";
/// The desk's pages, such as the one about the author.
pub(crate) const DESK_PAGES: &str = "/admin/articles?kind=page";
/// The library, once a picture was removed.
pub(crate) const DESK_MEDIA_REMOVED: &str = "/admin/media?notice=removed";
/// The moderators' queue.
pub(crate) const DESK_COMMENTS: &str = "/admin/comments";
/// Where moderators look for comments.
pub(crate) const DESK_COMMENT_SEARCH: &str = "/admin/comments/search";
/// Where they decide about them.
pub(crate) const DESK_COMMENT_DECISIONS: &str = "/admin/comments/decisions";
/// Where they take a decision back.
pub(crate) const DESK_COMMENT_UNDO: &str = "/admin/comments/undo";
/// How many comments wait, for the script.
pub(crate) const DESK_COMMENT_COUNTS: &str = "/admin/comments/counts";
/// The audit log.
pub(crate) const DESK_AUDIT: &str = "/admin/audit";
/// Where a commenter is found by the address.
pub(crate) const DESK_COMMENTERS: &str = "/admin/commenters";
/// The site's settings.
pub(crate) const DESK_SETTINGS: &str = "/admin/settings";
/// The site's settings, once they are saved.
pub(crate) const DESK_SETTINGS_SAVED: &str = "/admin/settings?notice=saved";
/// How readers may comment.
pub(crate) const DESK_SETTINGS_COMMENTS: &str = "/admin/settings/comments";
/// Words that hold comments, and from where none are taken.
pub(crate) const DESK_SETTINGS_RULES: &str = "/admin/settings/rules";
/// How the site looks.
pub(crate) const DESK_SETTINGS_APPEARANCE: &str = "/admin/settings/appearance";
/// Where the navigation leads.
pub(crate) const DESK_SETTINGS_NAVIGATION: &str = "/admin/settings/navigation";

/// Whether a path belongs to the desk.
pub(crate) fn is_desk(path: &str) -> bool {
    path.strip_prefix(DESK)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The desk's articles in one state, or in any.
pub(crate) fn desk_articles(state: &str) -> String {
    format!("{DESK_ARTICLES}?state={}", segment(state))
}

/// An article at the desk, with word of what has just been done to it.
pub(crate) fn desk_article_after(id: ArticleId, notice: &str) -> String {
    format!("{}?notice={}", desk_article(id), segment(notice))
}

/// An article at the desk.
pub(crate) fn desk_article(id: ArticleId) -> String {
    format!("{DESK_ARTICLES}/{id}")
}

/// What is done to an article at the desk: `publication`, `preview`, `revisions` and so on.
pub(crate) fn desk_article_action(id: ArticleId, action: &str) -> String {
    format!("{DESK_ARTICLES}/{id}/{action}")
}

/// A category at the desk.
pub(crate) fn desk_category(id: CategoryId) -> String {
    format!("{DESK_CATEGORIES}/{id}")
}

/// A tag at the desk.
pub(crate) fn desk_tag(id: TagId) -> String {
    format!("/admin/tags/{id}")
}

/// A picture or file at the desk.
pub(crate) fn desk_picture(id: MediaId) -> String {
    format!("{DESK_MEDIA}/{id}")
}

/// The same, with word of what has just been done to it.
pub(crate) fn desk_picture_after(id: MediaId, notice: &str) -> String {
    format!("{}?notice={}", desk_picture(id), segment(notice))
}

/// A comment at the desk.
pub(crate) fn desk_comment(id: CommentId) -> String {
    format!("{DESK_COMMENTS}/{id}")
}

/// What is done to a comment at the desk: `text`, `replies`, `network-ban`, `network-ban/removal`.
pub(crate) fn desk_comment_action(id: CommentId, action: &str) -> String {
    format!("{DESK_COMMENTS}/{id}/{action}")
}

/// Where a commenter is found, with word of what has just been done to how many comments.
pub(crate) fn desk_commenters_after(notice: &str, counts: &[(&str, usize)]) -> String {
    let counts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("&{name}={count}"))
        .collect();
    format!("{DESK_COMMENTERS}?notice={}{}", segment(notice), counts.concat())
}

/// A commenter at the desk.
pub(crate) fn desk_commenter(id: CommenterId) -> String {
    format!("{DESK_COMMENTERS}/{id}")
}

/// What is done for a commenter at the desk: `export`, `erasure`.
pub(crate) fn desk_commenter_action(id: CommenterId, action: &str) -> String {
    format!("{DESK_COMMENTERS}/{id}/{action}")
}

/// How one signs in, after something was done to it.
pub(crate) fn security(notice: &str) -> String {
    format!("{DESK_SECURITY}?notice={}", segment(notice))
}

/// What ends a session.
pub(crate) fn end_session(id: SessionId) -> String {
    format!("{DESK_SESSIONS}/{id}/removal")
}

/// What forgets a known browser.
pub(crate) fn forget_device(id: DeviceId) -> String {
    format!("{DESK_DEVICES}/{id}/removal")
}

/// The people who work here, after something was done.
pub(crate) fn staff(notice: &str) -> String {
    format!("{DESK_ACCOUNTS}?notice={}", segment(notice))
}

/// Somebody's account.
pub(crate) fn member_page(id: AccountId) -> String {
    format!("{DESK_ACCOUNTS}/{id}")
}

/// Somebody's account, after something was done to it.
pub(crate) fn member(id: AccountId, notice: &str) -> String {
    format!("{DESK_ACCOUNTS}/{id}?notice={}", segment(notice))
}

/// What is done to somebody's account.
pub(crate) fn manage(id: AccountId, action: &str) -> String {
    format!("{DESK_ACCOUNTS}/{id}/{action}")
}

/// What takes an invitation back.
pub(crate) fn withdraw_invitation(id: InvitationId) -> String {
    format!("{DESK_INVITATIONS}/{id}/removal")
}

/// What removes a passkey.
pub(crate) fn remove_passkey(id: PasskeyId) -> String {
    format!("{DESK_PASSKEYS}/{id}/removal")
}

/// Who one is, after that was changed.
pub(crate) fn profile(notice: &str) -> String {
    format!("{DESK_ACCOUNT}?notice={}", segment(notice))
}
