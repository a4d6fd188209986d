//! A body in two parts, of which one is shared by many answers.

use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::web::Bytes;

/// The body of an answer.
pub enum KeptBody {
    /// As the handlers made it.
    Other(BoxBody),
    /// What is sent first, and what then.
    Parts(Bytes, Bytes),
}

/// actix-http sends what it has once that is more than 32 KB. Up to here, sending twice costs more than to copy; in bytes.
const ONE_PIECE: usize = 64 * 1024;

/// What is copied at once for a client, which may be slow to take it; in bytes.
const AT_ONCE: usize = 128 * 1024;

impl KeptBody {
    /// What is sent first, and what then.
    pub fn of(first: Bytes, second: Bytes) -> Self {
        if !second.is_empty() && first.len() + second.len() <= ONE_PIECE {
            let whole = [&first[..], &second].concat();
            return Self::Parts(Bytes::from(whole), Bytes::new());
        }
        Self::Parts(first, second)
    }
}

impl MessageBody for KeptBody {
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
                let part = part.split_to(part.len().min(AT_ONCE));
                Poll::Ready((!part.is_empty()).then_some(Ok(part)))
            }
        }
    }
}
