# General words of the dashboard.
skip-to-work = Zum Hauptinhalt springen
desk = Dashboard
articles = Beiträge
comments = Kommentare
commenters = Kommentierende
number = { $count }
view-site = Website ansehen
hello = Willkommen, { $name }
comments-wait = { $count ->
    [one] ausstehender Kommentar
   *[other] ausstehende Kommentare
}
drafts-written = { $count ->
    [one] Entwurf
   *[other] Entwürfe
}
articles-public = { $count ->
    [one] veröffentlicht
   *[other] veröffentlicht
}
write-article = Neuer Beitrag
states = Status
state = Status
view = Ansehen

# The list of articles.
all-states = Alle
drafts = Entwürfe
state-draft = Entwurf
state-scheduled = Geplant
state-published = Veröffentlicht
state-unpublished = Offline
title-of-article = Titel
changed = Zuletzt aktualisiert
page = Seite
view-article = { $title } ansehen
views-of-month = Aufrufe (30 Tage)
article-removed = Beitrag gelöscht.
article-not-removable = Veröffentlichte oder geplante Beiträge und Beiträge mit Kommentaren lassen sich nicht löschen. Nehmen Sie diesen Beitrag stattdessen offline.
delete-article = Beitrag löschen …
delete-article-help = Der Beitrag und seine Revisionen werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.
delete-for-good = Endgültig löschen
none-in-state = Keine Beiträge mit diesem Status.
no-pages = Noch keine Seiten. Seiten sind für Inhalte wie „Über uns“ oder „Kontakt“. Erstellen Sie dafür einen Beitrag und wählen Sie als Typ „Seite“.
nothing-written = Noch keine Beiträge. Schreiben Sie Ihren ersten Beitrag.

