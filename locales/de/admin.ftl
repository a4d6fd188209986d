# General words of the dashboard.
skip-to-main-content = Zum Hauptinhalt springen
dashboard = Dashboard
articles = Beiträge
comments = Kommentare
commenters = Kommentierende
count = { $count }
view-site = Website ansehen
dashboard-welcome = Willkommen, { $name }
dashboard-pending-comments = { $count ->
    [one] ausstehender Kommentar
   *[other] ausstehende Kommentare
}
dashboard-drafts = { $count ->
    [one] Entwurf
   *[other] Entwürfe
}
dashboard-published-articles = { $count ->
    [one] veröffentlicht
   *[other] veröffentlicht
}
new-article = Neuer Beitrag
status-filter-label = Status
status-heading = Status
view-link = Ansehen

# The list of articles.
all-statuses = Alle
drafts = Entwürfe
article-status-draft = Entwurf
article-status-scheduled = Geplant
article-status-published = Veröffentlicht
article-status-unpublished = Offline
title-of-article = Titel
updated-heading = Zuletzt aktualisiert
page = Seite
view-item = { $title } ansehen
views-in-30-days = Aufrufe (30 Tage)
article-deleted = Beitrag gelöscht.
article-delete-refused-error = Veröffentlichte oder geplante Beiträge und Beiträge mit Kommentaren lassen sich nicht löschen. Nehmen Sie diesen Beitrag stattdessen offline.
article-delete-heading = Beitrag löschen …
article-delete-help = Der Beitrag und seine Revisionen werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.
article-delete-button = Endgültig löschen
no-articles-with-status = Keine Beiträge mit diesem Status.
no-pages-yet = Noch keine Seiten. Seiten sind für Inhalte wie „Über uns“ oder „Kontakt“. Erstellen Sie dafür einen Beitrag und wählen Sie als Typ „Seite“.
no-articles-yet = Noch keine Beiträge. Schreiben Sie Ihren ersten Beitrag.

