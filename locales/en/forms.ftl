# Forms, and what they say of accounts.

things-to-attend = { $count ->
    [one] One thing needs your attention:
   *[other] { $count } things need your attention:
}
account-name = Name
account-name-help = Shown on your articles and comments.
account-email = Email
account-email-help = For signing in. Never published.
account-password = Password
account-password-help = At least { $least } characters. A short sentence works well.
make-site-yours = Make this site yours
make-site-yours-help = Create the owner’s account. You can invite others once you are in.
create-account = Create account
