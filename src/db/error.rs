//! Errors of connecting to the database, and whether they are transient.

use std::io;

use tokio_postgres::error::{DbError, SqlState};

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// `DATABASE_URL` is malformed.
    #[error(
        "DATABASE_URL is not understood: {0}; write postgres://name:password@host/database or \
         host=… user=… password=… dbname=… (sslmode and sslrootcert as libpq has them)"
    )]
    Address(String),
    /// `DATABASE_READ_URL` is malformed.
    #[error("DATABASE_READ_URL is not understood: {0}; it is written as DATABASE_URL is")]
    ReplicaAddress(String),
    /// The server cannot be reached or refuses the connection, and a retry will not help.
    #[error("the database cannot be reached: {0}; check DATABASE_URL and that PostgreSQL runs")]
    Connect(String),
    /// The server cannot be reached, but may be later: it is starting, or the network is down.
    #[error("the database cannot be reached: {0}; check DATABASE_URL and that PostgreSQL runs")]
    Transient(String),
    /// A connection pooler uses a different connection for each transaction.
    #[error(
        "DATABASE_URL leads to a connection pooler that gives each transaction another connection: set pool_mode=session \
         for this database in PgBouncer, or name PostgreSQL itself"
    )]
    Pooled,
    /// The certificate authorities in `sslrootcert` cannot be used.
    #[error(
        "sslrootcert={0} cannot be used: {1}; name a file with certificates in PEM, or leave it out for the system's"
    )]
    Authorities(String, String),
    /// The system's certificate authorities cannot be read.
    #[error("TLS for the database cannot be set up: {0}; install the package ca-certificates")]
    Tls(#[from] rustls::Error),
}

impl DatabaseError {
    /// Returns whether a retry is useless until the operator changes a setting.
    pub fn is_about_settings(&self) -> bool {
        matches!(self, Self::Address(_) | Self::ReplicaAddress(_))
    }

    pub(super) fn of_replica(self) -> Self {
        match self {
            Self::Address(reason) => Self::ReplicaAddress(reason),
            other => other,
        }
    }

    pub(super) fn lost(error: &(dyn std::error::Error + 'static)) -> Self {
        match find_in(error) {
            Some(Self::Transient(reason)) => return Self::Transient(reason.clone()),
            Some(Self::Connect(reason)) => return Self::Connect(reason.clone()),
            _ => {}
        }
        let reason = innermost(error);
        if may_pass(error) {
            Self::Transient(reason)
        } else {
            Self::Connect(reason)
        }
    }
}

/// Returns the last cause in the chain, which is the most useful to the operator.
pub(super) fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

/// Returns the `DatabaseError` among the causes of an error.
fn find_in<'e>(error: &'e (dyn std::error::Error + 'static)) -> Option<&'e DatabaseError> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        cause = error.source();
    }
    None
}

/// Returns whether a later attempt may succeed. The server may be unreachable, starting, stopping or out of
/// connections. A wrong password and an invalid certificate are permanent.
pub(super) fn may_pass(error: &(dyn std::error::Error + 'static)) -> bool {
    const PASSING: [SqlState; 4] = [
        SqlState::CANNOT_CONNECT_NOW,
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
        SqlState::TOO_MANY_CONNECTIONS,
    ];
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<DbError>() {
            return PASSING.contains(error.code());
        }
        if let Some(io) = error.downcast_ref::<io::Error>() {
            return io.kind() != io::ErrorKind::InvalidData;
        }
        cause = error.source();
    }
    false
}
