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
nothing-published = هنوز نوشته‌ای نیست.
see-all-articles = نمایش همهٔ نوشته‌ها
write-first-article = نخستین نوشتهٔ خود را بنویسید
come-back-soon = به‌زودی دوباره سر بزنید.

# An article.
contents = فهرست مطالب
edit = ویرایش
updated = به‌روزرسانی: { $date }
tags = برچسب‌ها
more-articles = نوشته‌های دیگر
related-articles = نوشته‌های مرتبط
previous = نوشتهٔ پیشین
next = نوشتهٔ بعدی
other-languages = به زبان‌های دیگر

# توضیح متای صفحه‌هایی که از خود توضیحی ندارند. $count تعداد نوشته‌های آن‌هاست.
front-description = { $count ->
    [0] { $site }: هنوز نوشته‌ای نیست
   *[other] تازه‌ترین نوشته‌های { $site }: { $titles }
}
category-description = { $count ->
    [0] دستهٔ { $name } در { $site }: هنوز نوشته‌ای نیست
   *[other] نوشته‌های دستهٔ { $name } در { $site }: { $titles }
}
tag-description = { $count ->
    [0] برچسب { $name } در { $site }: هنوز نوشته‌ای نیست
   *[other] نوشته‌های با برچسب { $name } در { $site }: { $titles }
}
author-description = نوشته‌های { $name } در { $site }: { $titles }
period-description = نوشته‌های { $name } در { $site }: { $titles }
archive-description = همهٔ نوشته‌های { $site }، به ترتیب سال و ماه
article-description = { $title }، در { $site }
