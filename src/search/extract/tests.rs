//! Tests of extracts.

use proptest::prelude::*;

use super::*;

fn marked(question: &str, text: &str, stems: &[&str]) -> Vec<String> {
    let stems: Vec<String> = stems.iter().map(|stem| (*stem).to_owned()).collect();
    let pieces = extract(text, &HighlightedWords::new(&SearchQuery::new(question)), &stems);
    pieces
        .into_iter()
        .filter(|piece| piece.is_match)
        .map(|piece| piece.text)
        .collect()
}

#[test]
fn the_words_are_marked_as_they_are_written() {
    for (question, text, found) in [
        ("oeuvre", "Voici l’œuvre d’art", vec!["œuvre"]),
        ("l'oeuvre", "Voici l’œuvre d’art", vec!["l’œuvre"]),
        ("میخواهم", "من می‌خواهم بروم", vec!["می‌خواهم"]),
        ("می‌خواهم", "من میخواهم بروم", vec!["میخواهم"]),
        ("می‌خواهم", "من می خواهم، می روم", vec!["می خواهم"]),
        ("خواهم", "من می‌خواهم بروم", vec!["می‌خواهم"]),
        ("\"می خواهم\"", "نمی می‌خواهم‌ش", vec!["می‌خواهم‌ش"]),
        ("公园", "…我们去公园散步。", vec!["公园"]),
        ("天気", "東京都の天気は晴れです", vec!["天気"]),
        ("猫", "黒い猫と白い猫", vec!["猫", "猫"]),
        ("학교", "그는 학교에서 왔다", vec!["학교"]),
        ("المدرسه", "في المدرسة اليوم", vec!["المدرسة"]),
        ("1403", "سال ۱۴۰۳ بود", vec!["۱۴۰۳"]),
        ("\"quick fox\" -fox", "fox, quick fox", vec!["quick fox"]),
        ("quick compi", "The compiler", vec!["compiler"]),
        ("п'ять", "Це пʼять книг", vec!["пʼять"]),
        ("fox", "<b>foxes</b> & boxes", vec!["foxes"]),
    ] {
        assert_eq!(marked(question, text, &[]), found, "{question}");
    }
    assert_eq!(
        marked("borrowed", "Borrows and borrowing.", &["borrow"]),
        ["Borrows", "borrowing"]
    );
}

#[test]
fn a_long_text_is_shown_around_the_words() {
    let text = format!(
        "{} here stands a fox {} another fox.",
        "word ".repeat(100),
        "word ".repeat(100)
    );
    let pieces = extract(&text, &HighlightedWords::new(&SearchQuery::new("fox")), &[]);
    let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert!(
        shown.starts_with("… word ") && shown.ends_with("another fox."),
        "{shown}"
    );
    assert!(
        shown.contains("here stands a fox word") && shown.contains(" … "),
        "{shown}"
    );
    assert!(shown.chars().count() < PARTS * (LENGTH + SLACK), "{shown}");
    assert_eq!(pieces.iter().filter(|piece| piece.is_match).count(), 2);
}

#[test]
fn a_word_that_would_fill_the_page_is_shortened() {
    assert_eq!(
        marked("yyy", &"y".repeat(10_000), &[])[0].chars().count(),
        WORD_CHARS
    );
}

proptest! {
    #[test]
    fn an_extract_holds_nothing_but_the_text(
        text in "[ab公园\u{64e}\u{200c}م .’]{0,400}",
        question in "[ab公园م \"-]{0,12}",
    ) {
        let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let pieces = extract(&text, &HighlightedWords::new(&SearchQuery::new(&question)), &[]);
        for piece in pieces {
            for part in piece.text.split('…') {
                prop_assert!(spaced.contains(part.trim()), "{:?}", part);
            }
        }
    }
}
