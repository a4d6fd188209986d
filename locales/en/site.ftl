# What stands around every page.
skip-to-text = Skip to the text
site-navigation = Site
signed-in-as = Signed in as { $name }
your-desk = Your desk
sign-out = Sign out
sign-in = Sign in

# Pages that cannot be shown.
you-asked-for = You asked for { $path }
did-you-mean = Did you mean
read-newest = Read the newest articles

not-allowed = Not allowed
did-not-work = That did not work
page-not-found = Page not found
page-not-found-help = There is nothing at this address. It may have moved, or the link may have a mistake in it.
not-possible = Not possible here
not-possible-help = This address cannot be used in this way.
too-much = Too much at once
too-much-help = What you sent is larger than this page takes. Go back, shorten it, and send it again.
no-form = Not a form
no-form-help = This address takes forms only.
slower = A little slower, please
slower-help = Wait a moment, then try again.
right-back = We will be right back
right-back-help = The site cannot reach its database just now. Try again in a moment.
not-understood = The request could not be understood.
went-wrong = Something went wrong
went-wrong-help = The fault is ours, and it has been noted. Try again in a moment.
form-too-slow = The form did not arrive in 30 seconds. Send it again.
form-length = The form's length was not given rightly.
form-unreadable = The form could not be read. Go back, check it, and send it again.
form-of-another-site = This form was sent from another site, so nothing was done. Open it on this site and send it again.
form-of-unknown-origin = Your browser did not say which site this form is from. As it may have been sent from another site, nothing was posted. Your text is below. Check it, then send it again from this page.
no-such-time = There is no such time. Open the article again.
not-your-comments = You can moderate the comments on your own articles. This one is on somebody else's.
not-your-article = You can change your own articles. This one is somebody else's.
may-not-write = Your account moderates comments and writes no articles. The owner of the site can change that.
may-not-serve = What a commenter left lies all over the site, and your account looks after your own articles. The owner, an editor or a moderator can help.
owner-only = Only the owner of the site can change its settings.
not-your-picture = Somebody else put this picture here. Ask an editor to change it.
picture-used-by-others = Other people use this picture. Ask an editor to replace or delete it.
too-many-files = These are too many files at once: send at most 100.
may-not-order = Only editors and the owner order categories and tags.
choose-into-what = Choose into what it is merged.
merged-into-itself = It cannot be merged into itself, or into what is part of it.
category-not-empty = Articles are in this category: merge it into another one.
