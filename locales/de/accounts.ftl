# Anmelden, und sich um das eigene Konto kümmern.
second-factor = Zweiter Faktor
second-factor-help = Ihr Passwort stimmt. Zeigen Sie nun, dass Sie Ihr Gerät haben.
factor-code = Code
code-help = Die sechs Ziffern, die Ihre App jetzt zeigt, oder einer Ihrer Wiederherstellungscodes.
first-code-help = Die sechs Ziffern, die die App jetzt zeigt.
code-wrong = Dieser Code stimmt nicht oder wurde schon verwendet. Schreiben Sie den, den die App jetzt zeigt; hilft das nicht, prüfen Sie die Uhr Ihres Geräts.
confirm-password = Noch einmal Ihr Passwort
confirm-password-help = Was jetzt kommt, ist wichtig. Zeigen Sie, dass Sie es noch sind: Eine Viertelstunde lang werden Sie nicht wieder gefragt.
password-wrong = Das Passwort stimmt nicht.
continue = Weiter
forgot-password = Passwort vergessen?
reset-help = Schreiben Sie die Adresse, mit der Sie sich anmelden. Sie bekommen einen Link, um ein neues Passwort zu wählen.
send-link = Link senden
reset-sent = Wenn es ein Konto mit dieser Adresse gibt, ist ein Brief unterwegs. Sein Link gilt eine Stunde. Nichts da? Sehen Sie beim Spam nach oder fragen Sie die Person, der die Website gehört.
reset-without-mail = Diese Website verschickt keine E-Mails. Fragen Sie die Person, der sie gehört: Wer den Server hat, kann Ihnen mit „gloss account reset-password“ ein neues Passwort geben.
new-password = Neues Passwort
old-password = Bisheriges Passwort
old-password-wrong = Das bisherige Passwort stimmt nicht.
save-password = Passwort speichern
change-password = Passwort ändern
change-password-help = Damit werden Sie in allen anderen Browsern abgemeldet, und Ihre bekannten Browser werden vergessen.
password-was-reset = Das neue Passwort gilt. Melden Sie sich damit an.
password-was-changed = Das neue Passwort gilt. Überall sonst sind Sie abgemeldet.
session-was-ended = Die Sitzung ist beendet.
sessions-were-ended = Überall sonst sind Sie abgemeldet.
authenticator-was-removed = Die App wird nicht mehr verlangt.
authenticator-is-there = Eine App ist schon eingerichtet. Entfernen Sie sie zuerst.
no-factor-to-recover = Es gibt keinen zweiten Faktor, der wiederherzustellen wäre. Richten Sie zuerst einen ein.
security = Sicherheit
second-factor-owed = Ihre Rolle verlangt einen zweiten Faktor. Richten Sie einen ein, um weiterzumachen.
app-help = Eine App auf Ihrem Telefon oder Rechner zeigt alle 30 Sekunden einen neuen Code. Zum Anmelden braucht es dann Passwort und Code: Ein gestohlenes Passwort allein ist nichts wert.
app-is-on = Eine App ist eingerichtet: Beim Anmelden wird ihr Code verlangt.
codes-left = { $count ->
    [0] Kein Wiederherstellungscode ist übrig: Holen Sie sich neue.
    [one] Ein Wiederherstellungscode ist übrig: Holen Sie sich neue.
   *[other] { $count } Wiederherstellungscodes sind übrig.
}
new-recovery-codes = Neue Wiederherstellungscodes
remove-app = Auf die App verzichten
set-up-app = App einrichten
scan-qr = Scannen Sie dies mit der App, die Ihre Codes zeigen soll.
qr-code = QR-Code für die App
open-app = Oder öffnen Sie die App auf diesem Gerät
type-secret = Oder tippen Sie dies ein:
turn-on = Einschalten
recovery-codes = Wiederherstellungscodes
recovery-codes-help = Drucken Sie diese Codes aus, oder heben Sie sie bei Ihren Passwörtern auf. Jeder lässt Sie einmal ein, wenn Sie Ihr Gerät nicht haben. Sie werden nur dieses eine Mal gezeigt; frühere gelten nicht mehr.
codes-are-kept = Ich habe sie aufgehoben
sessions = Wo Sie angemeldet sind
sessions-help = Eine Sitzung endet nach zwei Wochen ohne Nutzung und nach drei Monaten in jedem Fall. Eine kennen Sie nicht? Beenden Sie sie, und ändern Sie Ihr Passwort.
unknown-device = Ein unbekannter Browser
this-session = dieser Browser
session-times = Angemeldet { $began } · zuletzt genutzt { $used }
end-session = Sitzung beenden
end-session-of = Sitzung beenden: { $device }
end-other-sessions = Überall sonst abmelden
too-many-attempts-minutes = Das waren zu viele Versuche. Warten Sie { $minutes } Minuten und versuchen Sie es um { $time } noch einmal.
letter-new-device = { $site }: Anmeldung mit einem neuen Browser
letter-new-device-text =
    Guten Tag { $name },

    in Ihrem Konto auf { $site } hat sich jemand mit einem Browser angemeldet, mit dem es noch nie benutzt wurde: { $device }, { $time }.

    Waren Sie das? Dann ist nichts zu tun. Wenn nicht, beenden Sie die Sitzung und ändern Sie Ihr Passwort:
