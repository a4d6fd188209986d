//! The theme's files. Each is served under a name that holds a hash of its content, so that a browser may keep it
//! for ever.

use sha2::{Digest as _, Sha256};

/// A file of the theme.
#[derive(Debug)]
pub struct Asset {
    /// The name in its address, such as `site.0123456789abcdef.css`.
    pub file_name: String,
    /// Its media type.
    pub content_type: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

/// All files of the theme.
#[derive(Debug)]
pub struct Assets {
    /// The reader's stylesheet.
    pub stylesheet: Asset,
    /// What the desk adds to it.
    pub desk_stylesheet: Asset,
    /// What scripts add to the comments.
    pub script: Asset,
    /// The site's icon.
    pub icon: Asset,
}

impl Assets {
    /// The files that are built in.
    pub fn built_in() -> Self {
        const CSS: &str = "text/css; charset=utf-8";
        Self {
            stylesheet: asset(
                "site",
                "css",
                CSS,
                include_bytes!("../../templates/assets/site.css"),
            ),
            desk_stylesheet: asset(
                "desk",
                "css",
                CSS,
                include_bytes!("../../templates/assets/desk.css"),
            ),
            script: asset(
                "site",
                "js",
                "text/javascript; charset=utf-8",
                include_bytes!("../../templates/assets/site.js"),
            ),
            icon: asset(
                "icon",
                "svg",
                "image/svg+xml",
                include_bytes!("../../templates/assets/icon.svg"),
            ),
        }
    }

    /// The file of this name, if its hash is today's.
    pub fn find(&self, file_name: &str) -> Option<&Asset> {
        [&self.stylesheet, &self.desk_stylesheet, &self.script, &self.icon]
            .into_iter()
            .find(|asset| asset.file_name == file_name)
    }
}

fn asset(name: &str, extension: &str, content_type: &'static str, bytes: &'static [u8]) -> Asset {
    let hash = Sha256::digest(bytes)
        .iter()
        .take(8)
        .fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
    Asset {
        file_name: format!("{name}.{hash:016x}.{extension}"),
        content_type,
        bytes,
    }
}
