//! Template data of the staff pages.

use serde::Serialize;

use super::forms::InvitationForm;
use super::queries::{Invitation, Member};
use crate::accounts::{NewUserForm, Role};
use crate::ids::AccountId;
use crate::locale::Message;
use crate::secrets::EmailAddress;
use crate::site::Site;
use crate::theme::{PrivateText, urls};
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The list of staff accounts and open invitations.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct StaffPage {
    members: Vec<MemberView>,
    invitations: Vec<InvitationView>,
    invite_action: &'static str,
    roles: Vec<RoleChoice>,
    email: PrivateText,
    errors: FormErrors,
    /// Whether the site can send the link by email.
    has_mail: bool,
    requirement_action: &'static str,
    required: Vec<RoleChoice>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct MemberView {
    name: String,
    username: String,
    role: Message,
    is_disabled: bool,
    has_factor: bool,
    url: String,
}

#[derive(Serialize, schemars::JsonSchema)]
struct InvitationView {
    role: Message,
    /// The email address of the invited person; empty if anyone with the link can use it.
    email: PrivateText,
    expires: String,
    removal: String,
}

/// A role as an option of a select field.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct RoleChoice {
    value: &'static str,
    label: Message,
    is_chosen: bool,
}

/// Returns the name of a role.
pub(super) fn called(role: Role) -> Message {
    Message::new(match role {
        Role::Owner => "role-owner",
        Role::Editor => "role-editor",
        Role::Author => "role-author",
        Role::Moderator => "role-moderator",
    })
}

/// Returns the description of a role's rights.
fn explained(role: Role) -> Message {
    Message::new(match role {
        Role::Owner => "role-owner-help",
        Role::Editor => "role-editor-help",
        Role::Author => "role-author-help",
        Role::Moderator => "role-moderator-help",
    })
}

fn choices(label: fn(Role) -> Message, is_chosen: impl Fn(Role) -> bool) -> Vec<RoleChoice> {
    let choice = |role: Role| RoleChoice {
        value: role.as_str(),
        label: label(role),
        is_chosen: is_chosen(role),
    };
    Role::ALL.into_iter().map(choice).collect()
}

impl StaffPage {
    pub(super) fn new(
        site: &Site,
        members: Vec<Member>,
        invitations: Vec<Invitation>,
        required: &[Role],
    ) -> Self {
        let members = members.into_iter().map(|member| MemberView {
            role: called(member.account.role),
            url: urls::member_page(member.account.id),
            name: member.account.display_name,
            username: member.account.username,
            is_disabled: member.is_disabled,
            has_factor: member.has_factor,
        });
        let invitations = invitations.into_iter().map(|invitation| InvitationView {
            role: called(invitation.role),
            email: invitation.email.as_ref().map_or("", EmailAddress::reveal).into(),
            expires: site.locale.date_and_time(invitation.expires_at),
            removal: urls::withdraw_invitation(invitation.id),
        });
        Self {
            members: members.collect(),
            invitations: invitations.collect(),
            invite_action: urls::ADMIN_INVITATIONS,
            roles: Vec::new(),
            email: PrivateText::default(),
            errors: FormErrors::default(),
            has_mail: false,
            requirement_action: urls::ADMIN_TWO_FACTOR_REQUIREMENT,
            required: choices(called, |role| required.contains(&role)),
        }
    }

    pub(super) fn with_form(mut self, form: &InvitationForm, errors: FormErrors, has_mail: bool) -> Self {
        self.roles = choices(explained, |role| form.role == role.as_str());
        self.email = form.email.as_str().into();
        self.errors = errors;
        self.has_mail = has_mail;
        self
    }
}

impl View for StaffPage {
    const TEMPLATE: &'static str = "staff/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("accounts")
    }
}

/// The link of a new invitation. It is shown only once.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct InvitedPage {
    link: String,
    is_sent: bool,
    back_url: &'static str,
}

impl InvitedPage {
    pub(super) fn new(link: String, is_sent: bool) -> Self {
        Self {
            link,
            is_sent,
            back_url: urls::ADMIN_ACCOUNTS,
        }
    }
}

impl View for InvitedPage {
    const TEMPLATE: &'static str = "staff/invitation_link.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("invitation")
    }
}

/// The page on which an invited person creates an account.
#[derive(Serialize, schemars::JsonSchema)]
pub(super) struct WelcomePage {
    action: &'static str,
    role: Message,
    token: String,
    name: String,
    email: PrivateText,
    errors: FormErrors,
}

impl WelcomePage {
    /// Creates the form with the typed values, except the password.
    pub(super) fn new(form: &NewUserForm, role: Role, errors: FormErrors) -> Self {
        Self {
            action: urls::INVITATION,
            role: called(role),
            token: form.token.clone(),
            name: form.name.clone(),
            email: form.email.as_str().into(),
            errors,
        }
    }
}

impl View for WelcomePage {
    const TEMPLATE: &'static str = "staff/accept_invitation.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("you-are-invited")
    }
}

/// The page of a staff account, for the owner.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct MemberPage {
    name: String,
    username: String,
    is_disabled: bool,
    errors: FormErrors,
    role_action: String,
    roles: Vec<RoleChoice>,
    disabling_action: String,
    articles: i64,
    articles_action: String,
    heirs: Vec<AuthorOption>,
    back_url: &'static str,
}

/// An account that can take over the articles.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct AuthorOption {
    value: String,
    label: String,
    is_chosen: bool,
}

impl MemberPage {
    pub(super) fn new(
        member: Member,
        articles: i64,
        writers: Vec<(AccountId, String)>,
        errors: FormErrors,
    ) -> Self {
        let account = member.account;
        let action = |action| urls::manage(account.id, action);
        let heir = |(id, name): (AccountId, String)| AuthorOption {
            value: id.to_string(),
            label: name,
            is_chosen: false,
        };
        Self {
            is_disabled: member.is_disabled,
            errors,
            role_action: action("role"),
            roles: choices(explained, |role| account.role == role),
            disabling_action: action(if member.is_disabled {
                "disabling/removal"
            } else {
                "disabling"
            }),
            articles,
            articles_action: action("articles"),
            heirs: writers
                .into_iter()
                .filter(|(id, _)| *id != account.id)
                .map(heir)
                .collect(),
            back_url: urls::ADMIN_ACCOUNTS,
            name: account.display_name,
            username: account.username,
        }
    }
}

impl View for MemberPage {
    const TEMPLATE: &'static str = "staff/show.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            title: self.name.clone(),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

fn head(title: &'static str) -> Head {
    Head {
        said_title: Some(Message::new(title)),
        is_unlisted: true,
        ..Head::default()
    }
}
