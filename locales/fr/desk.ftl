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
tab-spam = Spam
tab-trash = Corbeille
pending-empty = Rien ne vous attend. Les nouveaux commentaires qui demandent une décision seront ici.
reported-empty = Aucun lecteur n’a signalé de commentaire.
approved-empty = Aucun commentaire n’est encore public.
spam-empty = Pas de spam.
trash-empty = La corbeille est vide.
comment-by = Commentaire de { $name }
on-article = sur { $article }
on-hidden-article = sur { $article }, qui n’est pas public
replied-to = En réponse à { $name } : { $excerpt }
why-held = Pourquoi il a été retenu
what-reported = Ce que les lecteurs signalent
withdrawn-by-writer = Son auteur l’a retiré. Il est supprimé définitivement après 30 jours.
earlier-texts = Modifié par son auteur : ce qu’il disait avant
until-date = Jusqu’au { $date } :
approve = Approuver
keep = Garder
restore = Restaurer
spam = Spam
trash = Corbeille
decided-pending = { $count ->
    [one] Le commentaire attend de nouveau une décision.
   *[other] { $count } commentaires attendent de nouveau une décision.
}
decided-approved = { $count ->
    [one] Le commentaire est public.
   *[other] { $count } commentaires sont publics.
}
decided-spam = { $count ->
    [one] Le commentaire est parmi les indésirables. Les lecteurs ne le voient pas.
   *[other] { $count } commentaires sont parmi les indésirables. Les lecteurs ne les voient pas.
}
decided-trash = { $count ->
    [one] Le commentaire est dans la corbeille. Les lecteurs ne le voient pas.
   *[other] { $count } commentaires sont dans la corbeille. Les lecteurs ne les voient pas.
}
decided-undone = { $count ->
    [one] Annulé : le commentaire est où il était.
   *[other] Annulé : { $count } commentaires sont où ils étaient.
}
decided-meanwhile = { $count ->
    [one] Un commentaire reste tel quel : quelqu’un d’autre en a décidé entre-temps, ou son auteur l’a retiré.
   *[other] { $count } restent tels quels : quelqu’un d’autre en a décidé entre-temps, ou leurs auteurs les ont retirés.
}
decide-ban = Spam, et bannir
decided-ban = { $count ->
    [one] Un commentaire est du spam, et son auteur est banni.
   *[other] { $count } commentaires sont du spam, et leurs auteurs sont bannis.
}
ban = Bannissement
ban-help = Ce qu’envoie une personne bannie va au spam ; elle n’en est pas avertie. Seule l’adresse dit qui elle est.
ban-commenter = Bannir cette personne
banned-since = Bannie depuis le { $date } : ce qu’elle envoie va au spam.
lift-ban = Lever le bannissement
network = D’où il est venu
network-record = { $count ->
    [one] Rien d’autre n’est venu du même réseau en 30 jours.
   *[other] { $count } commentaires sont venus du même réseau en 30 jours, dont { $spam } de spam.
}
ban-network = Ne rien accepter de là pendant 30 jours
ban-network-help = Du réseau, on ne connaît qu’une empreinte à clé, des trois premières parties d’une adresse ou d’autant d’une plus longue : des voisins y sont aussi.
network-is-banned = Rien n’est accepté de là ; qui essaie l’apprend.
network-forgotten = On ne sait plus d’où ce commentaire est venu : cela se garde 30 jours.
nothing-marked = Cochez d’abord un commentaire.
more-than = { $count }+
nothing-matches = Aucun commentaire ne correspond.
find-comments = Trouver des commentaires
find-comments-help = Des mots du nom ou du texte, ou l’adresse électronique entière d’un commentateur.
narrow-down = Article et jours
address-of-article = Adresse de l’article
from-day = Du
to-day = Au
leave-search = Quitter la recherche
mark-comment = Cocher le commentaire de { $name }
decision-of = { $decision } : le commentaire de { $name }
all-of-commenter = tous de ce commentateur
all-on-article = tous sur cet article
same-text-count = { $count ->
    [one] Un autre commentaire avec le même texte
   *[other] { $count } autres commentaires avec le même texte
}
same-text-help = « Spam » et « Corbeille » s’appliquent aussi à ces commentaires. « Approuver » ne s’applique qu’au premier.
several-at-once = Plusieurs à la fois
all-in-list = Toute cette liste au lieu des cochés, jusqu’à 1 000
reason-for-log = Raison, pour le journal
keys = Touches
key-next-previous = suivant, précédent
key-mark = cocher
undo = Annuler
commenter-standing = { $approved } approuvés, { $spam } indésirables, { $others } autres
edit-or-answer = modifier ou répondre
all-comments-desk = Tous les commentaires
answer = Répondre
your-answer = Votre réponse, en Markdown
approve-and-answer = Approuver et répondre
change-text = Modifier le texte
change-text-help = Ce qui est écrit maintenant reste avec le commentaire, pour les modérateurs. Les lecteurs voient qu’il a été modifié.
what-was-decided = Ce qui a été décidé
text-changed-meanwhile = Quelqu’un a modifié le texte entre-temps. Il est ci-dessus tel qu’il est ; le vôtre est dans le formulaire.
answer-not-possible = Ce commentaire n’est plus public et ne peut recevoir de réponse. Regardez-le de nouveau.
nothing-to-undo = Il n’y a rien à annuler : c’était la décision de quelqu’un d’autre, ou aucune.
decision-unknown = Choisissez avec un des boutons ce que deviennent les commentaires.

