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
tab-pending = بانتظار المراجعة
tab-reported = المبلَّغ عنها
tab-approved = الموافَق عليها
tab-spam = المزعجة
tab-trash = سلة المهملات
pending-empty = راجعت كل التعليقات. ستظهر هنا التعليقات الجديدة التي تحتاج إلى موافقتك.
reported-empty = لا توجد تعليقات مبلَّغ عنها.
approved-empty = لا توجد تعليقات موافَق عليها بعد.
spam-empty = لا توجد تعليقات مزعجة.
trash-empty = سلة المهملات فارغة.
comment-by = تعليق { $name }
on-article = على { $article }
on-hidden-article = على { $article } (غير منشورة)
replied-to = ردًا على { $name }: { $excerpt }
why-held = سبب حجز هذا التعليق
what-reported = بلاغات القراء
withdrawn-by-writer = حذف كاتب التعليق هذا التعليق. سيُحذف نهائيًا بعد ٣٠ يومًا.
earlier-texts = حُرّر التعليق. عرض النسخ السابقة
until-date = قبل { $date }:
approve = موافقة
keep = رفض البلاغ
restore = استعادة
spam = مزعج
trash = نقل إلى سلة المهملات
decided-pending = { $count ->
    [one] نُقل التعليق إلى «بانتظار المراجعة».
    [two] نُقل تعليقان إلى «بانتظار المراجعة».
    [few] نُقلت { $count } تعليقات إلى «بانتظار المراجعة».
    [many] نُقل { $count } تعليقًا إلى «بانتظار المراجعة».
   *[other] نُقل { $count } تعليق إلى «بانتظار المراجعة».
}
decided-approved = { $count ->
    [one] تمت الموافقة على التعليق.
    [two] تمت الموافقة على تعليقين.
    [few] تمت الموافقة على { $count } تعليقات.
    [many] تمت الموافقة على { $count } تعليقًا.
   *[other] تمت الموافقة على { $count } تعليق.
}
decided-spam = { $count ->
    [one] وُضعت علامة مزعج على التعليق.
    [two] وُضعت علامة مزعج على تعليقين.
    [few] وُضعت علامة مزعج على { $count } تعليقات.
    [many] وُضعت علامة مزعج على { $count } تعليقًا.
   *[other] وُضعت علامة مزعج على { $count } تعليق.
}
decided-trash = { $count ->
    [one] نُقل التعليق إلى سلة المهملات.
    [two] نُقل تعليقان إلى سلة المهملات.
    [few] نُقلت { $count } تعليقات إلى سلة المهملات.
    [many] نُقل { $count } تعليقًا إلى سلة المهملات.
   *[other] نُقل { $count } تعليق إلى سلة المهملات.
}
decided-undone = { $count ->
    [one] تم التراجع. عاد التعليق إلى حالته السابقة.
    [two] تم التراجع. عاد تعليقان إلى حالتهما السابقة.
    [few] تم التراجع. عادت { $count } تعليقات إلى حالتها السابقة.
    [many] تم التراجع. عاد { $count } تعليقًا إلى حالته السابقة.
   *[other] تم التراجع. عاد { $count } تعليق إلى حالته السابقة.
}
decided-meanwhile = { $count ->
    [one] لم يتغير تعليق واحد لأن مشرفًا آخر غيّره أو لأن كاتبه حذفه.
    [two] لم يتغير تعليقان لأن مشرفًا آخر غيّرهما أو لأن كاتبيهما حذفاهما.
    [few] لم تتغير { $count } تعليقات لأن مشرفًا آخر غيّرها أو لأن كتّابها حذفوها.
    [many] لم يتغير { $count } تعليقًا لأن مشرفًا آخر غيّرها أو لأن كتّابها حذفوها.
   *[other] لم يتغير { $count } تعليق لأن مشرفًا آخر غيّرها أو لأن كتّابها حذفوها.
}
decide-ban = مزعج مع حظر الكاتب
decided-ban = { $count ->
    [one] وُضعت علامة مزعج على التعليق وحُظر كاتبه.
    [two] وُضعت علامة مزعج على تعليقين وحُظر كاتباهما.
    [few] وُضعت علامة مزعج على { $count } تعليقات وحُظر كتّابها.
    [many] وُضعت علامة مزعج على { $count } تعليقًا وحُظر كتّابها.
   *[other] وُضعت علامة مزعج على { $count } تعليق وحُظر كتّابها.
}
ban = الحظر
ban-help = تُنقل التعليقات الجديدة من عنوان البريد الإلكتروني هذا مباشرة إلى التعليقات المزعجة. لا يُبلَّغ كاتب التعليق بذلك.
ban-commenter = حظر كاتب التعليق
banned-since = محظور منذ { $date }. تُنقل التعليقات الجديدة مباشرة إلى التعليقات المزعجة.
lift-ban = رفع الحظر
network = نطاق عناوين IP
network-record = { $count ->
    [one] لا تعليقات أخرى من نطاق عناوين IP هذا في آخر ٣٠ يومًا.
    [two] تعليقان من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منهما: { $spam }.
    [few] { $count } تعليقات من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منها: { $spam }.
    [many] { $count } تعليقًا من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منها: { $spam }.
   *[other] { $count } تعليق من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منها: { $spam }.
}
ban-network = حظر نطاق عناوين IP هذا ٣٠ يومًا
ban-network-help = تُحفظ تجزئة (hash) للنطاق بمفتاح سري، لا عنوان IP نفسه. سيُحظر أيضًا كل من يستخدم هذا النطاق.
network-is-banned = نطاق عناوين IP هذا محظور. تظهر رسالة بذلك لكل من يحاول التعليق منه.
network-forgotten = لم يعد نطاق عناوين IP لهذا التعليق محفوظًا. تُحذف نطاقات عناوين IP بعد ٣٠ يومًا.
nothing-marked = حدّد تعليقًا واحدًا على الأقل.
more-than = أكثر من { $count }
nothing-matches = لا توجد تعليقات تطابق بحثك.
find-comments = البحث في التعليقات
find-comments-help = ابحث بالاسم أو النص، أو أدخل عنوان البريد الإلكتروني الكامل لكاتب التعليق.
narrow-down = تصفية حسب المقالة أو التاريخ
address-of-article = الاسم اللطيف للمقالة (slug)
from-day = من تاريخ
to-day = إلى تاريخ
leave-search = مسح البحث
mark-comment = تحديد تعليق { $name }
decision-of = { $decision }: تعليق { $name }
all-of-commenter = كل تعليقات هذا الشخص
all-on-article = كل تعليقات هذه المقالة
same-text-count = { $count ->
    [zero] لا تعليقات أخرى بالنص نفسه
    [one] تعليق آخر بالنص نفسه
    [two] تعليقان آخران بالنص نفسه
    [few] { $count } تعليقات أخرى بالنص نفسه
    [many] { $count } تعليقًا آخر بالنص نفسه
   *[other] { $count } تعليق آخر بالنص نفسه
}
same-text-help = يسري «مزعج» و«نقل إلى سلة المهملات» على هذه التعليقات أيضًا. أما «موافقة» فتسري على التعليق الأول فقط.
several-at-once = إجراءات جماعية
all-in-list = التطبيق على كل التعليقات في هذه القائمة (حتى ١٬٠٠٠)
reason-for-log = ملاحظة لسجل النشاط (اختيارية)
keys = اختصارات لوحة المفاتيح
key-next-previous = التعليق التالي، التعليق السابق
key-mark = تحديد التعليق
undo = تراجع
commenter-standing = موافَق عليها: { $approved }، مزعجة: { $spam }، بانتظار المراجعة أو في سلة المهملات: { $others }
edit-or-answer = تحرير أو رد
all-comments-desk = كل التعليقات
answer = رد
your-answer = ردّك (Markdown)
approve-and-answer = موافقة ورد
change-text = تحرير التعليق
change-text-help = تبقى النسخة السابقة ظاهرة للمشرفين. ويرى القراء أن التعليق حُرّر.
what-was-decided = سجل المراجعة
text-changed-meanwhile = حرّر شخص آخر هذا التعليق. تظهر النسخة الحالية أعلاه. ونصك ما زال في النموذج.
answer-not-possible = لا يمكن الرد على هذا التعليق لأنه لم يعد منشورًا. تحقق منه في قائمة المراجعة.
nothing-to-undo = لا يوجد ما يمكن التراجع عنه. ربما غيّر مشرف آخر هذه التعليقات.
decision-unknown = اختر إجراءً: موافقة أو مزعج أو نقل إلى سلة المهملات.

