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
articles-none = Noch keine Beiträge.
articles-view-all-link = Alle Beiträge ansehen
articles-write-first-link = Ersten Beitrag schreiben
articles-check-back = Schauen Sie bald wieder vorbei.

# An article.
article-contents = Auf dieser Seite
edit = Bearbeiten
updated = Aktualisiert: { $date }
tags = Schlagwörter
more-articles = Weitere Beiträge
related-articles = Ähnliche Beiträge
previous = Vorheriger Beitrag
next = Nächster Beitrag
article-translations-label = In anderen Sprachen

# Meta-Beschreibungen von Seiten, die keine eigene haben. $count ist die Zahl ihrer Beiträge.
homepage-meta-description = { $count ->
    [0] { $site }: noch keine Beiträge
   *[other] Die neuesten Beiträge auf { $site }: { $titles }
}
category-meta-description = { $count ->
    [0] Die Kategorie { $name } auf { $site }: noch keine Beiträge
   *[other] Beiträge in der Kategorie { $name } auf { $site }: { $titles }
}
tag-meta-description = { $count ->
    [0] Das Schlagwort { $name } auf { $site }: noch keine Beiträge
   *[other] Beiträge mit dem Schlagwort { $name } auf { $site }: { $titles }
}
author-meta-description = Beiträge von { $name } auf { $site }: { $titles }
period-meta-description = Beiträge aus { $name } auf { $site }: { $titles }
archive-meta-description = Alle Beiträge auf { $site }, nach Jahr und Monat
article-meta-description = { $title }, auf { $site }
