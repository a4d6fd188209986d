//! The operator's settings: environment variables, or flags of the same name. No other module reads the environment.

mod bind_address;
mod cache_size;
mod environment;
mod memory;
mod secrets;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use actix_web::http::header::{HeaderName, X_FORWARDED_FOR};
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use secrecy::SecretString;
use url::Url;

use cache_size::parse_cache_size;

pub(crate) use bind_address::BindAddress;
pub(crate) use cache_size::CacheSize;
pub(crate) use environment::Environment;
pub(crate) use secrets::SecretSources;

/// An invalid or missing setting: restarting does not help until the operator changes it. A missing file or folder is
/// a different error, as it may appear later.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct SettingError(pub String);

/// Settings of the database and the secrets.
#[derive(Debug, Clone, Args)]
pub(crate) struct DataConfig {
    /// PostgreSQL 15 or newer, as a URL or `host=… dbname=…`. Without it, Gloss runs a private server, whose
    /// data is in the data directory
    #[arg(long, env = "DATABASE_URL", value_name = "URL", hide_env_values = true, value_parser = secrets::parse)]
    database_url: Option<SecretString>,

    /// File that contains `DATABASE_URL`: unlike a flag, other processes cannot see it
    #[arg(long, env = "DATABASE_URL_FILE", value_name = "FILE", value_parser = secrets::read)]
    database_url_file: Option<SecretString>,

    /// Where the built-in database and the secret key are stored [default: ./data; /var/lib/gloss for root]
    #[arg(long = "data-dir", env = "GLOSS_DATA_DIR", value_name = "DIR")]
    data_dir: Option<PathBuf>,

    /// Root key for all encryption: 64 hexadecimal digits. Without it, Gloss creates a key in the data
    /// directory, which only its owner can read
    #[arg(long, env = "GLOSS_SECRET_KEY", value_name = "HEX", hide_env_values = true, value_parser = secrets::parse)]
    secret_key: Option<SecretString>,

    /// File that contains `GLOSS_SECRET_KEY`: unlike a flag, other processes cannot see it
    #[arg(long, env = "GLOSS_SECRET_KEY_FILE", value_name = "FILE", value_parser = secrets::read)]
    secret_key_file: Option<SecretString>,
}

impl DataConfig {
    /// Returns the URL of the operator's database, if set.
    pub(crate) fn database_url(&self) -> Option<&SecretString> {
        self.database_url.as_ref().or(self.database_url_file.as_ref())
    }

    /// Returns the root key, if the operator set it.
    pub(crate) fn secret_key(&self) -> Option<&SecretString> {
        self.secret_key.as_ref().or(self.secret_key_file.as_ref())
    }

    /// Returns the data directory, or its default.
    pub(crate) fn data_dir(&self) -> PathBuf {
        self.data_dir.clone().unwrap_or_else(|| {
            PathBuf::from(if rustix::process::geteuid().is_root() {
                "/var/lib/gloss"
            } else {
                "data"
            })
        })
    }
}

/// Settings of the theme.
#[derive(Debug, Clone, Default, Args)]
pub struct ThemeConfig {
    /// Directory of templates and assets that override the built-in theme: see docs/THEMES.md and
    /// `gloss check-theme`
    #[arg(long = "theme-dir", env = "GLOSS_THEME_DIR", value_name = "DIR")]
    pub dir: Option<PathBuf>,

    /// Let the theme override the admin and the sign-in pages, too. They show email addresses and act with
    /// the rights of the account that is signed in: use this only with a theme that you trust
    #[arg(long = "theme-admin", env = "GLOSS_THEME_ADMIN")]
    pub admin: bool,

    /// Let pages load images, audio and video only from this site, not from other sites over https
    #[arg(long = "strict-images", env = "GLOSS_STRICT_IMAGES")]
    pub strict_images: bool,
}

impl ThemeConfig {
    /// Returns the policy for images.
    pub(crate) fn image_policy(&self) -> ImagePolicy {
        if self.strict_images {
            ImagePolicy::OwnSite
        } else {
            ImagePolicy::AnySite
        }
    }
}

/// The sites from which pages may load images, audio and video.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ImagePolicy {
    /// This site, and other sites over https.
    #[default]
    AnySite,
    /// This site only.
    OwnSite,
}

/// Settings of email.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct MailConfig {
    /// SMTP server, such as `smtps://user:password@mail.example` or `smtp://mail.example:587?tls=required`.
    /// Without it, email features are turned off
    #[arg(long, env = "GLOSS_SMTP_URL", value_name = "URL", hide_env_values = true, value_parser = secrets::parse, requires = "mail_from")]
    smtp_url: Option<SecretString>,

    /// File that contains `GLOSS_SMTP_URL`: unlike a flag, other processes cannot see it
    #[arg(long, env = "GLOSS_SMTP_URL_FILE", value_name = "FILE", value_parser = secrets::read, requires = "mail_from")]
    smtp_url_file: Option<SecretString>,

    /// Sender address, such as `Blog <blog@blog.example>`
    #[arg(long, env = "GLOSS_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

