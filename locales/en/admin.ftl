# General words of the dashboard.
skip-to-main-content = Skip to main content
dashboard = Dashboard
articles = Articles
comments = Comments
commenters = Commenters
count = { $count }
view-site = View site
dashboard-welcome = Welcome, { $name }
dashboard-pending-comments = { $count ->
    [one] pending comment
   *[other] pending comments
}
dashboard-drafts = { $count ->
    [one] draft
   *[other] drafts
}
dashboard-published-articles = { $count ->
    [one] published
   *[other] published
}
new-article = New article
status-filter-label = Status
status-heading = Status
view-link = View

# The list of articles.
all-statuses = All
drafts = Drafts
article-status-draft = Draft
article-status-scheduled = Scheduled
article-status-published = Published
article-status-unpublished = Unpublished
title-of-article = Title
updated-heading = Last updated
page = Page
view-item = View { $title }
views-in-30-days = Views (30 days)
article-deleted = Article deleted.
article-delete-refused-error = You can’t delete articles that are published or scheduled, or that have comments. Unpublish this article instead.
article-delete-heading = Delete article…
article-delete-help = This permanently deletes the article and its revision history. You can’t undo this.
article-delete-button = Delete permanently
no-articles-with-status = No articles with this status.
no-pages-yet = No pages yet. Pages are for content such as “About” or “Contact”. To add one, create an article and set its type to “Page”.
no-articles-yet = No articles yet. Write your first one.