# Why a comment was held, in a few words.
hold-every-comment = tout commentaire est retenu
hold-first-comment = premier commentaire
hold-links = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
}
hold-edited = modifié après approbation
hold-unknown = { $reason }
hold-hidden-field = a rempli un champ caché
hold-filter = filtre { $percent } % : { $features }
hold-word = mot : { $word }
hold-haste = { $seconds ->
    [0] envoyé à la seconde même où son formulaire a été créé
    [one] envoyé une seconde après la création du formulaire
   *[other] envoyé { $seconds } secondes après la création du formulaire
}
hold-no-work = le navigateur n’a fourni aucune preuve de travail
hold-new-browser = premier commentaire depuis ce navigateur
hold-same-text = même texte qu’un autre commentaire
hold-banned-commenter = son auteur est banni
hold-banned-domain = les adresses de ce domaine sont bannies
hold-banned-network = ce réseau est banni
hold-akismet = Akismet le tient pour du spam
hold-akismet-silent = Akismet n’a pas répondu

# Commenters: what somebody left, to hand it over or to erase it.
commenter = Un commentateur
find-commenter-help = Quand quelqu’un demande ce qu’il a laissé ici, ou veut être oublié, son adresse retrouve tout : pour le lui remettre ou l’effacer.
email-address = Adresse e-mail
find = Chercher
find-another = En chercher un autre
what-there-is = Ce qu’il y a
in-all = En tout
address-first-used = Adresse utilisée depuis le
first-and-last = Premier et dernier commentaire
names = Noms
hand-over = Le remettre
hand-over-help = Un fichier avec l’adresse, et chaque commentaire avec tout ce qui en est gardé. L’ouverture de l’adresse est notée au journal. Envoyez le fichier à l’adresse elle-même et à personne d’autre.
download-json = Télécharger en JSON
forget-them = Oublier
forget-help = L’adresse est supprimée, et plus rien ne mène d’elle à un commentaire. C’est irréversible.
what-of-texts = Que deviennent les textes ?
texts-stay = Ils restent, sous le nom « Anonymous »
texts-stay-help = Le nom, le site et les versions antérieures sont supprimés. Relisez les textes : un texte aussi peut nommer son auteur.
texts-go = Ils sont supprimés
texts-go-help = Là où d’autres ont répondu, une place vide reste, pour que la conversation garde sa forme.
confirm-forget = J’ai vérifié que l’adresse appartient à cette personne, et je veux l’oublier
forget-commenter = Oublier ce commentateur
newest-comments = Les { $shown } derniers de { $count } commentaires
comment = Commentaire
article = Article
name = Nom
posted = Publié
is-public = Public
is-waiting = En attente d’une décision
is-spam = Spam
is-in-trash = Dans la corbeille
is-withdrawn = Retiré
forgotten-kept = L’adresse est oubliée. Commentaires qui restent, sous le nom Anonymous : { $kept }.
forgotten-removed = L’adresse est oubliée. Commentaires supprimés : { $deleted }. Commentaires vidés, car d’autres y ont répondu : { $emptied }.

