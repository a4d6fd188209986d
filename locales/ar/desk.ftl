# General words of the dashboard.
skip-to-work = تخطٍّ إلى المحتوى الرئيسي
desk = لوحة التحكم
articles = المقالات
comments = التعليقات
commenters = المعلّقون
number = { $count }
view-site = عرض الموقع
hello = مرحبًا بك، { $name }
comments-wait = { $count ->
    [one] تعليق بانتظار المراجعة
    [two] تعليقات بانتظار المراجعة
    [few] تعليقات بانتظار المراجعة
    [many] تعليقًا بانتظار المراجعة
   *[other] تعليق بانتظار المراجعة
}
drafts-written = { $count ->
    [one] مسودة
    [two] مسودات
    [few] مسودات
    [many] مسودة
   *[other] مسودة
}
articles-public = { $count ->
    [one] منشورة
    [two] منشورة
    [few] منشورة
    [many] منشورة
   *[other] منشورة
}
write-article = مقالة جديدة
states = الحالة
state = الحالة
view = عرض

# The list of articles.
all-states = الكل
drafts = المسودات
state-draft = مسودة
state-scheduled = مجدولة
state-published = منشورة
state-unpublished = غير منشورة
title-of-article = العنوان
changed = آخر تحديث
page = صفحة
view-article = عرض { $title }
views-of-month = المشاهدات (٣٠ يومًا)
article-removed = حُذفت المقالة.
article-not-removable = لا يمكن حذف مقالة منشورة أو مجدولة أو عليها تعليقات. ألغِ نشر هذه المقالة بدلًا من ذلك.
delete-article = حذف المقالة…
delete-article-help = تُحذف المقالة وسجل نسخها نهائيًا. لا يمكن التراجع عن هذا الإجراء.
delete-for-good = حذف نهائي
none-in-state = لا توجد مقالات بهذه الحالة.
no-pages = لا توجد صفحات بعد. الصفحات لمحتوى مثل «من نحن» أو «اتصل بنا». لإضافة صفحة، أنشئ مقالة واختر لها النوع «صفحة».
nothing-written = لا توجد مقالات بعد. اكتب مقالتك الأولى.

