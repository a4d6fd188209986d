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
                let part = std::mem::take(part);
                Poll::Ready((!part.is_empty()).then_some(Ok(part)))
            }
        }
    }
}
