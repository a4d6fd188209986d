# Search.

search = Recherche
search-results-title = Résultats de recherche pour « { $question } »
search-field-label = Termes de recherche
search-comments-label = Chercher dans les commentaires plutôt que dans les articles
search-help = Mettez une expression exacte entre guillemets, et un signe moins devant un mot à exclure.
search-result-count = { $count ->
    [0] Aucun résultat. Essayez avec moins de mots, ou d’autres mots.
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-result-limit-reached = Les { $count } résultats les plus récents
search-busy-error = Trop de recherches sont en cours. Attendez un instant, puis relancez la recherche.
search-timeout-error = La recherche a pris trop de temps. Essayez avec moins de mots, ou d’autres mots.
previous-results = Résultats précédents
more-results = Résultats suivants
