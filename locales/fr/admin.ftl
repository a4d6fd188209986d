# General words of the dashboard.
skip-to-main-content = Aller au contenu principal
dashboard = Tableau de bord
articles = Articles
comments = Commentaires
commenters = Commentateurs
count = { $count }
view-site = Voir le site
dashboard-welcome = Bienvenue, { $name }
dashboard-pending-comments = { $count ->
    [one] commentaire en attente
   *[other] commentaires en attente
}
dashboard-drafts = { $count ->
    [one] brouillon
   *[other] brouillons
}
dashboard-published-articles = { $count ->
    [one] publié
   *[other] publiés
}
new-article = Nouvel article
status-filter-label = État
status-heading = État
view-link = Voir

# The list of articles.
all-statuses = Tous
drafts = Brouillons
article-status-draft = Brouillon
article-status-scheduled = Planifié
article-status-published = Publié
article-status-unpublished = Dépublié
title-of-article = Titre
updated-heading = Dernière mise à jour
page = Page
view-item = Voir { $title }
views-in-30-days = Vues (30 jours)
article-deleted = Article supprimé.
article-delete-refused-error = Les articles publiés, planifiés ou commentés ne peuvent pas être supprimés. Dépubliez plutôt cet article.
article-delete-heading = Supprimer l’article…
article-delete-help = L’article et ses révisions seront supprimés définitivement. Cette action est irréversible.
article-delete-button = Supprimer définitivement
no-articles-with-status = Aucun article dans cet état.
no-pages-yet = Aucune page pour l’instant. Les pages servent à des contenus comme « À propos » ou « Contact ». Pour en ajouter une, créez un article et choisissez le type « Page ».
no-articles-yet = Aucun article pour l’instant. Écrivez votre premier article.

