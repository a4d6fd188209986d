# Articles and lists of them.

reading-time = { $minutes } Min. Lesezeit
category = Kategorie
tag = Schlagwort
author = Autor
archive = Archiv
article-count = { $count } Artikel
newer = Neuere
older = Ältere
pages = Seiten
nothing-published = Hier ist noch nichts erschienen.
