# Connexion, sécurité du compte, comptes de l’équipe et profils.
second-factor = Authentification à deux facteurs
two-factor-sign-in-help = Saisissez un code d’authentification pour terminer la connexion.
two-factor-code-label = Code d’authentification
two-factor-code-help = Le code à 6 chiffres de votre application d’authentification, ou l’un de vos codes de récupération.
two-factor-first-code-help = Le code à 6 chiffres affiché par l’application.
two-factor-code-error = Ce code est incorrect ou a déjà servi. Saisissez le code actuel. Si le problème persiste, vérifiez que l’horloge de votre appareil est à l’heure.
confirm-password-title = Confirmer le mot de passe
confirm-password-help = Par mesure de sécurité, saisissez votre mot de passe pour continuer. Il ne vous sera pas redemandé pendant 15 minutes.
confirm-password-error = Mot de passe incorrect. Réessayez.
continue = Continuer
forgot-password = Mot de passe oublié ?
password-reset-help = Saisissez votre adresse e-mail. Nous vous enverrons un lien pour réinitialiser votre mot de passe.
password-reset-button = Envoyer le lien
password-reset-sent = S’il existe un compte avec cette adresse e-mail, nous avons envoyé un lien de réinitialisation. Il expire dans 1 heure. Vous ne le trouvez pas ? Regardez dans les indésirables ou contactez la personne responsable du site.
password-reset-without-email = Ce site ne peut pas envoyer d’e-mails. Demandez à la personne responsable du site d’exécuter « gloss account reset-password » sur le serveur.
new-password = Nouveau mot de passe
current-password = Mot de passe actuel
current-password-error = Votre mot de passe actuel est incorrect. Réessayez.
update-password-button = Mettre à jour le mot de passe
change-password = Modifier le mot de passe
change-password-help = Les sessions de tous vos autres navigateurs seront fermées, et vos navigateurs connus seront oubliés.
password-reset-done = Mot de passe mis à jour. Connectez-vous avec le nouveau mot de passe.
change-password-done = Mot de passe mis à jour. Vos autres sessions sont fermées.
end-session-done = Session fermée.
end-other-sessions-done = Vos autres sessions sont fermées.
remove-authenticator-done = Application d’authentification retirée.
authenticator-exists-error = Vous avez déjà une application d’authentification. Retirez-la avant d’en configurer une autre.
recovery-codes-without-two-factor-error = Configurez une application d’authentification ou une clé d’accès avant de créer des codes de récupération.
security = Sécurité
two-factor-required = Votre rôle exige l’authentification à deux facteurs. Configurez-la pour continuer.
authenticator-help = En plus du mot de passe, protégez votre compte par un code d’une application d’authentification sur votre téléphone ou votre ordinateur.
authenticator-is-set-up = Votre application d’authentification est configurée. Son code vous sera demandé lors de la connexion par mot de passe.
recovery-codes-left = { $count ->
    [0] Il ne reste aucun code de récupération. Créez-en de nouveaux.
    [one] Il reste { $count } code de récupération. Créez-en de nouveaux.
   *[other] Il reste { $count } codes de récupération.
}
create-recovery-codes-button = Créer de nouveaux codes
remove-authenticator-button = Retirer l’application d’authentification
set-up-authenticator = Configurer une application d’authentification
authenticator-scan-qr = Scannez ce code QR avec votre application d’authentification.
authenticator-qr-code-alt = Code QR pour votre application d’authentification
open-authenticator-link = Ou ouvrez l’application d’authentification sur cet appareil
authenticator-key-label = Impossible de le scanner ? Saisissez cette clé dans l’application :
turn-on-button = Activer
recovery-codes = Codes de récupération
recovery-codes-help = Conservez ces codes en lieu sûr, par exemple dans votre gestionnaire de mots de passe. Chaque code sert une fois si vous n’avez pas votre appareil. Ils ne seront plus affichés, et les codes précédents ne fonctionnent plus.
recovery-codes-saved-button = J’ai conservé mes codes
sessions = Sessions actives
sessions-help = La session se ferme après 2 semaines sans activité, et au plus tard 3 mois après la connexion. Vous ne reconnaissez pas une session ? Fermez-la et modifiez votre mot de passe.
unknown-device = Navigateur inconnu
this-session = Ce navigateur
session-times = Connexion le { $began } · Dernière activité le { $used }
end-session = Fermer la session
end-session-of = Fermer la session : { $device }
end-other-sessions = Se déconnecter partout ailleurs
too-many-attempts-minutes = Trop de tentatives. Réessayez dans { $minutes } minutes, à { $time }.
email-new-sign-in-subject = Nouvelle connexion à { $site }
email-new-sign-in-text =
    Bonjour { $name },

    Nous avons remarqué une connexion à votre compte sur { $site } depuis un nouveau navigateur : { $device }, { $time }.

    Si c’était vous, vous n’avez rien à faire. Sinon, fermez la session et modifiez votre mot de passe :
