# Search.

search = Search
search-results-title = Search results for “{ $question }”
search-field-label = Search terms
search-comments-label = Search comments instead of articles
search-help = Use quotation marks for an exact phrase, and a minus sign to exclude a word.
search-result-count = { $count ->
    [0] No results. Try fewer or different words.
    [one] { $count } result
   *[other] { $count } results
}
search-result-limit-reached = Showing the { $count } most recent results
search-busy-error = Too many searches are running. Wait a moment and search again.
search-timeout-error = The search took too long. Try fewer or different words.
previous-results = Previous results
more-results = More results
