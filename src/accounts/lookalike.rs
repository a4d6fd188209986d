//! Detects names that imitate the name of a staff member: `Grасe` with Cyrillic letters reads as Grace.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_security::skeleton;

/// The names of all staff, used to detect commenters' names that imitate them.
#[derive(Debug, Default)]
pub struct StaffNames(Vec<NameSkeleton>);

impl StaffNames {
    /// Collects display names and usernames.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().map(NameSkeleton::of).collect())
    }

    /// Collects pairs of display name and username.
    pub(super) fn of_accounts(names: &[(String, String)]) -> Self {
        let all = names
            .iter()
            .flat_map(|(name, username)| [name.as_str(), username.as_str()]);
        Self::new(all)
    }

    /// Returns whether readers could mistake this name for a staff member's name.
    pub fn resemble(&self, name: &str) -> bool {
        self.0.contains(&NameSkeleton::of(name))
    }

    /// Returns the memory used by the names, in bytes, for the size limit of the cache.
    pub fn size(&self) -> usize {
        self.0
            .iter()
            .map(|NameSkeleton(looks)| size_of_val(looks) + looks.concat().len())
            .sum()
    }
}

/// The visual form of a name: its confusables skeletons (Unicode UTS 39, section 4).
///
/// Marks, case, spaces and punctuation are ignored. There are two skeletons, because folding case before or
/// after gives different results: a capital i looks like an l, and a Greek capital eta like an h.
#[derive(Debug)]
pub(super) struct NameSkeleton([String; 2]);

impl NameSkeleton {
    pub(super) fn of(name: &str) -> Self {
        let bare: String = name.nfkd().filter(|c| !is_combining_mark(*c)).collect();
        let lower = bare.to_lowercase();
        let shape: String = skeleton(&bare).collect();
        Self(
            [lower, shape.to_lowercase()]
                .map(|text| skeleton(&text).filter(|c| c.is_alphanumeric()).collect()),
        )
    }

    /// Returns whether the name has no letter or digit.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }
}

/// Names without a letter or digit are equal to no other name.
impl PartialEq for NameSkeleton {
    fn eq(&self, other: &Self) -> bool {
        let is_like = |look: &String| !look.is_empty() && other.0.contains(look);
        self.0.iter().any(is_like)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_looks_like_one_of_staff_is_found() {
        let staff = StaffNames::new(["Grace Hopper", "Ian", "grace-hopper", "Ольга", "★"]);
        for name in [
            "Grace Hopper",
            "grace hopper",
            "GRACE  HOPPER",
            "Grace.Hopper",
            "Gr\u{430}\u{441}e Hopper", // Cyrillic а and с
            "Grace \u{397}opper",       // Greek capital eta
            "𝐆𝐫𝐚𝐜𝐞 Hopper",
            "Ｇｒａｃｅ Hopper",
            "Gra\u{200b}ce Hopper",
            "G\u{336}r\u{336}ace Hopper",
            "Gráce Hopper",
            "lan", // a small L
            "ian",
            "|an",
            "Oльгa", // Latin O and a
        ] {
            assert!(staff.resemble(name), "{name}");
        }
        for name in [
            "Grace",
            "Hopper",
            "Ada",
            "Ivan",
            "Olga",
            "فاطمه",
            "☆",
            "★",
            "Graham Hopper",
        ] {
            assert!(!staff.resemble(name), "{name}");
        }
    }
}
