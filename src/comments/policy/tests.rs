//! Tests the policy with a table of cases.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::Ban::{Commenter, Domain, Network};
use super::Decision::{Approve, Discard, Hold, Refuse};
use super::Moderation::{All, FirstTimers, None};
use super::*;
use crate::locale::Calendar;
use crate::site::model::BotChecks;
use crate::site::{LazyBlocklists, SecurityContacts};

const REGULAR: Signals = Signals {
    standing: Standing::Known,
    ..STRANGER
};
const STRANGER: Signals = Signals {
    standing: Standing::Stranger,
    ban: Option::None,
    is_trapped: false,
    is_change: false,
    has_worked: true,
    seconds: Some(60),
    links: 0,
    words: ListedWords {
        hold: Option::None,
        spam: Option::None,
    },
    suspicion: Option::None,
    akismet: Akismet::NotAsked,
    text: TextOrigin::New,
};
const STAFF: Signals = Signals {
    standing: Standing::Staff,
    ..STRANGER
};

#[test]
fn who_is_held() {
    expect(FirstTimers, STRANGER, Hold, &["first comment"]);
    expect(FirstTimers, REGULAR, Approve, &[]);
    expect(FirstTimers, STAFF, Approve, &[]);
    expect(All, REGULAR, Hold, &["every comment is held"]);
    expect(All, STAFF, Approve, &[]);
    expect(None, STRANGER, Approve, &[]);
    let changed = |signals| Signals {
        is_change: true,
        ..signals
    };
    expect(FirstTimers, changed(STRANGER), Hold, &["edited after approval"]);
    expect(FirstTimers, changed(REGULAR), Approve, &[]);
    expect(FirstTimers, changed(STAFF), Approve, &[]);
}

#[test]
fn a_copy_by_a_stranger_is_held_and_one_by_somebody_who_is_known_is_not() {
    let copy = |signals| Signals {
        text: TextOrigin::Repeated,
        ..signals
    };
    let both = ["first comment", "same text as another comment"];
    expect(FirstTimers, copy(STRANGER), Hold, &both);
    expect(None, copy(STRANGER), Hold, &both[1..]);
    expect(FirstTimers, copy(REGULAR), Approve, &[]);
    expect(None, copy(STAFF), Approve, &[]);
}

#[test]
fn what_is_discarded_is_told_the_reasons_of_what_waits() {
    let discarding = [
        Signals {
            ban: Some(Commenter),
            ..STRANGER
        },
        Signals {
            ban: Some(Domain),
            ..STRANGER
        },
        Signals {
            is_trapped: true,
            ..STRANGER
        },
        Signals {
            words: ListedWords {
                hold: Option::None,
                spam: Some("casino".to_owned()),
            },
            ..STRANGER
        },
        Signals {
            akismet: Akismet::Spam,
            ..STRANGER
        },
    ];
    for signals in discarding {
        let verdict = judge(&settings(FirstTimers), &signals);
        assert_eq!(verdict.ruling, Discard);
        assert_eq!(
            verdict.shown_reasons,
            Some(vec![HoldReason::FirstComment]),
            "{signals:?}"
        );
    }
    assert_eq!(
        judge(&settings(FirstTimers), &STRANGER).shown_reasons,
        Option::None
    );
}

#[test]
fn links_and_listed_words() {
    let with_links = |links, signals| Signals { links, ..signals };
    expect(FirstTimers, with_links(1, REGULAR), Approve, &[]);
    expect(FirstTimers, with_links(2, REGULAR), Hold, &["2 links"]);
    expect(
        FirstTimers,
        with_links(3, STRANGER),
        Hold,
        &["first comment", "3 links"],
    );
    expect(FirstTimers, with_links(9, STAFF), Approve, &[]);
    let with_words = |hold: Option<&str>, spam: Option<&str>, signals| Signals {
        words: ListedWords {
            hold: hold.map(str::to_owned),
            spam: spam.map(str::to_owned),
        },
        ..signals
    };
    let casino = Some("casino");
    expect(
        FirstTimers,
        with_words(casino, Option::None, REGULAR),
        Hold,
        &["word: casino"],
    );
    expect(
        FirstTimers,
        with_words(Option::None, casino, REGULAR),
        Discard,
        &["word: casino"],
    );
    expect(
        None,
        with_words(Some("pills"), casino, STRANGER),
        Discard,
        &["word: casino"],
    );
    expect(None, with_words(casino, casino, STAFF), Approve, &[]);
}

