//! What is typed about the people who work here.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::accounts::{DisplayName, Role, Username};
use crate::commenters::WebsiteUrl;
use crate::secrets::EmailAddress;
use crate::text::characters;
use crate::web::FormErrors;

/// Who is to be invited.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct InvitationForm {
    /// As what.
    pub role: String,
    /// Where the link is sent; empty: it is handed over by hand.
    pub email: String,
}

redacted_debug!(InvitationForm);

impl InvitationForm {
    /// The role, and the address if there is one; or everything that is wrong.
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

/// What somebody says of themselves.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct ProfileForm {
    /// The name on the page.
    #[validate(length(min = 1, message = "name-empty"))]
    pub name: String,
    /// The name in addresses.
    pub username: String,
    /// Their own site, or nothing.
    pub website: String,
    /// A few sentences in Markdown.
    #[validate(length(max = 2000, message = "biography-too-long-error"))]
    pub biography: String,
}

/// The same, parsed.
#[derive(Debug)]
pub(super) struct ProfileFields {
    pub(super) name: DisplayName,
    pub(super) username: Username,
    pub(super) website: String,
    pub(super) biography: String,
}

impl ProfileForm {
    /// The fields, or everything that is wrong with them. A username stays what it is if it was not typed.
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
        let text = characters::without_controls(&self.biography);
        let biography = characters::normalise_newlines(&text).trim().to_owned();
        if characters::has_control_characters(&biography) {
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

/// What becomes of an account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RoleForm {
    /// The role it gets.
    pub role: String,
}

/// What else ends when somebody is disabled.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DisablingForm {
    /// Filled in when the preview links that they made end, too.
    pub preview_links: String,
}

/// To whom articles go.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct HandOverForm {
    /// The id of the account.
    pub to: String,
}

/// Which roles must sign in with a second factor. What is not ticked is empty.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RequirementForm {
    owner: String,
    editor: String,
    author: String,
    moderator: String,
}

impl RequirementForm {
    /// The ticked ones.
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
