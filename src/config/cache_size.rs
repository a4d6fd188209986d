//! The memory for cached pages and parts of pages.

use std::fmt;
use std::path::Path;

use super::memory;

const MB: u64 = 1_000_000;
/// The minimum and maximum of the default.
const LEAST: CacheSize = CacheSize(32 * MB);
const MOST: CacheSize = CacheSize(512 * MB);
/// The default is the memory divided by this number.
const SHARE: u64 = 16;
/// The range of the setting, in bytes.
const ALLOWED: std::ops::RangeInclusive<u64> = 4 * MB..=64_000 * MB;

/// The size of the caches in bytes, for pages, fragments and values together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CacheSize(u64);

impl CacheSize {
    /// Returns the default for this machine: one sixteenth of the memory that the process may use.
    pub fn of_this_machine() -> Self {
        memory::limit(Path::new("/")).map_or(LEAST, Self::of_memory)
    }

    fn of_memory(bytes: u64) -> Self {
        Self(bytes / SHARE).clamp(LEAST, MOST)
    }

    /// Returns the bytes for whole pages, in all content codings.
    pub fn pages(self) -> u64 {
        self.0 - self.fragments() - self.values()
    }

    /// Returns the bytes for rendered parts of pages, such as comments.
    pub fn fragments(self) -> u64 {
        self.0 / 5
    }

    /// Returns the bytes for cached values from which pages are rendered, such as settings.
    pub fn values(self) -> u64 {
        self.0 / 10
    }
}

impl Default for CacheSize {
    /// Returns the minimum of the default.
    fn default() -> Self {
        LEAST
    }
}

impl fmt::Display for CacheSize {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{} MB", self.0 / MB, self.0 % MB * 10 / MB)
    }
}

/// Parses a number of bytes with or without a unit. Units of 1000 are kB, MB and GB, those of 1024 KiB, MiB and GiB.
pub(super) fn parse_cache_size(text: &str) -> Result<CacheSize, String> {
    const EXPECTED: &str = "GLOSS_CACHE_SIZE is a size from 4MB to 64GB, such as 256MB, 128MiB or 64000000";
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let factor = match unit.trim_start().to_ascii_lowercase().as_str() {
        "" | "b" => Some(1),
        "k" | "kb" => Some(1_000),
        "m" | "mb" => Some(MB),
        "g" | "gb" => Some(1_000 * MB),
        "kib" => Some(1 << 10),
        "mib" => Some(1 << 20),
        "gib" => Some(1 << 30),
        _ => None,
    };
    let number = number.parse::<u64>().ok();
    let bytes = number
        .zip(factor)
        .and_then(|(number, factor)| number.checked_mul(factor));
    bytes
        .filter(|bytes| ALLOWED.contains(bytes))
        .map(CacheSize)
        .ok_or_else(|| EXPECTED.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_size_is_a_number_with_or_without_a_unit() {
        for (text, bytes) in [
            ("64MB", 64_000_000),
            ("64 mb", 64_000_000),
            ("128MiB", 134_217_728),
            ("1GiB", 1_073_741_824),
            ("2G", 2_000_000_000),
            ("5000kB", 5_000_000),
            ("5000KiB", 5_120_000),
            ("4000000", 4_000_000),
            (" 64GB ", 64_000_000_000),
        ] {
            assert_eq!(parse_cache_size(text), Ok(CacheSize(bytes)), "{text}");
        }
    }

    #[test]
    fn a_wrong_size_is_answered_with_what_is_allowed() {
        for text in [
            "",
            "MB",
            "0",
            "3999999",
            "64.5MB",
            "-64MB",
            "64TB",
            "65GB",
            "64MBx",
            "99999999999999999999",
            "99999999999GB",
            "\u{0666}4MB",
        ] {
            let refusal = parse_cache_size(text).unwrap_err();
            assert!(
                refusal.contains("GLOSS_CACHE_SIZE") && refusal.contains("from 4MB to 64GB"),
                "{text}"
            );
        }
    }

    #[test]
    fn the_default_is_a_sixteenth_of_the_memory_within_limits() {
        assert_eq!(CacheSize::of_memory(256 << 20), LEAST);
        assert_eq!(CacheSize::of_memory(1_600 * MB), CacheSize(100 * MB));
        assert_eq!(CacheSize::of_memory(64 << 30), MOST);
        assert!((LEAST..=MOST).contains(&CacheSize::of_this_machine()));
    }

    proptest! {
        #[test]
        fn the_parts_are_the_whole(bytes in ALLOWED) {
            let size = CacheSize(bytes);
            prop_assert_eq!(size.pages() + size.fragments() + size.values(), bytes);
            prop_assert!(size.pages() > size.fragments() && size.fragments() > size.values());
        }
    }
}