# The editor.
editor-new-title = Nouvel article : { $title }
editor-edit-title = Modifier : { $title }
editor-preview-unsaved = Voici un aperçu des modifications non enregistrées. { $link }
editor-continue-link = Continuer à modifier
editor-signed-out-error = Votre session a pris fin et vos modifications n’ont pas été enregistrées. Votre texte est toujours là.
editor-sign-in-help = { $link }, puis revenez à cet onglet et réessayez.
editor-sign-in-link = Connectez-vous dans un nouvel onglet
edit-conflict-error = Une autre personne (ou vous, dans un autre onglet) a enregistré cet article pendant que vous le modifiiez ({ $date }).
edit-conflict-help = Les deux versions sont affichées ci-dessous. Copiez dans la vôtre ce que vous voulez garder, puis enregistrez. Votre version remplace l’autre, qui reste dans les révisions.
excerpt-label = Extrait
excerpt-help = Facultatif. Affiché sous le titre, dans les listes et dans les flux, et utilisé comme méta description si vous n’en saisissez pas. Laissez vide pour que les listes et les moteurs de recherche reçoivent le début du texte.
edit-conflict-saved-version-label = Version enregistrée : { $title }
edit-conflict-own-version-label = Votre version (Markdown)
content-markdown-label = Contenu (Markdown)
content-markdown-placeholder = Rédigez en Markdown
slug-label = Slug
slug-help = Lettres minuscules, chiffres et traits d’union. Laissez vide pour le créer à partir du titre.
category-new-help = Choisissez une catégorie, ou saisissez un nouveau nom pour en créer une.
category-existing-help = Choisissez une catégorie existante.
tags-help = Séparez les étiquettes par des virgules. Mettez entre guillemets droits ("…") une étiquette qui contient une virgule.
language = Langue
language-help = Un code de langue comme en, fa ou de-CH. Laissez vide pour utiliser la langue du site au moment de l’enregistrement.
type-label = Type
article-type-article = Article
article-type-page = Page (hors de la liste des articles)
readers-may-comment = Autoriser les commentaires
update = Mettre à jour
save-draft = Enregistrer le brouillon
save = Enregistrer
publish = Publier
unpublish = Dépublier
article-saved-done = Article enregistré. Il n’est pas encore public.
article-published-done = Article publié. Cette version est publique.
article-unpublished-done = Article dépublié. Il n’est pas public. Vous pouvez le publier à tout moment.
revisions = Révisions
unsaved-changes-restored = Vous avez des modifications non enregistrées du { $date }. Elles ont été restaurées ci-dessous.
unsaved-changes-outdated = Vous avez des modifications non enregistrées du { $date }. Elles ont été restaurées ci-dessous, mais une autre personne a enregistré l’article depuis. À l’enregistrement, vous verrez les deux versions.
unsaved-changes-discard-button = Abandonner les modifications
browser-copy-found = Ce navigateur contient une copie plus récente, du { $date }, qui n’a pas été enregistrée sur le serveur.
browser-copy-restore-button = Restaurer
browser-copy-discard-button = Abandonner
editor-offline = Le serveur est injoignable. Vos modifications sont enregistrées dans ce navigateur.
editor-signed-out = Votre session a pris fin. Vos modifications sont enregistrées dans ce navigateur.
autosaved-at = Enregistrement automatique à { $time }. Les modifications ne sont pas encore publiques.
autosave-too-long-error = Pas d’enregistrement automatique : un article compte au plus { $most } caractères. Votre texte est toujours dans ce navigateur. Raccourcissez-le ou gardez-en une copie ailleurs.
autosave-too-many-error = Pas d’enregistrement automatique : vous avez déjà { $most } articles avec des modifications non enregistrées. Votre texte est toujours dans ce navigateur. Enregistrez ou abandonnez les modifications d’un autre article.
article-saved-by-someone-else = Une autre personne (ou vous, dans un autre onglet) a enregistré cet article. À l’enregistrement, vous verrez les deux versions.
also-editing = { $name } modifie aussi cet article.
also-editing-with-others = { $more ->
    [one] { $name } et une autre personne modifient aussi cet article.
   *[other] { $name } et { $more } autres personnes modifient aussi cet article.
}
text-facts = { $words ->
    [one] { $words } mot
   *[other] { $words } mots
} · { $reading }
schedule = Planifier
publish-now = Publier maintenant
unschedule = Annuler la planification
tool-with-key = { $label } (Ctrl+{ $key })
formatting = Mise en forme
bold = Gras
italic = Italique
link = Lien
heading = Intertitre
quote = Citation
list = Liste
numbered-list = Liste numérotée
code = Code
view-write = Écrire
view-split = Vue partagée
show-preview-button = Afficher l’aperçu
full-screen = Plein écran
publication = Publication
publish-date-label = Date de publication
publish-date-help = Fuseau horaire : { $zone } (actuellement { $now }). Choisissez une date future pour planifier l’article. Laissez vide pour publier tout de suite.
pin-to-front-page-label = Épingler en haut de la page d’accueil
pin-to-front-page-help = Un seul article peut être épinglé. À l’enregistrement, celui-ci remplace l’article épinglé jusque-là.
preview-link = Lien d’aperçu
preview-link-help = Toute personne qui a ce lien peut lire la dernière version enregistrée sans se connecter, jusqu’au { $date }. Le lien cesse de fonctionner à la publication de l’article.
preview-link-delete-button = Supprimer le lien
preview-link-create-button = Créer un lien d’aperçu
url-category-tags-heading = URL, catégorie et étiquettes
featured-image-heading = Image mise en avant
image-url-label = URL de l’image
featured-image-url-help = Une image de la médiathèque, comme /media/…
alt-text-label = Texte alternatif
alt-text-help = Décrivez l’image pour les personnes qui ne la voient pas. Laissez vide si elle est purement décorative.
image-caption-label = Légende
search-engines-heading = Moteurs de recherche (SEO)
meta-title-label = Méta titre
meta-title-help = Laissez vide pour utiliser le titre de l’article. Il est conseillé de ne pas dépasser 60 caractères.
meta-description-label = Méta description
search-result-preview-label = Aperçu du résultat de recherche
author-language-translation-heading = Auteur / autrice, langue et traduction
translation-of-label = Traduction de
translation-of-help = Le slug de l’article d’origine.
article-scheduled-done = Article planifié. Il sera publié automatiquement à la date de publication.
revision-restored-done = La version antérieure est dans l’éditeur. Rien ne change pour le public avant l’enregistrement.
unsaved-changes-discarded-done = Modifications non enregistrées abandonnées.
preview-link-created-done = Lien d’aperçu créé. Toute personne qui a ce lien peut lire l’article.
preview-link-deleted-done = Lien d’aperçu supprimé. Il ne fonctionne plus.
unsaved-changes = Modifications non enregistrées
untitled = Sans titre
new-article-badge = Nouveau
preview-page-banner = Aperçu : cet article n’est pas publié et peut encore changer.

