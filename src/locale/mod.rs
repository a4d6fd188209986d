//! How the site's language writes counts and dates, and names what has no name of its own. English, in the site's time zone.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The text direction of a language, by its BCP 47 tag: `rtl` for the scripts written from right to left.
pub fn direction(language: &str) -> &'static str {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    match primary {
        "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

/// Such as "5 September 2024".
pub fn long_date(time: Timestamp, zone: &TimeZone) -> String {
    time.to_zoned(zone.clone()).strftime("%-d %B %Y").to_string()
}

/// Such as "5 September 2024, 14:05".
pub fn date_and_time(time: Timestamp, zone: &TimeZone) -> String {
    time.to_zoned(zone.clone())
        .strftime("%-d %B %Y, %H:%M")
        .to_string()
}

/// For `<time datetime>`: RFC 3339 with the zone's offset.
pub fn machine_time(time: Timestamp, zone: &TimeZone) -> String {
    time.to_zoned(zone.clone())
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}

/// "No comments", "1 comment", "12 comments": the plural categories of English (CLDR).
pub fn comment_count(count: i64) -> String {
    match count {
        0 => "No comments".to_owned(),
        1 => "1 comment".to_owned(),
        more => format!("{more} comments"),
    }
}

/// "1 new comment", "12 new comments".
pub fn new_comment_count(count: i64) -> String {
    match count {
        1 => "1 new comment".to_owned(),
        more => format!("{more} new comments"),
    }
}

/// What a list of the comments on an article or a site is called: "Comments on On margins".
pub fn comments_on(title: &str) -> String {
    format!("Comments on {title}")
}

/// What a comment is called that stands apart from its article: "Ada on On margins".
pub fn comment_on(name: &str, title: &str) -> String {
    format!("{name} on {title}")
}

/// Such as "4 min read".
pub fn reading_time(minutes: usize) -> String {
    format!("{minutes} min read")
}
