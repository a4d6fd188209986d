//! Checks of the database and its replica.

use std::time::Duration;

use jiff::SignedDuration;

use super::check::CheckResult;
use crate::audit::verify::{self, ChainCheck};
use crate::clock::Clock;
use crate::comments::queries::{count_wrong_counts, update_counts};
use crate::db::{self, Database, Health, MigrationError, Replica};
use crate::error::Source;
use crate::key_check::{self, KeyMatch};
use crate::secrets::Keys;

/// The oldest supported major version of PostgreSQL.
const OLDEST_POSTGRES: i32 = 15;
/// The maximum difference between the clocks of Gloss and the database, as sessions and rate limits depend on both.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_secs(5);
/// The maximum replication lag of a healthy replica.
const REPLICA_PATIENCE: Duration = Duration::from_secs(5);

pub(super) async fn examine(
    address: &str,
    keys: Option<Keys>,
    recount: bool,
) -> Result<Vec<CheckResult>, Source> {
    let database = Database::connect(address).await?;
    let health = db::examine(&mut database.dedicated().await?).await?;
    let drift = Clock::System.now().duration_since(health.now).abs();
    let schema = db::find_schema(&mut database.dedicated().await?).await?;
    let has_pending = schema.pending > 0;
    let of_counts = if has_pending {
        None
    } else {
        Some(check_counts(&database, recount).await?)
    };
    let mut of_keys = Vec::new();
    if let Some(keys) = keys.filter(|_| !has_pending) {
        of_keys.push(check_site_key(&database, &keys).await?);
        of_keys.push(check_log(&database, &keys).await?);
    }
    database.close();

    let of_clock = if drift > CLOCK_TOLERANCE {
        Err(format!(
            "the database's clock differs by {} s; set both by NTP",
            drift.as_secs()
        ))
    } else {
        Ok("the database's clock agrees".to_owned())
    };
    let of_migrations = match (schema.unknown.last(), has_pending) {
        (Some(newest), _) => Err(format!(
            "the database was changed by a newer version of Gloss (migration {newest}); use that version"
        )),
        (None, true) => Err("the database is older than this program; run `gloss migrate`".to_owned()),
        (None, false) => Ok("the database is up to date".to_owned()),
    };
    let findings = vec![
        CheckResult {
            what: "database",
            result: check_server(&health, database.is_verified()),
        },
        CheckResult {
            what: "clock",
            result: of_clock,
        },
        CheckResult {
            what: "migrations",
            result: of_migrations,
        },
    ];
    Ok(findings.into_iter().chain(of_counts).chain(of_keys).collect())
}

pub(super) async fn check_replica(primary: &str, replica: &str) -> CheckResult {
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
            // Gloss's own error says only that the database is unavailable.
            let reason = error
                .source()
                .map_or_else(|| error.to_string(), ToString::to_string);
            Err(format!("{reason}; check DATABASE_READ_URL"))
        }
    };
    CheckResult {
        what: "replica",
        result,
    }
}

fn check_server(health: &Health, is_verified: bool) -> Result<String, String> {
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
    let encrypted = match (&health.tls, is_verified) {
        (None, _) => String::new(),
        (Some(tls), true) => format!(", over {tls}, with its certificate verified"),
        (Some(tls), false) => format!(
            ", over {tls}; its certificate is not verified, so somebody in between could read along: sslmode=verify-full \
             verifies it"
        ),
    };
    Ok(format!("PostgreSQL {version} answers{encrypted}"))
}

async fn check_counts(database: &Database, recount: bool) -> Result<CheckResult, Source> {
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
    Ok(CheckResult {
        what: "counts",
        result,
    })
}

async fn check_site_key(database: &Database, keys: &Keys) -> Result<CheckResult, Source> {
    let found = key_check::compare(&mut database.dedicated().await?, keys).await?;
    let result = match found {
        KeyMatch::Same => Ok("the secret key is the one that the site is sealed under".to_owned()),
        KeyMatch::Unsealed => Ok("nothing is sealed yet".to_owned()),
        KeyMatch::Other => Err(
            "the secret key is not the one that the site is sealed under; copy the site's secret.key to the data directory, \
             or set GLOSS_SECRET_KEY to it"
                .to_owned(),
        ),
    };
    Ok(CheckResult {
        what: "site key",
        result,
    })
}

async fn check_log(database: &Database, keys: &Keys) -> Result<CheckResult, Source> {
    let result = match verify::check(&mut database.dedicated().await?, keys).await? {
        ChainCheck::Whole(entries) => Ok(format!("{entries} entries, each as it was written")),
        ChainCheck::BrokenAt(number) => Err(format!(
            "entry {number} was changed or is missing, or the secret key is another one; compare the log with that of a \
             backup, and ask who had the database in hand"
        )),
    };
    Ok(CheckResult {
        what: "audit log",
        result,
    })
}
