# Search.

search = Suche
search-for = Suche: { $question }
search-words = Gesuchte Wörter
search-comments = Stattdessen in den Kommentaren suchen
search-hint = Setzen Sie zusammengehörige Wörter in Anführungszeichen und ein Minus vor ein Wort, das nicht vorkommen soll.
result-count = { $count ->
    [0] Nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern.
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
many-results = Die { $count } neuesten von vielen Treffern
search-busy = Zurzeit laufen zu viele Suchen. Warten Sie einen Moment und suchen Sie erneut.
search-too-slow = Die Suche hat zu lange gedauert. Versuchen Sie es mit anderen oder weniger Wörtern.
previous-results = Vorige Treffer
more-results = Weitere Treffer
