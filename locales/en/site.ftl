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
