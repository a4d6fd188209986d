//! Damaged and hostile exports: what is bad is reported, and everything else is imported.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use gloss::transfer::System;

use crate::support::{ImportingSite, Item, comment, tells, wxr};

fn two() -> String {
    let second = Item {
        id: 2,
        title: "Second",
        slug: "second",
        ..Item::default()
    };
    wxr("", &[Item::default(), second])
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_xml_costs_only_what_is_broken() {
    for (what, damage) in [
        (
            "a raw ampersand",
            ("<p>Text</p>]]>", "]]>Tea & cakes<![CDATA[]]>"),
        ),
        (
            "an entity of HTML",
            ("<p>Text</p>]]>", "]]>a&nbsp;b&unknown;<![CDATA[]]>"),
        ),
        ("control characters", ("<p>Text</p>", "a\u{0}\u{10}\u{1c}\u{1d}b")),
        ("a split CDATA section", ("<p>Text</p>", "a]]]]><![CDATA[>b")),
        ("several CDATA sections", ("<p>Text</p>", "a]]><![CDATA[b")),
        ("blank lines before it", ("<?xml", "\u{feff}\n\n<?xml")),
        (
            "no date in UTC",
            (
                "<wp:post_date_gmt><![CDATA[2019-05-07 10:00:00]]></wp:post_date_gmt>",
                "",
            ),
        ),
        ("an open tag in text", ("<p>Text</p>", "<p>a <b>b")),
    ] {
        let site = ImportingSite::start().await;
        let export = two().replacen(damage.0, damage.1, 1);
        let report = site.import(System::WordPress, export).await;
        assert_eq!(report.articles.created, 2, "{what}: {report}");
        assert_eq!(report.rejected.count, 0, "{what}: {report}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_item_costs_that_item() {
    let site = ImportingSite::start().await;
    let export = two().replacen("<wp:post_id>1</wp:post_id>", "", 1);
    let report = site.import(System::WordPress, export).await;
    assert_eq!(
        (report.articles.created, report.rejected.count),
        (1, 1),
        "{report}"
    );
    assert!(tells(&report.rejected.first, "Hello", "no id"), "{report}");

    let site = ImportingSite::start().await;
    let export = two().replacen("<wp:post_id>1<", "<wp:post_id><![CDATA[1<", 1);
    let report = site.import(System::WordPress, export).await;
    assert!(report.rejected.count > 0, "{report}");

    let site = ImportingSite::start().await;
    let whole = two();
    let end = whole.find("Second").unwrap();
    let report = site.import(System::WordPress, &whole[..end]).await;
    assert_eq!(
        (report.articles.created, report.rejected.count),
        (1, 1),
        "{report}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_records_with_one_id_are_reported() {
    let site = ImportingSite::start().await;
    let second = Item {
        title: "Twin",
        slug: "twin",
        more: [comment(1, 0, "one", ""), comment(1, 0, "two", "")].concat(),
        ..Item::default()
    };
    let report = site
        .import(System::WordPress, wxr("", &[Item::default(), second]))
        .await;
    assert_eq!(
        (report.articles.created, report.comments.created),
        (1, 1),
        "{report}"
    );
    assert!(tells(&report.warnings.first, "comment 1", "same id"), "{report}");
    assert!(tells(&report.warnings.first, "1", "same id"), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn entities_are_never_resolved() {
    let site = ImportingSite::start().await;
    let secret = site.write("secret", "canary");
    let external = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{}\">]>",
        secret.display()
    );
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
                  <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    for start in [external.as_str(), laughs] {
        let export = two()
            .replacen("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>", start, 1)
            .replacen("<p>Text</p>]]>", "]]>&x;<![CDATA[]]>", 1);
        let reason = site.refusal(System::WordPress, export).await;
        assert!(reason.contains("document type"), "{reason}");
    }
    assert!(site.tables_with("canary").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn other_encodings_and_compressed_files_are_read() {
    let latin = two().replace("Second", "Caf\u{e9}");
    let latin: Vec<u8> = latin
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let text = String::from_utf8_lossy(&latin).into_owned();
    assert!(text.contains('\u{fffd}'), "it is not UTF-8");
    let declared = {
        let mut bytes = latin.clone();
        let at = bytes.windows(5).position(|window| window == b"UTF-8").unwrap();
        bytes.splice(at..at + 5, *b"ISO-8859-1");
        bytes
    };
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(two().replace("Second", "Caf\u{e9}").as_bytes())
        .unwrap();
    let utf16: Vec<u8> = two()
        .replace("Second", "Caf\u{e9}")
        .replace("UTF-8", "UTF-16")
        .encode_utf16()
        .fold(vec![0xff, 0xfe], |mut bytes, unit| {
            bytes.extend(unit.to_le_bytes());
            bytes
        });
    for (what, file) in [
        ("Latin 1 by mistake", latin),
        ("Latin 1", declared),
        ("gzip", gzip.finish().unwrap()),
        ("UTF-16", utf16),
    ] {
        let site = ImportingSite::start().await;
        let report = site.import(System::WordPress, file).await;
        assert_eq!(report.articles.created, 2, "{what}: {report}");
        assert_eq!(
            site.rows("SELECT title FROM articles ORDER BY title").await,
            ["Café", "Hello"],
            "{what}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_file_is_refused_and_the_reason_says_what_to_give() {
    let site = ImportingSite::start().await;
    let bomb = {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        let zeros = vec![b' '; 1 << 20];
        for _ in 0..1_100 {
            gzip.write_all(&zeros).unwrap();
        }
        gzip.finish().unwrap()
    };
    for (system, file, reason) in [
        (System::WordPress, b"".to_vec(), "empty"),
        (System::WordPress, b"hello".to_vec(), "XML"),
        (
            System::WordPress,
            b"<html><body></body></html>".to_vec(),
            "WordPress",
        ),
        (System::WordPress, b"PK\x03\x04 no archive".to_vec(), "ZIP"),
        (System::Ghost, b"{\"a\": 1}".to_vec(), "Ghost"),
        (System::Ghost, b"{\"db\": [".to_vec(), ""),
        (System::Ghost, b"[[[[[[[[[[".repeat(100_000), ""),
        (System::Disqus, b"<rss></rss>".to_vec(), "Disqus"),
        (System::Remark42, b"{\"a\": 1}".to_vec(), "Remark42"),
        (System::Isso, b"SQLite format 3\0 no database".to_vec(), ""),
        (System::Comentario, b"{\"a\": 1}".to_vec(), "Commento"),
        (
            System::Blogger,
            b"<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>".to_vec(),
            "Blogger",
        ),
        (System::WordPress, bomb, ""),
    ] {
        let found = site.refusal(system, &file).await;
        assert!(found.contains(reason), "{system:?}: {found}");
        assert!(!found.is_empty());
    }
    assert_eq!(site.rows("SELECT count(*)::text FROM articles").await, ["0"]);
}
