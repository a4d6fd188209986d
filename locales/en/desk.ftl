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
choose-pictures = Choose pictures
choose-pictures-help = JPEG, PNG, WebP, AVIF, GIF or SVG, up to 25 MB each. Where a photograph was taken is not kept.
choose-picture = Choose a picture
close = Close
from-this-device = From this device:
library-away = The library cannot be reached. Close this and try again.
upload = Upload
file-sending = { $percent } %
file-failed = It did not arrive. Send it again.
file-done = Stored
files-refused = { $count ->
    [one] One file was not taken. All others are stored.
   *[other] { $count } files were not taken. All others are stored.
}
no-words-yet = No description
no-pictures = No pictures yet. What you upload, here or in the editor, will be here.
pictures-saved = Stored. Copies for smaller screens are being made.
picture-removed = Removed.
picture-saved = Saved.
picture-replaced = This picture now stands wherever the other one stood. The other one is still in the library.
all-media = All media
picture-is-used = { $count ->
    [one] One article uses it, and would have a gap in its place.
   *[other] { $count } articles use it, and would have a gap in its place.
}
remove-anyway = Remove it all the same
picture-facts = { $kind }, { $width } × { $height }, { $size }
file-facts = { $kind }, { $size }
uploaded-by = { $name }, { $date }
to-put-into-text = To put it into a text
where-used = Where it is used
used-nowhere = Nowhere.
replace-picture = Put another in its place
replace-picture-help = It will stand wherever this one stands now, with the same words.
remove-picture = Remove
picture = Picture
picture-alt = what it shows
settings-identity = Identity
settings-appearance = Appearance
settings-navigation = Navigation
ask-not-to-be-listed = Ask search engines not to list this site
ask-not-to-be-listed-help = They are asked on every page and in robots.txt. Most comply; nothing is hidden from anybody.
comments-open-at-all = Readers may comment
comments-open-at-all-help = Unticked, no article takes new comments. Those that are there stay.
close-after-days = Close comments after so many days
close-after-days-help = Counted from publication. Left empty, they stay open.
thread-depth = How deep replies nest
thread-depth-help = From 1 to 10. Deeper replies stand below the last level and name whom they answer.
who-is-held = Who is held for a decision?
moderate-all = Everybody: nothing appears before a moderator has seen it
moderate-first-timers = Whoever writes for the first time, until one comment is approved
moderate-none = Nobody, unless another rule does
hold-at-links-setting = Hold comments with so many links
hold-at-links-help = Most spam holds links. Left empty, links hold nothing.
filter-threshold = The filter calls spam what is as likely to be (%)
filter-threshold-help = It learns from what moderators decide, a minute later, and has no say before 20 comments were called spam and 20 approved. Nothing vanishes: it is under Spam, with the reasons. From 50 to 99; left empty, the filter has no say.
settings-rules = Words and bans
least-seconds = Hold what a stranger sends sooner than (seconds)
least-seconds-help = After the form was made. Nobody reads and types as fast. From 1 to 600; left empty, time does not matter.
work-bits = Work that a stranger's browser does (bits)
work-bits-help = The page's script looks for a number while somebody types, which costs a spammer's machine something for each comment. Comments without it, as from browsers without scripts or over plain HTTP, wait for a moderator. 15 takes a moment on a telephone, each bit more doubles it. From 8 to 22; left empty, none is asked.
hold-words = Words that hold a comment
hold-words-help = A word or a phrase on each line, in any script; upper and lower case are the same. They are looked for as whole words in text, name and website.
spam-words = Words that make it spam
spam-words-help = As above, for words that no honest reader of yours would write. Nothing vanishes: it is under Spam.
banned-domains = Banned domains of email addresses
banned-domains-help = One on each line, such as spam.example; domains below it are banned too. What comes from there goes to spam.
banned-networks = Banned networks
banned-networks-help = One on each line, such as 192.0.2.0/24, 2001:db8::/32 or a single address. Nothing is taken from there, and whoever tries is told.
akismet-key = Key of Akismet
akismet-key-help = Akismet is a service that knows spam. With a key, it is asked about every comment of a reader and gets its text, name, website and network address, which your privacy notice should tell; it never gets an email address. When it gives no answer, the comment waits for you.
akismet-is-asked = A key is stored, and Akismet is asked. Another key replaces it.
akismet-removal = Do without Akismet from now on
akismet-key-invalid = Akismet does not know this key, or not for this site. Copy it again from your account there.
akismet-unreachable = Akismet could not be reached, so nothing was saved. Try again in a moment, or save without a key.
rule-too-many = A list holds { $most } entries at most. Leave out those that never stood in a comment.
rule-too-long = “{ $entry }” is too long: an entry has { $most } characters at most.
rule-no-word = “{ $entry }” has no letter and no digit: it would stand for everything. Write the words themselves; there are no wildcards.
rule-no-domain = “{ $entry }” is no domain. Write what stands behind the @, such as spam.example.
rule-no-network = “{ $entry }” is no network. Write an address, or one with the length of its prefix, such as 192.0.2.0/24.
rule-too-wide = “{ $entry }” would turn away a large part of the world. Write a prefix of 8 bits or more, of 16 for IPv6.
rule-too-common = “{ $entry }” stands in { $found } of your last { $of } approved comments: it would stop nearly everything. Choose words that your readers do not write.
rehearse = Try it on past comments
rehearsal = What it would have done
rehearsal-about = To the last comments of readers: { $honest } approved, { $spam } called spam.
rehearsal-limits = Nothing is saved yet. Addresses and networks are not kept, so bans of these cannot be tried, nor can the work of browsers. The filter has learnt from these very comments, so it looks better than it is.
rehearsal-now = As it is
rehearsal-then = As it would be
rehearsal-caught = Spam that is held or called spam
rehearsal-missed = Spam that would be public
rehearsal-held = Honest comments that wait
rehearsal-discarded = Honest comments that are called spam
rehearsal-reasons = Reasons
rehearsal-wronged = Honest comments that would fare worse
would-be-spam = spam
would-wait = would wait
accent = Colour
accent-help = Six digits such as #1d3fb8. Links and marks take it; where it could not be read, a darker or lighter shade. Left empty, the theme’s own colours.
accent-contrast = Its contrast to the paper is { $day } by day and { $night } by night; text needs 4.5.
accent-shades = So links are { $day } by day and { $night } by night.
logo = Logo
logo-help = The address of a picture of this site, such as /media/… It stands where the name stood. Left empty, the name.
navigation = Links of the navigation
navigation-help = One a line: About us = /about. At most 12, in this order. Left empty, all pages by title. Archive and search come by themselves.
categories = Categories
categories-and-tags = Categories and tags
no-categories = No categories yet.
no-tags = No tags yet: they come with the articles.
new-category = A new category
create-category = Create category
address-help-name = Left empty, it is made from the name.
old-address-leads-here = The old address will lead to the new one.
part-of = Part of
description = Description
move-up = Move { $name } up
move-down = Move { $name } down
merge-into = Merge into another
merge-into-help = All its articles go there, and its address leads there. This cannot be undone.
merge = Merge
remove-category = Remove this empty category
remove-tag = Take this tag off all articles
taxonomy-saved = Saved.
taxonomy-merged = Merged. The old address leads to the other one.
taxonomy-removed = Removed.