# The editor.
writing-title = Neuer Beitrag: { $title }
editing-title = Bearbeiten: { $title }
preview-not-saved = Sie sehen eine Vorschau nicht gespeicherter Änderungen. { $link }
continue-writing = Weiter bearbeiten
signed-out-note = Sie wurden abgemeldet, deshalb wurden die Änderungen nicht gespeichert. Der Text ist noch da.
sign-in-elsewhere = { $link }, dann zu diesem Tab zurückkehren und es erneut versuchen.
sign-in-other-tab = In neuem Tab anmelden
saved-meanwhile = Jemand anders (oder Sie in einem anderen Tab) hat diesen Beitrag gespeichert, während Sie ihn bearbeitet haben ({ $date }).
saved-meanwhile-help = Beide Versionen stehen unten. Kopieren Sie in Ihre Version, was Sie behalten möchten, und speichern Sie dann. Ihre Version ersetzt die andere, die in den Revisionen erhalten bleibt.
standfirst = Textauszug
other-text = Gespeicherte Version: { $title }
your-text = Ihre Version (Markdown)
text-in-markdown = Inhalt (Markdown)
address = Titelform
address-help = Letzter Teil der URL: Kleinbuchstaben, Ziffern und Bindestriche. Leer lassen, um die Titelform aus dem Titel zu erzeugen.
tags-help = Trennen Sie Schlagwörter durch Kommas. Setzen Sie ein Schlagwort, das ein Komma enthält, in doppelte Anführungszeichen ("…").
language = Sprache
language-help = Ein Sprachcode wie en, fa oder de-CH. Leer lassen, um die Sprache zu verwenden, die die Website beim Speichern hat.
kind = Typ
kind-article = Beitrag
kind-page = Seite (nicht in der Beitragsliste)
readers-may-comment = Kommentare erlauben
update = Aktualisieren
save-draft = Entwurf speichern
save = Speichern
publish = Veröffentlichen
unpublish = Offline nehmen
done-saved = Beitrag gespeichert. Er ist noch nicht öffentlich.
done-published = Beitrag veröffentlicht. Diese Version ist öffentlich.
done-unpublished = Beitrag offline genommen. Er ist nicht öffentlich. Sie können ihn jederzeit veröffentlichen.
revisions = Revisionen
unsaved-since = Nicht gespeicherte Änderungen vom { $date } wurden unten wiederhergestellt.
unsaved-and-stale = Nicht gespeicherte Änderungen vom { $date } wurden unten wiederhergestellt. Inzwischen hat jemand anders den Beitrag gespeichert. Beim Speichern sehen Sie beide Versionen.
discard-unsaved = Änderungen verwerfen
local-copy = In diesem Browser liegt eine neuere Kopie vom { $date }, die nicht auf dem Server gespeichert wurde.
restore-local = Wiederherstellen
forget-local = Verwerfen
offline-kept = Der Server ist nicht erreichbar. Änderungen werden in diesem Browser gespeichert.
signed-out-kept = Sie wurden abgemeldet. Änderungen werden in diesem Browser gespeichert.
kept-at = Automatisch gespeichert um { $time }. Die Änderungen sind noch nicht öffentlich.
working-copy-too-long = Nicht automatisch gespeichert: Ein Beitrag darf höchstens { $most } Zeichen haben. Der Text ist noch in diesem Browser. Kürzen Sie ihn oder speichern Sie anderswo eine Kopie.
too-many-working-copies = Nicht automatisch gespeichert: Sie haben bereits { $most } Beiträge mit nicht gespeicherten Änderungen. Der Text ist noch in diesem Browser. Speichern oder verwerfen Sie die Änderungen an einem der anderen Beiträge.
saved-by-others = Jemand anders (oder Sie in einem anderen Tab) hat diesen Beitrag gespeichert. Beim Speichern sehen Sie beide Versionen.
also-open = { $name } bearbeitet diesen Beitrag auch.
also-open-by-more = { $more ->
    [one] { $name } und eine weitere Person bearbeiten diesen Beitrag auch.
   *[other] { $name } und { $more } weitere Personen bearbeiten diesen Beitrag auch.
}
text-facts = { $words ->
    [one] { $words } Wort
   *[other] { $words } Wörter
} · { $reading }
schedule = Planen
publish-now = Jetzt veröffentlichen
unschedule = Planung aufheben
tool-with-key = { $label } (Strg+{ $key })
formatting = Formatierung
bold = Fett
italic = Kursiv
link = Link
heading = Überschrift
quote = Zitat
list = Liste
numbered-list = Nummerierte Liste
code = Code
view-write = Schreiben
view-split = Geteilte Ansicht
full-screen = Vollbild
publication = Veröffentlichung
time-of-publication = Veröffentlichen am
clock-of-site = Zeitzone: { $zone } (jetzt { $now }). Wählen Sie einen Zeitpunkt in der Zukunft, um den Beitrag zu planen. Leer lassen, um sofort zu veröffentlichen.
pin-to-front-page = Auf der Startseite anheften
preview-link = Vorschaulink
preview-link-help = Wer diesen Link hat, kann bis { $date } die zuletzt gespeicherte Version lesen, ohne sich anzumelden. Der Link gilt nicht mehr, sobald der Beitrag veröffentlicht ist.
withdraw-link = Link löschen
make-preview-link = Vorschaulink erstellen
order-of-things = URL, Kategorie und Schlagwörter
lead-picture = Beitragsbild
picture-address = Bild-URL
picture-address-help = Ein Bild aus der Mediathek, etwa /media/…
picture-text = Alternativtext
picture-text-help = Beschreiben Sie das Bild für alle, die es nicht sehen können. Leer lassen, wenn es nur dekorativ ist.
picture-caption = Bildunterschrift
search-engines = Suchmaschinen (SEO)
search-title = Meta-Titel
search-title-help = Leer lassen, um den Titel des Beitrags zu verwenden. Empfohlen sind höchstens 60 Zeichen.
search-description = Meta-Beschreibung
search-result = Vorschau des Suchergebnisses
author-and-language = Autor/-in, Sprache und Übersetzung
translation-of = Übersetzung von
translation-of-help = Titelform des ursprünglichen Beitrags.
done-scheduled = Beitrag geplant. Er wird zum gewählten Zeitpunkt automatisch veröffentlicht.
done-restored = Die frühere Version ist im Editor. Öffentlich ändert sich nichts, bis Sie speichern.
done-discarded = Nicht gespeicherte Änderungen verworfen.
done-shared = Vorschaulink erstellt. Wer ihn hat, kann den Beitrag lesen.
done-withdrawn = Vorschaulink gelöscht. Er funktioniert nicht mehr.
unsaved = Nicht gespeicherte Änderungen
untitled = Ohne Titel
never-saved = Neu
preview-banner = Vorschau: Dieser Beitrag ist nicht veröffentlicht und kann sich noch ändern.

