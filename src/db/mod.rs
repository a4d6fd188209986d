//! The database: the site's way to PostgreSQL.

pub mod cluster;
