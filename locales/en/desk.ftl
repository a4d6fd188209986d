# General words of the dashboard.
skip-to-work = Skip to main content
desk = Dashboard
articles = Articles
comments = Comments
commenters = Commenters
number = { $count }
view-site = View site
hello = Welcome, { $name }
comments-wait = { $count ->
    [one] comment awaiting moderation
   *[other] comments awaiting moderation
}
drafts-written = { $count ->
    [one] draft
   *[other] drafts
}
articles-public = { $count ->
    [one] published
   *[other] published
}
write-article = New article
states = Status
state = Status
view = View

# The list of articles.
all-states = All
drafts = Drafts
state-draft = Draft
state-scheduled = Scheduled
state-published = Published
state-unpublished = Unpublished
title-of-article = Title
changed = Last updated
page = Page
view-article = View { $title }
views-of-month = Views (30 days)
article-removed = Article deleted.
article-not-removable = You can’t delete articles that are published or scheduled, or that have comments. Unpublish this article instead.
delete-article = Delete article…
delete-article-help = This permanently deletes the article and its revision history. You can’t undo this.
delete-for-good = Delete permanently
none-in-state = No articles with this status.
no-pages = No pages yet. Pages are for content such as “About” or “Contact”. To add one, create an article and set its type to “Page”.
nothing-written = No articles yet. Write your first one.

# The editor.
writing-title = New article: { $title }
editing-title = Edit: { $title }
preview-not-saved = You’re previewing unsaved changes. { $link }
continue-writing = Continue editing
signed-out-note = You’ve been signed out, so your changes weren’t saved. Your text is still here.
sign-in-elsewhere = { $link }, then come back to this tab and try again.
sign-in-other-tab = Sign in in a new tab
saved-meanwhile = Someone else (or you, in another tab) saved this article while you were editing ({ $date }).
saved-meanwhile-help = Both versions are shown below. Copy anything you want to keep into your version, then save. Your version replaces the other one, which stays in the revision history.
standfirst = Excerpt
other-text = Saved version: { $title }
your-text = Your version (Markdown)
text-in-markdown = Content (Markdown)
address = URL slug
address-help = Lowercase letters, numbers and hyphens. Leave empty to create it from the title.
tags-help = Separate tags with commas. Put a tag that contains a comma in double quotes.
language = Language
language-help = A language code, such as en, fa or de-CH. Leave empty to use the site language at the time of saving.
kind = Type
kind-article = Article
kind-page = Page (not listed with articles)
readers-may-comment = Allow comments
update = Update
save-draft = Save draft
save = Save
publish = Publish
unpublish = Unpublish
done-saved = Article saved. Readers can’t see it yet.
done-published = Article published. Readers see this version.
done-unpublished = Article unpublished. Readers can’t see it. You can publish it at any time.
revisions = Revision history
unsaved-since = You have unsaved changes from { $date }. They have been restored below.
unsaved-and-stale = You have unsaved changes from { $date }. They have been restored below, but someone else has saved the article since. When you save, you’ll see both versions.
discard-unsaved = Discard changes
local-copy = This browser has a newer copy, from { $date }, that wasn’t saved to the server.
restore-local = Restore
forget-local = Discard
offline-kept = Can’t reach the server. Your changes are saved in this browser.
signed-out-kept = You’ve been signed out. Your changes are saved in this browser.
kept-at = Autosaved at { $time }. Readers can’t see these changes yet.
working-copy-too-long = Not autosaved: an article can have at most { $most } characters. Your text is still in this browser. Shorten it, or save a copy elsewhere.
too-many-working-copies = Not autosaved: you already have { $most } articles with unsaved changes. Your text is still in this browser. Save or discard the changes to one of the others.
saved-by-others = Someone else (or you, in another tab) saved this article. When you save, you’ll see both versions.
also-open = { $name } is also editing this article.
also-open-by-more = { $more ->
    [one] { $name } and 1 other person are also editing this article.
   *[other] { $name } and { $more } other people are also editing this article.
}
text-facts = { $words ->
    [one] { $words } word
   *[other] { $words } words
} · { $reading }
schedule = Schedule
publish-now = Publish now
unschedule = Unschedule
tool-with-key = { $label } (Ctrl+{ $key })
formatting = Formatting
bold = Bold
italic = Italic
link = Link
heading = Heading
quote = Quote
list = List
numbered-list = Numbered list
code = Code
view-write = Write
view-split = Split view
full-screen = Full screen
publication = Publishing
time-of-publication = Publish date
clock-of-site = Time zone: { $zone } (now { $now }). Choose a time in the future to schedule the article. Leave empty to publish at once.
pin-to-front-page = Pin to the front page
preview-link = Preview link
preview-link-help = Anyone with this link can read the last saved version without signing in, until { $date }. The link stops working when the article is published.
withdraw-link = Delete link
make-preview-link = Create preview link
order-of-things = URL, category and tags
lead-picture = Featured image
picture-address = Image URL
picture-address-help = An image from the media library, such as /media/…
picture-text = Alt text
picture-text-help = Describe the image for people who can’t see it. Leave empty if it’s decorative.
picture-caption = Caption
search-engines = Search engines (SEO)
search-title = Meta title
search-title-help = Leave empty to use the article title. Aim for 60 characters or fewer.
search-description = Meta description
search-result = Preview of the search result
author-and-language = Author, language and translation
translation-of = Translation of
translation-of-help = The URL slug of the original article.
done-scheduled = Article scheduled. It will be published automatically on its publish date.
done-restored = The earlier version is in the editor. Readers see no change until you save.
done-discarded = Unsaved changes discarded.
done-shared = Preview link created. Anyone with the link can read this article.
done-withdrawn = Preview link deleted. It no longer works.
unsaved = Unsaved changes
untitled = Untitled
never-saved = New
preview-banner = Preview: this article isn’t published and may still change.

