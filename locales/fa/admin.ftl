# General words of the dashboard.
skip-to-main-content = پرش به محتوای اصلی
dashboard = پیشخوان
articles = نوشته‌ها
comments = دیدگاه‌ها
commenters = دیدگاه‌نویسان
count = { $count }
view-site = نمایش سایت
dashboard-welcome = خوش آمدید، { $name }
dashboard-pending-comments = { $count ->
   *[other] دیدگاه در انتظار بررسی
}
dashboard-drafts = { $count ->
   *[other] پیش‌نویس
}
dashboard-published-articles = { $count ->
   *[other] منتشرشده
}
new-article = افزودن نوشته
status-filter-label = وضعیت
status-heading = وضعیت
view-link = نمایش

# The list of articles.
all-statuses = همه
drafts = پیش‌نویس‌ها
article-status-draft = پیش‌نویس
article-status-scheduled = زمان‌بندی‌شده
article-status-published = منتشرشده
article-status-unpublished = لغو انتشار
title-of-article = عنوان
updated-heading = آخرین به‌روزرسانی
page = برگه
view-item = نمایش { $title }
views-in-30-days = بازدید (۳۰ روز)
article-deleted = نوشته حذف شد.
article-delete-refused-error = نوشته‌های منتشرشده یا زمان‌بندی‌شده و نوشته‌های دارای دیدگاه را نمی‌توان حذف کرد. به‌جای آن، انتشار این نوشته را لغو کنید.
article-delete-heading = حذف نوشته…
article-delete-help = نوشته و تاریخچهٔ نسخه‌های آن برای همیشه حذف می‌شود. این کار برگشت‌پذیر نیست.
article-delete-button = حذف برای همیشه
no-articles-with-status = نوشته‌ای با این وضعیت وجود ندارد.
no-pages-yet = هنوز برگه‌ای ندارید. برگه برای متن‌هایی مانند «درباره» یا «تماس» است. یک نوشته بسازید و نوع آن را «برگه» انتخاب کنید.
no-articles-yet = هنوز نوشته‌ای ندارید. نخستین نوشتهٔ خود را بنویسید.

