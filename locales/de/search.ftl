# Search.

search = Suche
search-results-title = Suchergebnisse für „{ $question }“
search-field-label = Suchbegriff
search-comments-label = Kommentare statt Beiträge durchsuchen
search-help = Setzen Sie eine Wortgruppe in Anführungszeichen, um genau danach zu suchen. Ein Minuszeichen schließt das folgende Wort aus.
search-result-count = { $count ->
    [0] Keine Ergebnisse. Versuchen Sie es mit weniger oder anderen Wörtern.
    [one] { $count } Ergebnis
   *[other] { $count } Ergebnisse
}
search-result-limit-reached = Die { $count } neuesten Ergebnisse
search-busy-error = Zurzeit laufen zu viele Suchanfragen. Warten Sie einen Moment und suchen Sie dann noch einmal.
search-timeout-error = Die Suche hat zu lange gedauert. Versuchen Sie es mit weniger oder anderen Wörtern.
previous-results = Vorherige Ergebnisse
more-results = Weitere Ergebnisse
