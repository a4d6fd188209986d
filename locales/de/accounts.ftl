# Anmeldung, Sicherheit des Kontos, Konten des Teams und Profile.
second-factor = Zwei-Faktor-Authentifizierung
second-factor-help = Geben Sie einen Authentifizierungscode ein, um die Anmeldung abzuschließen.
factor-code = Authentifizierungscode
code-help = Der 6-stellige Code aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes.
first-code-help = Der 6-stellige Code, den die App anzeigt.
code-wrong = Dieser Code ist falsch oder wurde schon verwendet. Geben Sie den aktuellen Code ein. Wenn das nicht hilft, prüfen Sie, ob die Uhr Ihres Geräts richtig geht.
confirm-password = Passwort bestätigen
confirm-password-help = Geben Sie zur Sicherheit Ihr Passwort ein, um fortzufahren. In den nächsten 15 Minuten werden Sie nicht wieder danach gefragt.
password-wrong = Falsches Passwort. Versuchen Sie es noch einmal.
continue = Weiter
forgot-password = Passwort vergessen?
reset-help = Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie Ihr Passwort zurücksetzen können.
send-link = Link senden
reset-sent = Falls es ein Konto mit dieser E-Mail-Adresse gibt, haben wir einen Link gesendet. Er ist 1 Stunde gültig. Nichts angekommen? Sehen Sie im Spam-Ordner nach oder fragen Sie die Person, die die Website betreibt.
reset-without-mail = Diese Website kann keine E-Mails senden. Bitten Sie die Person, die sie betreibt, auf dem Server „gloss account reset-password“ auszuführen.
new-password = Neues Passwort
old-password = Aktuelles Passwort
old-password-wrong = Ihr aktuelles Passwort ist falsch. Versuchen Sie es noch einmal.
save-password = Passwort aktualisieren
change-password = Passwort ändern
change-password-help = Sie werden in allen anderen Browsern abgemeldet, und Ihre bekannten Browser werden vergessen.
password-was-reset = Passwort aktualisiert. Melden Sie sich mit dem neuen Passwort an.
password-was-changed = Passwort aktualisiert. Überall sonst wurden Sie abgemeldet.
session-was-ended = Sitzung beendet.
sessions-were-ended = Überall sonst wurden Sie abgemeldet.
authenticator-was-removed = Authenticator-App entfernt.
authenticator-is-there = Sie haben schon eine Authenticator-App. Entfernen Sie sie, bevor Sie eine andere einrichten.
no-factor-to-recover = Richten Sie eine Authenticator-App oder einen Passkey ein, bevor Sie Wiederherstellungscodes erstellen.
security = Sicherheit
second-factor-owed = Ihre Rolle verlangt Zwei-Faktor-Authentifizierung. Richten Sie sie ein, um fortzufahren.
app-help = Schützen Sie Ihr Konto außer mit dem Passwort auch mit einem Code aus einer Authenticator-App auf Ihrem Smartphone oder Computer.
app-is-on = Ihre Authenticator-App ist eingerichtet. Wenn Sie sich mit Ihrem Passwort anmelden, brauchen Sie einen Code daraus.
codes-left = { $count ->
    [0] Keine Wiederherstellungscodes mehr übrig. Erstellen Sie neue.
    [one] Noch 1 Wiederherstellungscode übrig. Erstellen Sie neue.
   *[other] Noch { $count } Wiederherstellungscodes übrig.
}
new-recovery-codes = Neue Codes erstellen
remove-app = Authenticator-App entfernen
set-up-app = Authenticator-App einrichten
scan-qr = Scannen Sie diesen QR-Code mit Ihrer Authenticator-App.
qr-code = QR-Code für Ihre Authenticator-App
open-app = Oder Authenticator-App auf diesem Gerät öffnen
type-secret = Scannen nicht möglich? Geben Sie diesen Schlüssel in der App ein:
turn-on = Einschalten
recovery-codes = Wiederherstellungscodes
recovery-codes-help = Bewahren Sie diese Codes sicher auf, zum Beispiel in Ihrem Passwortmanager. Jeder Code gilt einmal, wenn Sie Ihr Gerät nicht zur Hand haben. Die Codes werden nicht noch einmal angezeigt, und frühere Codes gelten nicht mehr.
codes-are-kept = Ich habe die Codes gespeichert
sessions = Aktive Sitzungen
sessions-help = Sitzungen enden nach 2 Wochen ohne Nutzung, spätestens nach 3 Monaten. Kommt Ihnen eine unbekannt vor? Beenden Sie sie, und ändern Sie Ihr Passwort.
unknown-device = Unbekannter Browser
this-session = Dieser Browser
session-times = Angemeldet: { $began } · Zuletzt aktiv: { $used }
end-session = Sitzung beenden
end-session-of = Sitzung beenden: { $device }
end-other-sessions = Überall sonst abmelden
too-many-attempts-minutes = Zu viele Versuche. Versuchen Sie es in { $minutes } Minuten wieder, um { $time }.
letter-new-device = Neue Anmeldung bei { $site }
letter-new-device-text =
    Guten Tag { $name },

    wir haben eine Anmeldung bei Ihrem Konto auf { $site } mit einem neuen Browser bemerkt: { $device }, { $time }.

    Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, beenden Sie die Sitzung, und ändern Sie Ihr Passwort:
