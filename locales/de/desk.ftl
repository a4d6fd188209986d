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
choose-pictures = Bilder auswählen
choose-pictures-help = JPEG, PNG, WebP, AVIF, GIF oder SVG, bis 25 MB. Wo ein Foto aufgenommen wurde, wird nicht aufbewahrt.
choose-picture = Ein Bild wählen
close = Schließen
from-this-device = Von diesem Gerät:
library-away = Die Mediathek ist nicht erreichbar. Schließen Sie dies und versuchen Sie es noch einmal.
upload = Hochladen
file-sending = { $percent } %
file-failed = Nicht angekommen. Bitte noch einmal senden.
file-done = Gespeichert
files-refused = { $count ->
    [one] Eine Datei wurde nicht angenommen. Alle anderen sind gespeichert.
   *[other] { $count } Dateien wurden nicht angenommen. Alle anderen sind gespeichert.
}
no-words-yet = Ohne Beschreibung
no-pictures = Noch keine Bilder. Was Sie hier oder beim Schreiben hochladen, steht dann hier.
pictures-saved = Gespeichert. Kopien für kleinere Bildschirme entstehen gerade.
picture-removed = Entfernt.
picture-saved = Gespeichert.
picture-replaced = Dieses Bild steht nun überall, wo das andere stand. Das andere ist noch in der Mediathek.
all-media = Alle Medien
picture-is-used = { $count ->
    [one] Ein Artikel verwendet es und hätte an seiner Stelle eine Lücke.
   *[other] { $count } Artikel verwenden es und hätten an seiner Stelle eine Lücke.
}
remove-anyway = Trotzdem entfernen
picture-facts = { $kind }, { $width } × { $height }, { $size }
file-facts = { $kind }, { $size }
uploaded-by = { $name }, { $date }
to-put-into-text = Um es in einen Text zu setzen
where-used = Wo es verwendet wird
used-nowhere = Nirgends.
replace-picture = Durch ein anderes ersetzen
replace-picture-help = Es steht dann überall, wo dieses jetzt steht, mit denselben Worten.
remove-picture = Entfernen
picture = Bild
picture-alt = was es zeigt
settings-identity = Auftritt
settings-appearance = Aussehen
settings-navigation = Navigation
ask-not-to-be-listed = Suchmaschinen bitten, diese Website nicht zu führen
ask-not-to-be-listed-help = Darum wird auf jeder Seite und in robots.txt gebeten. Die meisten halten sich daran; verborgen wird nichts.
comments-open-at-all = Leser dürfen kommentieren
comments-open-at-all-help = Ohne Haken nimmt kein Artikel neue Kommentare an. Die vorhandenen bleiben.
close-after-days = Kommentare nach so vielen Tagen schließen
close-after-days-help = Gezählt ab der Veröffentlichung. Leer bleiben sie offen.
thread-depth = Wie tief Antworten geschachtelt sind
thread-depth-help = Von 1 bis 10. Tiefere Antworten stehen unter der letzten Ebene und nennen, wem sie antworten.
who-is-held = Wer wartet auf eine Entscheidung?
moderate-all = Alle: Nichts erscheint, bevor es jemand geprüft hat
moderate-first-timers = Wer zum ersten Mal schreibt, bis ein Kommentar freigegeben ist
moderate-none = Niemand, außer eine andere Regel greift
hold-at-links-setting = Kommentare mit so vielen Links aufhalten
hold-at-links-help = Spam enthält meist Links. Leer halten Links nichts auf.
filter-threshold = Der Filter hält für Spam, was es so wahrscheinlich ist (%)
filter-threshold-help = Er lernt aus den Entscheidungen der Moderatoren, eine Minute später, und sagt nichts, bevor 20 Kommentare Spam waren und 20 freigegeben wurden. Nichts verschwindet: Es liegt unter Spam, mit den Gründen. Von 50 bis 99; leer gelassen, hat der Filter nichts zu sagen.
settings-rules = Wörter und Sperren
least-seconds = Zurückhalten, was Fremde schneller senden als (Sekunden)
least-seconds-help = Nachdem das Formular entstand. So schnell liest und schreibt niemand. Von 1 bis 600; leer: die Zeit ist gleich.
work-bits = Arbeit, die der Browser von Fremden leistet (Bits)
work-bits-help = Das Skript der Seite sucht beim Tippen eine Zahl, was die Maschine eines Spammers für jeden Kommentar etwas kostet. Kommentare ohne sie, etwa aus Browsern ohne Skripte oder über unverschlüsseltes HTTP, warten auf die Moderation. 15 dauert auf einem Telefon einen Augenblick, jedes weitere Bit doppelt so lang. Von 8 bis 22; leer: keine.
hold-words = Wörter, die einen Kommentar zurückhalten
hold-words-help = Ein Wort oder eine Wendung je Zeile, in jeder Schrift; Groß- und Kleinschreibung sind gleich. Gesucht werden ganze Wörter in Text, Name und Website.
spam-words = Wörter, die ihn zu Spam machen
spam-words-help = Wie oben, für Wörter, die niemand von Ihren Lesern schriebe. Nichts verschwindet: Es steht unter Spam.
banned-domains = Gesperrte Domains von E-Mail-Adressen
banned-domains-help = Eine je Zeile, etwa spam.example; darunter liegende sind auch gesperrt. Was von dort kommt, wird Spam.
banned-networks = Gesperrte Netze
banned-networks-help = Eines je Zeile, etwa 192.0.2.0/24, 2001:db8::/32 oder eine einzelne Adresse. Von dort wird nichts angenommen; wer es versucht, erfährt es.
akismet-key = Schlüssel von Akismet
akismet-key-help = Akismet ist ein Dienst, der Spam kennt. Mit einem Schlüssel wird er zu jedem Kommentar von Lesern gefragt und bekommt Text, Name, Website und Netzadresse, was in Ihre Datenschutzerklärung gehört; nie bekommt er eine E-Mail-Adresse. Antwortet er nicht, wartet der Kommentar auf Sie.
akismet-is-asked = Ein Schlüssel ist hinterlegt, und Akismet wird gefragt. Ein anderer ersetzt ihn.
akismet-removal = Von nun an ohne Akismet
akismet-key-invalid = Akismet kennt diesen Schlüssel nicht, oder nicht für diese Site. Kopieren Sie ihn noch einmal aus Ihrem Konto dort.
akismet-unreachable = Akismet war nicht zu erreichen, daher wurde nichts gespeichert. Versuchen Sie es gleich noch einmal, oder speichern Sie ohne Schlüssel.
rule-too-many = Eine Liste hat höchstens { $most } Einträge. Lassen Sie weg, was nie in einem Kommentar stand.
rule-too-long = „{ $entry }“ ist zu lang: Ein Eintrag hat höchstens { $most } Zeichen.
rule-no-word = „{ $entry }“ hat keinen Buchstaben und keine Ziffer: Das stünde für alles. Schreiben Sie die Wörter selbst; Platzhalter gibt es nicht.
rule-no-domain = „{ $entry }“ ist keine Domain. Schreiben Sie, was hinter dem @ steht, etwa spam.example.
rule-no-network = „{ $entry }“ ist kein Netz. Schreiben Sie eine Adresse, oder eine mit der Länge ihres Präfixes, etwa 192.0.2.0/24.
rule-too-wide = „{ $entry }“ wiese einen großen Teil der Welt ab. Schreiben Sie ein Präfix von mindestens 8 Bits, bei IPv6 von 16.
rule-too-common = „{ $entry }“ steht in { $found } Ihrer letzten { $of } freigegebenen Kommentare: Das hielte fast alles auf. Wählen Sie Wörter, die Ihre Leser nicht schreiben.
rehearse = An früheren Kommentaren erproben
rehearsal = Was es bewirkt hätte
rehearsal-about = An den letzten Kommentaren von Lesern: { $honest } freigegeben, { $spam } Spam.
rehearsal-limits = Gespeichert ist noch nichts. Adressen und Netze werden nicht behalten, daher lassen sich ihre Sperren nicht erproben, ebenso wenig die Arbeit der Browser. Der Filter hat aus eben diesen Kommentaren gelernt und sieht besser aus, als er ist.
rehearsal-now = Wie es ist
rehearsal-then = Wie es wäre
rehearsal-caught = Spam, der zurückgehalten oder als Spam erkannt wird
rehearsal-missed = Spam, der öffentlich wäre
rehearsal-held = Ehrliche Kommentare, die warten
rehearsal-discarded = Ehrliche Kommentare, die als Spam gelten
rehearsal-reasons = Gründe
rehearsal-wronged = Ehrliche Kommentare, denen es schlechter erginge
would-be-spam = Spam
would-wait = würde warten
accent = Farbe
accent-help = Sechs Stellen wie #1d3fb8. Links und Markierungen nehmen sie an; wo sie nicht lesbar wäre, einen dunkleren oder helleren Ton. Leer gelten die Farben des Themes.
accent-contrast = Sein Kontrast zum Papier ist tags { $day } und nachts { $night }; Text braucht 4,5.
accent-shades = Links sind darum tags { $day } und nachts { $night }.
logo = Logo
logo-help = Die Adresse eines Bildes dieser Website, etwa /media/… Es steht dort, wo der Name stand. Leer: der Name.
navigation = Links der Navigation
navigation-help = Je Zeile einer: Über uns = /about. Höchstens 12, in dieser Reihenfolge. Leer: alle Seiten nach Titel. Archiv und Suche kommen von selbst.
categories = Kategorien
categories-and-tags = Kategorien und Schlagwörter
no-categories = Noch keine Kategorien.
no-tags = Noch keine Schlagwörter: Sie kommen mit den Artikeln.
new-category = Eine neue Kategorie
create-category = Kategorie anlegen
address-help-name = Leer wird sie aus dem Namen gemacht.
old-address-leads-here = Die alte Adresse führt dann zur neuen.
part-of = Teil von
description = Beschreibung
move-up = { $name } nach oben
move-down = { $name } nach unten
merge-into = Mit anderem vereinen
merge-into-help = Alle Artikel gehen dorthin, und die Adresse führt dorthin. Das lässt sich nicht rückgängig machen.
merge = Vereinen
remove-category = Diese leere Kategorie entfernen
remove-tag = Dieses Schlagwort von allen Artikeln nehmen
taxonomy-saved = Gespeichert.
taxonomy-merged = Vereint. Die alte Adresse führt zur anderen.
taxonomy-removed = Entfernt.