# The editor.
writing-title = مقالة جديدة: { $title }
editing-title = تحرير: { $title }
preview-not-saved = هذه معاينة لتعديلات غير محفوظة. { $link }
continue-writing = متابعة التحرير
signed-out-note = انتهت جلستك ولم تُحفظ تعديلاتك. ما زال نصك هنا.
sign-in-elsewhere = { $link }، ثم عُد إلى هذا التبويب وحاول مرة أخرى.
sign-in-other-tab = سجّل الدخول في تبويب جديد
saved-meanwhile = حفظ شخص آخر (أو أنت في تبويب آخر) هذه المقالة أثناء تحريرك لها ({ $date }).
saved-meanwhile-help = تظهر النسختان أدناه. انقل إلى نسختك ما تريد الاحتفاظ به ثم احفظ. عند الحفظ تحل نسختك محل النسخة الأخرى، وتبقى الأخرى في سجل النسخ.
standfirst = المقتطف
other-text = النسخة المحفوظة: { $title }
your-text = نسختك (Markdown)
text-in-markdown = المحتوى (Markdown)
address = الاسم اللطيف (slug)
address-help = أحرف صغيرة وأرقام وشرطات. اتركه فارغًا لإنشائه من العنوان.
tags-help = افصل بين الوسوم بفواصل. ضع الوسم الذي يحتوي على فاصلة بين علامتي ".
language = اللغة
language-help = رمز اللغة، مثل en أو fa أو de-CH. اتركه فارغًا لاستخدام لغة الموقع وقت الحفظ.
kind = النوع
kind-article = مقالة
kind-page = صفحة (خارج قائمة المقالات)
readers-may-comment = السماح بالتعليقات
update = تحديث
save-draft = حفظ المسودة
save = حفظ
publish = نشر
unpublish = إلغاء النشر
done-saved = حُفظت المقالة. لا يراها القراء بعد.
done-published = نُشرت المقالة. يرى القراء هذه النسخة.
done-unpublished = أُلغي نشر المقالة. لا يراها القراء. يمكنك نشرها في أي وقت.
revisions = سجل النسخ
unsaved-since = لديك تعديلات غير محفوظة بتاريخ { $date }. وقد استُعيدت أدناه.
unsaved-and-stale = لديك تعديلات غير محفوظة بتاريخ { $date }. وقد استُعيدت أدناه، لكن شخصًا آخر حفظ المقالة بعدها. عند الحفظ سترى النسختين.
discard-unsaved = تجاهل التغييرات
local-copy = في هذا المتصفح نسخة أحدث بتاريخ { $date } لم تُحفظ على الخادم.
restore-local = استعادة
forget-local = تجاهل
offline-kept = لا يمكن الوصول إلى الخادم. تُحفظ تعديلاتك في هذا المتصفح.
signed-out-kept = انتهت جلستك. تُحفظ تعديلاتك في هذا المتصفح.
kept-at = حُفظت التعديلات تلقائيًا في { $time }. لا يراها القراء بعد.
working-copy-too-long = لم تُحفظ التعديلات تلقائيًا: الحد الأقصى لطول المقالة { $most } حرف. نصك ما زال في هذا المتصفح. اختصره أو احفظ نسخة منه في مكان آخر.
too-many-working-copies = لم تُحفظ التعديلات تلقائيًا: لديك { $most } مقالة بتعديلات غير محفوظة. نصك ما زال في هذا المتصفح. احفظ تعديلات إحدى المقالات الأخرى أو تجاهلها.
saved-by-others = حفظ شخص آخر (أو أنت في تبويب آخر) هذه المقالة. عند الحفظ سترى النسختين.
also-open = { $name } يحرّر هذه المقالة أيضًا.
also-open-by-more = { $more ->
    [one] { $name } وشخص آخر يحرّران هذه المقالة أيضًا.
    [two] { $name } وشخصان آخران يحرّرون هذه المقالة أيضًا.
    [few] { $name } و{ $more } أشخاص آخرين يحرّرون هذه المقالة أيضًا.
    [many] { $name } و{ $more } شخصًا آخر يحرّرون هذه المقالة أيضًا.
   *[other] { $name } و{ $more } شخص آخر يحرّرون هذه المقالة أيضًا.
}
text-facts = { $words ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمة
   *[other] { $words } كلمة
} · { $reading }
schedule = جدولة
publish-now = نشر الآن
unschedule = إلغاء الجدولة
tool-with-key = { $label } ({"\u200E"}Ctrl+{ $key }{"\u200E"})
formatting = التنسيق
bold = غامق
italic = مائل
link = رابط
heading = عنوان فرعي
quote = اقتباس
list = قائمة
numbered-list = قائمة مرقّمة
code = شيفرة
view-write = كتابة
view-split = عرض مقسّم
full-screen = ملء الشاشة
publication = النشر
time-of-publication = تاريخ النشر
clock-of-site = المنطقة الزمنية: { $zone } (الآن { $now }). اختر وقتًا في المستقبل لجدولة المقالة. اتركه فارغًا للنشر الآن.
pin-to-front-page = تثبيت في الصفحة الرئيسية
preview-link = رابط المعاينة
preview-link-help = يمكن لأي شخص لديه هذا الرابط قراءة آخر نسخة محفوظة دون تسجيل الدخول حتى { $date }. يتوقف الرابط عن العمل عند نشر المقالة.
withdraw-link = حذف الرابط
make-preview-link = إنشاء رابط معاينة
order-of-things = الاسم اللطيف والتصنيف والوسوم
lead-picture = الصورة البارزة
picture-address = رابط الصورة
picture-address-help = صورة من مكتبة الوسائط، مثل {"\u200E"}/media/…{"\u200E"}
picture-text = النص البديل
picture-text-help = صِف الصورة لمن لا يراها. اتركه فارغًا إذا كانت للزينة فقط.
picture-caption = كلمات توضيحية
search-engines = محركات البحث (SEO)
search-title = العنوان التعريفي
search-title-help = اتركه فارغًا لاستخدام عنوان المقالة. يُفضَّل ألا يزيد على ٦٠ حرفًا.
search-description = الوصف التعريفي
search-result = معاينة نتيجة البحث
author-and-language = الكاتب واللغة والترجمة
translation-of = ترجمة لـ
translation-of-help = الاسم اللطيف للمقالة الأصلية.
done-scheduled = جُدولت المقالة. ستُنشر تلقائيًا في تاريخ النشر.
done-restored = النسخة السابقة في المحرر. لا يتغير شيء للقراء قبل أن تحفظ.
done-discarded = حُذفت التعديلات غير المحفوظة.
done-shared = أُنشئ رابط المعاينة. يمكن لأي شخص لديه الرابط قراءة المقالة.
done-withdrawn = حُذف رابط المعاينة ولم يعد يعمل.
unsaved = تعديلات غير محفوظة
untitled = بدون عنوان
never-saved = جديدة
preview-banner = معاينة: هذه المقالة غير منشورة وقد تتغير.

