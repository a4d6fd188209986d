# Comments, as readers see them.

comment-count = { $count ->
    [0] No comments
    [one] { $count } comment
   *[other] { $count } comments
}
new-comment-count = { $count ->
    [one] { $count } new comment
   *[other] { $count } new comments
}
comments-on = Comments on { $title }
comment-on = { $name } on { $title }
comment-order = Sort comments
comment-pages = Comment pages
comments-closed = Comments are closed.

in-reply-to = in reply to { $name }
edited-at = edited { $date }
awaiting-moderation = Your comment is awaiting moderation.
reply = Reply
reply-to = Reply to { $name }
comment-manage-link = Manage
report = Report
report-comment-by = Report the comment by { $name }
comment-form-title = Leave a comment
cancel-reply = Cancel reply
signed-in-note = Commenting as { $name }. Required fields are marked *
email-note = Your email address will not be published. Required fields are marked *
field-comment = Comment *
comment-too-long = Comments can have up to { $most } characters. This one has { $excess } too many.
field-name = Name *
field-email = Email *
field-website = Website
remember-me = Save my name, email, and website in this browser for the next time I comment.
comment-honeypot-label = Leave this field empty
preview = Preview
post-comment = Post comment
thread-more-replies-link = More replies in this thread
comment-article-label = Comment on
edit-your-comment = Edit your comment
your-comment = Your comment
cancel = Cancel
comment-edited-text-label = Your edited text, so you can copy it:
edit-note = You can edit a comment for 15 minutes after posting. It will be marked as edited. Required fields are marked *
save-changes = Save changes
comment-view-link = View your comment
comment-text-label = Your comment wasn’t posted. Here’s your text, so you can copy it:
thank-you = Thank you
report-this-comment = Report this comment
report-a-comment = Report a comment
report-done = We’ve received your report. A moderator will look at this comment.
back-to-comments = Back to the comments
report-text-label = Your report, so you can copy it:
report-form-note = Only moderators can see your report. Required fields are marked *
report-reason-label = Why are you reporting this comment? *
report-details-label = Details (optional)
report-send-button = Send report
reason-spam = Spam or advertising
reason-abuse = Insults, threats or harassment
reason-off-topic = Off topic
reason-personal-data = Shares someone’s private information
reason-other = Something else
posted-at = Posted { $date }
comment-discussion-link = View in the discussion
comment-edit-link = Edit your comment
comment-edit-link-with-limit = { $link } (for 15 minutes after posting)
back-to-article = Back to the article
comment-delete-title = Delete your comment
withdraw-help = This deletes your comment for everyone. You can’t undo this. Replies to it stay.
comment-delete-button = Delete my comment
by-author = Author
by-staff = Staff
comment-withdrawn = This comment was deleted by its author.
comment-unavailable = This comment isn’t available.
comment-removed-by-moderator = This comment was removed.
comment-status-deleted = Comment deleted
comment-status-deleted-help = No one can see it any more. It will be permanently deleted after 30 days.
comment-status-pending = Your comment is awaiting moderation
comment-status-pending-help = Only you can see it for now. It will appear once a moderator approves it.
comment-status-published = Your comment is published
comment-status-published-help = Everyone can see it.
comment-status-rejected = Your comment isn’t published
comment-status-rejected-help = The moderators decided not to publish it.
all-comments = All comments
more-replies = More replies
earlier-comments = Earlier comments
later-comments = Later comments
oldest-first = Oldest first
newest-first = Newest first
pending-reason-every-comment = All comments on this site are checked by a moderator before they appear.
pending-reason-first-comment = This is your first comment here, or your first in this browser. A moderator checks it before it appears.
pending-reason-links = { $count ->
    [one] Your comment has a link, so a moderator checks it first.
   *[other] Your comment has { $count } links, so a moderator checks it first.
}
pending-reason-edited = You edited your comment after it was approved, so a moderator checks it again.
pending-reason-no-proof-of-work = Comments sent without JavaScript are checked by a moderator before they appear.
comment-ip-range-banned-error = Comments from your network are blocked because of spam. Copy your text and try from another connection.

comment-not-saved-error = We couldn’t save your text just now, but it isn’t lost. Wait a moment, then send it again.
comment-article-missing-error = This article is no longer available, so you can’t comment on it. Your text is below.
comment-missing-error = This comment no longer exists, or it isn’t yours.
comment-parent-missing-error = The comment you’re replying to is no longer available. Your text is below. You can post it as a new comment instead.
comment-duplicate-error = You’ve already posted this comment here.
comment-form-used-error = You’ve already posted a comment from this form. To post this text too, select “Post comment” again.
comment-edit-too-late-error = You can no longer edit this comment. Comments can be edited for 15 minutes after posting, unless they have been removed.
report-duplicate-error = You’ve already reported this comment. A moderator will look at it.
comment-rate-limit-error = You’re sending too much at once. Wait { $seconds } seconds, then try again.
