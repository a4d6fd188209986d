//! Recovery codes for users who lost their authenticator app: ten codes, each valid once and displayed once.

use diesel_async::AsyncPgConnection;

use super::typed_code::plain;
use crate::accounts::queries::two_factor;
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::{Keys, Purpose, random_bytes};

const HOW_MANY: usize = 10;
/// Crockford's base 32: without the ambiguous letters i, l, o and u.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 16 characters have 80 bits of entropy. They cannot be guessed, so a fast hash is sufficient.
const LENGTH: usize = 16;

/// Replaces the recovery codes of an account. Returns the new codes, to be displayed once.
pub(in crate::accounts) async fn replace(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: AccountId,
) -> Result<Vec<String>> {
    let codes = (0..HOW_MANY).map(|_| random()).collect::<Result<Vec<_>>>()?;
    let hashes: Vec<[u8; 32]> = codes.iter().map(|code| hash(keys, account, code)).collect();
    two_factor::replace_recovery_codes(conn, account, &hashes).await?;
    Ok(codes)
}

/// Consumes a recovery code, if it is valid.
pub(super) async fn take(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: AccountId,
    typed: &str,
) -> Result<bool> {
    two_factor::take_recovery_code(conn, account, &hash(keys, account, typed)).await
}

/// Returns a random code, for example `8f3k-x2mv-9qrt-41bz`.
fn random() -> Result<String> {
    let bytes: [u8; LENGTH] = random_bytes()?;
    let groups: Vec<String> = bytes
        .chunks(4)
        .map(|group| {
            let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
            group.iter().map(letter).collect()
        })
        .collect();
    Ok(groups.join("-"))
}

/// Returns the hash of the normalised code.
fn hash(keys: &Keys, account: AccountId, typed: &str) -> [u8; 32] {
    let plain: String = plain(typed)
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    keys.hash(Purpose::RecoveryCode, &[account.0.as_bytes(), plain.as_bytes()])
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::secrets::RootKey;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let keys = Keys::new(RootKey::from_bytes([7; 32]));
        let [ada, eve] = [1, 2].map(|second| AccountId::new(Timestamp::from_second(second).unwrap()));
        let of = |account, typed| hash(&keys, account, typed);
        let code = of(ada, "8f3k-x2mv-9qrt-01bz");
        for typed in [
            "8F3K X2MV 9QRT 01BZ",
            "8f3kx2mv9qrt01bz",
            " 8f3k-x2mv-9qrt-olbz ",
            "8f3k\u{2011}x2mv\u{2013}9qrt\u{a0}01bz",
            "８Ｆ３Ｋ－ｘ２ｍｖ－９ｑｒｔ－０１ｂｚ",
            "\u{200e}\u{6f8}f\u{6f3}k x\u{6f2}mv \u{6f9}qrt \u{6f0}\u{6f1}bz",
        ] {
            assert_eq!(of(ada, typed), code, "{typed}");
        }
        assert_ne!(of(ada, "8f3k-x2mv-9qrt-01by"), code);
        assert_ne!(of(eve, "8f3k-x2mv-9qrt-01bz"), code, "it is good for one account");
    }

    #[test]
    fn codes_are_random_and_easy_to_read() {
        let codes: Vec<String> = (0..100).map(|_| random().unwrap()).collect();
        for code in &codes {
            assert_eq!(code.len(), 19);
            assert!(
                code.bytes().all(|byte| byte == b'-' || LETTERS.contains(&byte)),
                "{code}"
            );
        }
        let different: std::collections::HashSet<&String> = codes.iter().collect();
        assert_eq!(different.len(), 100);
    }
}
