# Articles and lists of them.

reading-time = زمان مطالعه: { $minutes } دقیقه
category = دسته
tag = برچسب
author = نویسنده
archive = بایگانی
article-count = { $count } نوشته
pinned = سنجاق‌شده
newer = نوشته‌های تازه‌تر
older = نوشته‌های قدیمی‌تر
pages = صفحه‌ها
articles-none = هنوز نوشته‌ای نیست.
articles-view-all-link = نمایش همهٔ نوشته‌ها
articles-write-first-link = نخستین نوشتهٔ خود را بنویسید
articles-check-back = به‌زودی دوباره سر بزنید.

# An article.
article-contents = فهرست مطالب
edit = ویرایش
updated = به‌روزرسانی: { $date }
tags = برچسب‌ها
more-articles = نوشته‌های دیگر
related-articles = نوشته‌های مرتبط
previous = نوشتهٔ پیشین
next = نوشتهٔ بعدی
article-translations-label = به زبان‌های دیگر

# توضیح متای صفحه‌هایی که از خود توضیحی ندارند. $count تعداد نوشته‌های آن‌هاست.
homepage-meta-description = { $count ->
    [0] { $site }: هنوز نوشته‌ای نیست
   *[other] تازه‌ترین نوشته‌های { $site }: { $titles }
}
category-meta-description = { $count ->
    [0] دستهٔ { $name } در { $site }: هنوز نوشته‌ای نیست
   *[other] نوشته‌های دستهٔ { $name } در { $site }: { $titles }
}
tag-meta-description = { $count ->
    [0] برچسب { $name } در { $site }: هنوز نوشته‌ای نیست
   *[other] نوشته‌های با برچسب { $name } در { $site }: { $titles }
}
author-meta-description = نوشته‌های { $name } در { $site }: { $titles }
period-meta-description = نوشته‌های { $name } در { $site }: { $titles }
archive-meta-description = همهٔ نوشته‌های { $site }، به ترتیب سال و ماه
article-meta-description = { $title }، در { $site }