# Why a comment was held, in a few words.
hold-every-comment = كل التعليقات تخضع للمراجعة
hold-first-comment = كاتب تعليق جديد
hold-links = { $count ->
    [one] رابط واحد
    [two] رابطان
    [few] { $count } روابط
    [many] { $count } رابطًا
   *[other] { $count } رابط
}
hold-edited = حُرّر بعد الموافقة عليه
hold-unknown = { $reason }
hold-hidden-field = ملأ حقلًا مخفيًا (روبوت على الأرجح)
hold-filter = مرشّح التعليقات المزعجة { $percent }٪: { $features }
hold-word = كلمة محظورة: { $word }
hold-haste = { $seconds ->
    [0] أُرسل بعد أقل من ثانية واحدة من تحميل الصفحة
    [one] أُرسل بعد ثانية واحدة من تحميل الصفحة
    [two] أُرسل بعد ثانيتين من تحميل الصفحة
    [few] أُرسل بعد { $seconds } ثوانٍ من تحميل الصفحة
    [many] أُرسل بعد { $seconds } ثانية من تحميل الصفحة
   *[other] أُرسل بعد { $seconds } ثانية من تحميل الصفحة
}
hold-no-work = بلا إثبات العمل
hold-new-browser = أول تعليق من هذا المتصفح
hold-same-text = النص نفسه في تعليق آخر
hold-banned-commenter = كاتب التعليق محظور
hold-banned-domain = نطاق البريد محظور
hold-banned-network = نطاق عناوين IP محظور
hold-akismet = صنّفه Akismet مزعجًا
hold-akismet-silent = لم يستجب Akismet

