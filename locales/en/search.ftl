# Search.

search = Search
search-for = Search results for “{ $question }”
search-words = Search terms
search-comments = Search comments instead of articles
search-hint = Use quotation marks for an exact phrase, and a minus sign to exclude a word.
result-count = { $count ->
    [0] No results. Try fewer or different words.
    [one] { $count } result
   *[other] { $count } results
}
many-results = Showing the { $count } most recent results
search-busy = Too many searches are running. Wait a moment and search again.
search-too-slow = The search took too long. Try fewer or different words.
previous-results = Previous results
more-results = More results
