# Articles and lists of them.

reading-time = { $minutes } min de lecture
category = Catégorie
tag = Étiquette
author = Auteur
archive = Archives
article-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
newer = Plus récents
older = Plus anciens
pages = Pages
nothing-published = Rien n’a encore été publié ici.