# Commenters: exporting and deleting what a person posted.
commenter = تفاصيل كاتب التعليق
find-commenter-help = ابحث بعنوان البريد الإلكتروني عن كل ما نشره شخص، مثلًا للرد على طلب الاطلاع على البيانات الشخصية أو حذفها.
email-address = عنوان البريد الإلكتروني
find = بحث عن كاتب التعليق
find-another = بحث عن شخص آخر
what-there-is = البيانات المحفوظة
in-all = المجموع
address-first-used = أول استخدام للعنوان
first-and-last = أول تعليق وأحدث تعليق
names = الأسماء المستخدمة
hand-over = تصدير البيانات
hand-over-help = نزّل ملفًا واحدًا فيه عنوان البريد الإلكتروني لهذا الشخص وكل تعليقاته وكل ما حُفظ عنه. يُسجَّل عرض العنوان في سجل النشاط. أرسل الملف إلى هذا العنوان فقط.
download-json = تنزيل بصيغة JSON
forget-them = حذف البيانات
forget-help = يُحذف عنوان البريد الإلكتروني ويُفصل عن كل التعليقات. لا يمكن التراجع عن هذا الإجراء.
what-of-texts = ماذا تفعل بتعليقات هذا الشخص؟
texts-stay = الإبقاء على التعليقات باسم «Anonymous»
texts-stay-help = يُحذف الاسم والموقع والنسخ السابقة. اقرأ التعليقات نفسها أيضًا، فقد يظهر اسم الشخص في النص.
texts-go = حذف التعليقات
texts-go-help = يحل نص بديل محل التعليق الذي له ردود، ليبقى النقاش مفهومًا.
confirm-forget = تأكدت أن عنوان البريد الإلكتروني لهذا الشخص، وأريد حذف بياناته
forget-commenter = حذف البيانات نهائيًا
newest-comments = أحدث التعليقات: { $shown } من { $count }
comment = التعليق
article = المقالة
name = الاسم
posted = تاريخ الإرسال
is-public = موافَق عليه
is-waiting = بانتظار المراجعة
is-spam = مزعج
is-in-trash = في سلة المهملات
is-withdrawn = حذفه كاتبه
forgotten-kept = حُذفت البيانات. التعليقات الباقية باسم «Anonymous»: { $kept }.
forgotten-removed = حُذفت البيانات. التعليقات المحذوفة: { $deleted }. التعليقات التي لها ردود وحل محلها نص بديل: { $emptied }.

