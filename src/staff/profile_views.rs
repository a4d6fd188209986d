//! Template data of the profile page.

use serde::Serialize;

use super::forms::ProfileForm;
use super::queries::profiles::StoredProfile;
use crate::accounts::Account;
use crate::locale::Message;
use crate::permissions::Right;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The page for editing the public profile.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct ProfilePage {
    action: &'static str,
    form: ProfileForm,
    errors: FormErrors,
    /// The path of the author's picture; empty if there is none.
    picture: String,
    picture_action: &'static str,
    picture_removal: String,
    /// The URL of the public author page; empty if the user may not write articles.
    author_url: String,
    security_url: &'static str,
}

impl ProfilePage {
    pub(super) fn new(
        account: &Account,
        stored: &StoredProfile,
        form: ProfileForm,
        errors: FormErrors,
    ) -> Self {
        Self {
            action: urls::ADMIN_ACCOUNT,
            form,
            errors,
            picture: stored.picture.clone(),
            picture_action: urls::ADMIN_ACCOUNT_PICTURE,
            picture_removal: format!("{}/removal", urls::ADMIN_ACCOUNT_PICTURE),
            author_url: if account.may(Right::Write) {
                urls::author_of(&account.username)
            } else {
                String::new()
            },
            security_url: urls::ADMIN_SECURITY,
        }
    }
}

impl View for ProfilePage {
    const TEMPLATE: &'static str = "staff/profile.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some(Message::new("your-account")),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
