# Signing in, and seeing to one’s account.
second-factor = Second factor
second-factor-help = Your password was right. Now show that you have your device.
factor-code = Code
code-help = The six digits that your app shows now, or one of your recovery codes.
first-code-help = The six digits that the app shows now.
code-wrong = This code is not right, or was used before. Write the one that the app shows now; if it goes on, check the clock of your device.
confirm-password = Your password, once more
confirm-password-help = What comes next matters. Show that it is still you: for a quarter of an hour you will not be asked again.
password-wrong = The password is not right.
continue = Continue
forgot-password = Forgot your password?
reset-help = Write the address that you sign in with. You get a link to choose a new password.
send-link = Send the link
reset-sent = If there is an account with this address, a letter is on its way. Its link is good for an hour. Nothing there? Look among the spam, or ask the owner of the site.
reset-without-mail = This site sends no mail. Ask its owner: whoever has the server can give you a new password with “gloss account reset-password”.
new-password = New password
old-password = Present password
old-password-wrong = The present password is not right.
save-password = Save the password
change-password = Change your password
change-password-help = This signs you out of all other browsers and forgets your known browsers.
password-was-reset = The new password is set. Sign in with it.
password-was-changed = The new password is set. You are signed out everywhere else.
session-was-ended = The session has ended.
sessions-were-ended = You are signed out everywhere else.
authenticator-was-removed = The app is not asked for any more.
authenticator-is-there = An app is set up already. Remove it first.
no-factor-to-recover = There is no second factor to recover. Set one up first.
security = Security
second-factor-owed = Your role asks for a second factor. Set one up to go on.
app-help = An app on your telephone or computer shows a new code every 30 seconds. Signing in then takes your password and the code: a stolen password alone is worth nothing.
app-is-on = An app is set up: signing in asks for its code.
codes-left = { $count ->
    [0] No recovery code is left: get new ones.
    [one] One recovery code is left: get new ones.
   *[other] { $count } recovery codes are left.
}
new-recovery-codes = New recovery codes
remove-app = Do without the app
set-up-app = Set up an app
scan-qr = Scan this with the app that is to show your codes.
qr-code = QR code for the app
open-app = Or open the app on this device
type-secret = Or type this into it:
turn-on = Turn it on
recovery-codes = Recovery codes
recovery-codes-help = Print these codes, or keep them where you keep your passwords. Each lets you in once when you do not have your device. They are shown only this once; earlier ones are void.
codes-are-kept = I have kept them
sessions = Where you are signed in
sessions-help = A session ends after two weeks without use, and after three months in any case. One that you do not know? End it, and change your password.
unknown-device = An unknown browser
this-session = this browser
session-times = Signed in { $began } · last used { $used }
end-session = End session
end-session-of = End session: { $device }
end-other-sessions = Sign out everywhere else
too-many-attempts-minutes = These were too many attempts. Wait { $minutes } minutes and try again at { $time }.
letter-new-device = { $site }: signed in with a new browser
letter-new-device-text =
    Hello { $name },

    somebody signed in to your account on { $site } with a browser that it was not used with before: { $device }, { $time }.

    Was it you? Then there is nothing to do. If not, end the session and change your password:
device = { $name }
letter-reset = { $site }: choose a new password
letter-reset-text =
    Hello { $name },

    somebody, probably you, asked for a new password for your account on { $site }. Choose it here, within an hour:
letter-reset-tail = You did not ask? Then leave this letter alone: your password stays as it is.
letter-change = { $site }: a change to your account
letter-change-text =
    Hello { $name },

    { $what } Your account on { $site } was changed.

    Was it you? Then there is nothing to do. If not, choose a new password at once:
