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

in-reply-to = en réponse à { $name }
edited-at = modifié le { $date }
awaiting-moderation = Votre commentaire est en attente de modération.
reply = Répondre
reply-to = Répondre à { $name }
status-or-withdraw = État ou retrait
report = Signaler
report-comment-by = Signaler le commentaire de { $name }
leave-reply = Laisser un commentaire
cancel-reply = Annuler la réponse
signed-in-note = Connecté en tant que { $name }. Les champs obligatoires sont marqués d’un *
email-note = Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont marqués d’un *
field-comment = Commentaire *
comment-too-long = Un commentaire compte au plus { $most } caractères ; celui-ci en a { $excess } de trop.
field-name = Nom *
field-email = E-mail *
field-website = Site web
remember-me = Enregistrer mon nom, mon e-mail et mon site dans ce navigateur pour mon prochain commentaire.
leave-empty = Laissez ce champ vide
preview = Aperçu
post-comment = Publier le commentaire
more-replies-in-thread = Autres réponses de ce fil
context-of-comment = Commentaire sur
edit-your-comment = Modifier votre commentaire
your-comment = Votre commentaire
cancel = Annuler
kept-change = Votre texte modifié, pour que vous puissiez le garder :
edit-note = Un commentaire peut être modifié pendant 15 minutes. Il est signalé comme modifié. Les champs obligatoires sont marqués d’un *
save-changes = Enregistrer les modifications
see-posted = Voir ce que vous avez publié
kept-comment = Votre commentaire n’a pas été publié. Le voici, pour que vous puissiez le garder :
thank-you = Merci
report-this-comment = Signaler ce commentaire
report-a-comment = Signaler un commentaire
report-received = Les modérateurs ont reçu votre signalement et examineront le commentaire.
back-to-comments = Retour aux commentaires
kept-report = Ce que vous avez écrit, pour que vous puissiez le garder :
report-note = Seuls les modérateurs voient ce que vous écrivez ici. Les champs obligatoires sont marqués d’un *
report-reason = Quel est le problème ? *
report-sentence = Une phrase à ce sujet
send-report = Envoyer le signalement
reason-spam = C’est de la publicité ou du spam
reason-abuse = Il insulte, menace ou harcèle quelqu’un
reason-off-topic = Il n’a rien à voir avec l’article
reason-personal-data = Il dévoile quelque chose de privé sur quelqu’un
reason-other = Autre chose
posted-at = Publié le { $date }
see-among-comments = Le voir parmi les commentaires
edit-it = Le modifier
edit-while-possible = { $link } (pendant 15 minutes après l’envoi)
back-to-article = Retour à l’article
withdraw-it = Le retirer
withdraw-help = Plus personne ne le verra, et cela ne peut pas être annulé. Ses réponses gardent leur place.
withdraw-my-comment = Retirer mon commentaire
by-author = Auteur
by-staff = Équipe
comment-withdrawn = Ce commentaire a été retiré par son auteur.
comment-not-public = Ce commentaire n’est pas public pour le moment.
comment-removed = Ce commentaire a été supprimé.
status-withdrawn = Vous avez retiré votre commentaire
status-withdrawn-help = Plus personne ne le voit. Après 30 jours, il est supprimé définitivement.
status-pending = Votre commentaire est en attente de modération
status-pending-help = Pour l’instant, vous seul le voyez. Un modérateur va le lire.
status-public = Votre commentaire est public
status-public-help = Tout le monde peut le lire.
status-hidden = Votre commentaire n’est pas affiché
status-hidden-help = Les modérateurs de ce site ont décidé de ne pas l’afficher.
all-comments = Tous les commentaires
more-replies = Autres réponses
earlier-comments = Commentaires précédents
later-comments = Commentaires suivants
oldest-first = Les plus anciens d’abord
newest-first = Les plus récents d’abord
held-every-comment = Sur ce site, un modérateur lit chaque commentaire avant sa parution.
held-first-comment = C’est votre premier commentaire ici, ou le premier depuis ce navigateur : un modérateur le lit avant sa parution.
held-links = { $count ->
    [one] Il contient un lien, qu’un modérateur vérifie d’abord.
   *[other] Il contient { $count } liens, qu’un modérateur vérifie d’abord.
}
held-edited = Vous l’avez modifié après son approbation, un modérateur le relit donc.
held-no-work = Il a été envoyé sans le script de la page, qui montre qu’aucune machine n’est à l’œuvre : quelqu’un le lit avant qu’il paraisse.
network-banned = Ce site n’accepte pas de commentaires du réseau où vous êtes, car trop de spam en est venu. Copiez votre texte et envoyez-le par une autre connexion.

not-stored-send-again = Impossible d’enregistrer pour le moment. Rien n’est perdu : attendez un instant, puis renvoyez.
article-gone = Cet article n’existe plus, rien ne peut donc y être publié. Votre texte est ci-dessous.
comment-gone = Ce commentaire n’existe plus, ou n’est pas le vôtre.
answered-gone = Le commentaire auquel vous répondez n’existe plus. Votre texte est ci-dessous ; vous pouvez le publier comme un commentaire à part.
said-already = Vous avez déjà dit cela ici.
form-used = Vous avez déjà publié un commentaire depuis ce formulaire. Pour publier aussi ce texte, appuyez de nouveau sur « Publier le commentaire ».
too-late-to-change = Ce commentaire ne peut plus être modifié : c’est possible pendant 15 minutes après l’envoi, tant qu’il n’est pas supprimé.
reported-already = Vous avez déjà signalé ce commentaire. Les modérateurs ont votre signalement.
slow-down = Cela fait beaucoup d’un coup. Attendez { $seconds } secondes, puis renvoyez.
