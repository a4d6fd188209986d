//! Search in words with several spellings, in every language.

use gloss::search::index::index_outdated;
use gloss::search::normalization::fold;

use super::{search, titles};
use crate::support::{NewComment, TestApp};

/// Languages, titles and texts of articles.
const WRITTEN: [(&str, &str, &str); 15] = [
    ("fa", "ZWNJ", "من می‌خواهم کتاب‌ها را بخوانم."),
    ("fa", "joined", "او میرود."),
    ("fa", "spaced", "ما می بینیم."),
    ("fr", "ligature", "C’est l’œuvre d’un été, aujourd’hui."),
    ("zh", "Chinese", "昨天天氣很好，我们去公园散步。他用iPhone手机。"),
    ("ja", "Japanese", "東京都の天気は晴れです。黒い猫とﾃﾝｷ予報"),
    ("ko", "Korean", "그는 학교에서 한국어를 배웠다."),
    ("th", "Thai", "วันนี้อากาศดีมาก"),
    ("ar", "Arabic", "ذهب أحمد إلى المدرسة الكُبرى في عام ٢٠٢٤ بكتابي."),
    ("de", "German", "Die Straße in Ærø ist schön – “wirklich”."),
    ("ru", "Russian", "Красивый ёж и МОСКВА"),
    ("he", "Hebrew", "שָׁלוֹם לכולם"),
    ("el", "Greek", "ο Σίσυφος"),
    ("tr", "Turkish", "İstanbul’da yağmur ve ışık"),
    ("pl", "Polish", "Łódź"),
];
/// Queries, and the titles of their results.
const ASKED: [(&str, &str); 43] = [
    ("می‌خواهم", "ZWNJ"),
    ("میخواهم", "ZWNJ"),
    ("می خواهم", "ZWNJ"),
    ("کتابها", "ZWNJ"),
    ("میخواهم -کتابی", "ZWNJ"),
    ("می‌رود", "joined"),
    ("می‌بینیم", "spaced"),
    ("oeuvre", "ligature"),
    ("l'oeuvre", "ligature"),
    ("L’ŒUVRE", "ligature"),
    ("d'un ete", "ligature"),
    ("aujourd'hui", "ligature"),
    ("公园", "Chinese"),
    ("公园散步", "Chinese"),
    ("\"去公园\"", "Chinese"),
    ("«我们去公园»", "Chinese"),
    ("散步 昨天", "Chinese"),
    ("iphone手机", "Chinese"),
    ("手机", "Chinese"),
    ("天気", "Japanese"),
    ("猫", "Japanese"),
    ("テンキ", "Japanese"),
    ("학교", "Korean"),
    ("한국어", "Korean"),
    ("อากาศ", "Thai"),
    ("المدرسه", "Arabic"),
    ("المدرسة", "Arabic"),
    ("احمد", "Arabic"),
    ("الى الكبري", "Arabic"),
    ("2024", "Arabic"),
    ("۲۰۲۴", "Arabic"),
    ("بـكـتـابى", "Arabic"),
    ("strasse", "German"),
    ("AERO", "German"),
    ("wirklich", "German"),
    ("красивые", "Russian"),
    ("еж", "Russian"),
    ("москва", "Russian"),
    ("שלום", "Hebrew"),
    ("ΣΊΣΥΦΟΣ", "Greek"),
    ("istanbul", "Turkish"),
    ("isik", "Turkish"),
    ("lodz", "Polish"),
];

