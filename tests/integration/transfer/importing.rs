//! Importing valid files, invalid files and other files in the folder.

use std::fs;

use crate::support::{ImportedSite, PNG, says};

#[tokio::test(flavor = "multi_thread")]
async fn the_three_formats_become_articles() {
    let site = ImportedSite::new().await;
    site.write("a.md", "---\ntitle: A\ndate: 2024-09-05\nauthors: [Ann, Bea]\ntags: [x, y]\ncategories: [News]\ndescription: D\n---\n# A\n\nText *a*.\n");
    site.write(
        "b.md",
        "+++\ntitle = \"B\"\ndate = 2030-01-01\n+++\n```rust\nfn main() {}\n```\n",
    );
    site.write(
        "c.md",
        "{\"title\": \"C\", \"draft\": true, \"type\": \"page\"}\n\nText\n",
    );
    let report = site.import().await;
    assert_eq!((report.imported, report.files(), report.redirects), (3, 3, 2));
    assert_eq!(
        site.rows(
            "SELECT kind || ' ' || slug || ' ' || state || ' ' || title || ' ' || byline || ' ' || standfirst \
             || ' ' || coalesce(published_at::date::text, '-') FROM articles ORDER BY slug"
        )
        .await,
        [
            "article a published A Ann and Bea D 2024-09-05",
            "article b scheduled B   2030-01-01",
            "page c draft C   -",
        ]
    );
    let html = site.rows("SELECT body_html FROM articles ORDER BY slug").await;
    assert_eq!(
        html[0].trim(),
        "<p>Text <em>a</em>.</p>",
        "the title is not repeated"
    );
    assert!(html[1].contains("hl-"), "code is highlighted");
    let labels = "SELECT c.name || ': ' || string_agg(t.name, ',' ORDER BY article_tags.position) FROM articles a \
                  JOIN categories c ON c.id = category_id JOIN article_tags ON article_id = a.id \
                  JOIN tags t ON t.id = tag_id GROUP BY c.name";
    assert_eq!(site.rows(labels).await, ["News: x,y"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_bad_file_is_reported_with_its_reason_and_the_rest_is_imported() {
    let site = ImportedSite::new().await;
    site.write("good.md", "---\ntitle: Good\n---\nText\n");
    site.write("malformed.md", "---\ntitle: [\n---\n");
    site.write("unclosed.md", "+++\ntitle = 'A'\n");
    site.write("untitled.md", "Text alone\n");
    site.write("impossible.md", "---\ntitle: A\ndate: 2024-02-30\n---\n");
    site.write(
        "long-title.md",
        &format!("---\ntitle: {}\n---\n", "a".repeat(201)),
    );
    site.write("control.md", "---\ntitle: A\n---\nText \0\n");
    site.write("language.md", "---\ntitle: A\nlang: klingon language\n---\n");
    fs::write(site.path("latin1.md"), b"---\ntitle: Caf\xe9\n---\n").unwrap();
    fs::File::create(site.path("huge.md"))
        .unwrap()
        .set_len(20 << 20)
        .unwrap();
    site.write("one.md", "---\ntitle: One\nslug: same\ndate: 2024-01-01\n---\n");
    site.write("two.md", "---\ntitle: Two\nslug: same\ndate: 2024-01-02\n---\n");
    site.write(
        "picture.md",
        "---\ntitle: Picture\n---\n![x](gone.png) ![y](text.png) [z](other/)\n",
    );
    site.write("text.png", "no picture");

    let report = site.import().await;

    assert_eq!(report.imported, 4, "{report}");
    for (path, reason) in [
        ("huge.md", "it has 20 MB, and a Markdown file at most 5 MB"),
        (
            "impossible.md",
            "`date` in its front matter is not a date: \"2024-02-30\"",
        ),
        ("language.md", "`language` in its front matter is not one"),
        ("latin1.md", "it is not UTF-8: the byte at offset 14"),
        ("long-title.md", "The title can be up to 200 characters long"),
        ("malformed.md", "its front matter is not YAML"),
        ("two.md", "its slug `same` is taken by one.md"),
        ("unclosed.md", "its front matter has no end"),
        ("untitled.md", "it has no title"),
    ] {
        assert!(says(&report.rejected, path, reason), "{path}: {report}");
    }
    assert_eq!(report.rejected.len(), 9, "{report}");
    assert!(says(
        &report.warnings,
        "picture.md",
        "the file `gone.png` that it refers to is not there"
    ));
    assert!(says(
        &report.warnings,
        "picture.md",
        "the file `text.png` was left out: it is neither a picture"
    ));
    assert!(says(
        &report.warnings,
        "control.md",
        "control characters, which show nothing, were left out"
    ));
    assert_eq!(report.warnings.len(), 3, "{report}");
    assert_eq!(site.import().await.changes(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_beside_a_file_become_media_and_their_links_work() {
    let site = ImportedSite::new().await;
    site.write(
        "bundle/index.md",
        "---\ntitle: Bundle\n---\n![a](a%20b.png) ![c](./sub/c.png) ![d](../d.png) <img src=\"sub/c.png\">\n",
    );
    for (name, content) in [
        ("bundle/a b.png", "1"),
        ("bundle/sub/c.png", "2"),
        ("d.png", "3"),
        ("bundle/unused.png", "4"),
    ] {
        site.write(name, &[PNG, content.as_bytes()].concat());
    }
    site.write(
        "other.md",
        "---\ntitle: Other\n---\n![d](d.png) ![out](../out.png) ![link](link.png)\n",
    );
    fs::write(site.folder.path().join("out.png"), PNG).unwrap();
    std::os::unix::fs::symlink(site.folder.path().join("out.png"), site.path("link.png")).unwrap();

    let report = site.import().await;

    assert_eq!((report.imported, report.media), (2, 3), "{report}");
    for address in ["../out.png", "link.png"] {
        assert!(
            says(&report.warnings, "other.md", &format!("the file `{address}`")),
            "{report}"
        );
    }
    let attached = "SELECT slug || ' ' || path || ' ' || name || ' ' || content_type || ' ' \
                    || (body_html LIKE '%\"/media/' || media.id || '/' || replace(name, ' ', '\\%20') || '\"%')::text \
                    FROM article_media JOIN media ON media.id = media_id JOIN articles ON articles.id = article_id \
                    ORDER BY slug, path";
    assert_eq!(
        site.rows(attached).await,
        [
            "bundle ../d.png d.png image/png true",
            "bundle a b.png a b.png image/png true",
            "bundle sub/c.png c.png image/png true",
            "other d.png d.png image/png true",
        ]
    );

    assert_eq!(site.import().await.changes(), 0);
    site.write("bundle/sub/c.png", &[PNG, b"5"].concat());
    let report = site.import().await;
    assert_eq!(
        (report.updated, report.unchanged, report.media),
        (1, 1, 1),
        "{report}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_index_names_the_category_of_the_files_below() {
    let site = ImportedSite::new().await;
    site.write("_index.md", "+++\ntitle = 'The blog'\n+++\n");
    site.write("inside/_index.md", "+++\ntitle = 'Inside'\n+++\n");
    site.write("inside/untitled/_index.md", "+++\nsort_by = 'date'\n+++\n");
    site.write("a.md", "+++\ntitle = 'A'\n+++\n");
    site.write(
        "b.md",
        "+++\ntitle = 'B'\n[taxonomies]\ncategories = ['Own', 'Second']\n+++\n",
    );
    site.write("inside/c/index.md", "+++\ntitle = 'C'\n+++\n");
    site.write("inside/untitled/d.md", "+++\ntitle = 'D'\n+++\n");
    let report = site.import().await;
    assert_eq!((report.imported, report.skipped.len()), (4, 3), "{report}");
    let names =
        "SELECT title || ' ' || name FROM articles JOIN categories ON categories.id = category_id ORDER BY 1";
    assert_eq!(
        site.rows(names).await,
        ["A The blog", "B Own", "C Inside", "D Inside"]
    );
    assert_eq!(site.rows("SELECT name FROM tags").await, ["Second"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drawing_beside_a_text_is_measured_by_its_text_and_opens_no_file() {
    let site = ImportedSite::new().await;
    site.write(
        "a.md",
        "---\ntitle: A\n---\n![drawing](drawing.svg) ![doubled](doubled.svg)\n",
    );
    let pipe = site.path("pipe");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    site.write(
        "drawing.svg",
        &format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 70 30'><image href='/dev/zero'/><image href='{}'/></svg>",
            pipe.display()
        ),
    );
    let levels: Vec<String> = (1..30)
        .map(|level| {
            format!(
                "<g id='a{level}'><use href='#a{0}'/><use href='#a{0}'/></g>",
                level - 1
            )
        })
        .collect();
    let levels = levels.concat();
    site.write(
        "doubled.svg",
        &format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path id='a0' d='M0 0h9'/>{levels}</svg>"),
    );
    assert_eq!(site.import().await.imported, 1);
    assert_eq!(
        site.rows(
            "SELECT name || ' ' || coalesce(width || 'x' || height, 'unknown') FROM media ORDER BY name"
        )
        .await,
        ["doubled.svg unknown", "drawing.svg 70x30"]
    );
}
