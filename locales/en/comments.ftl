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
comment-order = Order of the comments
comment-pages = Pages of comments
comments-closed = Comments are closed.

in-reply-to = in reply to { $name }
edited-at = edited { $date }
awaiting-moderation = Your comment is awaiting moderation.
reply = Reply
reply-to = Reply to { $name }
status-or-withdraw = Status or withdraw
report = Report
report-comment-by = Report the comment by { $name }
leave-reply = Leave a reply
cancel-reply = Cancel reply
signed-in-note = Signed in as { $name }. Required fields are marked *
email-note = Your email address will not be published. Required fields are marked *
field-comment = Comment *
comment-too-long = A comment has at most { $most } characters; this one has { $excess } too many.
field-name = Name *
field-email = Email *
field-website = Website
remember-me = Save my name, email, and website in this browser for the next time I comment.
leave-empty = Leave this field empty
preview = Preview
post-comment = Post comment
more-replies-in-thread = More replies in this thread
context-of-comment = Comment on
edit-your-comment = Edit your comment
your-comment = Your comment
cancel = Cancel
kept-change = The text as you changed it, so that you can keep it:
edit-note = A comment can be changed for 15 minutes. It is marked as edited. Required fields are marked *
save-changes = Save changes
see-posted = See what you posted
kept-comment = Your comment was not posted. Here it is, so that you can keep it:
thank-you = Thank you
report-this-comment = Report this comment
report-a-comment = Report a comment
report-received = The moderators have your report, and will look at the comment.
back-to-comments = Back to the comments
kept-report = What you wrote, so that you can keep it:
report-note = Only the moderators see what you write here. Required fields are marked *
report-reason = What is wrong with it? *
report-sentence = A sentence about it
send-report = Send report
reason-spam = It is advertising or spam
reason-abuse = It insults, threatens or harasses somebody
reason-off-topic = It has nothing to do with the article
reason-personal-data = It tells something private about somebody
reason-other = Something else
posted-at = Posted { $date }
see-among-comments = See it among the comments
edit-it = Edit it
edit-while-possible = { $link } (for 15 minutes after you posted it)
back-to-article = Back to the article
withdraw-it = Withdraw it
withdraw-help = Nobody will see it any more, and this cannot be undone. Replies to it keep their place.
withdraw-my-comment = Withdraw my comment
by-author = Author
by-staff = Staff
comment-withdrawn = This comment was withdrawn by its writer.
comment-not-public = This comment is not public at the moment.
comment-removed = This comment was removed.
status-withdrawn = You withdrew your comment
status-withdrawn-help = Nobody sees it any more. After 30 days it is removed for good.
status-pending = Your comment is awaiting moderation
status-pending-help = Only you see it for now. A moderator will read it.
status-public = Your comment is public
status-public-help = Everybody can read it.
status-hidden = Your comment is not shown
status-hidden-help = The moderators of this site decided not to show it.
all-comments = All comments
more-replies = More replies
earlier-comments = Earlier comments
later-comments = Later comments
oldest-first = Oldest first
newest-first = Newest first
held-every-comment = On this site, a moderator reads every comment before it appears.
held-first-comment = It is your first comment here, or your first from this browser: a moderator reads it before it appears.
held-links = { $count ->
    [one] It has a link, which a moderator looks at first.
   *[other] It has { $count } links, which a moderator looks at first.
}
held-edited = You changed it after it was approved, so a moderator reads it again.
held-no-work = It was sent without the page's script, which shows that no machine is at work: a moderator reads it before it appears.
network-banned = This site takes no comments from the network that you are in, as too much spam came from there. Copy your text, and send it from another connection.

not-stored-send-again = This could not be stored just now. Nothing you wrote is lost: wait a moment, then send it again.
article-gone = This article is not there any more, so nothing can be posted under it. Your text is below.
comment-gone = This comment is not there any more, or it is not yours.
answered-gone = The comment that you answer is not there any more. Your text is below; you can leave it as a comment of its own.
said-already = You have already said that here.
form-used = You have posted a comment from this form already. To post this text too, press Post comment again.
too-late-to-change = This comment cannot be changed any more: a comment can be changed for 15 minutes after it was posted, as long as it is not removed.
reported-already = You have reported this comment already. The moderators have your report.
slow-down = That was a lot at once. Wait { $seconds } seconds, then send it again.