# The revision history of an article.
revisions-of = Revision history: { $title }
back-to-editor = Back to the editor
all-revisions = All revisions
saved-at = Date saved
saved-by = Saved by
present-text = Current version
no-revisions = No versions yet. Each time you save, a version is added here.
was-added = Added:
was-removed = Removed:
saved-by-at = Saved by { $name } on { $date }.
saved-on = Saved on { $date }.
compared-with-earlier = Showing changes since the previous version.
first-revision = This is the earliest saved version.
restore-text = Restore this version
text = Content

# The queue of comments.
tab-pending = Pending
tab-reported = Reported
tab-approved = Approved
tab-spam = Spam
tab-trash = Trash
pending-empty = You’re all caught up. New comments that need your approval will appear here.
reported-empty = No reported comments.
approved-empty = No approved comments yet.
spam-empty = No spam.
trash-empty = The trash is empty.
comment-by = Comment by { $name }
on-article = on { $article }
on-hidden-article = on { $article } (not published)
replied-to = In reply to { $name }: { $excerpt }
why-held = Why this comment was held
what-reported = Reports from readers
withdrawn-by-writer = The commenter deleted this comment. It will be permanently deleted after 30 days.
earlier-texts = Edited. Show earlier versions
until-date = Before { $date }:
approve = Approve
keep = Dismiss report
restore = Restore
spam = Spam
trash = Trash
decided-pending = { $count ->
    [one] Comment moved to Pending.
   *[other] { $count } comments moved to Pending.
}
decided-approved = { $count ->
    [one] Comment approved.
   *[other] { $count } comments approved.
}
decided-spam = { $count ->
    [one] Comment marked as spam.
   *[other] { $count } comments marked as spam.
}
decided-trash = { $count ->
    [one] Comment moved to the trash.
   *[other] { $count } comments moved to the trash.
}
decided-undone = { $count ->
    [one] Undone. Comment restored.
   *[other] Undone. { $count } comments restored.
}
decided-meanwhile = { $count ->
    [one] 1 comment was skipped because another moderator changed it or its commenter deleted it.
   *[other] { $count } comments were skipped because another moderator changed them or their commenters deleted them.
}
decide-ban = Spam and ban
decided-ban = { $count ->
    [one] Comment marked as spam and its commenter banned.
   *[other] { $count } comments marked as spam and their commenters banned.
}
ban = Ban
ban-help = New comments from this email address will go straight to spam. The commenter isn’t told.
ban-commenter = Ban this commenter
banned-since = Banned on { $date }. New comments go straight to spam.
lift-ban = Unban
network = IP range
network-record = { $count ->
    [one] No other comments from this IP range in the last 30 days.
   *[other] { $count } comments from this IP range in the last 30 days, { $spam } of them spam.
}
ban-network = Ban this IP range for 30 days
ban-network-help = Only a keyed hash of the range is stored, not the IP address. Other people in the same range will be banned too.
network-is-banned = This IP range is banned. People who try to comment from it see a message saying so.
network-forgotten = The IP range of this comment is no longer stored. IP ranges are deleted after 30 days.
nothing-marked = Select at least one comment.
more-than = { $count }+
nothing-matches = No comments match your search.
find-comments = Search comments
find-comments-help = Search by name or text, or enter a commenter’s full email address.
narrow-down = Filter by article or date
address-of-article = Article URL slug
from-day = From
to-day = To
leave-search = Clear search
mark-comment = Select comment by { $name }
decision-of = { $decision }: comment by { $name }
all-of-commenter = All comments by this person
all-on-article = All comments on this article
same-text-count = { $count ->
    [one] 1 more comment with the same text
   *[other] { $count } more comments with the same text
}
same-text-help = Spam and Trash apply to these comments too. Approve applies to the first one only.
several-at-once = Bulk actions
all-in-list = Apply to all comments in this list (up to 1,000)
reason-for-log = Note for the activity log (optional)
keys = Keyboard shortcuts
key-next-previous = Next, previous comment
key-mark = Select comment
undo = Undo
commenter-standing = { $approved } approved, { $spam } spam, { $others } pending or in the trash
edit-or-answer = Edit or reply
all-comments-desk = All comments
answer = Reply
your-answer = Your reply (Markdown)
approve-and-answer = Approve and reply
change-text = Edit comment
change-text-help = Moderators can still see the earlier version. Readers see that the comment was edited.
what-was-decided = Moderation history
text-changed-meanwhile = Someone else has edited this comment. The current version is shown above. Your version is still in the form.
answer-not-possible = You can’t reply because this comment is no longer public. Check it in the moderation queue.
nothing-to-undo = There is nothing to undo. Another moderator may have changed this already.
decision-unknown = Choose an action: approve, spam or trash.