device = { $name }
letter-reset = Passwort für { $site } zurücksetzen
letter-reset-text =
    Guten Tag { $name },

    wir haben eine Anfrage erhalten, das Passwort Ihres Kontos auf { $site } zurückzusetzen. Verwenden Sie innerhalb der nächsten Stunde diesen Link:
letter-reset-tail = Falls Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Passwort bleibt unverändert.
letter-change = Sicherheitshinweis von { $site }
letter-change-text =
    Guten Tag { $name },

    dies ist ein Sicherheitshinweis zu Ihrem Konto auf { $site }. { $what }

    Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, setzen Sie Ihr Passwort sofort zurück:
changed-password = Ihr Passwort wurde geändert.
changed-second-factor = Ihre Zwei-Faktor-Authentifizierung wurde geändert.
changed-recovery-code = Einer Ihrer Wiederherstellungscodes wurde zum Anmelden verwendet.
audit-signed-in = Angemeldet
audit-sessions-ended = Sitzungen beendet
audit-password-changed = Passwort geändert
audit-password-reset-sent = Link zum Zurücksetzen des Passworts gesendet
audit-second-factor-changed = Zwei-Faktor-Authentifizierung geändert
audit-recovery-code-used = Wiederherstellungscode verwendet
audit-role-changed = Rolle geändert
audit-account-disabled = Konto deaktiviert
audit-account-enabled = Konto aktiviert
accounts = Team
role = Rolle
role-owner = Inhaber/-in
role-editor = Redaktion
role-author = Autor/-in
role-moderator = Moderation
role-owner-help = Inhaber/-in: voller Zugriff, auch auf Einstellungen und Team
role-editor-help = Redaktion: bearbeitet und veröffentlicht alle Beiträge, moderiert alle Kommentare
role-author-help = Autor/-in: schreibt und veröffentlicht eigene Beiträge, moderiert die Kommentare dazu
role-moderator-help = Moderation: moderiert alle Kommentare
choose-role = Wählen Sie eine Rolle aus.
choose-heir = Wählen Sie eine Person aus, die Beiträge schreiben kann.
email-has-account = Für diese E-Mail-Adresse gibt es schon ein Konto. Geben Sie eine andere ein.
last-owner = Keine andere Person hat die Rolle Inhaber/-in. Geben Sie zuerst einer anderen Person diese Rolle.
disabled = Deaktiviert
with-second-factor = 2FA
invite-somebody = Person einladen
invite-email-help-mail = Die Einladung wird an diese Adresse gesendet. Leer lassen, um den Link selbst weiterzugeben.
invite-email-help = Optional. Diese Website kann keine E-Mails senden. Geben Sie den Einladungslink selbst weiter.
make-link = Einladung erstellen
invitation = Einladung erstellt
invitations = Offene Einladungen
invitation-link-help = Jede Person mit diesem Link kann das Konto erstellen. Er gilt einmal, läuft nach 7 Tagen ab und wird nicht noch einmal angezeigt.
invitation-was-sent = Wir haben ihn auch per E-Mail gesendet.
invitation-link = Einladungslink
back-to-people = Zurück zum Team
until = gültig bis { $date }
whoever-has-link = Alle mit dem Link
withdraw-invitation = Einladung zurückziehen
invitation-was-withdrawn = Einladung zurückgezogen. Der Link gilt nicht mehr.
you-are-invited = Sie sind eingeladen
you-are-invited-help = Erstellen Sie Ihr Konto, um loszulegen.
require-second-factor = Zwei-Faktor-Authentifizierung verlangen
require-second-factor-help = Personen mit diesen Rollen müssen sie einrichten, bevor sie etwas anderes tun können.
requirement-was-saved = Einstellungen gespeichert.
role-was-changed = Rolle geändert. Die Person muss sich neu anmelden.
account-was-disabled = Konto deaktiviert.
account-was-enabled = Konto aktiviert.
articles-were-handed-over = Beiträge übertragen.
change-role = Rolle ändern
change-role-help = Die Person wird abgemeldet, damit die neuen Rechte sofort gelten.
disable-account = Konto deaktivieren
disable-account-help = Die Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Von ihr erstellte Einladungen gelten nicht mehr. Beiträge und Kommentare der Person bleiben.
enable-account = Konto aktivieren
hand-articles-over = Beiträge übertragen
hand-articles-over-help = { $count ->
    [0] Es gibt keine Beiträge oder Seiten zu übertragen.
    [one] 1 Beitrag oder Seite wird der neuen Person zugeordnet, auch in der Autorenzeile.
   *[other] { $count } Beiträge und Seiten werden der neuen Person zugeordnet, auch in der Autorenzeile.
}
to-whom = Übertragen an
letter-invitation = Einladung zu { $site }
letter-invitation-text = { $name } hat Sie eingeladen, an { $site } mitzuarbeiten. Erstellen Sie Ihr Konto innerhalb von 7 Tagen:
audit-invited = Eingeladen
audit-invitation-withdrawn = Einladung zurückgezogen
audit-articles-handed-over = Beiträge übertragen
passkeys = Passkeys
passkeys-help = Melden Sie sich mit Fingerabdruck, Gesicht oder Bildschirmsperre statt mit einem Passwort an. Passkeys werden auf Ihrem Smartphone, auf Ihrem Computer oder in Ihrem Passwortmanager gespeichert.
passkeys-need-script = Schalten Sie JavaScript ein, um Passkeys zu verwenden.
passkey-name = Name des Passkeys
passkey-name-help = Ein Name zum Wiedererkennen, zum Beispiel „Mein Smartphone“.
add-passkey = Passkey hinzufügen
sign-in-with-passkey = Mit Passkey anmelden
passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal, oder melden Sie sich auf andere Weise an.
passkey-refused = Dieser Passkey wurde nicht akzeptiert. Versuchen Sie es noch einmal, oder melden Sie sich auf andere Weise an.
passkey-is-there = Diesen Passkey haben Sie schon hinzugefügt.
too-many-passkeys = Sie haben die Höchstzahl erreicht. Entfernen Sie einen Passkey, bevor Sie einen weiteren hinzufügen.
passkey-was-added = Passkey hinzugefügt. Falls Sie keine Wiederherstellungscodes haben, erstellen Sie jetzt welche.
passkey-was-removed = Passkey entfernt.
remove-passkey = Entfernen
remove-passkey-of = { $name } entfernen
last-used = Zuletzt verwendet: { $date }
never-used = Nie verwendet
your-account = Ihr Konto
username = Benutzername
username-help = Teil der URL Ihrer Autorenseite. Nach einer Änderung leitet die alte URL auf die neue weiter.
username-malformed = Verwenden Sie 1 bis { $most } Kleinbuchstaben (a–z), Ziffern und Bindestriche. Ein Benutzername kann nicht mit einem Bindestrich beginnen oder enden.
username-taken = Dieser Benutzername ist vergeben. Wählen Sie einen anderen.
biography = Biografie
biography-help = Steht auf Ihrer Autorenseite über Ihren Beiträgen. Sie können Markdown verwenden.
biography-too-long = Die Biografie darf höchstens 2.000 Zeichen lang sein.
biography-control = Die Biografie enthält Zeichen, die nicht angezeigt werden können. Entfernen Sie sie, oder fügen Sie den Text unformatiert ein.
as-readers-see-it = Autorenseite ansehen
your-picture = Profilbild
your-picture-help = Wird rund neben Ihrer Biografie angezeigt. Standort- und Kameradaten werden entfernt.
use-picture = Bild hochladen
profile-was-saved = Profil gespeichert.
audit-profile-changed = Profil geändert
confirm-second-factor = Zwei-Faktor-Authentifizierung bestätigen
confirm-second-factor-help = Geben Sie einen Code ein, bevor Sie Authenticator-App, Passkeys oder Wiederherstellungscodes ändern. In den nächsten 15 Minuten werden Sie nicht wieder danach gefragt.
confirm-with-passkey = Mit Passkey bestätigen
confirm-to-change = Um Authenticator-App, Passkeys oder Wiederherstellungscodes zu ändern, bestätigen Sie zuerst die Zwei-Faktor-Authentifizierung.
known-browsers = Bekannte Browser
known-browsers-help = Mit diesen Browsern haben Sie sich schon angemeldet. Wenn diese Website E-Mails sendet, werden Sie benachrichtigt, sobald sich jemand mit einem anderen Browser anmeldet.
no-known-browsers = Keine bekannten Browser. Ihre nächste Anmeldung gilt als Anmeldung mit einem neuen Browser.
device-times = Erste Anmeldung: { $first } · Letzte Anmeldung: { $last }
forget-browser = Vergessen
forget-browser-of = { $name } vergessen
forget-all-browsers = Alle Browser vergessen
device-was-forgotten = Browser vergessen. Falls er noch angemeldet ist, beenden Sie auch seine Sitzung.
devices-were-forgotten = Alle Browser vergessen. Sie bleiben angemeldet.
audit-devices-forgotten = Bekannte Browser vergessen
delete-preview-links = Von dieser Person erstellte Vorschaulinks löschen
name-misleading = Dieser Name könnte mit einer Rolle, einer anderen Person im Team oder der Website selbst verwechselt werden. Wählen Sie einen anderen Namen.