# The editor.
editor-new-title = نوشتهٔ تازه: { $title }
editor-edit-title = ویرایش: { $title }
editor-preview-unsaved = پیش‌نمایش تغییرات ذخیره‌نشده را می‌بینید. { $link }
editor-continue-link = ادامهٔ ویرایش
editor-signed-out-error = از حساب خود خارج شده‌اید و تغییرات شما ذخیره نشد. متن شما هنوز اینجاست.
editor-sign-in-help = { $link }، سپس به این زبانه برگردید و دوباره تلاش کنید.
editor-sign-in-link = در زبانهٔ تازه‌ای وارد شوید
edit-conflict-error = هنگام ویرایش شما، شخص دیگری (یا خود شما در زبانه‌ای دیگر) این نوشته را ذخیره کرد ({ $date }).
edit-conflict-help = هر دو نسخه در پایین نمایش داده می‌شود. هرچه را می‌خواهید بماند به نسخهٔ خود بیفزایید و سپس ذخیره کنید. نسخهٔ شما جای نسخهٔ دیگر را می‌گیرد و نسخهٔ دیگر در تاریخچهٔ نسخه‌ها می‌ماند.
excerpt-label = چکیده
excerpt-help = اختیاری. زیر عنوان، در فهرست‌ها و در خوراک‌ها نمایش داده می‌شود و اگر توضیح متا وارد نکنید، به جای آن به کار می‌رود. اگر خالی باشد، آغاز متن به فهرست‌ها و موتورهای جستجو داده می‌شود.
edit-conflict-saved-version-label = نسخهٔ ذخیره‌شده: { $title }
edit-conflict-own-version-label = نسخهٔ شما (Markdown)
content-markdown-label = محتوا (Markdown)
content-markdown-placeholder = متن را با Markdown بنویسید
slug-label = نامک
slug-help = حروف کوچک، عدد و خط تیره. خالی بگذارید تا از عنوان ساخته شود.
category-new-help = یک دسته انتخاب کنید یا برای ساختن دستهٔ تازه، نام آن را وارد کنید.
category-existing-help = یکی از دسته‌های موجود را انتخاب کنید.
tags-help = برچسب‌ها را با ویرگول از هم جدا کنید. برچسبی را که ویرگول دارد میان دو نشانهٔ " بگذارید.
language = زبان
language-help = کد زبان، مانند en،{"\u200F"} fa یا de-CH. خالی بگذارید تا زبان سایت در هنگام ذخیره به کار رود.
type-label = نوع
article-type-article = نوشته
article-type-page = برگه (خارج از فهرست نوشته‌ها)
readers-may-comment = اجازهٔ ارسال دیدگاه
update = به‌روزرسانی
save-draft = ذخیرهٔ پیش‌نویس
save = ذخیره
publish = انتشار
unpublish = لغو انتشار
article-saved-done = نوشته ذخیره شد. خوانندگان هنوز آن را نمی‌بینند.
article-published-done = نوشته منتشر شد. خوانندگان این نسخه را می‌بینند.
article-unpublished-done = انتشار نوشته لغو شد. خوانندگان آن را نمی‌بینند. هر زمان بخواهید می‌توانید آن را منتشر کنید.
revisions = تاریخچهٔ نسخه‌ها
unsaved-changes-restored = تغییرات ذخیره‌نشده‌ای از { $date } دارید. این تغییرات در پایین بازیابی شده است.
unsaved-changes-outdated = تغییرات ذخیره‌نشده‌ای از { $date } دارید. این تغییرات در پایین بازیابی شده است، اما پس از آن شخص دیگری نوشته را ذخیره کرده است. هنگام ذخیره، هر دو نسخه را می‌بینید.
unsaved-changes-discard-button = لغو تغییرات
browser-copy-found = این مرورگر نسخهٔ تازه‌تری از { $date } دارد که روی سرور ذخیره نشده است.
browser-copy-restore-button = بازیابی
browser-copy-discard-button = لغو تغییرات
editor-offline = ارتباط با سرور برقرار نیست. تغییرات شما در این مرورگر ذخیره می‌شود.
editor-signed-out = از حساب خود خارج شده‌اید. تغییرات شما در این مرورگر ذخیره می‌شود.
autosaved-at = ساعت { $time } به‌صورت خودکار ذخیره شد. خوانندگان هنوز این تغییرات را نمی‌بینند.
autosave-too-long-error = ذخیرهٔ خودکار انجام نشد: نوشته می‌تواند حداکثر { $most } نویسه داشته باشد. متن شما هنوز در این مرورگر است. آن را کوتاه کنید یا نسخه‌ای از آن را جای دیگری نگه دارید.
autosave-too-many-error = ذخیرهٔ خودکار انجام نشد: { $most } نوشته با تغییرات ذخیره‌نشده دارید. متن شما هنوز در این مرورگر است. تغییرات یکی از نوشته‌های دیگر را ذخیره یا لغو کنید.
article-saved-by-someone-else = شخص دیگری (یا خود شما در زبانه‌ای دیگر) این نوشته را ذخیره کرده است. هنگام ذخیره، هر دو نسخه را می‌بینید.
also-editing = { $name } نیز در حال ویرایش این نوشته است.
also-editing-with-others = { $more ->
   *[other] { $name } و { $more } نفر دیگر نیز در حال ویرایش این نوشته هستند.
}
text-facts = { $words ->
   *[other] { $words } واژه
} · { $reading }
schedule = زمان‌بندی
publish-now = انتشار فوری
unschedule = لغو زمان‌بندی
tool-with-key = { $label } ({"\u200E"}Ctrl+{ $key }{"\u200E"})
formatting = قالب‌بندی
bold = توپر
italic = کج
link = پیوند
heading = تیتر
quote = نقل قول
list = فهرست
numbered-list = فهرست شماره‌دار
code = کد
view-write = نوشتن
view-split = نمای دوبخشی
show-preview-button = دیدن پیش‌نمایش
full-screen = تمام‌صفحه
publication = انتشار
publish-date-label = تاریخ انتشار
publish-date-help = منطقهٔ زمانی: { $zone } (اکنون { $now }). برای زمان‌بندی، زمانی در آینده انتخاب کنید. خالی بگذارید تا همین حالا منتشر شود.
pin-to-front-page-label = سنجاق کردن در بالای صفحهٔ نخست
pin-to-front-page-help = فقط یک نوشته می‌تواند سنجاق شود. با ذخیره کردن، این نوشته جای نوشتهٔ سنجاق‌شدهٔ فعلی را می‌گیرد.
preview-link = پیوند پیش‌نمایش
preview-link-help = هر کسی با این پیوند می‌تواند تا { $date } آخرین نسخهٔ ذخیره‌شده را بدون ورود به حساب بخواند. با انتشار نوشته، پیوند از کار می‌افتد.
preview-link-delete-button = حذف پیوند
preview-link-create-button = ایجاد پیوند پیش‌نمایش
url-category-tags-heading = نامک و دسته‌بندی
featured-image-heading = تصویر شاخص
image-url-label = نشانی تصویر
featured-image-url-help = تصویری از کتابخانهٔ رسانه، مانند {"\u200E"}/media/…{"\u200E"}
alt-text-label = متن جایگزین
alt-text-help = تصویر را برای کسانی که آن را نمی‌بینند توصیف کنید. اگر تصویر فقط تزئینی است، خالی بگذارید.
image-caption-label = توضیح مختصر
search-engines-heading = موتورهای جستجو (سئو)
meta-title-label = عنوان متا
meta-title-help = خالی بگذارید تا عنوان نوشته به کار رود. بهتر است حداکثر ۶۰ نویسه باشد.
meta-description-label = توضیح متا
search-result-preview-label = پیش‌نمایش نتیجهٔ جستجو
author-language-translation-heading = نویسنده، زبان و ترجمه
translation-of-label = ترجمه از
translation-of-help = نامک نوشتهٔ اصلی.
article-scheduled-done = نوشته زمان‌بندی شد و در تاریخ انتشار به‌صورت خودکار منتشر می‌شود.
revision-restored-done = نسخهٔ پیشین در ویرایشگر است. تا ذخیره نکنید، چیزی برای خوانندگان تغییر نمی‌کند.
unsaved-changes-discarded-done = تغییرات ذخیره‌نشده لغو شد.
preview-link-created-done = پیوند پیش‌نمایش ایجاد شد. هر کسی با این پیوند می‌تواند نوشته را بخواند.
preview-link-deleted-done = پیوند پیش‌نمایش حذف شد و دیگر کار نمی‌کند.
unsaved-changes = تغییرات ذخیره‌نشده
untitled = بدون عنوان
new-article-badge = تازه
preview-page-banner = پیش‌نمایش: این نوشته منتشر نشده است و ممکن است تغییر کند.