# The editor.
editor-new-title = New article: { $title }
editor-edit-title = Edit: { $title }
editor-preview-unsaved = You’re previewing unsaved changes. { $link }
editor-continue-link = Continue editing
editor-signed-out-error = You’ve been signed out, so your changes weren’t saved. Your text is still here.
editor-sign-in-help = { $link }, then come back to this tab and try again.
editor-sign-in-link = Sign in in a new tab
edit-conflict-error = Someone else (or you, in another tab) saved this article while you were editing ({ $date }).
edit-conflict-help = Both versions are shown below. Copy anything you want to keep into your version, then save. Your version replaces the other one, which stays in the revision history.
excerpt-label = Excerpt
excerpt-help = Optional. Shown below the title, in lists and in feeds, and used as the meta description if you don’t enter one. If empty, lists and search engines get the start of the text.
edit-conflict-saved-version-label = Saved version: { $title }
edit-conflict-own-version-label = Your version (Markdown)
content-markdown-label = Content (Markdown)
content-markdown-placeholder = Write in Markdown
slug-label = URL slug
slug-help = Lowercase letters, numbers and hyphens. Leave empty to create it from the title.
category-new-help = Choose a category, or enter a new name to create one.
category-existing-help = Choose an existing category.
tags-help = Separate tags with commas. Put a tag that contains a comma in double quotes.
language = Language
language-help = A language code, such as en, fa or de-CH. Leave empty to use the site language at the time of saving.
type-label = Type
article-type-article = Article
article-type-page = Page (not listed with articles)
readers-may-comment = Allow comments
update = Update
save-draft = Save draft
save = Save
publish = Publish
unpublish = Unpublish
article-saved-done = Article saved. Readers can’t see it yet.
article-published-done = Article published. Readers see this version.
article-unpublished-done = Article unpublished. Readers can’t see it. You can publish it at any time.
revisions = Revision history
unsaved-changes-restored = You have unsaved changes from { $date }. They have been restored below.
unsaved-changes-outdated = You have unsaved changes from { $date }. They have been restored below, but someone else has saved the article since. When you save, you’ll see both versions.
unsaved-changes-discard-button = Discard changes
browser-copy-found = This browser has a newer copy, from { $date }, that wasn’t saved to the server.
browser-copy-restore-button = Restore
browser-copy-discard-button = Discard
editor-offline = Can’t reach the server. Your changes are saved in this browser.
editor-signed-out = You’ve been signed out. Your changes are saved in this browser.
autosaved-at = Autosaved at { $time }. Readers can’t see these changes yet.
autosave-too-long-error = Not autosaved: an article can have at most { $most } characters. Your text is still in this browser. Shorten it, or save a copy elsewhere.
autosave-too-many-error = Not autosaved: you already have { $most } articles with unsaved changes. Your text is still in this browser. Save or discard the changes to one of the others.
article-saved-by-someone-else = Someone else (or you, in another tab) saved this article. When you save, you’ll see both versions.
also-editing = { $name } is also editing this article.
also-editing-with-others = { $more ->
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
show-preview-button = Show preview
full-screen = Full screen
publication = Publishing
publish-date-label = Publish date
publish-date-help = Time zone: { $zone } (now { $now }). Choose a time in the future to schedule the article. Leave empty to publish at once.
pin-to-front-page-label = Pin to the top of the front page
pin-to-front-page-help = Only one article can be pinned. When you save, this article replaces the one that is pinned now.
preview-link = Preview link
preview-link-help = Anyone with this link can read the last saved version without signing in, until { $date }. The link stops working when the article is published.
preview-link-delete-button = Delete link
preview-link-create-button = Create preview link
url-category-tags-heading = URL, category and tags
featured-image-heading = Featured image
image-url-label = Image URL
featured-image-url-help = An image from the media library, such as /media/…
alt-text-label = Alt text
alt-text-help = Describe the image for people who can’t see it. Leave empty if it’s decorative.
image-caption-label = Caption
search-engines-heading = Search engines (SEO)
meta-title-label = Meta title
meta-title-help = Leave empty to use the article title. Aim for 60 characters or fewer.
meta-description-label = Meta description
search-result-preview-label = Preview of the search result
author-language-translation-heading = Author, language and translation
translation-of-label = Translation of
translation-of-help = The URL slug of the original article.
article-scheduled-done = Article scheduled. It will be published automatically on its publish date.
revision-restored-done = The earlier version is in the editor. Readers see no change until you save.
unsaved-changes-discarded-done = Unsaved changes discarded.
preview-link-created-done = Preview link created. Anyone with the link can read this article.
preview-link-deleted-done = Preview link deleted. It no longer works.
unsaved-changes = Unsaved changes
untitled = Untitled
new-article-badge = New
preview-page-banner = Preview: this article isn’t published and may still change.

# The revision history of an article.
revision-history-heading = Revision history: { $title }
back-to-editor = Back to the editor
all-revisions = All revisions
revision-saved-date-column = Date saved
revision-saved-by-column = Saved by
current-version-badge = Current version
no-revisions-yet = No versions yet. Each time you save, a version is added here.
diff-added = Added:
diff-removed = Removed:
revision-saved-by-on = Saved by { $name } on { $date }.
revision-saved-on = Saved on { $date }.
revision-compared-with-previous = Showing changes since the previous version.
revision-is-earliest = This is the earliest saved version.
revision-restore-button = Restore this version
content-heading = Content

# The queue of comments.
tab-pending = Pending
tab-reported = Reported
tab-approved = Approved
tab-spam = Spam
tab-trash = Trash
pending-empty = You’re all caught up. Pending comments will appear here.
reported-empty = No reported comments.
approved-empty = No approved comments yet.
spam-empty = No spam.
trash-empty = The trash is empty.
spam-and-trash-help = Comments are permanently deleted 30 days after they are moved here.
comment-by = Comment by { $name }
on-article = on { $article }
on-hidden-article = on { $article } (not published)
replied-to = In reply to { $name }: { $excerpt }
comment-hold-reasons-label = Why this comment was held
comment-reports-label = Reports from readers
withdrawn-by-writer = The commenter deleted this comment. It will be permanently deleted after 30 days.
comment-earlier-versions-label = Edited. Show earlier versions
comment-version-before-date = Before { $date }:
approve = Approve
dismiss-report-button = Dismiss report
restore = Restore
spam = Spam
trash = Trash
comments-moved-to-pending-done = { $count ->
    [one] Comment moved to Pending.
   *[other] { $count } comments moved to Pending.
}
comments-approved-done = { $count ->
    [one] Comment approved.
   *[other] { $count } comments approved.
}
comments-marked-spam-done = { $count ->
    [one] Comment marked as spam.
   *[other] { $count } comments marked as spam.
}
comments-moved-to-trash-done = { $count ->
    [one] Comment moved to the trash.
   *[other] { $count } comments moved to the trash.
}
moderation-undone-done = { $count ->
    [one] Undone. Comment restored.
   *[other] Undone. { $count } comments restored.
}
comments-skipped-notice = { $count ->
    [one] 1 comment was skipped because another moderator changed it or its commenter deleted it.
   *[other] { $count } comments were skipped because another moderator changed them or their commenters deleted them.
}
spam-and-ban-button = Spam and ban
comments-spam-and-banned-done = { $count ->
    [one] Comment marked as spam and its commenter banned.
   *[other] { $count } comments marked as spam and their commenters banned.
}
ban = Ban
commenter-ban-help = New comments from this email address will go straight to spam. The commenter isn’t told.
ban-commenter-button = Ban this commenter
commenter-banned-on-date = Banned on { $date }. New comments go straight to spam.
unban-button = Unban
network = IP range
ip-range-comment-count = { $count ->
    [one] No other comments from this IP range in the last 30 days.
   *[other] { $count } comments from this IP range in the last 30 days, { $spam } of them spam.
}
ban-ip-range-button = Ban this IP range for 30 days
ban-ip-range-help = Only a keyed hash of the range is stored, not the IP address. Other people in the same range will be banned too.
ip-range-is-banned = This IP range is banned. People who try to comment from it see a message saying so.
ip-range-not-stored-error = The IP range of this comment is no longer stored. IP ranges are deleted after 30 days.
no-comment-selected-error = Select at least one comment.
more-than = { $count }+
comment-search-empty = No comments match your search.
comment-search-label = Search comments
comment-search-help = Searches the names and texts of all comments, including Spam and Trash. You can also enter a commenter’s full email address.
comment-search-filter-label = Filter by article or date
comment-search-article-slug-label = Article URL slug
comment-search-from-label = From
comment-search-to-label = To
comment-search-clear-link = Clear search
select-comment-by-label = Select comment by { $name }
comment-action-by-label = { $decision }: comment by { $name }
comments-by-commenter-link = All comments by this person
comments-on-article-link = All comments on this article
same-text-count = { $count ->
    [one] 1 more comment with the same text
   *[other] { $count } more comments with the same text
}
same-text-help = Spam and Trash apply to these comments too. Approve applies to the first one only.
bulk-actions-heading = Bulk actions
bulk-select-all-label = Apply to all comments in this list (up to 1,000)
moderation-note-label = Note for the activity log (optional)
keyboard-shortcuts = Keyboard shortcuts
key-next-previous-comment = Next, previous comment
key-select-comment = Select comment
undo = Undo
commenter-comment-counts = { $approved } approved, { $spam } spam, { $others } pending or in the trash
edit-or-reply-link = Edit or reply
all-comments-admin-link = All comments
reply-button = Reply
comment-reply-label = Your reply (Markdown)
approve-and-reply-button = Approve and reply
edit-comment-heading = Edit comment
edit-comment-help = Moderators can still see the earlier version. Readers see that the comment was edited.
moderation-history-heading = Moderation history
comment-edited-meanwhile-error = Someone else has edited this comment. The current version is shown above. Your version is still in the form.
comment-reply-not-public-error = You can’t reply because this comment is no longer public. Check it in the moderation queue.
nothing-to-undo = There is nothing to undo. Another moderator may have changed this already.
comment-action-unknown-error = Choose an action: approve, spam or trash.

# Why a comment was held, in a few words.
hold-every-comment = All comments are moderated
hold-new-commenter = New commenter
hold-links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
hold-edited = Edited after approval
hold-unknown = { $reason }
hold-hidden-field = Filled in a hidden field (likely a bot)
hold-filter = Spam filter { $percent }%: { $features }
hold-word = Blocked word: { $word }
hold-too-fast = { $seconds ->
    [0] Sent less than 1 second after the page loaded
    [one] Sent 1 second after the page loaded
   *[other] Sent { $seconds } seconds after the page loaded
}
hold-no-proof-of-work = Anti-bot puzzle not solved
hold-new-browser = First comment from this browser
hold-same-text = Same text as another comment
hold-banned-commenter = Banned commenter
hold-banned-domain = Banned email domain
hold-banned-ip-range = Banned IP range
hold-akismet = Flagged by Akismet
hold-akismet-silent = Akismet didn’t respond

# Commenters: exporting and deleting what a person posted.
commenter = Commenter details
commenter-search-help = Find everything a person has posted, by email address. Use this to answer a request to access or delete personal data (GDPR).
email-address = Email address
find-commenter-button = Find commenter
commenter-search-again-link = Find another commenter
commenter-stored-data-heading = Stored data
commenter-comment-total = Total
commenter-first-seen = First seen
commenter-first-and-latest = First and latest comment
names-used = Names used
hand-over = Export data
commenter-export-help = Download one file with this person’s email address, all their comments and everything stored about them. Viewing the address is recorded in the activity log. Send the file only to that address.
commenter-export-button = Download as JSON
commenter-delete-data-heading = Delete data
commenter-delete-data-help = Deletes the email address and disconnects it from every comment. This can’t be undone.
commenter-delete-comments-question = What should happen to their comments?
commenter-keep-comments-option = Keep the comments, shown as “Anonymous”
commenter-keep-comments-help = Their name, website and earlier versions are deleted. Check the comments themselves: people sometimes sign their name in the text.
commenter-delete-comments-option = Delete the comments
commenter-delete-comments-help = A comment with replies is replaced by a placeholder, so that the thread still makes sense.
commenter-delete-data-confirm = I’ve confirmed that this person owns the email address, and I want to delete their data
commenter-delete-data-button = Delete data permanently
commenter-latest-comments-heading = Latest { $shown } of { $count } comments
comment = Comment
article = Article
name = Name
posted-heading = Posted
comment-state-approved = Approved
comment-state-pending = Pending
comment-state-spam = Spam
comment-state-trash = Trash
comment-state-deleted-by-commenter = Deleted by commenter
commenter-data-deleted-kept-done = Data deleted. Comments kept, shown as “Anonymous”: { $kept }.
commenter-data-deleted-removed-done = Data deleted. Comments deleted: { $deleted }. Comments with replies, replaced by a placeholder: { $emptied }.

# Settings.
settings = Settings
settings-saved = Settings saved.
site-title = Site title
site-title-help = Shown in the header, in feeds and when articles are shared.
tagline = Tagline
tagline-help = A short description of your site, shown below the title, in search results and in feeds. Optional.
site-language-help = Used for the site, the dashboard, dates and numbers, and for new articles without a language of their own. Existing articles keep their language.
old-feed-urls-label = Old feed URLs
old-feed-urls-help = Common feed URLs of WordPress, Ghost and other blog software redirect automatically. Add others, one per line, for example /my-feed. Each redirects to your main RSS feed, or to the Atom or JSON feed if it contains “atom” or “json”. To choose another feed, add it after a space: /my-feed /tags/rust/feed.rss
calendar = Calendar
calendar-help = Used for dates and archive URLs. If you change it, old archive links redirect.
calendar-gregorian = Gregorian: { $today }
calendar-persian = Persian: { $today }
time-zone = Time zone
time-zone-help = For example Europe/Berlin or Asia/Tehran. Current time: { $now }.

# The library of pictures.
media = Media
upload-images-label = Upload images
upload-images-help = JPEG, PNG, WebP, AVIF, GIF or SVG, up to 25 MB each. Location data is removed from photos.
choose-image = Choose an image
close = Close
upload-from-device-label = Upload from your device:
media-load-error = Couldn’t load the media library. Close this window and try again.
upload = Upload
upload-progress = Uploading… { $percent }%
upload-error = Upload failed. Try again.
upload-done = Uploaded
upload-files-error = { $count ->
    [one] 1 file couldn’t be uploaded. All other files were uploaded.
   *[other] { $count } files couldn’t be uploaded. All other files were uploaded.
}
image-without-alt-text = No alt text
media-empty = No images yet. Images that you upload here or in the editor appear here.
upload-images-done = Uploaded. Smaller sizes are being created.
media-delete-done = File deleted.
image-alt-text-done = Alt text saved.
image-replace-done = Image replaced everywhere it was used. The old image is still in your media library.
back-to-media = Back to media
media-in-use-error = { $count ->
    [one] This file is used in 1 article. Deleting it leaves a gap there.
   *[other] This file is used in { $count } articles. Deleting it leaves gaps there.
}
media-delete-anyway-button = Delete anyway
image-details = { $kind }, { $width } × { $height }, { $size }
file-details = { $kind }, { $size }
uploaded-by = { $name }, { $date }
media-markdown-label = Markdown to copy into an article
media-used-in = Used in
media-not-used = Not used in any article.
image-replace-button = Replace image
image-replace-help = The new image appears everywhere this one is used, with the same alt text.
media-delete-button = Delete
picture = Image
editor-image-alt-placeholder = describe the image
settings-general = General
settings-appearance = Appearance
settings-navigation = Navigation
discourage-search-engines-label = Discourage search engines from indexing this site
discourage-search-engines-help = Adds noindex to every page, and asks crawlers in robots.txt to stay away. Search engines may ignore this. Your site stays public.
comments-open-at-all = Allow comments
allow-comments-help = Turn off to stop new comments on all articles. Existing comments stay.
close-after-days = Close comments after (days)
close-after-days-help = Days since publication. Leave empty to keep comments open.
thread-depth = Nested comment levels
thread-depth-help = 1 to 10, including the original comment. 1 turns nesting off. Deeper replies appear at the last level, with the name of the person they reply to.
comments-to-hold-label = Comments to hold for moderation
comments-to-hold-help = A commenter is new until one of their comments is approved. Gloss recognises commenters by email address and browser, so they are new again in another browser or on another device.
comments-to-hold-all = All comments
comments-to-hold-new-commenters = Comments by new commenters
comments-to-hold-none = None, unless another rule applies
hold-at-links-label = Hold comments with this many links or more
hold-at-links-help = Spam often contains links. Leave empty to turn this check off.
spam-threshold-label = Spam threshold (%)
spam-threshold-help = A comment that scores this high goes to Spam if the commenter is new, and is held for moderation otherwise. The filter learns from your decisions and starts once you have marked 20 comments as spam and approved 20. 50 to 99: a lower value catches more spam, but also more real comments. Leave empty to turn the filter off.
settings-spam-protection = Spam protection
minimum-time-label = Minimum time before posting (seconds)
minimum-time-help = Comments by new commenters that arrive faster than this after the page was loaded are held for moderation. 1 to 600. Leave empty to turn this check off.
proof-of-work-label = Anti-bot puzzle difficulty
proof-of-work-help = A new commenter’s browser solves a small puzzle in the background (proof of work), which slows down spam bots. 8 to 22: 15 takes a moment on a phone, and each step doubles the time. If the browser can’t solve it (no JavaScript or no HTTPS), the comment is held for moderation. Leave empty to turn this check off.
hold-words = Words that hold a comment for moderation
hold-words-help = One word or phrase per line, not case-sensitive. Matches whole words in the comment, name and website.
spam-words = Words that mark a comment as spam
spam-words-help = One word or phrase per line. Comments that contain one go to Spam, where you can review them. Choose words that your readers never use.
blocked-email-domains-label = Blocked email domains
blocked-email-domains-help = One per line, for example spam.example. Subdomains are included. Comments with an email address at these domains go to Spam.
blocked-ip-addresses-label = Blocked IP addresses
blocked-ip-addresses-help = One address or range per line, for example 192.0.2.0/24 or 2001:db8::/32. People at these addresses can’t comment, and see a message that says so.
akismet-key = Akismet API key
akismet-key-help = Enter a key to check comments with Akismet, a spam-checking service. Spam from new commenters goes to Spam, and spam from others is held for moderation. If Akismet doesn’t respond, the comment is held for moderation. Gloss sends Akismet the comment, name, website and IP address, but never the email address. Mention this in your privacy policy.
akismet-on-help = Akismet is on. To change the key, enter a new one.
akismet-turn-off-label = Turn Akismet off and delete the key
akismet-key-invalid = Akismet rejected this key. Check that it is valid for this site, and copy it again from your Akismet account.
akismet-unreachable = Couldn’t reach Akismet, so nothing was saved. Try again in a moment, or save without a key.
blocklist-too-many-entries-error = Too many entries. The maximum is { $most }.
blocklist-entry-too-long-error = “{ $entry }” is too long. The maximum is { $most } characters.
blocklist-entry-without-letter-error = “{ $entry }” needs at least one letter or digit. Wildcards aren’t supported.
blocklist-not-a-domain-error = “{ $entry }” isn’t a domain. Enter the part after the @, for example spam.example.
blocklist-not-an-ip-range-error = “{ $entry }” isn’t an IP address or range. Enter one such as 192.0.2.0/24.
blocklist-ip-range-too-wide-error = “{ $entry }” would block a large part of the internet. Enter a range of /8 or narrower (/16 for IPv6).
blocklist-word-too-common-error = “{ $entry }” appears in { $found } of your last { $of } approved comments, so it would stop most comments. Choose words that your readers don’t use.
settings-test-button = Test without saving
settings-test-help = The test shows what these settings would have done with your latest comments (up to 500 approved and 500 spam).
settings-test-word-lists-help = Of this page, it tests the two word lists only.
settings-test-results = Test results
settings-test-summary = Tested on your latest comments by readers: { $honest } approved, { $spam } spam.
settings-test-limits-help = Nothing has been saved yet. Blocked email domains, blocked IP addresses, the anti-bot puzzle and Akismet aren’t part of the test. The spam filter learned from these comments, so real results will be slightly worse.
settings-test-current = Current settings
settings-test-new = New settings
settings-test-spam-caught = Spam caught
settings-test-spam-missed = Spam missed
settings-test-real-held = Real comments held for moderation
settings-test-real-marked-spam = Real comments marked as spam
settings-test-reasons = Reasons
settings-test-real-treated-worse = Real comments that would be treated worse
settings-test-result-spam = spam
settings-test-result-held = held for moderation
accent = Accent colour
accent-colour-help = Used for links and labels. Enter a hex code such as #1d3fb8. Gloss adjusts the shade where it would be hard to read. Leave empty to use the theme’s colours.
accent-colour-contrast = Contrast with the background: { $day }:1 in light mode, { $night }:1 in dark mode. Readable text needs 4.5:1.
accent-colour-links = Links use { $day } in light mode and { $night } in dark mode.
logo = Logo
logo-help = Shown in place of the site title. Enter the URL of an image from your media library, for example /media/… Leave empty to show the title.
navigation = Menu links
menu-links-help = One link per line, for example: About us = /about. At most 12, shown in this order. Leave empty to list all pages by title. Archive and Search are added automatically.
categories = Categories
categories-and-tags = Categories and tags
no-categories = No categories yet.
no-tags = No tags yet. Add tags when you edit an article.
add-category-heading = Add category
add-category-button = Add category
slug-from-name-help = Leave empty to create it from the name.
slug-change-redirects-help = If you change it, the old URL redirects to the new one.
parent-category-label = Parent category
description = Description
move-up = Move { $name } up
move-down = Move { $name } down
merge-into = Merge into
merge-into-help = Moves all articles to the one you choose, and redirects the old URL there. This can’t be undone.
merge-button = Merge
category-delete-button = Delete category
tag-delete-button = Delete tag from all articles
taxonomy-save-done = Changes saved.
taxonomy-merge-done = Merged. The old URL now redirects.
taxonomy-delete-done = Deleted.

# The dashboard: the last days.
views = Views
theme-problems = { $count ->
    [one] The theme has one problem
   *[other] The theme has { $count } problems
}
theme-problems-help = Gloss uses its built-in files instead of these. Correct them, test the theme with “gloss check-theme”, and restart the server.
last-days = Last { $count } days
dashboard-show-table = Show as a table
first-steps-title = First steps
first-steps-settings = Name your site and choose its language
first-steps-article = Write your first article
first-steps-welcome-article = Edit or unpublish the welcome article
first-steps-import = Import the articles of another blog: run { $command } on the server.
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
activity-log-heading = Activity log
activity-log-help = Everything that staff did in the dashboard. Entries can’t be edited here. Run “gloss doctor” to check that they were not changed in the database.
activity-log-action = Action
activity-log-date = Date
activity-log-person = Person
activity-log-change = Change
activity-log-reason = Reason
activity-log-system = System
activity-log-empty = No activity yet.
audit-unknown = { $action }
audit-comment-moderated = Comment moderated
audit-moderation-undone = Moderation undone
audit-comment-edited = Comment edited
audit-email-address-viewed = Email address viewed
audit-commenter-banned = Commenter banned
audit-commenter-unbanned = Commenter unbanned
audit-commenter-data-deleted = Commenter’s data deleted
audit-settings-changed = Settings changed
audit-old-spam-and-trash-deleted = Old spam and trash deleted
their-address = Email address
email-address-viewed-help = This view has been recorded in the activity log. The address is hidden again when you leave this page.
show-email-address-help = Hidden to protect the commenter. Viewing it is recorded in the activity log.
show-email-address-button = Show email address
security-contacts = Security contacts
security-contacts-help = Where people report security problems: email addresses, https:// URLs or tel: numbers, one per line. Published at /.well-known/security.txt. Leave empty to publish nothing.
security-contact-malformed = Enter email addresses, https:// URLs or tel: numbers, one per line, for example security@example.com.
security-contacts-too-many = Enter at most { $most } contacts.
go-to-dashboard = Go to the dashboard
