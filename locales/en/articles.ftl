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

# What search engines are told of a page that says nothing of itself. $count is the number of its articles.
front-description = { $count ->
    [0] { $site }: no articles yet
   *[other] The latest articles on { $site }: { $titles }
}
category-description = { $count ->
    [0] The category { $name } on { $site }: no articles yet
   *[other] Articles in the category { $name } on { $site }: { $titles }
}
tag-description = { $count ->
    [0] The tag { $name } on { $site }: no articles yet
   *[other] Articles tagged { $name } on { $site }: { $titles }
}
author-description = Articles by { $name } on { $site }: { $titles }
period-description = Articles from { $name } on { $site }: { $titles }
archive-description = All articles on { $site }, by year and month
article-description = { $title }, on { $site }
