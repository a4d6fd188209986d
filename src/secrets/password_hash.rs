//! Password hashing with Argon2id on a few dedicated threads.
//!
//! A flood of sign-ins can therefore neither block other requests nor exhaust the memory.

use std::sync::Arc;
use std::thread::{self, available_parallelism};
use std::time::Duration;

use argon2::password_hash::phc;
use argon2::{Argon2, Params, PasswordHasher as _, PasswordVerifier as _};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::{Semaphore, oneshot};

use super::password::{self, Password};
use crate::error::{Error, Result};

/// A request that waits longer than this for a thread is refused with the advice to try again.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// The niceness of password threads, from 0 to 19, which gives page requests priority.
///
/// On a busy machine, such a thread gets about a sixtieth of the CPU time of a thread with normal priority. A
/// sign-in still completes within seconds.
#[cfg(target_os = "linux")]
const NICENESS: i32 = 19;

/// A password hash as stored in the database: a PHC string that starts with `$argon2id$`.
#[derive(Clone)]
pub struct PasswordHash(String);

/// The text is not an Argon2id hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an Argon2id hash")]
pub struct PasswordHashError;

impl PasswordHash {
    /// Returns the value for the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether the hash was computed with lower costs than these parameters.
    fn needs_rehash(&self, today: &Params) -> bool {
        let Ok(parsed) = phc::PasswordHash::new(&self.0) else {
            return true;
        };
        let is_less =
            |name: &str, today: u32| parsed.params.get_decimal(name).is_none_or(|then| then < today);
        is_less("m", today.m_cost()) || is_less("t", today.t_cost()) || is_less("p", today.p_cost())
    }
}

impl TryFrom<String> for PasswordHash {
    type Error = PasswordHashError;

    fn try_from(text: String) -> Result<Self, PasswordHashError> {
        match phc::PasswordHash::new(&text) {
            Ok(parsed) if parsed.algorithm.as_str() == "argon2id" && parsed.hash.is_some() => Ok(Self(text)),
            _ => Err(PasswordHashError),
        }
    }
}

redacted_debug!(PasswordHash);

/// The result of verifying a password.
#[derive(Debug)]
pub enum PasswordCheck {
    /// The password is wrong, or there is no hash.
    Wrong,
    /// The password is correct.
    Right,
    /// The password is correct, but its hash is outdated and should be replaced by this stronger one.
    NeedsRehash(PasswordHash),
}

/// Computes password hashes on low-priority threads, at most half as many at once as there are processors.
///
/// Each hash takes 19 MiB and two passes, the minimum in OWASP's password storage cheat sheet.
#[derive(Debug)]
pub struct PasswordHasher {
    threads: Arc<Semaphore>,
    longest_wait: Duration,
    params: Params,
}

impl Default for PasswordHasher {
    fn default() -> Self {
        let threads = available_parallelism().map_or(1, |processors| processors.get().div_ceil(2));
        Self {
            threads: Arc::new(Semaphore::new(threads)),
            longest_wait: LONGEST_WAIT,
            params: Params::DEFAULT,
        }
    }
}

