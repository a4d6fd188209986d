//! What the tests arrange with.

mod app;
mod builders;
mod client;
mod database;
mod html;

pub(crate) use app::TestApp;
pub(crate) use builders::CommentFields;
pub(crate) use client::{Answer, Visitor};
pub(crate) use html::Html;
