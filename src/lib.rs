//! Gloss, a blog engine in which the readers' comments are part of the page and their email addresses cannot leak.
//!
//! The code is cut by noun: whoever wants to change what comments do looks into `comments`, and finds there the
//! same file names as in every other slice. `model`, `policy` and `thread` hold data and rules, `queries` holds every
//! SQL statement, `views` what templates see. Other files are named after a thing or an action (`work`, `posting`);
//! the name does not say whether they hold request handlers. [`routes`] lists the handler of every URL, and the
//! comment of a handler begins with its method and path. The modules below stand in the order in which they may
//! import one another; a test keeps it so.
//!
//! # A reader opens an article
//! `GET /articles/{slug}` → [`web::cache`], which answers from memory where it can → [`routes`] →
//! [`articles::reading::article`], with the extractors [`site::Site`] (settings and layout), [`accounts::Viewer`] (who looks) and [`text::Slug`] (a bad one is a 404 before any SQL)
//! → [`articles::queries::find_published`] → [`comments::listing::load`], a number of statements that does not
//! depend on the number of comments → [`comments::thread::build`], rows into trees → [`articles::views`] →
//! [`web::Page`], which renders the template and sets the headers.
//!
//! # A reader posts a comment
//! `POST /articles/{slug}/comments` → [`web::refuse_other_origins`] → [`comments::posting::create`] →
//! [`comments::forms::CommentForm::parse`], a `NewComment` or every wrong field at once → one transaction: whoever
//! posts under the same address waits for their turn, the nonce is looked up, the parent held, the
//! [`comments::policy`] asked, the row inserted, the token buckets charged → 303, with the cookie that shows the
//! comment to its commenter. Whatever stands in the way, the form comes back with all that was typed.
//!
//! # Glossary
//! - **article**: what readers come for; a **page** is an article that stands by itself, such as `/about`
//! - **draft**, **scheduled**, **published**, **unpublished**: the states of an article
//! - **slug**: the last part of an address; **permalink**: an address that stays
//! - **working copy**: what somebody typed into an article's form and did not save yet; **revision**: what an article
//!   said in a version that was saved
//! - **preview link**: shows an article to people without an account before it is public
//! - **library**: the pictures and files of the site; **copy**: a picture in a smaller size or another format
//! - **pinned**: the article that stands first on the front page
//! - **standfirst**: the sentence under the title; **excerpt**: the first sentences of the body
//! - **category**, **tag**: an article has one category at most, and any number of tags
//! - **comment**, **reply** (a comment on a comment), **thread** (a comment and all that hangs on it)
//! - **own**: a comment in the hands of whoever proves that they wrote it; **proof**: a token of their browser, in a cookie
//! - **copy** (of a comment): a comment with the same text as an earlier one on the same article
//! - **withdraw**: its commenter takes a comment back; **report**: a reader tells the moderators of one; **erase**:
//!   name and text are removed for good
//! - **discussion**: an article as comments see it
//! - **pending**, **approved**, **spam**, **trash**: the states of a comment; **tombstone**: what a removed comment
//!   leaves when there are replies
//! - **visit**: a reader opens an article; the interface says *view*, and in code a view is what a template sees
//! - **feed**: what is new, for programs that look in for their readers
//! - **account**: a person who signs in; **viewer**: whoever looks, signed in or not; **session**: a signed-in browser
//! - **commenter**: an email address that left comments, and never an account
//! - **decision**: a moderator moves a comment from one state to another; **batch**: what one press of a button did
//! - **audit log**: who did what at the desk, when and why
//! - **backup**: a whole site in one file; **archive**: the form of that file
//! - **desk**: the pages under `/admin`, where accounts write and moderate

// An unused dependency of the tests is found by `tests/architecture`.
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

// ── ring 1, foundation: imports nothing above itself ──
#[macro_use]
mod redacted;

pub mod locale;

pub mod clock;
pub mod config;
mod error;
pub mod ids;
mod metrics;
pub mod permissions;
mod schema;
mod telemetry;

pub mod secrets;

pub mod db;

pub mod text;

// ── ring 2, kits: know nothing of articles or comments ──
mod drawing;

pub mod coding;

pub mod theme;

pub mod web;

pub mod akismet;
pub mod mail;

pub mod app;

// ── ring 3, slices, in import order ──
pub mod audit;

pub mod site;

pub mod accounts;

pub mod media;

pub mod commenters;

mod site_key;

pub mod filter;

pub mod comments;

mod moderation;

pub mod articles;

pub mod writing;

mod library;

mod taxonomy;

mod staff;

pub mod search;

mod feeds;

mod discovery;

pub mod transfer;

pub mod seeding;

pub mod backup;

mod admin;

// ── the program ──
pub mod shapes;

pub mod routes;

pub mod server;

pub mod cli;
