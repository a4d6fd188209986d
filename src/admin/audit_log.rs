//! Shows the audit log.

use actix_web::web::{Data, Query};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::accounts::IsOwner;
use crate::app::App;
use crate::audit::queries::{PAGE_SIZE, list_newest};
use crate::audit::{Action, StoredEntry};
use crate::error::Result;
use crate::ids::{AccountId, CommentId, CommenterId};
use crate::locale::Message;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{CachePolicy, Head, Page, View};

/// The query string of the audit log's pagination.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AuditQuery {
    /// Only entries with a lower number are listed.
    before: Option<i64>,
}

/// The audit log, the newest entries first.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct AuditPage {
    entries: Vec<EntryView>,
    older: Option<String>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct EntryView {
    number: String,
    date: String,
    /// The name of the user who acted; empty if Gloss acted itself.
    by: String,
    what: Message,
    /// The URL of the changed object; empty if it has no page.
    url: String,
    before: String,
    after: String,
    reason: String,
}

/// `GET /admin/audit?before=`
pub(crate) async fn index(
    app: Data<App>,
    site: Site,
    owner: IsOwner,
    query: Query<AuditQuery>,
) -> Result<Page<AuditPage>> {
    let mut entries = list_newest(&mut *app.db.conn().await?, query.before).await?;
    let has_older = entries.len() > PAGE_SIZE;
    entries.truncate(PAGE_SIZE);
    let last = entries.last().filter(|_| has_older).map(|entry| entry.number);
    let view = AuditPage {
        older: last.map(|number| format!("{}?before={number}", urls::ADMIN_AUDIT)),
        entries: entries
            .into_iter()
            .map(|entry| EntryView::new(entry, &site))
            .collect(),
    };
    Ok(Page::new(site.layout(Some(owner.0.layout())), view))
}

impl EntryView {
    fn new(entry: StoredEntry, site: &Site) -> Self {
        let action = Action::parse(&entry.action);
        Self {
            number: entry.number.to_string(),
            date: site.locale.date_and_time(entry.at),
            by: entry.account_name,
            what: action.map_or_else(
                || Message::new("audit-unknown").with("action", entry.action.as_str()),
                |action| Message::new(said(action)),
            ),
            url: entry
                .subject
                .and_then(|subject| url(action?, subject))
                .unwrap_or_default(),
            before: entry.before,
            after: entry.after,
            reason: entry.reason,
        }
    }
}

fn said(action: Action) -> &'static str {
    match action {
        Action::CommentDecided => "audit-comment-moderated",
        Action::DecisionUndone => "audit-moderation-undone",
        Action::CommentEdited => "audit-comment-edited",
        Action::AddressOpened => "audit-email-address-viewed",
        Action::BanAdded => "audit-commenter-banned",
        Action::BanRemoved => "audit-commenter-unbanned",
        Action::CommenterErased => "audit-commenter-data-deleted",
        Action::SettingsChanged => "audit-settings-changed",
        Action::SignedIn => "audit-signed-in",
        Action::SessionsEnded => "audit-sessions-ended",
        Action::DevicesForgotten => "audit-browsers-forgotten",
        Action::PasswordChanged => "audit-password-changed",
        Action::PasswordResetSent => "audit-password-reset-sent",
        Action::SecondFactorChanged => "audit-two-factor-changed",
        Action::RecoveryCodeUsed => "audit-recovery-code-used",
        Action::RoleChanged => "audit-role-changed",
        Action::AccountDisabled => "audit-account-disabled",
        Action::AccountEnabled => "audit-account-enabled",
        Action::Invited => "audit-invited",
        Action::InvitationWithdrawn => "audit-invitation-cancelled",
        Action::ArticlesHandedOver => "audit-articles-transferred",
        Action::ProfileChanged => "audit-profile-changed",
        Action::Purged => "audit-old-spam-and-trash-deleted",
    }
}

fn url(action: Action, subject: Uuid) -> Option<String> {
    match action {
        Action::CommentDecided | Action::DecisionUndone | Action::CommentEdited => {
            Some(urls::admin_comment(CommentId(subject)))
        }
        Action::AddressOpened => Some(urls::admin_commenter(CommenterId(subject))),
        Action::SignedIn
        | Action::SessionsEnded
        | Action::DevicesForgotten
        | Action::PasswordChanged
        | Action::PasswordResetSent
        | Action::SecondFactorChanged
        | Action::RecoveryCodeUsed
        | Action::RoleChanged
        | Action::AccountDisabled
        | Action::AccountEnabled
        | Action::ArticlesHandedOver
        | Action::ProfileChanged => Some(urls::member_page(AccountId(subject))),
        Action::BanAdded
        | Action::BanRemoved
        | Action::CommenterErased
        | Action::SettingsChanged
        | Action::Invited
        | Action::InvitationWithdrawn
        | Action::Purged => None,
    }
}

impl View for AuditPage {
    const TEMPLATE: &'static str = "admin/audit.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some("activity-log-heading".into()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
