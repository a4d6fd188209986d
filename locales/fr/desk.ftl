# General words of the dashboard.
skip-to-work = Aller au contenu principal
desk = Tableau de bord
articles = Articles
comments = Commentaires
commenters = Commentateurs
number = { $count }
view-site = Voir le site
hello = Bienvenue, { $name }
comments-wait = { $count ->
    [one] commentaire en attente de modération
   *[other] commentaires en attente de modération
}
drafts-written = { $count ->
    [one] brouillon
   *[other] brouillons
}
articles-public = { $count ->
    [one] publié
   *[other] publiés
}
write-article = Nouvel article
states = État
state = État
view = Voir

# The list of articles.
all-states = Tous
drafts = Brouillons
state-draft = Brouillon
state-scheduled = Planifié
state-published = Publié
state-unpublished = Dépublié
title-of-article = Titre
changed = Dernière mise à jour
page = Page
view-article = Voir { $title }
views-of-month = Vues (30 jours)
article-removed = Article supprimé.
article-not-removable = Les articles publiés, planifiés ou commentés ne peuvent pas être supprimés. Dépubliez plutôt cet article.
delete-article = Supprimer l’article…
delete-article-help = L’article et ses révisions seront supprimés définitivement. Cette action est irréversible.
delete-for-good = Supprimer définitivement
none-in-state = Aucun article dans cet état.
no-pages = Aucune page pour l’instant. Les pages servent à des contenus comme « À propos » ou « Contact ». Pour en ajouter une, créez un article et choisissez le type « Page ».
nothing-written = Aucun article pour l’instant. Écrivez votre premier article.