# The desk's first page: the last days.
views = Views
theme-problems = { $count ->
    [one] The theme has one problem
   *[other] The theme has { $count } problems
}
theme-problems-help = Gloss uses its built-in files instead of these. Correct them, test the theme with “gloss check-theme”, and restart the server.
last-days = The last { $count } days
in-numbers = In numbers
day = Day
most-read = Most read
view-count = { $count ->
    [one] { $count } view
   *[other] { $count } views
}
spam-count = { $count } spam
articles-scheduled = { $count ->
    [one] scheduled
   *[other] scheduled
}

# The audit log.
audit = Log
audit-log = Audit log
audit-help = Who did what at the desk. Nobody can change it here; “gloss doctor” tells whether somebody did in the database.
audit-what = What
audit-when = When
audit-who = Who
audit-change = Before and after
audit-why = Why
audit-site = the site itself
audit-empty = Nothing has been done yet.
audit-unknown = { $action }
audit-comment-decided = Comment decided
audit-decision-undone = Decision undone
audit-comment-edited = Comment changed
audit-address-opened = Address opened
audit-ban-added = Ban
audit-ban-removed = Ban lifted
audit-commenter-erased = Commenter forgotten
audit-settings-changed = Settings changed
audit-purged = Old trash and spam removed
their-address = Their address
address-was-opened = That you opened it stands in the log. Leave this page, and it is gone.
open-address-help = It is sealed. Whoever opens it is named in the log.
open-address = Open the address
security-contacts = Security contacts
security-contacts-help = Where people report security problems: email addresses, https:// URLs or tel: numbers, one per line. Published at /.well-known/security.txt. Leave empty to publish nothing.
security-contact-malformed = Enter email addresses, https:// URLs or tel: numbers, one per line, for example security@example.com.
security-contacts-too-many = Enter at most { $most } contacts.
go-to-dashboard = Go to the dashboard
