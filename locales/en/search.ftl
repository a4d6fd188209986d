# Search.

search = Search
search-for = Search: { $question }
search-words = Words to look for
search-comments = Look in the comments instead
search-hint = Put words that belong together in quotes, and a minus before a word that should not occur.
result-count = { $count ->
    [0] Nothing was found. Try fewer words, or other ones.
    [one] { $count } result
   *[other] { $count } results
}
many-results = The { $count } newest of many results
search-busy = Too many searches are running. Wait a moment and search again.
search-too-slow = The search took too long. Try other words, or fewer of them.
previous-results = Previous results
more-results = More results
