//! Opens the database and the keys for a command. The database is the operator's or the private one.
//!
//! Only `serve`, `seed` and `restore` create a site. All other commands require an existing site, and return an error
//! if its schema is older than the program: `serve` and `migrate` update it.

use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::time::sleep;

use crate::config::DataConfig;
use crate::db::cluster::Cluster;
use crate::db::{self, Database, DatabaseError, Schema};
use crate::error::Source;
use crate::key_check::{self, KeyMatch};
use crate::secrets::{Keys, RootKey};

/// The first and the longest pause between attempts to connect to an unavailable database. Each pause is twice as long
/// as the one before.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// An open database, with or without a site. Must be closed at the end.
pub(super) struct OpenDatabase {
    pub(super) db: Database,
    cluster: Option<Cluster>,
}

/// An open site: its database and its encryption keys. Must be closed at the end.
pub(super) struct OpenSite {
    pub(super) db: Database,
    pub(super) keys: Keys,
    place: OpenDatabase,
}

/// How to handle pending migrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pending {
    Apply,
    Refuse,
}

/// Why a command cannot work on a database.
#[derive(Debug, thiserror::Error)]
enum OpenError {
    #[error(
        "there is no site in {0}: name the site's folder by GLOSS_DATA_DIR, or its database by DATABASE_URL; `gloss serve` \
         makes a new site"
    )]
    NoSite(String),
    #[error(
        "the database is older than this program ({0} migrations are missing): make a backup with `gloss backup`, then run \
         `gloss migrate`"
    )]
    Older(usize),
    #[error(
        "the database was changed by a newer version of Gloss (migration {0}): use that version, as this one does not know \
         all tables"
    )]
    Newer(String),
    #[error(
        "the secret key is not the one that this site is sealed under: {0}; copy the site's secret.key there, or set \
         GLOSS_SECRET_KEY to it. With another key nobody could sign in, and readers' addresses could not be opened"
    )]
    OtherKey(String),
    #[error(
        "the site's secret key is missing: {0} is not there; copy the site's secret.key there, or set GLOSS_SECRET_KEY to \
         it. A new key is made only for a new site: under another one, nobody could sign in, and readers' addresses could \
         not be opened"
    )]
    KeyMissing(String),
}

impl OpenDatabase {
    /// Opens the database for `serve`; creates a private one if there is none. Waits while the operator's database is
    /// unavailable.
    pub(super) async fn of_site(config: &DataConfig) -> Result<Self, Source> {
        match config.database_url() {
            Some(url) => Self::outside(wait_for(url.expose_secret()).await?).await,
            None => Self::private(Cluster::start(&config.data_dir()).await?).await,
        }
    }

    /// Opens the database for a command; a private database must exist.
    pub(super) async fn of_command(config: &DataConfig) -> Result<Self, Source> {
        let data_dir = config.data_dir();
        if config.database_url().is_none() && !Cluster::exists(&data_dir) {
            return Err(OpenError::NoSite(data_dir.display().to_string()).into());
        }
        Self::to_fill(config).await
    }

    /// Opens the database for a command that fills it; creates a private one if there is none.
    pub(super) async fn to_fill(config: &DataConfig) -> Result<Self, Source> {
        match config.database_url() {
            Some(url) => Self::outside(Database::new(url.expose_secret())?).await,
            None => Self::private(Cluster::attach_or_start(&config.data_dir()).await?).await,
        }
    }

    async fn outside(db: Database) -> Result<Self, Source> {
        db.refuse_shared_connections().await?;
        Ok(Self { db, cluster: None })
    }

    async fn private(cluster: Cluster) -> Result<Self, Source> {
        match Database::connect(cluster.url()).await {
            Ok(db) => Ok(Self {
                db,
                cluster: Some(cluster),
            }),
            Err(error) => {
                cluster.stop().await;
                Err(error.into())
            }
        }
    }

    /// Applies the pending migrations and returns their number.
    pub(super) async fn migrate(&self) -> Result<usize, Source> {
        Ok(db::migrate(self.db.dedicated().await?).await?)
    }

    /// Compares the schema with the program's migrations. Logs a warning if a newer version has changed the schema.
    pub(super) async fn schema(&self) -> Result<Schema, Source> {
        let schema = db::find_schema(&mut self.db.dedicated().await?).await?;
        if let Some(newest) = schema.unknown.last() {
            tracing::warn!("{}", OpenError::Newer(newest.clone()));
        }
        Ok(schema)
    }

    /// Returns an error if the database has no site, or a schema older than this program.
    async fn must_be_current(&self) -> Result<(), Source> {
        let schema = self.schema().await?;
        if schema.is_empty {
            return Err(OpenError::NoSite("this database".to_owned()).into());
        }
        match schema.pending {
            0 => Ok(()),
            missing => Err(OpenError::Older(missing).into()),
        }
    }

