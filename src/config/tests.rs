//! Tests of the settings.

use super::*;

#[test]
fn a_public_address_is_an_origin() {
    let parsed = |text| parse_base_url(text).map(|url| url.as_str().to_owned());
    assert_eq!(
        parsed("https://Blog.Example/").as_deref(),
        Ok("https://blog.example")
    );
    assert_eq!(
        parsed("http://localhost:8080").as_deref(),
        Ok("http://localhost:8080")
    );
    for text in [
        "",
        "blog.example",
        "ftp://blog.example",
        "https://blog.example/path",
        "https://a@b.example",
    ] {
        assert!(parsed(text).unwrap_err().contains("GLOSS_BASE_URL"), "{text}");
    }
}

#[test]
fn a_wrong_value_is_answered_with_the_name_of_its_variable() {
    assert!(
        parse_metrics_bind("9184")
            .unwrap_err()
            .contains("GLOSS_METRICS_BIND")
    );
    assert!(
        parse_network("10.0.0.0/99")
            .unwrap_err()
            .contains("GLOSS_TRUSTED_PROXIES")
    );
    for text in ["10.0.0.30:80", "http://name:password@10.0.0.30/"] {
        let refusal = parse_purge_url(text).unwrap_err();
        assert!(refusal.contains("GLOSS_PURGE_URL") && !refusal.contains("name:password"));
    }
    for text in ["", "X-Forwarded-For, Forwarded", "X Real IP", "a:"] {
        let refusal = parse_header_name(text).unwrap_err();
        assert!(refusal.contains("GLOSS_FORWARDED_HEADER"), "{text}");
    }
    assert!(parse_workers("0").unwrap_err().contains("GLOSS_WORKERS"));
    assert!(parse_filter("gloss=loud").unwrap_err().contains("GLOSS_LOG"));
    assert_eq!(
        parse_network(" 192.168.1.7").unwrap().to_string(),
        "192.168.1.7/32"
    );
}
