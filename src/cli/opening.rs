//! Opens the database and the keys for a command: the operator's database, or the private one.

use secrecy::ExposeSecret;

use crate::config::DataConfig;
use crate::db::cluster::Cluster;
use crate::db::{self, Database};
use crate::error::Source;
use crate::secrets::{Keys, RootKey};

/// What a command works on. Close it at the end.
pub(super) struct Opened {
    pub(super) db: Database,
    pub(super) keys: Keys,
    cluster: Option<Cluster>,
}

/// Whether this process runs the private database for others, or only needs it for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Serve,
    Command,
}

impl Opened {
    /// Opens everything and applies what migrations are missing.
    pub(super) async fn open(config: &DataConfig, usage: Use) -> Result<Self, Source> {
        let (opened, applied) = Self::open_and_migrate(config, usage).await?;
        if applied > 0 {
            tracing::info!(migrations = applied, "the database was brought up to date");
        }
        Ok(opened)
    }

    /// The same, and how many migrations were applied.
    pub(super) async fn open_and_migrate(config: &DataConfig, usage: Use) -> Result<(Self, usize), Source> {
        let opened = Self::connect(config, usage).await?;
        let migrated = async {
            db::migrate(opened.db.dedicated().await?)
                .await
                .map_err(Source::from)
        };
        match migrated.await {
            Ok(applied) => Ok((opened, applied)),
            Err(error) => {
                opened.close().await;
                Err(error)
            }
        }
    }

    /// Opens the database, whatever is in it, and changes nothing; the secret key must be there.
    pub(super) async fn open_as_it_is(config: &DataConfig, usage: Use) -> Result<Self, Source> {
        RootKey::must_exist(config.secret_key(), &config.data_dir())?;
        Self::connect(config, usage).await
    }

    async fn connect(config: &DataConfig, usage: Use) -> Result<Self, Source> {
        let data_dir = config.data_dir();
        let cluster = match (config.database_url(), usage) {
            (Some(_), _) => None,
            (None, Use::Serve) => Some(Cluster::start(&data_dir).await?),
            (None, Use::Command) => Some(Cluster::attach_or_start(&data_dir).await?),
        };
        let given = config.database_url().map(ExposeSecret::expose_secret);
        let address = cluster.as_ref().map(Cluster::url).or(given).unwrap_or_default();
        // After the cluster, which makes the data folder and sees to its rights.
        let opening = async {
            let root = RootKey::load(config.secret_key(), &data_dir)?;
            Ok::<_, Source>((Database::connect(address).await?, Keys::new(root)))
        };
        match opening.await {
            Ok((db, keys)) => Ok(Self { db, keys, cluster }),
            Err(error) => {
                if let Some(cluster) = cluster {
                    cluster.stop().await;
                }
                Err(error)
            }
        }
    }

    /// Whether the database is the private one.
    pub(super) fn is_private(&self) -> bool {
        self.cluster.is_some()
    }

    /// Closes the connections and stops the private database, if this process started it.
    pub(super) async fn close(self) {
        self.db.close();
        if let Some(cluster) = self.cluster {
            cluster.stop().await;
        }
    }
}
