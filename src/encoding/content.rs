//! Content with its compressed representations, and the bytes that are sent.

use std::ops::Range;
use std::sync::LazyLock;
use std::thread;

use actix_web::http::header::HeaderValue;
use actix_web::web::Bytes;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use tokio::sync::{OnceCell, Semaphore};
use tokio::task;

use super::compression::{self, LONGEST_ENDING, UnfinishedStream};
use super::{Effort, Encoding};
use crate::error::{Error, Result};
use crate::secrets::Token;

/// Limits concurrent compressions to the number of processors, because each takes a thread and some megabytes.
static AT_ONCE: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(thread::available_parallelism().map_or(1, usize::from)));

/// The length of a content hash, in bytes of its SHA-256. It is long enough to rule out collisions, including
/// deliberate ones.
const MARK_BYTES: usize = 16;

/// Content that does not change, except for an optional token that is replaced each time it is sent.
#[derive(Debug)]
pub struct EncodedContent {
    effort: Effort,
    mark: String,
    /// The whole content, or the part before the token.
    beginning: Bytes,
    /// The part after the token, if there is a token.
    rest: Option<Bytes>,
    identity: Representation,
    brotli: OnceCell<Option<Representation>>,
    gzip: OnceCell<Option<Representation>>,
}

/// The content in one encoding.
#[derive(Debug)]
pub struct Representation {
    /// The encoding.
    pub coding: Encoding,
    /// The bytes that are sent first, or all bytes.
    bytes: Bytes,
    /// The checksum of the part before the token, from which the ending is made.
    beginning: Option<UnfinishedStream>,
    tag: HeaderValue,
}

#[derive(Debug, Clone)]
pub struct EncodedBody {
    pub coding: Encoding,
    /// The first part, or the whole content.
    pub first: Bytes,
    /// The second part, or empty.
    pub second: Bytes,
    /// A strong `ETag`, which is unique to these bytes.
    pub tag: HeaderValue,
}

impl Representation {
    /// Returns the `ETag` of these bytes, without the part for a token.
    pub fn tag(&self) -> &HeaderValue {
        &self.tag
    }
}

impl EncodedContent {
    /// Creates content that is compressed with this effort when an encoding is first requested.
    pub fn new(content: Bytes, effort: Effort) -> Self {
        Self::made_of(content, None, effort)
    }

    /// Creates content with a token at `place`, which is replaced in each response. Returns `None` if the range is not
    /// a token, or is too far from the end.
    pub fn with_token(content: &Bytes, place: Range<usize>, effort: Effort) -> Option<Self> {
        let is_token = content
            .get(place.clone())
            .is_some_and(|text| text.len() == Token::LENGTH);
        let is_near = content.len().saturating_sub(place.start) <= LONGEST_ENDING;
        (is_token && is_near).then(|| {
            Self::made_of(
                content.slice(..place.start),
                Some(content.slice(place.end..)),
                effort,
            )
        })
    }

    fn made_of(beginning: Bytes, rest: Option<Bytes>, effort: Effort) -> Self {
        let mut hash = Sha256::new_with_prefix(&beginning);
        if let Some(rest) = &rest {
            // The hash includes the position of the token.
            hash.update((beginning.len() as u64).to_le_bytes());
            hash.update(rest);
        }
        let mark = URL_SAFE_NO_PAD.encode(&hash.finalize()[..MARK_BYTES]);
        Self {
            effort,
            identity: Representation {
                coding: Encoding::Identity,
                bytes: beginning.clone(),
                beginning: None,
                tag: tag(&mark, Encoding::Identity, effort),
            },
            mark,
            beginning,
            rest,
            brotli: OnceCell::new(),
            gzip: OnceCell::new(),
        }
    }

    /// Returns the same content, to be compressed with another effort.
    #[must_use]
    pub fn with_effort(&self, effort: Effort) -> Self {
        Self::made_of(self.beginning.clone(), self.rest.clone(), effort)
    }

    /// Returns the effort.
    pub fn effort(&self) -> Effort {
        self.effort
    }

    /// Returns the content hash, which every `ETag` of this content contains.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// Returns the content uncompressed.
    pub fn identity(&self) -> &Representation {
        &self.identity
    }