device = { $name }
letter-reset = { $site }: Ein neues Passwort wählen
letter-reset-text =
    Guten Tag { $name },

    jemand, wahrscheinlich Sie, hat für Ihr Konto auf { $site } um ein neues Passwort gebeten. Wählen Sie es hier, innerhalb einer Stunde:
letter-reset-tail = Sie haben nicht darum gebeten? Dann lassen Sie diesen Brief liegen: Ihr Passwort bleibt, wie es ist.
letter-change = { $site }: Eine Änderung an Ihrem Konto
letter-change-text =
    Guten Tag { $name },

    { $what } Ihr Konto auf { $site } wurde geändert.

    Waren Sie das? Dann ist nichts zu tun. Wenn nicht, wählen Sie sofort ein neues Passwort:
changed-password = Ein neues Passwort wurde gesetzt.
changed-second-factor = Der zweite Faktor wurde geändert.
changed-recovery-code = Mit einem Wiederherstellungscode hat sich jemand angemeldet.
audit-signed-in = Anmeldung
audit-sessions-ended = Sitzungen beendet
audit-password-changed = Passwort geändert
audit-password-reset-sent = Link für ein neues Passwort verschickt
audit-second-factor-changed = Zweiter Faktor geändert
audit-recovery-code-used = Wiederherstellungscode verwendet
audit-role-changed = Rolle geändert
audit-account-disabled = Konto gesperrt
audit-account-enabled = Konto entsperrt
accounts = Personen
role = Rolle
role-owner = Eigentümer
role-editor = Redaktion
role-author = Autor
role-moderator = Moderation
role-owner-help = Eigentümer: alles
role-editor-help = Redaktion: alle Artikel, und Kommentare
role-author-help = Autor: die eigenen Artikel und deren Kommentare
role-moderator-help = Moderation: Kommentare
choose-role = Wählen Sie eine der Rollen.
choose-heir = Wählen Sie jemanden, der hier schreibt.
email-has-account = Ein anderes Konto hat diese Adresse. Wählen Sie eine andere.
last-owner = Das ist der einzige Eigentümer. Machen Sie zuerst jemand anderen dazu.
disabled = gesperrt
with-second-factor = zweiter Faktor
invite-somebody = Jemanden einladen
invite-email-help-mail = Der Link wird dorthin geschickt. Bleibt das Feld leer, geben Sie ihn selbst weiter.
invite-email-help = Für wen es ist. Diese Website verschickt keine E-Mails: Sie geben den Link selbst weiter.
make-link = Link erzeugen
invitation = Einladung
invitations = Eingeladen
invitation-link-help = Wer diesen Link öffnet, bekommt das Konto. Er wird nur dieses eine Mal gezeigt und gilt eine Woche.
invitation-was-sent = Er wurde auch verschickt.
invitation-link = Link
back-to-people = Zurück zu den Personen
until = bis { $date }
whoever-has-link = wer den Link hat
withdraw-invitation = Zurücknehmen
invitation-was-withdrawn = Die Einladung gilt nicht mehr.
you-are-invited = Sie sind eingeladen
you-are-invited-help = Erstellen Sie Ihr Konto auf dieser Website.
require-second-factor = Einen zweiten Faktor verlangen
require-second-factor-help = Wer eine dieser Rollen und keinen zweiten Faktor hat, richtet erst einen ein, bevor irgendetwas anderes geht.
requirement-was-saved = Gespeichert.
role-was-changed = Die Rolle ist geändert. Die Person meldet sich neu an.
account-was-disabled = Die Person kann sich nicht mehr anmelden.
account-was-enabled = Die Person kann sich wieder anmelden.
articles-were-handed-over = Die Artikel sind übergeben.
change-role = Rolle ändern
change-role-help = Ihre Sitzungen enden, damit die neuen Rechte sofort gelten.
disable-account = Konto sperren
disable-account-help = Die Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Ihre Einladungen gelten nicht mehr. Was sie schrieb, bleibt.
enable-account = Konto entsperren
hand-articles-over = Artikel übergeben
hand-articles-over-help = { $count ->
    [0] Es gibt keine.
    [one] Ein Artikel oder eine Seite geht an jemand anderen, mit der Namenszeile.
   *[other] { $count } Artikel und Seiten gehen an jemand anderen, mit der Namenszeile.
}
to-whom = An wen
letter-invitation = { $site }: Sie sind eingeladen
letter-invitation-text = { $name } lädt Sie ein, an { $site } mitzuarbeiten. Erstellen Sie Ihr Konto hier, innerhalb einer Woche:
audit-invited = Eingeladen
audit-invitation-withdrawn = Einladung zurückgenommen
audit-articles-handed-over = Artikel übergeben
passkeys = Passkeys
passkeys-help = Ein Passkey liegt in Ihrem Telefon, Rechner oder Passwortmanager. Sie melden sich mit Finger, Gesicht oder Bildschirmsperre an: Es gibt kein Passwort zu tippen oder zu stehlen.
passkeys-need-script = Passkeys brauchen JavaScript.
passkey-name = Wie er heißen soll
passkey-name-help = Damit Sie ihn wiedererkennen, etwa Mein Telefon.
add-passkey = Passkey hinzufügen
sign-in-with-passkey = Mit Passkey anmelden
passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal, oder melden Sie sich anders an.
passkey-refused = Dieser Passkey wurde nicht angenommen. Beginnen Sie von vorn, oder melden Sie sich anders an.
passkey-is-there = Diesen Passkey gibt es schon.
too-many-passkeys = Es gibt schon viele Passkeys. Entfernen Sie zuerst einen.
passkey-was-added = Der Passkey ist hinzugefügt. Holen Sie sich auch Wiederherstellungscodes, wenn Sie keine haben.
passkey-was-removed = Der Passkey ist entfernt.
remove-passkey = Entfernen
remove-passkey-of = { $name } entfernen
last-used = Zuletzt genutzt { $date }
never-used = Nie genutzt
your-account = Ihr Konto
username = Benutzername
username-help = In der Adresse Ihrer Artikel. Die alte führt weiter dorthin.
username-malformed = Ein Benutzername hat 1 bis { $most } kleine lateinische Buchstaben, Ziffern und Bindestriche, aber keinen am Anfang oder Ende.
username-taken = Jemand anderes hat diesen Benutzernamen. Wählen Sie einen anderen.
biography = Über Sie
biography-help = Ein paar Sätze über Ihren Artikeln, in Markdown.
biography-too-long = Das hat höchstens 2000 Zeichen.
biography-control = Das enthält Steuerzeichen, die nicht gezeigt werden können: Entfernen Sie sie.
as-readers-see-it = Wie es Leser sehen
your-picture = Ein Bild von Ihnen
your-picture-help = Rund, neben dem, was Sie über sich sagen. Was die Kamera vermerkt hat, wird entfernt.
use-picture = Dieses Bild verwenden
profile-was-saved = Gespeichert.
audit-profile-changed = Profil geändert
confirm-second-factor = Zwei-Faktor-Authentifizierung bestätigen
confirm-second-factor-help = Geben Sie einen Code ein, bevor Sie Authentifizierungs-App, Passkeys oder Wiederherstellungscodes ändern. In den nächsten 15 Minuten werden Sie nicht wieder gefragt.
confirm-with-passkey = Mit Passkey bestätigen
confirm-to-change = Um Authentifizierungs-App, Passkeys oder Wiederherstellungscodes zu ändern, bestätigen Sie zuerst die Zwei-Faktor-Authentifizierung.
known-browsers = Bekannte Browser
known-browsers-help = Mit diesen Browsern haben Sie sich schon angemeldet. Wenn diese Website E-Mails verschickt, erhalten Sie eine, sobald sich jemand mit einem anderen Browser anmeldet.
no-known-browsers = Kein Browser ist bekannt. Die nächste Anmeldung gilt als eine mit einem neuen Browser.
device-times = Erste Anmeldung { $first } · letzte Anmeldung { $last }
forget-browser = Vergessen
forget-browser-of = { $name } vergessen
forget-all-browsers = Alle Browser vergessen
device-was-forgotten = Browser vergessen. Ist er noch angemeldet, beenden Sie auch seine Sitzung.
devices-were-forgotten = Alle Browser vergessen. Ihre Sitzungen laufen weiter.
audit-devices-forgotten = Bekannte Browser vergessen
delete-preview-links = Von dieser Person erstellte Vorschaulinks löschen
name-misleading = Leser könnten dies für eine Rolle, für eine andere Person hier oder für die Website selbst halten. Wählen Sie einen anderen Namen.