# The editor.
writing-title = Nouvel article : { $title }
editing-title = Modifier : { $title }
preview-not-saved = Voici un aperçu des modifications non enregistrées. { $link }
continue-writing = Continuer à modifier
signed-out-note = Votre session a pris fin et vos modifications n’ont pas été enregistrées. Votre texte est toujours là.
sign-in-elsewhere = { $link }, puis revenez à cet onglet et réessayez.
sign-in-other-tab = Connectez-vous dans un nouvel onglet
saved-meanwhile = Une autre personne (ou vous, dans un autre onglet) a enregistré cet article pendant que vous le modifiiez ({ $date }).
saved-meanwhile-help = Les deux versions sont affichées ci-dessous. Copiez dans la vôtre ce que vous voulez garder, puis enregistrez. Votre version remplace l’autre, qui reste dans les révisions.
standfirst = Extrait
other-text = Version enregistrée : { $title }
your-text = Votre version (Markdown)
text-in-markdown = Contenu (Markdown)
address = Slug
address-help = Lettres minuscules, chiffres et traits d’union. Laissez vide pour le créer à partir du titre.
tags-help = Séparez les étiquettes par des virgules. Mettez entre guillemets droits ("…") une étiquette qui contient une virgule.
language = Langue
language-help = Un code de langue comme en, fa ou de-CH. Laissez vide pour utiliser la langue du site au moment de l’enregistrement.
kind = Type
kind-article = Article
kind-page = Page (hors de la liste des articles)
readers-may-comment = Autoriser les commentaires
update = Mettre à jour
save-draft = Enregistrer le brouillon
save = Enregistrer
publish = Publier
unpublish = Dépublier
done-saved = Article enregistré. Il n’est pas encore public.
done-published = Article publié. Cette version est publique.
done-unpublished = Article dépublié. Il n’est pas public. Vous pouvez le publier à tout moment.
revisions = Révisions
unsaved-since = Vous avez des modifications non enregistrées du { $date }. Elles ont été restaurées ci-dessous.
unsaved-and-stale = Vous avez des modifications non enregistrées du { $date }. Elles ont été restaurées ci-dessous, mais une autre personne a enregistré l’article depuis. À l’enregistrement, vous verrez les deux versions.
discard-unsaved = Abandonner les modifications
local-copy = Ce navigateur contient une copie plus récente, du { $date }, qui n’a pas été enregistrée sur le serveur.
restore-local = Restaurer
forget-local = Abandonner
offline-kept = Le serveur est injoignable. Vos modifications sont enregistrées dans ce navigateur.
signed-out-kept = Votre session a pris fin. Vos modifications sont enregistrées dans ce navigateur.
kept-at = Enregistrement automatique à { $time }. Les modifications ne sont pas encore publiques.
working-copy-too-long = Pas d’enregistrement automatique : un article compte au plus { $most } caractères. Votre texte est toujours dans ce navigateur. Raccourcissez-le ou gardez-en une copie ailleurs.
too-many-working-copies = Pas d’enregistrement automatique : vous avez déjà { $most } articles avec des modifications non enregistrées. Votre texte est toujours dans ce navigateur. Enregistrez ou abandonnez les modifications d’un autre article.
saved-by-others = Une autre personne (ou vous, dans un autre onglet) a enregistré cet article. À l’enregistrement, vous verrez les deux versions.
also-open = { $name } modifie aussi cet article.
also-open-by-more = { $more ->
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
full-screen = Plein écran
publication = Publication
time-of-publication = Date de publication
clock-of-site = Fuseau horaire : { $zone } (actuellement { $now }). Choisissez une date future pour planifier l’article. Laissez vide pour publier tout de suite.
pin-to-front-page = Épingler sur la page d’accueil
preview-link = Lien d’aperçu
preview-link-help = Toute personne qui a ce lien peut lire la dernière version enregistrée sans se connecter, jusqu’au { $date }. Le lien cesse de fonctionner à la publication de l’article.
withdraw-link = Supprimer le lien
make-preview-link = Créer un lien d’aperçu
order-of-things = URL, catégorie et étiquettes
lead-picture = Image mise en avant
picture-address = URL de l’image
picture-address-help = Une image de la médiathèque, comme /media/…
picture-text = Texte alternatif
picture-text-help = Décrivez l’image pour les personnes qui ne la voient pas. Laissez vide si elle est purement décorative.
picture-caption = Légende
search-engines = Moteurs de recherche (SEO)
search-title = Méta titre
search-title-help = Laissez vide pour utiliser le titre de l’article. Il est conseillé de ne pas dépasser 60 caractères.
search-description = Méta description
search-result = Aperçu du résultat de recherche
author-and-language = Auteur / autrice, langue et traduction
translation-of = Traduction de
translation-of-help = Le slug de l’article d’origine.
done-scheduled = Article planifié. Il sera publié automatiquement à la date de publication.
done-restored = La version antérieure est dans l’éditeur. Rien ne change pour le public avant l’enregistrement.
done-discarded = Modifications non enregistrées abandonnées.
done-shared = Lien d’aperçu créé. Toute personne qui a ce lien peut lire l’article.
done-withdrawn = Lien d’aperçu supprimé. Il ne fonctionne plus.
unsaved = Modifications non enregistrées
untitled = Sans titre
never-saved = Nouveau
preview-banner = Aperçu : cet article n’est pas publié et peut encore changer.

# The revision history of an article.
revisions-of = Révisions : { $title }
back-to-editor = Retour à l’éditeur
all-revisions = Toutes les révisions
saved-at = Date d’enregistrement
saved-by = Enregistré par
present-text = Version actuelle
no-revisions = Aucune révision pour l’instant. Chaque enregistrement en ajoute une ici.
was-added = Ajouté :
was-removed = Supprimé :
saved-by-at = Enregistré par { $name } le { $date }.
saved-on = Enregistré le { $date }.
compared-with-earlier = Voici les modifications depuis la version précédente.
first-revision = C’est la plus ancienne version enregistrée.
restore-text = Restaurer cette révision
text = Contenu

# The queue of comments.
tab-pending = En attente
tab-reported = Signalés
tab-approved = Approuvés
tab-spam = Indésirables
tab-trash = Corbeille
pending-empty = Tout est traité. Les nouveaux commentaires à approuver apparaîtront ici.
reported-empty = Aucun commentaire signalé.
approved-empty = Aucun commentaire approuvé pour l’instant.
spam-empty = Aucun commentaire indésirable.
trash-empty = La corbeille est vide.
comment-by = Commentaire de { $name }
on-article = sur { $article }
on-hidden-article = sur { $article } (non publié)
replied-to = En réponse à { $name } : { $excerpt }
why-held = Pourquoi ce commentaire est en attente de modération
what-reported = Signalements reçus
withdrawn-by-writer = La personne a supprimé son commentaire. Il sera supprimé définitivement après 30 jours.
earlier-texts = Modifié. Afficher les versions précédentes
until-date = Avant le { $date } :
approve = Approuver
keep = Rejeter le signalement
restore = Restaurer
spam = Indésirable
trash = Mettre à la corbeille
decided-pending = { $count ->
    [1] Commentaire remis en attente.
   *[other] { $count } commentaires remis en attente.
}
decided-approved = { $count ->
    [1] Commentaire approuvé.
   *[other] { $count } commentaires approuvés.
}
decided-spam = { $count ->
    [1] Commentaire marqué comme indésirable.
   *[other] { $count } commentaires marqués comme indésirables.
}
decided-trash = { $count ->
    [1] Commentaire mis à la corbeille.
   *[other] { $count } commentaires mis à la corbeille.
}
decided-undone = { $count ->
    [1] Action annulée. Commentaire restauré.
   *[other] Action annulée. { $count } commentaires restaurés.
}
decided-meanwhile = { $count ->
    [1] 1 commentaire a été ignoré, car il a été modifié entre-temps par l’équipe de modération ou supprimé.
   *[other] { $count } commentaires ont été ignorés, car ils ont été modifiés entre-temps par l’équipe de modération ou supprimés.
}
decide-ban = Marquer comme indésirable et bannir
decided-ban = { $count ->
    [1] Commentaire marqué comme indésirable, personne bannie.
   *[other] { $count } commentaires marqués comme indésirables, personnes bannies.
}
ban = Bannissement
ban-help = Les nouveaux commentaires avec cette adresse e-mail iront directement dans les indésirables. La personne n’en est pas avertie.
ban-commenter = Bannir cette personne
banned-since = Personne bannie le { $date }. Ses nouveaux commentaires vont directement dans les indésirables.
lift-ban = Débannir
network = Plage d’adresses IP
network-record = { $count ->
    [1] Aucun autre commentaire de cette plage d’adresses IP au cours des 30 derniers jours.
   *[other] { $count } commentaires de cette plage d’adresses IP au cours des 30 derniers jours, dont { $spam } indésirables.
}
ban-network = Bannir cette plage pendant 30 jours
ban-network-help = Seule une empreinte de la plage, calculée avec une clé secrète, est conservée, pas l’adresse. Les autres personnes de la plage seront bannies aussi.
network-is-banned = Cette plage d’adresses IP est bannie. Un message l’indique aux personnes qui essaient de commenter.
network-forgotten = La plage d’adresses IP de ce commentaire n’est plus conservée. Cette information est supprimée après 30 jours.
nothing-marked = Sélectionnez au moins un commentaire.
more-than = { $count }+
nothing-matches = Aucun commentaire ne correspond à votre recherche.
find-comments = Rechercher des commentaires
find-comments-help = Recherchez par nom, par texte ou par adresse e-mail complète.
narrow-down = Filtrer par article ou par date
address-of-article = Slug de l’article
from-day = Du
to-day = Au
leave-search = Effacer la recherche
mark-comment = Sélectionner le commentaire de { $name }
decision-of = { $decision } : commentaire de { $name }
all-of-commenter = Tous les commentaires de cette personne
all-on-article = Tous les commentaires de cet article
same-text-count = { $count ->
    [1] 1 autre commentaire avec le même texte
   *[other] { $count } autres commentaires avec le même texte
}
same-text-help = « Indésirable » et « Mettre à la corbeille » s’appliquent aussi à ces commentaires. « Approuver » ne s’applique qu’au premier.
several-at-once = Actions groupées
all-in-list = Appliquer à tous les commentaires de cette liste (1 000 au maximum)
reason-for-log = Note pour le journal d’activité (facultatif)
keys = Raccourcis clavier
key-next-previous = Commentaire suivant, précédent
key-mark = Sélectionner le commentaire
undo = Annuler
commenter-standing = { $approved } approuvés, { $spam } indésirables, { $others } en attente ou dans la corbeille
edit-or-answer = Modifier ou répondre
all-comments-desk = Tous les commentaires
answer = Répondre
your-answer = Votre réponse (Markdown)
approve-and-answer = Approuver et répondre
change-text = Modifier le commentaire
change-text-help = L’équipe de modération peut toujours voir la version précédente. Une mention indique publiquement que le commentaire a été modifié.
what-was-decided = Historique de modération
text-changed-meanwhile = Une autre personne a modifié ce commentaire. La version actuelle est affichée ci-dessus. La vôtre est toujours dans le formulaire.
answer-not-possible = Vous ne pouvez pas répondre, car ce commentaire n’est plus public. Vérifiez-le dans la file de modération.
nothing-to-undo = Il n’y a rien à annuler. L’équipe de modération a peut-être modifié ces commentaires entre-temps.
decision-unknown = Choisissez une action : approuver, indésirable ou corbeille.

# Why a comment was held, in a few words.
hold-every-comment = Tous les commentaires sont modérés
hold-first-comment = Nouvelle personne
hold-links = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
}
hold-edited = Modifié après approbation
hold-unknown = { $reason }
hold-hidden-field = Champ caché rempli (sans doute un robot)
hold-filter = Filtre anti-spam { $percent } % : { $features }
hold-word = Mot bloqué : { $word }
hold-haste = { $seconds ->
    [0] Envoyé moins de 1 seconde après le chargement de la page
    [one] Envoyé 1 seconde après le chargement de la page
   *[other] Envoyé { $seconds } secondes après le chargement de la page
}
hold-no-work = Aucune preuve de travail
hold-new-browser = Premier commentaire depuis ce navigateur
hold-same-text = Même texte qu’un autre commentaire
hold-banned-commenter = Personne bannie
hold-banned-domain = Domaine d’e-mail banni
hold-banned-network = Plage d’adresses IP bannie
hold-akismet = Jugé indésirable par Akismet
hold-akismet-silent = Akismet n’a pas répondu

