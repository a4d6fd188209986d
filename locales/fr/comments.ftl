# Comments, as readers see them.

comment-count = { $count ->
    [0] Aucun commentaire
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
new-comment-count = { $count ->
    [one] { $count } nouveau commentaire
   *[other] { $count } nouveaux commentaires
}
comments-on = Commentaires sur « { $title } »
comment-on = { $name } à propos de « { $title } »
comment-order = Ordre des commentaires
comment-pages = Pages de commentaires
comments-closed = Les commentaires sont fermés.