# The revision history of an article.
revision-history-heading = Révisions : { $title }
back-to-editor = Retour à l’éditeur
all-revisions = Toutes les révisions
revision-saved-date-column = Date d’enregistrement
revision-saved-by-column = Enregistré par
current-version-badge = Version actuelle
no-revisions-yet = Aucune révision pour l’instant. Chaque enregistrement en ajoute une ici.
diff-added = Ajouté :
diff-removed = Supprimé :
revision-saved-by-on = Enregistré par { $name } le { $date }.
revision-saved-on = Enregistré le { $date }.
revision-compared-with-previous = Voici les modifications depuis la version précédente.
revision-is-earliest = C’est la plus ancienne version enregistrée.
revision-restore-button = Restaurer cette révision
content-heading = Contenu

# The queue of comments.
tab-pending = En attente
tab-reported = Signalés
tab-approved = Approuvés
tab-spam = Indésirables
tab-trash = Corbeille
pending-empty = Tout est traité. Les commentaires en attente apparaîtront ici.
reported-empty = Aucun commentaire signalé.
approved-empty = Aucun commentaire approuvé pour l’instant.
spam-empty = Aucun commentaire indésirable.
trash-empty = La corbeille est vide.
spam-and-trash-help = Les commentaires sont supprimés définitivement 30 jours après leur déplacement ici.
comment-by = Commentaire de { $name }
on-article = sur { $article }
on-hidden-article = sur { $article } (non publié)
replied-to = En réponse à { $name } : { $excerpt }
comment-hold-reasons-label = Pourquoi ce commentaire est en attente de modération
comment-reports-label = Signalements reçus
withdrawn-by-writer = La personne a supprimé son commentaire. Il sera supprimé définitivement après 30 jours.
comment-earlier-versions-label = Modifié. Afficher les versions précédentes
comment-version-before-date = Avant le { $date } :
approve = Approuver
dismiss-report-button = Rejeter le signalement
restore = Restaurer
spam = Indésirable
trash = Mettre à la corbeille
comments-moved-to-pending-done = { $count ->
    [1] Commentaire remis en attente.
   *[other] { $count } commentaires remis en attente.
}
comments-approved-done = { $count ->
    [1] Commentaire approuvé.
   *[other] { $count } commentaires approuvés.
}
comments-marked-spam-done = { $count ->
    [1] Commentaire marqué comme indésirable.
   *[other] { $count } commentaires marqués comme indésirables.
}
comments-moved-to-trash-done = { $count ->
    [1] Commentaire mis à la corbeille.
   *[other] { $count } commentaires mis à la corbeille.
}
moderation-undone-done = { $count ->
    [1] Action annulée. Commentaire restauré.
   *[other] Action annulée. { $count } commentaires restaurés.
}
comments-skipped-notice = { $count ->
    [1] 1 commentaire a été ignoré, car il a été modifié entre-temps par l’équipe de modération ou supprimé.
   *[other] { $count } commentaires ont été ignorés, car ils ont été modifiés entre-temps par l’équipe de modération ou supprimés.
}
spam-and-ban-button = Marquer comme indésirable et bannir
comments-spam-and-banned-done = { $count ->
    [1] Commentaire marqué comme indésirable, personne bannie.
   *[other] { $count } commentaires marqués comme indésirables, personnes bannies.
}
ban = Bannissement
commenter-ban-help = Les nouveaux commentaires avec cette adresse e-mail iront directement dans les indésirables. La personne n’en est pas avertie.
ban-commenter-button = Bannir cette personne
commenter-banned-on-date = Personne bannie le { $date }. Ses nouveaux commentaires vont directement dans les indésirables.
unban-button = Débannir
network = Plage d’adresses IP
ip-range-comment-count = { $count ->
    [1] Aucun autre commentaire de cette plage d’adresses IP au cours des 30 derniers jours.
   *[other] { $count } commentaires de cette plage d’adresses IP au cours des 30 derniers jours, dont { $spam } indésirables.
}
ban-ip-range-button = Bannir cette plage pendant 30 jours
ban-ip-range-help = Seule une empreinte de la plage, calculée avec une clé secrète, est conservée, pas l’adresse. Les autres personnes de la plage seront bannies aussi.
ip-range-is-banned = Cette plage d’adresses IP est bannie. Un message l’indique aux personnes qui essaient de commenter.
ip-range-not-stored-error = La plage d’adresses IP de ce commentaire n’est plus conservée. Cette information est supprimée après 30 jours.
no-comment-selected-error = Sélectionnez au moins un commentaire.
more-than = { $count }+
comment-search-empty = Aucun commentaire ne correspond à votre recherche.
comment-search-label = Rechercher des commentaires
comment-search-help = La recherche porte sur les noms et les textes de tous les commentaires, y compris les indésirables et la corbeille. Vous pouvez aussi saisir une adresse e-mail complète.
comment-search-filter-label = Filtrer par article ou par date
comment-search-article-slug-label = Slug de l’article
comment-search-from-label = Du
comment-search-to-label = Au
comment-search-clear-link = Effacer la recherche
select-comment-by-label = Sélectionner le commentaire de { $name }
comment-action-by-label = { $decision } : commentaire de { $name }
comments-by-commenter-link = Tous les commentaires de cette personne
comments-on-article-link = Tous les commentaires de cet article
same-text-count = { $count ->
    [1] 1 autre commentaire avec le même texte
   *[other] { $count } autres commentaires avec le même texte
}
same-text-help = « Indésirable » et « Mettre à la corbeille » s’appliquent aussi à ces commentaires. « Approuver » ne s’applique qu’au premier.
bulk-actions-heading = Actions groupées
bulk-select-all-label = Appliquer à tous les commentaires de cette liste (1 000 au maximum)
moderation-note-label = Note pour le journal d’activité (facultatif)
keyboard-shortcuts = Raccourcis clavier
key-next-previous-comment = Commentaire suivant, précédent
key-select-comment = Sélectionner le commentaire
undo = Annuler
commenter-comment-counts = { $approved } approuvés, { $spam } indésirables, { $others } en attente ou dans la corbeille
edit-or-reply-link = Modifier ou répondre
all-comments-admin-link = Tous les commentaires
reply-button = Répondre
comment-reply-label = Votre réponse (Markdown)
approve-and-reply-button = Approuver et répondre
edit-comment-heading = Modifier le commentaire
edit-comment-help = L’équipe de modération peut toujours voir la version précédente. Une mention indique publiquement que le commentaire a été modifié.
moderation-history-heading = Historique de modération
comment-edited-meanwhile-error = Une autre personne a modifié ce commentaire. La version actuelle est affichée ci-dessus. La vôtre est toujours dans le formulaire.
comment-reply-not-public-error = Vous ne pouvez pas répondre, car ce commentaire n’est plus public. Vérifiez-le dans la file de modération.
nothing-to-undo = Il n’y a rien à annuler. L’équipe de modération a peut-être modifié ces commentaires entre-temps.
comment-action-unknown-error = Choisissez une action : approuver, indésirable ou corbeille.

