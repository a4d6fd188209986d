# Articles and lists of them.

reading-time = { $minutes } Min. Lesezeit
category = Kategorie
tag = Schlagwort
author = Autor
archive = Archiv
article-count = { $count } Artikel
pinned = Angeheftet
newer = Neuere
older = Ältere
pages = Seiten
nothing-published = Hier ist noch nichts erschienen.
see-all-articles = Alle Artikel ansehen
write-first-article = Den ersten Artikel schreiben
come-back-soon = Schauen Sie bald wieder vorbei.

# An article.
contents = Inhalt
edit = Bearbeiten
updated = Aktualisiert: { $date }
tags = Schlagwörter
more-articles = Weitere Artikel
related-articles = Ähnliche Artikel
previous = Vorheriger
next = Nächster
other-languages = In anderen Sprachen

# Was Suchmaschinen von einer Seite erfahren, die selbst nichts über sich sagt. $count ist die Zahl ihrer Artikel.
front-description = { $count ->
    [0] { $site }: noch keine Artikel
   *[other] Die neuesten Artikel auf { $site }: { $titles }
}
category-description = { $count ->
    [0] Die Kategorie { $name } auf { $site }: noch keine Artikel
   *[other] Artikel in der Kategorie { $name } auf { $site }: { $titles }
}
tag-description = { $count ->
    [0] Das Schlagwort { $name } auf { $site }: noch keine Artikel
   *[other] Artikel mit dem Schlagwort { $name } auf { $site }: { $titles }
}
author-description = Artikel von { $name } auf { $site }: { $titles }
period-description = Artikel aus { $name } auf { $site }: { $titles }
archive-description = Alle Artikel auf { $site }, nach Jahr und Monat
article-description = { $title }, auf { $site }
