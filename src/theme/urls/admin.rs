//! The URLs of the admin.

use super::segment;
use crate::ids::{
    AccountId, ArticleId, CategoryId, CommentId, CommenterId, DeviceId, InvitationId, MediaId, PasskeyId,
    SessionId, TagId,
};

/// The profile of the signed-in account.
pub(crate) const ADMIN_ACCOUNT: &str = "/admin/account";
/// The profile picture of the signed-in account.
pub(crate) const ADMIN_ACCOUNT_PICTURE: &str = "/admin/account/picture";
/// The security settings of the signed-in account.
pub(crate) const ADMIN_SECURITY: &str = "/admin/account/security";
/// The setup of an authenticator app.
pub(crate) const ADMIN_AUTHENTICATOR: &str = "/admin/account/authenticator";
/// The form to change the password.
pub(crate) const ADMIN_PASSWORD: &str = "/admin/account/password";
/// The passkeys of the signed-in account. The URL of each is below this one.
pub(crate) const ADMIN_PASSKEYS: &str = "/admin/account/passkeys";
/// Generates new recovery codes.
pub(crate) const ADMIN_RECOVERY_CODES: &str = "/admin/account/recovery-codes";
/// The sessions of the signed-in account. The URL of each is below this one.
pub(crate) const ADMIN_SESSIONS: &str = "/admin/account/sessions";
/// The known browsers of the signed-in account. The URL of each is below this one.
pub(crate) const ADMIN_DEVICES: &str = "/admin/account/devices";
/// The accounts of the site.
pub(crate) const ADMIN_ACCOUNTS: &str = "/admin/accounts";
/// The invitations.
pub(crate) const ADMIN_INVITATIONS: &str = "/admin/accounts/invitations";
/// The roles that require two-factor authentication.
pub(crate) const ADMIN_TWO_FACTOR_REQUIREMENT: &str = "/admin/accounts/second-factor";
/// The dashboard.
pub(crate) const ADMIN: &str = "/admin";
/// The list of articles.
pub(crate) const ADMIN_ARTICLES: &str = "/admin/articles";
/// The form for a new article.
pub(crate) const ADMIN_NEW_ARTICLE: &str = "/admin/articles/new";
/// The preview of a new article.
pub(crate) const ADMIN_PREVIEW: &str = "/admin/articles/preview";
/// The categories and tags.
pub(crate) const ADMIN_CATEGORIES: &str = "/admin/categories";
/// The media library.
pub(crate) const ADMIN_MEDIA: &str = "/admin/media";
/// The media library, after images were uploaded.
pub(crate) const ADMIN_MEDIA_SAVED: &str = "/admin/media?notice=saved";
/// The list of articles, after one was deleted.
pub(crate) const ADMIN_ARTICLES_REMOVED: &str = "/admin/articles?notice=removed";
/// The list of pages, such as the one about the author.
pub(crate) const ADMIN_PAGES: &str = "/admin/articles?kind=page";
/// The media library, after an image was deleted.
pub(crate) const ADMIN_MEDIA_REMOVED: &str = "/admin/media?notice=removed";
/// The moderation queue.
pub(crate) const ADMIN_COMMENTS: &str = "/admin/comments";
/// The search in comments.
pub(crate) const ADMIN_COMMENT_SEARCH: &str = "/admin/comments/search";
/// Applies a moderation action to comments.
pub(crate) const ADMIN_COMMENT_DECISIONS: &str = "/admin/comments/decisions";
/// Undoes a moderation action.
pub(crate) const ADMIN_COMMENT_UNDO: &str = "/admin/comments/undo";
/// The numbers of pending comments, for the script.
pub(crate) const ADMIN_COMMENT_COUNTS: &str = "/admin/comments/counts";
/// The audit log.
pub(crate) const ADMIN_AUDIT: &str = "/admin/audit";
/// The search for a commenter by email address.
pub(crate) const ADMIN_COMMENTERS: &str = "/admin/commenters";
/// The site's settings.
pub(crate) const ADMIN_SETTINGS: &str = "/admin/settings";
/// The site's settings, after they were saved.
pub(crate) const ADMIN_SETTINGS_SAVED: &str = "/admin/settings?notice=saved";
/// The comment settings.
pub(crate) const ADMIN_SETTINGS_COMMENTS: &str = "/admin/settings/comments";
/// The moderation rules: words that hold comments for moderation, and banned IP ranges.
pub(crate) const ADMIN_SETTINGS_RULES: &str = "/admin/settings/rules";
/// The appearance settings.
pub(crate) const ADMIN_SETTINGS_APPEARANCE: &str = "/admin/settings/appearance";
/// The navigation settings.
pub(crate) const ADMIN_SETTINGS_NAVIGATION: &str = "/admin/settings/navigation";