#[test]
fn bans() {
    let banned = |ban, signals| Signals {
        ban: Some(ban),
        ..signals
    };
    expect(None, banned(Commenter, REGULAR), Discard, &["banned commenter"]);
    expect(None, banned(Domain, STRANGER), Discard, &["banned domain"]);
    expect(None, banned(Network, REGULAR), Refuse, &["banned network"]);
    expect(None, banned(Network, STAFF), Approve, &[]);
}

#[test]
fn bots() {
    let trapped = |signals| Signals {
        is_trapped: true,
        ..signals
    };
    expect(
        FirstTimers,
        trapped(REGULAR),
        Discard,
        &["filled in a hidden field"],
    );
    expect(None, trapped(STRANGER), Discard, &["filled in a hidden field"]);
    let after = |seconds, signals| Signals {
        seconds: Some(seconds),
        ..signals
    };
    expect(None, after(2, STRANGER), Hold, &["sent after 2 s"]);
    expect(None, after(3, STRANGER), Approve, &[]);
    expect(None, after(0, REGULAR), Approve, &[]);
    let idle = |signals| Signals {
        has_worked: false,
        ..signals
    };
    expect(None, idle(STRANGER), Hold, &["no proof of work"]);
    expect(None, idle(REGULAR), Approve, &[]);
    let changed = Signals {
        is_change: true,
        seconds: Option::None,
        ..idle(STRANGER)
    };
    expect(None, changed, Approve, &[]);
}

#[test]
fn programs_that_know_spam() {
    let suspect = |percent, signals| Signals {
        suspicion: Some(Suspicion {
            percent,
            features: vec!["casino".to_owned(), "pills".to_owned()],
        }),
        ..signals
    };
    let by_filter = "filter 0.93: casino, pills";
    expect(
        FirstTimers,
        suspect(93, STRANGER),
        Discard,
        &["first comment", by_filter],
    );
    expect(FirstTimers, suspect(89, STRANGER), Hold, &["first comment"]);
    expect(FirstTimers, suspect(93, REGULAR), Hold, &[by_filter]);
    expect(FirstTimers, suspect(99, STAFF), Approve, &[]);
    expect(None, suspect(93, STRANGER), Discard, &[by_filter]);
    let says = |akismet, signals| Signals { akismet, ..signals };
    expect(None, says(Akismet::Spam, STRANGER), Discard, &["Akismet"]);
    expect(None, says(Akismet::Spam, REGULAR), Hold, &["Akismet"]);
    expect(None, says(Akismet::Ham, STRANGER), Approve, &[]);
    expect(
        None,
        says(Akismet::Silent, REGULAR),
        Hold,
        &["Akismet did not answer"],
    );
    expect(None, says(Akismet::Spam, STAFF), Approve, &[]);
}

fn settings(moderation: Moderation) -> Settings {
    Settings {
        pinned: Option::None,
        is_unlisted: false,
        accent: Option::None,
        logo_path: String::new(),
        navigation: Vec::new(),
        title: "A site".to_owned(),
        tagline: String::new(),
        security_contacts: SecurityContacts::default(),
        language: "en".to_owned(),
        time_zone: TimeZone::UTC,
        calendar: Calendar::Gregorian,
        moderation,
        hold_at_links: Some(2),
        filter_threshold: Some(90),
        bots: BotChecks {
            least_seconds: 3,
            work_bits: 15,
        },
        lists: Arc::new(LazyBlocklists::default()),
        akismet_key_sealed: Option::None,
        thread_depth: 5,
        comments_open: true,
        close_comments_after_days: Option::None,
    }
}

#[expect(clippy::needless_pass_by_value, reason = "so the table reads without marks")]
fn expect(moderation: Moderation, signals: Signals, ruling: Decision, reasons: &[&str]) {
    let verdict = judge(&settings(moderation), &signals);
    assert_eq!(verdict.ruling, ruling, "{moderation:?} {signals:?}");
    let found: Vec<String> = verdict.reasons.iter().map(ToString::to_string).collect();
    assert_eq!(found, reasons, "{moderation:?} {signals:?}");
}
