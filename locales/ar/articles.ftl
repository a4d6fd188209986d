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
pinned = مثبّتة
newer = الأحدث
older = الأقدم
pages = الصفحات
nothing-published = لم يُنشر شيء هنا بعد.
see-all-articles = اعرض جميع المقالات
write-first-article = اكتب المقال الأول
come-back-soon = عُد قريبًا.

# An article.
contents = المحتويات
edit = تحرير
updated = حُدِّث في { $date }
tags = الوسوم
more-articles = مقالات أخرى
related-articles = مقالات ذات صلة
previous = السابق
next = التالي
other-languages = بلغات أخرى

# ما تعرفه محركات البحث عن صفحة لا تقول شيئًا عن نفسها. $count هو عدد مقالاتها.
front-description = { $count ->
    [0] { $site }: لا مقالات بعد
   *[other] أحدث المقالات في { $site }: { $titles }
}
category-description = { $count ->
    [0] تصنيف { $name } في { $site }: لا مقالات بعد
   *[other] مقالات تصنيف { $name } في { $site }: { $titles }
}
tag-description = { $count ->
    [0] وسم { $name } في { $site }: لا مقالات بعد
   *[other] المقالات بوسم { $name } في { $site }: { $titles }
}
author-description = مقالات { $name } في { $site }: { $titles }
period-description = مقالات { $name } في { $site }: { $titles }
archive-description = كل المقالات في { $site } حسب السنة والشهر
article-description = { $title }، في { $site }
