# Articles and lists of them.

reading-time = { $minutes } min read
category = Category
tag = Tag
author = Author
archive = Archive
article-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
pinned = Pinned
newer = Newer
older = Older
pages = Pages
nothing-published = Nothing has been published here yet.
see-all-articles = See all articles
write-first-article = Write the first article
come-back-soon = Come back soon.

# An article.
contents = Contents
edit = Edit
updated = Updated { $date }
tags = Tags
more-articles = More articles
related-articles = Related articles
previous = Previous
next = Next
other-languages = In other languages
