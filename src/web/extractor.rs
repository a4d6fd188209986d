//! Reads the right that a handler requires off its arguments, so that the route table lists it.

use std::future::{Ready, ready};
use std::marker::PhantomData;

use actix_multipart::Multipart;
use actix_web::web::{Bytes, Data, Json, Path, Payload, Query};
use actix_web::{FromRequest, HttpRequest, dev};

use super::{Client, Form};
use crate::error::Error;
use crate::permissions::Right;

/// An argument of a handler, or the tuple of all its arguments.
pub trait Extractor {
    /// The right that a request needs to reach the handler.
    const RIGHT: Option<Right> = None;
}

impl Extractor for HttpRequest {}
impl Extractor for Client {}
impl Extractor for Multipart {}
impl Extractor for Payload {}
impl Extractor for Bytes {}
impl<T: ?Sized> Extractor for Data<T> {}
impl<T> Extractor for Path<T> {}
impl<T> Extractor for Query<T> {}
impl<T> Extractor for Json<T> {}
impl<T> Extractor for Form<T> {}

/// A right that the handler checks itself. Such a handler keeps the submitted text for an account that has lost the
/// right.
#[derive(Debug)]
pub(crate) struct DeferredRight<R> {
    request: HttpRequest,
    right: PhantomData<R>,
}

impl<R: FromRequest> DeferredRight<R> {
    /// Returns the right, if the account has it.
    ///
    /// # Errors
    /// Those of the extractor.
    pub(crate) async fn answer(&self) -> Result<R, R::Error> {
        R::extract(&self.request).await
    }
}

impl<R: Extractor> Extractor for DeferredRight<R> {
    const RIGHT: Option<Right> = R::RIGHT;
}

impl<R> FromRequest for DeferredRight<R> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _payload: &mut dev::Payload) -> Self::Future {
        ready(Ok(Self {
            request: request.clone(),
            right: PhantomData,
        }))
    }
}

/// Returns the first right in the list. A handler names its required right before its other arguments.
const fn first(rights: &[Option<Right>]) -> Option<Right> {
    let mut place = 0;
    while place < rights.len() {
        if rights[place].is_some() {
            return rights[place];
        }
        place += 1;
    }
    None
}

macro_rules! of_all {
    ($($argument:ident)*) => {
        impl<$($argument: Extractor),*> Extractor for ($($argument,)*) {
            const RIGHT: Option<Right> = first(&[$($argument::RIGHT),*]);
        }
    };
}

of_all!();
of_all!(A);
of_all!(A B);
of_all!(A B C);
of_all!(A B C D);
of_all!(A B C D E);
of_all!(A B C D E F);
of_all!(A B C D E F G);