impl PasswordHasher {
    /// Creates a hasher for tests, with the lowest costs that Argon2id allows and without a timeout.
    pub fn for_testing() -> Self {
        Self {
            longest_wait: Duration::MAX,
            params: Params::new(Params::MIN_M_COST, Params::MIN_T_COST, 1, None).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Hashes a new password.
    ///
    /// # Errors
    /// `Unavailable` if no thread becomes free in time.
    pub async fn hash(&self, password: Password) -> Result<PasswordHash> {
        let params = self.params.clone();
        self.run(move || hash_now(password.as_bytes(), params)).await
    }

    /// Verifies a typed password against a hash. It takes the same time if there is no hash.
    ///
    /// # Errors
    /// `Unavailable` if no thread becomes free in time.
    pub async fn verify(&self, typed: &str, hash: Option<PasswordHash>) -> Result<PasswordCheck> {
        let typed = password::normalise(typed);
        let params = self.params.clone();
        self.run(move || match hash {
            Some(hash) => verify_now(&typed, &hash, params),
            None => hash_now(typed.expose_secret().as_bytes(), params).map(|_| PasswordCheck::Wrong),
        })
        .await
    }

    /// Runs a computation on a thread of its own. It keeps its permit until it ends, even if the request is cancelled.
    async fn run<T: Send + 'static>(
        &self,
        compute: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let waiting = tokio::time::timeout(self.longest_wait, Arc::clone(&self.threads).acquire_owned());
        let place = waiting
            .await
            .map_err(|_elapsed| Error::Unavailable("every thread for passwords is busy".into()))?
            .map_err(Error::internal)?;
        let (sender, receiver) = oneshot::channel();
        thread::Builder::new()
            .name("password".to_owned())
            .spawn(move || {
                lower_priority();
                let _gone = sender.send(compute());
                drop(place);
            })
            .map_err(Error::internal)?;
        receiver.await.map_err(Error::internal)?
    }
}

/// Lowers the priority of this thread.
///
/// On Linux, the priority belongs to the thread (setpriority(2)); elsewhere it would apply to the whole process.
#[cfg(target_os = "linux")]
fn lower_priority() {
    if let Err(error) = rustix::process::setpriority_process(None, NICENESS) {
        tracing::debug!(%error, "passwords: priority of the hashing thread not lowered");
    }
}

#[cfg(not(target_os = "linux"))]
fn step_back() {}

fn hash_now(password: &[u8], params: Params) -> Result<PasswordHash> {
    Argon2::from(params)
        .hash_password(password)
        .map(|hash| PasswordHash(hash.to_string()))
        .map_err(|error| Error::internal(error.to_string()))
}

fn verify_now(typed: &SecretString, hash: &PasswordHash, params: Params) -> Result<PasswordCheck> {
    let typed = typed.expose_secret().as_bytes();
    let parsed = phc::PasswordHash::new(hash.as_str()).map_err(|error| Error::internal(error.to_string()))?;
    if Argon2::default().verify_password(typed, &parsed).is_err() {
        return Ok(PasswordCheck::Wrong);
    }
    if hash.needs_rehash(&params) {
        return hash_now(typed, params).map(PasswordCheck::NeedsRehash);
    }
    Ok(PasswordCheck::Right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_right_password_is_told_from_a_wrong_one_and_from_none() {
        let hasher = PasswordHasher::default();
        let hash = hasher
            .hash(Password::choose("a quiet tuesday", &[]).unwrap())
            .await
            .unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let verify = |typed, hash| hasher.verify(typed, hash);
        assert!(matches!(
            verify("a quiet tuesday", Some(hash.clone())).await,
            Ok(PasswordCheck::Right)
        ));
        assert!(matches!(
            verify("a quiet Tuesday", Some(hash)).await,
            Ok(PasswordCheck::Wrong)
        ));
        assert!(matches!(
            verify("a quiet tuesday", None).await,
            Ok(PasswordCheck::Wrong)
        ));
    }

    #[tokio::test]
    async fn a_hash_of_less_work_is_replaced() {
        let hasher = PasswordHasher::default();
        let weak = Argon2::from(Params::new(64, 1, 1, None).unwrap());
        let hash = PasswordHash(weak.hash_password(b"a quiet tuesday").unwrap().to_string());
        let Ok(PasswordCheck::NeedsRehash(stronger)) = hasher.verify("a quiet tuesday", Some(hash)).await
        else {
            panic!("the hash was kept");
        };
        assert!(!stronger.needs_rehash(&Params::DEFAULT));
    }

    #[test]
    fn only_argon2id_hashes_are_read() {
        for text in [
            "",
            "a quiet tuesday",
            "$2b$12$abcdefghijklmnopqrstuu",
            "$argon2id$v=19$m=19456,t=2,p=1",
        ] {
            assert!(PasswordHash::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
