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
comment-manage-link = Verwalten
report = Melden
report-comment-by = Kommentar von { $name } melden
comment-form-title = Kommentar schreiben
cancel-reply = Antwort abbrechen
signed-in-note = Sie kommentieren als { $name }. Pflichtfelder sind mit * markiert
email-note = Ihre E-Mail-Adresse wird nicht veröffentlicht. Pflichtfelder sind mit * markiert
field-comment = Kommentar *
comment-too-long = Ein Kommentar darf höchstens { $most } Zeichen haben. Dieser hat { $excess } zu viel.
field-name = Name *
field-email = E-Mail *
field-website = Website
remember-me = Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser für meinen nächsten Kommentar speichern.
comment-honeypot-label = Dieses Feld leer lassen
preview = Vorschau
post-comment = Kommentar abschicken
thread-more-replies-link = Weitere Antworten in diesem Thread
comment-article-label = Kommentar zu
edit-your-comment = Ihren Kommentar bearbeiten
your-comment = Ihr Kommentar
cancel = Abbrechen
comment-edited-text-label = Ihr bearbeiteter Text zum Kopieren:
edit-note = Sie können einen Kommentar nach dem Abschicken 15 Minuten lang bearbeiten. Er wird als bearbeitet gekennzeichnet. Pflichtfelder sind mit * markiert
save-changes = Änderungen speichern
comment-view-link = Ihren Kommentar ansehen
comment-text-label = Ihr Kommentar wurde nicht abgeschickt. Hier ist Ihr Text zum Kopieren:
thank-you = Danke
report-this-comment = Diesen Kommentar melden
report-a-comment = Kommentar melden
report-done = Ihre Meldung ist angekommen. Die Moderation sieht sich den Kommentar an.
back-to-comments = Zurück zu den Kommentaren
report-text-label = Ihre Meldung zum Kopieren:
report-form-note = Nur die Moderation sieht Ihre Meldung. Pflichtfelder sind mit * markiert
report-reason-label = Warum melden Sie diesen Kommentar? *
report-details-label = Details (optional)
report-send-button = Meldung abschicken
reason-spam = Spam oder Werbung
reason-abuse = Beleidigung, Drohung oder Belästigung
reason-off-topic = Gehört nicht zum Thema
reason-personal-data = Verrät private Informationen über jemanden
reason-other = Etwas anderes
posted-at = Abgeschickt am { $date }
comment-discussion-link = In der Diskussion ansehen
comment-edit-link = Ihren Kommentar bearbeiten
comment-edit-link-with-limit = { $link } (15 Minuten lang nach dem Abschicken)
back-to-article = Zurück zum Beitrag
comment-delete-title = Ihren Kommentar löschen
withdraw-help = Ihr Kommentar wird für alle gelöscht. Das lässt sich nicht rückgängig machen. Antworten darauf bleiben erhalten.
comment-delete-button = Meinen Kommentar löschen
by-author = Autor/-in
by-staff = Team
comment-withdrawn = Dieser Kommentar wurde von der Person gelöscht, die ihn geschrieben hat.
comment-unavailable = Dieser Kommentar ist nicht verfügbar.
comment-removed-by-moderator = Dieser Kommentar wurde entfernt.
comment-status-deleted = Kommentar gelöscht
comment-status-deleted-help = Er ist für niemanden mehr sichtbar. Nach 30 Tagen wird er endgültig gelöscht.
comment-status-pending = Ihr Kommentar wartet auf Freigabe
comment-status-pending-help = Vorerst sehen nur Sie ihn. Er erscheint, sobald die Moderation ihn freigibt.
comment-status-published = Ihr Kommentar ist veröffentlicht
comment-status-published-help = Alle können ihn sehen.
comment-status-rejected = Ihr Kommentar ist nicht veröffentlicht
comment-status-rejected-help = Die Moderation hat entschieden, ihn nicht zu veröffentlichen.
all-comments = Alle Kommentare
more-replies = Weitere Antworten
earlier-comments = Frühere Kommentare
later-comments = Spätere Kommentare
oldest-first = Älteste zuerst
newest-first = Neueste zuerst
pending-reason-every-comment = Auf dieser Website prüft die Moderation alle Kommentare, bevor sie erscheinen.
pending-reason-first-comment = Das ist Ihr erster Kommentar hier oder der erste in diesem Browser. Die Moderation prüft ihn, bevor er erscheint.
pending-reason-links = { $count ->
    [one] Ihr Kommentar enthält einen Link, deshalb prüft ihn zuerst die Moderation.
   *[other] Ihr Kommentar enthält { $count } Links, deshalb prüft ihn zuerst die Moderation.
}
pending-reason-edited = Sie haben Ihren Kommentar nach der Freigabe bearbeitet, deshalb prüft ihn die Moderation noch einmal.
pending-reason-no-proof-of-work = Kommentare, die ohne JavaScript abgeschickt werden, prüft die Moderation, bevor sie erscheinen.
comment-ip-range-banned-error = Kommentare aus Ihrem Netzwerk sind wegen Spam gesperrt. Kopieren Sie Ihren Text und versuchen Sie es über eine andere Verbindung.

comment-not-saved-error = Ihr Text konnte gerade nicht gespeichert werden, er ist aber nicht verloren. Warten Sie einen Moment und schicken Sie ihn dann noch einmal ab.
comment-article-missing-error = Dieser Beitrag ist nicht mehr verfügbar, deshalb können Sie ihn nicht kommentieren. Ihr Text steht unten.
comment-missing-error = Diesen Kommentar gibt es nicht mehr, oder er ist nicht von Ihnen.
comment-parent-missing-error = Der Kommentar, auf den Sie antworten, ist nicht mehr verfügbar. Ihr Text steht unten. Sie können ihn stattdessen als neuen Kommentar abschicken.
comment-duplicate-error = Diesen Kommentar haben Sie hier bereits abgeschickt.
comment-form-used-error = Sie haben mit diesem Formular bereits einen Kommentar abgeschickt. Um auch diesen Text abzuschicken, wählen Sie noch einmal „Kommentar abschicken“.
comment-edit-too-late-error = Sie können diesen Kommentar nicht mehr bearbeiten. Kommentare lassen sich nach dem Abschicken 15 Minuten lang bearbeiten, solange sie nicht entfernt wurden.
report-duplicate-error = Sie haben diesen Kommentar bereits gemeldet. Die Moderation sieht ihn sich an.
comment-rate-limit-error = Sie schicken zu viel auf einmal ab. Warten Sie { $seconds } Sekunden und versuchen Sie es dann noch einmal.
