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
