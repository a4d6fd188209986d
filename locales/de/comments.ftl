# Comments, as readers see them.

comment-count = { $count ->
    [0] Keine Kommentare
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
new-comment-count = { $count ->
    [one] { $count } neuer Kommentar
   *[other] { $count } neue Kommentare
}
comments-on = Kommentare zu „{ $title }“
comment-on = { $name } zu „{ $title }“
comment-order = Reihenfolge der Kommentare
comment-pages = Kommentarseiten
comments-closed = Die Kommentare sind geschlossen.
