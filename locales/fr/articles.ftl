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

# Ce que les moteurs de recherche apprennent d’une page qui ne dit rien d’elle-même. $count est le nombre de ses articles.
front-description = { $count ->
    [0] { $site } : aucun article pour le moment
   *[other] Les derniers articles de { $site } : { $titles }
}
category-description = { $count ->
    [0] La catégorie { $name } sur { $site } : aucun article pour le moment
   *[other] Articles de la catégorie { $name } sur { $site } : { $titles }
}
tag-description = { $count ->
    [0] L’étiquette { $name } sur { $site } : aucun article pour le moment
   *[other] Articles avec l’étiquette { $name } sur { $site } : { $titles }
}
author-description = Articles de { $name } sur { $site } : { $titles }
period-description = Articles publiés sur { $site } ({ $name }) : { $titles }
archive-description = Tous les articles de { $site }, par année et par mois
article-description = { $title }, sur { $site }
