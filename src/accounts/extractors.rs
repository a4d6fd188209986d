//! Extractors that guard the admin: a handler with such a parameter runs only if the viewer has the named right.
//!
//! Handlers can obtain an account only through them. `permissions` defines the rights of each role.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::Viewer;
use super::model::{Account, SessionScope};
use crate::error::{Error, Result};
use crate::permissions::Right;
use crate::web::Extractor;

/// Defines an extractor for each right: it holds the account and, with `reach`, the scope of the right.
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
            /// The signed-in account.
            pub account: Account,
            /// The scope of the right.
            pub reach: SessionScope,
        }
    };
    (@make $name:ident $account:ident $reach:ident) => {{
        let _everywhere: SessionScope = $reach;
        $name($account)
    }};
    (@make $name:ident $account:ident $found:ident reach) => {
        $name { $account, reach: $found }
    };
}

rights! {
    /// A signed-in account.
    SignedIn = UseAdmin;
    /// An account that confirmed its password recently and may change how it signs in.
    MayChangeSecurity = SecureAccount;
    /// An account that also confirmed its second factor recently, if it has one, and may change it.
    MayChangeFactor = ChangeFactor;
    /// An account that may write articles.
    MayWrite = Write reach;
    /// An account that may moderate comments.
    MayModerate = Moderate reach;
    /// An account that may create, rename and merge categories and tags.
    MayManageTaxonomy = ManageTaxonomy;
    /// An account that may find, export and delete the data of commenters.
    MayManageCommenters = ManageCommenters;
    /// An owner: only owners may change the site's settings.
    IsOwner = ManageSettings;
    /// An account that may invite people and change their roles.
    MayManage = ManageAccounts;
}