# Why a comment was held, in a few words.
hold-every-comment = All comments are moderated
hold-first-comment = New commenter
hold-links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
hold-edited = Edited after approval
hold-unknown = { $reason }
hold-hidden-field = Filled in a hidden field (likely a bot)
hold-filter = Spam filter { $percent }%: { $features }
hold-word = Blocked word: { $word }
hold-haste = { $seconds ->
    [0] Sent less than 1 second after the page loaded
    [one] Sent 1 second after the page loaded
   *[other] Sent { $seconds } seconds after the page loaded
}
hold-no-work = No proof of work
hold-new-browser = First comment from this browser
hold-same-text = Same text as another comment
hold-banned-commenter = Banned commenter
hold-banned-domain = Banned email domain
hold-banned-network = Banned IP range
hold-akismet = Flagged by Akismet
hold-akismet-silent = Akismet didn’t respond

# Commenters: exporting and deleting what a person posted.
commenter = Commenter details
find-commenter-help = Find everything a person has posted, by email address. Use this to answer a request to access or delete personal data (GDPR).
email-address = Email address
find = Find commenter
find-another = Find another commenter
what-there-is = Stored data
in-all = Total
address-first-used = First seen
first-and-last = First and latest comment
names = Names used
hand-over = Export data
hand-over-help = Download one file with this person’s email address, all their comments and everything stored about them. Viewing the address is recorded in the activity log. Send the file only to that address.
download-json = Download as JSON
forget-them = Delete data
forget-help = Deletes the email address and disconnects it from every comment. This can’t be undone.
what-of-texts = What should happen to their comments?
texts-stay = Keep the comments, shown as “Anonymous”
texts-stay-help = Their name, website and earlier versions are deleted. Check the comments themselves: people sometimes sign their name in the text.
texts-go = Delete the comments
texts-go-help = A comment with replies is replaced by a placeholder, so that the thread still makes sense.
confirm-forget = I’ve confirmed that this person owns the email address, and I want to delete their data
forget-commenter = Delete data permanently
newest-comments = Latest { $shown } of { $count } comments
comment = Comment
article = Article
name = Name
posted = Posted
is-public = Approved
is-waiting = Pending
is-spam = Spam
is-in-trash = Trash
is-withdrawn = Deleted by commenter
forgotten-kept = Data deleted. Comments kept, shown as “Anonymous”: { $kept }.
forgotten-removed = Data deleted. Comments deleted: { $deleted }. Comments with replies, replaced by a placeholder: { $emptied }.

