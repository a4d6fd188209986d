//! The extractors of the desk: a handler that asks for one of them is not reached without the right it names, and no
//! handler gets at an account but through one. What each role may do stands in `permissions`.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::Viewer;
use super::model::{Account, Reach};
use crate::error::{Error, Result};
use crate::permissions::Right;
use crate::web::Extractor;

/// Defines an extractor for each right: the account, and with `reach` how far the right goes.
macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident = $right:ident $($reach:ident)?;)*) => {
        $(
            rights!(@define $(#[$doc])* $name $($reach)?);

            impl Extractor for $name {
                const RIGHT: Option<Right> = Some(Right::$right);
            }

            impl FromRequest for $name {
                type Error = Error;
                type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

                fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                    let viewer = Viewer::from_request(request, payload);
                    Box::pin(async move {
                        let (account, reach) = viewer.await?.permit(Right::$right)?;
                        Ok(rights!(@make $name account reach $($reach)?))
                    })
                }
            }
        )*
    };
    (@define $(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name(pub Account);
    };
    (@define $(#[$doc:meta])* $name:ident reach) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name {
            /// Who.
            pub account: Account,
            /// Where.
            pub reach: Reach,
        }
    };
    (@make $name:ident $account:ident $reach:ident) => {{
        let _everywhere: Reach = $reach;
        $name($account)
    }};
    (@make $name:ident $account:ident $found:ident reach) => {
        $name { $account, reach: $found }
    };
}

rights! {
    /// Somebody who is signed in.
    SignedIn = UseDesk;
    /// Somebody who gave their password a short while ago, to change how they sign in.
    MaySecure = SecureAccount;
    /// Somebody who also confirmed their second factor a short while ago, where they have one, to change it.
    MayChangeFactor = ChangeFactor;
    /// Somebody who may write articles.
    MayWrite = Write reach;
    /// Somebody who may moderate comments.
    MayModerate = Moderate reach;
    /// Somebody who may make, rename and merge categories and tags.
    MayOrder = Order;
    /// Somebody who may find, hand over and erase what a commenter left.
    MayServeCommenters = ServeCommenters;
    /// The owner, who alone changes the site's settings.
    IsOwner = RunSite;
    /// Somebody who may invite people and give them roles.
    MayManage = ManageAccounts;
}