# The revision history of an article.
revision-history-heading = تاریخچهٔ نسخه‌ها: { $title }
back-to-editor = بازگشت به ویرایشگر
all-revisions = همهٔ نسخه‌ها
revision-saved-date-column = زمان ذخیره
revision-saved-by-column = ذخیره‌کننده
current-version-badge = نسخهٔ کنونی
no-revisions-yet = هنوز نسخه‌ای وجود ندارد. با هر بار ذخیره، یک نسخه به اینجا افزوده می‌شود.
diff-added = افزوده‌شده:
diff-removed = حذف‌شده:
revision-saved-by-on = { $name } این نسخه را در { $date } ذخیره کرد.
revision-saved-on = این نسخه در { $date } ذخیره شد.
revision-compared-with-previous = تغییرات نسبت به نسخهٔ پیشین نمایش داده می‌شود.
revision-is-earliest = این قدیمی‌ترین نسخهٔ ذخیره‌شده است.
revision-restore-button = بازیابی این نسخه
content-heading = محتوا

# The queue of comments.
tab-pending = در انتظار بررسی
tab-reported = گزارش‌شده
tab-approved = تأییدشده
tab-spam = هرزنامه
tab-trash = زباله‌دان
pending-empty = همهٔ دیدگاه‌ها بررسی شده است. دیدگاه‌های در انتظار بررسی اینجا نمایش داده می‌شوند.
reported-empty = دیدگاه گزارش‌شده‌ای وجود ندارد.
approved-empty = هنوز دیدگاه تأییدشده‌ای وجود ندارد.
spam-empty = هرزنامه‌ای وجود ندارد.
trash-empty = زباله‌دان خالی است.
spam-and-trash-help = دیدگاه‌ها ۳۰ روز پس از انتقال به اینجا برای همیشه حذف می‌شوند.
comment-by = دیدگاه { $name }
on-article = دربارهٔ { $article }
on-hidden-article = دربارهٔ { $article } (منتشرنشده)
replied-to = در پاسخ به { $name }: { $excerpt }
comment-hold-reasons-label = دلیل نگه داشتن این دیدگاه
comment-reports-label = گزارش‌های خوانندگان
withdrawn-by-writer = نویسندهٔ دیدگاه آن را حذف کرده است. این دیدگاه پس از ۳۰ روز برای همیشه حذف می‌شود.
comment-earlier-versions-label = ویرایش شده است. نمایش نسخه‌های پیشین
comment-version-before-date = پیش از { $date }:
approve = تأیید
dismiss-report-button = رد گزارش
restore = بازیابی
spam = هرزنامه
trash = انتقال به زباله‌دان
comments-moved-to-pending-done = { $count ->
    [1] دیدگاه به «در انتظار بررسی» منتقل شد.
   *[other] { $count } دیدگاه به «در انتظار بررسی» منتقل شد.
}
comments-approved-done = { $count ->
    [1] دیدگاه تأیید شد.
   *[other] { $count } دیدگاه تأیید شد.
}
comments-marked-spam-done = { $count ->
    [1] دیدگاه به‌عنوان هرزنامه علامت‌گذاری شد.
   *[other] { $count } دیدگاه به‌عنوان هرزنامه علامت‌گذاری شد.
}
comments-moved-to-trash-done = { $count ->
    [1] دیدگاه به زباله‌دان منتقل شد.
   *[other] { $count } دیدگاه به زباله‌دان منتقل شد.
}
moderation-undone-done = { $count ->
    [1] عملیات بازگردانی شد. دیدگاه به وضعیت پیشین برگشت.
   *[other] عملیات بازگردانی شد. { $count } دیدگاه به وضعیت پیشین برگشت.
}
comments-skipped-notice = { $count ->
    [1] یک دیدگاه تغییر نکرد، چون ناظر دیگری آن را تغییر داده یا نویسنده‌اش آن را حذف کرده است.
   *[other] { $count } دیدگاه تغییر نکرد، چون ناظر دیگری آن‌ها را تغییر داده یا نویسندگانشان آن‌ها را حذف کرده‌اند.
}
spam-and-ban-button = هرزنامه و مسدود کردن
comments-spam-and-banned-done = { $count ->
    [1] دیدگاه به‌عنوان هرزنامه علامت‌گذاری و نویسندهٔ آن مسدود شد.
   *[other] { $count } دیدگاه به‌عنوان هرزنامه علامت‌گذاری و نویسندگان آن‌ها مسدود شدند.
}
ban = مسدود کردن
commenter-ban-help = دیدگاه‌های تازه با این نشانی ایمیل مستقیم به هرزنامه می‌روند. به نویسندهٔ دیدگاه اطلاع داده نمی‌شود.
ban-commenter-button = مسدود کردن نویسندهٔ دیدگاه
commenter-banned-on-date = از { $date } مسدود است. دیدگاه‌های تازه مستقیم به هرزنامه می‌روند.
unban-button = رفع مسدودی
network = بازهٔ نشانی IP
ip-range-comment-count = { $count ->
    [1] در ۳۰ روز گذشته دیدگاه دیگری از این بازهٔ IP فرستاده نشده است.
   *[other] در ۳۰ روز گذشته { $count } دیدگاه از این بازهٔ IP فرستاده شده که { $spam } مورد آن هرزنامه است.
}
ban-ip-range-button = مسدود کردن این بازهٔ IP برای ۳۰ روز
ban-ip-range-help = از این بازه تنها یک هش کلیددار ذخیره می‌شود، نه خود نشانی IP. کاربران دیگر این بازه هم مسدود می‌شوند.
ip-range-is-banned = این بازهٔ IP مسدود است. به کسانی که از آن دیدگاه بفرستند، این موضوع اطلاع داده می‌شود.
ip-range-not-stored-error = بازهٔ IP این دیدگاه دیگر ذخیره نیست. بازه‌های IP پس از ۳۰ روز حذف می‌شوند.
no-comment-selected-error = دست‌کم یک دیدگاه را انتخاب کنید.
more-than = بیش از { $count }
comment-search-empty = هیچ دیدگاهی با جستجوی شما پیدا نشد.
comment-search-label = جستجوی دیدگاه‌ها
comment-search-help = در نام و متن همهٔ دیدگاه‌ها، از جمله هرزنامه و زباله‌دان، جستجو می‌کند. نشانی ایمیل کامل نویسندهٔ دیدگاه را هم می‌توانید وارد کنید.
comment-search-filter-label = فیلتر بر اساس نوشته یا تاریخ
comment-search-article-slug-label = نامک نوشته
comment-search-from-label = از تاریخ
comment-search-to-label = تا تاریخ
comment-search-clear-link = پاک کردن جستجو
select-comment-by-label = انتخاب دیدگاه { $name }
comment-action-by-label = { $decision }: دیدگاه { $name }
comments-by-commenter-link = همهٔ دیدگاه‌های این شخص
comments-on-article-link = همهٔ دیدگاه‌های این نوشته
same-text-count = { $count ->
    [1] یک دیدگاه دیگر با همین متن
   *[other] { $count } دیدگاه دیگر با همین متن
}
same-text-help = «هرزنامه» و «انتقال به زباله‌دان» این دیدگاه‌ها را هم در بر می‌گیرد. «تأیید» فقط برای نخستین دیدگاه است.
bulk-actions-heading = کارهای دسته‌جمعی
bulk-select-all-label = برای همهٔ دیدگاه‌های این فهرست (حداکثر ۱٬۰۰۰)
moderation-note-label = یادداشت برای گزارش فعالیت‌ها (اختیاری)
keyboard-shortcuts = میان‌برهای صفحه‌کلید
key-next-previous-comment = دیدگاه بعدی، دیدگاه قبلی
key-select-comment = انتخاب دیدگاه
undo = بازگردانی
commenter-comment-counts = { $approved } تأییدشده، { $spam } هرزنامه، { $others } در انتظار بررسی یا در زباله‌دان
edit-or-reply-link = ویرایش یا پاسخ
all-comments-admin-link = همهٔ دیدگاه‌ها
reply-button = پاسخ
comment-reply-label = پاسخ شما (Markdown)
approve-and-reply-button = تأیید و پاسخ
edit-comment-heading = ویرایش دیدگاه
edit-comment-help = ناظران همچنان نسخهٔ پیشین را می‌بینند. خوانندگان می‌بینند که دیدگاه ویرایش شده است.
moderation-history-heading = تاریخچهٔ بررسی
comment-edited-meanwhile-error = شخص دیگری این دیدگاه را ویرایش کرده است. نسخهٔ کنونی در بالا نمایش داده شده است. متن شما هنوز در فرم است.
comment-reply-not-public-error = نمی‌توان به این دیدگاه پاسخ داد، چون دیگر منتشر نیست. آن را در صف بررسی ببینید.
nothing-to-undo = چیزی برای بازگردانی وجود ندارد. شاید ناظر دیگری آن را تغییر داده باشد.
comment-action-unknown-error = یک کار را انتخاب کنید: تأیید، هرزنامه یا انتقال به زباله‌دان.

