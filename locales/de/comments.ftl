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
comment-order = Kommentare sortieren
comment-pages = Kommentarseiten
comments-closed = Die Kommentare sind geschlossen.

in-reply-to = als Antwort auf { $name }
edited-at = bearbeitet am { $date }
awaiting-moderation = Ihr Kommentar wartet auf Freigabe.
reply = Antworten
reply-to = Auf { $name } antworten
status-or-withdraw = Verwalten
report = Melden
report-comment-by = Kommentar von { $name } melden
leave-reply = Kommentar schreiben
cancel-reply = Antwort abbrechen
signed-in-note = Sie kommentieren als { $name }. Pflichtfelder sind mit * markiert
email-note = Ihre E-Mail-Adresse wird nicht veröffentlicht. Pflichtfelder sind mit * markiert
field-comment = Kommentar *
comment-too-long = Ein Kommentar darf höchstens { $most } Zeichen haben. Dieser hat { $excess } zu viel.
field-name = Name *
field-email = E-Mail *
field-website = Website
remember-me = Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser für meinen nächsten Kommentar speichern.
leave-empty = Dieses Feld leer lassen
preview = Vorschau
post-comment = Kommentar abschicken
more-replies-in-thread = Weitere Antworten in diesem Thread
context-of-comment = Kommentar zu
edit-your-comment = Ihren Kommentar bearbeiten
your-comment = Ihr Kommentar
cancel = Abbrechen
kept-change = Ihr bearbeiteter Text zum Kopieren:
edit-note = Sie können einen Kommentar nach dem Abschicken 15 Minuten lang bearbeiten. Er wird als bearbeitet gekennzeichnet. Pflichtfelder sind mit * markiert
save-changes = Änderungen speichern
see-posted = Ihren Kommentar ansehen
kept-comment = Ihr Kommentar wurde nicht abgeschickt. Hier ist Ihr Text zum Kopieren:
thank-you = Danke
report-this-comment = Diesen Kommentar melden
report-a-comment = Kommentar melden
report-received = Ihre Meldung ist angekommen. Die Moderation sieht sich den Kommentar an.
back-to-comments = Zurück zu den Kommentaren
kept-report = Ihre Meldung zum Kopieren:
report-note = Nur die Moderation sieht Ihre Meldung. Pflichtfelder sind mit * markiert
report-reason = Warum melden Sie diesen Kommentar? *
report-sentence = Details (optional)
send-report = Meldung abschicken
reason-spam = Spam oder Werbung
reason-abuse = Beleidigung, Drohung oder Belästigung
reason-off-topic = Gehört nicht zum Thema
reason-personal-data = Verrät private Informationen über jemanden
reason-other = Etwas anderes
posted-at = Abgeschickt am { $date }
see-among-comments = In der Diskussion ansehen
edit-it = Ihren Kommentar bearbeiten
edit-while-possible = { $link } (15 Minuten lang nach dem Abschicken)
back-to-article = Zurück zum Beitrag
withdraw-it = Ihren Kommentar löschen
withdraw-help = Ihr Kommentar wird für alle gelöscht. Das lässt sich nicht rückgängig machen. Antworten darauf bleiben erhalten.
withdraw-my-comment = Meinen Kommentar löschen
by-author = Autor/-in
by-staff = Team
comment-withdrawn = Dieser Kommentar wurde von der Person gelöscht, die ihn geschrieben hat.
comment-not-public = Dieser Kommentar ist nicht verfügbar.
comment-removed = Dieser Kommentar wurde entfernt.
status-withdrawn = Kommentar gelöscht
status-withdrawn-help = Er ist für niemanden mehr sichtbar. Nach 30 Tagen wird er endgültig gelöscht.
status-pending = Ihr Kommentar wartet auf Freigabe
status-pending-help = Vorerst sehen nur Sie ihn. Er erscheint, sobald die Moderation ihn freigibt.
status-public = Ihr Kommentar ist veröffentlicht
status-public-help = Alle können ihn sehen.
status-hidden = Ihr Kommentar ist nicht veröffentlicht
status-hidden-help = Die Moderation hat entschieden, ihn nicht zu veröffentlichen.
all-comments = Alle Kommentare
more-replies = Weitere Antworten
earlier-comments = Frühere Kommentare
later-comments = Spätere Kommentare
oldest-first = Älteste zuerst
newest-first = Neueste zuerst
held-every-comment = Auf dieser Website prüft die Moderation alle Kommentare, bevor sie erscheinen.
held-first-comment = Das ist Ihr erster Kommentar hier oder der erste in diesem Browser. Die Moderation prüft ihn, bevor er erscheint.
held-links = { $count ->
    [one] Ihr Kommentar enthält einen Link, deshalb prüft ihn zuerst die Moderation.
   *[other] Ihr Kommentar enthält { $count } Links, deshalb prüft ihn zuerst die Moderation.
}
held-edited = Sie haben Ihren Kommentar nach der Freigabe bearbeitet, deshalb prüft ihn die Moderation noch einmal.
held-no-work = Kommentare, die ohne JavaScript abgeschickt werden, prüft die Moderation, bevor sie erscheinen.
network-banned = Kommentare aus Ihrem Netzwerk sind wegen Spam gesperrt. Kopieren Sie Ihren Text und versuchen Sie es über eine andere Verbindung.

not-stored-send-again = Ihr Text konnte gerade nicht gespeichert werden, er ist aber nicht verloren. Warten Sie einen Moment und schicken Sie ihn dann noch einmal ab.
article-gone = Dieser Beitrag ist nicht mehr verfügbar, deshalb können Sie ihn nicht kommentieren. Ihr Text steht unten.
comment-gone = Diesen Kommentar gibt es nicht mehr, oder er ist nicht von Ihnen.
answered-gone = Der Kommentar, auf den Sie antworten, ist nicht mehr verfügbar. Ihr Text steht unten. Sie können ihn stattdessen als neuen Kommentar abschicken.
said-already = Diesen Kommentar haben Sie hier bereits abgeschickt.
form-used = Sie haben mit diesem Formular bereits einen Kommentar abgeschickt. Um auch diesen Text abzuschicken, wählen Sie noch einmal „Kommentar abschicken“.
too-late-to-change = Sie können diesen Kommentar nicht mehr bearbeiten. Kommentare lassen sich nach dem Abschicken 15 Minuten lang bearbeiten, solange sie nicht entfernt wurden.
reported-already = Sie haben diesen Kommentar bereits gemeldet. Die Moderation sieht ihn sich an.
slow-down = Sie schicken zu viel auf einmal ab. Warten Sie { $seconds } Sekunden und versuchen Sie es dann noch einmal.
