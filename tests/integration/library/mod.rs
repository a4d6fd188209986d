//! The media library in the admin.

mod colour_profiles;
mod range_requests;
mod refused_uploads;
mod replacing;
mod svg;
mod uploading;

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::Value;

use crate::support::{Browser, Response};

/// Returns a picture of noise, so that fewer pixels need fewer bytes.
pub(crate) fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let value = x.wrapping_mul(2_654_435_761).wrapping_add(y.wrapping_mul(40_503)) >> 8;
        Rgb(value.to_le_bytes()[..3].try_into().unwrap())
    });
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// Uploads files with a form.
pub(crate) async fn send(visitor: &Browser, path: &str, files: &[(&str, &[u8])]) -> Response {
    let form = files.iter().fold(Form::new(), |form, (name, bytes)| {
        form.part("file", Part::bytes(bytes.to_vec()).file_name((*name).to_owned()))
    });
    let request = visitor
        .request(Method::POST, path)
        .header("sec-fetch-site", "same-origin")
        .multipart(form);
    visitor.send(request).await
}

/// Uploads a file as the editor's script does. Returns the status and the JSON of the response.
pub(crate) async fn send_by_script(visitor: &Browser, name: &str, bytes: &[u8]) -> (u16, Value) {
    let answer = send(visitor, "/admin/media?script=true", &[(name, bytes)]).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap())
}