# Why a comment was held, in a few words.
hold-every-comment = همهٔ دیدگاه‌ها بررسی می‌شوند
hold-new-commenter = دیدگاه‌نویس تازه
hold-links = { $count ->
   *[other] { $count } پیوند
}
hold-edited = ویرایش پس از تأیید
hold-unknown = { $reason }
hold-hidden-field = پر کردن فیلد پنهان (احتمالاً ربات)
hold-filter = فیلتر هرزنامه { $percent }٪: { $features }
hold-word = واژهٔ مسدود: { $word }
hold-too-fast = { $seconds ->
    [0] فرستاده‌شده کمتر از ۱ ثانیه پس از بارگذاری صفحه
    [one] فرستاده‌شده ۱ ثانیه پس از بارگذاری صفحه
   *[other] فرستاده‌شده { $seconds } ثانیه پس از بارگذاری صفحه
}
hold-no-proof-of-work = معمای ضد ربات حل نشده است
hold-new-browser = نخستین دیدگاه از این مرورگر
hold-same-text = متن یکسان با دیدگاهی دیگر
hold-banned-commenter = دیدگاه‌نویس مسدود
hold-banned-domain = دامنهٔ ایمیل مسدود
hold-banned-ip-range = بازهٔ IP مسدود
hold-akismet = هرزنامه به تشخیص Akismet
hold-akismet-silent = Akismet پاسخ نداد

