# Comments, as readers see them.

comment-count = { $count ->
    [0] لا توجد تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
new-comment-count = { $count ->
    [one] تعليق جديد
    [two] تعليقان جديدان
    [few] { $count } تعليقات جديدة
    [many] { $count } تعليقًا جديدًا
   *[other] { $count } تعليق جديد
}
comments-on = التعليقات على «{ $title }»
comment-on = { $name } عن «{ $title }»
comment-order = ترتيب التعليقات
comment-pages = صفحات التعليقات
comments-closed = أُغلق باب التعليق.
