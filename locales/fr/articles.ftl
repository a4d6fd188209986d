# Articles and lists of them.

reading-time = { $minutes } min de lecture
category = Catégorie
tag = Étiquette
author = Auteur / autrice
archive = Archives
article-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
pinned = Épinglé
newer = Articles plus récents
older = Articles plus anciens
pages = Pages
articles-none = Aucun article pour le moment.
articles-view-all-link = Voir tous les articles
articles-write-first-link = Écrire votre premier article
articles-check-back = Revenez bientôt.

# An article.
article-contents = Sur cette page
edit = Modifier
updated = Mis à jour le { $date }
tags = Étiquettes
more-articles = Autres articles
related-articles = Articles similaires
previous = Article précédent
next = Article suivant
article-translations-label = Dans d’autres langues

# Les descriptions méta des pages qui n’en ont pas. $count est le nombre de leurs articles.
homepage-meta-description = { $count ->
    [0] { $site } : aucun article pour le moment
   *[other] Les derniers articles de { $site } : { $titles }
}
category-meta-description = { $count ->
    [0] La catégorie { $name } sur { $site } : aucun article pour le moment
   *[other] Articles de la catégorie { $name } sur { $site } : { $titles }
}
tag-meta-description = { $count ->
    [0] L’étiquette { $name } sur { $site } : aucun article pour le moment
   *[other] Articles avec l’étiquette { $name } sur { $site } : { $titles }
}
author-meta-description = Articles de { $name } sur { $site } : { $titles }
period-meta-description = Articles publiés sur { $site } ({ $name }) : { $titles }
archive-meta-description = Tous les articles de { $site }, par année et par mois
article-meta-description = { $title }, sur { $site }