# Settings.
settings = الإعدادات
settings-saved = حُفظت الإعدادات.
site-title = اسم الموقع
site-title-help = يظهر في رأس الصفحة وفي الخلاصات وعند مشاركة المقالات.
tagline = سطر الوصف
tagline-help = وصف قصير لموقعك يظهر تحت الاسم وفي نتائج البحث والخلاصات. اختياري.
site-language-help = لغة الموقع ولوحة التحكم والتواريخ والأرقام، ولغة المقالات الجديدة التي لم تُحدَّد لغتها. تحتفظ المقالات الموجودة بلغتها.
former-feeds = روابط الخلاصات القديمة
former-feeds-help = رابط واحد في كل سطر، مثل {"\u200E"}/blog/rss.xml{"\u200E"}. يُحوَّل كل رابط إلى خلاصة RSS لكل المقالات. للتحويل إلى خلاصة أخرى من هذا الموقع أضف بعد الرابط مسافة ثم مسار تلك الخلاصة.
calendar = التقويم
calendar-help = للتواريخ وروابط الأرشيف. تبقى روابط الأرشيف بالتقويم الآخر صالحة.
calendar-gregorian = ميلادي: { $today }
calendar-persian = هجري شمسي: { $today }
time-zone = المنطقة الزمنية
time-zone-help = مثل Europe/Berlin أو Asia/Tehran. الوقت الحالي: { $now }.

