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
pinned = Épinglé
newer = Plus récents
older = Plus anciens
pages = Pages
nothing-published = Rien n’a encore été publié ici.
see-all-articles = Voir tous les articles
write-first-article = Écrire le premier article
come-back-soon = Revenez bientôt.

# An article.
contents = Sommaire
edit = Modifier
updated = Mis à jour le { $date }
tags = Étiquettes
more-articles = Autres articles
related-articles = Articles similaires
previous = Précédent
next = Suivant
other-languages = Dans d’autres langues
