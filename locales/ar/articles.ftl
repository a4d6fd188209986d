# Articles and lists of them.

reading-time = { $minutes ->
    [one] مدة القراءة: دقيقة واحدة
    [two] مدة القراءة: دقيقتان
    [few] مدة القراءة: { $minutes } دقائق
   *[other] مدة القراءة: { $minutes } دقيقة
}
category = التصنيف
tag = الوسم
author = الكاتب
archive = الأرشيف
article-count = { $count ->
    [0] لا توجد مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
pinned = مثبّتة
newer = مقالات أحدث
older = مقالات أقدم
pages = الصفحات
articles-none = لا توجد مقالات بعد.
articles-view-all-link = عرض كل المقالات
articles-write-first-link = اكتب مقالتك الأولى
articles-check-back = عُد قريبًا.

# An article.
article-contents = جدول المحتويات
edit = تحرير
updated = حُدِّث في { $date }
tags = الوسوم
more-articles = مقالات أخرى
related-articles = مقالات ذات صلة
previous = المقالة السابقة
next = المقالة التالية
article-translations-label = بلغات أخرى

# الوصف التعريفي للصفحات التي ليس لها وصف خاص بها. $count هو عدد مقالاتها.
homepage-meta-description = { $count ->
    [0] { $site }: لا توجد مقالات بعد
   *[other] أحدث المقالات في { $site }: { $titles }
}
category-meta-description = { $count ->
    [0] تصنيف { $name } في { $site }: لا توجد مقالات بعد
   *[other] مقالات تصنيف { $name } في { $site }: { $titles }
}
tag-meta-description = { $count ->
    [0] وسم { $name } في { $site }: لا توجد مقالات بعد
   *[other] المقالات بوسم { $name } في { $site }: { $titles }
}
author-meta-description = مقالات { $name } في { $site }: { $titles }
period-meta-description = مقالات { $name } في { $site }: { $titles }
archive-meta-description = كل المقالات في { $site } حسب السنة والشهر
article-meta-description = { $title }، في { $site }
