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

not-allowed = Nicht erlaubt
did-not-work = Das hat nicht geklappt
page-not-found = Seite nicht gefunden
page-not-found-help = Unter dieser Adresse gibt es nichts. Vielleicht ist es umgezogen, oder der Link hat einen Fehler.
not-possible = Hier nicht möglich
not-possible-help = Diese Adresse lässt sich so nicht verwenden.
too-much = Zu viel auf einmal
too-much-help = Was Sie gesendet haben, ist größer, als diese Seite annimmt. Gehen Sie zurück, kürzen Sie es und senden Sie es noch einmal.
no-form = Kein Formular
no-form-help = Diese Adresse nimmt nur Formulare an.
slower = Bitte etwas langsamer
slower-help = Warten Sie einen Moment und versuchen Sie es dann noch einmal.
right-back = Wir sind gleich wieder da
right-back-help = Die Site erreicht gerade ihre Datenbank nicht. Versuchen Sie es in einem Moment noch einmal.
not-understood = Die Anfrage war nicht zu verstehen.
went-wrong = Etwas ist schiefgegangen
went-wrong-help = Der Fehler liegt bei uns und ist vermerkt. Versuchen Sie es in einem Moment noch einmal.
form-too-slow = Das Formular kam nicht innerhalb von 30 Sekunden an. Senden Sie es noch einmal.
form-length = Die Länge des Formulars war nicht richtig angegeben.
form-unreadable = Das Formular war nicht zu lesen. Gehen Sie zurück, prüfen Sie es und senden Sie es noch einmal.
form-of-another-site = Dieses Formular kam von einer anderen Site, darum wurde nichts getan. Öffnen Sie es auf dieser Site und senden Sie es noch einmal.
form-of-unknown-origin = Ihr Browser hat nicht mitgeteilt, von welcher Website dieses Formular stammt. Deshalb wurde nichts gesendet. Ihr Text steht unten. Prüfen Sie ihn und senden Sie ihn noch einmal von dieser Seite.
no-such-time = Diesen Zeitpunkt gibt es nicht. Öffnen Sie den Artikel noch einmal.
not-your-comments = Sie können die Kommentare zu Ihren eigenen Artikeln moderieren. Dieser steht unter dem eines anderen.
not-your-article = Sie können Ihre eigenen Artikel ändern. Dieser ist von jemand anderem.
may-not-write = Ihr Konto moderiert Kommentare und schreibt keine Artikel. Der Inhaber der Site kann das ändern.
may-not-serve = Was ein Kommentator hinterlassen hat, liegt auf der ganzen Site, und Ihr Konto betreut Ihre eigenen Artikel. Der Inhaber, ein Redakteur oder ein Moderator kann helfen.
owner-only = Nur der Inhaber der Site kann ihre Einstellungen ändern.
not-your-picture = Dieses Bild hat jemand anders hochgeladen. Bitten Sie jemanden aus der Redaktion, es zu ändern.
picture-used-by-others = Andere verwenden dieses Bild. Bitten Sie die Redaktion, es zu ersetzen oder zu löschen.
too-many-files = Zu viele Dateien auf einmal: höchstens 100.
may-not-order = Nur die Redaktion und der Eigentümer ordnen Kategorien und Schlagwörter.
choose-into-what = Wählen Sie, womit vereint wird.
merged-into-itself = Es kann nicht mit sich selbst oder eigenen Teilen vereint werden.
category-not-empty = In dieser Kategorie sind Artikel: Vereinen Sie sie mit einer anderen.
