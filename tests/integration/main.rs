//! What Gloss does, black box over HTTP, on a real PostgreSQL with a database for each test.

mod support;

mod articles;
mod comments;
mod site;
