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
newer = Newer articles
older = Older articles
pages = Pages
articles-none = No articles yet.
articles-view-all-link = View all articles
articles-write-first-link = Write your first article
articles-check-back = Check back soon.

# An article.
article-contents = On this page
edit = Edit
updated = Updated { $date }
tags = Tags
more-articles = More articles
related-articles = Related articles
previous = Previous article
next = Next article
article-translations-label = In other languages

# Meta descriptions of pages that have none of their own. $count is the number of their articles.
homepage-meta-description = { $count ->
    [0] { $site }: no articles yet
   *[other] The latest articles on { $site }: { $titles }
}
category-meta-description = { $count ->
    [0] The category { $name } on { $site }: no articles yet
   *[other] Articles in the category { $name } on { $site }: { $titles }
}
tag-meta-description = { $count ->
    [0] The tag { $name } on { $site }: no articles yet
   *[other] Articles tagged { $name } on { $site }: { $titles }
}
author-meta-description = Articles by { $name } on { $site }: { $titles }
period-meta-description = Articles from { $name } on { $site }: { $titles }
archive-meta-description = All articles on { $site }, by year and month
article-meta-description = { $title }, on { $site }
