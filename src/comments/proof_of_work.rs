//! Proof of work that a new commenter's browser computes in the background while the comment is typed.
//!
//! The script searches a number for which SHA-256 of `stamp:nonce:address:number` begins with the required number of
//! zero bits. The proof is valid only for this form and this email address. A form counts once for an address, so used
//! proofs need not be stored.

use sha2::{Digest as _, Sha256};

/// Maximum number of digits.
const LONGEST: usize = 15;

/// The posted values to which the proof is bound.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound<'a> {
    pub(super) issued: &'a str,
    pub(super) nonce: &'a str,
    pub(super) email: &'a str,
}

/// Returns whether `number` is a proof of at least this difficulty. A difficulty of 0 bits accepts any value.
pub(super) fn is_done(bits: u32, bound: Bound<'_>, number: &str) -> bool {
    if bits == 0 {
        return true;
    }
    let is_number = (1..=LONGEST).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number && zero_bits(bound, number) >= bits
}

fn zero_bits(Bound { issued, nonce, email }: Bound<'_>, number: &str) -> u32 {
    let email = email.trim();
    let hash = Sha256::digest(format!("{issued}:{nonce}:{email}:{number}"));
    let [a, b, c, d, ..] = hash.as_slice() else {
        return 0;
    };
    u32::from_be_bytes([*a, *b, *c, *d]).leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUND: Bound<'_> = Bound {
        issued: "1764340000.signature",
        nonce: "nonce-of-a-form-1",
        email: "ada@reader.example",
    };

    fn solve(bits: u32, bound: Bound<'_>) -> String {
        let mut numbers = (0..).map(|number: u64| number.to_string());
        numbers.find(|number| is_done(bits, bound, number)).unwrap()
    }

    #[test]
    fn work_is_good_for_one_form_and_one_address() {
        let number = solve(12, BOUND);
        assert!(is_done(12, BOUND, &number));
        let with_spaces = Bound {
            email: " ada@reader.example ",
            ..BOUND
        };
        assert!(is_done(12, with_spaces, &number));
        let others = [
            Bound {
                issued: "1764340001.signature",
                ..BOUND
            },
            Bound {
                nonce: "nonce-of-a-form-2",
                ..BOUND
            },
            Bound {
                email: "eve@reader.example",
                ..BOUND
            },
        ];
        assert!(others.iter().any(|other| !is_done(12, *other, &number)));
    }

    #[test]
    fn what_is_no_number_is_no_work() {
        for number in ["", "x", "1 ", "-1", "1234567890123456"] {
            assert!(!is_done(8, BOUND, number), "{number:?}");
            assert!(is_done(0, BOUND, number), "{number:?}");
        }
    }
}