# The desk's first page: the last days.
views = Aufrufe
theme-problems = { $count ->
    [one] Das Theme hat ein Problem
   *[other] Das Theme hat { $count } Probleme
}
theme-problems-help = Gloss verwendet stattdessen die eingebauten Dateien. Korrigieren Sie die Dateien, prüfen Sie das Theme mit „gloss check-theme“ und starten Sie den Server neu.
last-days = Die letzten { $count } Tage
in-numbers = In Zahlen
day = Tag
most-read = Am meisten gelesen
view-count = { $count ->
    [one] { $count } Aufruf
   *[other] { $count } Aufrufe
}
spam-count = { $count } Spam
articles-scheduled = { $count ->
    [one] geplant
   *[other] geplant
}

# The audit log.
audit = Protokoll
audit-log = Protokoll
audit-help = Wer am Schreibtisch was getan hat. Hier kann es niemand ändern; „gloss doctor“ sagt, ob es jemand in der Datenbank tat.
audit-what = Was
audit-when = Wann
audit-who = Wer
audit-change = Vorher und nachher
audit-why = Warum
audit-site = die Website selbst
audit-empty = Noch wurde nichts getan.
audit-unknown = { $action }
audit-comment-decided = Über Kommentar entschieden
audit-decision-undone = Entscheidung rückgängig gemacht
audit-comment-edited = Kommentar geändert
audit-address-opened = Adresse geöffnet
audit-ban-added = Sperre
audit-ban-removed = Sperre aufgehoben
audit-commenter-erased = Kommentierenden vergessen
audit-settings-changed = Einstellungen geändert
audit-purged = Alten Papierkorb und Spam entfernt
their-address = Die Adresse
address-was-opened = Dass Sie sie geöffnet haben, steht im Protokoll. Verlassen Sie diese Seite, ist sie wieder verschlossen.
open-address-help = Sie ist versiegelt. Wer sie öffnet, steht im Protokoll.
open-address = Adresse öffnen
security-contacts = Sicherheitskontakte
security-contacts-help = Wo Sicherheitsprobleme gemeldet werden: E-Mail-Adressen, https://-URLs oder tel:-Nummern, eine pro Zeile. Veröffentlicht unter /.well-known/security.txt. Leer lassen, um nichts zu veröffentlichen.
security-contact-malformed = Geben Sie E-Mail-Adressen, https://-URLs oder tel:-Nummern ein, eine pro Zeile, zum Beispiel security@example.com.
security-contacts-too-many = Geben Sie höchstens { $most } Kontakte ein.
go-to-dashboard = Zum Dashboard
