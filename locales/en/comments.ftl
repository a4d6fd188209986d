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