# The revision history of an article.
revisions-of = سجل النسخ: { $title }
back-to-editor = العودة إلى المحرر
all-revisions = كل النسخ
saved-at = وقت الحفظ
saved-by = حُفظت بواسطة
present-text = النسخة الحالية
no-revisions = لا توجد نسخ بعد. تُضاف نسخة هنا عند كل حفظ.
was-added = أُضيف:
was-removed = حُذف:
saved-by-at = حفظها { $name } في { $date }.
saved-on = حُفظت في { $date }.
compared-with-earlier = تظهر التغييرات منذ النسخة السابقة.
first-revision = هذه أقدم نسخة محفوظة.
restore-text = استعادة هذه النسخة
text = المحتوى

# The queue of comments.
tab-pending = قيد الانتظار
tab-reported = المُبلَّغ عنها
tab-approved = المقبولة
tab-spam = المزعجة
tab-trash = المهملات
pending-empty = لا شيء بانتظارك. ستظهر هنا التعليقات الجديدة التي تحتاج إلى قرار.
reported-empty = لم يبلّغ أي قارئ عن تعليق.
approved-empty = لا تعليق منشورًا بعد.
spam-empty = لا تعليقات مزعجة.
trash-empty = المهملات فارغة.
comment-by = تعليق { $name }
on-article = على { $article }
on-hidden-article = على { $article }، وهي غير منشورة
replied-to = ردًّا على { $name }: { $excerpt }
why-held = سبب حجزه
what-reported = ما أبلغ عنه القراء
withdrawn-by-writer = سحبه كاتبه. يُحذف نهائيًا بعد ٣٠ يومًا.
earlier-texts = عدّله كاتبه: ما كان يقوله من قبل
until-date = حتى { $date }:
approve = قبول
keep = إبقاء
restore = استعادة
spam = مزعج
trash = حذف
decided-pending = { $count ->
    [one] التعليق ينتظر قرارًا من جديد.
   *[other] { $count } من التعليقات تنتظر قرارًا من جديد.
}
decided-approved = { $count ->
    [one] التعليق ظاهر للجميع.
   *[other] { $count } من التعليقات ظاهرة للجميع.
}
decided-spam = { $count ->
    [one] التعليق بين المزعجات. لا يراه القراء.
   *[other] { $count } من التعليقات بين المزعجات. لا يراها القراء.
}
decided-trash = { $count ->
    [one] التعليق في سلة المهملات. لا يراه القراء.
   *[other] { $count } من التعليقات في سلة المهملات. لا يراها القراء.
}
decided-undone = { $count ->
    [one] تُراجع عنه: التعليق حيث كان.
   *[other] تُراجع عنه: { $count } من التعليقات حيث كانت.
}
decided-meanwhile = { $count ->
    [one] واحد يبقى كما هو: قرر غيرك بشأنه في هذه الأثناء، أو سحبه كاتبه.
   *[other] { $count } تبقى كما هي: قرر غيرك بشأنها في هذه الأثناء، أو سحبها كتّابها.
}
decide-ban = سخام، مع الحظر
decided-ban = { $count ->
    [one] تعليق واحد سخام، وكاتبه محظور.
   *[other] { $count } تعليقات سخام، وكتّابها محظورون.
}
ban = الحظر
ban-help = ما يرسله المحظور يذهب إلى السخام ولا يُخبَر بذلك. العنوان وحده يدل عليه.
ban-commenter = احظر هذا المعلّق
banned-since = محظور منذ { $date }: ما يرسله يذهب إلى السخام.
lift-ban = ارفع الحظر
network = من أين جاء
network-record = { $count ->
    [one] لم يأتِ شيء آخر من الشبكة نفسها خلال 30 يومًا.
   *[other] جاء من الشبكة نفسها خلال 30 يومًا { $count } تعليقات، منها { $spam } سخام.
}
ban-network = لا تقبل شيئًا من هناك 30 يومًا
ban-network-help = لا يُعرف من الشبكة سوى بصمة بمفتاح للأجزاء الثلاثة الأولى من العنوان أو مثلها من عنوان أطول: وفيها جيران أيضًا.
network-is-banned = لا يُقبل شيء من هناك، ويُخبَر من يحاول.
network-forgotten = لم يعد معروفًا من أين جاء هذا التعليق: يُحفظ ذلك 30 يومًا.
nothing-marked = علّم تعليقًا أولاً.
more-than = أكثر من { $count }
nothing-matches = لا تعليق يطابق.
find-comments = ابحث عن تعليقات
find-comments-help = كلمات من الاسم أو النص، أو عنوان البريد الكامل لمعلّق.
narrow-down = المقالة والأيام
address-of-article = عنوان المقالة
from-day = من
to-day = إلى
leave-search = غادر البحث
mark-comment = علّم تعليق { $name }
decision-of = { $decision }: تعليق { $name }
all-of-commenter = كل تعليقات هذا المعلّق
all-on-article = كل تعليقات هذه المقالة
same-text-count = { $count ->
    [zero] لا تعليقات أخرى بالنص نفسه
    [one] تعليق آخر بالنص نفسه
    [two] تعليقان آخران بالنص نفسه
    [few] { $count } تعليقات أخرى بالنص نفسه
    [many] { $count } تعليقًا آخر بالنص نفسه
   *[other] { $count } تعليق آخر بالنص نفسه
}
same-text-help = يسري «مزعج» و«حذف» على هذه التعليقات أيضًا. أما «قبول» فيسري على الأول وحده.
several-at-once = عدة تعليقات معًا
all-in-list = كل هذه القائمة بدل المعلّمة، حتى ١٬٠٠٠
reason-for-log = السبب، للسجل
keys = المفاتيح
key-next-previous = التالي، السابق
key-mark = علّم
undo = تراجع
commenter-standing = { $approved } مقبول، { $spam } مزعج، { $others } غير ذلك
edit-or-answer = غيّر أو أجب
all-comments-desk = كل التعليقات
answer = أجب
your-answer = إجابتك، بماركداون
approve-and-answer = اقبل وأجب
change-text = غيّر النص
change-text-help = ما يقوله الآن يبقى مع التعليق للمشرفين. ويرى القراء أنه غُيّر.
what-was-decided = ما تقرر
text-changed-meanwhile = غيّر أحدهم النص في هذه الأثناء. النص الحالي أعلاه ونصك في النموذج.
answer-not-possible = لم يعد هذا التعليق ظاهرًا، فلا يمكن الرد عليه. انظر إليه ثانية في القائمة.
nothing-to-undo = لا شيء للتراجع عنه: كان قرار غيرك، أو لم يكن قرار.
decision-unknown = اختر بأحد الأزرار ما تصير إليه التعليقات.

