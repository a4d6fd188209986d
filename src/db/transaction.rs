//! Transactions on a connection of the pool.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};

use super::Database;
use crate::error::Result;

/// An async closure that runs in a transaction and whose future is `Send`. Implemented for every such closure.
///
/// `AsyncFnOnce` alone cannot require `Send`, and diesel-async's own trait for this is private.
pub trait TransactionFn<'conn, T>:
    AsyncFnOnce(&'conn mut AsyncPgConnection) -> Result<T>
    + FnOnce(&'conn mut AsyncPgConnection) -> <Self as TransactionFn<'conn, T>>::Future
{
    /// The future of the closure.
    type Future: Future<Output = Result<T>> + Send;
}

impl<'conn, T, F, R> TransactionFn<'conn, T> for F
where
    F: AsyncFnOnce(&'conn mut AsyncPgConnection) -> Result<T> + FnOnce(&'conn mut AsyncPgConnection) -> R,
    R: Future<Output = Result<T>> + Send,
{
    type Future = R;
}

impl Database {
    /// Runs the closure in a transaction on a connection from [`conn`](Self::conn), which is returned to the pool
    /// afterwards. Commits if the closure returns `Ok`, and rolls back otherwise.
    ///
    /// # Errors
    /// Those of the closure and of the database. `Unavailable` when there is no connection.
    pub async fn transaction<T, F>(&self, callback: F) -> Result<T>
    where
        T: Send,
        F: for<'conn> TransactionFn<'conn, T> + Send,
    {
        let mut pooled = self.conn().await?;
        let conn: &mut AsyncPgConnection = &mut pooled;
        conn.transaction(callback).await
    }
}
