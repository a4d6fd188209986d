//! Gloss, a blog engine in which the readers' comments are part of the page.

// ── ring 1, foundation: imports nothing above itself ──
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod ids;
pub mod locale;
pub mod schema;
pub mod secrets;
pub mod telemetry;
pub mod text;

// ── ring 2, kits: know nothing of articles or comments ──
pub mod app;
pub mod theme;
pub mod web;

// ── ring 3, slices, in import order ──
pub mod site;

pub mod accounts;

pub mod media;

pub mod commenters;

pub mod comments;

pub mod articles;

// ── the program ──
pub mod routes;
pub mod server;

pub mod cli;
