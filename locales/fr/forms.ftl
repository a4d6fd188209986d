# Forms, and what they say of accounts.

things-to-attend = { $count ->
    [one] Un point demande votre attention :
   *[other] { $count } points demandent votre attention :
}
account-name = Nom
account-name-help = Affiché sur vos articles et commentaires.
account-email = E-mail
account-email-help = Pour se connecter. Jamais publié.
account-password = Mot de passe
account-password-help = Au moins { $least } caractères. Une courte phrase convient bien.
make-site-yours = Faites de ce site le vôtre
make-site-yours-help = Créez le compte du propriétaire. Vous pourrez ensuite inviter d’autres personnes.
create-account = Créer le compte
