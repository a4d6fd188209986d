# Anmeldung, Sicherheit des Kontos, Konten des Teams und Profile.
second-factor = Zwei-Faktor-Authentifizierung
two-factor-sign-in-help = Geben Sie einen Authentifizierungscode ein, um die Anmeldung abzuschließen.
two-factor-code-label = Authentifizierungscode
two-factor-code-help = Der 6-stellige Code aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes.
two-factor-first-code-help = Der 6-stellige Code, den die App anzeigt.
two-factor-code-error = Dieser Code ist falsch oder wurde schon verwendet. Geben Sie den aktuellen Code ein. Wenn das nicht hilft, prüfen Sie, ob die Uhr Ihres Geräts richtig geht.
confirm-password-title = Passwort bestätigen
confirm-password-help = Geben Sie zur Sicherheit Ihr Passwort ein, um fortzufahren. In den nächsten 15 Minuten werden Sie nicht wieder danach gefragt.
confirm-password-error = Falsches Passwort. Versuchen Sie es noch einmal.
continue = Weiter
forgot-password = Passwort vergessen?
password-reset-help = Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie Ihr Passwort zurücksetzen können.
password-reset-button = Link senden
password-reset-sent = Falls es ein Konto mit dieser E-Mail-Adresse gibt, haben wir einen Link gesendet. Er ist 1 Stunde gültig. Nichts angekommen? Sehen Sie im Spam-Ordner nach oder fragen Sie die Person, die die Website betreibt.
password-reset-without-email = Diese Website kann keine E-Mails senden. Bitten Sie die Person, die sie betreibt, auf dem Server „gloss account reset-password“ auszuführen.
new-password = Neues Passwort
current-password = Aktuelles Passwort
current-password-error = Ihr aktuelles Passwort ist falsch. Versuchen Sie es noch einmal.
update-password-button = Passwort aktualisieren
change-password = Passwort ändern
change-password-help = Sie werden in allen anderen Browsern abgemeldet, und Ihre bekannten Browser werden vergessen.
password-reset-done = Passwort aktualisiert. Melden Sie sich mit dem neuen Passwort an.
change-password-done = Passwort aktualisiert. Überall sonst wurden Sie abgemeldet.
end-session-done = Sitzung beendet.
end-other-sessions-done = Überall sonst wurden Sie abgemeldet.
remove-authenticator-done = Authenticator-App entfernt.
authenticator-exists-error = Sie haben schon eine Authenticator-App. Entfernen Sie sie, bevor Sie eine andere einrichten.
recovery-codes-without-two-factor-error = Richten Sie eine Authenticator-App oder einen Passkey ein, bevor Sie Wiederherstellungscodes erstellen.
security = Sicherheit
two-factor-required = Ihre Rolle verlangt Zwei-Faktor-Authentifizierung. Richten Sie sie ein, um fortzufahren.
authenticator-help = Schützen Sie Ihr Konto außer mit dem Passwort auch mit einem Code aus einer Authenticator-App auf Ihrem Smartphone oder Computer.
authenticator-is-set-up = Ihre Authenticator-App ist eingerichtet. Wenn Sie sich mit Ihrem Passwort anmelden, brauchen Sie einen Code daraus.
recovery-codes-left = { $count ->
    [0] Keine Wiederherstellungscodes mehr übrig. Erstellen Sie neue.
    [one] Noch 1 Wiederherstellungscode übrig. Erstellen Sie neue.
   *[other] Noch { $count } Wiederherstellungscodes übrig.
}
create-recovery-codes-button = Neue Codes erstellen
remove-authenticator-button = Authenticator-App entfernen
set-up-authenticator = Authenticator-App einrichten
authenticator-scan-qr = Scannen Sie diesen QR-Code mit Ihrer Authenticator-App.
authenticator-qr-code-alt = QR-Code für Ihre Authenticator-App
open-authenticator-link = Oder Authenticator-App auf diesem Gerät öffnen
authenticator-key-label = Scannen nicht möglich? Geben Sie diesen Schlüssel in der App ein:
turn-on-button = Einschalten
recovery-codes = Wiederherstellungscodes
recovery-codes-help = Bewahren Sie diese Codes sicher auf, zum Beispiel in Ihrem Passwortmanager. Jeder Code gilt einmal, wenn Sie Ihr Gerät nicht zur Hand haben. Die Codes werden nicht noch einmal angezeigt, und frühere Codes gelten nicht mehr.
recovery-codes-saved-button = Ich habe die Codes gespeichert
sessions = Aktive Sitzungen
sessions-help = Sie werden nach 2 Wochen ohne Aktivität abgemeldet, spätestens 3 Monate nach der Anmeldung. Kommt Ihnen eine Sitzung unbekannt vor? Beenden Sie sie, und ändern Sie Ihr Passwort.
unknown-device = Unbekannter Browser
this-session = Dieser Browser
session-times = Angemeldet: { $began } · Zuletzt aktiv: { $used }
end-session = Sitzung beenden
end-session-of = Sitzung beenden: { $device }
end-other-sessions = Überall sonst abmelden
too-many-attempts-minutes = Zu viele Versuche. Versuchen Sie es in { $minutes } Minuten wieder, um { $time }.
email-new-sign-in-subject = Neue Anmeldung bei { $site }
email-new-sign-in-text =
    Guten Tag { $name },

    wir haben eine Anmeldung bei Ihrem Konto auf { $site } mit einem neuen Browser bemerkt: { $device }, { $time }.

    Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, beenden Sie die Sitzung, und ändern Sie Ihr Passwort:
