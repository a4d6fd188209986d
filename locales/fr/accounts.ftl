# Se connecter, et gérer son compte.
second-factor = Second facteur
second-factor-help = Votre mot de passe est correct. Montrez maintenant que vous avez votre appareil.
factor-code = Code
code-help = Les six chiffres que votre application affiche maintenant, ou l’un de vos codes de secours.
first-code-help = Les six chiffres que l’application affiche maintenant.
code-wrong = Ce code n’est pas correct ou a déjà servi. Écrivez celui que l’application affiche maintenant ; si cela persiste, vérifiez l’horloge de votre appareil.
confirm-password = Votre mot de passe, encore une fois
confirm-password-help = La suite est sensible. Montrez que c’est toujours vous : on ne vous le redemandera pas pendant un quart d’heure.
password-wrong = Le mot de passe n’est pas correct.
continue = Continuer
forgot-password = Mot de passe oublié ?
reset-help = Écrivez l’adresse avec laquelle vous vous connectez. Vous recevrez un lien pour choisir un nouveau mot de passe.
send-link = Envoyer le lien
reset-sent = S’il existe un compte avec cette adresse, un message est en route. Son lien est valable une heure. Rien reçu ? Regardez dans les indésirables ou demandez au propriétaire du site.
reset-without-mail = Ce site n’envoie pas de courriel. Demandez à son propriétaire : qui a le serveur peut vous donner un nouveau mot de passe avec « gloss account reset-password ».
new-password = Nouveau mot de passe
old-password = Mot de passe actuel
old-password-wrong = Le mot de passe actuel n’est pas correct.
save-password = Enregistrer le mot de passe
change-password = Changer de mot de passe
change-password-help = Vous serez déconnecté de tous les autres navigateurs, et vos navigateurs connus seront oubliés.
password-was-reset = Le nouveau mot de passe est en place. Connectez-vous avec lui.
password-was-changed = Le nouveau mot de passe est en place. Vous êtes déconnecté partout ailleurs.
session-was-ended = La session est terminée.
sessions-were-ended = Vous êtes déconnecté partout ailleurs.
authenticator-was-removed = L’application n’est plus demandée.
authenticator-is-there = Une application est déjà configurée. Retirez-la d’abord.
no-factor-to-recover = Il n’y a pas de second facteur à récupérer. Configurez-en un d’abord.
security = Sécurité
second-factor-owed = Votre rôle demande un second facteur. Configurez-en un pour continuer.
app-help = Une application sur votre téléphone ou ordinateur affiche un nouveau code toutes les 30 secondes. Pour se connecter, il faut alors le mot de passe et le code : un mot de passe volé ne vaut rien à lui seul.
app-is-on = Une application est configurée : la connexion demande son code.
codes-left = { $count ->
    [0] Il ne reste aucun code de secours : demandez-en de nouveaux.
    [one] Il reste { $count } code de secours : demandez-en de nouveaux.
   *[other] Il reste { $count } codes de secours.
}
new-recovery-codes = Nouveaux codes de secours
remove-app = Se passer de l’application
set-up-app = Configurer une application
scan-qr = Scannez ceci avec l’application qui affichera vos codes.
qr-code = Code QR pour l’application
open-app = Ou ouvrez l’application sur cet appareil
type-secret = Ou saisissez-y ceci :
turn-on = Activer
recovery-codes = Codes de secours
recovery-codes-help = Imprimez ces codes ou gardez-les avec vos mots de passe. Chacun vous laisse entrer une fois sans votre appareil. Ils ne sont affichés que cette fois ; les précédents ne valent plus.
codes-are-kept = Je les ai gardés
sessions = Où vous êtes connecté
sessions-help = Une session se termine après deux semaines sans usage, et de toute façon après trois mois. Vous n’en reconnaissez pas une ? Terminez-la et changez de mot de passe.
unknown-device = Un navigateur inconnu
this-session = ce navigateur
session-times = Connecté le { $began } · dernier usage le { $used }
end-session = Terminer la session
end-session-of = Terminer la session : { $device }
end-other-sessions = Déconnecter partout ailleurs
too-many-attempts-minutes = C’était trop d’essais. Attendez { $minutes } minutes et réessayez à { $time }.
letter-new-device = { $site } : connexion avec un nouveau navigateur
letter-new-device-text =
    Bonjour { $name },

    quelqu’un s’est connecté à votre compte sur { $site } avec un navigateur jamais utilisé auparavant : { $device }, { $time }.

    C’était vous ? Il n’y a rien à faire. Sinon, terminez la session et changez de mot de passe :