impl MailConfig {
    /// Returns the URL of the SMTP server, if set.
    pub(crate) fn smtp_url(&self) -> Option<&SecretString> {
        self.smtp_url.as_ref().or(self.smtp_url_file.as_ref())
    }
}

/// The variable of `--mmap-threshold`, which the GNU C library reads too.
pub(crate) const MMAP_THRESHOLD: &str = "MALLOC_MMAP_THRESHOLD_";

/// Returns the memory limit of this process in bytes: that of the machine, or a lower limit of a container or a
/// systemd unit. `None` if the system does not provide it.
pub(crate) fn memory_limit() -> Option<u64> {
    memory::limit(Path::new("/"))
}

/// Settings of the server.
#[derive(Debug, Clone, Args)]
pub struct ServerConfig {
    /// Address to listen on, or `unix:` and the path of a Unix socket
    #[arg(
        long,
        env = "GLOSS_BIND",
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:8080"
    )]
    pub bind: BindAddress,

    /// Public URL of the site, such as `https://blog.example`, for links, cookies and origin checks
    /// [default: http:// and the listen address]
    #[arg(long, env = "GLOSS_BASE_URL", value_name = "URL", value_parser = parse_base_url)]
    pub base_url: Option<BaseUrl>,

    /// IP ranges of your reverse proxies, such as `10.0.0.0/8`, separated by commas. Gloss takes the client's
    /// IP address from a header only if the request comes from one of them
    #[arg(
        long,
        env = "GLOSS_TRUSTED_PROXIES",
        value_name = "CIDR",
        value_delimiter = ',',
        value_parser = parse_network
    )]
    pub trusted_proxies: Vec<IpNet>,

    /// Header in which trusted proxies send the client's IP address, such as `Forwarded` or `X-Real-IP`. All
    /// other headers of this kind are ignored
    #[arg(
        long,
        env = "GLOSS_FORWARDED_HEADER",
        value_name = "NAME",
        default_value = "X-Forwarded-For",
        value_parser = parse_header_name
    )]
    pub forwarded_header: HeaderName,

    /// Memory for cached pages and parts of pages, such as `256MB`, from 4MB to 64GB [default: one sixteenth
    /// of the memory of the machine or container, from 32MB to 512MB]
    #[arg(long, env = "GLOSS_CACHE_SIZE", value_name = "SIZE", value_parser = parse_cache_size)]
    pub cache_size: Option<CacheSize>,

    /// URLs of upstream caches, such as Varnish, separated by commas. They may cache public pages: Gloss
    /// sends them a purge request when content changes
    #[arg(
        long = "purge-url",
        env = "GLOSS_PURGE_URL",
        value_name = "URL",
        value_delimiter = ',',
        value_parser = parse_purge_url
    )]
    pub purge_urls: Vec<Url>,

    /// Streaming replica of the database, for public pages. Gloss does not read from it while it lags behind
    /// the changes that this node knows of
    #[arg(long, env = "DATABASE_READ_URL", value_name = "URL", hide_env_values = true, value_parser = secrets::parse)]
    database_read_url: Option<SecretString>,

    /// File that contains `DATABASE_READ_URL`: unlike a flag, other processes cannot see it
    #[arg(long, env = "DATABASE_READ_URL_FILE", value_name = "FILE", value_parser = secrets::read)]
    database_read_url_file: Option<SecretString>,

    /// Address of `/metrics` in the Prometheus format. Without it, metrics are turned off
    #[arg(long, env = "GLOSS_METRICS_BIND", value_name = "ADDRESS:PORT", value_parser = parse_metrics_bind)]
    pub metrics_bind: Option<SocketAddr>,

    /// Its theme
    #[command(flatten)]
    pub theme: ThemeConfig,

    /// Number of threads that handle requests [default: the number of processors]
    #[arg(long, env = "GLOSS_WORKERS", value_name = "N", value_parser = parse_workers)]
    pub workers: Option<u16>,

    /// Size in bytes from which the GNU C library returns free buffers to the system at once: see mallopt(3)
    #[arg(long, env = MMAP_THRESHOLD, hide = true)]
    pub mmap_threshold: Option<u64>,
}

