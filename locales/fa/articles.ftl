# Articles and lists of them.

reading-time = { $minutes } دقیقه خواندن
category = دسته
tag = برچسب
author = نویسنده
archive = بایگانی
article-count = { $count } نوشته
pinned = سنجاق‌شده
newer = تازه‌تر
older = قدیمی‌تر
pages = صفحه‌ها
nothing-published = هنوز چیزی اینجا منتشر نشده است.
see-all-articles = همهٔ نوشته‌ها را ببینید
write-first-article = نخستین نوشته را بنویسید
come-back-soon = به‌زودی دوباره سر بزنید.

# An article.
contents = فهرست مطالب
edit = ویرایش
updated = به‌روزرسانی: { $date }
tags = برچسب‌ها
more-articles = نوشته‌های دیگر
related-articles = نوشته‌های مرتبط
previous = قبلی
next = بعدی
other-languages = به زبان‌های دیگر