# Why a comment was held, in a few words.
hold-every-comment = Tous les commentaires sont modérés
hold-new-commenter = Nouvelle personne
hold-links = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
}
hold-edited = Modifié après approbation
hold-unknown = { $reason }
hold-hidden-field = Champ caché rempli (sans doute un robot)
hold-filter = Filtre anti-spam { $percent } % : { $features }
hold-word = Mot bloqué : { $word }
hold-too-fast = { $seconds ->
    [0] Envoyé moins de 1 seconde après le chargement de la page
    [one] Envoyé 1 seconde après le chargement de la page
   *[other] Envoyé { $seconds } secondes après le chargement de la page
}
hold-no-proof-of-work = Énigme anti-robots non résolue
hold-new-browser = Premier commentaire depuis ce navigateur
hold-same-text = Même texte qu’un autre commentaire
hold-banned-commenter = Personne bannie
hold-banned-domain = Domaine d’e-mail banni
hold-banned-ip-range = Plage d’adresses IP bannie
hold-akismet = Jugé indésirable par Akismet
hold-akismet-silent = Akismet n’a pas répondu

# Commenters: exporting and deleting what a person posted.
commenter = Détails de la personne
commenter-search-help = Retrouvez tous les commentaires d’une personne avec son adresse e-mail, par exemple pour répondre à une demande d’accès ou d’effacement (RGPD).
email-address = Adresse e-mail
find-commenter-button = Rechercher la personne
commenter-search-again-link = Rechercher une autre personne
commenter-stored-data-heading = Données conservées
commenter-comment-total = Total
commenter-first-seen = Première utilisation de l’adresse
commenter-first-and-latest = Premier et dernier commentaire
names-used = Noms utilisés
hand-over = Exporter les données
commenter-export-help = Téléchargez un fichier avec l’adresse e-mail de cette personne, tous ses commentaires et toutes les données conservées. L’affichage de l’adresse est enregistré dans le journal d’activité. Envoyez le fichier uniquement à cette adresse.
commenter-export-button = Télécharger en JSON
commenter-delete-data-heading = Effacer les données
commenter-delete-data-help = Supprime l’adresse e-mail et la dissocie de tous les commentaires. Cette action est irréversible.
commenter-delete-comments-question = Que faire de ses commentaires ?
commenter-keep-comments-option = Garder les commentaires, sous le nom « Anonymous »
commenter-keep-comments-help = Le nom, le site web et les versions précédentes sont supprimés. Relisez les commentaires : le nom figure parfois dans le texte.
commenter-delete-comments-option = Supprimer les commentaires
commenter-delete-comments-help = Un commentaire qui a des réponses est remplacé par une mention, pour que la discussion reste compréhensible.
commenter-delete-data-confirm = J’ai vérifié que l’adresse e-mail appartient à cette personne et je veux effacer ses données
commenter-delete-data-button = Effacer définitivement les données
commenter-latest-comments-heading = Les { $shown } derniers commentaires sur { $count }
comment = Commentaire
article = Article
name = Nom
posted-heading = Envoyé le
comment-state-approved = Approuvé
comment-state-pending = En attente
comment-state-spam = Indésirable
comment-state-trash = Corbeille
comment-state-deleted-by-commenter = Supprimé par la personne
commenter-data-deleted-kept-done = Données effacées. Commentaires gardés, sous le nom « Anonymous » : { $kept }.
commenter-data-deleted-removed-done = Données effacées. Commentaires supprimés : { $deleted }. Commentaires avec réponses, remplacés par une mention : { $emptied }.

