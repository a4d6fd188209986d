//! Copies of pictures are in sRGB, also if the picture has another colour profile.

use std::io::Cursor;

use gloss::accounts::Role;
use gloss::media::store::{convert_one, measure_the_rest};
use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder as _, Rgb, RgbImage};
use moxcms::ColorProfile;

use super::send_by_script;
use crate::support::{TestApp, http};

/// Returns a red picture with a colour profile that maps red to green.
fn photograph() -> Vec<u8> {
    let mut profile = ColorProfile::new_srgb();
    std::mem::swap(&mut profile.red_colorant, &mut profile.green_colorant);
    let picture = RgbImage::from_fn(490, 245, |x, y| {
        // A little noise, so that fewer pixels need fewer bytes.
        let noise =
            (x.wrapping_mul(2_654_435_761).wrapping_add(y.wrapping_mul(40_503)) >> 20).to_le_bytes()[0] % 16;
        Rgb([212 + noise, 20, 20])
    });
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(Cursor::new(&mut bytes), 90);
    encoder.set_icc_profile(profile.encode().unwrap()).unwrap();
    encoder
        .write_image(picture.as_raw(), 490, 245, image::ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

async fn copy_is_green(app: &TestApp, url: &str) -> bool {
    let (folder, name) = url.rsplit_once('/').unwrap();
    let address = format!("{}{folder}/480/{name}", app.base);
    let answer = http().build().unwrap().get(address).send().await.unwrap();
    let bytes = answer.bytes().await.unwrap();
    let Rgb([red, green, _]) = *image::load_from_memory(&bytes)
        .unwrap()
        .to_rgb8()
        .get_pixel(200, 100);
    green > 190 && red < 60
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_has_the_colours_that_the_profile_says() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let (_, upload) = send_by_script(&ada, "red.jpg", &photograph()).await;
    assert_eq!(measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(), 1);
    assert!(copy_is_green(&app, upload["url"].as_str().unwrap()).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_that_an_earlier_version_made_of_a_picture_with_a_profile_are_made_again() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let (_, upload) = send_by_script(&ada, "red.jpg", &photograph()).await;
    send_by_script(
        &ada,
        "plain.png",
        &super::picture(490, 245, image::ImageFormat::Png),
    )
    .await;
    assert_eq!(measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(), 2);
    // The state after an earlier version, with unusable copies.
    app.sql(
        "UPDATE media SET copies_version = 0, is_converted = true; UPDATE media_variants SET bytes = '\\x00'; \
         INSERT INTO media_variants (media_id, width, is_avif, bytes) SELECT id, 480, true, '\\x00' FROM media",
    )
    .await;

    assert_eq!(measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(), 2);

    assert!(copy_is_green(&app, upload["url"].as_str().unwrap()).await);
    // AVIF copies follow later, and only for the picture with a colour profile.
    assert!(convert_one(&app.app.db, &app.app.uploads).await.unwrap());
    assert!(!convert_one(&app.app.db, &app.app.uploads).await.unwrap());
    assert_eq!(
        app.sql_value(
            "SELECT count(*) FROM media_variants JOIN media ON media.id = media_id \
             WHERE length(media_variants.bytes) = 1 AND name = 'red.jpg'"
        )
        .await,
        "0"
    );
    assert_eq!(
        measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(),
        0,
        "once"
    );
}
