//! Staff: inviting, leaving and profiles.

mod disabled_accounts;
mod invitations;
mod profiles;
