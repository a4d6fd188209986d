//! Integration tests: send HTTP requests to Gloss, with a real PostgreSQL server and a separate database for each test.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what fails here fails the test"
)]

mod support;

mod accounts;
mod admin;
mod articles;
mod backup;
mod caching;
mod commenters;
mod comments;
mod db;
mod discovery;
mod doctor;
mod feeds;
mod fuzzing;
mod library;
mod malformed;
mod media;
mod moderation;
mod monitoring;
mod operating;
mod privacy;
mod rendering;
mod responses;
mod searching;
mod secret_files;
mod seeding;
mod shutdown;
mod site;
mod slow_clients;
mod snapshots;
mod staff;
mod taxonomy;
mod themes;
mod transfer;
mod writing;
