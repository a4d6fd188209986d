# General words of the dashboard.
skip-to-work = پرش به محتوای اصلی
desk = پیشخوان
articles = نوشته‌ها
comments = دیدگاه‌ها
commenters = دیدگاه‌نویسان
number = { $count }
view-site = نمایش سایت
hello = خوش آمدید، { $name }
comments-wait = { $count ->
   *[other] دیدگاه در انتظار بررسی
}
drafts-written = { $count ->
   *[other] پیش‌نویس
}
articles-public = { $count ->
   *[other] منتشرشده
}
write-article = افزودن نوشته
states = وضعیت
state = وضعیت
view = نمایش

# The list of articles.
all-states = همه
drafts = پیش‌نویس‌ها
state-draft = پیش‌نویس
state-scheduled = زمان‌بندی‌شده
state-published = منتشرشده
state-unpublished = لغو انتشار
title-of-article = عنوان
changed = آخرین به‌روزرسانی
page = برگه
view-article = نمایش { $title }
views-of-month = بازدید (۳۰ روز)
article-removed = نوشته حذف شد.
article-not-removable = نوشته‌های منتشرشده یا زمان‌بندی‌شده و نوشته‌های دارای دیدگاه را نمی‌توان حذف کرد. به‌جای آن، انتشار این نوشته را لغو کنید.
delete-article = حذف نوشته…
delete-article-help = نوشته و تاریخچهٔ نسخه‌های آن برای همیشه حذف می‌شود. این کار برگشت‌پذیر نیست.
delete-for-good = حذف برای همیشه
none-in-state = نوشته‌ای با این وضعیت وجود ندارد.
no-pages = هنوز برگه‌ای ندارید. برگه برای متن‌هایی مانند «درباره» یا «تماس» است. یک نوشته بسازید و نوع آن را «برگه» انتخاب کنید.
nothing-written = هنوز نوشته‌ای ندارید. نخستین نوشتهٔ خود را بنویسید.

