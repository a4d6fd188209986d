# What stands around every page.
skip-to-text = Aller au texte
site-navigation = Site
signed-in-as = Connecté en tant que { $name }
your-desk = Votre tableau de bord
sign-out = Se déconnecter
sign-in = Se connecter

# Pages that cannot be shown.
you-asked-for = Vous avez demandé { $path }
did-you-mean = Peut-être cherchiez-vous
read-newest = Lire les derniers articles

not-allowed = Non autorisé
did-not-work = Cela n’a pas marché
page-not-found = Page introuvable
page-not-found-help = Il n’y a rien à cette adresse. La page a peut-être été déplacée, ou le lien contient une erreur.
not-possible = Impossible ici
not-possible-help = Cette adresse ne s’utilise pas ainsi.
too-much = Trop à la fois
too-much-help = Ce que vous avez envoyé dépasse ce que cette page accepte. Revenez en arrière, raccourcissez et renvoyez.
no-form = Pas un formulaire
no-form-help = Cette adresse n’accepte que des formulaires.
slower = Un peu plus lentement, s’il vous plaît
slower-help = Attendez un instant, puis réessayez.
right-back = Nous revenons tout de suite
right-back-help = Le site ne peut pas joindre sa base de données pour le moment. Réessayez dans un instant.
not-understood = La requête n’a pas pu être comprise.
went-wrong = Une erreur est survenue
went-wrong-help = La faute est de notre côté et a été notée. Réessayez dans un instant.
form-too-slow = Le formulaire n’est pas arrivé en 30 secondes. Renvoyez-le.
form-length = La longueur du formulaire n’était pas indiquée correctement.
form-unreadable = Le formulaire n’a pas pu être lu. Revenez en arrière, vérifiez-le et renvoyez-le.
form-of-another-site = Ce formulaire a été envoyé depuis un autre site, rien n’a donc été fait. Ouvrez-le sur ce site et renvoyez-le.
form-of-unknown-origin = Votre navigateur n’a pas indiqué de quel site venait ce formulaire : rien n’a donc été envoyé. Votre texte est ci-dessous. Vérifiez-le, puis envoyez-le de nouveau depuis cette page.
no-such-time = Ce moment n’existe pas. Rouvrez l’article.
not-your-comments = Vous pouvez modérer les commentaires de vos propres articles. Celui-ci est sur l’article d’un autre.
not-your-article = Vous pouvez modifier vos propres articles. Celui-ci est à quelqu’un d’autre.
may-not-write = Votre compte modère les commentaires et n’écrit pas d’articles. Le propriétaire du site peut changer cela.
may-not-serve = Ce qu’un commentateur a laissé se trouve sur tout le site, et votre compte s’occupe de vos propres articles. Le propriétaire, un éditeur ou un modérateur peut vous aider.
owner-only = Seul le propriétaire du site peut changer ses réglages.
not-your-picture = Quelqu’un d’autre a déposé cette image. Demandez à un éditeur de la changer.
picture-used-by-others = D’autres personnes utilisent cette image. Demandez à un éditeur de la remplacer ou de la supprimer.
too-many-files = Trop de fichiers à la fois : 100 au plus.
may-not-order = Seuls les éditeurs et le propriétaire ordonnent catégories et étiquettes.
choose-into-what = Choisissez avec quoi fusionner.
merged-into-itself = Impossible de fusionner avec soi-même ou avec ses parties.
category-not-empty = Des articles sont dans cette catégorie : fusionnez-la avec une autre.
