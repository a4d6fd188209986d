//! Content in each of its codings (RFC 9110, 8.4), compressed once as well as can be, for what is sent often.

use std::io::{self, Write as _};

use actix_web::http::header::ContentEncoding;
use actix_web::web::Bytes;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

/// Content that does not change, in every coding in which it is smaller.
#[derive(Debug)]
pub struct Coded {
    identity: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
    hash: String,
}

impl Coded {
    /// Compresses at the highest level: some 100 ms for 50 KB. Call it where waiting is allowed.
    ///
    /// # Errors
    /// When the memory for it is not there.
    pub fn new(content: Bytes) -> io::Result<Self> {
        let smaller = |coded: Vec<u8>| (coded.len() < content.len()).then(|| Bytes::from(coded));
        let hash = Sha256::digest(&content)
            .iter()
            .take(16)
            .fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
        Ok(Self {
            gzip: smaller(gzip(&content)?),
            brotli: smaller(brotli(&content)?),
            hash: format!("{hash:032x}"),
            identity: content,
        })
    }

    /// The codings that there are: compressed ones only where they are smaller.
    pub fn codings(&self) -> impl Iterator<Item = ContentEncoding> {
        let brotli = self.brotli.is_some().then_some(ContentEncoding::Brotli);
        let gzip = self.gzip.is_some().then_some(ContentEncoding::Gzip);
        brotli.into_iter().chain(gzip).chain([ContentEncoding::Identity])
    }

    /// The bytes in a coding; as they are where there is no such one.
    pub fn bytes(&self, coding: ContentEncoding) -> Bytes {
        let coded = match coding {
            ContentEncoding::Brotli => self.brotli.as_ref(),
            ContentEncoding::Gzip => self.gzip.as_ref(),
            _ => None,
        };
        coded.unwrap_or(&self.identity).clone()
    }

    /// What tells the bytes of a coding from all others: a strong entity tag without its quotes.
    pub fn tag(&self, coding: ContentEncoding) -> String {
        format!("{}-{}", self.hash, coding.as_str())
    }
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

fn brotli(mut content: &[u8]) -> io::Result<Vec<u8>> {
    let mut coded = Vec::new();
    let params = BrotliEncoderParams {
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut content, &mut coded, &params)?;
    Ok(coded)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use proptest::prelude::*;

    use super::*;

    fn decoded(coded: &Coded, coding: ContentEncoding) -> Vec<u8> {
        let bytes = coded.bytes(coding);
        let mut content = Vec::new();
        match coding {
            ContentEncoding::Brotli => brotli::BrotliDecompress(&mut &bytes[..], &mut content).unwrap(),
            ContentEncoding::Gzip => {
                flate2::read::GzDecoder::new(&bytes[..])
                    .read_to_end(&mut content)
                    .unwrap();
            }
            _ => content.extend_from_slice(&bytes),
        }
        content
    }

    proptest! {
        #[test]
        fn every_coding_decodes_to_the_same_content(content in "[a-c ]{0,400}") {
            let coded = Coded::new(Bytes::from(content.clone().into_bytes())).unwrap();
            for coding in coded.codings() {
                prop_assert_eq!(decoded(&coded, coding), content.as_bytes());
                prop_assert!(coded.bytes(coding).len() <= content.len());
            }
        }
    }

    #[test]
    fn what_no_coding_makes_smaller_stays_as_it_is() {
        for content in [&b""[..], b"x"] {
            let coded = Coded::new(Bytes::from_static(content)).unwrap();
            assert_eq!(coded.codings().collect::<Vec<_>>(), [ContentEncoding::Identity]);
            assert_eq!(coded.bytes(ContentEncoding::Brotli), content);
        }
    }

    #[test]
    fn each_coding_of_each_content_has_a_tag_of_its_own() {
        let texts = ["margin ".repeat(20), "gloss ".repeat(20)];
        let mut tags: Vec<String> = texts
            .into_iter()
            .map(|text| Coded::new(Bytes::from(text)).unwrap())
            .flat_map(|coded| {
                coded
                    .codings()
                    .map(|coding| coded.tag(coding))
                    .collect::<Vec<_>>()
            })
            .collect();
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), 6);
    }
}
