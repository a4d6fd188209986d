# Search.

search = Recherche
search-for = Recherche : { $question }
search-words = Mots à chercher
search-comments = Chercher plutôt dans les commentaires
search-hint = Mettez entre guillemets les mots qui vont ensemble, et un moins devant un mot à exclure.
result-count = { $count ->
    [0] Rien n’a été trouvé. Essayez avec moins de mots, ou d’autres.
    [one] { $count } résultat
   *[other] { $count } résultats
}
many-results = Les { $count } résultats les plus récents parmi beaucoup
search-busy = Trop de recherches sont en cours. Patientez un instant, puis relancez la recherche.
search-too-slow = La recherche a pris trop de temps. Essayez avec d’autres mots, ou moins de mots.
previous-results = Résultats précédents
more-results = Plus de résultats