# Settings.
settings = Réglages
settings-saved = Réglages enregistrés.
site-title = Titre du site
site-title-help = Affiché dans l’en-tête, dans les flux et quand un article est partagé.
tagline = Slogan
tagline-help = Une courte description de votre site, affichée sous le titre, dans les résultats de recherche et dans les flux. Facultatif.
site-language-help = Utilisée pour le site, le tableau de bord, les dates et les nombres, et pour les nouveaux articles sans langue propre. Les articles existants gardent leur langue.
old-feed-urls-label = Anciennes URL de flux
old-feed-urls-help = Les URL de flux habituelles de WordPress, de Ghost et d’autres logiciels de blog redirigent automatiquement. Ajoutez les autres, une par ligne, par exemple /my-feed. Chacune redirige vers le flux RSS principal, ou vers le flux Atom ou JSON si elle contient « atom » ou « json ». Pour choisir un autre flux, ajoutez-le après une espace : /my-feed /tags/rust/feed.rss
calendar = Calendrier
calendar-help = Utilisé pour les dates et les URL des archives. Si vous le modifiez, les anciens liens d’archives redirigent vers les nouveaux.
calendar-gregorian = Grégorien : { $today }
calendar-persian = Persan : { $today }
time-zone = Fuseau horaire
time-zone-help = Par exemple Europe/Berlin ou Asia/Tehran. Heure actuelle : { $now }.