# The revision history of an article.
revisions-of = Revisionen: { $title }
back-to-editor = Zurück zum Editor
all-revisions = Alle Revisionen
saved-at = Gespeichert am
saved-by = Gespeichert von
present-text = Aktuelle Version
no-revisions = Noch keine Revisionen. Bei jedem Speichern kommt hier eine hinzu.
was-added = Hinzugefügt:
was-removed = Entfernt:
saved-by-at = Gespeichert von { $name } am { $date }.
saved-on = Gespeichert am { $date }.
compared-with-earlier = Zu sehen sind die Änderungen seit der vorherigen Version.
first-revision = Dies ist die älteste gespeicherte Version.
restore-text = Diese Revision wiederherstellen
text = Inhalt

# The queue of comments.
tab-pending = Ausstehend
tab-reported = Gemeldet
tab-approved = Freigegeben
tab-spam = Spam
tab-trash = Papierkorb
pending-empty = Alles erledigt. Neue Kommentare, die Sie freigeben müssen, erscheinen hier.
reported-empty = Keine gemeldeten Kommentare.
approved-empty = Noch keine freigegebenen Kommentare.
spam-empty = Kein Spam.
trash-empty = Der Papierkorb ist leer.
comment-by = Kommentar von { $name }
on-article = zu { $article }
on-hidden-article = zu { $article } (nicht veröffentlicht)
replied-to = Als Antwort auf { $name }: { $excerpt }
why-held = Warum dieser Kommentar zurückgehalten wurde
what-reported = Meldungen
withdrawn-by-writer = Die Person hat ihren Kommentar gelöscht. Nach 30 Tagen wird er endgültig gelöscht.
earlier-texts = Bearbeitet. Frühere Versionen anzeigen
until-date = Vor dem { $date }:
approve = Freigeben
keep = Meldung verwerfen
restore = Wiederherstellen
spam = Spam
trash = In den Papierkorb
decided-pending = { $count ->
    [one] Kommentar nach „Ausstehend“ verschoben.
   *[other] { $count } Kommentare nach „Ausstehend“ verschoben.
}
decided-approved = { $count ->
    [one] Kommentar freigegeben.
   *[other] { $count } Kommentare freigegeben.
}
decided-spam = { $count ->
    [one] Kommentar als Spam markiert.
   *[other] { $count } Kommentare als Spam markiert.
}
decided-trash = { $count ->
    [one] Kommentar in den Papierkorb verschoben.
   *[other] { $count } Kommentare in den Papierkorb verschoben.
}
decided-undone = { $count ->
    [one] Rückgängig gemacht. Kommentar wiederhergestellt.
   *[other] Rückgängig gemacht. { $count } Kommentare wiederhergestellt.
}
decided-meanwhile = { $count ->
    [one] 1 Kommentar wurde übersprungen, weil jemand anders ihn inzwischen moderiert oder die Person ihn gelöscht hat.
   *[other] { $count } Kommentare wurden übersprungen, weil jemand anders sie inzwischen moderiert hat oder sie gelöscht wurden.
}
decide-ban = Spam und sperren
decided-ban = { $count ->
    [one] Kommentar als Spam markiert, Person gesperrt.
   *[other] { $count } Kommentare als Spam markiert, Personen gesperrt.
}
ban = Sperre
ban-help = Neue Kommentare mit dieser E-Mail-Adresse gehen direkt in den Spam. Die Person erfährt davon nichts.
ban-commenter = Diese Person sperren
banned-since = Gesperrt am { $date }. Neue Kommentare gehen direkt in den Spam.
lift-ban = Entsperren
network = IP-Bereich
network-record = { $count ->
    [one] Keine weiteren Kommentare aus diesem IP-Bereich in den letzten 30 Tagen.
   *[other] { $count } Kommentare aus diesem IP-Bereich in den letzten 30 Tagen, davon { $spam } Spam.
}
ban-network = IP-Bereich 30 Tage sperren
ban-network-help = Gespeichert wird nur ein Hash des IP-Bereichs mit geheimem Schlüssel, nicht die Adresse. Andere im selben Bereich werden auch gesperrt.
network-is-banned = Dieser IP-Bereich ist gesperrt. Wer von dort kommentieren will, erhält eine Meldung.
network-forgotten = Der IP-Bereich dieses Kommentars ist nicht mehr gespeichert. IP-Bereiche werden nach 30 Tagen gelöscht.
nothing-marked = Wählen Sie mindestens einen Kommentar aus.
more-than = { $count }+
nothing-matches = Kein Kommentar entspricht Ihrer Suche.
find-comments = Kommentare durchsuchen
find-comments-help = Suchen Sie nach Name, Text oder vollständiger E-Mail-Adresse.
narrow-down = Nach Beitrag oder Datum filtern
address-of-article = Titelform des Beitrags
from-day = Von
to-day = Bis
leave-search = Suche zurücksetzen
mark-comment = Kommentar von { $name } auswählen
decision-of = { $decision }: Kommentar von { $name }
all-of-commenter = Alle Kommentare dieser Person
all-on-article = Alle Kommentare zu diesem Beitrag
same-text-count = { $count ->
    [one] 1 weiterer Kommentar mit demselben Text
   *[other] { $count } weitere Kommentare mit demselben Text
}
same-text-help = „Spam“ und „In den Papierkorb“ gelten auch für diese Kommentare. „Freigeben“ gilt nur für den ersten.
several-at-once = Mehrfachaktionen
all-in-list = Auf alle Kommentare dieser Liste anwenden (bis zu 1.000)
reason-for-log = Notiz für das Aktivitätsprotokoll (optional)
keys = Tastaturkürzel
key-next-previous = Nächster, vorheriger Kommentar
key-mark = Kommentar auswählen
undo = Rückgängig
commenter-standing = { $approved } freigegeben, { $spam } Spam, { $others } ausstehend oder im Papierkorb
edit-or-answer = Bearbeiten oder antworten
all-comments-desk = Alle Kommentare
answer = Antworten
your-answer = Ihre Antwort (Markdown)
approve-and-answer = Freigeben und antworten
change-text = Kommentar bearbeiten
change-text-help = Die Moderation sieht weiterhin die frühere Version. Öffentlich ist zu sehen, dass der Kommentar bearbeitet wurde.
what-was-decided = Moderationsverlauf
text-changed-meanwhile = Jemand anders hat diesen Kommentar bearbeitet. Die aktuelle Version steht oben. Ihre Version steht noch im Formular.
answer-not-possible = Sie können nicht antworten, weil dieser Kommentar nicht mehr öffentlich ist. Prüfen Sie ihn in der Moderationsliste.
nothing-to-undo = Es gibt nichts rückgängig zu machen. Vielleicht hat jemand anders das inzwischen geändert.
decision-unknown = Wählen Sie eine Aktion: freigeben, Spam oder Papierkorb.

