//! The people who work here: how they come and go, and what they say of themselves.

mod leaving;
mod managing;
mod profiles;
