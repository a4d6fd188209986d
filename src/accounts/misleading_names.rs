//! Rejects misleading names of staff: titles of other roles, names of other staff, and the site's title.

use unicode_normalization::char::is_combining_mark;

use super::lookalike::NameSkeleton;
use super::model::Account;
use super::{StaffNames, queries};
use crate::app::App;
use crate::error::Result;
use crate::permissions::Role;
use crate::site::Site;

/// The zero-width non-joiner occurs inside words in Persian.
const NON_JOINER: char = '\u{200c}';

/// Words that readers understand as a role, in the languages of the interface.
const TITLES: [(Role, &[&str]); 4] = [
    (
        Role::Owner,
        &[
            "owner",
            "site owner",
            "blog owner",
            "admin",
            "administrator",
            "webmaster",
            "مالک",
            "مالک سایت",
            "صاحب سایت",
            "مدیر",
            "مدیر سایت",
            "مدیر کل",
            "ادمین",
            "مالك",
            "المالك",
            "مالك الموقع",
            "صاحب الموقع",
            "مدير",
            "المدير",
            "مدير الموقع",
            "مسؤول الموقع",
            "أدمن",
            "Eigentümer",
            "Eigentümerin",
            "Inhaber",
            "Inhaberin",
            "Administratorin",
            "propriétaire",
            "administrateur",
            "administratrice",
            "webmestre",
        ],
    ),
    (
        Role::Editor,
        &[
            "editor",
            "ویرایشگر",
            "ویراستار",
            "سردبیر",
            "محرر",
            "المحرر",
            "Redaktion",
            "Redakteur",
            "Redakteurin",
            "éditeur",
            "éditrice",
            "rédacteur",
            "rédactrice",
            "rédaction",
        ],
    ),
    (
        Role::Author,
        &[
            "author",
            "نویسنده",
            "كاتب",
            "الكاتب",
            "Autor",
            "Autorin",
            "auteur",
            "autrice",
            "auteure",
        ],
    ),
    (
        Role::Moderator,
        &[
            "moderator",
            "mod",
            "ناظر",
            "مشرف",
            "المشرف",
            "Moderation",
            "Moderatorin",
            "modérateur",
            "modératrice",
            "modération",
        ],
    ),
];

/// Titles that are never personal names; as a word anywhere in a name, they claim a role.
const NEVER_NAMES: [&str; 15] = [
    "owner",
    "admin",
    "administrator",
    "webmaster",
    "moderator",
    "ادمین",
    "أدمن",
    "Eigentümer",
    "Eigentümerin",
    "Administratorin",
    "propriétaire",
    "administrateur",
    "administratrice",
    "modérateur",
    "modératrice",
];

/// Returns whether readers could mistake the name for another role, another staff member or the site.
///
/// Owners may choose any name.
///
/// # Errors
/// `Unavailable` without the database.
pub(crate) async fn is_misleading(
    app: &App,
    site: &Site,
    role: Role,
    own: Option<&Account>,
    name: &str,
) -> Result<bool> {
    if role == Role::Owner {
        return Ok(false);
    }
    if claims_other_role(name, role) || names_site(name, &site.settings.title) {
        return Ok(true);
    }
    let mut conn = app.db.conn().await?;
    let others: StaffNames = queries::list_other_names(&mut conn, own.map(|own| own.id)).await?;
    Ok(others.resemble(name))
}

/// Returns whether the name, or a part set off by punctuation, is the title of another role.
fn claims_other_role(name: &str, role: Role) -> bool {
    let others = || TITLES.iter().filter(|(titled, _)| *titled != role);
    let titles: Vec<NameSkeleton> = others()
        .flat_map(|(_, titles)| titles.iter().copied().map(NameSkeleton::of))
        .collect();
    let is_title = |part: &str| titles.contains(&NameSkeleton::of(part));
    let never_names: Vec<NameSkeleton> = NEVER_NAMES.map(NameSkeleton::of).into();
    let is_claim = |word: &str| is_title(word) && never_names.contains(&NameSkeleton::of(word));
    is_title(name) || parts(name).any(is_title) || words(name).any(is_claim)
}

fn names_site(name: &str, title: &str) -> bool {
    let title = NameSkeleton::of(title);
    !title.is_empty()
        && (NameSkeleton::of(name) == title || parts(name).any(|part| NameSkeleton::of(part) == title))
}

/// Splits a name at punctuation: `Ben (Owner)` has two parts.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let separates = |c: char| !is_of_word(c) && !c.is_whitespace();
    name.split(separates).filter(|part| !part.trim().is_empty())
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !is_of_word(c))
        .filter(|word| !word.is_empty())
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c == NON_JOINER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_of_another_role_is_found_in_all_five_languages() {
        for name in [
            "Owner",
            "OWNER",
            "O w n e r",
            "O\u{200b}wner",
            "0wner",
            "Ow\u{43d}er (Admin)",
            "\u{410}dmin", // Cyrillic A
            "Ａｄｍｉｎ",
            "Ben (Owner)",
            "Ben – Site Owner",
            "Ben, admin",
            "Ben Admin",
            "Administrator",
            "مالک",
            "مدیر سایت",
            "بن (مدیر)",
            "المدير",
            "مالك الموقع",
            "Eigentümer",
            "Eigentu\u{308}mer",
            "Propriétaire",
            "Proprietaire",
            "Ben | Administrateur",
            "Editor",
            "Redaktion",
            "Modérateur",
        ] {
            assert!(claims_other_role(name, Role::Author), "{name}");
        }
    }

    #[test]
    fn names_of_people_and_titles_of_the_own_role_pass() {
        for name in [
            "Ben Owen",
            "Ada Lovelace",
            "Malek Jandali",
            "مالک اشتر",
            "مالك بن أنس",
            "Author",
            "Autor",
            "Mo",
            "Adminia",
            "Ben Editor",
            "★",
        ] {
            assert!(!claims_other_role(name, Role::Author), "{name}");
        }
        assert!(!claims_other_role("Redaktion", Role::Editor));
        assert!(!claims_other_role("Moderator", Role::Moderator));
    }

    #[test]
    fn the_name_of_the_site_is_found_alone_or_set_off() {
        for name in [
            "Margin Notes",
            "margin  notes",
            "Ben (Margin Notes)",
            "М\u{430}rgin Notes",
        ] {
            assert!(names_site(name, "Margin Notes"), "{name}");
        }
        for name in ["Ben", "Margin", "Notes on Margins"] {
            assert!(!names_site(name, "Margin Notes"), "{name}");
        }
        assert!(!names_site("Ben", "★"));
    }
}
