# Sign-in, account security, staff accounts and profiles.
second-factor = Two-factor authentication
two-factor-sign-in-help = Enter an authentication code to finish signing in.
two-factor-code-label = Authentication code
two-factor-code-help = The 6-digit code from your authenticator app, or one of your recovery codes.
two-factor-first-code-help = The 6-digit code that the app shows.
two-factor-code-error = That code is wrong or has already been used. Enter the current code. If it keeps failing, check that your device’s clock is right.
confirm-password-title = Confirm your password
confirm-password-help = For your security, enter your password to continue. You won’t be asked again for 15 minutes.
confirm-password-error = Incorrect password. Try again.
continue = Continue
forgot-password = Forgot your password?
password-reset-help = Enter your email address, and we’ll send you a link to reset your password.
password-reset-button = Send reset link
password-reset-sent = If there’s an account with that email address, we’ve sent a reset link. It expires in 1 hour. Can’t find it? Check your spam folder, or contact the site owner.
password-reset-without-email = This site can’t send email. Ask the site owner to run “gloss account reset-password” on the server.
new-password = New password
current-password = Current password
current-password-error = Your current password is incorrect. Try again.
update-password-button = Update password
change-password = Change password
change-password-help = You’ll be signed out of all other browsers, and your known browsers will be forgotten.
password-reset-done = Password updated. Sign in with your new password.
change-password-done = Password updated. You’ve been signed out everywhere else.
end-session-done = Session ended.
end-other-sessions-done = You’ve been signed out everywhere else.
remove-authenticator-done = Authenticator app removed.
authenticator-exists-error = You already have an authenticator app. Remove it before you set up another.
recovery-codes-without-two-factor-error = Set up an authenticator app or a passkey before you create recovery codes.
security = Security
two-factor-required = Your role requires two-factor authentication. Set it up to continue.
authenticator-help = Protect your account with a code from an authenticator app on your phone or computer, as well as your password.
authenticator-is-set-up = Your authenticator app is set up. You’ll need a code from it when you sign in with your password.
recovery-codes-left = { $count ->
    [0] No recovery codes left. Create new ones.
    [one] 1 recovery code left. Create new ones.
   *[other] { $count } recovery codes left.
}
create-recovery-codes-button = Create new recovery codes
remove-authenticator-button = Remove authenticator app
set-up-authenticator = Set up an authenticator app
authenticator-scan-qr = Scan this QR code with your authenticator app.
authenticator-qr-code-alt = QR code for your authenticator app
open-authenticator-link = Or open your authenticator app on this device
authenticator-key-label = Can’t scan it? Enter this key in the app:
turn-on-button = Turn on
recovery-codes = Recovery codes
recovery-codes-help = Save these codes somewhere safe, such as your password manager. Each code works once if you don’t have your device. They won’t be shown again, and earlier codes no longer work.
recovery-codes-saved-button = I’ve saved my codes
sessions = Active sessions
sessions-help = You’re signed out after 2 weeks of inactivity, or 3 months after signing in. Don’t recognise a session? End it and change your password.
unknown-device = Unknown browser
this-session = This browser
session-times = Signed in { $began } · Last active { $used }
end-session = End session
end-session-of = End session: { $device }
end-other-sessions = Sign out everywhere else
too-many-attempts-minutes = Too many attempts. Try again in { $minutes } minutes, at { $time }.
email-new-sign-in-subject = New sign-in to { $site }
email-new-sign-in-text =
    Hello { $name },

    We noticed a sign-in to your account on { $site } from a new browser: { $device }, { $time }.

    If this was you, you don’t need to do anything. If not, end the session and change your password:
device-name = { $name }
email-password-reset-subject = Reset your password for { $site }
email-password-reset-text =
    Hello { $name },

    We received a request to reset the password of your account on { $site }. Use this link within the next hour:
email-password-reset-ignore = If you didn’t ask for this, ignore this email. Your password won’t change.
email-security-notice-subject = Security notice from { $site }
email-security-notice-text =
    Hello { $name },

    This is a security notice about your account on { $site }. { $what }

    If this was you, you don’t need to do anything. If not, reset your password now:
