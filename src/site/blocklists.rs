//! Blocklists and bans: words that hold a comment or mark it as spam, banned email domains and banned IP ranges.

use std::net::IpAddr;
use std::sync::OnceLock;

use ipnet::IpNet;
use url::Host;

use crate::locale::Message;
use crate::text::words::WordList;

/// The maximum number of entries in a list.
const MOST_ENTRIES: usize = 10_000;
/// The maximum length of an entry, in characters.
const LONGEST_ENTRY: usize = 100;
/// The shortest prefix of a banned IP range (IPv4, IPv6); shorter ones would ban large parts of the internet.
const SHORTEST_PREFIX: (u8, u8) = (8, 16);

/// The lists as typed, one entry per line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlocklistTexts {
    /// Words and phrases that hold a comment for moderation.
    pub hold_words: String,
    /// Words and phrases that mark a comment as spam.
    pub spam_words: String,
    /// Email domains whose comments are spam.
    pub banned_domains: String,
    /// IP ranges whose comments are rejected, for example `192.0.2.0/24`.
    pub banned_networks: String,
}

/// The parsed lists.
#[derive(Debug, Clone, Default)]
pub struct Blocklists {
    /// Words and phrases that hold a comment for moderation.
    pub hold_words: WordList,
    /// Words and phrases that mark a comment as spam.
    pub spam_words: WordList,
    domains: Vec<String>,
    networks: Vec<IpNet>,
}

/// The stored lists, parsed at first use, because most requests do not need them.
#[derive(Debug, Default)]
pub struct LazyBlocklists {
    texts: BlocklistTexts,
    rules: OnceLock<Blocklists>,
}

impl LazyBlocklists {
    /// Creates the lists from the stored text.
    pub fn new(texts: BlocklistTexts) -> Self {
        Self {
            texts,
            rules: OnceLock::new(),
        }
    }

    /// Returns the lists as typed.
    pub fn texts(&self) -> &BlocklistTexts {
        &self.texts
    }

    /// Returns the parsed lists.
    pub fn rules(&self) -> &Blocklists {
        self.rules.get_or_init(|| Blocklists::read(&self.texts))
    }
}

/// Why a line is not a valid entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleError {
    /// The list has too many lines.
    TooManyEntries,
    /// The entry is too long.
    TooLong(String),
    /// The entry has no letter or digit, so it would match everything or nothing.
    NoWord(String),
    /// The entry is not an email domain.
    NotADomain(String),
    /// The entry is neither an IP address nor an IP range.
    NotANetwork(String),
    /// The IP range is so large that it would ban many readers.
    TooWide(String),
}

impl From<RuleError> for Message {
    fn from(error: RuleError) -> Self {
        let about = |id, entry: String| Self::new(id).with("entry", entry);
        match error {
            RuleError::TooManyEntries => {
                Self::new("blocklist-too-many-entries-error").with("most", MOST_ENTRIES)
            }
            RuleError::TooLong(entry) => {
                about("blocklist-entry-too-long-error", entry).with("most", LONGEST_ENTRY)
            }
            RuleError::NoWord(entry) => about("blocklist-entry-without-letter-error", entry),
            RuleError::NotADomain(entry) => about("blocklist-not-a-domain-error", entry),
            RuleError::NotANetwork(entry) => about("blocklist-not-an-ip-range-error", entry),
            RuleError::TooWide(entry) => about("blocklist-ip-range-too-wide-error", entry),
        }
    }
}

impl Blocklists {
    /// Parses lists that were validated before they were stored. Invalid lines are skipped.
    pub fn read(texts: &BlocklistTexts) -> Self {
        Self {
            hold_words: WordList::parse(&texts.hold_words),
            spam_words: WordList::parse(&texts.spam_words),
            domains: entries(&texts.banned_domains)
                .filter_map(|line| domain(line).ok())
                .collect(),
            networks: entries(&texts.banned_networks)
                .filter_map(|line| network(line).ok())
                .collect(),
        }
    }

    /// Returns whether this email domain or a parent domain is banned.
    pub fn bans_domain(&self, of_address: &str) -> bool {
        let Ok(Host::Domain(found)) = Host::parse(of_address) else {
            return false;
        };
        self.domains.iter().any(|banned| {
            found
                .strip_suffix(banned.as_str())
                .is_some_and(|above| above.is_empty() || above.ends_with('.'))
        })
    }

    /// Returns whether comments from this IP address are rejected.
    pub fn bans_address(&self, address: IpAddr) -> bool {
        self.networks.iter().any(|network| network.contains(&address))
    }
}