# Why a comment was held, in a few words.
hold-every-comment = تُحجز كل التعليقات
hold-first-comment = أول تعليق
hold-links = { $count ->
    [one] رابط واحد
    [two] رابطان
    [few] { $count } روابط
    [many] { $count } رابطًا
   *[other] { $count } رابط
}
hold-edited = عُدّل بعد قبوله
hold-unknown = { $reason }
hold-hidden-field = ملأ حقلًا خفيًا
hold-filter = المرشّح { $percent } ٪: { $features }
hold-word = كلمة: { $word }
hold-haste = { $seconds ->
    [0] أُرسل في الثانية نفسها التي أُنشئ فيها نموذجه
    [one] أُرسل بعد ثانية واحدة من إنشاء نموذجه
   *[other] أُرسل بعد { $seconds } ثانية من إنشاء نموذجه
}
hold-no-work = لم يقدّم المتصفح إثبات عمل
hold-new-browser = أول تعليق من هذا المتصفح
hold-same-text = النص نفسه في تعليق آخر
hold-banned-commenter = كاتبه محظور
hold-banned-domain = عناوين هذا النطاق محظورة
hold-banned-network = هذه الشبكة محظورة
hold-akismet = يعدّه Akismet سخامًا
hold-akismet-silent = لم يُجب Akismet