security-notice-password-changed = Your password was changed.
security-notice-two-factor-changed = Your two-factor authentication was changed.
security-notice-recovery-code-used = One of your recovery codes was used to sign in.
audit-signed-in = Signed in
audit-sessions-ended = Sessions ended
audit-password-changed = Password changed
audit-password-reset-sent = Password reset link sent
audit-two-factor-changed = Two-factor authentication changed
audit-recovery-code-used = Recovery code used
audit-role-changed = Role changed
audit-account-disabled = Account disabled
audit-account-enabled = Account enabled
accounts = Staff
role = Role
role-owner = Owner
role-editor = Editor
role-author = Author
role-moderator = Moderator
role-owner-help = Owner: has full access, including settings and staff
role-editor-help = Editor: edits and publishes all articles, and moderates all comments
role-author-help = Author: writes and publishes their own articles, and moderates the comments on them
role-moderator-help = Moderator: moderates all comments
choose-role-error = Choose a role.
transfer-articles-to-error = Choose someone who can write articles.
email-has-account-error = This email address already has an account. Enter another.
last-owner-error = This is the only owner. Make someone else an owner first.
disabled = Disabled
two-factor-short = 2FA
invite-staff = Invite someone
invite-email-help-with-email = We’ll email them the invitation. Leave empty to share the link yourself.
invite-email-help-without-email = Optional. This site can’t send email, so share the invitation link yourself.
create-invitation-button = Create invitation
invitation = Invitation created
invitations = Pending invitations
invitation-link-help = Anyone with this link can create the account. It works once, expires in 7 days and won’t be shown again.
invitation-emailed = We’ve also emailed it.
invitation-link = Invitation link
back-to-staff = Back to staff
expires = expires { $date }
anyone-with-link = Anyone with the link
cancel-invitation-button = Cancel invitation
cancel-invitation-done = Invitation cancelled. The link no longer works.
you-are-invited = You’re invited
you-are-invited-help = Create your account to get started.
require-two-factor = Require two-factor authentication
require-two-factor-help = People with these roles must set it up before they can do anything else.
require-two-factor-done = Settings saved.
change-role-done = Role changed. They’ll need to sign in again.
disable-account-done = Account disabled.
enable-account-done = Account enabled.
transfer-articles-done = Articles transferred.
change-role = Change role
change-role-help = They’ll be signed out, so that the new permissions take effect at once.
disable-account = Disable account
disable-account-help = They’ll be signed out at once and can’t sign in again. Invitations they created stop working. Their articles and comments stay.
enable-account = Enable account
transfer-articles = Transfer articles
transfer-articles-help = { $count ->
    [0] There are no articles or pages to transfer.
    [one] 1 article or page will move to the new author, including the byline.
   *[other] { $count } articles and pages will move to the new author, including the byline.
}
transfer-articles-to-label = Transfer to
email-invitation-subject = Invitation to { $site }
email-invitation-text = { $name } has invited you to work on { $site }. Create your account within 7 days:
audit-invited = Invited
audit-invitation-cancelled = Invitation cancelled
audit-articles-transferred = Articles transferred
passkeys = Passkeys
passkeys-help = Sign in with your fingerprint, face or screen lock instead of a password. Passkeys are stored on your phone, on your computer or in your password manager.
passkeys-need-javascript = Turn on JavaScript to use passkeys.
passkey-name = Passkey name
passkey-name-help = A name to recognise it by, such as “My phone”.
add-passkey = Add a passkey
sign-in-with-passkey = Sign in with a passkey
passkey-error = That didn’t work. Try again, or sign in another way.
passkey-rejected-error = That passkey wasn’t accepted. Try again, or sign in another way.
passkey-exists-error = You’ve already added this passkey.
too-many-passkeys-error = You’ve reached the limit. Remove a passkey before you add another.
add-passkey-done = Passkey added. If you don’t have recovery codes, create them now.
remove-passkey-done = Passkey removed.
remove-passkey = Remove
remove-passkey-of = Remove { $name }
last-used = Last used { $date }
never-used = Never used
your-account = Your account
username = Username
username-help = Used in the URL of your author page, not to sign in. If you change it, the old URL redirects to the new one.
username-error = Use 1 to { $most } lower-case letters (a–z), digits and hyphens. A username can’t start or end with a hyphen.
username-taken-error = That username is taken. Choose another.
profile-website-help = Shown on your author page.
biography = Bio
biography-help = Shown on your author page, above your articles. You can use Markdown.
biography-too-long-error = Your bio can have up to 2,000 characters.
biography-characters-error = Your bio contains characters that can’t be displayed. Remove them, or paste it as plain text.
view-author-page = View your author page
profile-photo = Profile photo
profile-photo-help = Shown as a circle beside your bio. Location and camera data are removed.
upload-photo-button = Upload photo
profile-saved = Profile saved.
audit-profile-changed = Profile changed
confirm-two-factor = Confirm two-factor authentication
confirm-two-factor-help = Enter a code before you change your authenticator app, passkeys or recovery codes. You won’t be asked again for 15 minutes.
confirm-with-passkey = Confirm with a passkey
confirm-two-factor-to-change = To change your authenticator app, passkeys or recovery codes, confirm two-factor authentication first.
known-browsers = Known browsers
known-browsers-help = You’ve signed in from these browsers before. You get an email when someone signs in from any other browser, if email is set up on this site.
no-known-browsers = No known browsers. Your next sign-in counts as one from a new browser.
browser-sign-in-times = First sign-in { $first } · Last sign-in { $last }
forget-browser-button = Forget
forget-browser-of = Forget { $name }
forget-all-browsers-button = Forget all browsers
forget-browser-done = Browser forgotten. If it’s still signed in, end its session, too.
forget-all-browsers-done = All browsers forgotten. You’re still signed in.
audit-browsers-forgotten = Known browsers forgotten
delete-preview-links = Delete the preview links they created
name-misleading-error = Readers could mistake this name for a role, another member of staff or the site itself. Choose another name.
