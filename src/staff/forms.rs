//! Forms of the staff pages.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::accounts::{DisplayName, Role, Username};
use crate::commenters::WebsiteUrl;
use crate::secrets::EmailAddress;
use crate::text::code_points;
use crate::web::FormErrors;

/// The invitation form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct InvitationForm {
    /// The role that the invitation gives.
    pub role: String,
    /// The email address that receives the link; empty if the owner passes the link on.
    pub email: String,
}

redacted_debug!(InvitationForm);

impl InvitationForm {
    /// Returns the role and the optional email address, or all validation errors.
    pub(super) fn parse(&self) -> Result<(Role, Option<EmailAddress>), FormErrors> {
        let mut errors = FormErrors::default();
        let role = errors.check(
            "role",
            self.role.parse::<Role>().map_err(|_none| "choose-role-error"),
        );
        let email = match self.email.trim() {
            "" => Some(None),
            typed => errors.check("email", EmailAddress::try_from(typed)).map(Some),
        };
        match (role, email) {
            (Some(role), Some(email)) => Ok((role, email)),
            _ => Err(errors),
        }
    }
}

/// The fields of a public profile.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct ProfileForm {
    /// The display name.
    #[validate(length(min = 1, message = "name-empty"))]
    pub name: String,
    /// The username, which appears in URLs.
    pub username: String,
    /// The URL of the author's own website, or empty.
    pub website: String,
    /// The biography, in Markdown.
    #[validate(length(max = 2000, message = "biography-too-long-error"))]
    pub biography: String,
}

/// A profile form that passed validation.
#[derive(Debug)]
pub(super) struct ProfileFields {
    pub(super) name: DisplayName,
    pub(super) username: Username,
    pub(super) website: String,
    pub(super) biography: String,
}

impl ProfileForm {
    /// Parses the form, or returns all validation errors. An empty username keeps the present one.
    pub(super) fn parse(&self, present: &str) -> Result<ProfileFields, FormErrors> {
        const FIELDS: [&str; 4] = ["name", "username", "website", "biography"];
        let mut errors = FormErrors::from_validation(self.validate(), &FIELDS);
        let name = errors.check("name", DisplayName::try_from(self.name.as_str()));
        let typed = match self.username.trim() {
            "" => present,
            typed => typed,
        };
        let username = errors.check("username", Username::try_from(typed));
        let website = errors.check("website", WebsiteUrl::parse(&self.website));
        let text = code_points::without_controls(&self.biography);
        let biography = code_points::normalise_newlines(&text).trim().to_owned();
        if code_points::has_control_characters(&biography) {
            errors.add("biography", "biography-characters-error");
        }
        match (name, username, website) {
            (Some(name), Some(username), Some(website)) if errors.is_empty() => Ok(ProfileFields {
                name,
                username,
                website: website.map_or_else(String::new, |website| website.as_str().to_owned()),
                biography,
            }),
            _ => Err(errors.sorted(&FIELDS)),
        }
    }
}

/// The form that changes the role of an account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RoleForm {
    pub role: String,
}

/// The form that disables an account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DisableAccountForm {
    /// Not empty if the preview links that the account created are deleted, too.
    pub preview_links: String,
}

/// The form that transfers articles to another author.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TransferArticlesForm {
    /// The id of the account that receives the articles.
    pub to: String,
}

/// The form that requires two-factor authentication for roles. Fields of unchecked boxes are empty.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RequireTwoFactorForm {
    owner: String,
    editor: String,
    author: String,
    moderator: String,
}

impl RequireTwoFactorForm {
    /// Returns the checked roles.
    pub(super) fn roles(&self) -> Vec<Role> {
        let ticks = [
            (Role::Owner, &self.owner),
            (Role::Editor, &self.editor),
            (Role::Author, &self.author),
            (Role::Moderator, &self.moderator),
        ];
        ticks
            .into_iter()
            .filter(|(_, tick)| !tick.is_empty())
            .map(|(role, _)| role)
            .collect()
    }
}
