# Articles and lists of them.

reading-time = { $minutes } دقیقه خواندن
category = دسته
tag = برچسب
author = نویسنده
archive = بایگانی
article-count = { $count } نوشته
newer = تازه‌تر
older = قدیمی‌تر
pages = صفحه‌ها
nothing-published = هنوز چیزی اینجا منتشر نشده است.
