# Forms, and what they say of accounts.

things-to-attend = { $count ->
    [one] Etwas braucht Ihre Aufmerksamkeit:
   *[other] { $count } Dinge brauchen Ihre Aufmerksamkeit:
}
account-name = Name
account-name-help = Steht bei Ihren Artikeln und Kommentaren.
account-email = E-Mail
account-email-help = Zum Anmelden. Wird nie veröffentlicht.
account-password = Passwort
account-password-help = Mindestens { $least } Zeichen. Ein kurzer Satz eignet sich gut.
make-site-yours = Machen Sie diese Site zu Ihrer
make-site-yours-help = Legen Sie das Konto des Inhabers an. Andere können Sie danach einladen.
create-account = Konto anlegen