    /// Returns the content in an encoding, or uncompressed if compression does not make it smaller. Returns `None` if
    /// it is not compressed yet.
    pub fn ready(&self, coding: Encoding) -> Option<&Representation> {
        match self.cell(coding) {
            None => Some(&self.identity),
            Some(cell) => cell.get().map(|coded| coded.as_ref().unwrap_or(&self.identity)),
        }
    }

    /// Returns the content in an encoding, and compresses it if needed. Concurrent callers share one compression.
    ///
    /// # Errors
    /// `Internal` during shutdown.
    pub async fn get(&self, coding: Encoding) -> Result<&Representation> {
        let Some(cell) = self.cell(coding) else {
            return Ok(&self.identity);
        };
        let make = || async {
            let _permit = AT_ONCE.acquire().await.map_err(Error::internal)?;
            let (content, effort) = (self.beginning.clone(), self.effort);
            let compressing = task::spawn_blocking(move || compression::begin(&content, coding, effort));
            let made = compressing
                .await
                .map_err(Error::internal)?
                .map_err(Error::internal)?;
            Ok::<_, Error>(self.represent(coding, made))
        };
        let coded = cell.get_or_try_init(make).await?;
        Ok(coded.as_ref().unwrap_or(&self.identity))
    }

    /// Returns `None` if the compressed content is not smaller.
    fn represent(&self, coding: Encoding, mut made: UnfinishedStream) -> Option<Representation> {
        let mut bytes = std::mem::take(&mut made.bytes);
        let beginning = if self.rest.is_some() {
            Some(made)
        } else {
            bytes.extend_from_slice(&compression::end(&made, coding, b""));
            None
        };
        (bytes.len() < self.beginning.len()).then(|| Representation {
            coding,
            bytes: Bytes::from(bytes),
            beginning,
            tag: tag(&self.mark, coding, self.effort),
        })
    }

    /// Returns the bytes to send for a representation of this content, with a new token if it has one.
    ///
    /// # Errors
    /// `Internal` when the system's random number generator fails.
    pub fn send(&self, representation: &Representation) -> Result<EncodedBody> {
        let coding = representation.coding;
        let Some(rest) = &self.rest else {
            return Ok(EncodedBody {
                coding,
                first: representation.bytes.clone(),
                second: Bytes::new(),
                tag: representation.tag.clone(),
            });
        };
        let token = Token::random()?.reveal();
        let ending = [token.as_bytes(), rest].concat();
        let ending = match &representation.beginning {
            Some(beginning) => compression::end(beginning, coding, &ending),
            None => ending,
        };
        let name = representation.tag.as_bytes();
        let tag = [
            &name[..name.len().saturating_sub(1)],
            b"-",
            token.as_bytes(),
            b"\"",
        ]
        .concat();
        Ok(EncodedBody {
            coding,
            first: representation.bytes.clone(),
            second: Bytes::from(ending),
            tag: HeaderValue::from_maybe_shared(Bytes::from(tag)).map_err(Error::internal)?,
        })
    }

    /// Returns the encodings that are compressed already.
    pub fn made(&self) -> impl Iterator<Item = Encoding> {
        let is_made = |coding: &Encoding| self.cell(*coding).is_some_and(OnceCell::initialized);
        Encoding::ALL.into_iter().filter(is_made)
    }

    /// Returns the size of the content in all encodings that exist, in bytes.
    pub fn weight(&self) -> usize {
        let coded = [&self.brotli, &self.gzip];
        let coded = coded.into_iter().filter_map(|cell| cell.get()?.as_ref());
        let rest = self.rest.as_ref().map_or(0, Bytes::len);
        self.beginning.len() + rest + coded.map(|coded| coded.bytes.len()).sum::<usize>()
    }

    fn cell(&self, coding: Encoding) -> Option<&OnceCell<Option<Representation>>> {
        match coding {
            Encoding::Brotli => Some(&self.brotli),
            Encoding::Gzip => Some(&self.gzip),
            Encoding::Identity => None,
        }
    }
}