device-name = { $name }
email-password-reset-subject = Réinitialisez votre mot de passe pour { $site }
email-password-reset-text =
    Bonjour { $name },

    Nous avons reçu une demande de réinitialisation du mot de passe de votre compte sur { $site }. Utilisez ce lien dans l’heure qui vient :
email-password-reset-ignore = Si vous n’avez rien demandé, ignorez cet e-mail. Votre mot de passe reste le même.
email-security-notice-subject = Avis de sécurité de { $site }
email-security-notice-text =
    Bonjour { $name },

    Ceci est un avis de sécurité concernant votre compte sur { $site }. { $what }

    Si c’était vous, vous n’avez rien à faire. Sinon, réinitialisez votre mot de passe sans attendre :
security-notice-password-changed = Votre mot de passe a été modifié.
security-notice-two-factor-changed = Votre authentification à deux facteurs a été modifiée.
security-notice-recovery-code-used = L’un de vos codes de récupération a servi à se connecter.
audit-signed-in = Connexion
audit-sessions-ended = Sessions fermées
audit-password-changed = Mot de passe modifié
audit-password-reset-sent = Lien de réinitialisation du mot de passe envoyé
audit-two-factor-changed = Authentification à deux facteurs modifiée
audit-recovery-code-used = Code de récupération utilisé
audit-role-changed = Rôle modifié
audit-account-disabled = Compte désactivé
audit-account-enabled = Compte activé
accounts = Équipe
role = Rôle
role-owner = Propriétaire
role-editor = Éditeur / éditrice
role-author = Auteur / autrice
role-moderator = Modérateur / modératrice
role-owner-help = Propriétaire : accès complet, y compris aux réglages et à l’équipe
role-editor-help = Éditeur / éditrice : modifie et publie tous les articles, et modère tous les commentaires
role-author-help = Auteur / autrice : écrit et publie ses propres articles, et modère leurs commentaires
role-moderator-help = Modérateur / modératrice : modère tous les commentaires
choose-role-error = Choisissez un rôle.
transfer-articles-to-error = Choisissez une personne qui peut écrire des articles.
email-has-account-error = Cette adresse e-mail a déjà un compte. Saisissez-en une autre.
last-owner-error = Aucune autre personne n’est propriétaire. Donnez d’abord ce rôle à quelqu’un d’autre.
disabled = Désactivé
two-factor-short = 2FA
invite-staff = Inviter une personne
invite-email-help-with-email = Nous enverrons l’invitation à cette adresse. Laissez vide pour obtenir un lien à transmettre vous-même.
invite-email-help-without-email = Facultatif. Ce site ne peut pas envoyer d’e-mails : transmettez vous-même le lien d’invitation.
create-invitation-button = Créer l’invitation
invitation = Invitation créée
invitations = Invitations en attente
invitation-link-help = Toute personne qui a ce lien peut créer le compte. Il sert une seule fois, expire dans 7 jours et ne sera plus affiché.
invitation-emailed = Nous l’avons aussi envoyé par e-mail.
invitation-link = Lien d’invitation
back-to-staff = Retour à l’équipe
expires = expire le { $date }
anyone-with-link = Toute personne qui a le lien
cancel-invitation-button = Annuler l’invitation
cancel-invitation-done = Invitation annulée. Le lien ne fonctionne plus.
you-are-invited = Vous avez une invitation
you-are-invited-help = Créez votre compte pour commencer.
require-two-factor = Exiger l’authentification à deux facteurs
require-two-factor-help = Les personnes qui ont l’un de ces rôles doivent la configurer avant de pouvoir faire autre chose.
require-two-factor-done = Réglages enregistrés.
change-role-done = Rôle modifié. La personne devra se reconnecter.
disable-account-done = Compte désactivé.
enable-account-done = Compte activé.
transfer-articles-done = Articles transférés.
change-role = Modifier le rôle
change-role-help = Les sessions de cette personne seront fermées, pour que ses nouveaux droits s’appliquent aussitôt.
disable-account = Désactiver le compte
disable-account-help = Les sessions de cette personne sont fermées aussitôt, et elle ne peut plus se connecter. Ses invitations ne fonctionnent plus. Ses articles et ses commentaires restent.
enable-account = Activer le compte
transfer-articles = Transférer les articles
transfer-articles-help = { $count ->
    [0] Il n’y a ni article ni page à transférer.
    [one] { $count } article ou page sera transféré à la nouvelle personne, signature comprise.
   *[other] { $count } articles et pages seront transférés à la nouvelle personne, signature comprise.
}
transfer-articles-to-label = Transférer à
email-invitation-subject = Invitation à rejoindre { $site }
email-invitation-text = { $name } vous invite à travailler sur { $site }. Créez votre compte dans les 7 jours :
audit-invited = Invitation créée
audit-invitation-cancelled = Invitation annulée
audit-articles-transferred = Articles transférés
passkeys = Clés d’accès
passkeys-help = Connectez-vous avec votre empreinte, votre visage ou le verrouillage de votre écran au lieu d’un mot de passe. Les clés d’accès sont conservées sur votre téléphone, sur votre ordinateur ou dans votre gestionnaire de mots de passe.
passkeys-need-javascript = Activez JavaScript pour utiliser les clés d’accès.
passkey-name = Nom de la clé d’accès
passkey-name-help = Un nom pour la reconnaître, par exemple « Mon téléphone ».
add-passkey = Ajouter une clé d’accès
sign-in-with-passkey = Se connecter avec une clé d’accès
passkey-error = Cela n’a pas fonctionné. Réessayez ou connectez-vous autrement.
passkey-rejected-error = Cette clé d’accès n’a pas été acceptée. Réessayez ou connectez-vous autrement.
passkey-exists-error = Vous avez déjà ajouté cette clé d’accès.
too-many-passkeys-error = Vous avez atteint la limite. Retirez une clé d’accès avant d’en ajouter une autre.
add-passkey-done = Clé d’accès ajoutée. Si vous n’avez pas de codes de récupération, créez-les maintenant.
remove-passkey-done = Clé d’accès retirée.
remove-passkey = Retirer
remove-passkey-of = Retirer { $name }
last-used = Dernière utilisation le { $date }
never-used = Jamais utilisée
your-account = Votre compte
username = Nom d’utilisateur
username-help = Fait partie de l’URL de votre page d’auteur et ne sert pas à vous connecter. Si vous le modifiez, l’ancienne URL redirige vers la nouvelle.
username-error = Utilisez de 1 à { $most } lettres minuscules sans accent (a–z), chiffres et traits d’union. Un nom d’utilisateur ne peut ni commencer ni finir par un trait d’union.
username-taken-error = Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.
profile-website-help = Affiché sur votre page d’auteur.
biography = Biographie
biography-help = Affichée sur votre page d’auteur, au-dessus de vos articles. Vous pouvez utiliser Markdown.
biography-too-long-error = La biographie peut contenir jusqu’à 2 000 caractères.
biography-characters-error = La biographie contient des caractères qui ne peuvent pas être affichés. Retirez-les ou collez le texte sans mise en forme.
view-author-page = Voir votre page d’auteur
profile-photo = Photo de profil
profile-photo-help = Affichée en rond à côté de votre biographie. Les données de lieu et d’appareil sont retirées.
upload-photo-button = Téléverser la photo
profile-saved = Profil enregistré.
audit-profile-changed = Profil modifié
confirm-two-factor = Confirmer l’authentification à deux facteurs
confirm-two-factor-help = Saisissez un code avant de modifier votre application d’authentification, vos clés d’accès ou vos codes de récupération. Il ne vous sera pas redemandé pendant 15 minutes.
confirm-with-passkey = Confirmer avec une clé d’accès
confirm-two-factor-to-change = Pour modifier votre application d’authentification, vos clés d’accès ou vos codes de récupération, confirmez d’abord l’authentification à deux facteurs.
known-browsers = Navigateurs connus
known-browsers-help = Ces navigateurs ont déjà servi à vous connecter. Vous recevez un e-mail quand quelqu’un se connecte avec un autre navigateur, si ce site envoie des e-mails.
no-known-browsers = Aucun navigateur connu. Votre prochaine connexion comptera comme une connexion depuis un nouveau navigateur.
browser-sign-in-times = Première connexion le { $first } · Dernière connexion le { $last }
forget-browser-button = Oublier
forget-browser-of = Oublier { $name }
forget-all-browsers-button = Oublier tous les navigateurs
forget-browser-done = Navigateur oublié. S’il est encore connecté, fermez aussi sa session.
forget-all-browsers-done = Tous les navigateurs sont oubliés. Vos sessions restent ouvertes.
audit-browsers-forgotten = Navigateurs connus oubliés
delete-preview-links = Supprimer les liens d’aperçu que cette personne a créés
name-misleading-error = Ce nom pourrait être pris pour un rôle, pour une autre personne de l’équipe ou pour le site lui-même. Choisissez-en un autre.
