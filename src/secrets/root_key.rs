//! The root key: configured by the operator, or generated once in the data directory.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretBox, SecretString};

use super::random_bytes;

/// Why the root key is not available.
#[derive(Debug, thiserror::Error)]
pub enum RootKeyError {
    /// The key is required and does not exist.
    #[error(
        "there is no secret key in {0}; copy the site's secret.key there, or set GLOSS_SECRET_KEY, or name the site's \
         folder by GLOSS_DATA_DIR"
    )]
    Missing(PathBuf),
    /// The key is not 64 hexadecimal digits.
    #[error("{0} must be 64 hexadecimal digits (32 bytes); `openssl rand -hex 32` makes one")]
    Malformed(String),
    /// The key file could not be read or created.
    #[error("the secret key {path} cannot be {action}: {source}; check the folder's owner and rights")]
    File {
        /// The path of the key file.
        path: PathBuf,
        /// The failed operation.
        action: &'static str,
        /// The error of the operating system.
        source: io::Error,
    },
}

/// 32 random bytes from which all other keys are derived.
#[derive(Debug)]
pub struct RootKey(SecretBox<[u8; 32]>);

impl RootKey {
    /// Returns the configured key, else the key in the data directory, else `None`.
    ///
    /// # Errors
    /// Fails if the key is malformed or its file cannot be read.
    pub fn find(given: Option<&SecretString>, data_dir: &Path) -> Result<Option<Self>, RootKeyError> {
        if let Some(text) = given {
            return Self::from_hex(text.expose_secret(), "GLOSS_SECRET_KEY").map(Some);
        }
        let path = file_in(data_dir);
        match fs::read_to_string(&path).map(Zeroizing::new) {
            Ok(text) => Self::from_hex(text.trim(), &path.display().to_string()).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(RootKeyError::File {
                path,
                action: "read",
                source,
            }),
        }
    }

    /// Returns the key as [`RootKey::find`] does, for commands that require one.
    ///
    /// # Errors
    /// Those of [`RootKey::find`], and `Missing` if there is no key.
    pub fn must_exist(given: Option<&SecretString>, data_dir: &Path) -> Result<Self, RootKeyError> {
        Self::find(given, data_dir)?.ok_or_else(|| RootKeyError::Missing(data_dir.to_owned()))
    }

    /// Generates a key in a data directory that has none.
    ///
    /// # Errors
    /// Fails if the key file cannot be created.
    pub fn make(data_dir: &Path) -> Result<Self, RootKeyError> {
        let path = file_in(data_dir);
        let text = make_file(&path)?;
        Self::from_hex(text.trim(), &path.display().to_string())
    }

    /// Creates a key from its 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(SecretBox::new(Box::new(bytes)))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }

    fn from_hex(text: &str, origin: &str) -> Result<Self, RootKeyError> {
        let malformed = || RootKeyError::Malformed(origin.to_owned());
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(malformed());
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_source| malformed())?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_source| malformed())?;
        }
        Ok(Self::from_bytes(bytes))
    }
}

fn file_in(data_dir: &Path) -> PathBuf {
    data_dir.join("secret.key")
}

/// Generates a key in a file with mode 0600.
///
/// The file appears under its name atomically. If two processes start at once, the second reads the key of the first.
fn make_file(path: &Path) -> Result<Zeroizing<String>, RootKeyError> {
    let failed = |action| {
        move |source| RootKeyError::File {
            path: path.to_owned(),
            action,
            source,
        }
    };
    let bytes = random_bytes::<32>().map_err(|error| failed("made")(io::Error::other(error)))?;
    let bytes = Zeroizing::new(bytes);
    let [high, low] = [&bytes[..16], &bytes[16..]]
        .map(|half| half.iter().fold(0, |sum, byte| (sum << 8) | u128::from(*byte)));
    let text = Zeroizing::new(format!("{high:032x}{low:032x}"));

    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed("made"))?;
    }
    let unfinished = path.with_extension(format!("{}.new", std::process::id()));
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&unfinished)
        .map_err(failed("made"))?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed("made"))?;
    let linked = fs::hard_link(&unfinished, path);
    fs::remove_file(&unfinished).map_err(failed("made"))?;
    match linked {
        Ok(()) => {
            if let Some(folder) = path.parent() {
                File::open(folder)
                    .and_then(|folder| folder.sync_all())
                    .map_err(failed("made"))?;
            }
            Ok(text)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => fs::read_to_string(path)
            .map(Zeroizing::new)
            .map_err(failed("read")),
        Err(error) => Err(failed("made")(error)),
    }
}
