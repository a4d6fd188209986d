//! What the walks are made with: a site, and browsers to look at it.

mod browser;
mod command;
mod database;
mod driver;
mod inspection;
pub(crate) mod owner;
pub(crate) mod program;
mod site;

pub(crate) use browser::{Browser, Scripts};
pub(crate) use driver::Driver;
pub(crate) use owner::{Colleague, Owner};
pub(crate) use site::Site;
