//! The theme's assets. Each is served under a name with a hash of its content, so that browsers may cache it for ever.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use actix_web::web::Bytes;
use sha2::{Digest as _, Sha256};

use super::problem::Problem;
use super::urls;
use crate::encoding::{Effort, EncodedContent};

/// The built-in files.
const BUILT_IN: [(&str, &[u8]); 6] = [
    (
        Assets::STYLESHEET,
        include_bytes!("../../templates/assets/site.css"),
    ),
    (
        Assets::ADMIN_STYLESHEET,
        include_bytes!("../../templates/assets/admin.css"),
    ),
    (Assets::SCRIPT, include_bytes!("../../templates/assets/site.js")),
    (
        Assets::ADMIN_SCRIPT,
        include_bytes!("../../templates/assets/admin.js"),
    ),
    (
        Assets::ACCOUNT_SCRIPT,
        include_bytes!("../../templates/assets/account.js"),
    ),
    (Assets::ICON, include_bytes!("../../templates/assets/icon.svg")),
];

/// An asset of the theme.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The file name, such as `site.css`.
    name: String,
    /// The file name in its URL, such as `site.0123456789abcdef.css`.
    pub file_name: String,
    /// The media type.
    pub content_type: &'static str,
    /// The content.
    pub bytes: Bytes,
    /// The content in its encodings.
    pub coded: Arc<EncodedContent>,
}

/// All assets of the theme.
#[derive(Debug, Clone)]
pub struct Assets {
    files: Vec<Asset>,
    /// Built-in files that the theme replaces. Pages that the theme does not change still use them.
    replaced: Vec<Asset>,
}

impl Assets {
    /// The stylesheet of public pages.
    pub const STYLESHEET: &str = "site.css";
    /// The additional stylesheet of the admin.
    pub const ADMIN_STYLESHEET: &str = "admin.css";
    /// The script of the comments.
    pub const SCRIPT: &str = "site.js";
    /// The script of the editor.
    pub const ADMIN_SCRIPT: &str = "admin.js";
    /// The script of the sign-in pages, for passkeys.
    pub const ACCOUNT_SCRIPT: &str = "account.js";
    /// The files of the admin and the sign-in pages.
    pub(super) const OF_ADMIN: [&str; 3] = [Self::ADMIN_STYLESHEET, Self::ADMIN_SCRIPT, Self::ACCOUNT_SCRIPT];
    /// The site's icon.
    pub const ICON: &str = "icon.svg";

    /// Returns the built-in assets.
    pub(super) fn built_in() -> Self {
        Self::overridden(Vec::new()).0
    }

    /// Returns these files, and the built-in files with other names. Unusable files are left out and reported as
    /// problems.
    pub(super) fn overridden(own: Vec<(String, Vec<u8>)>) -> (Self, Vec<Problem>) {
        let is_replaced = |name: &str| own.iter().any(|(other, _)| other == name);
        let (built_in, _) = with_hashes(
            BUILT_IN
                .into_iter()
                .map(|(name, content)| (name.to_owned(), Bytes::from_static(content)))
                .collect(),
        );
        let replaced = built_in
            .into_iter()
            .filter(|asset| is_replaced(&asset.name))
            .collect();
        let files = BUILT_IN
            .into_iter()
            .filter(|(name, _)| !is_replaced(name))
            .map(|(name, content)| (name.to_owned(), Bytes::from_static(content)));
        let files: Vec<_> = files.collect();
        let own = own
            .into_iter()
            .map(|(name, content)| (name, Bytes::from(content)));
        let (files, problems) = with_hashes(files.into_iter().chain(own).collect());
        (Self { files, replaced }, problems)
    }

    /// Returns the file with this name in its URL, if the hash is current.
    pub fn find(&self, file_name: &str) -> Option<&Asset> {
        let mut all = self.files.iter().chain(&self.replaced);
        all.find(|asset| asset.file_name == file_name)
    }

    /// Returns the file of this name, such as `icon.svg`.
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.files.iter().find(|asset| asset.name == name)
    }

    /// Returns the built-in file of this name.
    fn get_built_in(&self, name: &str) -> Option<&Asset> {
        let replaced = self.replaced.iter().find(|asset| asset.name == name);
        replaced.or_else(|| self.get(name))
    }

    /// Returns the names of the scripts that the theme adds or replaces.
    pub(super) fn scripts(&self) -> impl Iterator<Item = &str> {
        let is_built_in = |name: &str| {
            let is_replaced = self.replaced.iter().any(|asset| asset.name == name);
            BUILT_IN.iter().any(|(built_in, _)| *built_in == name) && !is_replaced
        };
        let names = self.files.iter().map(|asset| asset.name.as_str());
        names.filter(move |name| has_extension(name, "js") && !is_built_in(name))
    }

    /// Returns the URLs of the files by file name, such as `site.css`.
    pub(super) fn addresses(&self) -> HashMap<String, String> {
        self.files.iter().map(address).collect()
    }

    /// Returns the URLs of the built-in files by file name.
    pub(super) fn built_in_addresses(&self) -> HashMap<String, String> {
        let names = BUILT_IN.iter().filter_map(|(name, _)| self.get_built_in(name));
        names.map(address).collect()
    }

    /// Returns the URL of a built-in file or its replacement.
    pub fn url(&self, name: &str) -> String {
        let asset = self.get(name);
        asset.map_or_else(String::new, |asset| urls::asset(&asset.file_name))
    }

    /// Returns the URL of the built-in file of this name.
    pub fn built_in_url(&self, name: &str) -> String {
        let asset = self.get_built_in(name);
        asset.map_or_else(String::new, |asset| urls::asset(&asset.file_name))
    }
}

