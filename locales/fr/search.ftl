# Search.

search = Recherche
search-for = Résultats de recherche pour « { $question } »
search-words = Termes de recherche
search-comments = Chercher dans les commentaires plutôt que dans les articles
search-hint = Mettez une expression exacte entre guillemets, et un signe moins devant un mot à exclure.
result-count = { $count ->
    [0] Aucun résultat. Essayez avec moins de mots, ou d’autres mots.
    [one] { $count } résultat
   *[other] { $count } résultats
}
many-results = Les { $count } résultats les plus récents
search-busy = Trop de recherches sont en cours. Attendez un instant, puis relancez la recherche.
search-too-slow = La recherche a pris trop de temps. Essayez avec moins de mots, ou d’autres mots.
previous-results = Résultats précédents
more-results = Résultats suivants
