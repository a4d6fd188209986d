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
