//! PostgreSQL: the pools of connections, transactions, a replica, what changes, migrations, the private cluster, keyset
//! paging, rates and attempts, broken constraints, SQL that is written out.

pub mod attempts;
pub mod changes;
mod class;
pub mod cluster;
pub mod constraint;
mod error;
mod fixed;
mod health;
mod hosts;
pub mod keyset;
mod migrations;
mod pool;
mod pooling;
pub mod rate_limit;
mod replica;
mod tls;
mod transaction;
pub mod visible;

pub use class::Class;
pub use error::DatabaseError;
pub use fixed::Fixed;
pub use health::{Health, examine, has_room, is_ready};
pub use migrations::{
    MIGRATIONS, MigrationError, Schema, UTF8, find_schema, hold_off_migrations, migrate, migrate_as,
};
pub use pool::{Connection, Database};
pub use replica::Replica;
pub use tls::tls_config;
pub use transaction::TransactionFn;