# Commenters: exporting and deleting what a person posted.
commenter = Détails de la personne
find-commenter-help = Retrouvez tous les commentaires d’une personne avec son adresse e-mail, par exemple pour répondre à une demande d’accès ou d’effacement (RGPD).
email-address = Adresse e-mail
find = Rechercher la personne
find-another = Rechercher une autre personne
what-there-is = Données conservées
in-all = Total
address-first-used = Première utilisation de l’adresse
first-and-last = Premier et dernier commentaire
names = Noms utilisés
hand-over = Exporter les données
hand-over-help = Téléchargez un fichier avec l’adresse e-mail de cette personne, tous ses commentaires et toutes les données conservées. L’affichage de l’adresse est enregistré dans le journal d’activité. Envoyez le fichier uniquement à cette adresse.
download-json = Télécharger en JSON
forget-them = Effacer les données
forget-help = Supprime l’adresse e-mail et la dissocie de tous les commentaires. Cette action est irréversible.
what-of-texts = Que faire de ses commentaires ?
texts-stay = Garder les commentaires, sous le nom « Anonymous »
texts-stay-help = Le nom, le site web et les versions précédentes sont supprimés. Relisez les commentaires : le nom figure parfois dans le texte.
texts-go = Supprimer les commentaires
texts-go-help = Un commentaire qui a des réponses est remplacé par une mention, pour que la discussion reste compréhensible.
confirm-forget = J’ai vérifié que l’adresse e-mail appartient à cette personne et je veux effacer ses données
forget-commenter = Effacer définitivement les données
newest-comments = Les { $shown } derniers commentaires sur { $count }
comment = Commentaire
article = Article
name = Nom
posted = Envoyé le
is-public = Approuvé
is-waiting = En attente
is-spam = Indésirable
is-in-trash = Corbeille
is-withdrawn = Supprimé par la personne
forgotten-kept = Données effacées. Commentaires gardés, sous le nom « Anonymous » : { $kept }.
forgotten-removed = Données effacées. Commentaires supprimés : { $deleted }. Commentaires avec réponses, remplacés par une mention : { $emptied }.

