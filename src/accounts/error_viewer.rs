//! Middleware that tells the page of an error who looks, so that signed-in staff keep their navigation.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, web};

use super::Viewer;
use crate::app::App;
use crate::error::Result;
use crate::web::{ViewerLayout, error_pages};

/// Looks up who is signed in when the answer is an error. Other answers, and requests without a session, cost nothing.
///
/// # Errors
/// Those of middleware further in.
pub(crate) async fn show_viewer_in_errors(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> std::result::Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    if status.is_client_error() || status.is_server_error() {
        let request = response.request();
        match find(request, status.is_server_error()).await {
            Ok(Some(viewer)) => {
                request.extensions_mut().insert(viewer);
            }
            Ok(None) => {}
            Err(error) => error_pages::log_failure(&error, "-"),
        }
    }
    Ok(response)
}

/// After a fault of the server, the database is not asked again: it may be the cause.
async fn find(request: &HttpRequest, is_fault: bool) -> Result<Option<ViewerLayout>> {
    let Some(app) = request.app_data::<web::Data<App>>() else {
        return Ok(None);
    };
    let viewer = if is_fault {
        Viewer::known(app, request)
    } else {
        Viewer::find(app, request).await?
    };
    Ok(viewer.layout())
}