# Commenters: exporting and deleting what a person posted.
commenter = جزئیات نویسندهٔ دیدگاه
commenter-search-help = همهٔ دیدگاه‌های یک شخص را با نشانی ایمیل او پیدا کنید، مثلاً برای پاسخ به درخواست دریافت یا حذف داده‌های شخصی.
email-address = نشانی ایمیل
find-commenter-button = یافتن نویسندهٔ دیدگاه
commenter-search-again-link = یافتن شخصی دیگر
commenter-stored-data-heading = داده‌های ذخیره‌شده
commenter-comment-total = مجموع
commenter-first-seen = نخستین استفاده
commenter-first-and-latest = نخستین و تازه‌ترین دیدگاه
names-used = نام‌های استفاده‌شده
hand-over = برون‌بری داده‌ها
commenter-export-help = فایلی با نشانی ایمیل این شخص، همهٔ دیدگاه‌ها و همهٔ داده‌های ذخیره‌شدهٔ او دریافت کنید. نمایش نشانی در گزارش فعالیت‌ها ثبت می‌شود. فایل را فقط به همان نشانی بفرستید.
commenter-export-button = دریافت به‌صورت JSON
commenter-delete-data-heading = حذف داده‌ها
commenter-delete-data-help = نشانی ایمیل حذف و پیوند آن با همهٔ دیدگاه‌ها قطع می‌شود. این کار برگشت‌پذیر نیست.
commenter-delete-comments-question = با دیدگاه‌های او چه کار شود؟
commenter-keep-comments-option = نگه داشتن دیدگاه‌ها با نام «Anonymous»
commenter-keep-comments-help = نام، وب‌سایت و نسخه‌های پیشین حذف می‌شوند. خود دیدگاه‌ها را هم بخوانید، چون گاهی نام شخص در متن آمده است.
commenter-delete-comments-option = حذف دیدگاه‌ها
commenter-delete-comments-help = به جای دیدگاهی که پاسخ دارد یک جای‌نگهدار می‌ماند تا گفتگو قابل فهم باشد.
commenter-delete-data-confirm = مطمئن شده‌ام که این نشانی ایمیل از آنِ این شخص است و می‌خواهم داده‌های او را حذف کنم
commenter-delete-data-button = حذف داده‌ها برای همیشه
commenter-latest-comments-heading = تازه‌ترین { $shown } از { $count } دیدگاه
comment = دیدگاه
article = نوشته
name = نام
posted-heading = تاریخ ارسال
comment-state-approved = تأییدشده
comment-state-pending = در انتظار بررسی
comment-state-spam = هرزنامه
comment-state-trash = زباله‌دان
comment-state-deleted-by-commenter = حذف‌شده توسط دیدگاه‌نویس
commenter-data-deleted-kept-done = داده‌ها حذف شد. دیدگاه‌های باقی‌مانده با نام «Anonymous»: { $kept }.
commenter-data-deleted-removed-done = داده‌ها حذف شد. دیدگاه‌های حذف‌شده: { $deleted }. دیدگاه‌های دارای پاسخ که جای‌نگهدار گرفتند: { $emptied }.

# Settings.
settings = تنظیمات
settings-saved = تنظیمات ذخیره شد.
site-title = عنوان سایت
site-title-help = در سربرگ، در خوراک‌ها و هنگام اشتراک‌گذاری نوشته‌ها نمایش داده می‌شود.
tagline = معرفی کوتاه
tagline-help = توضیح کوتاهی دربارهٔ سایت که زیر عنوان، در نتایج جستجو و در خوراک‌ها نمایش داده می‌شود. اختیاری است.
site-language-help = زبان سایت، پیشخوان، تاریخ‌ها و عددها، و نوشته‌های تازه‌ای که زبان دیگری ندارند. زبان نوشته‌های موجود تغییر نمی‌کند.
old-feed-urls-label = نشانی‌های پیشین خوراک
old-feed-urls-help = نشانی‌های معمول خوراک در وردپرس، Ghost و نرم‌افزارهای وبلاگ دیگر خودکار هدایت می‌شوند. نشانی‌های دیگر را در سطرهای جداگانه وارد کنید، مانند {"\u200E"}/my-feed{"\u200E"}. هر نشانی به خوراک اصلی RSS هدایت می‌شود و اگر «atom» یا «json» در آن باشد، به خوراک Atom یا JSON. برای انتخاب خوراکی دیگر، آن را پس از یک فاصله وارد کنید: {"\u200E"}/my-feed /tags/rust/feed.rss{"\u200E"}
calendar = تقویم
calendar-help = برای تاریخ‌ها و نشانی‌های بایگانی به کار می‌رود. اگر آن را تغییر دهید، پیوندهای پیشین بایگانی به نشانی تازه هدایت می‌شوند.
calendar-gregorian = میلادی: { $today }
calendar-persian = هجری خورشیدی: { $today }
time-zone = منطقهٔ زمانی
time-zone-help = مانند Europe/Berlin یا Asia/Tehran. ساعت کنونی: { $now }.

