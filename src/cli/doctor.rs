//! `gloss doctor`

use std::fs;
use std::path::Path;
use std::time::Duration;

use clap::Args;
use jiff::SignedDuration;
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use secrecy::ExposeSecret;

use super::Outcome;
use super::serve::mailer;
use crate::audit::checking::{self, Found};
use crate::clock::Clock;
use crate::comments::queries::{count_wrong_counts, update_counts};
use crate::config::{BaseUrl, CacheSize, DataConfig, MailConfig, ServerConfig, ThemeConfig};
use crate::db::cluster::Cluster;
use crate::db::{self, Database, Health, MigrationError, Replica};
use crate::error::Source;
use crate::secrets::{Keys, RootKey};
use crate::shapes;
use crate::site::probing;
use crate::theme::Theme;
use crate::web::layout_shape;

/// The oldest PostgreSQL that will do.
const OLDEST_POSTGRES: i32 = 15;
/// Sessions and rate limits go wrong when the clocks of the site and the database disagree by more.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_secs(5);
/// A replica that is well is behind by less.
const REPLICA_PATIENCE: Duration = Duration::from_secs(5);
/// For the site to answer at its public address.
const ADDRESS_PATIENCE: Duration = Duration::from_secs(5);
/// Less free space than this is worth a word, in bytes.
const DISK_RESERVE: u64 = 1 << 30;

/// Check the configuration, the database and its replica, the clock, the disk, the public address, mail and the theme:
/// one line each, with the remedy
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss doctor && echo healthy")]
pub(super) struct Doctor {
    #[command(flatten)]
    data: DataConfig,
    #[command(flatten)]
    server: ServerConfig,
    #[command(flatten)]
    mail: MailConfig,
    /// Count every article's comments again first
    #[arg(long)]
    recount: bool,
}

/// One line: what was looked at, and what is the matter or what was found.
struct Finding {
    what: &'static str,
    result: Result<String, String>,
}

impl Doctor {
    pub(super) async fn run(self) -> Outcome {
        let mut findings = vec![
            self.check_key(),
            self.check_disk(),
            self.check_cache(),
            check_theme(&self.server.theme),
        ];
        findings.push(self.check_address().await);
        findings.push(self.check_mail().await);
        findings.extend(self.check_database().await);
        for Finding { what, result } in &findings {
            match result {
                Ok(found) => println!("ok    {what:<10} {found}"),
                Err(matter) => println!("FAIL  {what:<10} {matter}"),
            }
        }
        match findings.iter().filter(|finding| finding.result.is_err()).count() {
            0 => Ok(()),
            1 => Err("1 check failed; its line says what to do".into()),
            more => Err(format!("{more} checks failed; their lines say what to do").into()),
        }
    }

    fn check_key(&self) -> Finding {
        let data_dir = self.data.data_dir();
        let result = if self.has_key(&data_dir) {
            RootKey::load(self.data.secret_key(), &data_dir)
                .map(|_key| "the secret key is there".to_owned())
                .map_err(|error| error.to_string())
        } else {
            Err(format!(
                "there is no secret key in {} yet; `gloss serve` makes one",
                data_dir.display()
            ))
        };
        Finding { what: "key", result }
    }

    fn has_key(&self, data_dir: &Path) -> bool {
        self.data.secret_key().is_some() || data_dir.join("secret.key").exists()
    }

    /// The keys, if there is a secret key: to load one would make it.
    fn keys(&self, data_dir: &Path) -> Option<Keys> {
        let load = || RootKey::load(self.data.secret_key(), data_dir).ok();
        self.has_key(data_dir).then(load).flatten().map(Keys::new)
    }

    async fn check_address(&self) -> Finding {
        let result = match &self.server.base_url {
            Some(url) => match ask_site(url).await {
                Ok(()) => Ok(format!("the site answers at {}", url.as_str())),
                Err(error) => Err(format!(
                    "the site does not answer at {}: {error}; check that it runs, the name, and the proxy in front",
                    url.as_str()
                )),
            },
            None if self.mail.smtp_url().is_some() => Err(
                "GLOSS_BASE_URL is not set, so letters lead to the listen address; set it to the public one"
                    .to_owned(),
            ),
            None => {
                Ok("GLOSS_BASE_URL is not set, so the site is found at its listen address alone".to_owned())
            }
        };
        Finding {
            what: "address",
            result,
        }
    }

