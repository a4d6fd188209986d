//! Which files of a theme belong to the admin.

use super::assets::Assets;

/// Returns whether a file of the theme belongs to the admin or the sign-in pages. These pages show email addresses,
/// tokens and other people's data, and act in the viewer's name.
pub(super) fn is_of_admin(name: &str) -> bool {
    const FOLDERS: [&str; 3] = ["admin/", "accounts/", "staff/"];
    const FILES: [&str; 1] = ["layouts/admin.html"];
    let asset = name.strip_prefix("assets/");
    FOLDERS.iter().any(|folder| name.starts_with(folder))
        || FILES.contains(&name)
        || asset.is_some_and(|asset| Assets::OF_ADMIN.contains(&asset))
}