# The library of pictures.
media = رسانه
upload-images-label = بارگذاری تصویر
upload-images-help = JPEG یا PNG یا WebP یا AVIF یا GIF یا SVG، هر کدام تا ۲۵ مگابایت. اطلاعات مکانی از عکس‌ها حذف می‌شود.
choose-image = انتخاب تصویر
close = بستن
upload-from-device-label = بارگذاری از دستگاه شما:
media-load-error = باز کردن کتابخانهٔ رسانه ممکن نشد. این پنجره را ببندید و دوباره تلاش کنید.
upload = بارگذاری
upload-progress = در حال بارگذاری… { $percent }٪
upload-error = بارگذاری ناموفق بود. دوباره تلاش کنید.
upload-done = بارگذاری شد
upload-files-error = { $count ->
   *[other] { $count } فایل بارگذاری نشد. بقیهٔ فایل‌ها بارگذاری شدند.
}
image-without-alt-text = بدون متن جایگزین
media-empty = هنوز تصویری ندارید. تصویرهایی که اینجا یا در ویرایشگر بارگذاری کنید اینجا نمایش داده می‌شوند.
upload-images-done = بارگذاری انجام شد. اندازه‌های کوچک‌تر در حال ساخته شدن است.
media-delete-done = فایل حذف شد.
image-alt-text-done = متن جایگزین ذخیره شد.
image-replace-done = تصویر در همهٔ جاهایی که به کار رفته بود جایگزین شد. تصویر قبلی هنوز در کتابخانهٔ رسانه است.
back-to-media = بازگشت به رسانه
media-in-use-error = { $count ->
   *[other] این فایل در { $count } نوشته به کار رفته است. با حذف آن، جایش در نوشته خالی می‌ماند.
}
media-delete-anyway-button = حذف با این حال
image-details = { $kind }، ⁦{ $width } × { $height }⁩، { $size }
file-details = { $kind }، { $size }
uploaded-by = { $name }، { $date }
media-markdown-label = کد Markdown برای کپی در نوشته
media-used-in = استفاده‌شده در
media-not-used = در هیچ نوشته‌ای به کار نرفته است.
image-replace-button = جایگزینی تصویر
image-replace-help = تصویر تازه در همهٔ جاهایی که این تصویر به کار رفته نمایش داده می‌شود، با همان متن جایگزین.
media-delete-button = حذف
picture = تصویر
editor-image-alt-placeholder = توصیف تصویر
settings-general = عمومی
settings-appearance = ظاهر
settings-navigation = راهبری
discourage-search-engines-label = درخواست از موتورهای جستجو برای نمایه نکردن این سایت
discourage-search-engines-help = به همهٔ صفحه‌ها noindex اضافه می‌کند و در robots.txt از خزنده‌ها می‌خواهد به سایت نیایند. موتورهای جستجو ممکن است آن را نادیده بگیرند. سایت شما همچنان برای همه باز است.
comments-open-at-all = فعال بودن دیدگاه‌ها
allow-comments-help = برای بستن دیدگاه‌های تازه در همهٔ نوشته‌ها غیرفعال کنید. دیدگاه‌های موجود می‌مانند.
close-after-days = بستن دیدگاه‌ها پس از (روز)
close-after-days-help = تعداد روز پس از انتشار. خالی بگذارید تا دیدگاه‌ها باز بمانند.
thread-depth = سطح‌های دیدگاه‌های تودرتو
thread-depth-help = از ۱ تا ۱۰، با احتساب خود دیدگاه. عدد ۱ تودرتویی را غیرفعال می‌کند. پاسخ‌های عمیق‌تر در آخرین سطح و با نام مخاطب پاسخ نمایش داده می‌شوند.
comments-to-hold-label = دیدگاه‌هایی که برای بررسی نگه داشته می‌شوند
comments-to-hold-help = هر فرد تا وقتی یکی از دیدگاه‌هایش تأیید نشده است، تازه‌وارد به شمار می‌آید. Gloss افراد را از نشانی ایمیل و مرورگرشان می‌شناسد، پس در مرورگر یا دستگاهی دیگر دوباره تازه‌وارد به شمار می‌آیند.
comments-to-hold-all = همهٔ دیدگاه‌ها
comments-to-hold-new-commenters = دیدگاه‌های افراد تازه‌وارد
comments-to-hold-none = هیچ‌کدام، مگر اینکه قاعدهٔ دیگری اعمال شود
hold-at-links-label = نگه داشتن دیدگاه‌ها از (تعداد پیوند)
hold-at-links-help = هرزنامه‌ها معمولاً پیوند دارند. برای غیرفعال کردن این بررسی، خالی بگذارید.
spam-threshold-label = آستانهٔ فیلتر هرزنامه (٪)
spam-threshold-help = دیدگاهی که امتیاز آن به این حد برسد، اگر از فردی تازه‌وارد باشد به هرزنامه‌ها می‌رود و در غیر این صورت برای بررسی نگه داشته می‌شود. فیلتر از تصمیم‌های شما یاد می‌گیرد و پس از آنکه ۲۰ دیدگاه را به‌عنوان هرزنامه علامت‌گذاری و ۲۰ دیدگاه را تأیید کردید، شروع به کار می‌کند. از ۵۰ تا ۹۹؛ عدد کمتر هرزنامه‌های بیشتری را می‌گیرد، ولی دیدگاه‌های واقعی بیشتری را هم. برای غیرفعال کردن فیلتر، خالی بگذارید.
settings-spam-protection = ضد هرزنامه
minimum-time-label = کمترین زمان پیش از فرستادن (ثانیه)
minimum-time-help = دیدگاه‌های افراد تازه‌وارد که زودتر از این زمان پس از باز شدن صفحه برسند، برای بررسی نگه داشته می‌شوند. از ۱ تا ۶۰۰. برای غیرفعال کردن این بررسی، خالی بگذارید.
proof-of-work-label = دشواری معمای ضد ربات
proof-of-work-help = مرورگر فرد تازه‌وارد در پس‌زمینه معمای کوچکی را حل می‌کند (اثبات کار) و این ربات‌های هرزنامه را کند می‌کند. از ۸ تا ۲۲؛ عدد ۱۵ روی گوشی یک لحظه طول می‌کشد و هر عدد بالاتر، زمان را دو برابر می‌کند. اگر مرورگر نتواند آن را حل کند (بدون جاوااسکریپت یا بدون HTTPS)، دیدگاه برای بررسی نگه داشته می‌شود. برای غیرفعال کردن این بررسی، خالی بگذارید.
hold-words = واژه‌های نگه‌دارندهٔ دیدگاه برای بررسی
hold-words-help = در هر سطر یک واژه یا عبارت، بدون تفاوت میان حروف کوچک و بزرگ. واژه‌های کامل در متن دیدگاه، نام و وب‌سایت جستجو می‌شوند.
spam-words = واژه‌های هرزنامه
spam-words-help = در هر سطر یک واژه یا عبارت. دیدگاه‌هایی که یکی از آن‌ها را دارند به هرزنامه‌ها می‌روند و می‌توانید آن‌ها را آنجا بررسی کنید. واژه‌هایی را انتخاب کنید که خوانندگان شما هرگز به کار نمی‌برند.
blocked-email-domains-label = دامنه‌های ایمیل مسدود
blocked-email-domains-help = در هر سطر یکی، مانند spam.example. زیردامنه‌ها را هم شامل می‌شود. دیدگاه‌های دارای نشانی ایمیل این دامنه‌ها به هرزنامه‌ها می‌روند.
blocked-ip-addresses-label = نشانی‌های IP مسدود
blocked-ip-addresses-help = در هر سطر یک نشانی یا بازه، مانند {"\u200E"}192.0.2.0/24{"\u200E"} یا {"\u200E"}2001:db8::/32{"\u200E"}. کسانی که از این نشانی‌ها می‌آیند نمی‌توانند دیدگاه بنویسند و پیامی در این باره می‌بینند.
akismet-key = کلید API سرویس Akismet
akismet-key-help = برای بررسی دیدگاه‌ها با Akismet، که سرویس تشخیص هرزنامه است، کلید آن را وارد کنید. هرزنامهٔ افراد تازه‌وارد به هرزنامه‌ها می‌رود و هرزنامهٔ دیگران برای بررسی نگه داشته می‌شود. اگر Akismet پاسخ ندهد، دیدگاه برای بررسی نگه داشته می‌شود. Gloss متن دیدگاه، نام، وب‌سایت و نشانی IP را به Akismet می‌فرستد، ولی نشانی ایمیل را هرگز. این را در بیانیهٔ حریم خصوصی خود بنویسید.
akismet-on-help = Akismet فعال است. برای تغییر کلید، کلید تازه را وارد کنید.
akismet-turn-off-label = غیرفعال کردن Akismet و حذف کلید
akismet-key-invalid = Akismet این کلید را نپذیرفت. مطمئن شوید که برای این سایت معتبر است و آن را دوباره از حساب Akismet خود کپی کنید.
akismet-unreachable = ارتباط با Akismet برقرار نشد و چیزی ذخیره نشد. کمی بعد دوباره تلاش کنید، یا بدون کلید ذخیره کنید.
blocklist-too-many-entries-error = تعداد موردها بیش از حد است. حداکثر: { $most }.
blocklist-entry-too-long-error = «{ $entry }» بیش از حد طولانی است. حداکثر: { $most } نویسه.
blocklist-entry-without-letter-error = «{ $entry }» باید دست‌کم یک حرف یا رقم داشته باشد. نویسه‌های عام پشتیبانی نمی‌شوند.
blocklist-not-a-domain-error = «{ $entry }» دامنه نیست. بخش پس از @ را وارد کنید، مانند spam.example.
blocklist-not-an-ip-range-error = «{ $entry }» نشانی یا بازهٔ IP نیست. نشانی یا بازه‌ای مانند {"\u200E"}192.0.2.0/24{"\u200E"} وارد کنید.
blocklist-ip-range-too-wide-error = «{ $entry }» بخش بزرگی از اینترنت را مسدود می‌کند. بازهٔ {"\u200E"}/8{"\u200E"} یا کوچک‌تر وارد کنید (برای IPv6 بازهٔ {"\u200E"}/16{"\u200E"}).
blocklist-word-too-common-error = «{ $entry }» در { $found } دیدگاه از آخرین { $of } دیدگاه تأییدشدهٔ شما آمده است و تقریباً همهٔ دیدگاه‌ها را متوقف می‌کند. واژه‌هایی را انتخاب کنید که خوانندگان شما به کار نمی‌برند.
settings-test-button = آزمایش بدون ذخیره
settings-test-help = آزمایش نشان می‌دهد که این تنظیمات با تازه‌ترین دیدگاه‌های شما (حداکثر ۵۰۰ دیدگاه تأییدشده و ۵۰۰ هرزنامه) چه می‌کردند.
settings-test-word-lists-help = از این صفحه فقط دو فهرست واژه‌ها آزمایش می‌شوند.
settings-test-results = نتیجهٔ آزمایش
settings-test-summary = آزمایش‌شده روی تازه‌ترین دیدگاه‌های خوانندگان: { $honest } تأییدشده، { $spam } هرزنامه.
settings-test-limits-help = هنوز چیزی ذخیره نشده است. دامنه‌های ایمیل مسدود، نشانی‌های IP مسدود، معمای ضد ربات و Akismet در این آزمایش نیستند. فیلتر هرزنامه از همین دیدگاه‌ها یاد گرفته است، پس نتیجهٔ واقعی کمی بدتر خواهد بود.
settings-test-current = تنظیمات فعلی
settings-test-new = تنظیمات تازه
settings-test-spam-caught = هرزنامه‌های شناسایی‌شده
settings-test-spam-missed = هرزنامه‌های شناسایی‌نشده
settings-test-real-held = دیدگاه‌های واقعی نگه‌داشته‌شده برای بررسی
settings-test-real-marked-spam = دیدگاه‌های واقعی علامت‌خورده به‌عنوان هرزنامه
settings-test-reasons = دلیل‌ها
settings-test-real-treated-worse = دیدگاه‌های واقعی که نتیجهٔ بدتری می‌گیرند
settings-test-result-spam = هرزنامه
settings-test-result-held = نگه‌داشته‌شده برای بررسی
accent = رنگ تأکید
accent-colour-help = برای پیوندها و برچسب‌ها. یک کد شش‌رقمی رنگ وارد کنید، مانند {"\u200E"}#1d3fb8{"\u200E"}. اگر خواندن آن دشوار باشد، رنگ کمی تیره‌تر یا روشن‌تر می‌شود. برای رنگ‌های پوسته، خالی بگذارید.
accent-colour-contrast = کنتراست با پس‌زمینه: در حالت روشن { $day } به ۱، در حالت تاریک { $night } به ۱. متن خوانا دست‌کم ۴٫۵ به ۱ لازم دارد.
accent-colour-links = رنگ پیوندها در حالت روشن { $day } و در حالت تاریک { $night } است.
logo = نشان
logo-help = به جای عنوان سایت نمایش داده می‌شود. نشانی تصویری از کتابخانهٔ رسانه را وارد کنید، مانند {"\u200E"}/media/…{"\u200E"} برای نمایش عنوان، خالی بگذارید.
navigation = پیوندهای فهرست
menu-links-help = در هر سطر یک پیوند، مانند: درباره = {"\u200E"}/about{"\u200E"}. حداکثر ۱۲ پیوند، به همین ترتیب. خالی بگذارید تا همهٔ برگه‌ها به ترتیب عنوان نمایش داده شوند. بایگانی و جستجو خودکار اضافه می‌شوند.
categories = دسته‌ها
categories-and-tags = دسته‌ها و برچسب‌ها
no-categories = هنوز دسته‌ای ندارید.
no-tags = هنوز برچسبی ندارید. هنگام ویرایش نوشته برچسب اضافه کنید.
add-category-heading = افزودن دسته
add-category-button = افزودن دسته
slug-from-name-help = خالی بگذارید تا از روی نام ساخته شود.
slug-change-redirects-help = اگر آن را تغییر دهید، نشانی قبلی به نشانی تازه هدایت می‌شود.
parent-category-label = دستهٔ مادر
description = توضیح
move-up = انتقال { $name } به بالا
move-down = انتقال { $name } به پایین
merge-into = ادغام با
merge-into-help = همهٔ نوشته‌ها را به مورد انتخاب‌شده منتقل می‌کند و نشانی قبلی به آن هدایت می‌شود. این کار برگشت‌پذیر نیست.
merge-button = ادغام
category-delete-button = حذف دسته
tag-delete-button = حذف برچسب از همهٔ نوشته‌ها
taxonomy-save-done = تغییرات ذخیره شد.
taxonomy-merge-done = ادغام انجام شد. نشانی قبلی اکنون هدایت می‌شود.
taxonomy-delete-done = حذف انجام شد.