# Settings.
settings = Réglages
settings-saved = Réglages enregistrés.
site-title = Titre du site
site-title-help = Affiché dans l’en-tête, dans les flux et quand un article est partagé.
tagline = Slogan
tagline-help = Une courte description de votre site, affichée sous le titre, dans les résultats de recherche et dans les flux. Facultatif.
site-language-help = Utilisée pour le site, le tableau de bord, les dates et les nombres, et pour les nouveaux articles sans langue propre. Les articles existants gardent leur langue.
former-feeds = Anciennes URL de flux
former-feeds-help = Une URL par ligne, par exemple /blog/rss.xml. Chacune redirige vers le flux RSS de tous les articles. Pour rediriger vers un autre flux de ce site, ajoutez une espace et le chemin de ce flux.
calendar = Calendrier
calendar-help = Utilisé pour les dates et les URL des archives. Les liens d’archives dans l’autre calendrier restent valables.
calendar-gregorian = Grégorien : { $today }
calendar-persian = Persan : { $today }
time-zone = Fuseau horaire
time-zone-help = Par exemple Europe/Berlin ou Asia/Tehran. Heure actuelle : { $now }.

# The library of pictures.
media = Médias
choose-pictures = Téléverser des images
choose-pictures-help = JPEG, PNG, WebP, AVIF, GIF ou SVG, 25 Mo au plus par image. Les données de localisation sont retirées des photos.
choose-picture = Choisir une image
close = Fermer
from-this-device = Téléverser depuis votre appareil :
library-away = Impossible de charger la médiathèque. Fermez cette fenêtre et réessayez.
upload = Téléverser
file-sending = Téléversement… { $percent } %
file-failed = Échec du téléversement. Réessayez.
file-done = Téléversement terminé
files-refused = { $count ->
    [one] { $count } fichier n’a pas pu être téléversé. Tous les autres l’ont été.
   *[other] { $count } fichiers n’ont pas pu être téléversés. Tous les autres l’ont été.
}
no-words-yet = Pas de texte alternatif
no-pictures = Pas encore d’images. Les images que vous téléversez ici ou dans l’éditeur apparaissent ici.
pictures-saved = Téléversement terminé. Des tailles plus petites sont en cours de création.
picture-removed = Fichier supprimé.
picture-saved = Texte alternatif enregistré.
picture-replaced = Image remplacée partout où elle était utilisée. L’ancienne image reste dans la médiathèque.
all-media = Retour aux médias
picture-is-used = { $count ->
    [one] Ce fichier est utilisé dans { $count } article. Sa suppression y laissera un vide.
   *[other] Ce fichier est utilisé dans { $count } articles. Sa suppression y laissera des vides.
}
remove-anyway = Supprimer quand même
picture-facts = { $kind }, { $width } × { $height }, { $size }
file-facts = { $kind }, { $size }
uploaded-by = { $name }, { $date }
to-put-into-text = Markdown à copier dans un article
where-used = Utilisation
used-nowhere = Aucun article n’utilise ce fichier.
replace-picture = Remplacer l’image
replace-picture-help = La nouvelle image apparaît partout où celle-ci est utilisée, avec le même texte alternatif.
remove-picture = Supprimer
picture = Image
picture-alt = description de l’image
settings-identity = Général
settings-appearance = Apparence
settings-navigation = Navigation
ask-not-to-be-listed = Demander aux moteurs de recherche de ne pas indexer ce site
ask-not-to-be-listed-help = Ajoute noindex à chaque page et demande aux robots, dans robots.txt, de ne pas explorer le site. Les moteurs de recherche peuvent l’ignorer. Le site reste public.
comments-open-at-all = Autoriser les commentaires
comments-open-at-all-help = Décochez pour refuser tout nouveau commentaire. Les commentaires existants restent.
close-after-days = Fermer les commentaires après (jours)
close-after-days-help = Nombre de jours depuis la publication. Laissez vide pour garder les commentaires ouverts.
thread-depth = Niveaux de réponses imbriquées
thread-depth-help = De 1 à 10. Les réponses plus profondes apparaissent au dernier niveau et indiquent à quelle personne elles répondent.
who-is-held = Quels commentaires faut-il approuver ?
moderate-all = Tous les commentaires
moderate-first-timers = Ceux des nouvelles personnes, jusqu’à un premier commentaire approuvé
moderate-none = Aucun, sauf si une autre règle s’applique
hold-at-links-setting = Mettre en attente à partir de (liens)
hold-at-links-help = Les commentaires indésirables contiennent souvent des liens. Laissez vide pour désactiver ce contrôle.
filter-threshold = Seuil du filtre anti-spam (%)
filter-threshold-help = Les commentaires de nouvelles personnes dont la probabilité d’être indésirables atteint ce seuil vont dans les indésirables. Vous pouvez les y vérifier. Le filtre apprend de votre modération et commence après 20 commentaires indésirables et 20 approuvés. De 50 à 99 : une valeur plus basse en arrête davantage. Laissez vide pour désactiver le filtre.
settings-rules = Listes de blocage
least-seconds = Délai minimal avant l’envoi (secondes)
least-seconds-help = Les commentaires de nouvelles personnes envoyés plus vite que cela après le chargement de la page sont mis en attente de modération. De 1 à 600. Laissez vide pour désactiver ce contrôle.
work-bits = Difficulté de la preuve de travail (bits)
work-bits-help = Le navigateur d’une nouvelle personne résout un petit calcul avant l’envoi, ce qui rend les indésirables plus coûteux. 15 prend un instant sur un téléphone, et chaque bit de plus double cette durée. Les commentaires de navigateurs sans JavaScript, ou envoyés par HTTP non chiffré, sont mis en attente de modération. De 8 à 22. Laissez vide pour désactiver ce contrôle.
hold-words = Mots qui mettent un commentaire en attente
hold-words-help = Un mot ou une expression par ligne, sans distinction entre majuscules et minuscules. La recherche porte sur des mots entiers dans le commentaire, le nom et le site web.
spam-words = Mots qui rendent un commentaire indésirable
spam-words-help = Un mot ou une expression par ligne. Les commentaires qui en contiennent vont dans les indésirables, où vous pouvez les vérifier. Choisissez des mots que votre lectorat n’emploie jamais.
banned-domains = Domaines d’e-mail bloqués
banned-domains-help = Un par ligne, par exemple spam.example. Les sous-domaines sont inclus. Les commentaires avec une adresse e-mail de ces domaines vont dans les indésirables.
banned-networks = Adresses IP bloquées
banned-networks-help = Une adresse ou une plage par ligne, par exemple 192.0.2.0/24 ou 2001:db8::/32. Les personnes à ces adresses ne peuvent pas commenter, et un message le leur indique.
akismet-key = Clé API Akismet
akismet-key-help = Akismet est un service anti-spam. Avec une clé, Gloss lui envoie chaque commentaire de votre lectorat avec le nom, le site web et l’adresse IP, mais jamais l’adresse e-mail. Mentionnez-le dans votre politique de confidentialité. Si Akismet ne répond pas, le commentaire est mis en attente de modération.
akismet-is-asked = Akismet est activé. Pour changer de clé, saisissez-en une nouvelle.
akismet-removal = Désactiver Akismet et supprimer la clé
akismet-key-invalid = Akismet a refusé cette clé. Vérifiez qu’elle est valable pour ce site et copiez-la de nouveau depuis votre compte Akismet.
akismet-unreachable = Impossible de joindre Akismet, donc rien n’a été enregistré. Réessayez dans un instant, ou enregistrez sans clé.
rule-too-many = Trop d’entrées. Le maximum est de { $most }.
rule-too-long = « { $entry } » est trop long. Le maximum est de { $most } caractères.
rule-no-word = « { $entry } » doit contenir au moins une lettre ou un chiffre. Les caractères génériques ne sont pas pris en charge.
rule-no-domain = « { $entry } » n’est pas un domaine. Saisissez la partie qui suit le @, par exemple spam.example.
rule-no-network = « { $entry } » n’est pas une adresse IP ni une plage d’adresses IP. Saisissez par exemple 192.0.2.0/24.
rule-too-wide = « { $entry } » bloquerait une grande partie d’Internet. Saisissez une plage de /8 ou plus petite (/16 pour IPv6).
rule-too-common = « { $entry } » figure dans { $found } de vos { $of } derniers commentaires approuvés et arrêterait presque tout. Choisissez des mots que votre lectorat n’emploie pas.
rehearse = Tester sur les commentaires passés
rehearsal = Résultats du test
rehearsal-about = Test sur les commentaires les plus récents de votre lectorat : { $honest } approuvés, { $spam } indésirables.
rehearsal-limits = Rien n’est encore enregistré. Les domaines d’e-mail bloqués, les adresses IP bloquées et la preuve de travail ne peuvent pas être testés, car ces données ne sont pas conservées avec les commentaires. Le filtre anti-spam a appris de ces commentaires : les résultats réels seront un peu moins bons.
rehearsal-now = Réglages actuels
rehearsal-then = Nouveaux réglages
rehearsal-caught = Indésirables détectés
rehearsal-missed = Indésirables non détectés
rehearsal-held = Vrais commentaires mis en attente
rehearsal-discarded = Vrais commentaires marqués comme indésirables
rehearsal-reasons = Raisons
rehearsal-wronged = Vrais commentaires qui seraient moins bien traités
would-be-spam = indésirable
would-wait = mis en attente de modération
accent = Couleur d’accentuation
accent-help = Utilisée pour les liens et les repères. Saisissez un code hexadécimal, par exemple #1d3fb8. Gloss adapte la nuance là où elle serait peu lisible. Laissez vide pour utiliser les couleurs du thème.
accent-contrast = Contraste avec l’arrière-plan : { $day }:1 en mode clair, { $night }:1 en mode sombre. Un texte lisible demande 4,5:1.
accent-shades = Couleur des liens : { $day } en mode clair, { $night } en mode sombre.
logo = Logo
logo-help = Affiché à la place du titre du site. Saisissez l’URL d’une image de la médiathèque, par exemple /media/… Laissez vide pour afficher le titre.
navigation = Liens du menu
navigation-help = Un lien par ligne, par exemple : À propos = /about. 12 au plus, dans cet ordre. Laissez vide pour lister toutes les pages par titre. Les archives et la recherche sont ajoutées automatiquement.
categories = Catégories
categories-and-tags = Catégories et étiquettes
no-categories = Pas encore de catégories.
no-tags = Pas encore d’étiquettes. Ajoutez-en en modifiant un article.
new-category = Ajouter une catégorie
create-category = Ajouter la catégorie
address-help-name = Laissez vide pour le créer à partir du nom.
old-address-leads-here = Si vous le modifiez, l’ancienne URL redirige vers la nouvelle.
part-of = Catégorie parente
description = Description
move-up = Monter { $name }
move-down = Descendre { $name }
merge-into = Fusionner avec
merge-into-help = Déplace tous les articles vers l’élément choisi et y redirige l’ancienne URL. Cette action est irréversible.
merge = Fusionner
remove-category = Supprimer la catégorie
remove-tag = Supprimer l’étiquette de tous les articles
taxonomy-saved = Modifications enregistrées.
taxonomy-merged = Fusion effectuée. L’ancienne URL redirige désormais.
taxonomy-removed = Suppression effectuée.

