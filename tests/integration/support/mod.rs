//! Helpers for arranging the tests.

mod app;
mod builders;
mod client;
mod database;
mod exports;
mod html;
mod imports;
mod mail;
#[expect(dead_code, reason = "the tests of faults need the rest")]
mod mail_server;
mod outage;
mod queue;
mod seeds;
mod staff;

pub(crate) use app::TestApp;
pub(crate) use builders::CommentFields;
pub(crate) use client::{Browser, Response, http};
pub(crate) use database::{TestDatabase, connect};
pub(crate) use exports::{ImportingSite, Item, OLD_SITE, comment, tells, wxr};
pub(crate) use html::Html;
pub(crate) use imports::{ImportedSite, PNG, says};
pub(crate) use mail_server::MailServer;
pub(crate) use seeds::NewComment;
pub(crate) use staff::{PASSWORD, Staff, address_of};
