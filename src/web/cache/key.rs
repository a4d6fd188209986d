//! The cache key of a URL.

use std::borrow::Cow;

use actix_web::http::Uri;

/// The query parameters that handlers of cacheable responses read. A handler that reads any other parameter must not
/// let its responses be cached. A test requests every public page with unknown parameters.
const PARAMETERS: [&str; 5] = ["after", "before", "comments", "order", "thread"];

/// Returns the path and the known query parameters, sorted. Unknown parameters neither split nor poison the cache.
///
/// A parameter with `%` or `+` in its name may be a known one in disguise, and counts as known.
pub(super) fn of(uri: &Uri) -> Cow<'_, str> {
    let path = uri.path();
    let Some(query) = uri.query() else {
        return Cow::Borrowed(path);
    };
    let mut known: Vec<&str> = query.split('&').filter(|pair| is_known(pair)).collect();
    if known.is_empty() {
        return Cow::Borrowed(path);
    }
    known.sort_unstable();
    Cow::Owned(format!("{path}?{}", known.join("&")))
}

/// Returns whether a URL has query parameters that its page may read.
pub(crate) fn has_parameters(uri: &Uri) -> bool {
    uri.query().is_some_and(|query| query.split('&').any(is_known))
}

fn is_known(pair: &str) -> bool {
    let name = pair.split_once('=').map_or(pair, |(name, _)| name);
    PARAMETERS.contains(&name) || name.contains(['%', '+'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(address: &str) -> String {
        of(&address.parse().unwrap()).into_owned()
    }

    #[test]
    fn what_a_page_does_not_read_is_no_part_of_its_key() {
        for address in [
            "/a",
            "/a?",
            "/a?utm_source=x",
            "/a?q=1&fbclid=2",
            "/a?orders=1",
            "/a?&&=",
        ] {
            assert_eq!(key(address), "/a", "{address}");
        }
    }

    #[test]
    fn what_a_page_reads_is_part_of_its_key_in_one_order() {
        assert_eq!(key("/a?thread=1&x=2&order=newest"), "/a?order=newest&thread=1");
        assert_eq!(key("/a?order=newest&thread=1"), "/a?order=newest&thread=1");
        assert_ne!(key("/a?order=newest"), key("/a?order="));
        assert_ne!(key("/a?order=newest"), key("/a?order=newest&order=oldest"));
    }

    #[test]
    fn a_name_in_disguise_is_part_of_the_key() {
        for address in ["/a?%6frder=newest", "/a?orde%72=newest", "/a?+order=1"] {
            assert_ne!(key(address), "/a", "{address}");
        }
    }

    proptest! {
        #[test]
        fn two_addresses_with_one_key_differ_in_unknown_parameters_alone(
            first in "(order|after|x|%6f)=[ab]?", second in "(order|after|x|%6f)=[ab]?",
        ) {
            let same = key(&format!("/p?{first}")) == key(&format!("/p?{second}"));
            prop_assert_eq!(same, first == second || (first.starts_with("x=") && second.starts_with("x=")));
        }
    }
}
