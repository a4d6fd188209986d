//! `gloss doctor`

mod check;
mod database;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use clap::Args;
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use secrecy::ExposeSecret;
use serde_json::json;

use check::CheckResult;
use database::{check_replica, examine};

use super::output::{Outcome, say};
use super::serve::mailer;
use crate::config::{BaseUrl, BindAddress, CacheSize, DataConfig, MailConfig, ServerConfig, ThemeConfig};
use crate::db;
use crate::db::cluster::Cluster;
use crate::error::Source;
use crate::secrets::{Keys, RootKey};
use crate::shapes;
use crate::site::health;
use crate::theme::Theme;
use crate::web::layout_shape;

/// The timeout for requests to the public URL.
const ADDRESS_PATIENCE: Duration = Duration::from_secs(5);
/// The free disk space below which a warning is printed, in bytes.
const DISK_RESERVE: u64 = 1 << 30;

/// Check configuration, database, email, disk and theme
///
/// Prints one line for each check, with the fix for each problem. The replica, the clock and the public URL
/// are checked, too.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss doctor && echo healthy")]
pub(super) struct Doctor {
    #[command(flatten)]
    data: DataConfig,
    #[command(flatten)]
    server: ServerConfig,
    #[command(flatten)]
    mail: MailConfig,
    /// Recount the comments of every article first
    #[arg(long)]
    recount: bool,
    /// Print one JSON object per line
    #[arg(long)]
    json: bool,
}

impl Doctor {
    pub(super) async fn run(self) -> Outcome {
        let mut findings = vec![
            self.check_key(),
            self.check_disk(),
            self.check_cache(),
            self.check_proxy(),
            check_theme(&self.server.theme),
        ];
        findings.push(self.check_address().await);
        findings.push(self.check_mail().await);
        findings.extend(self.check_database().await);
        for CheckResult { what, result } in &findings {
            match result {
                Ok(message) | Err(message) if self.json => {
                    let object = json!({"check": what, "is_ok": result.is_ok(), "message": message});
                    say!("{object}");
                }
                Ok(found) => say!("ok    {what:<10} {found}"),
                Err(matter) => say!("FAIL  {what:<10} {matter}"),
            }
        }
        match findings.iter().filter(|finding| finding.result.is_err()).count() {
            0 => Ok(()),
            1 => Err("1 check failed; its line says what to do".into()),
            more => Err(format!("{more} checks failed; their lines say what to do").into()),
        }
    }

    fn check_key(&self) -> CheckResult {
        let data_dir = self.data.data_dir();
        let result = match RootKey::find(self.data.secret_key(), &data_dir) {
            Ok(Some(_key)) if self.data.secret_key().is_none() && is_open(&data_dir.join("secret.key")) => {
                Err(format!(
                    "every account of this machine can read {0}; run `chmod 600 {0}`",
                    data_dir.join("secret.key").display()
                ))
            }
            Ok(Some(_key)) => Ok("the secret key is there".to_owned()),
            Ok(None) => Err(format!(
                "there is no secret key in {} yet; `gloss serve` makes one",
                data_dir.display()
            )),
            Err(error) => Err(error.to_string()),
        };
        CheckResult { what: "key", result }
    }

    /// Returns the keys, if a secret key exists.
    fn keys(&self, data_dir: &Path) -> Option<Keys> {
        let found = RootKey::find(self.data.secret_key(), data_dir);
        found.ok().flatten().map(Keys::new)
    }

    async fn check_address(&self) -> CheckResult {
        let result = match &self.server.base_url {
            Some(url) => match ask_site(url).await {
                Ok(()) => Ok(format!("the site answers at {}", url.as_str())),
                Err(error) => Err(format!(
                    "the site does not answer at {}: {error}; check that it runs, the name, and the proxy in front",
                    url.as_str()
                )),
            },
            None if self.mail.smtp_url().is_some() => Err(
                "GLOSS_BASE_URL is not set, so links in emails lead to the listen address; set it to the public URL"
                    .to_owned(),
            ),
            None => {
                Ok("GLOSS_BASE_URL is not set, so the site is found at its listen address alone".to_owned())
            }
        };
        CheckResult {
            what: "address",
            result,
        }
    }

    async fn check_mail(&self) -> CheckResult {
        let result = match mailer(&self.mail) {
            Ok(Some(mailer)) => match mailer.test().await {
                Ok(()) => Ok("the mail server answers".to_owned()),
                Err(error) => Err(format!("{error}; check GLOSS_SMTP_URL and the network")),
            },
            Ok(None) => Ok("off, as GLOSS_SMTP_URL is not set".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        CheckResult { what: "mail", result }
    }

    fn check_disk(&self) -> CheckResult {
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
        CheckResult { what: "disk", result }
    }

    /// Checks the proxy settings. Gloss does not speak TLS, so an https URL requires a reverse proxy.
    fn check_proxy(&self) -> CheckResult {
        let has_proxy = self.server.base_url.as_ref().is_some_and(BaseUrl::is_https);
        let trusted: Vec<String> = self
            .server
            .trusted_proxies
            .iter()
            .map(ToString::to_string)
            .collect();
        let is_unix = matches!(self.server.bind, BindAddress::Unix(_));
        let result = match (trusted.is_empty(), has_proxy) {
            (true, _) if is_unix => Ok(format!(
                "the one on the Unix socket may name the client in {}",
                self.server.forwarded_header
            )),
            (true, true) => Err(
                "GLOSS_BASE_URL is https, so there is a proxy in front, and GLOSS_TRUSTED_PROXIES does not name it: all \
                 readers share one limit of sign-ins and comments"
                    .to_owned(),
            ),
            (true, false) => Ok("none is named, so no header says who the client is".to_owned()),
            (false, _) => Ok(format!(
                "{} may name the client in {}",
                trusted.join(", "),
                self.server.forwarded_header
            )),
        };
        CheckResult {
            what: "proxy",
            result,
        }
    }

    fn check_cache(&self) -> CheckResult {
        let result = Ok(match self.server.cache_size {
            Some(size) => format!("{size} for pages, as GLOSS_CACHE_SIZE says"),
            None => format!(
                "{} for pages, by the memory of this machine or container; GLOSS_CACHE_SIZE sets another size",
                CacheSize::of_this_machine()
            ),
        });
        CheckResult {
            what: "cache",
            result,
        }
    }

    async fn check_database(&self) -> Vec<CheckResult> {
        let data_dir = self.data.data_dir();
        if self.data.database_url().is_none() && !data_dir.join("postgres/PG_VERSION").exists() {
            let matter = format!(
                "there is no site in {} yet and DATABASE_URL is not set; `gloss serve` makes one",
                data_dir.display()
            );
            return vec![CheckResult {
                what: "database",
                result: Err(matter),
            }];
        }
        match self.ask_database(&data_dir).await {
            Ok(findings) => findings,
            Err(error) => vec![CheckResult {
                what: "database",
                result: Err(error.to_string()),
            }],
        }
    }

    async fn ask_database(&self, data_dir: &Path) -> Result<Vec<CheckResult>, Source> {
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

/// Requests `/healthz` of the site from this machine.
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
    if status == StatusCode::OK && answer.text().await? == health::ALIVE {
        return Ok(());
    }
    Err(format!("somebody else does, with {status}").into())
}

fn check_theme(config: &ThemeConfig) -> CheckResult {
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
    CheckResult {
        what: "theme",
        result,
    }
}

/// Returns the free space of a folder's file system in bytes. If the folder does not exist, uses its nearest existing
/// parent.
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

/// Returns whether other users than the owner have permissions on a file.
fn is_open(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}
