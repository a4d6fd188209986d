# What stands around every page.
skip-to-text = Zum Text springen
site-navigation = Website
signed-in-as = Angemeldet als { $name }
your-desk = Ihr Schreibtisch
sign-out = Abmelden
sign-in = Anmelden

# Pages that cannot be shown.
you-asked-for = Sie wollten zu { $path }
did-you-mean = Meinten Sie vielleicht
read-newest = Die neuesten Artikel lesen
