//! Content negotiation: the encoding that a client prefers (RFC 9110, 12.5.3).

use actix_web::http::header::{self, HeaderMap};

use super::Encoding;

/// Returns the encoding that the client prefers. Among equal preferences, brotli wins, because it is the smallest. A
/// client without `Accept-Encoding` gets the content uncompressed.
pub fn preferred(asked: &HeaderMap) -> Encoding {
    let mut best = (
        Encoding::Identity,
        named(asked, Encoding::Identity.name()).unwrap_or(0),
    );
    for coding in [Encoding::Brotli, Encoding::Gzip] {
        let weight = weight(asked, coding);
        if weight > best.1 {
            best = (coding, weight);
        }
    }
    best.0
}

/// Returns the weight of an encoding, in thousandths.
pub fn weight(asked: &HeaderMap, coding: Encoding) -> u16 {
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
            ("gzip, deflate, br, zstd", Encoding::Brotli),
            ("gzip, deflate", Encoding::Gzip),
            ("GZIP;Q=0.5", Encoding::Gzip),
            ("br;q=0.5, gzip;q=0.8", Encoding::Gzip),
            ("zstd, br;q=0.9", Encoding::Brotli),
            ("*", Encoding::Brotli),
            ("br;q=0, *", Encoding::Gzip),
            ("identity, br;q=0.5", Encoding::Identity),
            ("gzip;q=0", Encoding::Identity),
            ("gzip;q=x", Encoding::Identity),
            ("gzip;q=7", Encoding::Identity),
            ("x-gzip-like", Encoding::Identity),
            ("deflate, compress", Encoding::Identity),
            (",;,", Encoding::Identity),
            ("", Encoding::Identity),
        ] {
            assert_eq!(preferred(&asked(accepted)), coding, "{accepted}");
        }
        assert_eq!(preferred(&HeaderMap::new()), Encoding::Identity);
    }
}
