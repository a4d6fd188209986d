//! Finds PostgreSQL's server programs in the folders of the various distributions.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::ClusterError;

/// The oldest supported major version, the first whose `initdb` supports ICU locales.
const OLDEST: u32 = 15;

/// Where to look for PostgreSQL's server programs.
#[derive(Clone, Debug)]
pub enum Programs {
    /// On this machine: where `pg_config`, `PATH` or a distribution has them.
    Installed,
    /// In the first suitable folder of these.
    In(Vec<PathBuf>),
}

/// One installed version of the programs.
#[derive(Clone, Debug)]
pub(super) struct Installation {
    pub(super) folder: PathBuf,
    pub(super) major: u32,
}

impl Programs {
    /// Returns the programs to run: those of the cluster's major version, or the first ones found for a new cluster.
    pub(super) fn choose(&self, made_by: Option<u32>, cluster: &Path) -> Result<Installation, ClusterError> {
        let folders = match self {
            Self::Installed => folders_of_this_machine(),
            Self::In(folders) => folders.clone(),
        };
        let found: Vec<_> = folders.into_iter().filter_map(Installation::at).collect();
        let newest = found
            .iter()
            .max_by_key(|it| it.major)
            .cloned()
            .ok_or(ClusterError::ProgramsMissing)?;
        if newest.major < OLDEST {
            let Installation { folder, major } = newest;
            return Err(ClusterError::ProgramsTooOld {
                folder,
                major,
                minimum: OLDEST,
            });
        }
        let fits = |it: &Installation| made_by.map_or(it.major >= OLDEST, |made_by| it.major == made_by);
        match (found.into_iter().find(fits), made_by) {
            (Some(installation), _) => Ok(installation),
            (None, None) => Err(ClusterError::ProgramsMissing),
            (None, Some(made_by)) => Err(ClusterError::OtherMajorVersion {
                cluster: cluster.to_owned(),
                made_by,
                installed: newest.major,
            }),
        }
    }
}

impl Installation {
    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Returns the installation in a folder, if it has both programs. `postgres` may be a link from a folder without
    /// `initdb`, and `initdb` looks for `postgres` in its own folder.
    fn at(folder: PathBuf) -> Option<Self> {
        let postgres = folder.join("postgres").canonicalize().ok()?;
        let folder = if folder.join("initdb").is_file() {
            folder
        } else {
            postgres.parent()?.to_owned()
        };
        let folder = folder.join("initdb").canonicalize().ok()?.parent()?.to_owned();
        let version = output_of(&folder.join("postgres"), "--version")?;
        Some(Self {
            major: major_version(&version)?,
            folder,
        })
    }
}

/// Returns the folders in the order in which they are tried: first the administrator's choice, then those of the
/// distribution.
fn folders_of_this_machine() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    folders.extend(output_of(Path::new("pg_config"), "--bindir").map(PathBuf::from));
    #[expect(
        clippy::disallowed_methods,
        reason = "PATH belongs to the machine, it is no setting of gloss"
    )]
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    // The paths of Debian and Ubuntu, of the PostgreSQL project's packages, of Fedora and Alpine, of Homebrew, and of
    // Postgres.app.
    folders.extend(versions_in("/usr/lib/postgresql", "", "bin"));
    folders.extend(versions_in("/usr", "pgsql-", "bin"));
    folders.extend(versions_in("/usr/libexec", "postgresql", ""));
    folders.extend(versions_in("/opt/homebrew/opt", "postgresql@", "bin"));
    folders.extend(versions_in("/usr/local/opt", "postgresql@", "bin"));
    folders.extend(versions_in(
        "/Applications/Postgres.app/Contents/Versions",
        "",
        "bin",
    ));
    folders
}

/// Returns all folders `parent/prefix<number>/inner`, the highest number first.
fn versions_in(parent: &str, prefix: &str, inner: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(parent) else {
        return Vec::new();
    };
    let mut versions: Vec<_> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let number: u32 = name.strip_prefix(prefix)?.parse().ok()?;
            Some((number, entry.path().join(inner)))
        })
        .collect();
    versions.sort_unstable_by(|one, other| other.cmp(one));
    versions.into_iter().map(|(_, folder)| folder).collect()
}

fn output_of(program: &Path, argument: &str) -> Option<String> {
    let output = Command::new(program)
        .arg(argument)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Returns the major version: 17 for `postgres (PostgreSQL) 17.2 (Debian 17.2-1)` and for `postgres (PostgreSQL)
/// 17beta1`.
fn major_version(version: &str) -> Option<u32> {
    let number = version.split_once("(PostgreSQL) ")?.1;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn the_major_version_is_read_from_what_the_server_prints() {
        assert_eq!(
            major_version("postgres (PostgreSQL) 17.2 (Debian 17.2-1.pgdg120+1)"),
            Some(17)
        );
        assert_eq!(major_version("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major_version("mysqld 8.0"), None);
    }
}
