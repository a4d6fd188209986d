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
comment-manage-link = Gérer
report = Signaler
report-comment-by = Signaler le commentaire de { $name }
comment-form-title = Laisser un commentaire
cancel-reply = Annuler la réponse
signed-in-note = Vous commentez en tant que { $name }. Les champs obligatoires sont marqués d’un *
email-note = Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont marqués d’un *
field-comment = Commentaire *
comment-too-long = Un commentaire peut compter { $most } caractères au maximum. Celui-ci en a { $excess } de trop.
field-name = Nom *
field-email = E-mail *
field-website = Site web
remember-me = Enregistrer mon nom, mon e-mail et mon site dans ce navigateur pour mon prochain commentaire.
comment-honeypot-label = Laisser ce champ vide
preview = Aperçu
post-comment = Envoyer le commentaire
thread-more-replies-link = Autres réponses de ce fil
comment-article-label = Commentaire sur
edit-your-comment = Modifier votre commentaire
your-comment = Votre commentaire
cancel = Annuler
comment-edited-text-label = Votre texte modifié, à copier :
edit-note = Vous pouvez modifier un commentaire pendant 15 minutes après l’envoi. Il sera signalé comme modifié. Les champs obligatoires sont marqués d’un *
save-changes = Enregistrer les modifications
comment-view-link = Voir votre commentaire
comment-text-label = Votre commentaire n’a pas été envoyé. Voici votre texte, à copier :
thank-you = Merci
report-this-comment = Signaler ce commentaire
report-a-comment = Signaler un commentaire
report-done = Votre signalement est bien arrivé. L’équipe de modération examinera ce commentaire.
back-to-comments = Retour aux commentaires
report-text-label = Votre signalement, à copier :
report-form-note = Seule l’équipe de modération voit votre signalement. Les champs obligatoires sont marqués d’un *
report-reason-label = Pourquoi signalez-vous ce commentaire ? *
report-details-label = Précisions (facultatif)
report-send-button = Envoyer le signalement
reason-spam = Commentaire indésirable ou publicité
reason-abuse = Insultes, menaces ou harcèlement
reason-off-topic = Hors sujet
reason-personal-data = Divulgation d’informations privées
reason-other = Autre chose
posted-at = Envoyé le { $date }
comment-discussion-link = Voir dans la discussion
comment-edit-link = Modifier votre commentaire
comment-edit-link-with-limit = { $link } (pendant 15 minutes après l’envoi)
back-to-article = Retour à l’article
comment-delete-title = Supprimer votre commentaire
withdraw-help = Votre commentaire est supprimé pour tout le monde. Cette action est irréversible. Les réponses sont conservées.
comment-delete-button = Supprimer mon commentaire
by-author = Auteur / autrice
by-staff = Équipe
comment-withdrawn = Ce commentaire a été supprimé par la personne qui l’a écrit.
comment-unavailable = Ce commentaire n’est pas disponible.
comment-removed-by-moderator = Ce commentaire a été supprimé.
comment-status-deleted = Commentaire supprimé
comment-status-deleted-help = Plus personne ne peut le voir. Il sera supprimé définitivement après 30 jours.
comment-status-pending = Votre commentaire est en attente de modération
comment-status-pending-help = Pour l’instant, personne d’autre ne le voit. Il apparaîtra une fois approuvé par l’équipe de modération.
comment-status-published = Votre commentaire est publié
comment-status-published-help = Tout le monde peut le voir.
comment-status-rejected = Votre commentaire n’est pas publié
comment-status-rejected-help = L’équipe de modération a décidé de ne pas le publier.
all-comments = Tous les commentaires
more-replies = Autres réponses
earlier-comments = Commentaires précédents
later-comments = Commentaires suivants
oldest-first = Les plus anciens d’abord
newest-first = Les plus récents d’abord
pending-reason-every-comment = Sur ce site, l’équipe de modération vérifie tous les commentaires avant leur publication.
pending-reason-first-comment = C’est votre premier commentaire ici ou dans ce navigateur. L’équipe de modération le vérifie avant sa publication.
pending-reason-links = { $count ->
    [one] Votre commentaire contient un lien : l’équipe de modération le vérifie d’abord.
   *[other] Votre commentaire contient { $count } liens : l’équipe de modération le vérifie d’abord.
}
pending-reason-edited = Vous avez modifié votre commentaire après son approbation : l’équipe de modération le vérifie de nouveau.
pending-reason-no-proof-of-work = L’équipe de modération vérifie les commentaires envoyés sans JavaScript avant leur publication.
comment-ip-range-banned-error = Les commentaires de votre réseau sont bloqués à cause de messages indésirables. Copiez votre texte et réessayez avec une autre connexion.

comment-not-saved-error = Impossible d’enregistrer votre texte pour le moment, mais il n’est pas perdu. Attendez un instant, puis renvoyez-le.
comment-article-missing-error = Cet article n’est plus disponible, vous ne pouvez donc pas le commenter. Votre texte est ci-dessous.
comment-missing-error = Ce commentaire n’existe plus, ou n’est pas le vôtre.
comment-parent-missing-error = Le commentaire auquel vous répondez n’est plus disponible. Votre texte est ci-dessous. Vous pouvez l’envoyer comme nouveau commentaire.
comment-duplicate-error = Vous avez déjà envoyé ce commentaire ici.
comment-form-used-error = Vous avez déjà envoyé un commentaire depuis ce formulaire. Pour envoyer aussi ce texte, appuyez de nouveau sur « Envoyer le commentaire ».
comment-edit-too-late-error = Vous ne pouvez plus modifier ce commentaire. Un commentaire peut être modifié pendant 15 minutes après l’envoi, sauf s’il a été supprimé.
report-duplicate-error = Vous avez déjà signalé ce commentaire. L’équipe de modération l’examinera.
comment-rate-limit-error = Vous envoyez trop de choses à la fois. Attendez { $seconds } secondes, puis réessayez.