# Commenters: what somebody left, to hand it over or to erase it.
commenter = معلّق
find-commenter-help = إذا سأل أحد عما تركه هنا، أو أراد أن يُنسى، فعنوانه يجد كل ذلك: لتسليمه أو لمحوه.
email-address = عنوان البريد الإلكتروني
find = بحث
find-another = البحث عن غيره
what-there-is = ما يوجد
in-all = المجموع
address-first-used = أول استعمال للعنوان
first-and-last = أول تعليق وآخره
names = الأسماء
hand-over = تسليمه
hand-over-help = ملف واحد فيه العنوان وكل تعليق مع كل ما حُفظ منه. ويُسجَّل أن العنوان قد فُتح. أرسل الملف إلى العنوان نفسه لا إلى غيره.
download-json = تنزيل بصيغة JSON
forget-them = النسيان
forget-help = يُحذف العنوان فلا يعود شيء يقود منه إلى تعليق. لا رجعة في هذا.
what-of-texts = ما مصير النصوص؟
texts-stay = تبقى باسم «Anonymous»
texts-stay-help = يُحذف الاسم والموقع والنسخ السابقة. اقرأ ما كُتب: فقد يسمّي النص كاتبه أيضًا.
texts-go = تُحذف
texts-go-help = حيث ردّ آخرون يبقى مكان فارغ، ليحفظ النقاش شكله.
confirm-forget = تأكدت أن العنوان لهذا الشخص، وأريد نسيانه
forget-commenter = انسَ هذا المعلّق
newest-comments = أحدث { $shown } من { $count } من التعليقات
comment = التعليق
article = المقالة
name = الاسم
posted = وقت الإرسال
is-public = منشور
is-waiting = ينتظر قرارًا
is-spam = مزعج
is-in-trash = في المهملات
is-withdrawn = مسحوب
forgotten-kept = نُسي العنوان. التعليقات الباقية باسم Anonymous: { $kept }.
forgotten-removed = نُسي العنوان. التعليقات المحذوفة: { $deleted }. التعليقات المُفرغة لأن آخرين ردّوا عليها: { $emptied }.

# Settings.
settings = الإعدادات
settings-saved = حُفظت. ستظهر في كل الصفحات من الآن.
site-title = اسم الموقع
site-title-help = في رأس كل صفحة وفي الخلاصات وحيث تُشارَك المقالات.
tagline = الشعار
tagline-help = كلمات قليلة تحت الاسم، تعرضها محركات البحث والخلاصات أيضًا. يجوز تركه فارغًا.
site-language-help = لغة الموقع ولوحة التحكم وتواريخه وأرقامه. تأخذ المقالات الجديدة التي لا لغة لها هذه اللغة. وتحتفظ المقالات الموجودة بلغاتها.
former-feeds = عناوين الخلاصات السابقة
former-feeds-help = عنوان في كل سطر، مثل ‎/blog/rss.xml. يقود كل منها إلى خلاصة RSS لكل المقالات. لخلاصة أخرى من هذا الموقع اكتب مسارها بعد العنوان وبينهما مسافة.
calendar = التقويم
calendar-help = تتبعه التواريخ والأرشيف. وعناوين الأرشيف في التقويم الآخر تقود إلى الصحيحة.
calendar-gregorian = ميلادي: { $today }
calendar-persian = هجري شمسي: { $today }
time-zone = المنطقة الزمنية
time-zone-help = حيث تبدأ أيام الموقع، مثل Europe/Berlin أو Asia/Tehran. والوقت الآن في المنطقة الحالية { $now }.