# The editor.
writing-title = نوشتهٔ تازه: { $title }
editing-title = ویرایش: { $title }
preview-not-saved = پیش‌نمایش تغییرات ذخیره‌نشده را می‌بینید. { $link }
continue-writing = ادامهٔ ویرایش
signed-out-note = از حساب خود خارج شده‌اید و تغییرات شما ذخیره نشد. متن شما هنوز اینجاست.
sign-in-elsewhere = { $link }، سپس به این زبانه برگردید و دوباره تلاش کنید.
sign-in-other-tab = در زبانهٔ تازه‌ای وارد شوید
saved-meanwhile = هنگام ویرایش شما، شخص دیگری (یا خود شما در زبانه‌ای دیگر) این نوشته را ذخیره کرد ({ $date }).
saved-meanwhile-help = هر دو نسخه در پایین نمایش داده می‌شود. هرچه را می‌خواهید بماند به نسخهٔ خود بیفزایید و سپس ذخیره کنید. نسخهٔ شما جای نسخهٔ دیگر را می‌گیرد و نسخهٔ دیگر در تاریخچهٔ نسخه‌ها می‌ماند.
standfirst = چکیده
other-text = نسخهٔ ذخیره‌شده: { $title }
your-text = نسخهٔ شما (Markdown)
text-in-markdown = محتوا (Markdown)
address = نامک
address-help = حروف کوچک، عدد و خط تیره. خالی بگذارید تا از عنوان ساخته شود.
tags-help = برچسب‌ها را با ویرگول از هم جدا کنید. برچسبی را که ویرگول دارد میان دو نشانهٔ " بگذارید.
language = زبان
language-help = کد زبان، مانند en،{"\u200F"} fa یا de-CH. خالی بگذارید تا زبان سایت در هنگام ذخیره به کار رود.
kind = نوع
kind-article = نوشته
kind-page = برگه (خارج از فهرست نوشته‌ها)
readers-may-comment = اجازهٔ ارسال دیدگاه
update = به‌روزرسانی
save-draft = ذخیرهٔ پیش‌نویس
save = ذخیره
publish = انتشار
unpublish = لغو انتشار
done-saved = نوشته ذخیره شد. خوانندگان هنوز آن را نمی‌بینند.
done-published = نوشته منتشر شد. خوانندگان این نسخه را می‌بینند.
done-unpublished = انتشار نوشته لغو شد. خوانندگان آن را نمی‌بینند. هر زمان بخواهید می‌توانید آن را منتشر کنید.
revisions = تاریخچهٔ نسخه‌ها
unsaved-since = تغییرات ذخیره‌نشده‌ای از { $date } دارید. این تغییرات در پایین بازیابی شده است.
unsaved-and-stale = تغییرات ذخیره‌نشده‌ای از { $date } دارید. این تغییرات در پایین بازیابی شده است، اما پس از آن شخص دیگری نوشته را ذخیره کرده است. هنگام ذخیره، هر دو نسخه را می‌بینید.
discard-unsaved = لغو تغییرات
local-copy = این مرورگر نسخهٔ تازه‌تری از { $date } دارد که روی سرور ذخیره نشده است.
restore-local = بازیابی
forget-local = لغو تغییرات
offline-kept = ارتباط با سرور برقرار نیست. تغییرات شما در این مرورگر ذخیره می‌شود.
signed-out-kept = از حساب خود خارج شده‌اید. تغییرات شما در این مرورگر ذخیره می‌شود.
kept-at = ساعت { $time } به‌صورت خودکار ذخیره شد. خوانندگان هنوز این تغییرات را نمی‌بینند.
working-copy-too-long = ذخیرهٔ خودکار انجام نشد: نوشته می‌تواند حداکثر { $most } نویسه داشته باشد. متن شما هنوز در این مرورگر است. آن را کوتاه کنید یا نسخه‌ای از آن را جای دیگری نگه دارید.
too-many-working-copies = ذخیرهٔ خودکار انجام نشد: { $most } نوشته با تغییرات ذخیره‌نشده دارید. متن شما هنوز در این مرورگر است. تغییرات یکی از نوشته‌های دیگر را ذخیره یا لغو کنید.
saved-by-others = شخص دیگری (یا خود شما در زبانه‌ای دیگر) این نوشته را ذخیره کرده است. هنگام ذخیره، هر دو نسخه را می‌بینید.
also-open = { $name } نیز در حال ویرایش این نوشته است.
also-open-by-more = { $more ->
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
full-screen = تمام‌صفحه
publication = انتشار
time-of-publication = تاریخ انتشار
clock-of-site = منطقهٔ زمانی: { $zone } (اکنون { $now }). برای زمان‌بندی، زمانی در آینده انتخاب کنید. خالی بگذارید تا همین حالا منتشر شود.
pin-to-front-page = سنجاق کردن در صفحهٔ نخست
preview-link = پیوند پیش‌نمایش
preview-link-help = هر کسی با این پیوند می‌تواند تا { $date } آخرین نسخهٔ ذخیره‌شده را بدون ورود به حساب بخواند. با انتشار نوشته، پیوند از کار می‌افتد.
withdraw-link = حذف پیوند
make-preview-link = ایجاد پیوند پیش‌نمایش
order-of-things = نامک و دسته‌بندی
lead-picture = تصویر شاخص
picture-address = نشانی تصویر
picture-address-help = تصویری از کتابخانهٔ رسانه، مانند {"\u200E"}/media/…{"\u200E"}
picture-text = متن جایگزین
picture-text-help = تصویر را برای کسانی که آن را نمی‌بینند توصیف کنید. اگر تصویر فقط تزئینی است، خالی بگذارید.
picture-caption = توضیح مختصر
search-engines = موتورهای جستجو (سئو)
search-title = عنوان متا
search-title-help = خالی بگذارید تا عنوان نوشته به کار رود. بهتر است حداکثر ۶۰ نویسه باشد.
search-description = توضیح متا
search-result = پیش‌نمایش نتیجهٔ جستجو
author-and-language = نویسنده، زبان و ترجمه
translation-of = ترجمه از
translation-of-help = نامک نوشتهٔ اصلی.
done-scheduled = نوشته زمان‌بندی شد و در تاریخ انتشار به‌صورت خودکار منتشر می‌شود.
done-restored = نسخهٔ پیشین در ویرایشگر است. تا ذخیره نکنید، چیزی برای خوانندگان تغییر نمی‌کند.
done-discarded = تغییرات ذخیره‌نشده لغو شد.
done-shared = پیوند پیش‌نمایش ایجاد شد. هر کسی با این پیوند می‌تواند نوشته را بخواند.
done-withdrawn = پیوند پیش‌نمایش حذف شد و دیگر کار نمی‌کند.
unsaved = تغییرات ذخیره‌نشده
untitled = بدون عنوان
never-saved = تازه
preview-banner = پیش‌نمایش: این نوشته منتشر نشده است و ممکن است تغییر کند.

# The revision history of an article.
revisions-of = تاریخچهٔ نسخه‌ها: { $title }
back-to-editor = بازگشت به ویرایشگر
all-revisions = همهٔ نسخه‌ها
saved-at = زمان ذخیره
saved-by = ذخیره‌کننده
present-text = نسخهٔ کنونی
no-revisions = هنوز نسخه‌ای وجود ندارد. با هر بار ذخیره، یک نسخه به اینجا افزوده می‌شود.
was-added = افزوده‌شده:
was-removed = حذف‌شده:
saved-by-at = { $name } این نسخه را در { $date } ذخیره کرد.
saved-on = این نسخه در { $date } ذخیره شد.
compared-with-earlier = تغییرات نسبت به نسخهٔ پیشین نمایش داده می‌شود.
first-revision = این قدیمی‌ترین نسخهٔ ذخیره‌شده است.
restore-text = بازیابی این نسخه
text = محتوا

# The queue of comments.
tab-pending = در انتظار بررسی
tab-reported = گزارش‌شده
tab-approved = تأییدشده
tab-spam = هرزنامه
tab-trash = زباله‌دان
pending-empty = همهٔ دیدگاه‌ها بررسی شده است. دیدگاه‌های تازه‌ای که به تأیید شما نیاز دارند اینجا نمایش داده می‌شوند.
reported-empty = دیدگاه گزارش‌شده‌ای وجود ندارد.
approved-empty = هنوز دیدگاه تأییدشده‌ای وجود ندارد.
spam-empty = هرزنامه‌ای وجود ندارد.
trash-empty = زباله‌دان خالی است.
comment-by = دیدگاه { $name }
on-article = دربارهٔ { $article }
on-hidden-article = دربارهٔ { $article } (منتشرنشده)
replied-to = در پاسخ به { $name }: { $excerpt }
why-held = دلیل نگه داشتن این دیدگاه
what-reported = گزارش‌های خوانندگان
withdrawn-by-writer = نویسندهٔ دیدگاه آن را حذف کرده است. این دیدگاه پس از ۳۰ روز برای همیشه حذف می‌شود.
earlier-texts = ویرایش شده است. نمایش نسخه‌های پیشین
until-date = پیش از { $date }:
approve = تأیید
keep = رد گزارش
restore = بازیابی
spam = هرزنامه
trash = انتقال به زباله‌دان
decided-pending = { $count ->
    [1] دیدگاه به «در انتظار بررسی» منتقل شد.
   *[other] { $count } دیدگاه به «در انتظار بررسی» منتقل شد.
}
decided-approved = { $count ->
    [1] دیدگاه تأیید شد.
   *[other] { $count } دیدگاه تأیید شد.
}
decided-spam = { $count ->
    [1] دیدگاه به‌عنوان هرزنامه علامت‌گذاری شد.
   *[other] { $count } دیدگاه به‌عنوان هرزنامه علامت‌گذاری شد.
}
decided-trash = { $count ->
    [1] دیدگاه به زباله‌دان منتقل شد.
   *[other] { $count } دیدگاه به زباله‌دان منتقل شد.
}
decided-undone = { $count ->
    [1] عملیات بازگردانی شد. دیدگاه به وضعیت پیشین برگشت.
   *[other] عملیات بازگردانی شد. { $count } دیدگاه به وضعیت پیشین برگشت.
}
decided-meanwhile = { $count ->
    [1] یک دیدگاه تغییر نکرد، چون ناظر دیگری آن را تغییر داده یا نویسنده‌اش آن را حذف کرده است.
   *[other] { $count } دیدگاه تغییر نکرد، چون ناظر دیگری آن‌ها را تغییر داده یا نویسندگانشان آن‌ها را حذف کرده‌اند.
}
decide-ban = هرزنامه و مسدود کردن
decided-ban = { $count ->
    [1] دیدگاه به‌عنوان هرزنامه علامت‌گذاری و نویسندهٔ آن مسدود شد.
   *[other] { $count } دیدگاه به‌عنوان هرزنامه علامت‌گذاری و نویسندگان آن‌ها مسدود شدند.
}
ban = مسدود کردن
ban-help = دیدگاه‌های تازه با این نشانی ایمیل مستقیم به هرزنامه می‌روند. به نویسندهٔ دیدگاه اطلاع داده نمی‌شود.
ban-commenter = مسدود کردن نویسندهٔ دیدگاه
banned-since = از { $date } مسدود است. دیدگاه‌های تازه مستقیم به هرزنامه می‌روند.
lift-ban = رفع مسدودی
network = بازهٔ نشانی IP
network-record = { $count ->
    [1] در ۳۰ روز گذشته دیدگاه دیگری از این بازهٔ IP فرستاده نشده است.
   *[other] در ۳۰ روز گذشته { $count } دیدگاه از این بازهٔ IP فرستاده شده که { $spam } مورد آن هرزنامه است.
}
ban-network = مسدود کردن این بازهٔ IP برای ۳۰ روز
ban-network-help = از این بازه تنها یک هش کلیددار ذخیره می‌شود، نه خود نشانی IP. کاربران دیگر این بازه هم مسدود می‌شوند.
network-is-banned = این بازهٔ IP مسدود است. به کسانی که از آن دیدگاه بفرستند، این موضوع اطلاع داده می‌شود.
network-forgotten = بازهٔ IP این دیدگاه دیگر ذخیره نیست. بازه‌های IP پس از ۳۰ روز حذف می‌شوند.
nothing-marked = دست‌کم یک دیدگاه را انتخاب کنید.
more-than = بیش از { $count }
nothing-matches = هیچ دیدگاهی با جستجوی شما پیدا نشد.
find-comments = جستجوی دیدگاه‌ها
find-comments-help = نام یا متن را جستجو کنید، یا نشانی ایمیل کامل نویسندهٔ دیدگاه را وارد کنید.
narrow-down = فیلتر بر اساس نوشته یا تاریخ
address-of-article = نامک نوشته
from-day = از تاریخ
to-day = تا تاریخ
leave-search = پاک کردن جستجو
mark-comment = انتخاب دیدگاه { $name }
decision-of = { $decision }: دیدگاه { $name }
all-of-commenter = همهٔ دیدگاه‌های این شخص
all-on-article = همهٔ دیدگاه‌های این نوشته
same-text-count = { $count ->
    [1] یک دیدگاه دیگر با همین متن
   *[other] { $count } دیدگاه دیگر با همین متن
}
same-text-help = «هرزنامه» و «انتقال به زباله‌دان» این دیدگاه‌ها را هم در بر می‌گیرد. «تأیید» فقط برای نخستین دیدگاه است.
several-at-once = کارهای دسته‌جمعی
all-in-list = برای همهٔ دیدگاه‌های این فهرست (حداکثر ۱٬۰۰۰)
reason-for-log = یادداشت برای گزارش فعالیت‌ها (اختیاری)
keys = میان‌برهای صفحه‌کلید
key-next-previous = دیدگاه بعدی، دیدگاه قبلی
key-mark = انتخاب دیدگاه
undo = بازگردانی
commenter-standing = { $approved } تأییدشده، { $spam } هرزنامه، { $others } در انتظار بررسی یا در زباله‌دان
edit-or-answer = ویرایش یا پاسخ
all-comments-desk = همهٔ دیدگاه‌ها
answer = پاسخ
your-answer = پاسخ شما (Markdown)
approve-and-answer = تأیید و پاسخ
change-text = ویرایش دیدگاه
change-text-help = ناظران همچنان نسخهٔ پیشین را می‌بینند. خوانندگان می‌بینند که دیدگاه ویرایش شده است.
what-was-decided = تاریخچهٔ بررسی
text-changed-meanwhile = شخص دیگری این دیدگاه را ویرایش کرده است. نسخهٔ کنونی در بالا نمایش داده شده است. متن شما هنوز در فرم است.
answer-not-possible = نمی‌توان به این دیدگاه پاسخ داد، چون دیگر منتشر نیست. آن را در صف بررسی ببینید.
nothing-to-undo = چیزی برای بازگردانی وجود ندارد. شاید ناظر دیگری آن را تغییر داده باشد.
decision-unknown = یک کار را انتخاب کنید: تأیید، هرزنامه یا انتقال به زباله‌دان.

# Why a comment was held, in a few words.
hold-every-comment = همهٔ دیدگاه‌ها بررسی می‌شوند
hold-first-comment = دیدگاه‌نویس تازه
hold-links = { $count ->
   *[other] { $count } پیوند
}
hold-edited = ویرایش پس از تأیید
hold-unknown = { $reason }
hold-hidden-field = پر کردن فیلد پنهان (احتمالاً ربات)
hold-filter = فیلتر هرزنامه { $percent }٪: { $features }
hold-word = واژهٔ مسدود: { $word }
hold-haste = { $seconds ->
    [0] فرستاده‌شده کمتر از ۱ ثانیه پس از بارگذاری صفحه
    [one] فرستاده‌شده ۱ ثانیه پس از بارگذاری صفحه
   *[other] فرستاده‌شده { $seconds } ثانیه پس از بارگذاری صفحه
}
hold-no-work = بدون اثبات کار
hold-new-browser = نخستین دیدگاه از این مرورگر
hold-same-text = متن یکسان با دیدگاهی دیگر
hold-banned-commenter = دیدگاه‌نویس مسدود
hold-banned-domain = دامنهٔ ایمیل مسدود
hold-banned-network = بازهٔ IP مسدود
hold-akismet = هرزنامه به تشخیص Akismet
hold-akismet-silent = Akismet پاسخ نداد

# Commenters: exporting and deleting what a person posted.
commenter = جزئیات نویسندهٔ دیدگاه
find-commenter-help = همهٔ دیدگاه‌های یک شخص را با نشانی ایمیل او پیدا کنید، مثلاً برای پاسخ به درخواست دریافت یا حذف داده‌های شخصی.
email-address = نشانی ایمیل
find = یافتن نویسندهٔ دیدگاه
find-another = یافتن شخصی دیگر
what-there-is = داده‌های ذخیره‌شده
in-all = مجموع
address-first-used = نخستین استفاده
first-and-last = نخستین و تازه‌ترین دیدگاه
names = نام‌های استفاده‌شده
hand-over = برون‌بری داده‌ها
hand-over-help = فایلی با نشانی ایمیل این شخص، همهٔ دیدگاه‌ها و همهٔ داده‌های ذخیره‌شدهٔ او دریافت کنید. نمایش نشانی در گزارش فعالیت‌ها ثبت می‌شود. فایل را فقط به همان نشانی بفرستید.
download-json = دریافت به‌صورت JSON
forget-them = حذف داده‌ها
forget-help = نشانی ایمیل حذف و پیوند آن با همهٔ دیدگاه‌ها قطع می‌شود. این کار برگشت‌پذیر نیست.
what-of-texts = با دیدگاه‌های او چه کار شود؟
texts-stay = نگه داشتن دیدگاه‌ها با نام «Anonymous»
texts-stay-help = نام، وب‌سایت و نسخه‌های پیشین حذف می‌شوند. خود دیدگاه‌ها را هم بخوانید، چون گاهی نام شخص در متن آمده است.
texts-go = حذف دیدگاه‌ها
texts-go-help = به جای دیدگاهی که پاسخ دارد یک جای‌نگهدار می‌ماند تا گفتگو قابل فهم باشد.
confirm-forget = مطمئن شده‌ام که این نشانی ایمیل از آنِ این شخص است و می‌خواهم داده‌های او را حذف کنم
forget-commenter = حذف داده‌ها برای همیشه
newest-comments = تازه‌ترین { $shown } از { $count } دیدگاه
comment = دیدگاه
article = نوشته
name = نام
posted = تاریخ ارسال
is-public = تأییدشده
is-waiting = در انتظار بررسی
is-spam = هرزنامه
is-in-trash = زباله‌دان
is-withdrawn = حذف‌شده توسط دیدگاه‌نویس
forgotten-kept = داده‌ها حذف شد. دیدگاه‌های باقی‌مانده با نام «Anonymous»: { $kept }.
forgotten-removed = داده‌ها حذف شد. دیدگاه‌های حذف‌شده: { $deleted }. دیدگاه‌های دارای پاسخ که جای‌نگهدار گرفتند: { $emptied }.

# Settings.
settings = تنظیمات
settings-saved = تنظیمات ذخیره شد.
site-title = عنوان سایت
site-title-help = در سربرگ، در خوراک‌ها و هنگام اشتراک‌گذاری نوشته‌ها نمایش داده می‌شود.
tagline = معرفی کوتاه
tagline-help = توضیح کوتاهی دربارهٔ سایت که زیر عنوان، در نتایج جستجو و در خوراک‌ها نمایش داده می‌شود. اختیاری است.
site-language-help = زبان سایت، پیشخوان، تاریخ‌ها و عددها، و نوشته‌های تازه‌ای که زبان دیگری ندارند. زبان نوشته‌های موجود تغییر نمی‌کند.
former-feeds = نشانی‌های پیشین خوراک
former-feeds-help = در هر سطر یک نشانی وارد کنید، مانند {"\u200E"}/blog/rss.xml{"\u200E"}. هر نشانی به خوراک RSS همهٔ نوشته‌ها هدایت می‌شود. برای هدایت به خوراک دیگری از این سایت، پس از نشانی یک فاصله و مسیر آن خوراک را وارد کنید.
calendar = تقویم
calendar-help = برای تاریخ‌ها و نشانی‌های بایگانی به کار می‌رود. پیوندهای بایگانی در تقویم دیگر همچنان کار می‌کنند.
calendar-gregorian = میلادی: { $today }
calendar-persian = هجری خورشیدی: { $today }
time-zone = منطقهٔ زمانی
time-zone-help = مانند Europe/Berlin یا Asia/Tehran. ساعت کنونی: { $now }.

# The library of pictures.
media = رسانه
choose-pictures = گزیدن تصویرها
choose-pictures-help = JPEG، PNG، WebP، AVIF، GIF یا SVG، هر یک تا ۲۵ مگابایت. جای گرفتن عکس نگه داشته نمی‌شود.
choose-picture = گزینش تصویر
close = بستن
from-this-device = از این دستگاه:
library-away = کتابخانه در دسترس نیست. این پنجره را ببندید و دوباره بکوشید.
upload = بارگذاری
file-sending = { $percent } ٪
file-failed = نرسید. دوباره بفرستید.
file-done = ذخیره شد
files-refused = { $count ->
   *[other] { $count } فایل پذیرفته نشد. باقی همه ذخیره شد.
}
no-words-yet = بی‌توضیح
no-pictures = هنوز تصویری نیست. آنچه اینجا یا هنگام نوشتن بارگذاری کنید اینجا خواهد بود.
pictures-saved = ذخیره شد. رونوشت‌هایی برای نمایشگرهای کوچک‌تر در راه است.
picture-removed = حذف شد.
picture-saved = ذخیره شد.
picture-replaced = این تصویر اکنون هرجا که آن یکی بود ایستاده است. آن یکی هنوز در کتابخانه است.
all-media = همهٔ رسانه‌ها
picture-is-used = { $count ->
   *[other] { $count } مقاله آن را به کار برده‌اند و جایش خالی می‌ماند.
}
remove-anyway = با این همه حذف شود
picture-facts = { $kind }، ⁦{ $width } × { $height }⁩، { $size }
file-facts = { $kind }، { $size }
uploaded-by = { $name }، { $date }
to-put-into-text = برای گذاشتن در متن
where-used = کجا به کار رفته
used-nowhere = هیچ‌جا.
replace-picture = گذاشتن دیگری به جای آن
replace-picture-help = هرجا که این یکی هست خواهد ایستاد، با همان کلمات.
remove-picture = حذف
picture = تصویر
picture-alt = چه نشان می‌دهد
settings-identity = هویت
settings-appearance = ظاهر
settings-navigation = راهبری
ask-not-to-be-listed = از موتورهای جست‌وجو بخواه این سایت را فهرست نکنند
ask-not-to-be-listed-help = در هر صفحه و در robots.txt خواسته می‌شود. بیشترشان می‌پذیرند؛ چیزی از کسی پنهان نمی‌شود.
comments-open-at-all = خوانندگان می‌توانند دیدگاه بنویسند
comments-open-at-all-help = بی تیک، هیچ مقاله‌ای دیدگاه تازه نمی‌پذیرد. آنچه هست می‌ماند.
close-after-days = بستن دیدگاه‌ها پس از چند روز
close-after-days-help = از زمان انتشار. خالی یعنی باز می‌مانند.
thread-depth = ژرفای پاسخ‌ها
thread-depth-help = از ۱ تا ۱۰. پاسخ‌های ژرف‌تر زیر واپسین تراز می‌آیند و نام مخاطب را می‌گویند.
who-is-held = چه کسی تا تصمیم نگه داشته می‌شود؟
moderate-all = همه: پیش از دیدن مدیر چیزی نمایان نمی‌شود
moderate-first-timers = هر که نخستین بار می‌نویسد، تا یک دیدگاهش تأیید شود
moderate-none = هیچ‌کس، مگر قاعده‌ای دیگر
hold-at-links-setting = نگه داشتن دیدگاه‌های دارای این شمار پیوند
hold-at-links-help = بیشتر هرزنامه‌ها پیوند دارند. خالی یعنی پیوندها چیزی را نگه نمی‌دارند.
filter-threshold = پالایه آنچه را با این احتمال هرزنامه است، هرزنامه می‌شمارد (٪)
filter-threshold-help = یک دقیقه پس از تصمیم ناظران از آن می‌آموزد، و تا ۲۰ هرزنامه و ۲۰ دیدگاه پذیرفته نباشد چیزی نمی‌گوید. چیزی گم نمی‌شود: با دلیل‌هایش در هرزنامه‌هاست. از ۵۰ تا ۹۹؛ اگر خالی بماند، پالایه نظری ندارد.
settings-rules = واژه‌ها و مسدودها
least-seconds = نگه داشتن آنچه ناآشنا زودتر از این بفرستد (ثانیه)
least-seconds-help = پس از ساخته شدن فرم. هیچ‌کس به این تندی نمی‌خواند و نمی‌نویسد. از ۱ تا ۶۰۰؛ خالی: زمان مهم نیست.
work-bits = کاری که مرورگر ناآشنا می‌کند (بیت)
work-bits-help = اسکریپت صفحه هنگام نوشتن عددی را می‌جوید که برای هر دیدگاه هزینه‌ای بر ماشین هرزنامه‌نویس دارد. دیدگاه‌های بدون آن، مانند مرورگرهای بی‌اسکریپت یا HTTP ساده، منتظر مدیر می‌مانند. ۱۵ روی تلفن لحظه‌ای طول می‌کشد و هر بیت دیگر آن را دو برابر می‌کند. از ۸ تا ۲۲؛ خالی: هیچ.
hold-words = واژه‌هایی که دیدگاه را نگه می‌دارند
hold-words-help = در هر خط یک واژه یا عبارت، به هر خط؛ حروف کوچک و بزرگ یکی‌اند. واژه‌های کامل در متن، نام و وب‌سایت جسته می‌شوند.
spam-words = واژه‌هایی که آن را هرزنامه می‌کنند
spam-words-help = مانند بالا، برای واژه‌هایی که هیچ خواننده‌ی درستکاری نمی‌نویسد. چیزی ناپدید نمی‌شود: زیر هرزنامه است.
banned-domains = دامنه‌های مسدود رایانامه
banned-domains-help = در هر خط یکی، مانند spam.example؛ زیردامنه‌ها هم مسدودند. آنچه از آنجا بیاید هرزنامه می‌شود.
banned-networks = شبکه‌های مسدود
banned-networks-help = در هر خط یکی، مانند 192.0.2.0/24 یا ‎2001:db8::/32‎ یا یک نشانی. از آنجا چیزی پذیرفته نمی‌شود و به فرستنده گفته می‌شود.
akismet-key = کلید Akismet
akismet-key-help = Akismet خدمتی است که هرزنامه را می‌شناسد. با کلید، درباره‌ی هر دیدگاه خوانندگان از آن پرسیده می‌شود و متن، نام، وب‌سایت و نشانی شبکه را می‌گیرد، که باید در بیانیه‌ی حریم خصوصی شما بیاید؛ هرگز نشانی رایانامه نمی‌گیرد. اگر پاسخ ندهد، دیدگاه منتظر شما می‌ماند.
akismet-is-asked = کلیدی ذخیره است و از Akismet پرسیده می‌شود. کلید دیگر جای آن را می‌گیرد.
akismet-removal = از این پس بدون Akismet
akismet-key-invalid = Akismet این کلید را، یا برای این سایت، نمی‌شناسد. دوباره از حساب خود در آنجا رونوشت کنید.
akismet-unreachable = دسترسی به Akismet ممکن نشد، پس چیزی ذخیره نشد. اندکی بعد دوباره بکوشید، یا بدون کلید ذخیره کنید.
rule-too-many = فهرست دست بالا { $most } درایه دارد. آنهایی را که هرگز در دیدگاهی نبوده‌اند کنار بگذارید.
rule-too-long = «{ $entry }» بلند است: هر درایه دست بالا { $most } نویسه دارد.
rule-no-word = «{ $entry }» نه حرفی دارد نه رقمی: برای همه چیز می‌بود. خود واژه‌ها را بنویسید؛ نویسه‌ی جانشین نیست.
rule-no-domain = «{ $entry }» دامنه نیست. آنچه پس از @ می‌آید را بنویسید، مانند spam.example.
rule-no-network = «{ $entry }» شبکه نیست. یک نشانی بنویسید، یا نشانی با درازای پیشوند، مانند 192.0.2.0/24.
rule-too-wide = «{ $entry }» بخش بزرگی از جهان را می‌راند. پیشوندی از ۸ بیت یا بیشتر بنویسید، برای IPv6 از ۱۶.
rule-too-common = «{ $entry }» در { $found } تا از { $of } دیدگاه تأییدشده‌ی اخیر شما هست: تقریباً همه چیز را می‌گرفت. واژه‌هایی برگزینید که خوانندگانتان نمی‌نویسند.
rehearse = آزمودن روی دیدگاه‌های گذشته
rehearsal = چه می‌کرد
rehearsal-about = با آخرین دیدگاه‌های خوانندگان: { $honest } تأییدشده، { $spam } هرزنامه.
rehearsal-limits = هنوز چیزی ذخیره نشده است. نشانی‌ها و شبکه‌ها نگه داشته نمی‌شوند، پس مسدودی آنها و کار مرورگرها آزمودنی نیست. پالایه از همین دیدگاه‌ها آموخته و بهتر از آنچه هست می‌نماید.
rehearsal-now = چنان که هست
rehearsal-then = چنان که می‌بود
rehearsal-caught = هرزنامه‌ای که نگه داشته یا شناخته می‌شود
rehearsal-missed = هرزنامه‌ای که همگانی می‌شد
rehearsal-held = دیدگاه‌های درستکارانه که منتظر می‌مانند
rehearsal-discarded = دیدگاه‌های درستکارانه که هرزنامه خوانده می‌شوند
rehearsal-reasons = دلیل‌ها
rehearsal-wronged = دیدگاه‌های درستکارانه که بدتر می‌شدند
would-be-spam = هرزنامه
would-wait = منتظر می‌ماند
accent = رنگ
accent-help = شش رقم مانند ‎#1d3fb8. پیوندها و نشانه‌ها آن را می‌گیرند؛ آنجا که خوانا نباشد سایه‌ای تیره‌تر یا روشن‌تر. خالی یعنی رنگ‌های پوسته.
accent-contrast = همسنجی‌اش با زمینه { $day } در روز و { $night } در شب است؛ متن ۴٫۵ می‌خواهد.
accent-shades = پس پیوندها در روز { $day } و در شب { $night } است.
logo = نشان
logo-help = نشانی تصویری از این سایت، مانند ‎/media/… به جای نام می‌نشیند. خالی یعنی نام.
navigation = پیوندهای راهبری
navigation-help = هر سطر یکی: درباره = ‎/about. بیشینه ۱۲، به همین ترتیب. خالی یعنی همهٔ برگه‌ها به ترتیب عنوان. بایگانی و جست‌وجو خود می‌آیند.
categories = دسته‌ها
categories-and-tags = دسته‌ها و برچسب‌ها
no-categories = هنوز دسته‌ای نیست.
no-tags = هنوز برچسبی نیست: با مقاله‌ها می‌آیند.
new-category = دسته‌ای تازه
create-category = ساختن دسته
address-help-name = خالی یعنی از نام ساخته می‌شود.
old-address-leads-here = نشانی پیشین به نشانی تازه راه می‌برد.
part-of = بخشی از
description = توضیح
move-up = { $name } بالاتر
move-down = { $name } پایین‌تر
merge-into = ادغام در دیگری
merge-into-help = همهٔ مقاله‌هایش به آن می‌روند و نشانی‌اش به آن راه می‌برد. بازگشت‌پذیر نیست.
merge = ادغام
remove-category = حذف این دستهٔ تهی
remove-tag = برداشتن این برچسب از همهٔ مقاله‌ها
taxonomy-saved = ذخیره شد.
taxonomy-merged = ادغام شد. نشانی پیشین به دیگری راه می‌برد.
taxonomy-removed = حذف شد.

# The desk's first page: the last days.
views = بازدیدها
theme-problems = { $count ->
   *[other] پوسته { $count } اشکال دارد
}
theme-problems-help = به جای این فایل‌ها، فایل‌های پیش‌فرض به کار می‌روند. آنها را اصلاح کنید، پوسته را با «gloss check-theme» بیازمایید و سرور را دوباره راه‌اندازی کنید.
last-days = { $count } روز گذشته
in-numbers = به عدد
day = روز
most-read = پرخواننده‌ترین
view-count = { $count ->
   *[other] { $count } بازدید
}
spam-count = { $count } هرزنامه
articles-scheduled = { $count ->
   *[other] زمان‌بندی‌شده
}

# The audit log.
audit = گزارش کارها
audit-log = گزارش کارها
audit-help = چه کسی در میز کار چه کرد. اینجا کسی نمی‌تواند آن را تغییر دهد؛ «gloss doctor» می‌گوید آیا کسی در پایگاه داده چنین کرده است.
audit-what = چه
audit-when = کی
audit-who = چه کسی
audit-change = پیش و پس
audit-why = چرا
audit-site = خود سایت
audit-empty = هنوز کاری نشده است.
audit-unknown = { $action }
audit-comment-decided = تصمیم دربارهٔ دیدگاه
audit-decision-undone = برگرداندن تصمیم
audit-comment-edited = تغییر دیدگاه
audit-address-opened = گشودن نشانی
audit-ban-added = بستن راه
audit-ban-removed = گشودن راه
audit-commenter-erased = فراموش کردن دیدگاه‌نویس
audit-settings-changed = تغییر تنظیمات
audit-purged = پاک کردن زباله‌ها و هرزنامه‌های کهنه
their-address = نشانی
address-was-opened = گشودن آن به نام شما در گزارش کارها ثبت شد. با رفتن از این صفحه، دیگر دیده نمی‌شود.
open-address-help = مهر شده است. نام هر کس که آن را بگشاید در گزارش کارها می‌ماند.
open-address = گشودن نشانی
security-contacts = راه‌های تماس امنیتی
security-contacts-help = جایی که مشکلات امنیتی گزارش می‌شوند: نشانی ایمیل، نشانی ‎https://‎ یا شمارهٔ ‎tel:‎، هر کدام در یک سطر. در ‎/.well-known/security.txt‎ منتشر می‌شود. اگر خالی باشد، چیزی منتشر نمی‌شود.
security-contact-malformed = نشانی ایمیل، نشانی ‎https://‎ یا شمارهٔ ‎tel:‎ وارد کنید، هر کدام در یک سطر؛ برای نمونه security@example.com.
security-contacts-too-many = حداکثر { $most } راه تماس وارد کنید.
go-to-dashboard = رفتن به پیشخوان