# Settings.
settings = Settings
settings-saved = Settings saved.
site-title = Site title
site-title-help = Shown in the header, in feeds and when articles are shared.
tagline = Tagline
tagline-help = A short description of your site, shown below the title, in search results and in feeds. Optional.
site-language-help = Used for the site, the dashboard, dates and numbers, and for new articles without a language of their own. Existing articles keep their language.
former-feeds = Old feed URLs
former-feeds-help = One URL per line, for example /blog/rss.xml. Each redirects to the RSS feed of all articles. To redirect to another feed of this site, add a space and the path of that feed.
calendar = Calendar
calendar-help = Used for dates and archive URLs. Archive links in the other calendar still work.
calendar-gregorian = Gregorian: { $today }
calendar-persian = Persian: { $today }
time-zone = Time zone
time-zone-help = For example Europe/Berlin or Asia/Tehran. Current time: { $now }.

# The library of pictures.
media = Media
choose-pictures = Upload images
choose-pictures-help = JPEG, PNG, WebP, AVIF, GIF or SVG, up to 25 MB each. Location data is removed from photos.
choose-picture = Choose an image
close = Close
from-this-device = Upload from your device:
library-away = Couldn’t load the media library. Close this window and try again.
upload = Upload
file-sending = Uploading… { $percent }%
file-failed = Upload failed. Try again.
file-done = Uploaded
files-refused = { $count ->
    [one] 1 file couldn’t be uploaded. All other files were uploaded.
   *[other] { $count } files couldn’t be uploaded. All other files were uploaded.
}
no-words-yet = No alt text
no-pictures = No images yet. Images that you upload here or in the editor appear here.
pictures-saved = Uploaded. Smaller sizes are being created.
picture-removed = File deleted.
picture-saved = Alt text saved.
picture-replaced = Image replaced everywhere it was used. The old image is still in your media library.
all-media = Back to media
picture-is-used = { $count ->
    [one] This file is used in 1 article. Deleting it leaves a gap there.
   *[other] This file is used in { $count } articles. Deleting it leaves gaps there.
}
remove-anyway = Delete anyway
picture-facts = { $kind }, { $width } × { $height }, { $size }
file-facts = { $kind }, { $size }
uploaded-by = { $name }, { $date }
to-put-into-text = Markdown to copy into an article
where-used = Used in
used-nowhere = Not used in any article.
replace-picture = Replace image
replace-picture-help = The new image appears everywhere this one is used, with the same alt text.
remove-picture = Delete
picture = Image
picture-alt = describe the image
settings-identity = General
settings-appearance = Appearance
settings-navigation = Navigation
ask-not-to-be-listed = Discourage search engines from indexing this site
ask-not-to-be-listed-help = Adds noindex to every page, and asks crawlers in robots.txt to stay away. Search engines may ignore this. Your site stays public.
comments-open-at-all = Allow comments
comments-open-at-all-help = Turn off to stop new comments on all articles. Existing comments stay.
close-after-days = Close comments after (days)
close-after-days-help = Days since publication. Leave empty to keep comments open.
thread-depth = Levels of nested replies
thread-depth-help = 1 to 10. Deeper replies are shown at the last level, with the name of the person they answer.
who-is-held = Which comments need approval?
moderate-all = All comments
moderate-first-timers = Comments by new commenters, until one is approved
moderate-none = None, unless another rule applies
hold-at-links-setting = Hold comments with this many links or more
hold-at-links-help = Spam often contains links. Leave empty to turn this check off.
filter-threshold = Spam threshold (%)
filter-threshold-help = Comments by new commenters that are at least this likely to be spam go to Spam, where you can review them. The filter learns from your moderation, and starts after 20 spam and 20 approved comments. 50 to 99: a lower value catches more. Leave empty to turn the filter off.
settings-rules = Blocklists
least-seconds = Minimum time before posting (seconds)
least-seconds-help = Comments by new commenters that arrive faster than this after the page was loaded are held for moderation. 1 to 600. Leave empty to turn this check off.
work-bits = Proof-of-work difficulty (bits)
work-bits-help = A new commenter’s browser solves a small puzzle before posting, which makes spam more expensive. 15 takes a moment on a phone, and each extra bit doubles the time. Comments from browsers without JavaScript, or over plain HTTP, are held for moderation. 8 to 22. Leave empty to turn this check off.
hold-words = Words that hold a comment for moderation
hold-words-help = One word or phrase per line, not case-sensitive. Matches whole words in the comment, name and website.
spam-words = Words that mark a comment as spam
spam-words-help = One word or phrase per line. Comments that contain one go to Spam, where you can review them. Choose words that your readers never use.
banned-domains = Blocked email domains
banned-domains-help = One per line, for example spam.example. Subdomains are included. Comments with an email address at these domains go to Spam.
banned-networks = Blocked IP addresses
banned-networks-help = One address or range per line, for example 192.0.2.0/24 or 2001:db8::/32. People at these addresses can’t comment, and see a message that says so.
akismet-key = Akismet API key
akismet-key-help = Akismet is a spam-checking service. With a key, Gloss sends it every reader’s comment with the name, website and IP address, but never the email address. Mention this in your privacy policy. If Akismet doesn’t respond, the comment is held for moderation.
akismet-is-asked = Akismet is on. To change the key, enter a new one.
akismet-removal = Turn Akismet off and delete the key
akismet-key-invalid = Akismet rejected this key. Check that it is valid for this site, and copy it again from your Akismet account.
akismet-unreachable = Couldn’t reach Akismet, so nothing was saved. Try again in a moment, or save without a key.
rule-too-many = Too many entries. The maximum is { $most }.
rule-too-long = “{ $entry }” is too long. The maximum is { $most } characters.
rule-no-word = “{ $entry }” needs at least one letter or digit. Wildcards aren’t supported.
rule-no-domain = “{ $entry }” isn’t a domain. Enter the part after the @, for example spam.example.
rule-no-network = “{ $entry }” isn’t an IP address or range. Enter one such as 192.0.2.0/24.
rule-too-wide = “{ $entry }” would block a large part of the internet. Enter a range of /8 or narrower (/16 for IPv6).
rule-too-common = “{ $entry }” appears in { $found } of your last { $of } approved comments, so it would stop most comments. Choose words that your readers don’t use.
rehearse = Test on past comments
rehearsal = Test results
rehearsal-about = Tested on your latest comments by readers: { $honest } approved, { $spam } spam.
rehearsal-limits = Nothing has been saved yet. Blocked email domains, blocked IP addresses and proof of work can’t be tested, because comments don’t store this data. The spam filter learned from these comments, so real results will be slightly worse.
rehearsal-now = Current settings
rehearsal-then = New settings
rehearsal-caught = Spam caught
rehearsal-missed = Spam missed
rehearsal-held = Real comments held for moderation
rehearsal-discarded = Real comments marked as spam
rehearsal-reasons = Reasons
rehearsal-wronged = Real comments that would be treated worse
would-be-spam = spam
would-wait = held for moderation
accent = Accent colour
accent-help = Used for links and labels. Enter a hex code such as #1d3fb8. Gloss adjusts the shade where it would be hard to read. Leave empty to use the theme’s colours.
accent-contrast = Contrast with the background: { $day }:1 in light mode, { $night }:1 in dark mode. Readable text needs 4.5:1.
accent-shades = Links use { $day } in light mode and { $night } in dark mode.
logo = Logo
logo-help = Shown in place of the site title. Enter the URL of an image from your media library, for example /media/… Leave empty to show the title.
navigation = Menu links
navigation-help = One link per line, for example: About us = /about. At most 12, shown in this order. Leave empty to list all pages by title. Archive and Search are added automatically.
categories = Categories
categories-and-tags = Categories and tags
no-categories = No categories yet.
no-tags = No tags yet. Add tags when you edit an article.
new-category = Add category
create-category = Add category
address-help-name = Leave empty to create it from the name.
old-address-leads-here = If you change it, the old URL redirects to the new one.
part-of = Parent category
description = Description
move-up = Move { $name } up
move-down = Move { $name } down
merge-into = Merge into
merge-into-help = Moves all articles to the one you choose, and redirects the old URL there. This can’t be undone.
merge = Merge
remove-category = Delete category
remove-tag = Delete tag from all articles
taxonomy-saved = Changes saved.
taxonomy-merged = Merged. The old URL now redirects.
taxonomy-removed = Deleted.

