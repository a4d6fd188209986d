//! The minimum transfer rate of request bodies. Reading a form, JSON or files fails with an error when the body arrives
//! too slowly.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{Error as ActixError, HttpMessage as _};
use futures_util::Stream;
use tokio::time::{Instant, Sleep, sleep};

/// The maximum time that a handler waits for a request body. Time in which the handler does not read is not counted.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// The allowed time for every body.
    pub grace: Duration,
    /// Each additional second is allowed per this many bytes.
    pub rate: u32,
}

impl Default for Pace {
    /// Allows the speed of a mobile phone with a bad connection.
    fn default() -> Self {
        Self {
            grace: Duration::from_secs(20),
            rate: 8_000,
        }
    }
}

impl Pace {
    /// Returns the total waiting time that is allowed for a body of this many bytes.
    fn allowed(self, bytes: u64) -> Duration {
        let rate = u64::from(self.rate);
        let rest = Duration::from_secs(bytes % rate) / self.rate;
        self.grace + Duration::from_secs(bytes / rate) + rest
    }
}

/// Middleware: aborts request bodies that arrive more slowly than `body_timeout`.
///
/// # Errors
/// Those of inner middleware.
pub(crate) async fn pace_bodies<B: MessageBody>(
    pace: Pace,
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, ActixError> {
    let body: Payload = match request.take_payload() {
        Payload::None => Payload::None,
        body => Payload::Stream {
            payload: Box::pin(Paced::new(body, pace)),
        },
    };
    request.set_payload(body);
    next.call(request).await
}

/// Returns whether a body was aborted because it was too slow.
pub(crate) fn is_too_slow(error: &PayloadError) -> bool {
    matches!(error, PayloadError::Io(error) if error.kind() == io::ErrorKind::TimedOut)
}

/// A request body with a limit on the waiting time.
struct Paced {
    body: Payload,
    pace: Pace,
    bytes: u64,
    /// The total waiting time, without the current wait.
    waited: Duration,
    waiting: Option<(Instant, Pin<Box<Sleep>>)>,
}

impl Paced {
    fn new(body: Payload, pace: Pace) -> Self {
        Self {
            body,
            pace,
            bytes: 0,
            waited: Duration::ZERO,
            waiting: None,
        }
    }
}

impl Stream for Paced {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if let Poll::Ready(part) = Pin::new(&mut this.body).poll_next(context) {
            if let Some((since, _)) = this.waiting.take() {
                this.waited += since.elapsed();
            }
            if let Some(Ok(part)) = &part {
                this.bytes += part.len() as u64;
            }
            return Poll::Ready(part);
        }
        let left = this.pace.allowed(this.bytes).saturating_sub(this.waited);
        let (_, end) = this
            .waiting
            .get_or_insert_with(|| (Instant::now(), Box::pin(sleep(left))));
        ready!(end.as_mut().poll(context));
        Poll::Ready(Some(Err(PayloadError::Io(io::ErrorKind::TimedOut.into()))))
    }
}

#[cfg(test)]
mod tests {
    use futures_util::StreamExt as _;
    use futures_util::stream;
    use proptest::prelude::*;

    use super::*;

    const PACE: Pace = Pace {
        grace: Duration::from_millis(50),
        rate: 1_000,
    };

    fn paced(parts: impl Stream<Item = Result<Bytes, PayloadError>> + 'static) -> Paced {
        let payload = Box::pin(parts);
        Paced::new(Payload::Stream { payload }, PACE)
    }

    #[tokio::test]
    async fn a_body_that_stops_arriving_is_ended_after_what_came() {
        let first = stream::iter([Ok(Bytes::from_static(b"a"))]);
        let mut body = paced(first.chain(stream::pending()));
        assert_eq!(body.next().await.unwrap().unwrap(), "a");
        assert!(is_too_slow(&body.next().await.unwrap().unwrap_err()));
    }

    #[tokio::test]
    async fn a_body_that_drips_for_ever_is_ended() {
        let drops = stream::unfold((), async |()| {
            sleep(PACE.grace / 5).await;
            Some((Ok(Bytes::from_static(b"a")), ()))
        });
        let parts: Vec<_> = paced(drops).take(1_000).collect().await;
        assert!(parts.iter().any(Result::is_err), "{} parts", parts.len());
    }

    #[tokio::test]
    async fn time_in_which_nobody_asks_does_not_count() {
        let parts = stream::iter([Ok(Bytes::from_static(b"a")), Ok(Bytes::from_static(b"b"))]);
        let mut body = paced(parts);
        body.next().await.unwrap().unwrap();
        sleep(PACE.grace * 2).await;
        assert_eq!(body.next().await.unwrap().unwrap(), "b");
    }

    proptest! {
        #[test]
        fn more_bytes_may_take_longer(bytes in 0..u64::MAX / 2, more in 0..1_000_000_u64) {
            prop_assert!(PACE.allowed(bytes) <= PACE.allowed(bytes + more));
            prop_assert_eq!(PACE.allowed(bytes) + Duration::from_secs(1), PACE.allowed(bytes + 1_000));
        }
    }
}
