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
comments-on = Commentaires sur « { $title } »
comment-on = { $name } à propos de « { $title } »
comment-order = Trier les commentaires
comment-pages = Pages de commentaires
comments-closed = Les commentaires sont fermés.

in-reply-to = en réponse à { $name }
edited-at = modifié le { $date }
awaiting-moderation = Votre commentaire est en attente de modération.
reply = Répondre
reply-to = Répondre à { $name }
status-or-withdraw = Gérer
report = Signaler
report-comment-by = Signaler le commentaire de { $name }
leave-reply = Laisser un commentaire
cancel-reply = Annuler la réponse
signed-in-note = Vous commentez en tant que { $name }. Les champs obligatoires sont marqués d’un *
email-note = Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont marqués d’un *
field-comment = Commentaire *
comment-too-long = Un commentaire peut compter { $most } caractères au maximum. Celui-ci en a { $excess } de trop.
field-name = Nom *
field-email = E-mail *
field-website = Site web
remember-me = Enregistrer mon nom, mon e-mail et mon site dans ce navigateur pour mon prochain commentaire.
leave-empty = Laisser ce champ vide
preview = Aperçu
post-comment = Envoyer le commentaire
more-replies-in-thread = Autres réponses de ce fil
context-of-comment = Commentaire sur
edit-your-comment = Modifier votre commentaire
your-comment = Votre commentaire
cancel = Annuler
kept-change = Votre texte modifié, à copier :
edit-note = Vous pouvez modifier un commentaire pendant 15 minutes après l’envoi. Il sera signalé comme modifié. Les champs obligatoires sont marqués d’un *
save-changes = Enregistrer les modifications
see-posted = Voir votre commentaire
kept-comment = Votre commentaire n’a pas été envoyé. Voici votre texte, à copier :
thank-you = Merci
report-this-comment = Signaler ce commentaire
report-a-comment = Signaler un commentaire
report-received = Votre signalement est bien arrivé. L’équipe de modération examinera ce commentaire.
back-to-comments = Retour aux commentaires
kept-report = Votre signalement, à copier :
report-note = Seule l’équipe de modération voit votre signalement. Les champs obligatoires sont marqués d’un *
report-reason = Pourquoi signalez-vous ce commentaire ? *
report-sentence = Précisions (facultatif)
send-report = Envoyer le signalement
reason-spam = Commentaire indésirable ou publicité
reason-abuse = Insultes, menaces ou harcèlement
reason-off-topic = Hors sujet
reason-personal-data = Divulgation d’informations privées
reason-other = Autre chose
posted-at = Envoyé le { $date }
see-among-comments = Voir dans la discussion
edit-it = Modifier votre commentaire
edit-while-possible = { $link } (pendant 15 minutes après l’envoi)
back-to-article = Retour à l’article
withdraw-it = Supprimer votre commentaire
withdraw-help = Votre commentaire est supprimé pour tout le monde. Cette action est irréversible. Les réponses sont conservées.
withdraw-my-comment = Supprimer mon commentaire
by-author = Auteur / autrice
by-staff = Équipe
comment-withdrawn = Ce commentaire a été supprimé par la personne qui l’a écrit.
comment-not-public = Ce commentaire n’est pas disponible.
comment-removed = Ce commentaire a été supprimé.
status-withdrawn = Commentaire supprimé
status-withdrawn-help = Plus personne ne peut le voir. Il sera supprimé définitivement après 30 jours.
status-pending = Votre commentaire est en attente de modération
status-pending-help = Pour l’instant, personne d’autre ne le voit. Il apparaîtra une fois approuvé par l’équipe de modération.
status-public = Votre commentaire est publié
status-public-help = Tout le monde peut le voir.
status-hidden = Votre commentaire n’est pas publié
status-hidden-help = L’équipe de modération a décidé de ne pas le publier.
all-comments = Tous les commentaires
more-replies = Autres réponses
earlier-comments = Commentaires précédents
later-comments = Commentaires suivants
oldest-first = Les plus anciens d’abord
newest-first = Les plus récents d’abord
held-every-comment = Sur ce site, l’équipe de modération vérifie tous les commentaires avant leur publication.
held-first-comment = C’est votre premier commentaire ici ou dans ce navigateur. L’équipe de modération le vérifie avant sa publication.
held-links = { $count ->
    [one] Votre commentaire contient un lien : l’équipe de modération le vérifie d’abord.
   *[other] Votre commentaire contient { $count } liens : l’équipe de modération le vérifie d’abord.
}
held-edited = Vous avez modifié votre commentaire après son approbation : l’équipe de modération le vérifie de nouveau.
held-no-work = L’équipe de modération vérifie les commentaires envoyés sans JavaScript avant leur publication.
network-banned = Les commentaires de votre réseau sont bloqués à cause de messages indésirables. Copiez votre texte et réessayez avec une autre connexion.

not-stored-send-again = Impossible d’enregistrer votre texte pour le moment, mais il n’est pas perdu. Attendez un instant, puis renvoyez-le.
article-gone = Cet article n’est plus disponible, vous ne pouvez donc pas le commenter. Votre texte est ci-dessous.
comment-gone = Ce commentaire n’existe plus, ou n’est pas le vôtre.
answered-gone = Le commentaire auquel vous répondez n’est plus disponible. Votre texte est ci-dessous. Vous pouvez l’envoyer comme nouveau commentaire.
said-already = Vous avez déjà envoyé ce commentaire ici.
form-used = Vous avez déjà envoyé un commentaire depuis ce formulaire. Pour envoyer aussi ce texte, appuyez de nouveau sur « Envoyer le commentaire ».
too-late-to-change = Vous ne pouvez plus modifier ce commentaire. Un commentaire peut être modifié pendant 15 minutes après l’envoi, sauf s’il a été supprimé.
reported-already = Vous avez déjà signalé ce commentaire. L’équipe de modération l’examinera.
slow-down = Vous envoyez trop de choses à la fois. Attendez { $seconds } secondes, puis réessayez.
