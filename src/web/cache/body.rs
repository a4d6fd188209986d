//! A response body in two parts, of which one is shared by many responses.

use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::web::Bytes;

/// The body of a response.
pub(crate) enum CachedBody {
    /// The body that the handlers made.
    Other(BoxBody),
    /// The part that is sent first, and the part after it.
    Parts(Bytes, Bytes),
}

/// actix-http collects parts of a body until it has this many bytes, including the response head. It then sends them.
pub(crate) const SENT_AT_ONCE: usize = 64 * 1024;
/// The size of the parts that actix-http gets, in bytes. It then buffers two parts at most, and sends a small page as a
/// whole. It would not reuse a buffer of more than 128 KB.
const PART: usize = 60 * 1024;

impl MessageBody for CachedBody {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        match self {
            Self::Other(body) => body.size(),
            Self::Parts(first, second) => BodySize::Sized((first.len() + second.len()) as u64),
        }
    }

    fn poll_next(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        match self.get_mut() {
            Self::Other(body) => Pin::new(body).poll_next(context),
            Self::Parts(first, second) => {
                let part = if first.is_empty() { second } else { first };
                let part = part.split_to(part.len().min(PART));
                Poll::Ready((!part.is_empty()).then_some(Ok(part)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use super::*;

    fn parts(mut body: CachedBody) -> Vec<Bytes> {
        let mut context = Context::from_waker(Waker::noop());
        let mut parts = Vec::new();
        while let Poll::Ready(Some(part)) = Pin::new(&mut body).poll_next(&mut context) {
            parts.push(part.unwrap());
        }
        parts
    }

    #[test]
    fn a_body_is_the_same_however_it_is_divided() {
        for (first, second) in [
            (0, 0),
            (10, 0),
            (0, 10),
            (PART, 10),
            (PART + 1, 10),
            (300_000, 300_000),
        ] {
            let whole: Vec<u8> = (0..first + second)
                .map(|number| number.to_le_bytes()[0])
                .collect();
            let bytes = Bytes::from(whole.clone());
            let body = CachedBody::Parts(bytes.slice(..first), bytes.slice(first..));
            assert_eq!(body.size(), BodySize::Sized((first + second) as u64));
            let parts = parts(body);
            assert_eq!(parts.concat(), whole, "{first} and {second}");
            assert!(parts.iter().all(|part| part.len() <= PART));
        }
    }
}