    /// Returns the site's keys.
    async fn keys(&self, config: &DataConfig) -> Result<Keys, Source> {
        let data_dir = config.data_dir();
        let root = RootKey::find(config.secret_key(), &data_dir)?;
        let Some(root) = root else {
            return Err(OpenError::KeyMissing(file_in(config)).into());
        };
        let keys = Keys::new(root);
        match key_check::compare(&mut self.db.dedicated().await?, &keys).await? {
            KeyMatch::Same | KeyMatch::Unsealed => Ok(keys),
            KeyMatch::Other => Err(OpenError::OtherKey(place_of_key(config)).into()),
        }
    }

    /// Returns the site's keys; creates a key if there is neither a key nor a site. Stores a check value, by which the
    /// site recognises its key.
    async fn keys_or_new(&self, config: &DataConfig) -> Result<Keys, Source> {
        let data_dir = config.data_dir();
        if RootKey::find(config.secret_key(), &data_dir)?.is_none()
            && key_check::is_unsealed(&mut self.db.dedicated().await?).await?
        {
            RootKey::make(&data_dir)?;
        }
        let keys = self.keys(config).await?;
        key_check::remember(&mut self.db.dedicated().await?, &keys).await?;
        // If several nodes start on an empty database, each creates a key, and only the first one is stored.
        self.keys(config).await
    }

    /// Updates the schema of the site, or creates a site. With `Pending::Refuse`, the operator applies the migrations.
    pub(super) async fn make_site(&self, config: &DataConfig, pending: Pending) -> Result<Keys, Source> {
        let schema = self.schema().await?;
        if pending == Pending::Apply {
            let applied = self.migrate().await?;
            if applied > 0 {
                tracing::info!(migrations = applied, "database: migrations applied");
            }
        } else if schema.pending > 0 {
            return Err(OpenError::Older(schema.pending).into());
        }
        self.keys_or_new(config).await
    }

    /// Returns whether the database is the private one.
    pub(super) fn is_private(&self) -> bool {
        self.cluster.is_some()
    }

    /// Combines the database with the site's keys. Closes the database if there are none.
    pub(super) async fn with(self, keys: Result<Keys, Source>) -> Result<OpenSite, Source> {
        match keys {
            Ok(keys) => Ok(OpenSite {
                db: self.db.clone(),
                keys,
                place: self,
            }),
            Err(error) => {
                self.close().await;
                Err(error)
            }
        }
    }

    /// Closes the connections and stops the private database, if this process started it.
    pub(super) async fn close(self) {
        self.db.close();
        if let Some(cluster) = self.cluster {
            cluster.stop().await;
        }
    }
}

impl OpenSite {
    /// Opens the existing site.
    pub(super) async fn open(config: &DataConfig) -> Result<Self, Source> {
        let place = OpenDatabase::of_command(config).await?;
        let keys = async {
            place.must_be_current().await?;
            place.keys(config).await
        };
        let keys = keys.await;
        place.with(keys).await
    }

    /// Opens the existing site of this version or an older one, without changing its schema.
    pub(super) async fn open_as_it_is(config: &DataConfig) -> Result<Self, Source> {
        let place = OpenDatabase::of_command(config).await?;
        let keys = async {
            match place.schema().await?.unknown.pop() {
                Some(newest) => Err(OpenError::Newer(newest).into()),
                None => place.keys(config).await,
            }
        };
        let keys = keys.await;
        place.with(keys).await
    }

    /// Opens an empty database for a site whose secret key exists.
    pub(super) async fn open_to_fill(config: &DataConfig) -> Result<Self, Source> {
        RootKey::must_exist(config.secret_key(), &config.data_dir())?;
        let place = OpenDatabase::to_fill(config).await?;
        let keys = place.keys(config).await;
        place.with(keys).await
    }

    /// Creates a new site.
    pub(super) async fn make(config: &DataConfig) -> Result<Self, Source> {
        let place = OpenDatabase::to_fill(config).await?;
        let keys = place.make_site(config, Pending::Apply).await;
        place.with(keys).await
    }

    /// Returns whether the database is the private one.
    pub(super) fn is_private(&self) -> bool {
        self.place.is_private()
    }

    /// Closes the connections and stops the private database, if this process started it.
    pub(super) async fn close(self) {
        self.place.close().await;
    }
}

/// Returns the location of the key, for an error message.
fn place_of_key(config: &DataConfig) -> String {
    if config.secret_key().is_some() {
        "GLOSS_SECRET_KEY holds another one".to_owned()
    } else {
        format!("{} holds another one", file_in(config))
    }
}

fn file_in(config: &DataConfig) -> String {
    config.data_dir().join("secret.key").display().to_string()
}

/// Waits until the operator's database accepts connections, with increasing pauses.
async fn wait_for(address: &str) -> Result<Database, DatabaseError> {
    let db = Database::new(address)?;
    let mut pause = FIRST_PAUSE;
    loop {
        match db.dedicated().await {
            Ok(_conn) => return Ok(db),
            Err(DatabaseError::Transient(reason)) => {
                tracing::warn!(
                    reason,
                    "database: unreachable, retrying in {:.1} s",
                    pause.as_secs_f32()
                );
                sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
            Err(error) => return Err(error),
        }
    }
}