# The library of pictures.
media = الوسائط
choose-pictures = اختر صورًا
choose-pictures-help = JPEG أو PNG أو WebP أو AVIF أو GIF أو SVG، حتى ٢٥ م.ب لكل منها. لا يُحتفظ بمكان التقاط الصورة.
choose-picture = اختر صورة
close = إغلاق
from-this-device = من هذا الجهاز:
library-away = تعذر الوصول إلى المكتبة. أغلق هذه النافذة وحاول مرة أخرى.
upload = ارفع
file-sending = { $percent } ٪
file-failed = لم تصل. أرسلها ثانية.
file-done = حُفظت
files-refused = { $count ->
    [one] لم يُقبل ملف واحد. حُفظ ما سواه.
    [two] لم يُقبل ملفان. حُفظ ما سواهما.
   *[other] لم تُقبل ملفات ({ $count }). حُفظ ما سواها.
}
no-words-yet = بلا وصف
no-pictures = لا صور بعد. ما ترفعه هنا أو في المحرر سيكون هنا.
pictures-saved = حُفظت. تُصنع الآن نسخ للشاشات الأصغر.
picture-removed = حُذفت.
picture-saved = حُفظ.
picture-replaced = هذه الصورة الآن حيث كانت الأخرى. والأخرى لا تزال في المكتبة.
all-media = كل الوسائط
picture-is-used = { $count ->
    [one] تستخدمها مقالة واحدة، وسيبقى مكانها فارغًا.
    [two] تستخدمها مقالتان، وسيبقى مكانها فارغًا.
   *[other] تستخدمها مقالات ({ $count })، وسيبقى مكانها فارغًا.
}
remove-anyway = احذفها مع ذلك
picture-facts = { $kind }، ⁦{ $width } × { $height }⁩، { $size }
file-facts = { $kind }، { $size }
uploaded-by = { $name }، { $date }
to-put-into-text = لوضعها في نص
where-used = أين تُستخدم
used-nowhere = لا مكان.
replace-picture = ضع غيرها مكانها
replace-picture-help = ستكون حيث هذه الآن، بالكلمات نفسها.
remove-picture = احذف
picture = صورة
picture-alt = ما تُظهره
settings-identity = الهوية
settings-appearance = المظهر
settings-navigation = التنقل
ask-not-to-be-listed = اطلب من محركات البحث ألا تدرج هذا الموقع
ask-not-to-be-listed-help = يُطلب ذلك في كل صفحة وفي robots.txt. معظمها يستجيب؛ ولا يُخفى شيء عن أحد.
comments-open-at-all = يمكن للقرّاء التعليق
comments-open-at-all-help = إن أُلغي التحديد فلا تقبل أي مقالة تعليقات جديدة. وتبقى الموجودة.
close-after-days = أغلق التعليقات بعد عدد من الأيام
close-after-days-help = تُحسب من النشر. إن تُرك فارغًا بقيت مفتوحة.
thread-depth = عمق تداخل الردود
thread-depth-help = من ١ إلى ١٠. الردود الأعمق تقف تحت آخر مستوى وتسمّي من تردّ عليه.
who-is-held = من يُحتجز بانتظار قرار؟
moderate-all = الجميع: لا يظهر شيء قبل أن يراه مشرف
moderate-first-timers = من يكتب أول مرة، حتى يُعتمد له تعليق
moderate-none = لا أحد، إلا بقاعدة أخرى
hold-at-links-setting = احتجز التعليقات بهذا العدد من الروابط
hold-at-links-help = معظم السخام فيه روابط. إن تُرك فارغًا فلا تحتجز الروابط شيئًا.
filter-threshold = يعد المرشّح مزعجًا ما كان احتماله كذلك (٪)
filter-threshold-help = يتعلم من قرارات المشرفين بعد دقيقة، ولا يقول شيئًا قبل ٢٠ مزعجًا و٢٠ مقبولاً. لا يختفي شيء: هو بين المزعجات مع الأسباب. من ٥٠ إلى ٩٩؛ وإن تُرك فارغًا فلا قول للمرشّح.
settings-rules = كلمات وحظر
least-seconds = احجز ما يرسله غريب قبل (ثوانٍ)
least-seconds-help = بعد إنشاء النموذج. لا أحد يقرأ ويكتب بهذه السرعة. من 1 إلى 600؛ فارغًا: لا يهم الوقت.
work-bits = عمل يؤديه متصفح الغريب (بت)
work-bits-help = يبحث برنامج الصفحة عن عدد أثناء الكتابة، وهذا يكلّف آلة المزعج شيئًا لكل تعليق. التعليقات دونه، كما من متصفحات بلا برامج أو عبر HTTP غير مشفّر، تنتظر المشرف. 15 تستغرق لحظة على هاتف، وكل بت زيادة يضاعفها. من 8 إلى 22؛ فارغًا: لا شيء.
hold-words = كلمات تحجز التعليق
hold-words-help = كلمة أو عبارة في كل سطر، بأي كتابة؛ لا فرق بين الأحرف الكبيرة والصغيرة. يُبحث عنها كلماتٍ كاملة في النص والاسم والموقع.
spam-words = كلمات تجعله سخامًا
spam-words-help = كما سبق، لكلمات لا يكتبها قارئ صادق. لا يختفي شيء: هو تحت السخام.
banned-domains = نطاقات بريد محظورة
banned-domains-help = واحد في كل سطر، مثل spam.example؛ وما تحته محظور أيضًا. ما يأتي منه يذهب إلى السخام.
banned-networks = شبكات محظورة
banned-networks-help = واحدة في كل سطر، مثل 192.0.2.0/24 أو ‎2001:db8::/32‎ أو عنوان واحد. لا يُقبل شيء من هناك، ويُخبَر من يحاول.
akismet-key = مفتاح Akismet
akismet-key-help = Akismet خدمة تعرف السخام. مع المفتاح تُسأل عن كل تعليق لقارئ وتتلقى نصه والاسم والموقع وعنوان الشبكة، وينبغي أن يذكر بيان الخصوصية عندك ذلك؛ ولا تتلقى عنوان بريد أبدًا. إن لم تُجب انتظرك التعليق.
akismet-is-asked = يوجد مفتاح محفوظ ويُسأل Akismet. مفتاح آخر يحل محله.
akismet-removal = الاستغناء عن Akismet من الآن
akismet-key-invalid = لا يعرف Akismet هذا المفتاح، أو ليس لهذا الموقع. انسخه ثانيةً من حسابك هناك.
akismet-unreachable = تعذّر الوصول إلى Akismet فلم يُحفظ شيء. حاول بعد لحظة، أو احفظ دون مفتاح.
rule-too-many = في القائمة { $most } مدخلًا على الأكثر. احذف ما لم يرد قط في تعليق.
rule-too-long = «{ $entry }» طويل: في المدخل { $most } محرفًا على الأكثر.
rule-no-word = «{ $entry }» بلا حرف ولا رقم: سيعني كل شيء. اكتب الكلمات نفسها؛ لا محارف بديلة.
rule-no-domain = «{ $entry }» ليس نطاقًا. اكتب ما بعد @، مثل spam.example.
rule-no-network = «{ $entry }» ليست شبكة. اكتب عنوانًا، أو عنوانًا مع طول بادئته، مثل 192.0.2.0/24.
rule-too-wide = «{ $entry }» تصدّ جزءًا كبيرًا من العالم. اكتب بادئة من 8 بتات أو أكثر، ومن 16 في IPv6.
rule-too-common = «{ $entry }» يرد في { $found } من آخر { $of } تعليقات مقبولة عندك: سيوقف كل شيء تقريبًا. اختر كلمات لا يكتبها قراؤك.
rehearse = جرّبه على تعليقات سابقة
rehearsal = ماذا كان سيفعل
rehearsal-about = بآخر تعليقات القراء: { $honest } مقبولة، { $spam } سخام.
rehearsal-limits = لم يُحفظ شيء بعد. لا تُحفظ العناوين والشبكات فلا يمكن تجربة حظرها، ولا عمل المتصفحات. وقد تعلّم المرشّح من هذه التعليقات نفسها فيبدو أفضل مما هو.
rehearsal-now = كما هو
rehearsal-then = كما سيكون
rehearsal-caught = سخام محجوز أو معروف
rehearsal-missed = سخام كان سيُنشر
rehearsal-held = تعليقات صادقة تنتظر
rehearsal-discarded = تعليقات صادقة عُدّت سخامًا
rehearsal-reasons = الأسباب
rehearsal-wronged = تعليقات صادقة كان حالها سيسوء
would-be-spam = سخام
would-wait = سينتظر
accent = اللون
accent-help = ستة أرقام مثل ‎#1d3fb8. تأخذه الروابط والعلامات؛ وحيث لا يُقرأ درجة أغمق أو أفتح. إن تُرك فارغًا فألوان القالب.
accent-contrast = تباينه مع الورق { $day } نهارًا و{ $night } ليلًا؛ والنص يحتاج ٤٫٥.
accent-shades = لذا الروابط { $day } نهارًا و{ $night } ليلًا.
logo = الشعار
logo-help = عنوان صورة في هذا الموقع، مثل ‎/media/… تقف مكان الاسم. إن تُرك فارغًا فالاسم.
navigation = روابط التنقل
navigation-help = واحد في كل سطر: من نحن = ‎/about. ١٢ على الأكثر وبهذا الترتيب. إن تُرك فارغًا فكل الصفحات بعناوينها. الأرشيف والبحث يأتيان تلقائيًا.
categories = التصنيفات
categories-and-tags = التصنيفات والوسوم
no-categories = لا تصنيفات بعد.
no-tags = لا وسوم بعد: تأتي مع المقالات.
new-category = تصنيف جديد
create-category = أنشئ التصنيف
address-help-name = إن تُرك فارغًا صُنع من الاسم.
old-address-leads-here = العنوان القديم سيقود إلى الجديد.
part-of = جزء من
description = الوصف
move-up = ارفع { $name }
move-down = أنزل { $name }
merge-into = ادمج في غيره
merge-into-help = تنتقل كل مقالاته إليه ويقود عنوانه إليه. لا رجعة في ذلك.
merge = ادمج
remove-category = احذف هذا التصنيف الفارغ
remove-tag = انزع هذا الوسم من كل المقالات
taxonomy-saved = حُفظ.
taxonomy-merged = دُمجا. العنوان القديم يقود إلى الآخر.
taxonomy-removed = حُذف.