# Settings.
settings = Réglages
settings-saved = Enregistré. Toutes les pages le montrent désormais.
site-title = Nom du site
site-title-help = En tête de chaque page, dans les flux et là où les articles sont partagés.
tagline = Slogan
tagline-help = Quelques mots sous le nom, que les moteurs de recherche et les flux montrent aussi. Peut rester vide.
site-language-help = La langue du site et de l’administration, de ses dates et de ses nombres. Les nouveaux articles sans langue propre reçoivent celle-ci. Les articles existants gardent la leur.
former-feeds = Anciennes adresses de flux
former-feeds-help = Une adresse par ligne, par exemple /blog/rss.xml. Chacune mène au flux RSS de tous les articles. Pour un autre flux de ce site, écrivez son chemin à la suite, séparé par une espace.
calendar = Calendrier
calendar-help = Les dates et les archives le suivent. Les adresses des archives dans l’autre calendrier mènent aux bonnes.
calendar-gregorian = Grégorien : { $today }
calendar-persian = Persan : { $today }
time-zone = Fuseau horaire
time-zone-help = Où commencent les jours du site, comme Europe/Berlin ou Asia/Tehran. Selon l’actuel, il est { $now }.

# The library of pictures.
media = Médias
choose-pictures = Choisir des images
choose-pictures-help = JPEG, PNG, WebP, AVIF, GIF ou SVG, 25 Mo au plus. Le lieu d’une photo n’est pas gardé.
choose-picture = Choisir une image
close = Fermer
from-this-device = Depuis cet appareil :
library-away = La médiathèque est injoignable. Fermez ceci et réessayez.
upload = Envoyer
file-sending = { $percent } %
file-failed = Elle n’est pas arrivée. Renvoyez-la.
file-done = Enregistrée
files-refused = { $count ->
    [one] Un fichier n’a pas été pris. Tous les autres sont enregistrés.
   *[other] { $count } fichiers n’ont pas été pris. Tous les autres sont enregistrés.
}
no-words-yet = Sans description
no-pictures = Pas encore d’images. Ce que vous envoyez, ici ou dans l’éditeur, sera ici.
pictures-saved = Enregistré. Des copies pour petits écrans sont en cours.
picture-removed = Supprimée.
picture-saved = Enregistré.
picture-replaced = Cette image est désormais partout où était l’autre. L’autre reste dans la médiathèque.
all-media = Tous les médias
picture-is-used = { $count ->
    [one] Un article l’utilise et aurait un vide à sa place.
   *[other] { $count } articles l’utilisent et auraient un vide à sa place.
}
remove-anyway = La supprimer quand même
picture-facts = { $kind }, { $width } × { $height }, { $size }
file-facts = { $kind }, { $size }
uploaded-by = { $name }, { $date }
to-put-into-text = Pour la mettre dans un texte
where-used = Où elle sert
used-nowhere = Nulle part.
replace-picture = La remplacer par une autre
replace-picture-help = Elle sera partout où est celle-ci, avec les mêmes mots.
remove-picture = Supprimer
picture = Image
picture-alt = ce qu’elle montre
settings-identity = Identité
settings-appearance = Apparence
settings-navigation = Navigation
ask-not-to-be-listed = Demander aux moteurs de recherche d’ignorer ce site
ask-not-to-be-listed-help = La demande figure sur chaque page et dans robots.txt. La plupart s’y plient ; rien n’est caché à personne.
comments-open-at-all = Les lecteurs peuvent commenter
comments-open-at-all-help = Décoché, aucun article n’accepte de nouveaux commentaires. Les présents restent.
close-after-days = Fermer les commentaires après tant de jours
close-after-days-help = Comptés depuis la publication. Vide, ils restent ouverts.
thread-depth = Profondeur des réponses
thread-depth-help = De 1 à 10. Les réponses plus profondes se rangent sous le dernier niveau et nomment à qui elles répondent.
who-is-held = Qui attend une décision ?
moderate-all = Tout le monde : rien ne paraît avant qu’un modérateur l’ait vu
moderate-first-timers = Qui écrit pour la première fois, jusqu’à un commentaire approuvé
moderate-none = Personne, sauf autre règle
hold-at-links-setting = Retenir les commentaires avec tant de liens
hold-at-links-help = Le spam contient souvent des liens. Vide, les liens ne retiennent rien.
filter-threshold = Le filtre tient pour indésirable ce qui l’est aussi probablement (%)
filter-threshold-help = Il apprend des décisions des modérateurs, une minute après, et ne dit rien avant 20 indésirables et 20 approuvés. Rien ne disparaît : c’est sous Indésirables, avec les raisons. De 50 à 99 ; vide, le filtre ne dit rien.
settings-rules = Mots et bannissements
least-seconds = Retenir ce qu’un inconnu envoie en moins de (secondes)
least-seconds-help = Après la création du formulaire. Personne ne lit ni ne tape si vite. De 1 à 600 ; vide : le temps ne compte pas.
work-bits = Travail demandé au navigateur d’un inconnu (bits)
work-bits-help = Le script de la page cherche un nombre pendant la saisie, ce qui coûte à la machine d’un spammeur pour chaque commentaire. Les commentaires sans lui, venus de navigateurs sans script ou par HTTP simple, attendent la modération. 15 prend un instant sur un téléphone, chaque bit de plus le double. De 8 à 22 ; vide : aucun.
hold-words = Mots qui retiennent un commentaire
hold-words-help = Un mot ou une expression par ligne, dans toute écriture ; majuscules et minuscules se valent. Ce sont des mots entiers, cherchés dans le texte, le nom et le site.
spam-words = Mots qui en font du spam
spam-words-help = De même, pour des mots qu’aucun de vos lecteurs n’écrirait. Rien ne disparaît : c’est sous Spam.
banned-domains = Domaines d’adresses bannis
banned-domains-help = Un par ligne, comme spam.example ; ceux qui en dépendent le sont aussi. Ce qui en vient va au spam.
banned-networks = Réseaux bannis
banned-networks-help = Un par ligne, comme 192.0.2.0/24, 2001:db8::/32 ou une seule adresse. Rien n’est accepté de là, et qui essaie l’apprend.
akismet-key = Clé d’Akismet
akismet-key-help = Akismet est un service qui connaît le spam. Avec une clé, il est interrogé sur chaque commentaire de lecteur et reçoit texte, nom, site et adresse réseau, ce que votre notice de confidentialité doit dire ; jamais une adresse e-mail. S’il ne répond pas, le commentaire vous attend.
akismet-is-asked = Une clé est enregistrée, et Akismet est interrogé. Une autre clé la remplace.
akismet-removal = Se passer d’Akismet désormais
akismet-key-invalid = Akismet ne connaît pas cette clé, ou pas pour ce site. Copiez-la de nouveau depuis votre compte.
akismet-unreachable = Akismet n’a pas pu être joint, donc rien n’a été enregistré. Réessayez dans un instant, ou enregistrez sans clé.
rule-too-many = Une liste compte { $most } entrées au plus. Retirez celles qui n’ont jamais paru dans un commentaire.
rule-too-long = « { $entry } » est trop long : une entrée compte { $most } caractères au plus.
rule-no-word = « { $entry } » n’a ni lettre ni chiffre : cela vaudrait pour tout. Écrivez les mots mêmes ; il n’y a pas de joker.
rule-no-domain = « { $entry } » n’est pas un domaine. Écrivez ce qui suit le @, comme spam.example.
rule-no-network = « { $entry } » n’est pas un réseau. Écrivez une adresse, ou une avec la longueur de son préfixe, comme 192.0.2.0/24.
rule-too-wide = « { $entry } » écarterait une grande partie du monde. Écrivez un préfixe de 8 bits ou plus, de 16 pour IPv6.
rule-too-common = « { $entry } » figure dans { $found } de vos { $of } derniers commentaires approuvés : cela arrêterait presque tout. Choisissez des mots que vos lecteurs n’écrivent pas.
rehearse = Essayer sur les commentaires passés
rehearsal = Ce que cela aurait fait
rehearsal-about = Aux derniers commentaires de lecteurs : { $honest } approuvés, { $spam } de spam.
rehearsal-limits = Rien n’est encore enregistré. Adresses et réseaux ne sont pas gardés : leurs bannissements ne peuvent être essayés, ni le travail des navigateurs. Le filtre a appris de ces commentaires mêmes, et paraît meilleur qu’il n’est.
rehearsal-now = Tel quel
rehearsal-then = Ainsi changé
rehearsal-caught = Spam retenu ou reconnu
rehearsal-missed = Spam qui serait public
rehearsal-held = Commentaires honnêtes qui attendent
rehearsal-discarded = Commentaires honnêtes pris pour du spam
rehearsal-reasons = Raisons
rehearsal-wronged = Commentaires honnêtes qui y perdraient
would-be-spam = spam
would-wait = attendrait
accent = Couleur
accent-help = Six chiffres comme #1d3fb8. Les liens et les marques la prennent ; là où elle serait illisible, une nuance plus sombre ou plus claire. Vide, les couleurs du thème.
accent-contrast = Son contraste avec le papier est de { $day } le jour et { $night } la nuit ; un texte demande 4,5.
accent-shades = Les liens sont donc { $day } le jour et { $night } la nuit.
logo = Logo
logo-help = L’adresse d’une image de ce site, comme /media/… Elle prend la place du nom. Vide, le nom.
navigation = Liens de la navigation
navigation-help = Un par ligne : À propos = /about. 12 au plus, dans cet ordre. Vide, toutes les pages par titre. Archives et recherche viennent d’elles-mêmes.
categories = Catégories
categories-and-tags = Catégories et étiquettes
no-categories = Pas encore de catégories.
no-tags = Pas encore d’étiquettes : elles viennent avec les articles.
new-category = Une nouvelle catégorie
create-category = Créer la catégorie
address-help-name = Vide, elle est faite du nom.
old-address-leads-here = L’ancienne adresse mènera à la nouvelle.
part-of = Partie de
description = Description
move-up = Monter { $name }
move-down = Descendre { $name }
merge-into = Fusionner avec une autre
merge-into-help = Tous ses articles y vont, et son adresse y mène. C’est irréversible.
merge = Fusionner
remove-category = Supprimer cette catégorie vide
remove-tag = Ôter cette étiquette de tous les articles
taxonomy-saved = Enregistré.
taxonomy-merged = Fusionnées. L’ancienne adresse mène à l’autre.
taxonomy-removed = Supprimé.