device = { $name }
letter-reset = { $site } : choisir un nouveau mot de passe
letter-reset-text =
    Bonjour { $name },

    quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte sur { $site }. Choisissez-le ici, dans l’heure :
letter-reset-tail = Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe reste le même.
letter-change = { $site } : une modification de votre compte
letter-change-text =
    Bonjour { $name },

    { $what } Votre compte sur { $site } a été modifié.

    C’était vous ? Il n’y a rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe :
changed-password = Un nouveau mot de passe a été défini.
changed-second-factor = Le second facteur a été modifié.
changed-recovery-code = Un code de secours a servi à se connecter.
audit-signed-in = Connexion
audit-sessions-ended = Sessions terminées
audit-password-changed = Mot de passe changé
audit-password-reset-sent = Lien de nouveau mot de passe envoyé
audit-second-factor-changed = Second facteur modifié
audit-recovery-code-used = Code de secours utilisé
audit-role-changed = Rôle changé
audit-account-disabled = Compte désactivé
audit-account-enabled = Compte réactivé
accounts = Personnes
role = Rôle
role-owner = Propriétaire
role-editor = Éditeur
role-author = Auteur
role-moderator = Modérateur
role-owner-help = Propriétaire : tout
role-editor-help = Éditeur : tous les articles et les commentaires
role-author-help = Auteur : ses propres articles et leurs commentaires
role-moderator-help = Modérateur : les commentaires
choose-role = Choisissez l’un des rôles.
choose-heir = Choisissez quelqu’un qui écrit ici.
email-has-account = Un autre compte a cette adresse. Choisissez-en une autre.
last-owner = C’est le seul propriétaire. Nommez-en d’abord un autre.
disabled = désactivé
with-second-factor = second facteur
invite-somebody = Inviter quelqu’un
invite-email-help-mail = Le lien y est envoyé. Laissé vide, vous le transmettez vous-même.
invite-email-help = Pour qui. Ce site n’envoie pas de courriel : vous transmettez le lien vous-même.
make-link = Créer le lien
invitation = Invitation
invitations = Invités
invitation-link-help = Quiconque ouvre ce lien obtient le compte. Il n’est affiché que cette fois et vaut une semaine.
invitation-was-sent = Il a aussi été envoyé.
invitation-link = Lien
back-to-people = Retour aux personnes
until = jusqu’au { $date }
whoever-has-link = quiconque a le lien
withdraw-invitation = Retirer
invitation-was-withdrawn = L’invitation ne vaut plus.
you-are-invited = Vous êtes invité
you-are-invited-help = Créez votre compte sur ce site.
require-second-factor = Exiger un second facteur
require-second-factor-help = Qui a l’un de ces rôles sans second facteur en configure un avant toute chose.
requirement-was-saved = Enregistré.
role-was-changed = Le rôle est changé. La personne se reconnecte.
account-was-disabled = La personne ne peut plus se connecter.
account-was-enabled = La personne peut de nouveau se connecter.
articles-were-handed-over = Les articles sont transmis.
change-role = Changer le rôle
change-role-help = Ses sessions se terminent, pour que les nouveaux droits valent aussitôt.
disable-account = Désactiver le compte
disable-account-help = La personne est déconnectée aussitôt et ne peut plus se connecter. Ses invitations ne valent plus. Ce qu’elle a écrit reste.
enable-account = Réactiver le compte
hand-articles-over = Transmettre les articles
hand-articles-over-help = { $count ->
    [0] Il n’y en a pas.
    [one] { $count } article ou page passe à quelqu’un d’autre, avec sa signature.
   *[other] { $count } articles et pages passent à quelqu’un d’autre, avec leur signature.
}
to-whom = À qui
letter-invitation = { $site } : vous êtes invité
letter-invitation-text = { $name } vous invite à travailler sur { $site }. Créez votre compte ici, dans la semaine :
audit-invited = Invité
audit-invitation-withdrawn = Invitation retirée
audit-articles-handed-over = Articles transmis
passkeys = Clés d’accès
passkeys-help = Une clé d’accès vit dans votre téléphone, ordinateur ou gestionnaire de mots de passe. Vous vous connectez avec le doigt, le visage ou le verrou de l’écran : aucun mot de passe à saisir ni à voler.
passkeys-need-script = Les clés d’accès ont besoin de JavaScript.
passkey-name = Comment l’appeler
passkey-name-help = Pour la reconnaître, par exemple Mon téléphone.
add-passkey = Ajouter une clé d’accès
sign-in-with-passkey = Se connecter avec une clé d’accès
passkey-failed = Cela n’a pas marché. Réessayez, ou connectez-vous autrement.
passkey-refused = Cette clé d’accès n’a pas été acceptée. Recommencez, ou connectez-vous autrement.
passkey-is-there = Cette clé d’accès existe déjà.
too-many-passkeys = Il y a déjà beaucoup de clés d’accès. Retirez-en une d’abord.
passkey-was-added = La clé d’accès est ajoutée. Demandez aussi des codes de secours si vous n’en avez pas.
passkey-was-removed = La clé d’accès est retirée.
remove-passkey = Retirer
remove-passkey-of = Retirer { $name }
last-used = Dernier usage le { $date }
never-used = Jamais utilisée
your-account = Votre compte
username = Nom d’utilisateur
username-help = Dans l’adresse de vos articles. L’ancienne continue d’y mener.
username-malformed = Un nom d’utilisateur a de 1 à { $most } petites lettres latines, chiffres et traits d’union, sans trait d’union aux extrémités.
username-taken = Quelqu’un d’autre a ce nom d’utilisateur. Choisissez-en un autre.
biography = À propos de vous
biography-help = Quelques phrases au-dessus de vos articles, en Markdown.
biography-too-long = Au plus 2000 caractères.
biography-control = Ce texte contient des caractères de contrôle : retirez-les.
as-readers-see-it = Comme les lecteurs le voient
your-picture = Une image de vous
your-picture-help = Affichée en rond, à côté de ce que vous dites de vous. Les notes de l’appareil sont retirées.
use-picture = Utiliser cette image
profile-was-saved = Enregistré.
audit-profile-changed = Profil modifié
confirm-second-factor = Confirmer l’authentification à deux facteurs
confirm-second-factor-help = Saisissez un code avant de modifier votre application d’authentification, vos clés d’accès ou vos codes de récupération. On ne vous le redemandera pas pendant 15 minutes.
confirm-with-passkey = Confirmer avec une clé d’accès
confirm-to-change = Pour modifier votre application d’authentification, vos clés d’accès ou vos codes de récupération, confirmez d’abord l’authentification à deux facteurs.
known-browsers = Navigateurs connus
known-browsers-help = Vous vous êtes déjà connecté avec ces navigateurs. Si ce site envoie des e-mails, vous en recevez un dès que quelqu’un se connecte avec un autre navigateur.
no-known-browsers = Aucun navigateur n’est connu. La prochaine connexion comptera comme faite avec un nouveau navigateur.
device-times = Première connexion le { $first } · dernière connexion le { $last }
forget-browser = Oublier
forget-browser-of = Oublier { $name }
forget-all-browsers = Oublier tous les navigateurs
device-was-forgotten = Navigateur oublié. S’il est encore connecté, terminez aussi sa session.
devices-were-forgotten = Tous les navigateurs sont oubliés. Vos sessions continuent.
audit-devices-forgotten = Navigateurs connus oubliés
delete-preview-links = Supprimer les liens d’aperçu que cette personne a créés
name-misleading = Les lecteurs pourraient prendre ce nom pour un rôle, pour une autre personne d’ici ou pour le site lui-même. Choisissez-en un autre.