# Why a comment was held, in a few words.
hold-every-comment = Alle Kommentare werden moderiert
hold-first-comment = Neue Person
hold-links = { $count ->
    [one] { $count } Link
   *[other] { $count } Links
}
hold-edited = Nach der Freigabe bearbeitet
hold-unknown = { $reason }
hold-hidden-field = Verstecktes Feld ausgefüllt (wohl ein Bot)
hold-filter = Spamfilter { $percent } %: { $features }
hold-word = Gesperrtes Wort: { $word }
hold-haste = { $seconds ->
    [0] Weniger als 1 Sekunde nach dem Laden der Seite gesendet
    [one] 1 Sekunde nach dem Laden der Seite gesendet
   *[other] { $seconds } Sekunden nach dem Laden der Seite gesendet
}
hold-no-work = Kein Proof of Work
hold-new-browser = Erster Kommentar aus diesem Browser
hold-same-text = Gleicher Text wie ein anderer Kommentar
hold-banned-commenter = Gesperrte Person
hold-banned-domain = Gesperrte E-Mail-Domain
hold-banned-network = Gesperrter IP-Bereich
hold-akismet = Von Akismet als Spam erkannt
hold-akismet-silent = Akismet hat nicht geantwortet

# Commenters: exporting and deleting what a person posted.
commenter = Angaben zur Person
find-commenter-help = Finden Sie alle Kommentare einer Person über ihre E-Mail-Adresse, zum Beispiel für eine Anfrage auf Auskunft oder Löschung (DSGVO).
email-address = E-Mail-Adresse
find = Person suchen
find-another = Andere Person suchen
what-there-is = Gespeicherte Daten
in-all = Insgesamt
address-first-used = Adresse zuerst verwendet
first-and-last = Erster und neuester Kommentar
names = Verwendete Namen
hand-over = Daten exportieren
hand-over-help = Laden Sie eine Datei mit der E-Mail-Adresse, allen Kommentaren und allen gespeicherten Daten dieser Person herunter. Das Anzeigen der Adresse wird im Aktivitätsprotokoll festgehalten. Senden Sie die Datei nur an diese Adresse.
download-json = Als JSON herunterladen
forget-them = Daten löschen
forget-help = Löscht die E-Mail-Adresse und trennt sie von allen Kommentaren. Das lässt sich nicht rückgängig machen.
what-of-texts = Was soll mit den Kommentaren geschehen?
texts-stay = Kommentare behalten, unter dem Namen „Anonymous“
texts-stay-help = Name, Website und frühere Versionen werden gelöscht. Prüfen Sie die Kommentare selbst: Manchmal steht der Name im Text.
texts-go = Kommentare löschen
texts-go-help = Ein Kommentar mit Antworten wird durch einen Platzhalter ersetzt, damit die Diskussion verständlich bleibt.
confirm-forget = Ich habe geprüft, dass die E-Mail-Adresse dieser Person gehört, und möchte ihre Daten löschen
forget-commenter = Daten endgültig löschen
newest-comments = Die neuesten { $shown } von { $count } Kommentaren
comment = Kommentar
article = Beitrag
name = Name
posted = Gesendet am
is-public = Freigegeben
is-waiting = Ausstehend
is-spam = Spam
is-in-trash = Papierkorb
is-withdrawn = Von der Person gelöscht
forgotten-kept = Daten gelöscht. Behaltene Kommentare, unter dem Namen „Anonymous“: { $kept }.
forgotten-removed = Daten gelöscht. Gelöschte Kommentare: { $deleted }. Kommentare mit Antworten, durch einen Platzhalter ersetzt: { $emptied }.

