# Comments, as readers see them.

comment-count = { $count ->
    [0] Keine Kommentare
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
new-comment-count = { $count ->
    [one] { $count } neuer Kommentar
   *[other] { $count } neue Kommentare
}
comments-on = Kommentare zu „{ $title }“
comment-on = { $name } zu „{ $title }“
comment-order = Reihenfolge der Kommentare
comment-pages = Kommentarseiten
comments-closed = Die Kommentare sind geschlossen.

in-reply-to = als Antwort auf { $name }
edited-at = bearbeitet am { $date }
awaiting-moderation = Ihr Kommentar wartet auf Freischaltung.
reply = Antworten
reply-to = { $name } antworten
status-or-withdraw = Status oder Zurückziehen
report = Melden
report-comment-by = Kommentar von { $name } melden
leave-reply = Kommentar schreiben
cancel-reply = Antwort abbrechen
signed-in-note = Angemeldet als { $name }. Pflichtfelder sind mit * markiert
email-note = Ihre E-Mail-Adresse wird nicht veröffentlicht. Pflichtfelder sind mit * markiert
field-comment = Kommentar *
comment-too-long = Ein Kommentar hat höchstens { $most } Zeichen; dieser hat { $excess } zu viel.
field-name = Name *
field-email = E-Mail *
field-website = Website
remember-me = Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser für meinen nächsten Kommentar speichern.
leave-empty = Dieses Feld leer lassen
preview = Vorschau
post-comment = Kommentar absenden
more-replies-in-thread = Weitere Antworten in diesem Thread
context-of-comment = Kommentar zu
edit-your-comment = Ihren Kommentar bearbeiten
your-comment = Ihr Kommentar
cancel = Abbrechen
kept-change = Ihr geänderter Text, damit Sie ihn behalten können:
edit-note = Ein Kommentar lässt sich 15 Minuten lang ändern. Er wird als bearbeitet gekennzeichnet. Pflichtfelder sind mit * markiert
save-changes = Änderungen speichern
see-posted = Ansehen, was Sie abgesendet haben
kept-comment = Ihr Kommentar wurde nicht abgesendet. Hier ist er, damit Sie ihn behalten können:
thank-you = Danke
report-this-comment = Diesen Kommentar melden
report-a-comment = Einen Kommentar melden
report-received = Die Moderatoren haben Ihre Meldung und werden sich den Kommentar ansehen.
back-to-comments = Zurück zu den Kommentaren
kept-report = Was Sie geschrieben haben, damit Sie es behalten können:
report-note = Nur die Moderatoren sehen, was Sie hier schreiben. Pflichtfelder sind mit * markiert
report-reason = Was ist damit nicht in Ordnung? *
report-sentence = Ein Satz dazu
send-report = Meldung senden
reason-spam = Es ist Werbung oder Spam
reason-abuse = Es beleidigt, bedroht oder belästigt jemanden
reason-off-topic = Es hat nichts mit dem Artikel zu tun
reason-personal-data = Es verrät etwas Privates über jemanden
reason-other = Etwas anderes
posted-at = Abgesendet am { $date }
see-among-comments = Unter den Kommentaren ansehen
edit-it = Bearbeiten
edit-while-possible = { $link } (15 Minuten lang nach dem Absenden)
back-to-article = Zurück zum Artikel
withdraw-it = Zurückziehen
withdraw-help = Niemand sieht ihn dann mehr, und das lässt sich nicht rückgängig machen. Antworten darauf behalten ihren Platz.
withdraw-my-comment = Meinen Kommentar zurückziehen
by-author = Autor
by-staff = Team
comment-withdrawn = Dieser Kommentar wurde von seinem Verfasser zurückgezogen.
comment-not-public = Dieser Kommentar ist derzeit nicht öffentlich.
comment-removed = Dieser Kommentar wurde entfernt.
status-withdrawn = Sie haben Ihren Kommentar zurückgezogen
status-withdrawn-help = Niemand sieht ihn mehr. Nach 30 Tagen wird er endgültig gelöscht.
status-pending = Ihr Kommentar wartet auf Freischaltung
status-pending-help = Vorerst sehen nur Sie ihn. Ein Moderator wird ihn lesen.
status-public = Ihr Kommentar ist öffentlich
status-public-help = Alle können ihn lesen.
status-hidden = Ihr Kommentar wird nicht gezeigt
status-hidden-help = Die Moderatoren dieser Site haben entschieden, ihn nicht zu zeigen.
all-comments = Alle Kommentare
more-replies = Weitere Antworten
earlier-comments = Frühere Kommentare
later-comments = Spätere Kommentare
oldest-first = Älteste zuerst
newest-first = Neueste zuerst
held-every-comment = Auf dieser Site liest ein Moderator jeden Kommentar, bevor er erscheint.
held-first-comment = Es ist Ihr erster Kommentar hier oder der erste aus diesem Browser: Ein Moderator liest ihn, bevor er erscheint.
held-links = { $count ->
    [one] Er enthält einen Link, den sich zuerst ein Moderator ansieht.
   *[other] Er enthält { $count } Links, die sich zuerst ein Moderator ansieht.
}
held-edited = Sie haben ihn nach der Freischaltung geändert, darum liest ihn ein Moderator noch einmal.
held-no-work = Er wurde ohne das Skript der Seite gesendet, das zeigt, dass keine Maschine am Werk ist: Jemand liest ihn, bevor er erscheint.
network-banned = Diese Site nimmt keine Kommentare aus dem Netz an, in dem Sie sind, da von dort zu viel Spam kam. Kopieren Sie Ihren Text und senden Sie ihn über eine andere Verbindung.

not-stored-send-again = Das ließ sich gerade nicht speichern. Nichts ist verloren: Warten Sie einen Moment und senden Sie es noch einmal.
article-gone = Diesen Artikel gibt es nicht mehr, daher lässt sich nichts dazu schreiben. Ihr Text steht unten.
comment-gone = Diesen Kommentar gibt es nicht mehr, oder er ist nicht Ihrer.
answered-gone = Den Kommentar, auf den Sie antworten, gibt es nicht mehr. Ihr Text steht unten; Sie können ihn als eigenen Kommentar absenden.
said-already = Das haben Sie hier schon gesagt.
form-used = Aus diesem Formular haben Sie schon einen Kommentar abgesendet. Um auch diesen Text abzusenden, drücken Sie noch einmal auf „Kommentar absenden“.
too-late-to-change = Dieser Kommentar lässt sich nicht mehr ändern: Das geht 15 Minuten lang nach dem Absenden, solange er nicht entfernt ist.
reported-already = Sie haben diesen Kommentar schon gemeldet. Die Moderatoren haben Ihre Meldung.
slow-down = Das war viel auf einmal. Warten Sie { $seconds } Sekunden und senden Sie es dann noch einmal.