# The desk's first page: the last days.
views = Vues
theme-problems = { $count ->
    [one] Le thème a un problème
   *[other] Le thème a { $count } problèmes
}
theme-problems-help = Gloss utilise à la place ses fichiers intégrés. Corrigez-les, vérifiez le thème avec « gloss check-theme », puis redémarrez le serveur.
last-days = Les { $count } derniers jours
in-numbers = En chiffres
day = Jour
most-read = Les plus lus
view-count = { $count ->
    [one] { $count } vue
   *[other] { $count } vues
}
spam-count = { $count } spam
articles-scheduled = { $count ->
    [one] planifié
   *[other] planifiés
}

# The audit log.
audit = Journal
audit-log = Journal des actions
audit-help = Qui a fait quoi au bureau. Personne ne peut le modifier ici ; « gloss doctor » dit si quelqu’un l’a fait dans la base.
audit-what = Quoi
audit-when = Quand
audit-who = Qui
audit-change = Avant et après
audit-why = Pourquoi
audit-site = le site lui-même
audit-empty = Rien n’a encore été fait.
audit-unknown = { $action }
audit-comment-decided = Décision sur un commentaire
audit-decision-undone = Décision annulée
audit-comment-edited = Commentaire modifié
audit-address-opened = Adresse ouverte
audit-ban-added = Bannissement
audit-ban-removed = Bannissement levé
audit-commenter-erased = Commentateur oublié
audit-settings-changed = Réglages modifiés
audit-purged = Corbeille et indésirables anciens supprimés
their-address = Son adresse
address-was-opened = Que vous l’avez ouverte est dans le journal. Quittez cette page, et elle disparaît.
open-address-help = Elle est scellée. Qui l’ouvre est nommé dans le journal.
open-address = Ouvrir l’adresse
security-contacts = Contacts de sécurité
security-contacts-help = Où signaler les problèmes de sécurité : adresses e-mail, URL https:// ou numéros tel:, un par ligne. Publiés dans /.well-known/security.txt. Laissez vide pour ne rien publier.
security-contact-malformed = Saisissez des adresses e-mail, des URL https:// ou des numéros tel:, un par ligne, par exemple security@example.com.
security-contacts-too-many = Saisissez au plus { $most } contacts.
go-to-dashboard = Aller au tableau de bord
