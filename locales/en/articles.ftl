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
newer = Newer
older = Older
pages = Pages
nothing-published = Nothing has been published here yet.
