//! Staff: inviting, leaving and profiles.

mod leaving;
mod managing;
mod profiles;