impl ServerConfig {
    /// Returns a configuration with a listen address and defaults.
    pub fn for_testing(bind: SocketAddr) -> Self {
        Self {
            bind: BindAddress::Tcp(bind),
            base_url: None,
            trusted_proxies: Vec::new(),
            forwarded_header: X_FORWARDED_FOR,
            cache_size: None,
            purge_urls: Vec::new(),
            database_read_url: None,
            database_read_url_file: None,
            metrics_bind: None,
            theme: ThemeConfig::default(),
            mmap_threshold: None,
            workers: Some(1),
        }
    }

    /// Returns the URL of the database replica, if set.
    pub fn database_read_url(&self) -> Option<&SecretString> {
        self.database_read_url
            .as_ref()
            .or(self.database_read_url_file.as_ref())
    }

    /// Returns the public URL, or the URL of the listen address; a Unix socket has none.
    ///
    /// # Errors
    /// If no public URL is set, and the server listens on all addresses or on a Unix socket. No URL can be derived
    /// from these.
    pub fn base_url(&self, bound: impl Into<Option<SocketAddr>>) -> Result<BaseUrl, SettingError> {
        if let Some(url) = &self.base_url {
            return Ok(url.clone());
        }
        let bound = bound.into().filter(|bound| !bound.ip().is_unspecified());
        bound.map(|bound| BaseUrl(format!("http://{bound}"))).ok_or_else(|| {
            let message = "GLOSS_BASE_URL is not set, and no link can lead to a site that listens on every address or on a \
                Unix socket: set it to the public address, such as https://blog.example";
            SettingError(message.to_owned())
        })
    }
}

/// Settings of the log.
#[derive(Debug, Clone, Args)]
pub(crate) struct LogConfig {
    /// Log level: `error`, `warn`, `info`, `debug`, or a filter such as `gloss=debug,actix_server=warn`
    #[arg(long, env = "GLOSS_LOG", value_name = "FILTER", default_value = "info", value_parser = parse_filter, global = true)]
    pub log: String,

    /// Format of log lines
    #[arg(
        long,
        env = "GLOSS_LOG_FORMAT",
        value_enum,
        default_value = "text",
        global = true
    )]
    pub log_format: LogFormat,
}

/// The format of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// Text for people.
    Text,
    /// One JSON object per line.
    Json,
}

/// The public URL: scheme, host and port, without a path and without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Returns the URL, which is an origin (RFC 6454).
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether the URL uses https; if so, cookies are `Secure`.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Returns the absolute URL of a path of this site.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

fn parse_metrics_bind(text: &str) -> Result<SocketAddr, String> {
    text.parse()
        .map_err(|_source| "GLOSS_METRICS_BIND is an address and a port, such as 127.0.0.1:9184".to_owned())
}

fn parse_base_url(text: &str) -> Result<BaseUrl, String> {
    const ALLOWED: &str =
        "GLOSS_BASE_URL is http:// or https:// and a host, with no path, such as https://blog.example";
    let url = Url::parse(text).map_err(|_source| ALLOWED)?;
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    if !matches!(url.scheme(), "http" | "https") || !is_bare || !url.username().is_empty() {
        return Err(ALLOWED.to_owned());
    }
    Ok(BaseUrl(url.origin().ascii_serialization()))
}

fn parse_purge_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text.trim()).ok();
    url.filter(|url| matches!(url.scheme(), "http" | "https") && url.username().is_empty())
        .ok_or_else(|| {
            "GLOSS_PURGE_URL is a list of addresses, without names and passwords, such as http://10.0.0.30:6081/".to_owned()
        })
}

fn parse_network(text: &str) -> Result<IpNet, String> {
    let text = text.trim();
    let network = text
        .parse()
        .or_else(|_source| text.parse::<IpAddr>().map(IpNet::from));
    network.map_err(|_source| {
        "GLOSS_TRUSTED_PROXIES is a list of networks, such as 10.0.0.0/8,192.168.1.7".to_owned()
    })
}

fn parse_header_name(text: &str) -> Result<HeaderName, String> {
    HeaderName::from_bytes(text.trim().as_bytes()).map_err(|_source| {
        "GLOSS_FORWARDED_HEADER is the name of one header, such as X-Forwarded-For, Forwarded or X-Real-IP".to_owned()
    })
}

fn parse_workers(text: &str) -> Result<u16, String> {
    let workers = text.parse().ok().filter(|workers| (1..=1024).contains(workers));
    workers.ok_or_else(|| "GLOSS_WORKERS is a number from 1 to 1024".to_owned())
}

fn parse_filter(text: &str) -> Result<String, String> {
    let parsed = tracing_subscriber::EnvFilter::try_new(text);
    parsed.map(|_filter| text.to_owned()).map_err(|error| {
        format!("{error}; GLOSS_LOG is a level such as info, or pairs such as gloss=debug,actix_server=warn")
    })
}

#[cfg(test)]
mod tests;
