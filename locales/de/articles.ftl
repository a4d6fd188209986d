# Articles and lists of them.

reading-time = { $minutes } Min. Lesezeit
category = Kategorie
tag = Schlagwort
author = Autor/-in
archive = Archiv
article-count = { $count ->
    [one] { $count } Beitrag
   *[other] { $count } Beiträge
}
pinned = Angeheftet
newer = Neuere Beiträge
older = Ältere Beiträge
pages = Seiten
nothing-published = Noch keine Beiträge.
see-all-articles = Alle Beiträge ansehen
write-first-article = Ersten Beitrag schreiben
come-back-soon = Schauen Sie bald wieder vorbei.

# An article.
contents = Auf dieser Seite
edit = Bearbeiten
updated = Aktualisiert: { $date }
tags = Schlagwörter
more-articles = Weitere Beiträge
related-articles = Ähnliche Beiträge
previous = Vorheriger Beitrag
next = Nächster Beitrag
other-languages = In anderen Sprachen

# Meta-Beschreibungen von Seiten, die keine eigene haben. $count ist die Zahl ihrer Beiträge.
front-description = { $count ->
    [0] { $site }: noch keine Beiträge
   *[other] Die neuesten Beiträge auf { $site }: { $titles }
}
category-description = { $count ->
    [0] Die Kategorie { $name } auf { $site }: noch keine Beiträge
   *[other] Beiträge in der Kategorie { $name } auf { $site }: { $titles }
}
tag-description = { $count ->
    [0] Das Schlagwort { $name } auf { $site }: noch keine Beiträge
   *[other] Beiträge mit dem Schlagwort { $name } auf { $site }: { $titles }
}
author-description = Beiträge von { $name } auf { $site }: { $titles }
period-description = Beiträge aus { $name } auf { $site }: { $titles }
archive-description = Alle Beiträge auf { $site }, nach Jahr und Monat
article-description = { $title }, auf { $site }