/// Returns whether a path belongs to the admin.
pub(crate) fn is_admin(path: &str) -> bool {
    path.strip_prefix(ADMIN)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns the URL of the list of articles, filtered by state.
pub(crate) fn admin_articles(state: &str) -> String {
    format!("{ADMIN_ARTICLES}?state={}", segment(state))
}

/// Returns the URL of an article in the admin, with a notice about the last action.
pub(crate) fn admin_article_after(id: ArticleId, notice: &str) -> String {
    format!("{}?notice={}", admin_article(id), segment(notice))
}

/// Returns the URL of an article in the admin.
pub(crate) fn admin_article(id: ArticleId) -> String {
    format!("{ADMIN_ARTICLES}/{id}")
}

/// Returns the URL of an action on an article: `publication`, `preview`, `revisions` and so on.
pub(crate) fn admin_article_action(id: ArticleId, action: &str) -> String {
    format!("{ADMIN_ARTICLES}/{id}/{action}")
}

/// Returns the URL of a category in the admin.
pub(crate) fn admin_category(id: CategoryId) -> String {
    format!("{ADMIN_CATEGORIES}/{id}")
}

/// Returns the URL of a tag in the admin.
pub(crate) fn admin_tag(id: TagId) -> String {
    format!("/admin/tags/{id}")
}

/// Returns the URL of an image or file in the admin.
pub(crate) fn admin_picture(id: MediaId) -> String {
    format!("{ADMIN_MEDIA}/{id}")
}

/// Returns the URL of an image or file in the admin, with a notice about the last action.
pub(crate) fn admin_picture_after(id: MediaId, notice: &str) -> String {
    format!("{}?notice={}", admin_picture(id), segment(notice))
}

/// Returns the URL of a comment in the admin.
pub(crate) fn admin_comment(id: CommentId) -> String {
    format!("{ADMIN_COMMENTS}/{id}")
}

/// Returns the URL of an action on a comment: `text`, `replies`, `network-ban`, `network-ban/removal`.
pub(crate) fn admin_comment_action(id: CommentId, action: &str) -> String {
    format!("{ADMIN_COMMENTS}/{id}/{action}")
}

/// Returns the URL of the commenter search, with a notice about the last action and the numbers of affected comments.
pub(crate) fn admin_commenters_after(notice: &str, counts: &[(&str, usize)]) -> String {
    let counts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("&{name}={count}"))
        .collect();
    format!("{ADMIN_COMMENTERS}?notice={}{}", segment(notice), counts.concat())
}

/// Returns the URL of a commenter in the admin.
pub(crate) fn admin_commenter(id: CommenterId) -> String {
    format!("{ADMIN_COMMENTERS}/{id}")
}

/// Returns the URL of an action on a commenter's data: `export`, `erasure`.
pub(crate) fn admin_commenter_action(id: CommenterId, action: &str) -> String {
    format!("{ADMIN_COMMENTERS}/{id}/{action}")
}

/// Returns the URL of the security settings, with a notice about the last action.
pub(crate) fn security(notice: &str) -> String {
    format!("{ADMIN_SECURITY}?notice={}", segment(notice))
}

/// Returns the URL that ends a session.
pub(crate) fn end_session(id: SessionId) -> String {
    format!("{ADMIN_SESSIONS}/{id}/removal")
}

/// Returns the URL that removes a known browser.
pub(crate) fn forget_device(id: DeviceId) -> String {
    format!("{ADMIN_DEVICES}/{id}/removal")
}

/// Returns the URL of the accounts, with a notice about the last action.
pub(crate) fn staff(notice: &str) -> String {
    format!("{ADMIN_ACCOUNTS}?notice={}", segment(notice))
}

/// Returns the URL of an account in the admin.
pub(crate) fn member_page(id: AccountId) -> String {
    format!("{ADMIN_ACCOUNTS}/{id}")
}

/// Returns the URL of an account in the admin, with a notice about the last action.
pub(crate) fn member(id: AccountId, notice: &str) -> String {
    format!("{ADMIN_ACCOUNTS}/{id}?notice={}", segment(notice))
}

/// Returns the URL of an action on an account.
pub(crate) fn manage(id: AccountId, action: &str) -> String {
    format!("{ADMIN_ACCOUNTS}/{id}/{action}")
}

/// Returns the URL that revokes an invitation.
pub(crate) fn withdraw_invitation(id: InvitationId) -> String {
    format!("{ADMIN_INVITATIONS}/{id}/removal")
}

/// Returns the URL that removes a passkey.
pub(crate) fn remove_passkey(id: PasskeyId) -> String {
    format!("{ADMIN_PASSKEYS}/{id}/removal")
}

/// Returns the URL of the profile, with a notice about the last action.
pub(crate) fn profile(notice: &str) -> String {
    format!("{ADMIN_ACCOUNT}?notice={}", segment(notice))
}
