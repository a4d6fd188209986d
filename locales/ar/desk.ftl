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