# The library of pictures.
media = الوسائط
choose-pictures = رفع صور
choose-pictures-help = JPEG أو PNG أو WebP أو AVIF أو GIF أو SVG، حتى ٢٥ م.ب لكل صورة. تُزال بيانات الموقع الجغرافي من الصور.
choose-picture = اختيار صورة
close = إغلاق
from-this-device = الرفع من جهازك:
library-away = تعذّر تحميل مكتبة الوسائط. أغلق هذه النافذة وحاول مرة أخرى.
upload = رفع
file-sending = جارٍ الرفع… { $percent }٪
file-failed = فشل الرفع. حاول مرة أخرى.
file-done = اكتمل الرفع
files-refused = { $count ->
    [zero] رُفعت جميع الملفات.
    [one] تعذّر رفع ملف واحد. رُفعت بقية الملفات.
    [two] تعذّر رفع ملفين. رُفعت بقية الملفات.
    [few] تعذّر رفع { $count } ملفات. رُفعت بقية الملفات.
    [many] تعذّر رفع { $count } ملفًا. رُفعت بقية الملفات.
   *[other] تعذّر رفع { $count } ملف. رُفعت بقية الملفات.
}
no-words-yet = بلا نص بديل
no-pictures = لا توجد صور بعد. الصور التي ترفعها هنا أو في المحرر تظهر هنا.
pictures-saved = اكتمل الرفع. يجري إنشاء مقاسات أصغر.
picture-removed = حُذف الملف.
picture-saved = حُفظ النص البديل.
picture-replaced = استُبدلت الصورة في كل مكان استُخدمت فيه. الصورة القديمة لا تزال في مكتبة الوسائط.
all-media = العودة إلى الوسائط
picture-is-used = { $count ->
    [zero] هذا الملف غير مستخدم في أي مقالة.
    [one] هذا الملف مستخدم في مقالة واحدة. سيبقى مكانه فارغًا بعد حذفه.
    [two] هذا الملف مستخدم في مقالتين. سيبقى مكانه فارغًا بعد حذفه.
    [few] هذا الملف مستخدم في { $count } مقالات. سيبقى مكانه فارغًا بعد حذفه.
    [many] هذا الملف مستخدم في { $count } مقالة. سيبقى مكانه فارغًا بعد حذفه.
   *[other] هذا الملف مستخدم في { $count } مقالة. سيبقى مكانه فارغًا بعد حذفه.
}
remove-anyway = حذف على أي حال
picture-facts = { $kind }، ⁦{ $width } × { $height }⁩، { $size }
file-facts = { $kind }، { $size }
uploaded-by = { $name }، { $date }
to-put-into-text = شيفرة Markdown لنسخها إلى مقالة
where-used = مستخدم في
used-nowhere = غير مستخدم في أي مقالة.
replace-picture = استبدال الصورة
replace-picture-help = تظهر الصورة الجديدة في كل مكان تُستخدم فيه هذه الصورة، بالنص البديل نفسه.
remove-picture = حذف
picture = صورة
picture-alt = وصف الصورة
settings-identity = عام
settings-appearance = المظهر
settings-navigation = التنقل
ask-not-to-be-listed = الطلب من محركات البحث عدم فهرسة هذا الموقع
ask-not-to-be-listed-help = يضيف noindex إلى كل صفحة، ويطلب من برامج الزحف في robots.txt عدم زيارة الموقع. قد تتجاهل محركات البحث ذلك. يبقى موقعك متاحًا للجميع.
comments-open-at-all = السماح بالتعليقات
comments-open-at-all-help = ألغِ التحديد لمنع التعليقات الجديدة على كل المقالات. تبقى التعليقات الموجودة.
close-after-days = إغلاق التعليقات بعد (أيام)
close-after-days-help = عدد الأيام منذ النشر. اتركه فارغًا لإبقاء التعليقات مفتوحة.
thread-depth = مستويات الردود المتداخلة
thread-depth-help = من ١ إلى ١٠. تظهر الردود الأعمق في المستوى الأخير، مع اسم الشخص الذي تردّ عليه.
who-is-held = ما التعليقات التي تحتاج إلى موافقة؟
moderate-all = كل التعليقات
moderate-first-timers = تعليقات المعلّقين الجدد، إلى أن يُوافَق على أحدها
moderate-none = لا شيء، ما لم تنطبق قاعدة أخرى
hold-at-links-setting = حجز التعليقات للمراجعة ابتداءً من (روابط)
hold-at-links-help = كثيرًا ما تحتوي التعليقات المزعجة على روابط. اتركه فارغًا لإيقاف هذا الفحص.
filter-threshold = عتبة مرشّح التعليقات المزعجة (٪)
filter-threshold-help = تعليقات المعلّقين الجدد التي يبلغ احتمال كونها مزعجة هذا الحد تُنقل إلى التعليقات المزعجة، حيث يمكنك مراجعتها. يتعلم المرشّح من مراجعتك، ويبدأ العمل بعد ٢٠ تعليقًا مزعجًا و٢٠ تعليقًا موافَقًا عليه. من ٥٠ إلى ٩٩: القيمة الأقل تلتقط أكثر. اتركه فارغًا لإيقاف المرشّح.
settings-rules = قوائم الحظر
least-seconds = الحد الأدنى للوقت قبل الإرسال (بالثواني)
least-seconds-help = تُحجز للمراجعة تعليقات المعلّقين الجدد التي تصل قبل مرور هذا الوقت على تحميل الصفحة. من ١ إلى ٦٠٠. اتركه فارغًا لإيقاف هذا الفحص.
work-bits = صعوبة إثبات العمل (بت)
work-bits-help = يحل متصفح المعلّق الجديد مسألة صغيرة قبل الإرسال، وهذا يجعل الإزعاج أعلى تكلفة. القيمة ١٥ تستغرق لحظة على الهاتف، وكل بت إضافي يضاعف الوقت. تُحجز للمراجعة التعليقات الواردة من متصفحات بلا JavaScript أو عبر HTTP غير مشفّر. من ٨ إلى ٢٢. اتركه فارغًا لإيقاف هذا الفحص.
hold-words = كلمات تحجز التعليق للمراجعة
hold-words-help = كلمة أو عبارة في كل سطر، بلا تمييز بين الأحرف الكبيرة والصغيرة. يُبحث عن الكلمات الكاملة في نص التعليق والاسم والموقع الإلكتروني.
spam-words = كلمات تجعل التعليق مزعجًا
spam-words-help = كلمة أو عبارة في كل سطر. التعليقات التي تحتوي على إحداها تُنقل إلى التعليقات المزعجة، حيث يمكنك مراجعتها. اختر كلمات لا يستخدمها قرّاؤك أبدًا.
banned-domains = نطاقات البريد المحظورة
banned-domains-help = نطاق واحد في كل سطر، مثل spam.example. يشمل ذلك النطاقات الفرعية. التعليقات التي تحمل عنوان بريد إلكتروني من هذه النطاقات تُنقل إلى التعليقات المزعجة.
banned-networks = عناوين IP المحظورة
banned-networks-help = عنوان واحد أو نطاق عناوين في كل سطر، مثل {"\u200E"}192.0.2.0/24{"\u200E"} أو {"\u200E"}2001:db8::/32{"\u200E"}. لا يمكن لأصحاب هذه العناوين التعليق، وتظهر لهم رسالة بذلك.
akismet-key = مفتاح API لخدمة Akismet
akismet-key-help = Akismet خدمة لفحص التعليقات المزعجة. عند إدخال مفتاح، يُرسل إليها كل تعليق من القرّاء مع الاسم والموقع الإلكتروني وعنوان IP، ولا يُرسل عنوان البريد الإلكتروني أبدًا. اذكر ذلك في سياسة الخصوصية. إذا لم تستجب Akismet، يُحجز التعليق للمراجعة.
akismet-is-asked = خدمة Akismet مفعّلة. لتغيير المفتاح، أدخل مفتاحًا جديدًا.
akismet-removal = إيقاف Akismet وحذف المفتاح
akismet-key-invalid = رفضت خدمة Akismet هذا المفتاح. تأكد من أنه صالح لهذا الموقع، وانسخه مرة أخرى من حسابك في Akismet.
akismet-unreachable = تعذّر الوصول إلى Akismet، فلم يُحفظ شيء. حاول مرة أخرى بعد لحظات، أو احفظ دون مفتاح.
rule-too-many = عدد المدخلات كبير جدًا. الحد الأقصى: { $most }.
rule-too-long = «{ $entry }» طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
rule-no-word = يجب أن يحتوي «{ $entry }» على حرف واحد أو رقم واحد على الأقل. أحرف البدل غير مدعومة.
rule-no-domain = «{ $entry }» ليس نطاق بريد. أدخل الجزء الذي بعد @، مثل spam.example.
rule-no-network = «{ $entry }» ليس عنوان IP ولا نطاق عناوين IP. أدخل عنوانًا أو نطاقًا، مثل {"\u200E"}192.0.2.0/24{"\u200E"}.
rule-too-wide = «{ $entry }» سيحظر جزءًا كبيرًا من الإنترنت. أدخل نطاقًا بحجم {"\u200E"}/8{"\u200E"} أو أصغر ({"\u200E"}/16{"\u200E"} في IPv6).
rule-too-common = يرد «{ $entry }» في { $found } من آخر التعليقات الموافَق عليها (وعددها { $of })، وسيوقف معظم التعليقات. اختر كلمات لا يستخدمها قرّاؤك.
rehearse = اختبار على تعليقات سابقة
rehearsal = نتائج الاختبار
rehearsal-about = أُجري الاختبار على أحدث تعليقات القرّاء. الموافَق عليها: { $honest }، المزعجة: { $spam }.
rehearsal-limits = لم يُحفظ شيء بعد. لا يمكن اختبار نطاقات البريد المحظورة وعناوين IP المحظورة وإثبات العمل، لأن هذه البيانات لا تُحفظ مع التعليقات. تعلّم المرشّح من هذه التعليقات نفسها، لذا ستكون النتائج الفعلية أقل دقة قليلًا.
rehearsal-now = الإعدادات الحالية
rehearsal-then = الإعدادات الجديدة
rehearsal-caught = التعليقات المزعجة المكتشفة
rehearsal-missed = التعليقات المزعجة غير المكتشفة
rehearsal-held = تعليقات حقيقية محجوزة للمراجعة
rehearsal-discarded = تعليقات حقيقية عُدّت مزعجة
rehearsal-reasons = الأسباب
rehearsal-wronged = تعليقات حقيقية ستُعامَل معاملة أسوأ
would-be-spam = مزعج
would-wait = محجوز للمراجعة
accent = لون التمييز
accent-help = يُستخدم للروابط والعلامات. أدخل رمز لون من ستة أرقام سداسية عشرية، مثل {"\u200E"}#1d3fb8{"\u200E"}. تُعدَّل درجة اللون حيث تصعب قراءته. اتركه فارغًا لاستخدام ألوان القالب.
accent-contrast = التباين مع الخلفية: { $day } إلى ١ في الوضع الفاتح، و{ $night } إلى ١ في الوضع الداكن. يحتاج النص المقروء إلى ٤٫٥ إلى ١ على الأقل.
accent-shades = لون الروابط { $day } في الوضع الفاتح و{ $night } في الوضع الداكن.
logo = الشعار
logo-help = يظهر مكان اسم الموقع. أدخل رابط صورة من مكتبة الوسائط، مثل {"\u200E"}/media/…{"\u200E"} اتركه فارغًا لعرض اسم الموقع.
navigation = روابط القائمة
navigation-help = رابط واحد في كل سطر، مثل: من نحن = {"\u200E"}/about{"\u200E"}. الحد الأقصى ١٢ رابطًا، بهذا الترتيب. اتركه فارغًا لعرض كل الصفحات مرتبة حسب العنوان. يُضاف الأرشيف والبحث تلقائيًا.
categories = التصنيفات
categories-and-tags = التصنيفات والوسوم
no-categories = لا توجد تصنيفات بعد.
no-tags = لا توجد وسوم بعد. أضف الوسوم عند تحرير مقالة.
new-category = إضافة تصنيف
create-category = إضافة التصنيف
address-help-name = اتركه فارغًا لإنشائه من الاسم.
old-address-leads-here = إذا غيّرته، يُعاد توجيه الرابط القديم إلى الجديد.
part-of = التصنيف الأب
description = الوصف
move-up = نقل { $name } إلى أعلى
move-down = نقل { $name } إلى أسفل
merge-into = دمج مع
merge-into-help = ينقل كل المقالات إلى ما تختاره، ويُعاد توجيه الرابط القديم إليه. لا يمكن التراجع عن هذا الإجراء.
merge = دمج
remove-category = حذف التصنيف
remove-tag = حذف الوسم من كل المقالات
taxonomy-saved = حُفظت التعديلات.
taxonomy-merged = اكتمل الدمج. يُعاد الآن توجيه الرابط القديم.
taxonomy-removed = اكتمل الحذف.

