//! PostgreSQL: connection pools, transactions, the replica, change notifications, migrations, the private cluster,
//! keyset pagination, rate limits, failed attempts, violated constraints, and SQL literals.

pub mod attempts;
pub(crate) mod changes;
pub mod cluster;
mod connection_class;
pub(crate) mod constraint;
mod error;
mod health;
mod hosts;
pub mod keyset;
mod literal;
mod migrations;
mod pool;
mod pooler_check;
pub(crate) mod rate_limit;
mod replica;
mod tls;
mod transaction;
pub(crate) mod visibility;

pub(crate) use connection_class::Class;
pub(crate) use error::DatabaseError;
pub(crate) use health::{Health, examine, has_room, is_ready};
pub(crate) use literal::SqlLiteral;
pub use migrations::{MIGRATIONS, find_schema, hold_off_migrations, migrate, migrate_as};
pub(crate) use migrations::{MigrationError, Schema, UTF8};
pub(crate) use pool::Connection;
pub use pool::Database;
pub use replica::Replica;
pub(crate) use tls::tls_config;
pub(crate) use transaction::TransactionFn;
