//! Middleware that adds the signed-in viewer to error pages, so that staff keep their navigation.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, web};

use super::Viewer;
use crate::app::App;
use crate::error::Result;
use crate::web::{SignedInViewer, error_pages};

/// Looks up the viewer if the response is an error. Other responses, and requests without a session, cost no query.
///
/// # Errors
/// Those of the inner middleware.
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

/// Finds the viewer. After a server error (5xx), the database is not queried, because it may be the cause.
async fn find(request: &HttpRequest, is_fault: bool) -> Result<Option<SignedInViewer>> {
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