# Settings.
settings = Einstellungen
settings-saved = Einstellungen gespeichert.
site-title = Titel der Website
site-title-help = Erscheint im Kopf der Website, in Feeds und beim Teilen von Beiträgen.
tagline = Untertitel
tagline-help = Eine kurze Beschreibung Ihrer Website, die unter dem Titel, in Suchergebnissen und in Feeds erscheint. Optional.
site-language-help = Gilt für die Website, das Dashboard, Datum und Zahlen und für neue Beiträge ohne eigene Sprache. Vorhandene Beiträge behalten ihre Sprache.
former-feeds = Alte Feed-URLs
former-feeds-help = Eine URL pro Zeile, zum Beispiel /blog/rss.xml. Jede leitet zum RSS-Feed aller Beiträge weiter. Um zu einem anderen Feed dieser Website weiterzuleiten, geben Sie dahinter ein Leerzeichen und dessen Pfad ein.
calendar = Kalender
calendar-help = Gilt für Datumsangaben und Archiv-URLs. Archiv-Links im anderen Kalender funktionieren weiterhin.
calendar-gregorian = Gregorianisch: { $today }
calendar-persian = Persisch: { $today }
time-zone = Zeitzone
time-zone-help = Zum Beispiel Europe/Berlin oder Asia/Tehran. Aktuelle Zeit: { $now }.