    async fn check_mail(&self) -> Finding {
        let result = match mailer(&self.mail) {
            Ok(Some(mailer)) => match mailer.test().await {
                Ok(()) => Ok("the mail server answers".to_owned()),
                Err(error) => Err(format!("{error}; check GLOSS_SMTP_URL and the network")),
            },
            Ok(None) => Ok("off, as GLOSS_SMTP_URL is not set".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        Finding { what: "mail", result }
    }

    fn check_disk(&self) -> Finding {
        let data_dir = self.data.data_dir();
        let result = free_space(&data_dir)
            .map_err(|error| error.to_string())
            .and_then(|free| {
                let gigabytes = format!("{}.{} GiB free", free >> 30, (free % (1 << 30)) * 10 / (1 << 30));
                if free < DISK_RESERVE {
                    Err(format!(
                        "only {gigabytes} in {}; make room before the database stops",
                        data_dir.display()
                    ))
                } else {
                    Ok(format!("{gigabytes} in {}", data_dir.display()))
                }
            });
        Finding { what: "disk", result }
    }

    fn check_cache(&self) -> Finding {
        let result = Ok(match self.server.cache_size {
            Some(size) => format!("{size} for pages, as GLOSS_CACHE_SIZE says"),
            None => format!(
                "{} for pages, by the memory of this machine or container; GLOSS_CACHE_SIZE sets another size",
                CacheSize::of_this_machine()
            ),
        });
        Finding {
            what: "cache",
            result,
        }
    }

    async fn check_database(&self) -> Vec<Finding> {
        let data_dir = self.data.data_dir();
        if self.data.database_url().is_none() && !data_dir.join("postgres/PG_VERSION").exists() {
            let matter = format!(
                "there is no site in {} yet and DATABASE_URL is not set; `gloss serve` makes one",
                data_dir.display()
            );
            return vec![Finding {
                what: "database",
                result: Err(matter),
            }];
        }
        match self.ask_database(&data_dir).await {
            Ok(findings) => findings,
            Err(error) => vec![Finding {
                what: "database",
                result: Err(error.to_string()),
            }],
        }
    }

    async fn ask_database(&self, data_dir: &Path) -> Result<Vec<Finding>, Source> {
        let cluster = match self.data.database_url() {
            Some(_) => None,
            None => Some(Cluster::attach_or_start(data_dir).await?),
        };
        let given = self.data.database_url().map(ExposeSecret::expose_secret);
        let address = cluster.as_ref().map(Cluster::url).or(given).unwrap_or_default();
        let mut findings = examine(address, self.keys(data_dir), self.recount).await;
        if let (Ok(findings), Some(replica)) = (&mut findings, self.server.database_read_url()) {
            findings.push(check_replica(address, replica.expose_secret()).await);
        }
        if let Some(cluster) = cluster {
            cluster.stop().await;
        }
        findings
    }
}

async fn examine(address: &str, keys: Option<Keys>, recount: bool) -> Result<Vec<Finding>, Source> {
    let database = Database::connect(address).await?;
    let health = db::examine(&mut database.dedicated().await?).await?;
    let drift = Clock::System.now().duration_since(health.now).abs();
    let has_pending = db::has_pending(database.dedicated().await?).await?;
    let of_counts = if has_pending {
        None
    } else {
        Some(check_counts(&database, recount).await?)
    };
    let of_log = match keys.filter(|_| !has_pending) {
        Some(keys) => Some(check_log(&database, &keys).await?),
        None => None,
    };
    database.close();

    let of_clock = if drift > CLOCK_TOLERANCE {
        Err(format!(
            "the database's clock differs by {} s; set both by NTP",
            drift.as_secs()
        ))
    } else {
        Ok("the database's clock agrees".to_owned())
    };
    let of_migrations = if has_pending {
        Err("the database is older than this program; run `gloss migrate`".to_owned())
    } else {
        Ok("the database is up to date".to_owned())
    };
    let findings = vec![
        Finding {
            what: "database",
            result: check_server(&health),
        },
        Finding {
            what: "clock",
            result: of_clock,
        },
        Finding {
            what: "migrations",
            result: of_migrations,
        },
    ];
    Ok(findings.into_iter().chain(of_counts).chain(of_log).collect())
}

async fn check_replica(primary: &str, replica: &str) -> Finding {
    let ask = async || {
        let (primary, replica) = (Database::new(primary)?, Replica::new(replica)?);
        let outcome = replica.catches_up(&primary, REPLICA_PATIENCE).await;
        replica.close();
        primary.close();
        Ok::<_, Source>(outcome?)
    };
    let result = match ask().await {
        Ok(true) => Ok("the replica is as far as the database".to_owned()),
        Ok(false) => Err(format!(
            "the replica was not as far as the database after {} s; check its replication",
            REPLICA_PATIENCE.as_secs()
        )),
        Err(error) => {
            // Ours says no more than that it is unavailable.
            let reason = error
                .source()
                .map_or_else(|| error.to_string(), ToString::to_string);
            Err(format!("{reason}; check DATABASE_READ_URL"))
        }
    };
    Finding {
        what: "replica",
        result,
    }
}

/// Asks the site whether it is alive, as somebody on this machine reaches it.
async fn ask_site(url: &BaseUrl) -> Result<(), Source> {
    let client = Client::builder()
        .tls_backend_preconfigured(db::tls_config()?)
        .timeout(ADDRESS_PATIENCE)
        .redirect(Policy::none())
        .no_proxy()
        .build()?;
    let answer = client.get(url.join("/healthz")).send().await;
    let answer = answer.map_err(reqwest::Error::without_url)?;
    let status = answer.status();
    if status == StatusCode::OK && answer.text().await? == probing::ALIVE {
        return Ok(());
    }
    Err(format!("somebody else does, with {status}").into())
}

fn check_server(health: &Health) -> Result<String, String> {
    let Health {
        version,
        major,
        encoding,
        ..
    } = health;
    if *major < OLDEST_POSTGRES {
        return Err(format!(
            "PostgreSQL {version} is older than {OLDEST_POSTGRES}; upgrade it"
        ));
    }
    if encoding != db::UTF8 {
        return Err(MigrationError::Encoding(encoding.clone()).to_string());
    }
    Ok(format!("PostgreSQL {version} answers"))
}

async fn check_counts(database: &Database, recount: bool) -> Result<Finding, Source> {
    let mut conn = database.dedicated().await?;
    if recount {
        update_counts(&mut conn).await?;
    }
    let result = match count_wrong_counts(&mut conn).await? {
        0 => Ok("every article's count of comments is right".to_owned()),
        wrong => Err(format!(
            "{wrong} articles have a wrong count of comments; `gloss doctor --recount` counts them again"
        )),
    };
    Ok(Finding {
        what: "counts",
        result,
    })
}

async fn check_log(database: &Database, keys: &Keys) -> Result<Finding, Source> {
    let result = match checking::check(&mut database.dedicated().await?, keys).await? {
        Found::Whole(entries) => Ok(format!("{entries} entries, each as it was written")),
        Found::BrokenAt(number) => Err(format!(
            "entry {number} was changed or is missing, or the secret key is another one; compare the log with that of a \
             backup, and ask who had the database in hand"
        )),
    };
    Ok(Finding {
        what: "audit log",
        result,
    })
}

fn check_theme(config: &ThemeConfig) -> Finding {
    let result = match &config.dir {
        None => Ok("the built-in one is used".to_owned()),
        Some(folder) => match Theme::overridden(folder, config.admin, &layout_shape(), &shapes::all()) {
            Ok(_theme) => Ok(format!("{} can be used", folder.display())),
            Err(problems) => Err(format!(
                "{} faults in {}, so built-in files are used instead; `gloss check-theme` lists them",
                problems.len(),
                folder.display()
            )),
        },
    };
    Finding {
        what: "theme",
        result,
    }
}

/// Of the file system of a folder, or of the nearest one above it that exists; in bytes.
fn free_space(folder: &Path) -> std::io::Result<u64> {
    let folder = fs::canonicalize(
        folder
            .ancestors()
            .find(|folder| folder.exists())
            .unwrap_or(Path::new(".")),
    )?;
    let file_system = rustix::fs::statvfs(&folder)?;
    Ok(file_system.f_bavail.saturating_mul(file_system.f_frsize))
}