fn address(asset: &Asset) -> (String, String) {
    (asset.name.clone(), urls::asset(&asset.file_name))
}

/// Adds the hash of its content to each file's name. Stylesheets come last, because they refer to other files.
fn with_hashes(mut files: Vec<(String, Bytes)>) -> (Vec<Asset>, Vec<Problem>) {
    files.sort_by_key(|(name, _)| is_stylesheet(name));
    let mut assets: Vec<Asset> = Vec::new();
    let mut problems = Vec::new();
    for (name, bytes) in files {
        let bytes = if is_stylesheet(&name) {
            with_addresses(&bytes, &assets)
        } else {
            bytes
        };
        match Asset::new(name, bytes) {
            Ok(asset) => assets.push(asset),
            Err(problem) => problems.push(problem),
        }
    }
    (assets, problems)
}

impl Asset {
    fn new(name: String, bytes: Bytes) -> Result<Self, Problem> {
        let known = Path::new(&name).extension().and_then(|extension| {
            let extension = extension.to_str()?;
            Some((extension, content_type(extension)?))
        });
        let Some((extension, content_type)) = known else {
            return Err(Problem::of_file(
                &format!("assets/{name}"),
                "its kind is not known; an asset is a css, js, svg, png, jpg, webp, avif, ico or woff2 file",
            ));
        };
        let stem = name.trim_end_matches(extension);
        Ok(Self {
            file_name: format!("{stem}{:016x}.{extension}", hash(&bytes)),
            content_type,
            coded: Arc::new(EncodedContent::new(bytes.clone(), Effort::Most)),
            bytes,
            name,
        })
    }
}

fn is_stylesheet(name: &str) -> bool {
    has_extension(name, "css")
}

fn has_extension(name: &str, wanted: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == wanted)
}

/// Replaces references such as `url("serif.woff2")` in a stylesheet with the URLs of the files.
fn with_addresses(stylesheet: &Bytes, assets: &[Asset]) -> Bytes {
    let Ok(text) = std::str::from_utf8(stylesheet) else {
        return stylesheet.clone();
    };
    let mut text = text.to_owned();
    for asset in assets {
        let Asset { name, file_name, .. } = asset;
        for quote in ["\"", "'", ""] {
            text = text.replace(
                &format!("url({quote}{name}{quote})"),
                &format!("url(\"{file_name}\")"),
            );
        }
    }
    Bytes::from(text)
}

fn content_type(extension: &str) -> Option<&'static str> {
    Some(match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

fn hash(bytes: &[u8]) -> u64 {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(files: &[(&str, &str)]) -> (Assets, Vec<Problem>) {
        let files = files
            .iter()
            .map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec()));
        Assets::overridden(files.collect())
    }

    #[test]
    fn a_file_stands_in_for_the_built_in_one_of_its_name() {
        let assets = own(&[("site.css", "body { color: red }")]).0;
        let url = assets.url("site.css");
        let found = assets.find(url.strip_prefix("/assets/").unwrap()).unwrap();
        assert_eq!(found.bytes, "body { color: red }");
        let built_in = assets.built_in_url("site.css");
        assert_eq!(built_in, Assets::built_in().url("site.css"));
        assert!(assets.find(built_in.strip_prefix("/assets/").unwrap()).is_some());
        assert_eq!(assets.url("icon.svg"), Assets::built_in().url("icon.svg"));
    }

    #[test]
    fn a_stylesheet_finds_the_files_that_it_names() {
        let assets = own(&[
            (
                "site.css",
                "@font-face { src: url(a.woff2) } b { background: url('other.png') }",
            ),
            ("a.woff2", "font"),
        ])
        .0;
        let font = assets.url("a.woff2");
        let font = font.strip_prefix("/assets/").unwrap();
        let stylesheet = assets.url("site.css");
        let stylesheet = assets.find(stylesheet.strip_prefix("/assets/").unwrap()).unwrap();
        let text = std::str::from_utf8(&stylesheet.bytes).unwrap();
        assert_eq!(
            text,
            format!("@font-face {{ src: url(\"{font}\") }} b {{ background: url('other.png') }}")
        );
    }

    #[test]
    fn a_file_of_an_unknown_kind_is_refused_by_name() {
        let (_, problems) = own(&[("notes.txt", "")]);
        assert!(problems[0].to_string().starts_with("assets/notes.txt: its kind"));
    }
}