# The library of pictures.
media = Medien
choose-pictures = Bilder hochladen
choose-pictures-help = JPEG, PNG, WebP, AVIF, GIF oder SVG, jeweils bis 25 MB. Standortdaten werden aus Fotos entfernt.
choose-picture = Bild auswählen
close = Schließen
from-this-device = Von Ihrem Gerät hochladen:
library-away = Die Mediathek konnte nicht geladen werden. Schließen Sie dieses Fenster und versuchen Sie es erneut.
upload = Hochladen
file-sending = Wird hochgeladen … { $percent } %
file-failed = Hochladen fehlgeschlagen. Versuchen Sie es erneut.
file-done = Hochgeladen
files-refused = { $count ->
    [one] 1 Datei konnte nicht hochgeladen werden. Alle anderen Dateien wurden hochgeladen.
   *[other] { $count } Dateien konnten nicht hochgeladen werden. Alle anderen Dateien wurden hochgeladen.
}
no-words-yet = Kein Alternativtext
no-pictures = Noch keine Bilder. Hier erscheinen Bilder, die Sie hier oder im Editor hochladen.
pictures-saved = Hochgeladen. Kleinere Bildgrößen werden gerade erstellt.
picture-removed = Datei gelöscht.
picture-saved = Alternativtext gespeichert.
picture-replaced = Bild überall ersetzt, wo es verwendet wurde. Das alte Bild ist weiterhin in der Mediathek.
all-media = Zurück zu den Medien
picture-is-used = { $count ->
    [one] Diese Datei wird in 1 Beitrag verwendet. Beim Löschen entsteht dort eine Lücke.
   *[other] Diese Datei wird in { $count } Beiträgen verwendet. Beim Löschen entstehen dort Lücken.
}
remove-anyway = Trotzdem löschen
picture-facts = { $kind }, { $width } × { $height }, { $size }
file-facts = { $kind }, { $size }
uploaded-by = { $name }, { $date }
to-put-into-text = Markdown zum Einfügen in einen Beitrag
where-used = Verwendet in
used-nowhere = In keinem Beitrag verwendet.
replace-picture = Bild ersetzen
replace-picture-help = Das neue Bild erscheint überall, wo dieses verwendet wird, mit demselben Alternativtext.
remove-picture = Löschen
picture = Bild
picture-alt = Bildbeschreibung
settings-identity = Allgemein
settings-appearance = Design
settings-navigation = Navigation
ask-not-to-be-listed = Suchmaschinen davon abhalten, diese Website zu indexieren
ask-not-to-be-listed-help = Ergänzt jede Seite um noindex und bittet Crawler in robots.txt, die Website nicht zu durchsuchen. Suchmaschinen können das ignorieren. Die Website bleibt öffentlich.
comments-open-at-all = Kommentare erlauben
comments-open-at-all-help = Ausschalten, um neue Kommentare zu allen Beiträgen zu verhindern. Vorhandene Kommentare bleiben.
close-after-days = Kommentare schließen nach (Tage)
close-after-days-help = Tage seit der Veröffentlichung. Leer lassen, um Kommentare offen zu halten.
thread-depth = Ebenen verschachtelter Antworten
thread-depth-help = 1 bis 10. Tiefere Antworten erscheinen auf der letzten Ebene mit dem Namen der Person, der sie antworten.
who-is-held = Welche Kommentare müssen freigegeben werden?
moderate-all = Alle Kommentare
moderate-first-timers = Kommentare neuer Personen, bis einer freigegeben ist
moderate-none = Keine, außer eine andere Regel greift
hold-at-links-setting = Kommentare zurückhalten ab (Links)
hold-at-links-help = Spam enthält oft Links. Leer lassen, um diese Prüfung auszuschalten.
filter-threshold = Spam-Schwellenwert (%)
filter-threshold-help = Kommentare neuer Personen, die mindestens mit dieser Wahrscheinlichkeit Spam sind, kommen in den Spam. Dort können Sie sie prüfen. Der Filter lernt aus Ihrer Moderation und beginnt nach 20 Spam-Kommentaren und 20 freigegebenen Kommentaren. 50 bis 99: Ein niedrigerer Wert erkennt mehr. Leer lassen, um den Filter auszuschalten.
settings-rules = Sperrlisten
least-seconds = Mindestzeit bis zum Abschicken (Sekunden)
least-seconds-help = Kommentare neuer Personen, die schneller nach dem Laden der Seite eintreffen, werden zur Moderation zurückgehalten. 1 bis 600. Leer lassen, um diese Prüfung auszuschalten.
work-bits = Proof-of-Work-Schwierigkeit (Bit)
work-bits-help = Der Browser neuer Personen löst vor dem Abschicken eine kleine Rechenaufgabe. Das macht Spam teurer. 15 dauert auf einem Smartphone einen Moment, jedes weitere Bit verdoppelt die Zeit. Kommentare aus Browsern ohne JavaScript oder über unverschlüsseltes HTTP werden zur Moderation zurückgehalten. 8 bis 22. Leer lassen, um diese Prüfung auszuschalten.
hold-words = Wörter für die Moderation
hold-words-help = Ein Wort oder eine Wortgruppe pro Zeile, ohne Unterscheidung von Groß- und Kleinschreibung. Kommentare mit einem dieser Wörter werden zur Moderation zurückgehalten. Gesucht werden ganze Wörter in Kommentar, Name und Website.
spam-words = Spam-Wörter
spam-words-help = Ein Wort oder eine Wortgruppe pro Zeile. Kommentare mit einem dieser Wörter kommen in den Spam. Dort können Sie sie prüfen. Wählen Sie Wörter, die Ihre Leserschaft nie verwendet.
banned-domains = Gesperrte E-Mail-Domains
banned-domains-help = Eine pro Zeile, zum Beispiel spam.example. Subdomains sind eingeschlossen. Kommentare mit einer E-Mail-Adresse dieser Domains kommen in den Spam.
banned-networks = Gesperrte IP-Adressen
banned-networks-help = Eine Adresse oder ein Bereich pro Zeile, zum Beispiel 192.0.2.0/24 oder 2001:db8::/32. Wer eine dieser Adressen hat, kann nicht kommentieren und sieht einen Hinweis darauf.
akismet-key = Akismet-API-Schlüssel
akismet-key-help = Akismet ist ein Dienst zur Spam-Prüfung. Mit einem Schlüssel sendet Gloss ihm jeden Kommentar Ihrer Leserschaft mit Name, Website und IP-Adresse, aber nie die E-Mail-Adresse. Erwähnen Sie das in Ihrer Datenschutzerklärung. Antwortet Akismet nicht, wird der Kommentar zur Moderation zurückgehalten.
akismet-is-asked = Akismet ist eingeschaltet. Geben Sie einen neuen Schlüssel ein, um ihn zu ändern.
akismet-removal = Akismet ausschalten und Schlüssel löschen
akismet-key-invalid = Akismet hat diesen Schlüssel abgelehnt. Prüfen Sie, ob er für diese Website gilt, und kopieren Sie ihn erneut aus Ihrem Akismet-Konto.
akismet-unreachable = Akismet war nicht erreichbar, daher wurde nichts gespeichert. Versuchen Sie es gleich noch einmal oder speichern Sie ohne Schlüssel.
rule-too-many = Zu viele Einträge. Höchstens { $most } sind möglich.
rule-too-long = „{ $entry }“ ist zu lang. Höchstens { $most } Zeichen sind möglich.
rule-no-word = „{ $entry }“ muss mindestens einen Buchstaben oder eine Ziffer enthalten. Platzhalter werden nicht unterstützt.
rule-no-domain = „{ $entry }“ ist keine Domain. Geben Sie den Teil nach dem @ ein, zum Beispiel spam.example.
rule-no-network = „{ $entry }“ ist weder eine IP-Adresse noch ein IP-Bereich. Geben Sie zum Beispiel 192.0.2.0/24 ein.
rule-too-wide = „{ $entry }“ würde einen großen Teil des Internets sperren. Geben Sie einen Bereich von /8 oder kleiner ein (bei IPv6 /16).
rule-too-common = „{ $entry }“ kommt in { $found } Ihrer letzten { $of } freigegebenen Kommentare vor und würde fast alle Kommentare aufhalten. Wählen Sie Wörter, die Ihre Leserschaft nicht verwendet.
rehearse = An früheren Kommentaren testen
rehearsal = Testergebnis
rehearsal-about = An den neuesten Kommentaren Ihrer Leserschaft getestet: { $honest } freigegeben, { $spam } Spam.
rehearsal-limits = Noch wurde nichts gespeichert. Gesperrte E-Mail-Domains, gesperrte IP-Adressen und Proof of Work lassen sich nicht testen, weil diese Daten nicht mit den Kommentaren gespeichert werden. Der Spamfilter hat aus diesen Kommentaren gelernt, daher werden die tatsächlichen Ergebnisse etwas schlechter sein.
rehearsal-now = Aktuelle Einstellungen
rehearsal-then = Neue Einstellungen
rehearsal-caught = Erkannter Spam
rehearsal-missed = Nicht erkannter Spam
rehearsal-held = Echte Kommentare, zurückgehalten
rehearsal-discarded = Echte Kommentare, als Spam markiert
rehearsal-reasons = Gründe
rehearsal-wronged = Echte Kommentare, die schlechter eingestuft würden
would-be-spam = Spam
would-wait = zur Moderation zurückgehalten
accent = Akzentfarbe
accent-help = Für Links und Markierungen. Geben Sie einen Hex-Code ein, zum Beispiel #1d3fb8. Wo die Farbe schlecht lesbar wäre, passt Gloss den Farbton an. Leer lassen, um die Farben des Themes zu verwenden.
accent-contrast = Kontrast zum Hintergrund: { $day }:1 (hell), { $night }:1 (dunkel). Gut lesbar ab 4,5:1.
accent-shades = Links erscheinen in { $day } (hell) und { $night } (dunkel).
logo = Logo
logo-help = Erscheint anstelle des Titels der Website. Geben Sie die URL eines Bildes aus der Mediathek ein, zum Beispiel /media/… Leer lassen, um den Titel anzuzeigen.
navigation = Menü-Links
navigation-help = Ein Link pro Zeile, zum Beispiel: Über uns = /about. Höchstens 12, in dieser Reihenfolge. Leer lassen, um alle Seiten nach Titel aufzulisten. Archiv und Suche werden automatisch ergänzt.
categories = Kategorien
categories-and-tags = Kategorien und Schlagwörter
no-categories = Noch keine Kategorien.
no-tags = Noch keine Schlagwörter. Fügen Sie Schlagwörter beim Bearbeiten eines Beitrags hinzu.
new-category = Kategorie hinzufügen
create-category = Kategorie hinzufügen
address-help-name = Leer lassen, um sie aus dem Namen zu erzeugen.
old-address-leads-here = Bei einer Änderung leitet die alte URL auf die neue weiter.
part-of = Übergeordnete Kategorie
description = Beschreibung
move-up = { $name } nach oben
move-down = { $name } nach unten
merge-into = Zusammenführen mit
merge-into-help = Verschiebt alle Beiträge dorthin und leitet die alte URL weiter. Das lässt sich nicht rückgängig machen.
merge = Zusammenführen
remove-category = Kategorie löschen
remove-tag = Schlagwort aus allen Beiträgen löschen
taxonomy-saved = Änderungen gespeichert.
taxonomy-merged = Zusammengeführt. Die alte URL leitet jetzt weiter.
taxonomy-removed = Gelöscht.