# The library of pictures.
media = Médias
upload-images-label = Téléverser des images
upload-images-help = JPEG, PNG, WebP, AVIF, GIF ou SVG, 25 Mo au plus par image. Les données de localisation sont retirées des photos.
choose-image = Choisir une image
close = Fermer
upload-from-device-label = Téléverser depuis votre appareil :
media-load-error = Impossible de charger la médiathèque. Fermez cette fenêtre et réessayez.
upload = Téléverser
upload-progress = Téléversement… { $percent } %
upload-error = Échec du téléversement. Réessayez.
upload-done = Téléversement terminé
upload-files-error = { $count ->
    [one] { $count } fichier n’a pas pu être téléversé. Tous les autres l’ont été.
   *[other] { $count } fichiers n’ont pas pu être téléversés. Tous les autres l’ont été.
}
image-without-alt-text = Pas de texte alternatif
media-empty = Pas encore d’images. Les images que vous téléversez ici ou dans l’éditeur apparaissent ici.
upload-images-done = Téléversement terminé. Des tailles plus petites sont en cours de création.
media-delete-done = Fichier supprimé.
image-alt-text-done = Texte alternatif enregistré.
image-replace-done = Image remplacée partout où elle était utilisée. L’ancienne image reste dans la médiathèque.
back-to-media = Retour aux médias
media-in-use-error = { $count ->
    [one] Ce fichier est utilisé dans { $count } article. Sa suppression y laissera un vide.
   *[other] Ce fichier est utilisé dans { $count } articles. Sa suppression y laissera des vides.
}
media-delete-anyway-button = Supprimer quand même
image-details = { $kind }, { $width } × { $height }, { $size }
file-details = { $kind }, { $size }
uploaded-by = { $name }, { $date }
media-markdown-label = Markdown à copier dans un article
media-used-in = Utilisation
media-not-used = Aucun article n’utilise ce fichier.
image-replace-button = Remplacer l’image
image-replace-help = La nouvelle image apparaît partout où celle-ci est utilisée, avec le même texte alternatif.
media-delete-button = Supprimer
picture = Image
editor-image-alt-placeholder = description de l’image
settings-general = Général
settings-appearance = Apparence
settings-navigation = Navigation
discourage-search-engines-label = Demander aux moteurs de recherche de ne pas indexer ce site
discourage-search-engines-help = Ajoute noindex à chaque page et demande aux robots, dans robots.txt, de ne pas explorer le site. Les moteurs de recherche peuvent l’ignorer. Le site reste public.
comments-open-at-all = Autoriser les commentaires
allow-comments-help = Décochez pour refuser tout nouveau commentaire. Les commentaires existants restent.
close-after-days = Fermer les commentaires après (jours)
close-after-days-help = Nombre de jours depuis la publication. Laissez vide pour garder les commentaires ouverts.
thread-depth = Niveaux de commentaires imbriqués
thread-depth-help = De 1 à 10, commentaire d’origine compris. 1 désactive l’imbrication. Les réponses plus profondes apparaissent au dernier niveau et indiquent à quelle personne elles répondent.
comments-to-hold-label = Commentaires à mettre en attente de modération
comments-to-hold-help = Une personne est nouvelle jusqu’à l’approbation d’un de ses commentaires. Gloss la reconnaît à son adresse e-mail et à son navigateur : avec un autre navigateur ou un autre appareil, elle est de nouveau considérée comme nouvelle.
comments-to-hold-all = Tous les commentaires
comments-to-hold-new-commenters = Commentaires des nouvelles personnes
comments-to-hold-none = Aucun, sauf si une autre règle s’applique
hold-at-links-label = Mettre en attente à partir de (liens)
hold-at-links-help = Les commentaires indésirables contiennent souvent des liens. Laissez vide pour désactiver ce contrôle.
spam-threshold-label = Seuil du filtre anti-spam (%)
spam-threshold-help = Un commentaire qui atteint ce score va dans les indésirables si la personne est nouvelle ; sinon, il est mis en attente de modération. Le filtre apprend de vos décisions et commence dès que vous avez marqué 20 commentaires comme indésirables et en avez approuvé 20. De 50 à 99 : une valeur plus basse arrête plus d’indésirables, mais aussi plus de vrais commentaires. Laissez vide pour désactiver le filtre.
settings-spam-protection = Anti-spam
minimum-time-label = Délai minimal avant l’envoi (secondes)
minimum-time-help = Les commentaires de nouvelles personnes envoyés plus vite que cela après le chargement de la page sont mis en attente de modération. De 1 à 600. Laissez vide pour désactiver ce contrôle.
proof-of-work-label = Difficulté de l’énigme anti-robots
proof-of-work-help = Le navigateur d’une nouvelle personne résout une petite énigme en arrière-plan (preuve de travail), ce qui ralentit les robots. De 8 à 22 : 15 prend un instant sur un téléphone, et chaque cran de plus double cette durée. Si le navigateur ne peut pas la résoudre (sans JavaScript ou sans HTTPS), le commentaire est mis en attente de modération. Laissez vide pour désactiver ce contrôle.
hold-words = Mots qui mettent un commentaire en attente
hold-words-help = Un mot ou une expression par ligne, sans distinction entre majuscules et minuscules. La recherche porte sur des mots entiers dans le commentaire, le nom et le site web.
spam-words = Mots qui rendent un commentaire indésirable
spam-words-help = Un mot ou une expression par ligne. Les commentaires qui en contiennent vont dans les indésirables, où vous pouvez les vérifier. Choisissez des mots que votre lectorat n’emploie jamais.
blocked-email-domains-label = Domaines d’e-mail bloqués
blocked-email-domains-help = Un par ligne, par exemple spam.example. Les sous-domaines sont inclus. Les commentaires avec une adresse e-mail de ces domaines vont dans les indésirables.
blocked-ip-addresses-label = Adresses IP bloquées
blocked-ip-addresses-help = Une adresse ou une plage par ligne, par exemple 192.0.2.0/24 ou 2001:db8::/32. Les personnes à ces adresses ne peuvent pas commenter, et un message le leur indique.
akismet-key = Clé API Akismet
akismet-key-help = Saisissez une clé pour vérifier les commentaires avec Akismet, un service anti-spam. Ceux que le service juge indésirables vont dans les indésirables si la personne est nouvelle ; sinon, ils sont mis en attente de modération. Si Akismet ne répond pas, le commentaire est mis en attente de modération. Gloss envoie à Akismet le commentaire, le nom, le site web et l’adresse IP, mais jamais l’adresse e-mail. Mentionnez-le dans votre politique de confidentialité.
akismet-on-help = Akismet est activé. Pour changer de clé, saisissez-en une nouvelle.
akismet-turn-off-label = Désactiver Akismet et supprimer la clé
akismet-key-invalid = Akismet a refusé cette clé. Vérifiez qu’elle est valable pour ce site et copiez-la de nouveau depuis votre compte Akismet.
akismet-unreachable = Impossible de joindre Akismet, donc rien n’a été enregistré. Réessayez dans un instant, ou enregistrez sans clé.
blocklist-too-many-entries-error = Trop d’entrées. Le maximum est de { $most }.
blocklist-entry-too-long-error = « { $entry } » est trop long. Le maximum est de { $most } caractères.
blocklist-entry-without-letter-error = « { $entry } » doit contenir au moins une lettre ou un chiffre. Les caractères génériques ne sont pas pris en charge.
blocklist-not-a-domain-error = « { $entry } » n’est pas un domaine. Saisissez la partie qui suit le @, par exemple spam.example.
blocklist-not-an-ip-range-error = « { $entry } » n’est pas une adresse IP ni une plage d’adresses IP. Saisissez par exemple 192.0.2.0/24.
blocklist-ip-range-too-wide-error = « { $entry } » bloquerait une grande partie d’Internet. Saisissez une plage de /8 ou plus petite (/16 pour IPv6).
blocklist-word-too-common-error = « { $entry } » figure dans { $found } de vos { $of } derniers commentaires approuvés et arrêterait presque tout. Choisissez des mots que votre lectorat n’emploie pas.
settings-test-button = Tester sans enregistrer
settings-test-help = Le test montre ce que ces réglages auraient fait de vos derniers commentaires (jusqu’à 500 approuvés et 500 indésirables).
settings-test-word-lists-help = Sur cette page, il ne porte que sur les deux listes de mots.
settings-test-results = Résultats du test
settings-test-summary = Test sur les commentaires les plus récents de votre lectorat : { $honest } approuvés, { $spam } indésirables.
settings-test-limits-help = Rien n’est encore enregistré. Le test ne porte pas sur les domaines d’e-mail bloqués, les adresses IP bloquées, l’énigme anti-robots et Akismet. Le filtre anti-spam a appris de ces commentaires : les résultats réels seront un peu moins bons.
settings-test-current = Réglages actuels
settings-test-new = Nouveaux réglages
settings-test-spam-caught = Indésirables détectés
settings-test-spam-missed = Indésirables non détectés
settings-test-real-held = Vrais commentaires mis en attente
settings-test-real-marked-spam = Vrais commentaires marqués comme indésirables
settings-test-reasons = Raisons
settings-test-real-treated-worse = Vrais commentaires qui seraient moins bien traités
settings-test-result-spam = indésirable
settings-test-result-held = mis en attente de modération
accent = Couleur d’accentuation
accent-colour-help = Utilisée pour les liens et les repères. Saisissez un code hexadécimal, par exemple #1d3fb8. Gloss adapte la nuance là où elle serait peu lisible. Laissez vide pour utiliser les couleurs du thème.
accent-colour-contrast = Contraste avec l’arrière-plan : { $day }:1 en mode clair, { $night }:1 en mode sombre. Un texte lisible demande 4,5:1.
accent-colour-links = Couleur des liens : { $day } en mode clair, { $night } en mode sombre.
logo = Logo
logo-help = Affiché à la place du titre du site. Saisissez l’URL d’une image de la médiathèque, par exemple /media/… Laissez vide pour afficher le titre.
navigation = Liens du menu
menu-links-help = Un lien par ligne, par exemple : À propos = /about. 12 au plus, dans cet ordre. Laissez vide pour lister toutes les pages par titre. Les archives et la recherche sont ajoutées automatiquement.
categories = Catégories
categories-and-tags = Catégories et étiquettes
no-categories = Pas encore de catégories.
no-tags = Pas encore d’étiquettes. Ajoutez-en en modifiant un article.
add-category-heading = Ajouter une catégorie
add-category-button = Ajouter la catégorie
slug-from-name-help = Laissez vide pour le créer à partir du nom.
slug-change-redirects-help = Si vous le modifiez, l’ancienne URL redirige vers la nouvelle.
parent-category-label = Catégorie parente
description = Description
move-up = Monter { $name }
move-down = Descendre { $name }
merge-into = Fusionner avec
merge-into-help = Déplace tous les articles vers l’élément choisi et y redirige l’ancienne URL. Cette action est irréversible.
merge-button = Fusionner
category-delete-button = Supprimer la catégorie
tag-delete-button = Supprimer l’étiquette de tous les articles
taxonomy-save-done = Modifications enregistrées.
taxonomy-merge-done = Fusion effectuée. L’ancienne URL redirige désormais.
taxonomy-delete-done = Suppression effectuée.