device-name = { $name }
email-password-reset-subject = Passwort für { $site } zurücksetzen
email-password-reset-text =
    Guten Tag { $name },

    wir haben eine Anfrage erhalten, das Passwort Ihres Kontos auf { $site } zurückzusetzen. Verwenden Sie innerhalb der nächsten Stunde diesen Link:
email-password-reset-ignore = Falls Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Passwort bleibt unverändert.
email-security-notice-subject = Sicherheitshinweis von { $site }
email-security-notice-text =
    Guten Tag { $name },

    dies ist ein Sicherheitshinweis zu Ihrem Konto auf { $site }. { $what }

    Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, setzen Sie Ihr Passwort sofort zurück:
security-notice-password-changed = Ihr Passwort wurde geändert.
security-notice-two-factor-changed = Ihre Zwei-Faktor-Authentifizierung wurde geändert.
security-notice-recovery-code-used = Einer Ihrer Wiederherstellungscodes wurde zum Anmelden verwendet.
audit-signed-in = Angemeldet
audit-sessions-ended = Sitzungen beendet
audit-password-changed = Passwort geändert
audit-password-reset-sent = Link zum Zurücksetzen des Passworts gesendet
audit-two-factor-changed = Zwei-Faktor-Authentifizierung geändert
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
choose-role-error = Wählen Sie eine Rolle aus.
transfer-articles-to-error = Wählen Sie eine Person aus, die Beiträge schreiben kann.
email-has-account-error = Für diese E-Mail-Adresse gibt es schon ein Konto. Geben Sie eine andere ein.
last-owner-error = Keine andere Person hat die Rolle Inhaber/-in. Geben Sie zuerst einer anderen Person diese Rolle.
disabled = Deaktiviert
two-factor-short = 2FA
invite-staff = Person einladen
invite-email-help-with-email = Die Einladung wird an diese Adresse gesendet. Leer lassen, um den Link selbst weiterzugeben.
invite-email-help-without-email = Optional. Diese Website kann keine E-Mails senden. Geben Sie den Einladungslink selbst weiter.
create-invitation-button = Einladung erstellen
invitation = Einladung erstellt
invitations = Offene Einladungen
invitation-link-help = Jede Person mit diesem Link kann das Konto erstellen. Er gilt einmal, läuft nach 7 Tagen ab und wird nicht noch einmal angezeigt.
invitation-emailed = Wir haben ihn auch per E-Mail gesendet.
invitation-link = Einladungslink
back-to-staff = Zurück zum Team
expires = gültig bis { $date }
anyone-with-link = Alle mit dem Link
cancel-invitation-button = Einladung zurückziehen
cancel-invitation-done = Einladung zurückgezogen. Der Link gilt nicht mehr.
you-are-invited = Sie sind eingeladen
you-are-invited-help = Erstellen Sie Ihr Konto, um loszulegen.
require-two-factor = Zwei-Faktor-Authentifizierung verlangen
require-two-factor-help = Personen mit diesen Rollen müssen sie einrichten, bevor sie etwas anderes tun können.
require-two-factor-done = Einstellungen gespeichert.
change-role-done = Rolle geändert. Die Person muss sich neu anmelden.
disable-account-done = Konto deaktiviert.
enable-account-done = Konto aktiviert.
transfer-articles-done = Beiträge übertragen.
change-role = Rolle ändern
change-role-help = Die Person wird abgemeldet, damit die neuen Rechte sofort gelten.
disable-account = Konto deaktivieren
disable-account-help = Die Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Von ihr erstellte Einladungen gelten nicht mehr. Beiträge und Kommentare der Person bleiben.
enable-account = Konto aktivieren
transfer-articles = Beiträge übertragen
transfer-articles-help = { $count ->
    [0] Es gibt keine Beiträge oder Seiten zu übertragen.
    [one] 1 Beitrag oder Seite wird der neuen Person zugeordnet, auch in der Autorenzeile.
   *[other] { $count } Beiträge und Seiten werden der neuen Person zugeordnet, auch in der Autorenzeile.
}
transfer-articles-to-label = Übertragen an
email-invitation-subject = Einladung zu { $site }
email-invitation-text = { $name } hat Sie eingeladen, an { $site } mitzuarbeiten. Erstellen Sie Ihr Konto innerhalb von 7 Tagen:
audit-invited = Eingeladen
audit-invitation-cancelled = Einladung zurückgezogen
audit-articles-transferred = Beiträge übertragen
passkeys = Passkeys
passkeys-help = Melden Sie sich mit Fingerabdruck, Gesicht oder Bildschirmsperre statt mit einem Passwort an. Passkeys werden auf Ihrem Smartphone, auf Ihrem Computer oder in Ihrem Passwortmanager gespeichert.
passkeys-need-javascript = Schalten Sie JavaScript ein, um Passkeys zu verwenden.
passkey-name = Name des Passkeys
passkey-name-help = Ein Name zum Wiedererkennen, zum Beispiel „Mein Smartphone“.
add-passkey = Passkey hinzufügen
sign-in-with-passkey = Mit Passkey anmelden
passkey-error = Das hat nicht geklappt. Versuchen Sie es noch einmal, oder melden Sie sich auf andere Weise an.
passkey-rejected-error = Dieser Passkey wurde nicht akzeptiert. Versuchen Sie es noch einmal, oder melden Sie sich auf andere Weise an.
passkey-exists-error = Diesen Passkey haben Sie schon hinzugefügt.
too-many-passkeys-error = Sie haben die Höchstzahl erreicht. Entfernen Sie einen Passkey, bevor Sie einen weiteren hinzufügen.
add-passkey-done = Passkey hinzugefügt. Falls Sie keine Wiederherstellungscodes haben, erstellen Sie jetzt welche.
remove-passkey-done = Passkey entfernt.
remove-passkey = Entfernen
remove-passkey-of = { $name } entfernen
last-used = Zuletzt verwendet: { $date }
never-used = Nie verwendet
your-account = Ihr Konto
username = Benutzername
username-help = Teil der URL Ihrer Autorenseite, nicht für die Anmeldung. Nach einer Änderung leitet die alte URL auf die neue weiter.
username-error = Verwenden Sie 1 bis { $most } Kleinbuchstaben (a–z), Ziffern und Bindestriche. Ein Benutzername kann nicht mit einem Bindestrich beginnen oder enden.
username-taken-error = Dieser Benutzername ist vergeben. Wählen Sie einen anderen.
profile-website-help = Steht auf Ihrer Autorenseite.
biography = Biografie
biography-help = Steht auf Ihrer Autorenseite über Ihren Beiträgen. Sie können Markdown verwenden.
biography-too-long-error = Die Biografie darf höchstens 2.000 Zeichen lang sein.
biography-characters-error = Die Biografie enthält Zeichen, die nicht angezeigt werden können. Entfernen Sie sie, oder fügen Sie den Text unformatiert ein.
view-author-page = Autorenseite ansehen
profile-photo = Profilbild
profile-photo-help = Wird rund neben Ihrer Biografie angezeigt. Standort- und Kameradaten werden entfernt.
upload-photo-button = Bild hochladen
profile-saved = Profil gespeichert.
audit-profile-changed = Profil geändert
confirm-two-factor = Zwei-Faktor-Authentifizierung bestätigen
confirm-two-factor-help = Geben Sie einen Code ein, bevor Sie Authenticator-App, Passkeys oder Wiederherstellungscodes ändern. In den nächsten 15 Minuten werden Sie nicht wieder danach gefragt.
confirm-with-passkey = Mit Passkey bestätigen
confirm-two-factor-to-change = Um Authenticator-App, Passkeys oder Wiederherstellungscodes zu ändern, bestätigen Sie zuerst die Zwei-Faktor-Authentifizierung.
known-browsers = Bekannte Browser
known-browsers-help = Mit diesen Browsern haben Sie sich schon angemeldet. Meldet sich jemand mit einem anderen Browser an, erhalten Sie eine E-Mail, sofern diese Website E-Mails sendet.
no-known-browsers = Keine bekannten Browser. Ihre nächste Anmeldung gilt als Anmeldung mit einem neuen Browser.
browser-sign-in-times = Erste Anmeldung: { $first } · Letzte Anmeldung: { $last }
forget-browser-button = Vergessen
forget-browser-of = { $name } vergessen
forget-all-browsers-button = Alle Browser vergessen
forget-browser-done = Browser vergessen. Falls er noch angemeldet ist, beenden Sie auch seine Sitzung.
forget-all-browsers-done = Alle Browser vergessen. Sie bleiben angemeldet.
audit-browsers-forgotten = Bekannte Browser vergessen
delete-preview-links = Von dieser Person erstellte Vorschaulinks löschen
name-misleading-error = Dieser Name könnte mit einer Rolle, einer anderen Person im Team oder der Website selbst verwechselt werden. Wählen Sie einen anderen Namen.
