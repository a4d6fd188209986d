//! Pictures and the static files of the theme.

use gloss::ids::MediaId;
use gloss::media::{MediaFile, queries};
use reqwest::Method;

use crate::support::{TestApp, http};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";
const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

async fn store(app: &TestApp, name: &str, bytes: &[u8]) -> String {
    let now = app.app.clock.now();
    let id = MediaId::new(now);
    let file = MediaFile::new(name, bytes.to_vec()).unwrap();
    let mut conn = app.app.db.conn().await.unwrap();
    queries::insert_media(&mut conn, id, &file, now).await.unwrap();
    format!("/media/{id}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_served_for_ever_and_inert_whatever_it_holds() {
    let app = TestApp::start().await;
    for (name, kind, bytes) in [("a b.png", "image/png", PNG), ("نقش.svg", "image/svg+xml", SVG)] {
        let folder = store(&app, name, bytes).await;
        let file = app.visitor().get(&format!("{folder}/{name}")).await;
        assert_eq!(file.status, 200);
        assert_eq!(file.header("content-type"), kind);
        assert_eq!(
            file.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        let policy = file.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("sandbox"),
            "{policy}"
        );
        assert!(!policy.contains("allow-scripts"), "{policy}");
        assert_eq!(
            file.header("cross-origin-resource-policy"),
            "cross-origin",
            "other sites and feed readers may show it"
        );
        assert_eq!(
            app.visitor().get(&format!("{folder}/other.png")).await.status,
            404
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_file_comes_whole_and_is_read_part_by_part() {
    let app = TestApp::start().await;
    // Four parts and one byte.
    let bytes: Vec<u8> = (0..=4 * 256 * 1024_u32)
        .map(|number| number.to_le_bytes()[0] ^ 7)
        .collect();
    let bytes = [PNG, &bytes[PNG.len()..]].concat();
    let folder = store(&app, "large.png", &bytes).await;
    let path = format!("{}{folder}/large.png", app.base);
    app.app.changes.catch_up().await;
    let before = app.app.db.statements();
    let answer = http().build().unwrap().get(&path).send().await.unwrap();
    assert_eq!(answer.headers()["content-length"], "1048577");
    assert!(answer.bytes().await.unwrap() == bytes, "the same bytes");
    // One statement for the metadata, and one for each of the five parts.
    assert_eq!(app.app.db.statements() - before, 6);
    let head = http().build().unwrap().head(&path).send().await.unwrap();
    assert_eq!(head.headers()["content-length"], "1048577");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_moderate_size_is_read_once() {
    let app = TestApp::start().await;
    app.listening().await;
    let folder = store(&app, "a.png", PNG).await;
    let path = format!("{folder}/a.png");
    let reader = app.visitor();
    // Signed-in readers get the cached file, too.
    reader.set_cookie("gloss-session", "anybody");
    let first = app.visitor().get(&path).await;
    let before = app.app.db.statements();
    assert_eq!(reader.get(&path).await.body, first.body);
    assert_eq!(app.app.db.statements(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_asset_is_immutable_and_an_old_name_is_a_404() {
    let app = TestApp::start().await;
    let page = app.visitor().get("/").await.html();
    let links = page.attributes("link[rel=stylesheet], link[rel=icon]", "href");
    assert_eq!(links.len(), 2, "{links:?}");
    for link in links {
        let asset = app.visitor().get(&link).await;
        assert_eq!(asset.status, 200, "{link}");
        assert!(asset.header("cache-control").contains("immutable"));
        let (name, extension) = link.rsplit_once('.').unwrap();
        let old = format!("{}0000.{extension}", &name[..name.len() - 4]);
        for gone in [
            old,
            "/assets/site.css".to_owned(),
            "/assets/".to_owned(),
            "/assets/..%2fCargo.toml".to_owned(),
        ] {
            let answer = app.visitor().get(&gone).await;
            assert!(matches!(answer.status, 404 | 301), "{gone}: {}", answer.status);
            assert!(!answer.header("cache-control").contains("immutable"), "{gone}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_asset_comes_in_the_coding_that_the_client_likes_best_and_each_has_a_tag() {
    let app = TestApp::start().await;
    let reader = app.visitor();
    let link = reader
        .get("/")
        .await
        .html()
        .attribute("link[rel=stylesheet]", "href");
    let url = format!("{}{}", app.app.base_url.as_str(), link.unwrap());
    // A client that does not decompress responses.
    let client = http().no_gzip().build().unwrap();
    let asked_for = |accepted: &str| reader.send(client.head(&url).header("accept-encoding", accepted));
    let asked_again = |tags: String| {
        let request = client.get(&url).header("accept-encoding", "identity");
        reader.send(request.header("if-none-match", tags))
    };
    let (mut tags, mut lengths) = (Vec::new(), Vec::new());
    for (accepted, coding) in [
        ("", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br", "br"),
        ("br;q=0.5, gzip", "gzip"),
        ("br;q=0, gzip;q=0", ""),
        ("zstd", ""),
        ("compress", ""),
    ] {
        let head = asked_for(accepted).await;
        assert_eq!(
            (head.status, head.header("content-encoding")),
            (200, coding),
            "{accepted}"
        );
        assert!(
            head.headers
                .get_all("vary")
                .iter()
                .any(|vary| vary == "Accept-Encoding")
        );
        tags.push(head.header("etag").to_owned());
        lengths.push(head.header("content-length").parse::<usize>().unwrap());
    }
    assert_eq!((&tags[0], &tags[1], &tags[0]), (&tags[4], &tags[3], &tags[6]));
    assert!(!tags.iter().any(|tag| tag.starts_with("W/")), "{tags:?}");
    assert!(
        tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2],
        "{tags:?}"
    );
    assert!(
        lengths[2] < lengths[1] && 3 * lengths[1] < lengths[0],
        "{lengths:?}"
    );

    let known = asked_again(format!("\"x\", {}", tags[0])).await;
    assert_eq!(
        (known.status, known.header("etag"), known.body.as_str()),
        (304, tags[0].as_str(), "")
    );
    assert!(known.header("cache-control").contains("immutable"));
    // An entity tag is valid for one coding only.
    assert_eq!(asked_again(tags[1].clone()).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_answers_head_as_get() {
    let app = TestApp::start().await;
    let folder = store(&app, "a.png", PNG).await;
    let path = format!("{folder}/a.png");
    let get = app.visitor().get(&path).await;
    let head = app
        .visitor()
        .send(app.visitor().request(Method::HEAD, &path))
        .await;
    assert_eq!(head.header("content-length"), get.header("content-length"));
    assert_eq!(head.header("content-type"), "image/png");
}

#[tokio::test(flavor = "multi_thread")]
async fn other_sites_may_show_pictures_and_nothing_else() {
    let app = TestApp::start().await;
    let folder = store(&app, "a.png", PNG).await;
    let mut conn = app.app.db.conn().await.unwrap();
    let id = MediaId(folder.strip_prefix("/media/").unwrap().parse().unwrap());
    let copy = gloss::media::copies::Variant {
        width: 480,
        bytes: PNG.to_vec(),
    };
    queries::insert_variants(&mut conn, id, &[copy], false)
        .await
        .unwrap();
    let policy = async |path: &str| {
        let address = format!("{}{path}", app.base);
        let answer = http().build().unwrap().get(address).send().await.unwrap();
        answer.headers()["cross-origin-resource-policy"]
            .to_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(policy(&format!("{folder}/480/a.png")).await, "cross-origin");
    let range = http().build().unwrap().get(format!("{}{folder}/a.png", app.base));
    let part = range.header("range", "bytes=0-3").send().await.unwrap();
    assert_eq!(part.headers()["cross-origin-resource-policy"], "cross-origin");
    for path in ["/", "/sign-in", "/admin"] {
        assert_eq!(policy(path).await, "same-origin", "{path}");
    }
}