changed-password = A new password was set.
changed-second-factor = The second factor was changed.
changed-recovery-code = A recovery code was used to sign in.
audit-signed-in = Signed in
audit-sessions-ended = Sessions ended
audit-password-changed = Password changed
audit-password-reset-sent = Link for a new password sent
audit-second-factor-changed = Second factor changed
audit-recovery-code-used = Recovery code used
audit-role-changed = Role changed
audit-account-disabled = Account disabled
audit-account-enabled = Account enabled again
accounts = People
role = Role
role-owner = Owner
role-editor = Editor
role-author = Author
role-moderator = Moderator
role-owner-help = Owner: everything
role-editor-help = Editor: all articles, and comments
role-author-help = Author: their own articles, and the comments on them
role-moderator-help = Moderator: comments
choose-role = Choose one of the roles.
choose-heir = Choose somebody who writes here.
email-has-account = Another account has this address. Choose another.
last-owner = This is the only owner. Make somebody else an owner first.
disabled = disabled
with-second-factor = second factor
invite-somebody = Invite somebody
invite-email-help-mail = The link is sent there. Left empty, you hand it over yourself.
invite-email-help = For whom it is. This site sends no mail: you hand the link over yourself.
make-link = Make the link
invitation = Invitation
invitations = Invited
invitation-link-help = Whoever opens this link gets the account. It is shown only this once, and good for a week.
invitation-was-sent = It was sent, too.
invitation-link = Link
back-to-people = Back to the people
until = until { $date }
whoever-has-link = whoever has the link
withdraw-invitation = Take back
invitation-was-withdrawn = The invitation is void.
you-are-invited = You are invited
you-are-invited-help = Create your account on this site.
require-second-factor = Ask for a second factor
require-second-factor-help = Whoever has one of these roles and no second factor sets one up before they do anything else.
requirement-was-saved = Saved.
role-was-changed = The role is changed. They sign in anew.
account-was-disabled = They cannot sign in any more.
account-was-enabled = They can sign in again.
articles-were-handed-over = The articles are handed over.
change-role = Change the role
change-role-help = Their sessions end, so that the new rights hold at once.
disable-account = Disable the account
disable-account-help = They are signed out at once and cannot sign in. Invitations that they made no longer work. What they wrote stays.
enable-account = Enable the account again
hand-articles-over = Hand the articles over
hand-articles-over-help = { $count ->
    [0] There are none.
    [one] One article or page goes to somebody else, with its byline.
   *[other] { $count } articles and pages go to somebody else, with their byline.
}
to-whom = To whom
letter-invitation = { $site }: you are invited
letter-invitation-text = { $name } invites you to work on { $site }. Create your account here, within a week:
audit-invited = Invited
audit-invitation-withdrawn = Invitation taken back
audit-articles-handed-over = Articles handed over
passkeys = Passkeys
passkeys-help = A passkey lives in your telephone, computer or password manager. You sign in with your finger, face or screen lock: there is no password to type or to steal.
passkeys-need-script = Passkeys need JavaScript.
passkey-name = What to call it
passkey-name-help = So that you know it again, such as My telephone.
add-passkey = Add a passkey
sign-in-with-passkey = Sign in with a passkey
passkey-failed = This did not work. Try again, or sign in in another way.
passkey-refused = This passkey was not accepted. Begin anew, or sign in in another way.
passkey-is-there = This passkey is there already.
too-many-passkeys = There are many passkeys already. Remove one first.
passkey-was-added = The passkey is added. Get recovery codes, too, if you have none.
passkey-was-removed = The passkey is removed.
remove-passkey = Remove
remove-passkey-of = Remove { $name }
last-used = Last used { $date }
never-used = Never used
your-account = Your account
username = Username
username-help = In the address of your articles. The old one goes on leading there.
username-malformed = A username has 1 to { $most } small Latin letters, digits and hyphens, and no hyphen at either end.
username-taken = Somebody else has this username. Choose another.
biography = About you
biography-help = A few sentences above your articles, in Markdown.
biography-too-long = This has at most 2000 characters.
biography-control = This holds control characters that cannot be shown: remove them.
as-readers-see-it = As readers see it
your-picture = A picture of you
your-picture-help = Shown round, beside what you say of yourself. What the camera noted is taken out.
use-picture = Use this picture
profile-was-saved = Saved.
audit-profile-changed = Profile changed
confirm-second-factor = Confirm two-factor authentication
confirm-second-factor-help = Enter a code before you change your authenticator app, passkeys or recovery codes. You will not be asked again for 15 minutes.
confirm-with-passkey = Confirm with a passkey
confirm-to-change = To change your authenticator app, passkeys or recovery codes, confirm two-factor authentication first.
known-browsers = Known browsers
known-browsers-help = You have signed in with these browsers before. If this site sends mail, you get an email when somebody signs in with any other browser.
no-known-browsers = No browser is known. The next sign-in counts as one with a new browser.
device-times = First sign-in { $first } · last sign-in { $last }
forget-browser = Forget
forget-browser-of = Forget { $name }
forget-all-browsers = Forget all browsers
device-was-forgotten = Browser forgotten. If it is still signed in, end its session, too.
devices-were-forgotten = All browsers forgotten. Your sessions go on.
audit-devices-forgotten = Known browsers forgotten
delete-preview-links = Delete the preview links they created
name-misleading = Readers could mistake this for a role, for another person here or for the site itself. Choose another name.