# The dashboard: the last days.
views = Aufrufe
theme-problems = { $count ->
    [one] Das Theme hat ein Problem
   *[other] Das Theme hat { $count } Probleme
}
theme-problems-help = Gloss verwendet stattdessen die eingebauten Dateien. Korrigieren Sie die Dateien, prüfen Sie das Theme mit „gloss check-theme“ und starten Sie den Server neu.
last-days = Letzte { $count } Tage
in-numbers = Als Tabelle anzeigen
day = Tag
most-read = Meistgelesene Beiträge
view-count = { $count ->
    [one] { $count } Aufruf
   *[other] { $count } Aufrufe
}
spam-count = { $count } Spam
articles-scheduled = { $count ->
    [one] geplant
   *[other] geplant
}

# The activity log.
audit = Aktivitätsprotokoll
audit-log = Aktivitätsprotokoll
audit-help = Alles, was das Team im Dashboard getan hat. Einträge lassen sich hier nicht ändern. Mit „gloss doctor“ prüfen Sie, ob sie in der Datenbank geändert wurden.
audit-what = Aktion
audit-when = Datum
audit-who = Person
audit-change = Änderung
audit-why = Begründung
audit-site = System
audit-empty = Noch keine Aktivitäten.
audit-unknown = { $action }
audit-comment-decided = Kommentar moderiert
audit-decision-undone = Moderation rückgängig gemacht
audit-comment-edited = Kommentar bearbeitet
audit-address-opened = E-Mail-Adresse angezeigt
audit-ban-added = Person gesperrt
audit-ban-removed = Person entsperrt
audit-commenter-erased = Daten der Person gelöscht
audit-settings-changed = Einstellungen geändert
audit-purged = Alter Spam und Papierkorb gelöscht
their-address = E-Mail-Adresse
address-was-opened = Die Anzeige wurde im Aktivitätsprotokoll vermerkt. Wenn Sie diese Seite verlassen, ist die Adresse wieder verborgen.
open-address-help = Zum Schutz der Person verborgen. Die Anzeige wird im Aktivitätsprotokoll vermerkt.
open-address = E-Mail-Adresse anzeigen
security-contacts = Sicherheitskontakte
security-contacts-help = Wo Sicherheitsprobleme gemeldet werden: E-Mail-Adressen, https://-URLs oder tel:-Nummern, eine pro Zeile. Veröffentlicht unter /.well-known/security.txt. Leer lassen, um nichts zu veröffentlichen.
security-contact-malformed = Geben Sie E-Mail-Adressen, https://-URLs oder tel:-Nummern ein, eine pro Zeile, zum Beispiel security@example.com.
security-contacts-too-many = Geben Sie höchstens { $most } Kontakte ein.
go-to-dashboard = Zum Dashboard