# The dashboard: the last days.
views = بازدیدها
theme-problems = { $count ->
   *[other] پوسته { $count } اشکال دارد
}
theme-problems-help = به جای این فایل‌ها، فایل‌های داخلی Gloss به کار می‌روند. آن‌ها را اصلاح کنید، پوسته را با «gloss check-theme» بیازمایید و سرور را دوباره راه‌اندازی کنید.
last-days = { $count } روز گذشته
dashboard-show-table = نمایش به‌صورت جدول
first-steps-title = گام‌های نخست
first-steps-settings = نام سایت و زبان آن را تعیین کنید
first-steps-article = نخستین نوشتهٔ خود را بنویسید
first-steps-welcome-article = نوشتهٔ خوشامد را ویرایش کنید یا از انتشار بردارید
first-steps-import = برای درون‌ریزی نوشته‌های وبلاگی دیگر، { $command } را روی سرور اجرا کنید.
day = روز
most-read = پرخواننده‌ترین نوشته‌ها
view-count = { $count ->
   *[other] { $count } بازدید
}
spam-count = { $count } هرزنامه
articles-scheduled = { $count ->
   *[other] زمان‌بندی‌شده
}

# The activity log.
audit = گزارش فعالیت‌ها
activity-log-heading = گزارش فعالیت‌ها
activity-log-help = همهٔ کارهای همکاران در پیشخوان. موردها را نمی‌توان اینجا ویرایش کرد. با «gloss doctor» بررسی کنید که در پایگاه داده تغییر نکرده باشند.
activity-log-action = کار
activity-log-date = تاریخ
activity-log-person = کاربر
activity-log-change = تغییر
activity-log-reason = دلیل
activity-log-system = سیستم
activity-log-empty = هنوز فعالیتی ثبت نشده است.
audit-unknown = { $action }
audit-comment-moderated = بررسی دیدگاه
audit-moderation-undone = بازگردانی بررسی دیدگاه
audit-comment-edited = ویرایش دیدگاه
audit-email-address-viewed = نمایش نشانی ایمیل
audit-commenter-banned = مسدود شدن نویسندهٔ دیدگاه
audit-commenter-unbanned = رفع مسدودی نویسندهٔ دیدگاه
audit-commenter-data-deleted = حذف داده‌های نویسندهٔ دیدگاه
audit-settings-changed = تغییر تنظیمات
audit-old-spam-and-trash-deleted = حذف هرزنامه‌ها و زباله‌دان قدیمی
their-address = نشانی ایمیل
email-address-viewed-help = نمایش این نشانی در گزارش فعالیت‌ها ثبت شد. با رفتن از این صفحه، نشانی دوباره پنهان می‌شود.
show-email-address-help = برای حفظ حریم خصوصی پنهان است. نمایش آن در گزارش فعالیت‌ها ثبت می‌شود.
show-email-address-button = نمایش نشانی ایمیل
security-contacts = راه‌های تماس امنیتی
security-contacts-help = جایی که مشکلات امنیتی گزارش می‌شوند: نشانی ایمیل، نشانی ‎https://‎ یا شمارهٔ ‎tel:‎، هر کدام در یک سطر. در ‎/.well-known/security.txt‎ منتشر می‌شود. برای منتشر نکردن، خالی بگذارید.
security-contact-malformed = نشانی ایمیل، نشانی ‎https://‎ یا شمارهٔ ‎tel:‎ وارد کنید، هر کدام در یک سطر، مانند security@example.com.
security-contacts-too-many = حداکثر { $most } راه تماس وارد کنید.
go-to-dashboard = رفتن به پیشخوان