/// Validates a list of words.
pub(crate) fn check_words(lines: &str) -> Result<(), RuleError> {
    check(lines, |entry| {
        if entry.chars().any(char::is_alphanumeric) {
            Ok(())
        } else {
            Err(RuleError::NoWord(entry.to_owned()))
        }
    })
}

/// Validates a list of email domains.
pub(crate) fn check_domains(lines: &str) -> Result<(), RuleError> {
    check(lines, |entry| domain(entry).map(drop))
}

/// Validates a list of IP ranges.
pub(crate) fn check_networks(lines: &str) -> Result<(), RuleError> {
    check(lines, |entry| network(entry).map(drop))
}

fn check(lines: &str, entry: impl Fn(&str) -> Result<(), RuleError>) -> Result<(), RuleError> {
    if entries(lines).count() > MOST_ENTRIES {
        return Err(RuleError::TooManyEntries);
    }
    entries(lines).try_for_each(|line| {
        if line.chars().count() > LONGEST_ENTRY {
            let start = line.chars().take(LONGEST_ENTRY / 2).collect::<String>();
            return Err(RuleError::TooLong(format!("{start}…")));
        }
        entry(line)
    })
}

fn entries(lines: &str) -> impl Iterator<Item = &str> {
    lines.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Returns the domain in lower-case ASCII (Punycode), which is the form for comparisons.
fn domain(entry: &str) -> Result<String, RuleError> {
    let bare = entry.trim_start_matches("*.").trim_start_matches('@');
    match Host::parse(bare) {
        Ok(Host::Domain(domain)) if domain.contains('.') && !domain.starts_with('.') => Ok(domain),
        _ => Err(RuleError::NotADomain(entry.to_owned())),
    }
}

fn network(entry: &str) -> Result<IpNet, RuleError> {
    let network = match entry.parse::<IpAddr>() {
        Ok(address) => IpNet::from(address),
        Err(_no_address) => entry
            .parse::<IpNet>()
            .map_err(|_error| RuleError::NotANetwork(entry.to_owned()))?,
    };
    let shortest = match network {
        IpNet::V4(_) => SHORTEST_PREFIX.0,
        IpNet::V6(_) => SHORTEST_PREFIX.1,
    };
    if network.prefix_len() < shortest {
        return Err(RuleError::TooWide(entry.to_owned()));
    }
    Ok(network)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_stands_for_those_below_it() {
        let rules = Blocklists::read(&BlocklistTexts {
            banned_domains: "spam.example\n@Other.Example\nbücher.example".to_owned(),
            ..BlocklistTexts::default()
        });
        for banned in [
            "spam.example",
            "mail.spam.example",
            "other.example",
            "BÜCHER.example",
        ] {
            assert!(rules.bans_domain(banned), "{banned}");
        }
        for free in ["notspam.example", "example", "spam.example.org", ""] {
            assert!(!rules.bans_domain(free), "{free}");
        }
    }

    #[test]
    fn networks_of_both_kinds_and_single_addresses() {
        let rules = Blocklists::read(&BlocklistTexts {
            banned_networks: "192.0.2.0/24\n2001:db8::/32\n198.51.100.7".to_owned(),
            ..BlocklistTexts::default()
        });
        let bans = |address: &str| rules.bans_address(address.parse().unwrap());
        assert!(bans("192.0.2.200") && bans("2001:db8:1::9") && bans("198.51.100.7"));
        assert!(!bans("192.0.3.1") && !bans("198.51.100.8") && !bans("::1"));
    }

    #[test]
    fn what_is_no_entry_is_named() {
        use RuleError::{NoWord, NotADomain, NotANetwork, TooLong, TooManyEntries, TooWide};
        assert_eq!(check_words("casino\n*\n"), Err(NoWord("*".to_owned())));
        assert!(matches!(check_words(&"x".repeat(101)), Err(TooLong(_))));
        let many = |count: usize| {
            (0..count)
                .map(|n| format!("word{n}"))
                .collect::<Vec<_>>()
                .join("\n")
        };
        assert_eq!(check_words(&many(10_000)), Ok(()));
        assert_eq!(check_words(&many(10_001)), Err(TooManyEntries));
        assert_eq!(
            check_domains("a b.example"),
            Err(NotADomain("a b.example".to_owned()))
        );
        assert_eq!(check_domains("com"), Err(NotADomain("com".to_owned())));
        assert_eq!(
            check_networks("192.0.2.0/33"),
            Err(NotANetwork("192.0.2.0/33".to_owned()))
        );
        assert_eq!(check_networks("0.0.0.0/0"), Err(TooWide("0.0.0.0/0".to_owned())));
        assert_eq!(check_networks("::/0"), Err(TooWide("::/0".to_owned())));
        assert_eq!(check_networks("10.0.0.0/8\n2001:db8::/16\n\n"), Ok(()));
    }
}
