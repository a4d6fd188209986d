//! The extractors of the desk: a handler that asks for one of them is not reached without the right it names.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::Viewer;
use super::model::{Account, Reach};
use crate::error::{Error, Result};

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Account);

/// Somebody who may write articles.
#[derive(Debug, Clone)]
pub struct MayWrite {
    /// Who.
    pub account: Account,
    /// Which articles.
    pub reach: Reach,
}

/// Somebody who may moderate comments.
#[derive(Debug, Clone)]
pub struct MayModerate {
    /// Who.
    pub account: Account,
    /// On which articles.
    pub reach: Reach,
}

/// Somebody who may make, rename and merge categories and tags.
#[derive(Debug, Clone)]
pub struct MayOrder(pub Account);

/// The owner, who alone changes the site's settings.
#[derive(Debug, Clone)]
pub struct IsOwner(pub Account);

/// Somebody who may find, hand over and erase what a commenter left.
#[derive(Debug, Clone)]
pub struct MayServeCommenters(pub Account);

impl TryFrom<Viewer> for SignedIn {
    type Error = Error;

    fn try_from(viewer: Viewer) -> Result<Self> {
        viewer.0.map(Self).ok_or(Error::SignInRequired)
    }
}

impl TryFrom<Viewer> for MayWrite {
    type Error = Error;

    fn try_from(viewer: Viewer) -> Result<Self> {
        let SignedIn(account) = SignedIn::try_from(viewer)?;
        match account.writes() {
            Some(reach) => Ok(Self { account, reach }),
            None => Err(Error::Forbidden("may-not-write")),
        }
    }
}

impl TryFrom<Viewer> for MayModerate {
    type Error = Error;

    fn try_from(viewer: Viewer) -> Result<Self> {
        let SignedIn(account) = SignedIn::try_from(viewer)?;
        let reach = account.moderates();
        Ok(Self { account, reach })
    }
}

impl TryFrom<Viewer> for MayServeCommenters {
    type Error = Error;

    fn try_from(viewer: Viewer) -> Result<Self> {
        let SignedIn(account) = SignedIn::try_from(viewer)?;
        if account.serves_commenters() {
            Ok(Self(account))
        } else {
            Err(Error::Forbidden("may-not-serve"))
        }
    }
}

impl TryFrom<Viewer> for MayOrder {
    type Error = Error;

    fn try_from(viewer: Viewer) -> Result<Self> {
        let SignedIn(account) = SignedIn::try_from(viewer)?;
        if account.orders() {
            Ok(Self(account))
        } else {
            Err(Error::Forbidden("may-not-order"))
        }
    }
}

impl TryFrom<Viewer> for IsOwner {
    type Error = Error;

    fn try_from(viewer: Viewer) -> Result<Self> {
        let SignedIn(account) = SignedIn::try_from(viewer)?;
        if account.owns_site() {
            Ok(Self(account))
        } else {
            Err(Error::Forbidden("owner-only"))
        }
    }
}

type Extracting<T> = Pin<Box<dyn Future<Output = Result<T>>>>;

fn extract<T: TryFrom<Viewer, Error = Error>>(request: &HttpRequest, payload: &mut Payload) -> Extracting<T> {
    let viewer = Viewer::from_request(request, payload);
    Box::pin(async move { T::try_from(viewer.await?) })
}

macro_rules! extractors {
    ($($right:ident),*) => {
        $(impl FromRequest for $right {
            type Error = Error;
            type Future = Extracting<Self>;

            fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                extract(request, payload)
            }
        })*
    };
}

extractors!(
    SignedIn,
    MayWrite,
    MayOrder,
    MayModerate,
    MayServeCommenters,
    IsOwner
);
