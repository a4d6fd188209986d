//! Support for the browser tests: a site, and browsers to open it.

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