# The dashboard: the last days.
views = Vues
theme-problems = { $count ->
    [one] Le thème a un problème
   *[other] Le thème a { $count } problèmes
}
theme-problems-help = Gloss utilise à la place ses fichiers intégrés. Corrigez-les, vérifiez le thème avec « gloss check-theme », puis redémarrez le serveur.
last-days = { $count } derniers jours
in-numbers = Afficher sous forme de tableau
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
audit-log = Journal d’activité
audit-help = Toutes les actions de l’équipe dans l’administration. Les entrées ne peuvent pas être modifiées ici. La commande « gloss doctor » vérifie qu’elles ne l’ont pas été dans la base de données.
audit-what = Action
audit-when = Date
audit-who = Personne
audit-change = Modification
audit-why = Motif
audit-site = Système
audit-empty = Aucune activité pour l’instant.
audit-unknown = { $action }
audit-comment-decided = Commentaire modéré
audit-decision-undone = Modération annulée
audit-comment-edited = Commentaire modifié
audit-address-opened = Adresse e-mail affichée
audit-ban-added = Personne bannie
audit-ban-removed = Bannissement levé
audit-commenter-erased = Données de la personne effacées
audit-settings-changed = Réglages modifiés
audit-purged = Anciens indésirables et corbeille supprimés
their-address = Adresse e-mail
address-was-opened = Cet affichage est noté dans le journal d’activité. L’adresse est de nouveau masquée quand vous quittez cette page.
open-address-help = Masquée pour protéger la personne. Son affichage est noté dans le journal d’activité.
open-address = Afficher l’adresse e-mail
security-contacts = Contacts de sécurité
security-contacts-help = Où signaler les problèmes de sécurité : adresses e-mail, URL https:// ou numéros tel:, un par ligne. Publiés dans /.well-known/security.txt. Laissez vide pour ne rien publier.
security-contact-malformed = Saisissez des adresses e-mail, des URL https:// ou des numéros tel:, un par ligne, par exemple security@example.com.
security-contacts-too-many = Saisissez au plus { $most } contacts.
go-to-dashboard = Aller au tableau de bord
