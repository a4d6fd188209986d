# Comments, as readers see them.

comment-count = { $count ->
    [0] بدون دیدگاه
   *[other] { $count } دیدگاه
}
new-comment-count = { $count } دیدگاه تازه
comments-on = دیدگاه‌های «{ $title }»
comment-on = { $name } دربارهٔ «{ $title }»