/// Returns an `ETag`. The `ETags` of one content differ by encoding and effort, because the bytes differ.
fn tag(mark: &str, coding: Encoding, effort: Effort) -> HeaderValue {
    let tag = format!("\"{mark}-{}{}\"", coding.name(), effort as usize);
    // All characters of the tag are visible ASCII.
    HeaderValue::from_maybe_shared(Bytes::from(tag))
        .unwrap_or_else(|_invalid| HeaderValue::from_static("\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EFFORTS: [Effort; 3] = [Effort::Little, Effort::Much, Effort::Most];

    fn whole(sent: &EncodedBody) -> Vec<u8> {
        [&sent.first[..], &sent.second].concat()
    }

    #[tokio::test]
    async fn what_no_coding_makes_smaller_stays_as_it_is() {
        for content in [&b""[..], b"x"] {
            let coded = EncodedContent::new(Bytes::from_static(content), Effort::Most);
            for coding in Encoding::ALL {
                let sent = coded.send(coded.get(coding).await.unwrap()).unwrap();
                assert_eq!((sent.coding, &whole(&sent)[..]), (Encoding::Identity, content));
            }
            assert_eq!(coded.weight(), content.len());
        }
    }

    #[tokio::test]
    async fn each_coding_of_each_content_has_a_tag_of_its_own() {
        let mut tags = Vec::new();
        for text in ["margin ", "gloss "] {
            for effort in EFFORTS {
                let coded = EncodedContent::new(Bytes::from(text.repeat(20)), effort);
                for coding in Encoding::ALL {
                    let sent = coded.send(coded.get(coding).await.unwrap()).unwrap();
                    assert_eq!(sent.coding, coding);
                    assert!(sent.tag.to_str().unwrap().contains(coded.mark()));
                    tags.push(sent.tag.to_str().unwrap().to_owned());
                }
            }
        }
        let count = tags.len();
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), count);
    }

    #[tokio::test]
    async fn nothing_is_compressed_before_it_is_asked_for() {
        let coded = EncodedContent::new(Bytes::from("gloss ".repeat(100)), Effort::Little);
        assert!(coded.ready(Encoding::Identity).is_some());
        assert!(coded.ready(Encoding::Gzip).is_none());
        assert_eq!(coded.weight(), 600);
        let sent = coded.get(Encoding::Gzip).await.unwrap().bytes.clone();
        assert_eq!(coded.ready(Encoding::Gzip).unwrap().bytes, sent);
        assert_eq!(coded.made().collect::<Vec<_>>(), [Encoding::Gzip]);
        assert_eq!(coded.weight(), 600 + sent.len());
    }

    #[tokio::test]
    async fn each_answer_has_a_token_and_a_tag_of_its_own() {
        let token = Token::random().unwrap().reveal();
        let content = Bytes::from(format!("{}{token}</form>", "gloss ".repeat(100)));
        let coded = EncodedContent::with_token(&content, 600..600 + token.len(), Effort::Little).unwrap();
        let [first, second] = [
            coded.send(coded.identity()).unwrap(),
            coded.send(coded.identity()).unwrap(),
        ];
        let token_of = |sent: &EncodedBody| String::from_utf8(whole(sent)).unwrap()[600..643].to_owned();
        assert!(Token::parse(&token_of(&first)).is_some());
        assert!(token_of(&first) != token_of(&second) && token_of(&first) != token);
        assert_ne!(first.tag, second.tag);
        assert_eq!(whole(&first).len(), content.len());
        assert!(whole(&first).ends_with(b"</form>"));
        let zipped = coded.send(coded.get(Encoding::Gzip).await.unwrap()).unwrap();
        assert_eq!(zipped.coding, Encoding::Gzip);
    }

    #[test]
    fn a_token_too_far_from_the_end_is_none() {
        let content = Bytes::from(vec![b'x'; 100_000]);
        assert!(EncodedContent::with_token(&content, 1_000..1_043, Effort::Little).is_none());
        assert!(EncodedContent::with_token(&content, 90_000..90_043, Effort::Little).is_some());
        assert!(EncodedContent::with_token(&content, 90_000..90_042, Effort::Little).is_none());
        assert!(EncodedContent::with_token(&content, 99_990..100_033, Effort::Little).is_none());
    }
}
