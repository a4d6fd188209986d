//! Gloss, a blog engine in which the readers' comments are part of the page and their email addresses cannot leak.
//!
//! The code is divided into slices, one for each noun. All code about comments is in `comments`, which has the same
//! file names as every other slice. `model`, `policy` and `thread` hold data and rules, `queries` holds every SQL
//! statement, and `views` holds the data of the templates. Other files are named after a thing or an action (`post`,
//! `rate_limits`); the name does not say whether they contain request handlers. [`routes`] lists the handler of every
//! URL, and the comment of a handler begins with its method and path. The modules below are in the order in which they
//! may import one another; a test enforces it.
//!
//! # A reader opens an article
//! 1. `GET /articles/{slug}` reaches [`web::cache`], which sends a cached response if there is one.
//! 2. [`routes`] finds the handler, [`articles::show::article`].
//! 3. Its extractors are [`site::Site`] (settings and layout), [`accounts::Viewer`] (the reader, signed in or not) and
//!    [`text::Slug`] (an invalid slug is a 404 before any SQL).
//! 4. [`articles::queries::find_published`] loads the article.
//! 5. [`comments::list::load`] loads the comments. The number of statements does not depend on the number of
//!    comments.
//! 6. [`comments::thread::build`] turns rows into trees.
//! 7. [`articles::views`] has the data for the template.
//! 8. [`web::Page`] renders the template and sets the headers.
//!
//! # A reader posts a comment
//! 1. `POST /articles/{slug}/comments` passes [`web::refuse_other_origins`].
//! 2. The handler is [`comments::post::create`].
//! 3. [`comments::forms::CommentForm::parse`] returns a `NewComment`, or the errors of all fields at once.
//! 4. One transaction does the rest. Posts with the same email address take turns. The transaction looks up the nonce,
//!    locks the parent comment, asks the [`comments::policy`], inserts the row and charges the token buckets.
//! 5. The response is a 303 with the cookie that shows the comment to its commenter.
//!
//! After any error, the response is the form with everything that the reader typed.
//!
//! # Glossary
//! Terms are those of the interface. Where the code has another name, it follows in brackets.
//!
//! Articles:
//! - **article**: a post of the blog; a **page** is an article outside the lists, such as `/about`
//! - **draft**, **scheduled**, **published**, **unpublished**: the states of an article
//! - **slug**: the last segment of a URL (`address` in some names)
//! - **permalink**: a URL that does not change
//! - **working copy** (`working_copies`): unsaved changes of one account to an article
//! - **revision history** (`revisions`, `article_revisions`): the saved versions of an article, its **revisions**
//! - **preview link**: a URL that shows a draft to people without an account
//! - **pinned**: the article at the top of the front page
//! - **excerpt** (`standfirst` in code): the text below the title; `excerpt` in code is the beginning of the body
//! - **featured image**: the picture at the top of an article
//! - **category**, **tag**: an article has at most one category, and any number of tags
//! - **view** (`visit` in code): one display of an article to a reader. In code, a view is the data of a template
//! - **feed**: the list of new articles or comments for feed readers
//!
//! Media:
//! - **media library** (`library`): the pictures and files of the site
//! - **alt text**: the description of a picture for readers who cannot see it
//! - **copy**: a picture in a smaller size or another format
//!
//! Comments:
//! - **comment**, **reply** (a comment on a comment), **thread** (a comment with all replies below it)
//! - **discussion**: the columns of an article that `comments` needs
//! - **pending**, **approved**, **spam**, **trash**: the states of a comment
//! - **hold for moderation**: give a comment the state pending; a **hold reason** says why
//! - **delete** (`withdraw` in code): a commenter deletes their own comment
//! - **placeholder** (`tombstone` in code): a deleted comment that still has replies
//! - **report**: a reader's notice to the moderators about a comment
//! - **own comment**: a comment that the browser proves to be its own; the **proof** is a token in a cookie
//! - **copy** (of a comment): a comment with the same text as an earlier comment on the same article
//! - **commenter**: an email address with comments; never an account
//! - **delete data** (`delete_data`): permanent deletion of a commenter's name and email address, with or without the
//!   texts
//! - **export data** (`export`): one file with all stored data about a commenter
//! - **IP range** (`network` in code): the /24 or /64 of a client address; only its HMAC is stored
//! - **spam threshold**: the spam probability from which the filter moves a comment to spam
//! - **action** (`ModerationAction`): a change of a comment's state by a moderator
//! - **batch**: the comments that one press of a button changed
//!
//! Staff:
//! - **staff**: the people with an account
//! - **account**: a person who can sign in; **session**: a signed-in browser
//! - **viewer**: the person who requests a page, signed in or not
//! - **two-factor authentication** (`two_factor`): a second proof of identity after the password
//! - **dashboard**: the first page under `/admin`; the **admin** (`admin`): all pages under `/admin`
//! - **activity log** (`audit`): who did what in the admin, when and why
//! - **email**: a message in the outbox
//! - **backup**: a whole site in one file; **archive**: the format of that file

// `tests/architecture` finds unused dependencies of the tests.
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

// ── Ring 1, the foundation: imports nothing from the rings below ──
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

// ── Ring 2, toolkits: independent of articles and comments ──
mod graphics;

pub mod encoding;

pub mod theme;

pub mod web;

pub mod akismet;
pub mod mail;

pub mod app;

// ── Ring 3, the slices, in import order ──
pub mod audit;

pub mod site;

pub mod accounts;

pub mod media;

pub mod commenters;

mod key_check;

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

// ── The program ──
pub mod shapes;

pub mod routes;

pub mod server;

pub mod cli;
