//! The avatar beside a comment, generated locally from hashed ids. No third party receives data about readers, and
//! nothing in an avatar is derived from an email address.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Deserializer, de};
use sha2::{Digest as _, Sha256};

use crate::ids::{AccountId, CommentId, CommenterId};

/// An avatar: four tiles in the colours of a palette. Its name is 16 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Avatar([u8; 8]);

/// Background colour and two tile colours. Each palette contrasts with the page in the light and the dark theme.
const PALETTES: [[&str; 3]; 12] = [
    ["f2c81d", "17191c", "f7f3e8"],
    ["1d3fb8", "f2c81d", "e8edff"],
    ["0f766e", "f4f1de", "f2a65a"],
    ["b4233a", "ffd9c7", "2b2d42"],
    ["6d3fa0", "f6d5ff", "f2c81d"],
    ["2f6b3a", "d9f0c1", "f2c81d"],
    ["e07a2f", "2b2d42", "fff1dc"],
    ["33415c", "7fd3dc", "f7f3e8"],
    ["8c2f5e", "ffc9de", "f2a65a"],
    ["7fb7d6", "17324d", "fff7e0"],
    ["c9ada7", "4a2545", "fffaf0"],
    ["5b6068", "f2c81d", "f7f3e8"],
];

impl Avatar {
    /// Returns the avatar of a commenter in a browser.
    ///
    /// The same email address in another browser has another avatar. Otherwise, people could guess an address, post
    /// with it, and see from the avatar whether the guess was right.
    pub fn of_commenter(id: CommenterId, browser_hash: &[u8]) -> Self {
        Self::from_parts("commenter", &[id.0.as_bytes(), browser_hash])
    }

    /// Returns the avatar of an account.
    pub fn of_account(id: AccountId) -> Self {
        Self::from_parts("account", &[id.0.as_bytes()])
    }

    /// Returns the avatar of a comment whose writer is not known, or not known any more.
    pub fn of_comment(id: CommentId) -> Self {
        Self::from_parts("comment", &[id.0.as_bytes()])
    }

    /// Browsers cache an avatar permanently, so a change of the drawing needs a new version number in the hash.
    fn from_parts(kind: &str, parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"avatar 1 ");
        hash.update(kind);
        for part in parts {
            hash.update(part);
        }
        let mut bits = [0; 8];
        bits.copy_from_slice(&hash.finalize()[..8]);
        Self(bits)
    }

    /// Returns the avatar as SVG.
    pub fn draw(self) -> String {
        let [palette, first, second, third, fourth, ..] = self.0;
        let [ground, one, other] = PALETTES[usize::from(palette) % PALETTES.len()];
        let mut layers = [String::new(), String::new()];
        for (place, bits) in [first, second, third, fourth].into_iter().enumerate() {
            let (x, y) = (place % 2 * 8, place / 2 * 8);
            layers[usize::from(bits >> 7)].push_str(&tile(bits % 8, x, y));
        }
        let [near, far] = layers;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><path fill=\"#{ground}\" d=\"M0 0h16v16H0z\"/>\
             <path fill=\"#{one}\" d=\"{near}\"/><path fill=\"#{other}\" d=\"{far}\"/></svg>"
        )
    }
}

/// Returns the SVG path of one of eight tile shapes, 8 units wide, with its upper left corner at `x` and `y`.
fn tile(shape: u8, x: usize, y: usize) -> String {
    let (right, below) = (x + 8, y + 8);
    match shape {
        0 => format!("M{x} {y}h8A8 8 0 0 1 {x} {below}z"),
        1 => format!("M{x} {y}h8v8A8 8 0 0 1 {x} {y}z"),
        2 => format!("M{right} {y}v8h-8A8 8 0 0 1 {right} {y}z"),
        3 => format!("M{x} {y}v8h8A8 8 0 0 0 {x} {y}z"),
        4 => format!("M{x} {middle}a4 4 0 0 1 8 0a4 4 0 0 1 -8 0z", middle = y + 4),
        5 => format!("M{x} {y}h8l-8 8z"),
        6 => format!("M{right} {y}v8h-8z"),
        _ => format!("M{x} {y}h8v4h-8z"),
    }
}

impl fmt::Display for Avatar {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.iter().fold(String::new(), |mut digits, byte| {
            // Writing to a string does not fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        });
        formatter.write_str(&digits)
    }
}

/// Parses the file name in the URL: the digits and `.svg`.
impl<'de> Deserialize<'de> for Avatar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let parse = || {
            let digits = name.strip_suffix(".svg").filter(|digits| digits.len() == 16)?;
            let is_canonical = digits
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            let number = u64::from_str_radix(digits, 16).ok().filter(|_| is_canonical)?;
            Some(Self(number.to_be_bytes()))
        };
        parse().ok_or_else(|| de::Error::custom("not the name of a picture"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn parse(name: &str) -> Option<Avatar> {
        serde_json::from_value(name.into()).ok()
    }

    #[test]
    fn a_commenter_has_one_picture_at_one_browser() {
        let (id, other) = (CommenterId(Uuid::from_u128(1)), CommenterId(Uuid::from_u128(2)));
        let avatar = Avatar::of_commenter(id, b"browser");
        assert_eq!(avatar, Avatar::of_commenter(id, b"browser"));
        assert_ne!(avatar, Avatar::of_commenter(id, b"another"));
        assert_ne!(avatar, Avatar::of_commenter(other, b"browser"));
        assert_ne!(
            Avatar::of_account(AccountId(id.0)),
            Avatar::of_comment(CommentId(id.0))
        );
    }

    #[test]
    fn only_a_pictures_own_name_is_read() {
        let names = [
            "",
            ".svg",
            "0123456789abcdef",
            "0123456789ABCDEF.svg",
            "+123456789abcdef.svg",
        ];
        assert!(names.iter().all(|name| parse(name).is_none()));
    }

    #[test]
    fn a_thousand_people_hardly_share_a_picture() {
        let draw = |id| Avatar::of_comment(CommentId(Uuid::from_u128(id))).draw();
        let different: HashSet<String> = (0..1000).map(draw).collect();
        assert!(different.len() > 950, "{}", different.len());
    }

    proptest! {
        #[test]
        fn every_picture_is_small_and_is_found_by_its_name(bytes: [u8; 8]) {
            let avatar = Avatar(bytes);
            prop_assert_eq!(parse(&format!("{avatar}.svg")), Some(avatar));
            prop_assert!(avatar.draw().len() < 400);
        }
    }
}
