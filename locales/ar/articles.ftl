# Articles and lists of them.

reading-time = قراءة { $minutes } د
category = التصنيف
tag = الوسم
author = الكاتب
archive = الأرشيف
article-count = { $count ->
    [0] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
newer = الأحدث
older = الأقدم
pages = الصفحات
nothing-published = لم يُنشر شيء هنا بعد.