# The desk's first page: the last days.
views = المشاهدات
theme-problems = { $count ->
    [one] في القالب مشكلة واحدة
    [two] في القالب مشكلتان
    [few] في القالب { $count } مشكلات
    [many] في القالب { $count } مشكلة
   *[other] في القالب { $count } مشكلة
}
theme-problems-help = تُستخدم الملفات المدمجة بدلًا من هذه الملفات. صحّحها واختبر القالب بالأمر «gloss check-theme» ثم أعد تشغيل الخادم.
last-days = آخر { $count } يومًا
in-numbers = بالأرقام
day = اليوم
most-read = الأكثر قراءة
view-count = { $count ->
    [zero] لا مشاهدات
    [one] مشاهدة واحدة
    [two] مشاهدتان
    [few] { $count } مشاهدات
    [many] { $count } مشاهدة
   *[other] { $count } مشاهدة
}
spam-count = { $count } سخام
articles-scheduled = { $count ->
   *[other] مجدولة
}

# The audit log.
audit = السجل
audit-log = سجل الأعمال
audit-help = من فعل ماذا في المكتب. لا أحد يغيره هنا؛ و«gloss doctor» يقول هل غُيّر في قاعدة البيانات.
audit-what = ماذا
audit-when = متى
audit-who = من
audit-change = قبل وبعد
audit-why = لماذا
audit-site = الموقع نفسه
audit-empty = لم يُفعل شيء بعد.
audit-unknown = { $action }
audit-comment-decided = قرار بشأن تعليق
audit-decision-undone = تراجع عن قرار
audit-comment-edited = تغيير تعليق
audit-address-opened = فتح عنوان
audit-ban-added = حظر
audit-ban-removed = رفع حظر
audit-commenter-erased = نسيان معلّق
audit-settings-changed = تغيير الإعدادات
audit-purged = إزالة القديم من المهملات والمزعجات
their-address = عنوانه
address-was-opened = فتحُك إياه مسجّل. غادر هذه الصفحة فيُغلق.
open-address-help = مختوم. ومن يفتحه يُذكر في السجل.
open-address = افتح العنوان
security-contacts = جهات الاتصال الأمنية
security-contacts-help = حيث يُبلَّغ عن المشكلات الأمنية: عناوين بريد إلكتروني أو روابط ‎https://‎ أو أرقام ‎tel:‎، كل منها في سطر. تُنشر في ‎/.well-known/security.txt‎. اتركه فارغًا كي لا يُنشر شيء.
security-contact-malformed = أدخل عناوين بريد إلكتروني أو روابط ‎https://‎ أو أرقام ‎tel:‎، كل منها في سطر، مثل security@example.com.
security-contacts-too-many = أدخل { $most } جهات اتصال على الأكثر.
go-to-dashboard = الذهاب إلى لوحة التحكم