# The dashboard: the last days.
views = Views
theme-problems = { $count ->
    [one] The theme has one problem
   *[other] The theme has { $count } problems
}
theme-problems-help = Gloss uses its built-in files instead of these. Correct them, test the theme with “gloss check-theme”, and restart the server.
last-days = Last { $count } days
in-numbers = Show as a table
day = Day
most-read = Most-read articles
view-count = { $count ->
    [one] { $count } view
   *[other] { $count } views
}
spam-count = { $count } spam
articles-scheduled = { $count ->
    [one] scheduled
   *[other] scheduled
}

# The activity log.
audit = Activity log
audit-log = Activity log
audit-help = Everything that staff did in the dashboard. Entries can’t be edited here. Run “gloss doctor” to check that they were not changed in the database.
audit-what = Action
audit-when = Date
audit-who = Person
audit-change = Change
audit-why = Reason
audit-site = System
audit-empty = No activity yet.
audit-unknown = { $action }
audit-comment-decided = Comment moderated
audit-decision-undone = Moderation undone
audit-comment-edited = Comment edited
audit-address-opened = Email address viewed
audit-ban-added = Commenter banned
audit-ban-removed = Commenter unbanned
audit-commenter-erased = Commenter’s data deleted
audit-settings-changed = Settings changed
audit-purged = Old spam and trash deleted
their-address = Email address
address-was-opened = This view has been recorded in the activity log. The address is hidden again when you leave this page.
open-address-help = Hidden to protect the commenter. Viewing it is recorded in the activity log.
open-address = Show email address
security-contacts = Security contacts
security-contacts-help = Where people report security problems: email addresses, https:// URLs or tel: numbers, one per line. Published at /.well-known/security.txt. Leave empty to publish nothing.
security-contact-malformed = Enter email addresses, https:// URLs or tel: numbers, one per line, for example security@example.com.
security-contacts-too-many = Enter at most { $most } contacts.
go-to-dashboard = Go to the dashboard