# The editor.
editor-new-title = Neuer Beitrag: { $title }
editor-edit-title = Bearbeiten: { $title }
editor-preview-unsaved = Sie sehen eine Vorschau nicht gespeicherter Änderungen. { $link }
editor-continue-link = Weiter bearbeiten
editor-signed-out-error = Sie wurden abgemeldet, deshalb wurden die Änderungen nicht gespeichert. Der Text ist noch da.
editor-sign-in-help = { $link }, dann zu diesem Tab zurückkehren und es erneut versuchen.
editor-sign-in-link = In neuem Tab anmelden
edit-conflict-error = Jemand anders (oder Sie in einem anderen Tab) hat diesen Beitrag gespeichert, während Sie ihn bearbeitet haben ({ $date }).
edit-conflict-help = Beide Versionen stehen unten. Kopieren Sie in Ihre Version, was Sie behalten möchten, und speichern Sie dann. Ihre Version ersetzt die andere, die in den Revisionen erhalten bleibt.
excerpt-label = Textauszug
excerpt-help = Optional. Steht unter dem Titel, in Listen und in Feeds und dient als Meta-Beschreibung, wenn Sie keine eingeben. Leer lassen, damit Listen und Suchmaschinen den Anfang des Textes erhalten.
edit-conflict-saved-version-label = Gespeicherte Version: { $title }
edit-conflict-own-version-label = Ihre Version (Markdown)
content-markdown-label = Inhalt (Markdown)
content-markdown-placeholder = In Markdown schreiben
slug-label = Titelform
slug-help = Letzter Teil der URL: Kleinbuchstaben, Ziffern und Bindestriche. Leer lassen, um die Titelform aus dem Titel zu erzeugen.
category-new-help = Wählen Sie eine Kategorie, oder geben Sie einen neuen Namen ein, um eine anzulegen.
category-existing-help = Wählen Sie eine vorhandene Kategorie.
tags-help = Trennen Sie Schlagwörter durch Kommas. Setzen Sie ein Schlagwort, das ein Komma enthält, in doppelte Anführungszeichen ("…").
language = Sprache
language-help = Ein Sprachcode wie en, fa oder de-CH. Leer lassen, um die Sprache zu verwenden, die die Website beim Speichern hat.
type-label = Typ
article-type-article = Beitrag
article-type-page = Seite (nicht in der Beitragsliste)
readers-may-comment = Kommentare erlauben
update = Aktualisieren
save-draft = Entwurf speichern
save = Speichern
publish = Veröffentlichen
unpublish = Offline nehmen
article-saved-done = Beitrag gespeichert. Er ist noch nicht öffentlich.
article-published-done = Beitrag veröffentlicht. Diese Version ist öffentlich.
article-unpublished-done = Beitrag offline genommen. Er ist nicht öffentlich. Sie können ihn jederzeit veröffentlichen.
revisions = Revisionen
unsaved-changes-restored = Nicht gespeicherte Änderungen vom { $date } wurden unten wiederhergestellt.
unsaved-changes-outdated = Nicht gespeicherte Änderungen vom { $date } wurden unten wiederhergestellt. Inzwischen hat jemand anders den Beitrag gespeichert. Beim Speichern sehen Sie beide Versionen.
unsaved-changes-discard-button = Änderungen verwerfen
browser-copy-found = In diesem Browser liegt eine neuere Kopie vom { $date }, die nicht auf dem Server gespeichert wurde.
browser-copy-restore-button = Wiederherstellen
browser-copy-discard-button = Verwerfen
editor-offline = Der Server ist nicht erreichbar. Änderungen werden in diesem Browser gespeichert.
editor-signed-out = Sie wurden abgemeldet. Änderungen werden in diesem Browser gespeichert.
autosaved-at = Automatisch gespeichert um { $time }. Die Änderungen sind noch nicht öffentlich.
autosave-too-long-error = Nicht automatisch gespeichert: Ein Beitrag darf höchstens { $most } Zeichen haben. Der Text ist noch in diesem Browser. Kürzen Sie ihn oder speichern Sie anderswo eine Kopie.
autosave-too-many-error = Nicht automatisch gespeichert: Sie haben bereits { $most } Beiträge mit nicht gespeicherten Änderungen. Der Text ist noch in diesem Browser. Speichern oder verwerfen Sie die Änderungen an einem der anderen Beiträge.
article-saved-by-someone-else = Jemand anders (oder Sie in einem anderen Tab) hat diesen Beitrag gespeichert. Beim Speichern sehen Sie beide Versionen.
also-editing = { $name } bearbeitet diesen Beitrag auch.
also-editing-with-others = { $more ->
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
show-preview-button = Vorschau anzeigen
full-screen = Vollbild
publication = Veröffentlichung
publish-date-label = Veröffentlichen am
publish-date-help = Zeitzone: { $zone } (jetzt { $now }). Wählen Sie einen Zeitpunkt in der Zukunft, um den Beitrag zu planen. Leer lassen, um sofort zu veröffentlichen.
pin-to-front-page-label = Oben auf der Startseite anheften
pin-to-front-page-help = Es kann nur ein Beitrag angeheftet sein. Beim Speichern ersetzt dieser Beitrag den bisher angehefteten.
preview-link = Vorschaulink
preview-link-help = Wer diesen Link hat, kann bis { $date } die zuletzt gespeicherte Version lesen, ohne sich anzumelden. Der Link gilt nicht mehr, sobald der Beitrag veröffentlicht ist.
preview-link-delete-button = Link löschen
preview-link-create-button = Vorschaulink erstellen
url-category-tags-heading = URL, Kategorie und Schlagwörter
featured-image-heading = Beitragsbild
image-url-label = Bild-URL
featured-image-url-help = Ein Bild aus der Mediathek, etwa /media/…
alt-text-label = Alternativtext
alt-text-help = Beschreiben Sie das Bild für alle, die es nicht sehen können. Leer lassen, wenn es nur dekorativ ist.
image-caption-label = Bildunterschrift
search-engines-heading = Suchmaschinen (SEO)
meta-title-label = Meta-Titel
meta-title-help = Leer lassen, um den Titel des Beitrags zu verwenden. Empfohlen sind höchstens 60 Zeichen.
meta-description-label = Meta-Beschreibung
search-result-preview-label = Vorschau des Suchergebnisses
author-language-translation-heading = Autor/-in, Sprache und Übersetzung
translation-of-label = Übersetzung von
translation-of-help = Titelform des ursprünglichen Beitrags.
article-scheduled-done = Beitrag geplant. Er wird zum gewählten Zeitpunkt automatisch veröffentlicht.
revision-restored-done = Die frühere Version ist im Editor. Öffentlich ändert sich nichts, bis Sie speichern.
unsaved-changes-discarded-done = Nicht gespeicherte Änderungen verworfen.
preview-link-created-done = Vorschaulink erstellt. Wer ihn hat, kann den Beitrag lesen.
preview-link-deleted-done = Vorschaulink gelöscht. Er funktioniert nicht mehr.
unsaved-changes = Nicht gespeicherte Änderungen
untitled = Ohne Titel
new-article-badge = Neu
preview-page-banner = Vorschau: Dieser Beitrag ist nicht veröffentlicht und kann sich noch ändern.

# The revision history of an article.
revision-history-heading = Revisionen: { $title }
back-to-editor = Zurück zum Editor
all-revisions = Alle Revisionen
revision-saved-date-column = Gespeichert am
revision-saved-by-column = Gespeichert von
current-version-badge = Aktuelle Version
no-revisions-yet = Noch keine Revisionen. Bei jedem Speichern kommt hier eine hinzu.
diff-added = Hinzugefügt:
diff-removed = Entfernt:
revision-saved-by-on = Gespeichert von { $name } am { $date }.
revision-saved-on = Gespeichert am { $date }.
revision-compared-with-previous = Zu sehen sind die Änderungen seit der vorherigen Version.
revision-is-earliest = Dies ist die älteste gespeicherte Version.
revision-restore-button = Diese Revision wiederherstellen
content-heading = Inhalt

# The queue of comments.
tab-pending = Ausstehend
tab-reported = Gemeldet
tab-approved = Freigegeben
tab-spam = Spam
tab-trash = Papierkorb
pending-empty = Alles erledigt. Ausstehende Kommentare erscheinen hier.
reported-empty = Keine gemeldeten Kommentare.
approved-empty = Noch keine freigegebenen Kommentare.
spam-empty = Kein Spam.
trash-empty = Der Papierkorb ist leer.
spam-and-trash-help = Kommentare werden 30 Tage nach dem Verschieben hierher endgültig gelöscht.
comment-by = Kommentar von { $name }
on-article = zu { $article }
on-hidden-article = zu { $article } (nicht veröffentlicht)
replied-to = Als Antwort auf { $name }: { $excerpt }
comment-hold-reasons-label = Warum dieser Kommentar zurückgehalten wurde
comment-reports-label = Meldungen
withdrawn-by-writer = Die Person hat ihren Kommentar gelöscht. Nach 30 Tagen wird er endgültig gelöscht.
comment-earlier-versions-label = Bearbeitet. Frühere Versionen anzeigen
comment-version-before-date = Vor dem { $date }:
approve = Freigeben
dismiss-report-button = Meldung verwerfen
restore = Wiederherstellen
spam = Spam
trash = In den Papierkorb
comments-moved-to-pending-done = { $count ->
    [one] Kommentar nach „Ausstehend“ verschoben.
   *[other] { $count } Kommentare nach „Ausstehend“ verschoben.
}
comments-approved-done = { $count ->
    [one] Kommentar freigegeben.
   *[other] { $count } Kommentare freigegeben.
}
comments-marked-spam-done = { $count ->
    [one] Kommentar als Spam markiert.
   *[other] { $count } Kommentare als Spam markiert.
}
comments-moved-to-trash-done = { $count ->
    [one] Kommentar in den Papierkorb verschoben.
   *[other] { $count } Kommentare in den Papierkorb verschoben.
}
moderation-undone-done = { $count ->
    [one] Rückgängig gemacht. Kommentar wiederhergestellt.
   *[other] Rückgängig gemacht. { $count } Kommentare wiederhergestellt.
}
comments-skipped-notice = { $count ->
    [one] 1 Kommentar wurde übersprungen, weil jemand anders ihn inzwischen moderiert oder die Person ihn gelöscht hat.
   *[other] { $count } Kommentare wurden übersprungen, weil jemand anders sie inzwischen moderiert hat oder sie gelöscht wurden.
}
spam-and-ban-button = Spam und sperren
comments-spam-and-banned-done = { $count ->
    [one] Kommentar als Spam markiert, Person gesperrt.
   *[other] { $count } Kommentare als Spam markiert, Personen gesperrt.
}
ban = Sperre
commenter-ban-help = Neue Kommentare mit dieser E-Mail-Adresse gehen direkt in den Spam. Die Person erfährt davon nichts.
ban-commenter-button = Diese Person sperren
commenter-banned-on-date = Gesperrt am { $date }. Neue Kommentare gehen direkt in den Spam.
unban-button = Entsperren
network = IP-Bereich
ip-range-comment-count = { $count ->
    [one] Keine weiteren Kommentare aus diesem IP-Bereich in den letzten 30 Tagen.
   *[other] { $count } Kommentare aus diesem IP-Bereich in den letzten 30 Tagen, davon { $spam } Spam.
}
ban-ip-range-button = IP-Bereich 30 Tage sperren
ban-ip-range-help = Gespeichert wird nur ein Hash des IP-Bereichs mit geheimem Schlüssel, nicht die Adresse. Andere im selben Bereich werden auch gesperrt.
ip-range-is-banned = Dieser IP-Bereich ist gesperrt. Wer von dort kommentieren will, erhält eine Meldung.
ip-range-not-stored-error = Der IP-Bereich dieses Kommentars ist nicht mehr gespeichert. IP-Bereiche werden nach 30 Tagen gelöscht.
no-comment-selected-error = Wählen Sie mindestens einen Kommentar aus.
more-than = { $count }+
comment-search-empty = Kein Kommentar entspricht Ihrer Suche.
comment-search-label = Kommentare durchsuchen
comment-search-help = Durchsucht Namen und Texte aller Kommentare, auch im Spam und im Papierkorb. Sie können auch eine vollständige E-Mail-Adresse eingeben.
comment-search-filter-label = Nach Beitrag oder Datum filtern
comment-search-article-slug-label = Titelform des Beitrags
comment-search-from-label = Von
comment-search-to-label = Bis
comment-search-clear-link = Suche zurücksetzen
select-comment-by-label = Kommentar von { $name } auswählen
comment-action-by-label = { $decision }: Kommentar von { $name }
comments-by-commenter-link = Alle Kommentare dieser Person
comments-on-article-link = Alle Kommentare zu diesem Beitrag
same-text-count = { $count ->
    [one] 1 weiterer Kommentar mit demselben Text
   *[other] { $count } weitere Kommentare mit demselben Text
}
same-text-help = „Spam“ und „In den Papierkorb“ gelten auch für diese Kommentare. „Freigeben“ gilt nur für den ersten.
bulk-actions-heading = Mehrfachaktionen
bulk-select-all-label = Auf alle Kommentare dieser Liste anwenden (bis zu 1.000)
moderation-note-label = Notiz für das Aktivitätsprotokoll (optional)
keyboard-shortcuts = Tastaturkürzel
key-next-previous-comment = Nächster, vorheriger Kommentar
key-select-comment = Kommentar auswählen
undo = Rückgängig
commenter-comment-counts = { $approved } freigegeben, { $spam } Spam, { $others } ausstehend oder im Papierkorb
edit-or-reply-link = Bearbeiten oder antworten
all-comments-admin-link = Alle Kommentare
reply-button = Antworten
comment-reply-label = Ihre Antwort (Markdown)
approve-and-reply-button = Freigeben und antworten
edit-comment-heading = Kommentar bearbeiten
edit-comment-help = Die Moderation sieht weiterhin die frühere Version. Öffentlich ist zu sehen, dass der Kommentar bearbeitet wurde.
moderation-history-heading = Moderationsverlauf
comment-edited-meanwhile-error = Jemand anders hat diesen Kommentar bearbeitet. Die aktuelle Version steht oben. Ihre Version steht noch im Formular.
comment-reply-not-public-error = Sie können nicht antworten, weil dieser Kommentar nicht mehr öffentlich ist. Prüfen Sie ihn in der Moderationsliste.
nothing-to-undo = Es gibt nichts rückgängig zu machen. Vielleicht hat jemand anders das inzwischen geändert.
comment-action-unknown-error = Wählen Sie eine Aktion: freigeben, Spam oder Papierkorb.

# Why a comment was held, in a few words.
hold-every-comment = Alle Kommentare werden moderiert
hold-new-commenter = Neue Person
hold-links = { $count ->
    [one] { $count } Link
   *[other] { $count } Links
}
hold-edited = Nach der Freigabe bearbeitet
hold-unknown = { $reason }
hold-hidden-field = Verstecktes Feld ausgefüllt (wohl ein Bot)
hold-filter = Spamfilter { $percent } %: { $features }
hold-word = Gesperrtes Wort: { $word }
hold-too-fast = { $seconds ->
    [0] Weniger als 1 Sekunde nach dem Laden der Seite gesendet
    [one] 1 Sekunde nach dem Laden der Seite gesendet
   *[other] { $seconds } Sekunden nach dem Laden der Seite gesendet
}
hold-no-proof-of-work = Anti-Bot-Aufgabe nicht gelöst
hold-new-browser = Erster Kommentar aus diesem Browser
hold-same-text = Gleicher Text wie ein anderer Kommentar
hold-banned-commenter = Gesperrte Person
hold-banned-domain = Gesperrte E-Mail-Domain
hold-banned-ip-range = Gesperrter IP-Bereich
hold-akismet = Von Akismet als Spam erkannt
hold-akismet-silent = Akismet hat nicht geantwortet

# Commenters: exporting and deleting what a person posted.
commenter = Angaben zur Person
commenter-search-help = Finden Sie alle Kommentare einer Person über ihre E-Mail-Adresse, zum Beispiel für eine Anfrage auf Auskunft oder Löschung (DSGVO).
email-address = E-Mail-Adresse
find-commenter-button = Person suchen
commenter-search-again-link = Andere Person suchen
commenter-stored-data-heading = Gespeicherte Daten
commenter-comment-total = Insgesamt
commenter-first-seen = Adresse zuerst verwendet
commenter-first-and-latest = Erster und neuester Kommentar
names-used = Verwendete Namen
hand-over = Daten exportieren
commenter-export-help = Laden Sie eine Datei mit der E-Mail-Adresse, allen Kommentaren und allen gespeicherten Daten dieser Person herunter. Das Anzeigen der Adresse wird im Aktivitätsprotokoll festgehalten. Senden Sie die Datei nur an diese Adresse.
commenter-export-button = Als JSON herunterladen
commenter-delete-data-heading = Daten löschen
commenter-delete-data-help = Löscht die E-Mail-Adresse und trennt sie von allen Kommentaren. Das lässt sich nicht rückgängig machen.
commenter-delete-comments-question = Was soll mit den Kommentaren geschehen?
commenter-keep-comments-option = Kommentare behalten, unter dem Namen „Anonymous“
commenter-keep-comments-help = Name, Website und frühere Versionen werden gelöscht. Prüfen Sie die Kommentare selbst: Manchmal steht der Name im Text.
commenter-delete-comments-option = Kommentare löschen
commenter-delete-comments-help = Ein Kommentar mit Antworten wird durch einen Platzhalter ersetzt, damit die Diskussion verständlich bleibt.
commenter-delete-data-confirm = Ich habe geprüft, dass die E-Mail-Adresse dieser Person gehört, und möchte ihre Daten löschen
commenter-delete-data-button = Daten endgültig löschen
commenter-latest-comments-heading = Die neuesten { $shown } von { $count } Kommentaren
comment = Kommentar
article = Beitrag
name = Name
posted-heading = Gesendet am
comment-state-approved = Freigegeben
comment-state-pending = Ausstehend
comment-state-spam = Spam
comment-state-trash = Papierkorb
comment-state-deleted-by-commenter = Von der Person gelöscht
commenter-data-deleted-kept-done = Daten gelöscht. Behaltene Kommentare, unter dem Namen „Anonymous“: { $kept }.
commenter-data-deleted-removed-done = Daten gelöscht. Gelöschte Kommentare: { $deleted }. Kommentare mit Antworten, durch einen Platzhalter ersetzt: { $emptied }.

# Settings.
settings = Einstellungen
settings-saved = Einstellungen gespeichert.
site-title = Titel der Website
site-title-help = Erscheint im Kopf der Website, in Feeds und beim Teilen von Beiträgen.
tagline = Untertitel
tagline-help = Eine kurze Beschreibung Ihrer Website, die unter dem Titel, in Suchergebnissen und in Feeds erscheint. Optional.
site-language-help = Gilt für die Website, das Dashboard, Datum und Zahlen und für neue Beiträge ohne eigene Sprache. Vorhandene Beiträge behalten ihre Sprache.
old-feed-urls-label = Alte Feed-URLs
old-feed-urls-help = Übliche Feed-URLs von WordPress, Ghost und anderer Blog-Software leiten automatisch weiter. Geben Sie weitere ein, eine pro Zeile, zum Beispiel /my-feed. Jede leitet zum RSS-Hauptfeed weiter oder, wenn sie „atom“ oder „json“ enthält, zum Atom- oder JSON-Feed. Um einen anderen Feed zu wählen, geben Sie ihn nach einem Leerzeichen ein: /my-feed /tags/rust/feed.rss
calendar = Kalender
calendar-help = Gilt für Datumsangaben und Archiv-URLs. Nach einer Änderung leiten alte Archiv-Links weiter.
calendar-gregorian = Gregorianisch: { $today }
calendar-persian = Persisch: { $today }
time-zone = Zeitzone
time-zone-help = Zum Beispiel Europe/Berlin oder Asia/Tehran. Aktuelle Zeit: { $now }.

# The library of pictures.
media = Medien
upload-images-label = Bilder hochladen
upload-images-help = JPEG, PNG, WebP, AVIF, GIF oder SVG, jeweils bis 25 MB. Standortdaten werden aus Fotos entfernt.
choose-image = Bild auswählen
close = Schließen
upload-from-device-label = Von Ihrem Gerät hochladen:
media-load-error = Die Mediathek konnte nicht geladen werden. Schließen Sie dieses Fenster und versuchen Sie es erneut.
upload = Hochladen
upload-progress = Wird hochgeladen … { $percent } %
upload-error = Hochladen fehlgeschlagen. Versuchen Sie es erneut.
upload-done = Hochgeladen
upload-files-error = { $count ->
    [one] 1 Datei konnte nicht hochgeladen werden. Alle anderen Dateien wurden hochgeladen.
   *[other] { $count } Dateien konnten nicht hochgeladen werden. Alle anderen Dateien wurden hochgeladen.
}
image-without-alt-text = Kein Alternativtext
media-empty = Noch keine Bilder. Hier erscheinen Bilder, die Sie hier oder im Editor hochladen.
upload-images-done = Hochgeladen. Kleinere Bildgrößen werden gerade erstellt.
media-delete-done = Datei gelöscht.
image-alt-text-done = Alternativtext gespeichert.
image-replace-done = Bild überall ersetzt, wo es verwendet wurde. Das alte Bild ist weiterhin in der Mediathek.
back-to-media = Zurück zu den Medien
media-in-use-error = { $count ->
    [one] Diese Datei wird in 1 Beitrag verwendet. Beim Löschen entsteht dort eine Lücke.
   *[other] Diese Datei wird in { $count } Beiträgen verwendet. Beim Löschen entstehen dort Lücken.
}
media-delete-anyway-button = Trotzdem löschen
image-details = { $kind }, { $width } × { $height }, { $size }
file-details = { $kind }, { $size }
uploaded-by = { $name }, { $date }
media-markdown-label = Markdown zum Einfügen in einen Beitrag
media-used-in = Verwendet in
media-not-used = In keinem Beitrag verwendet.
image-replace-button = Bild ersetzen
image-replace-help = Das neue Bild erscheint überall, wo dieses verwendet wird, mit demselben Alternativtext.
media-delete-button = Löschen
picture = Bild
editor-image-alt-placeholder = Bildbeschreibung
settings-general = Allgemein
settings-appearance = Design
settings-navigation = Navigation
discourage-search-engines-label = Suchmaschinen davon abhalten, diese Website zu indexieren
discourage-search-engines-help = Ergänzt jede Seite um noindex und bittet Crawler in robots.txt, die Website nicht zu durchsuchen. Suchmaschinen können das ignorieren. Die Website bleibt öffentlich.
comments-open-at-all = Kommentare erlauben
allow-comments-help = Ausschalten, um neue Kommentare zu allen Beiträgen zu verhindern. Vorhandene Kommentare bleiben.
close-after-days = Kommentare schließen nach (Tage)
close-after-days-help = Tage seit der Veröffentlichung. Leer lassen, um Kommentare offen zu halten.
thread-depth = Ebenen verschachtelter Kommentare
thread-depth-help = 1 bis 10, einschließlich des ursprünglichen Kommentars. 1 schaltet die Verschachtelung aus. Tiefere Antworten erscheinen auf der letzten Ebene mit dem Namen der Person, der sie antworten.
comments-to-hold-label = Zur Moderation zurückhalten
comments-to-hold-help = Eine Person gilt als neu, bis einer ihrer Kommentare freigegeben ist. Gloss erkennt Personen an E-Mail-Adresse und Browser. In einem anderen Browser oder auf einem anderen Gerät gelten sie wieder als neu.
comments-to-hold-all = Alle Kommentare
comments-to-hold-new-commenters = Kommentare neuer Personen
comments-to-hold-none = Keine, außer eine andere Regel greift
hold-at-links-label = Kommentare zurückhalten ab (Links)
hold-at-links-help = Spam enthält oft Links. Leer lassen, um diese Prüfung auszuschalten.
spam-threshold-label = Spam-Schwellenwert (%)
spam-threshold-help = Ein Kommentar mit mindestens diesem Wert kommt in den Spam, wenn die Person neu ist. Andernfalls wird er zur Moderation zurückgehalten. Der Filter lernt aus Ihren Entscheidungen und beginnt, sobald Sie 20 Kommentare als Spam markiert und 20 freigegeben haben. 50 bis 99: Ein niedrigerer Wert erkennt mehr Spam, trifft aber auch mehr echte Kommentare. Leer lassen, um den Filter auszuschalten.
settings-spam-protection = Spamschutz
minimum-time-label = Mindestzeit bis zum Abschicken (Sekunden)
minimum-time-help = Kommentare neuer Personen, die schneller nach dem Laden der Seite eintreffen, werden zur Moderation zurückgehalten. 1 bis 600. Leer lassen, um diese Prüfung auszuschalten.
proof-of-work-label = Schwierigkeit der Anti-Bot-Aufgabe
proof-of-work-help = Der Browser neuer Personen löst im Hintergrund eine kleine Rechenaufgabe (Proof of Work). Das bremst Spam-Bots. 8 bis 22: 15 dauert auf einem Smartphone einen Moment, jede weitere Stufe verdoppelt die Zeit. Kann der Browser die Aufgabe nicht lösen (ohne JavaScript oder ohne HTTPS), wird der Kommentar zur Moderation zurückgehalten. Leer lassen, um diese Prüfung auszuschalten.
hold-words = Wörter für die Moderation
hold-words-help = Ein Wort oder eine Wortgruppe pro Zeile, ohne Unterscheidung von Groß- und Kleinschreibung. Kommentare mit einem dieser Wörter werden zur Moderation zurückgehalten. Gesucht werden ganze Wörter in Kommentar, Name und Website.
spam-words = Spam-Wörter
spam-words-help = Ein Wort oder eine Wortgruppe pro Zeile. Kommentare mit einem dieser Wörter kommen in den Spam. Dort können Sie sie prüfen. Wählen Sie Wörter, die Ihre Leserschaft nie verwendet.
blocked-email-domains-label = Gesperrte E-Mail-Domains
blocked-email-domains-help = Eine pro Zeile, zum Beispiel spam.example. Subdomains sind eingeschlossen. Kommentare mit einer E-Mail-Adresse dieser Domains kommen in den Spam.
blocked-ip-addresses-label = Gesperrte IP-Adressen
blocked-ip-addresses-help = Eine Adresse oder ein Bereich pro Zeile, zum Beispiel 192.0.2.0/24 oder 2001:db8::/32. Wer eine dieser Adressen hat, kann nicht kommentieren und sieht einen Hinweis darauf.
akismet-key = Akismet-API-Schlüssel
akismet-key-help = Geben Sie einen Schlüssel ein, um Kommentare mit Akismet zu prüfen, einem Dienst zur Spam-Erkennung. Spam neuer Personen kommt in den Spam, Spam anderer Personen wird zur Moderation zurückgehalten. Antwortet Akismet nicht, wird der Kommentar zur Moderation zurückgehalten. Gloss sendet Akismet Kommentar, Name, Website und IP-Adresse, aber nie die E-Mail-Adresse. Erwähnen Sie das in Ihrer Datenschutzerklärung.
akismet-on-help = Akismet ist eingeschaltet. Geben Sie einen neuen Schlüssel ein, um ihn zu ändern.
akismet-turn-off-label = Akismet ausschalten und Schlüssel löschen
akismet-key-invalid = Akismet hat diesen Schlüssel abgelehnt. Prüfen Sie, ob er für diese Website gilt, und kopieren Sie ihn erneut aus Ihrem Akismet-Konto.
akismet-unreachable = Akismet war nicht erreichbar, daher wurde nichts gespeichert. Versuchen Sie es gleich noch einmal oder speichern Sie ohne Schlüssel.
blocklist-too-many-entries-error = Zu viele Einträge. Höchstens { $most } sind möglich.
blocklist-entry-too-long-error = „{ $entry }“ ist zu lang. Höchstens { $most } Zeichen sind möglich.
blocklist-entry-without-letter-error = „{ $entry }“ muss mindestens einen Buchstaben oder eine Ziffer enthalten. Platzhalter werden nicht unterstützt.
blocklist-not-a-domain-error = „{ $entry }“ ist keine Domain. Geben Sie den Teil nach dem @ ein, zum Beispiel spam.example.
blocklist-not-an-ip-range-error = „{ $entry }“ ist weder eine IP-Adresse noch ein IP-Bereich. Geben Sie zum Beispiel 192.0.2.0/24 ein.
blocklist-ip-range-too-wide-error = „{ $entry }“ würde einen großen Teil des Internets sperren. Geben Sie einen Bereich von /8 oder kleiner ein (bei IPv6 /16).
blocklist-word-too-common-error = „{ $entry }“ kommt in { $found } Ihrer letzten { $of } freigegebenen Kommentare vor und würde fast alle Kommentare aufhalten. Wählen Sie Wörter, die Ihre Leserschaft nicht verwendet.
settings-test-button = Ohne Speichern testen
settings-test-help = Der Test zeigt, was diese Einstellungen mit Ihren neuesten Kommentaren getan hätten (bis zu 500 freigegebene und 500 Spam-Kommentare).
settings-test-word-lists-help = Von dieser Seite werden nur die beiden Wortlisten getestet.
settings-test-results = Testergebnis
settings-test-summary = An den neuesten Kommentaren Ihrer Leserschaft getestet: { $honest } freigegeben, { $spam } Spam.
settings-test-limits-help = Noch wurde nichts gespeichert. Gesperrte E-Mail-Domains, gesperrte IP-Adressen, die Anti-Bot-Aufgabe und Akismet sind nicht Teil des Tests. Der Spamfilter hat aus diesen Kommentaren gelernt, daher werden die tatsächlichen Ergebnisse etwas schlechter sein.
settings-test-current = Aktuelle Einstellungen
settings-test-new = Neue Einstellungen
settings-test-spam-caught = Erkannter Spam
settings-test-spam-missed = Nicht erkannter Spam
settings-test-real-held = Echte Kommentare, zurückgehalten
settings-test-real-marked-spam = Echte Kommentare, als Spam markiert
settings-test-reasons = Gründe
settings-test-real-treated-worse = Echte Kommentare, die schlechter eingestuft würden
settings-test-result-spam = Spam
settings-test-result-held = zur Moderation zurückgehalten
accent = Akzentfarbe
accent-colour-help = Für Links und Markierungen. Geben Sie einen Hex-Code ein, zum Beispiel #1d3fb8. Wo die Farbe schlecht lesbar wäre, passt Gloss den Farbton an. Leer lassen, um die Farben des Themes zu verwenden.
accent-colour-contrast = Kontrast zum Hintergrund: { $day }:1 (hell), { $night }:1 (dunkel). Gut lesbar ab 4,5:1.
accent-colour-links = Links erscheinen in { $day } (hell) und { $night } (dunkel).
logo = Logo
logo-help = Erscheint anstelle des Titels der Website. Geben Sie die URL eines Bildes aus der Mediathek ein, zum Beispiel /media/… Leer lassen, um den Titel anzuzeigen.
navigation = Menü-Links
menu-links-help = Ein Link pro Zeile, zum Beispiel: Über uns = /about. Höchstens 12, in dieser Reihenfolge. Leer lassen, um alle Seiten nach Titel aufzulisten. Archiv und Suche werden automatisch ergänzt.
categories = Kategorien
categories-and-tags = Kategorien und Schlagwörter
no-categories = Noch keine Kategorien.
no-tags = Noch keine Schlagwörter. Fügen Sie Schlagwörter beim Bearbeiten eines Beitrags hinzu.
add-category-heading = Kategorie hinzufügen
add-category-button = Kategorie hinzufügen
slug-from-name-help = Leer lassen, um sie aus dem Namen zu erzeugen.
slug-change-redirects-help = Bei einer Änderung leitet die alte URL auf die neue weiter.
parent-category-label = Übergeordnete Kategorie
description = Beschreibung
move-up = { $name } nach oben
move-down = { $name } nach unten
merge-into = Zusammenführen mit
merge-into-help = Verschiebt alle Beiträge dorthin und leitet die alte URL weiter. Das lässt sich nicht rückgängig machen.
merge-button = Zusammenführen
category-delete-button = Kategorie löschen
tag-delete-button = Schlagwort aus allen Beiträgen löschen
taxonomy-save-done = Änderungen gespeichert.
taxonomy-merge-done = Zusammengeführt. Die alte URL leitet jetzt weiter.
taxonomy-delete-done = Gelöscht.

# The dashboard: the last days.
views = Aufrufe
theme-problems = { $count ->
    [one] Das Theme hat ein Problem
   *[other] Das Theme hat { $count } Probleme
}
theme-problems-help = Gloss verwendet stattdessen die eingebauten Dateien. Korrigieren Sie die Dateien, prüfen Sie das Theme mit „gloss check-theme“ und starten Sie den Server neu.
last-days = Letzte { $count } Tage
dashboard-show-table = Als Tabelle anzeigen
first-steps-title = Erste Schritte
first-steps-settings = Der Website einen Namen geben und ihre Sprache wählen
first-steps-article = Den ersten Beitrag schreiben
first-steps-welcome-article = Den Willkommensbeitrag bearbeiten oder zurückziehen
first-steps-import = Beiträge eines anderen Blogs importieren: { $command } auf dem Server ausführen.
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
audit = Protokoll
activity-log-heading = Aktivitätsprotokoll
activity-log-help = Alles, was das Team im Dashboard getan hat. Einträge lassen sich hier nicht ändern. Mit „gloss doctor“ prüfen Sie, ob sie in der Datenbank geändert wurden.
activity-log-action = Aktion
activity-log-date = Datum
activity-log-person = Person
activity-log-change = Änderung
activity-log-reason = Begründung
activity-log-system = System
activity-log-empty = Noch keine Aktivitäten.
audit-unknown = { $action }
audit-comment-moderated = Kommentar moderiert
audit-moderation-undone = Moderation rückgängig gemacht
audit-comment-edited = Kommentar bearbeitet
audit-email-address-viewed = E-Mail-Adresse angezeigt
audit-commenter-banned = Person gesperrt
audit-commenter-unbanned = Person entsperrt
audit-commenter-data-deleted = Daten der Person gelöscht
audit-settings-changed = Einstellungen geändert
audit-old-spam-and-trash-deleted = Alter Spam und Papierkorb gelöscht
their-address = E-Mail-Adresse
email-address-viewed-help = Die Anzeige wurde im Aktivitätsprotokoll vermerkt. Wenn Sie diese Seite verlassen, ist die Adresse wieder verborgen.
show-email-address-help = Zum Schutz der Person verborgen. Die Anzeige wird im Aktivitätsprotokoll vermerkt.
show-email-address-button = E-Mail-Adresse anzeigen
security-contacts = Sicherheitskontakte
security-contacts-help = Wo Sicherheitsprobleme gemeldet werden: E-Mail-Adressen, https://-URLs oder tel:-Nummern, eine pro Zeile. Veröffentlicht unter /.well-known/security.txt. Leer lassen, um nichts zu veröffentlichen.
security-contact-malformed = Geben Sie E-Mail-Adressen, https://-URLs oder tel:-Nummern ein, eine pro Zeile, zum Beispiel security@example.com.
security-contacts-too-many = Geben Sie höchstens { $most } Kontakte ein.
go-to-dashboard = Zum Dashboard
