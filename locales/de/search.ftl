# Search.

search = Suche
search-for = Suchergebnisse für „{ $question }“
search-words = Suchbegriff
search-comments = Kommentare statt Beiträge durchsuchen
search-hint = Setzen Sie eine Wortgruppe in Anführungszeichen, um genau danach zu suchen. Ein Minuszeichen schließt das folgende Wort aus.
result-count = { $count ->
    [0] Keine Ergebnisse. Versuchen Sie es mit weniger oder anderen Wörtern.
    [one] { $count } Ergebnis
   *[other] { $count } Ergebnisse
}
many-results = Die { $count } neuesten Ergebnisse
search-busy = Zurzeit laufen zu viele Suchanfragen. Warten Sie einen Moment und suchen Sie dann noch einmal.
search-too-slow = Die Suche hat zu lange gedauert. Versuchen Sie es mit weniger oder anderen Wörtern.
previous-results = Vorherige Ergebnisse
more-results = Weitere Ergebnisse