# The dashboard: the last days.
views = Vues
theme-problems = { $count ->
    [one] Le thème a un problème
   *[other] Le thème a { $count } problèmes
}
theme-problems-help = Gloss utilise à la place ses fichiers intégrés. Corrigez-les, vérifiez le thème avec « gloss check-theme », puis redémarrez le serveur.
last-days = { $count } derniers jours
dashboard-show-table = Afficher sous forme de tableau
first-steps-title = Premiers pas
first-steps-settings = Nommer votre site et choisir sa langue
first-steps-article = Écrire votre premier article
first-steps-welcome-article = Modifier ou dépublier l’article de bienvenue
first-steps-import = Importer les articles d’un autre blog : exécutez { $command } sur le serveur.
day = Jour
most-read = Articles les plus lus
view-count = { $count ->
    [one] { $count } vue
   *[other] { $count } vues
}
spam-count = Indésirables : { $count }
articles-scheduled = { $count ->
    [one] planifié
   *[other] planifiés
}

# The activity log.
audit = Journal d’activité
activity-log-heading = Journal d’activité
activity-log-help = Toutes les actions de l’équipe dans l’administration. Les entrées ne peuvent pas être modifiées ici. La commande « gloss doctor » vérifie qu’elles ne l’ont pas été dans la base de données.
activity-log-action = Action
activity-log-date = Date
activity-log-person = Personne
activity-log-change = Modification
activity-log-reason = Motif
activity-log-system = Système
activity-log-empty = Aucune activité pour l’instant.
audit-unknown = { $action }
audit-comment-moderated = Commentaire modéré
audit-moderation-undone = Modération annulée
audit-comment-edited = Commentaire modifié
audit-email-address-viewed = Adresse e-mail affichée
audit-commenter-banned = Personne bannie
audit-commenter-unbanned = Bannissement levé
audit-commenter-data-deleted = Données de la personne effacées
audit-settings-changed = Réglages modifiés
audit-old-spam-and-trash-deleted = Anciens indésirables et corbeille supprimés
their-address = Adresse e-mail
email-address-viewed-help = Cet affichage est noté dans le journal d’activité. L’adresse est de nouveau masquée quand vous quittez cette page.
show-email-address-help = Masquée pour protéger la personne. Son affichage est noté dans le journal d’activité.
show-email-address-button = Afficher l’adresse e-mail
security-contacts = Contacts de sécurité
security-contacts-help = Où signaler les problèmes de sécurité : adresses e-mail, URL https:// ou numéros tel:, un par ligne. Publiés dans /.well-known/security.txt. Laissez vide pour ne rien publier.
security-contact-malformed = Saisissez des adresses e-mail, des URL https:// ou des numéros tel:, un par ligne, par exemple security@example.com.
security-contacts-too-many = Saisissez au plus { $most } contacts.
go-to-dashboard = Aller au tableau de bord
