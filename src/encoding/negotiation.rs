//! Content negotiation: the encoding that a client prefers (RFC 9110, 12.5.3).

use actix_web::http::header::{self, HeaderMap};

use super::Coding;

/// Returns the encoding that the client prefers. Among equal preferences, brotli wins, because it is the smallest. A
/// client without `Accept-Encoding` gets the content uncompressed.
pub fn preferred(asked: &HeaderMap) -> Coding {
    let mut best = (
        Coding::Identity,
        named(asked, Coding::Identity.name()).unwrap_or(0),
    );
    for coding in [Coding::Brotli, Coding::Gzip] {
        let welcome = welcome(asked, coding);
        if welcome > best.1 {
            best = (coding, welcome);
        }
    }
    best.0
}

/// Returns the weight of an encoding, in thousandths.
pub fn welcome(asked: &HeaderMap, coding: Coding) -> u16 {
    named(asked, coding.name())
        .or_else(|| named(asked, "*"))
        .unwrap_or(0)
}

/// Returns the weight of an item of `Accept-Encoding`, in thousandths, or `None` if it is not listed.
fn named(asked: &HeaderMap, name: &str) -> Option<u16> {
    let lines = asked
        .get_all(header::ACCEPT_ENCODING)
        .filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).find_map(|item| {
        let mut parts = item.split(';').map(str::trim);
        if !parts.next()?.eq_ignore_ascii_case(name) {
            return None;
        }
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        Some(weight.map_or(1_000, thousandths))
    })
}

/// Parses a weight: `0.5` is 500. An invalid weight is 0.
fn thousandths(weight: &str) -> u16 {
    let weight = weight
        .parse::<f32>()
        .ok()
        .filter(|weight| (0.0..=1.0).contains(weight));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 1000"
    )]
    weight.map_or(0, |weight| (weight * 1_000.0) as u16)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn asked(accepted: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        headers
    }

    #[test]
    fn a_client_gets_the_coding_that_it_likes_best() {
        for (accepted, coding) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip, deflate", Coding::Gzip),
            ("GZIP;Q=0.5", Coding::Gzip),
            ("br;q=0.5, gzip;q=0.8", Coding::Gzip),
            ("zstd, br;q=0.9", Coding::Brotli),
            ("*", Coding::Brotli),
            ("br;q=0, *", Coding::Gzip),
            ("identity, br;q=0.5", Coding::Identity),
            ("gzip;q=0", Coding::Identity),
            ("gzip;q=x", Coding::Identity),
            ("gzip;q=7", Coding::Identity),
            ("x-gzip-like", Coding::Identity),
            ("deflate, compress", Coding::Identity),
            (",;,", Coding::Identity),
            ("", Coding::Identity),
        ] {
            assert_eq!(preferred(&asked(accepted)), coding, "{accepted}");
        }
        assert_eq!(preferred(&HeaderMap::new()), Coding::Identity);
    }
}