#[tokio::test(flavor = "multi_thread")]
async fn words_are_found_however_they_are_written_in_every_language() {
    let app = TestApp::start().await;
    for (language, title, body) in WRITTEN {
        app.article(title).language(language).body(body).create().await;
    }
    for (question, found) in ASKED {
        assert_eq!(titles(&app, question).await, [found], "{question}");
    }
    for question in ["公散", "园公", "-公园 散步", "気天", "mar"] {
        assert_eq!(titles(&app, question).await, Vec::<String>::new(), "{question}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_extract_shows_the_text_as_written_with_the_found_words_marked() {
    let app = TestApp::start().await;
    let article = app
        .article("Everything")
        .language("fa")
        .body("«می‌خواهم» l’œuvre d’art 我们去公园散步。 المدرسة ۱۴۰۳ &lt;b&gt; borrowed.")
        .create()
        .await;
    for (question, marked) in [
        ("میخواهم", "می‌خواهم"),
        ("oeuvre", "œuvre"),
        ("公园", "公园"),
        ("公园散步", "公园散步"),
        ("المدرسه", "المدرسة"),
        ("1403", "۱۴۰۳"),
        ("borrow", "borrowed"),
    ] {
        let page = search(&app, question).await;
        assert_eq!(page.texts(".results mark"), [marked], "{question}");
        let shown = page.text(".results .p-summary");
        assert!(
            shown.contains("d’art 我们去公园散步。 المدرسة ۱۴۰۳ <b> borrowed."),
            "{shown}"
        );
    }
    app.seed(NewComment::thread(article, "گفت می‌خواهم بروم")).await;
    let page = app.visitor().get("/search?q=میخواهم&comments=true").await.html();
    assert_eq!(page.texts(".results mark"), ["می‌خواهم"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_older_version_indexed_is_indexed_again_in_batches() {
    let app = TestApp::start().await;
    let article = app.article("Old 0").body("公园").create().await;
    for number in 1..45 {
        app.article(&format!("Old {number}")).body("公园").create().await;
    }
    app.seed(NewComment::thread(article, "去公园")).await;
    app.sql("UPDATE article_search SET version = 1, document = ''")
        .await;
    app.sql("DELETE FROM comment_search").await;
    assert_eq!(titles(&app, "公园").await, Vec::<String>::new());
    assert_eq!(index_outdated(&app.app).await.unwrap(), 46);
    assert_eq!(titles(&app, "公园").await.len(), 20);
    assert_eq!(
        app.sql_value("SELECT count(*)::text FROM comment_search WHERE document @@ '公园'::tsquery")
            .await,
        "1"
    );
    assert_eq!(index_outdated(&app.app).await.unwrap(), 0, "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_a_comment_follow_its_text() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let id = app.seed(NewComment::thread(article, "A pineapple.")).await;
    let found = async |word: &str| {
        let path = format!("/search?q={word}&comments=true");
        app.visitor().get(&path).await.html().texts(".results h2").len()
    };
    assert_eq!(found("pineapple").await, 1);
    app.sql(&format!(
        "UPDATE comments SET body = 'A mango.' WHERE id = '{id}'"
    ))
    .await;
    assert_eq!((found("pineapple").await, found("mango").await), (0, 1));
    app.sql(&format!("DELETE FROM comments WHERE id = '{id}'")).await;
    assert_eq!(
        app.sql_value("SELECT count(*)::text FROM comment_search").await,
        "0"
    );
}

/// Gloss highlights words in results, and the database builds the documents, so both must fold words in the same way.
#[tokio::test(flavor = "multi_thread")]
async fn the_database_folds_words_like_the_program() {
    let app = TestApp::start().await;
    // Letters and digits of the scripts that folding changes, and some that it keeps.
    let ranges = [
        0xaa..0x250,
        0x370..0x52f,
        0x5d0..0x5eb,
        0x610..0x700,
        0x900..0xa00,
        0xe01..0xe5c,
        0x1e00..0x2000,
        0x3041..0x3100,
        0x4e00..0x4f00,
        0xac00..0xad00,
        0xff10..0xffdd,
    ];
    let words: Vec<String> = ranges
        .into_iter()
        .flatten()
        .filter_map(char::from_u32)
        .filter(|c| c.is_alphanumeric())
        .map(|c| format!("a{c}b"))
        .collect();
    let folded = app
        .sql_value(&format!(
            "SELECT string_agg(lower(search_fold(word)), E'\\n' ORDER BY number) \
             FROM string_to_table('{}', ' ') WITH ORDINALITY AS words (word, number)",
            words.join(" ")
        ))
        .await;
    let differing: Vec<(&String, &str, String)> = words
        .iter()
        .zip(folded.lines())
        .map(|(word, database)| (word, database, fold(word)))
        // Leaves out words that the database splits, because Gloss does not fold across the end of a word.
        .filter(|(_, database, program)| !database.contains([' ', '\'']) && database != program)
        .collect();
    assert_eq!(differing, []);
    assert!(words.len() > 2_000);
}