# The dashboard: the last days.
views = المشاهدات
theme-problems = { $count ->
    [zero] لا مشكلات في القالب
    [one] في القالب مشكلة واحدة
    [two] في القالب مشكلتان
    [few] في القالب { $count } مشكلات
    [many] في القالب { $count } مشكلة
   *[other] في القالب { $count } مشكلة
}
theme-problems-help = يستخدم Gloss ملفاته المدمجة بدلًا من هذه الملفات. صحّحها واختبر القالب بالأمر «gloss check-theme» ثم أعد تشغيل الخادم.
last-days = آخر { $count } يومًا
in-numbers = عرض في جدول
day = اليوم
most-read = المقالات الأكثر قراءة
view-count = { $count ->
    [zero] لا مشاهدات
    [one] مشاهدة واحدة
    [two] مشاهدتان
    [few] { $count } مشاهدات
    [many] { $count } مشاهدة
   *[other] { $count } مشاهدة
}
spam-count = التعليقات المزعجة: { $count }
articles-scheduled = { $count ->
   *[other] مجدولة
}

# The activity log.
audit = سجل النشاط
audit-log = سجل النشاط
audit-help = كل ما فعله فريق الموقع في لوحة التحكم. لا يمكن تحرير المدخلات هنا. شغّل «gloss doctor» للتأكد من أنها لم تُغيَّر في قاعدة البيانات.
audit-what = الإجراء
audit-when = التاريخ
audit-who = المستخدم
audit-change = التغيير
audit-why = السبب
audit-site = النظام
audit-empty = لا نشاط بعد.
audit-unknown = { $action }
audit-comment-decided = مراجعة تعليق
audit-decision-undone = تراجع عن مراجعة
audit-comment-edited = تحرير تعليق
audit-address-opened = عرض عنوان بريد إلكتروني
audit-ban-added = حظر كاتب تعليق
audit-ban-removed = رفع الحظر عن كاتب تعليق
audit-commenter-erased = حذف بيانات كاتب تعليق
audit-settings-changed = تغيير الإعدادات
audit-purged = حذف التعليقات المزعجة والمهملات القديمة
their-address = عنوان البريد الإلكتروني
address-was-opened = سُجّل عرض هذا العنوان في سجل النشاط. يُخفى العنوان مجددًا عند مغادرة هذه الصفحة.
open-address-help = مخفي لحماية كاتب التعليق. يُسجَّل عرضه في سجل النشاط.
open-address = عرض عنوان البريد الإلكتروني
security-contacts = جهات الاتصال الأمنية
security-contacts-help = حيث يُبلَّغ عن المشكلات الأمنية: عناوين بريد إلكتروني أو روابط ‎https://‎ أو أرقام ‎tel:‎، كل منها في سطر. تُنشر في ‎/.well-known/security.txt‎. اتركه فارغًا كي لا يُنشر شيء.
security-contact-malformed = أدخل عناوين بريد إلكتروني أو روابط ‎https://‎ أو أرقام ‎tel:‎، كل منها في سطر، مثل security@example.com.
security-contacts-too-many = عدد جهات الاتصال كبير جدًا. الحد الأقصى: { $most }.
go-to-dashboard = الذهاب إلى لوحة التحكم
