# General words of the dashboard.
skip-to-main-content = تخطٍّ إلى المحتوى الرئيسي
dashboard = لوحة التحكم
articles = المقالات
comments = التعليقات
commenters = المعلّقون
count = { $count }
view-site = عرض الموقع
dashboard-welcome = مرحبًا بك، { $name }
dashboard-pending-comments = { $count ->
    [one] تعليق بانتظار المراجعة
    [two] تعليقات بانتظار المراجعة
    [few] تعليقات بانتظار المراجعة
    [many] تعليقًا بانتظار المراجعة
   *[other] تعليق بانتظار المراجعة
}
dashboard-drafts = { $count ->
    [one] مسودة
    [two] مسودات
    [few] مسودات
    [many] مسودة
   *[other] مسودة
}
dashboard-published-articles = { $count ->
    [one] منشورة
    [two] منشورة
    [few] منشورة
    [many] منشورة
   *[other] منشورة
}
new-article = مقالة جديدة
status-filter-label = الحالة
status-heading = الحالة
view-link = عرض

# The list of articles.
all-statuses = الكل
drafts = المسودات
article-status-draft = مسودة
article-status-scheduled = مجدولة
article-status-published = منشورة
article-status-unpublished = غير منشورة
title-of-article = العنوان
updated-heading = آخر تحديث
page = صفحة
view-item = عرض { $title }
views-in-30-days = المشاهدات (٣٠ يومًا)
article-deleted = حُذفت المقالة.
article-delete-refused-error = لا يمكن حذف مقالة منشورة أو مجدولة أو عليها تعليقات. ألغِ نشر هذه المقالة بدلًا من ذلك.
article-delete-heading = حذف المقالة…
article-delete-help = تُحذف المقالة وسجل نسخها نهائيًا. لا يمكن التراجع عن هذا الإجراء.
article-delete-button = حذف نهائي
no-articles-with-status = لا توجد مقالات بهذه الحالة.
no-pages-yet = لا توجد صفحات بعد. الصفحات لمحتوى مثل «من نحن» أو «اتصل بنا». لإضافة صفحة، أنشئ مقالة واختر لها النوع «صفحة».
no-articles-yet = لا توجد مقالات بعد. اكتب مقالتك الأولى.

# The editor.
editor-new-title = مقالة جديدة: { $title }
editor-edit-title = تحرير: { $title }
editor-preview-unsaved = هذه معاينة لتعديلات غير محفوظة. { $link }
editor-continue-link = متابعة التحرير
editor-signed-out-error = انتهت جلستك ولم تُحفظ تعديلاتك. ما زال نصك هنا.
editor-sign-in-help = { $link }، ثم عُد إلى هذا التبويب وحاول مرة أخرى.
editor-sign-in-link = سجّل الدخول في تبويب جديد
edit-conflict-error = حفظ شخص آخر (أو أنت في تبويب آخر) هذه المقالة أثناء تحريرك لها ({ $date }).
edit-conflict-help = تظهر النسختان أدناه. انقل إلى نسختك ما تريد الاحتفاظ به ثم احفظ. عند الحفظ تحل نسختك محل النسخة الأخرى، وتبقى الأخرى في سجل النسخ.
excerpt-label = المقتطف
excerpt-help = اختياري. يظهر تحت العنوان وفي القوائم والخلاصات، ويُستخدم وصفًا تعريفيًا إذا لم تُدخل وصفًا آخر. إذا تُرك فارغًا، تحصل القوائم ومحركات البحث على بداية النص.
edit-conflict-saved-version-label = النسخة المحفوظة: { $title }
edit-conflict-own-version-label = نسختك (Markdown)
content-markdown-label = المحتوى (Markdown)
content-markdown-placeholder = اكتب النص بصيغة Markdown
slug-label = الاسم اللطيف (slug)
slug-help = أحرف صغيرة وأرقام وشرطات. اتركه فارغًا لإنشائه من العنوان.
category-new-help = اختر تصنيفًا، أو أدخل اسمًا جديدًا لإنشاء تصنيف.
category-existing-help = اختر تصنيفًا موجودًا.
tags-help = افصل بين الوسوم بفواصل. ضع الوسم الذي يحتوي على فاصلة بين علامتي ".
language = اللغة
language-help = رمز اللغة، مثل en أو fa أو de-CH. اتركه فارغًا لاستخدام لغة الموقع وقت الحفظ.
type-label = النوع
article-type-article = مقالة
article-type-page = صفحة (خارج قائمة المقالات)
readers-may-comment = السماح بالتعليقات
update = تحديث
save-draft = حفظ المسودة
save = حفظ
publish = نشر
unpublish = إلغاء النشر
article-saved-done = حُفظت المقالة. لا يراها القراء بعد.
article-published-done = نُشرت المقالة. يرى القراء هذه النسخة.
article-unpublished-done = أُلغي نشر المقالة. لا يراها القراء. يمكنك نشرها في أي وقت.
revisions = سجل النسخ
unsaved-changes-restored = لديك تعديلات غير محفوظة بتاريخ { $date }. وقد استُعيدت أدناه.
unsaved-changes-outdated = لديك تعديلات غير محفوظة بتاريخ { $date }. وقد استُعيدت أدناه، لكن شخصًا آخر حفظ المقالة بعدها. عند الحفظ سترى النسختين.
unsaved-changes-discard-button = تجاهل التغييرات
browser-copy-found = في هذا المتصفح نسخة أحدث بتاريخ { $date } لم تُحفظ على الخادم.
browser-copy-restore-button = استعادة
browser-copy-discard-button = تجاهل
editor-offline = لا يمكن الوصول إلى الخادم. تُحفظ تعديلاتك في هذا المتصفح.
editor-signed-out = انتهت جلستك. تُحفظ تعديلاتك في هذا المتصفح.
autosaved-at = حُفظت التعديلات تلقائيًا في { $time }. لا يراها القراء بعد.
autosave-too-long-error = لم تُحفظ التعديلات تلقائيًا: الحد الأقصى لطول المقالة { $most } حرف. نصك ما زال في هذا المتصفح. اختصره أو احفظ نسخة منه في مكان آخر.
autosave-too-many-error = لم تُحفظ التعديلات تلقائيًا: لديك { $most } مقالة بتعديلات غير محفوظة. نصك ما زال في هذا المتصفح. احفظ تعديلات إحدى المقالات الأخرى أو تجاهلها.
article-saved-by-someone-else = حفظ شخص آخر (أو أنت في تبويب آخر) هذه المقالة. عند الحفظ سترى النسختين.
also-editing = { $name } يحرّر هذه المقالة أيضًا.
also-editing-with-others = { $more ->
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
show-preview-button = عرض المعاينة
full-screen = ملء الشاشة
publication = النشر
publish-date-label = تاريخ النشر
publish-date-help = المنطقة الزمنية: { $zone } (الآن { $now }). اختر وقتًا في المستقبل لجدولة المقالة. اتركه فارغًا للنشر الآن.
pin-to-front-page-label = تثبيت في أعلى الصفحة الرئيسية
pin-to-front-page-help = يمكن تثبيت مقالة واحدة فقط. عند الحفظ تحلّ هذه المقالة محل المقالة المثبّتة حاليًا.
preview-link = رابط المعاينة
preview-link-help = يمكن لأي شخص لديه هذا الرابط قراءة آخر نسخة محفوظة دون تسجيل الدخول حتى { $date }. يتوقف الرابط عن العمل عند نشر المقالة.
preview-link-delete-button = حذف الرابط
preview-link-create-button = إنشاء رابط معاينة
url-category-tags-heading = الاسم اللطيف والتصنيف والوسوم
featured-image-heading = الصورة البارزة
image-url-label = رابط الصورة
featured-image-url-help = صورة من مكتبة الوسائط، مثل {"\u200E"}/media/…{"\u200E"}
alt-text-label = النص البديل
alt-text-help = صِف الصورة لمن لا يراها. اتركه فارغًا إذا كانت للزينة فقط.
image-caption-label = كلمات توضيحية
search-engines-heading = محركات البحث (SEO)
meta-title-label = العنوان التعريفي
meta-title-help = اتركه فارغًا لاستخدام عنوان المقالة. يُفضَّل ألا يزيد على ٦٠ حرفًا.
meta-description-label = الوصف التعريفي
search-result-preview-label = معاينة نتيجة البحث
author-language-translation-heading = الكاتب واللغة والترجمة
translation-of-label = ترجمة لـ
translation-of-help = الاسم اللطيف للمقالة الأصلية.
article-scheduled-done = جُدولت المقالة. ستُنشر تلقائيًا في تاريخ النشر.
revision-restored-done = النسخة السابقة في المحرر. لا يتغير شيء للقراء قبل أن تحفظ.
unsaved-changes-discarded-done = حُذفت التعديلات غير المحفوظة.
preview-link-created-done = أُنشئ رابط المعاينة. يمكن لأي شخص لديه الرابط قراءة المقالة.
preview-link-deleted-done = حُذف رابط المعاينة ولم يعد يعمل.
unsaved-changes = تعديلات غير محفوظة
untitled = بدون عنوان
new-article-badge = جديدة
preview-page-banner = معاينة: هذه المقالة غير منشورة وقد تتغير.

# The revision history of an article.
revision-history-heading = سجل النسخ: { $title }
back-to-editor = العودة إلى المحرر
all-revisions = كل النسخ
revision-saved-date-column = وقت الحفظ
revision-saved-by-column = حُفظت بواسطة
current-version-badge = النسخة الحالية
no-revisions-yet = لا توجد نسخ بعد. تُضاف نسخة هنا عند كل حفظ.
diff-added = أُضيف:
diff-removed = حُذف:
revision-saved-by-on = حفظها { $name } في { $date }.
revision-saved-on = حُفظت في { $date }.
revision-compared-with-previous = تظهر التغييرات منذ النسخة السابقة.
revision-is-earliest = هذه أقدم نسخة محفوظة.
revision-restore-button = استعادة هذه النسخة
content-heading = المحتوى

# The queue of comments.
tab-pending = بانتظار المراجعة
tab-reported = المبلَّغ عنها
tab-approved = الموافَق عليها
tab-spam = المزعجة
tab-trash = سلة المهملات
pending-empty = راجعت كل التعليقات. ستظهر هنا التعليقات التي بانتظار المراجعة.
reported-empty = لا توجد تعليقات مبلَّغ عنها.
approved-empty = لا توجد تعليقات موافَق عليها بعد.
spam-empty = لا توجد تعليقات مزعجة.
trash-empty = سلة المهملات فارغة.
spam-and-trash-help = تُحذف التعليقات نهائيًا بعد ٣٠ يومًا من نقلها إلى هنا.
comment-by = تعليق { $name }
on-article = على { $article }
on-hidden-article = على { $article } (غير منشورة)
replied-to = ردًا على { $name }: { $excerpt }
comment-hold-reasons-label = سبب حجز هذا التعليق
comment-reports-label = بلاغات القراء
withdrawn-by-writer = حذف كاتب التعليق هذا التعليق. سيُحذف نهائيًا بعد ٣٠ يومًا.
comment-earlier-versions-label = حُرّر التعليق. عرض النسخ السابقة
comment-version-before-date = قبل { $date }:
approve = موافقة
dismiss-report-button = رفض البلاغ
restore = استعادة
spam = مزعج
trash = نقل إلى سلة المهملات
comments-moved-to-pending-done = { $count ->
    [one] نُقل التعليق إلى «بانتظار المراجعة».
    [two] نُقل تعليقان إلى «بانتظار المراجعة».
    [few] نُقلت { $count } تعليقات إلى «بانتظار المراجعة».
    [many] نُقل { $count } تعليقًا إلى «بانتظار المراجعة».
   *[other] نُقل { $count } تعليق إلى «بانتظار المراجعة».
}
comments-approved-done = { $count ->
    [one] تمت الموافقة على التعليق.
    [two] تمت الموافقة على تعليقين.
    [few] تمت الموافقة على { $count } تعليقات.
    [many] تمت الموافقة على { $count } تعليقًا.
   *[other] تمت الموافقة على { $count } تعليق.
}
comments-marked-spam-done = { $count ->
    [one] وُضعت علامة مزعج على التعليق.
    [two] وُضعت علامة مزعج على تعليقين.
    [few] وُضعت علامة مزعج على { $count } تعليقات.
    [many] وُضعت علامة مزعج على { $count } تعليقًا.
   *[other] وُضعت علامة مزعج على { $count } تعليق.
}
comments-moved-to-trash-done = { $count ->
    [one] نُقل التعليق إلى سلة المهملات.
    [two] نُقل تعليقان إلى سلة المهملات.
    [few] نُقلت { $count } تعليقات إلى سلة المهملات.
    [many] نُقل { $count } تعليقًا إلى سلة المهملات.
   *[other] نُقل { $count } تعليق إلى سلة المهملات.
}
moderation-undone-done = { $count ->
    [one] تم التراجع. عاد التعليق إلى حالته السابقة.
    [two] تم التراجع. عاد تعليقان إلى حالتهما السابقة.
    [few] تم التراجع. عادت { $count } تعليقات إلى حالتها السابقة.
    [many] تم التراجع. عاد { $count } تعليقًا إلى حالته السابقة.
   *[other] تم التراجع. عاد { $count } تعليق إلى حالته السابقة.
}
comments-skipped-notice = { $count ->
    [one] لم يتغير تعليق واحد لأن مشرفًا آخر غيّره أو لأن كاتبه حذفه.
    [two] لم يتغير تعليقان لأن مشرفًا آخر غيّرهما أو لأن كاتبيهما حذفاهما.
    [few] لم تتغير { $count } تعليقات لأن مشرفًا آخر غيّرها أو لأن كتّابها حذفوها.
    [many] لم يتغير { $count } تعليقًا لأن مشرفًا آخر غيّرها أو لأن كتّابها حذفوها.
   *[other] لم يتغير { $count } تعليق لأن مشرفًا آخر غيّرها أو لأن كتّابها حذفوها.
}
spam-and-ban-button = مزعج مع حظر الكاتب
comments-spam-and-banned-done = { $count ->
    [one] وُضعت علامة مزعج على التعليق وحُظر كاتبه.
    [two] وُضعت علامة مزعج على تعليقين وحُظر كاتباهما.
    [few] وُضعت علامة مزعج على { $count } تعليقات وحُظر كتّابها.
    [many] وُضعت علامة مزعج على { $count } تعليقًا وحُظر كتّابها.
   *[other] وُضعت علامة مزعج على { $count } تعليق وحُظر كتّابها.
}
ban = الحظر
commenter-ban-help = تُنقل التعليقات الجديدة من عنوان البريد الإلكتروني هذا مباشرة إلى التعليقات المزعجة. لا يُبلَّغ كاتب التعليق بذلك.
ban-commenter-button = حظر كاتب التعليق
commenter-banned-on-date = محظور منذ { $date }. تُنقل التعليقات الجديدة مباشرة إلى التعليقات المزعجة.
unban-button = رفع الحظر
network = نطاق عناوين IP
ip-range-comment-count = { $count ->
    [one] لا تعليقات أخرى من نطاق عناوين IP هذا في آخر ٣٠ يومًا.
    [two] تعليقان من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منهما: { $spam }.
    [few] { $count } تعليقات من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منها: { $spam }.
    [many] { $count } تعليقًا من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منها: { $spam }.
   *[other] { $count } تعليق من نطاق عناوين IP هذا في آخر ٣٠ يومًا، عدد المزعج منها: { $spam }.
}
ban-ip-range-button = حظر نطاق عناوين IP هذا ٣٠ يومًا
ban-ip-range-help = تُحفظ تجزئة (hash) للنطاق بمفتاح سري، لا عنوان IP نفسه. سيُحظر أيضًا كل من يستخدم هذا النطاق.
ip-range-is-banned = نطاق عناوين IP هذا محظور. تظهر رسالة بذلك لكل من يحاول التعليق منه.
ip-range-not-stored-error = لم يعد نطاق عناوين IP لهذا التعليق محفوظًا. تُحذف نطاقات عناوين IP بعد ٣٠ يومًا.
no-comment-selected-error = حدّد تعليقًا واحدًا على الأقل.
more-than = أكثر من { $count }
comment-search-empty = لا توجد تعليقات تطابق بحثك.
comment-search-label = البحث في التعليقات
comment-search-help = يبحث في أسماء كل التعليقات ونصوصها، بما فيها المزعجة وسلة المهملات. يمكنك أيضًا إدخال عنوان البريد الإلكتروني الكامل لكاتب التعليق.
comment-search-filter-label = تصفية حسب المقالة أو التاريخ
comment-search-article-slug-label = الاسم اللطيف للمقالة (slug)
comment-search-from-label = من تاريخ
comment-search-to-label = إلى تاريخ
comment-search-clear-link = مسح البحث
select-comment-by-label = تحديد تعليق { $name }
comment-action-by-label = { $decision }: تعليق { $name }
comments-by-commenter-link = كل تعليقات هذا الشخص
comments-on-article-link = كل تعليقات هذه المقالة
same-text-count = { $count ->
    [zero] لا تعليقات أخرى بالنص نفسه
    [one] تعليق آخر بالنص نفسه
    [two] تعليقان آخران بالنص نفسه
    [few] { $count } تعليقات أخرى بالنص نفسه
    [many] { $count } تعليقًا آخر بالنص نفسه
   *[other] { $count } تعليق آخر بالنص نفسه
}
same-text-help = يسري «مزعج» و«نقل إلى سلة المهملات» على هذه التعليقات أيضًا. أما «موافقة» فتسري على التعليق الأول فقط.
bulk-actions-heading = إجراءات جماعية
bulk-select-all-label = التطبيق على كل التعليقات في هذه القائمة (حتى ١٬٠٠٠)
moderation-note-label = ملاحظة لسجل النشاط (اختيارية)
keyboard-shortcuts = اختصارات لوحة المفاتيح
key-next-previous-comment = التعليق التالي، التعليق السابق
key-select-comment = تحديد التعليق
undo = تراجع
commenter-comment-counts = موافَق عليها: { $approved }، مزعجة: { $spam }، بانتظار المراجعة أو في سلة المهملات: { $others }
edit-or-reply-link = تحرير أو رد
all-comments-admin-link = كل التعليقات
reply-button = رد
comment-reply-label = ردّك (Markdown)
approve-and-reply-button = موافقة ورد
edit-comment-heading = تحرير التعليق
edit-comment-help = تبقى النسخة السابقة ظاهرة للمشرفين. ويرى القراء أن التعليق حُرّر.
moderation-history-heading = سجل المراجعة
comment-edited-meanwhile-error = حرّر شخص آخر هذا التعليق. تظهر النسخة الحالية أعلاه. ونصك ما زال في النموذج.
comment-reply-not-public-error = لا يمكن الرد على هذا التعليق لأنه لم يعد منشورًا. تحقق منه في قائمة المراجعة.
nothing-to-undo = لا يوجد ما يمكن التراجع عنه. ربما غيّر مشرف آخر هذه التعليقات.
comment-action-unknown-error = اختر إجراءً: موافقة أو مزعج أو نقل إلى سلة المهملات.

# Why a comment was held, in a few words.
hold-every-comment = كل التعليقات تخضع للمراجعة
hold-new-commenter = كاتب تعليق جديد
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
hold-too-fast = { $seconds ->
    [0] أُرسل بعد أقل من ثانية واحدة من تحميل الصفحة
    [one] أُرسل بعد ثانية واحدة من تحميل الصفحة
    [two] أُرسل بعد ثانيتين من تحميل الصفحة
    [few] أُرسل بعد { $seconds } ثوانٍ من تحميل الصفحة
    [many] أُرسل بعد { $seconds } ثانية من تحميل الصفحة
   *[other] أُرسل بعد { $seconds } ثانية من تحميل الصفحة
}
hold-no-proof-of-work = لم يُحلّ اللغز المضاد للروبوتات
hold-new-browser = أول تعليق من هذا المتصفح
hold-same-text = النص نفسه في تعليق آخر
hold-banned-commenter = كاتب التعليق محظور
hold-banned-domain = نطاق البريد محظور
hold-banned-ip-range = نطاق عناوين IP محظور
hold-akismet = صنّفه Akismet مزعجًا
hold-akismet-silent = لم يستجب Akismet

# Commenters: exporting and deleting what a person posted.
commenter = تفاصيل كاتب التعليق
commenter-search-help = ابحث بعنوان البريد الإلكتروني عن كل ما نشره شخص، مثلًا للرد على طلب الاطلاع على البيانات الشخصية أو حذفها.
email-address = عنوان البريد الإلكتروني
find-commenter-button = بحث عن كاتب التعليق
commenter-search-again-link = بحث عن شخص آخر
commenter-stored-data-heading = البيانات المحفوظة
commenter-comment-total = المجموع
commenter-first-seen = أول استخدام للعنوان
commenter-first-and-latest = أول تعليق وأحدث تعليق
names-used = الأسماء المستخدمة
hand-over = تصدير البيانات
commenter-export-help = نزّل ملفًا واحدًا فيه عنوان البريد الإلكتروني لهذا الشخص وكل تعليقاته وكل ما حُفظ عنه. يُسجَّل عرض العنوان في سجل النشاط. أرسل الملف إلى هذا العنوان فقط.
commenter-export-button = تنزيل بصيغة JSON
commenter-delete-data-heading = حذف البيانات
commenter-delete-data-help = يُحذف عنوان البريد الإلكتروني ويُفصل عن كل التعليقات. لا يمكن التراجع عن هذا الإجراء.
commenter-delete-comments-question = ماذا تفعل بتعليقات هذا الشخص؟
commenter-keep-comments-option = الإبقاء على التعليقات باسم «Anonymous»
commenter-keep-comments-help = يُحذف الاسم والموقع والنسخ السابقة. اقرأ التعليقات نفسها أيضًا، فقد يظهر اسم الشخص في النص.
commenter-delete-comments-option = حذف التعليقات
commenter-delete-comments-help = يحل نص بديل محل التعليق الذي له ردود، ليبقى النقاش مفهومًا.
commenter-delete-data-confirm = تأكدت أن عنوان البريد الإلكتروني لهذا الشخص، وأريد حذف بياناته
commenter-delete-data-button = حذف البيانات نهائيًا
commenter-latest-comments-heading = أحدث التعليقات: { $shown } من { $count }
comment = التعليق
article = المقالة
name = الاسم
posted-heading = تاريخ الإرسال
comment-state-approved = موافَق عليه
comment-state-pending = بانتظار المراجعة
comment-state-spam = مزعج
comment-state-trash = في سلة المهملات
comment-state-deleted-by-commenter = حذفه كاتبه
commenter-data-deleted-kept-done = حُذفت البيانات. التعليقات الباقية باسم «Anonymous»: { $kept }.
commenter-data-deleted-removed-done = حُذفت البيانات. التعليقات المحذوفة: { $deleted }. التعليقات التي لها ردود وحل محلها نص بديل: { $emptied }.

# Settings.
settings = الإعدادات
settings-saved = حُفظت الإعدادات.
site-title = اسم الموقع
site-title-help = يظهر في رأس الصفحة وفي الخلاصات وعند مشاركة المقالات.
tagline = سطر الوصف
tagline-help = وصف قصير لموقعك يظهر تحت الاسم وفي نتائج البحث والخلاصات. اختياري.
site-language-help = لغة الموقع ولوحة التحكم والتواريخ والأرقام، ولغة المقالات الجديدة التي لم تُحدَّد لغتها. تحتفظ المقالات الموجودة بلغتها.
old-feed-urls-label = روابط الخلاصات القديمة
old-feed-urls-help = تُحوَّل روابط الخلاصات المعتادة في ووردبريس وGhost وبرامج التدوين الأخرى تلقائيًا. أضف الروابط الأخرى، رابطًا واحدًا في كل سطر، مثل {"\u200E"}/my-feed{"\u200E"}. يُحوَّل كل رابط إلى خلاصة RSS الرئيسية، أو إلى خلاصة Atom أو JSON إذا احتوى على «atom» أو «json». لاختيار خلاصة أخرى أضفها بعد مسافة: {"\u200E"}/my-feed /tags/rust/feed.rss{"\u200E"}
calendar = التقويم
calendar-help = للتواريخ وروابط الأرشيف. إذا غيّرته فستحوّل روابط الأرشيف القديمة إلى الجديدة.
calendar-gregorian = ميلادي: { $today }
calendar-persian = هجري شمسي: { $today }
time-zone = المنطقة الزمنية
time-zone-help = مثل Europe/Berlin أو Asia/Tehran. الوقت الحالي: { $now }.

# The library of pictures.
media = الوسائط
upload-images-label = رفع صور
upload-images-help = JPEG أو PNG أو WebP أو AVIF أو GIF أو SVG، حتى ٢٥ م.ب لكل صورة. تُزال بيانات الموقع الجغرافي من الصور.
choose-image = اختيار صورة
close = إغلاق
upload-from-device-label = الرفع من جهازك:
media-load-error = تعذّر تحميل مكتبة الوسائط. أغلق هذه النافذة وحاول مرة أخرى.
upload = رفع
upload-progress = جارٍ الرفع… { $percent }٪
upload-error = فشل الرفع. حاول مرة أخرى.
upload-done = اكتمل الرفع
upload-files-error = { $count ->
    [zero] رُفعت جميع الملفات.
    [one] تعذّر رفع ملف واحد. رُفعت بقية الملفات.
    [two] تعذّر رفع ملفين. رُفعت بقية الملفات.
    [few] تعذّر رفع { $count } ملفات. رُفعت بقية الملفات.
    [many] تعذّر رفع { $count } ملفًا. رُفعت بقية الملفات.
   *[other] تعذّر رفع { $count } ملف. رُفعت بقية الملفات.
}
image-without-alt-text = بلا نص بديل
media-empty = لا توجد صور بعد. الصور التي ترفعها هنا أو في المحرر تظهر هنا.
upload-images-done = اكتمل الرفع. يجري إنشاء مقاسات أصغر.
media-delete-done = حُذف الملف.
image-alt-text-done = حُفظ النص البديل.
image-replace-done = استُبدلت الصورة في كل مكان استُخدمت فيه. الصورة القديمة لا تزال في مكتبة الوسائط.
back-to-media = العودة إلى الوسائط
media-in-use-error = { $count ->
    [zero] هذا الملف غير مستخدم في أي مقالة.
    [one] هذا الملف مستخدم في مقالة واحدة. سيبقى مكانه فارغًا بعد حذفه.
    [two] هذا الملف مستخدم في مقالتين. سيبقى مكانه فارغًا بعد حذفه.
    [few] هذا الملف مستخدم في { $count } مقالات. سيبقى مكانه فارغًا بعد حذفه.
    [many] هذا الملف مستخدم في { $count } مقالة. سيبقى مكانه فارغًا بعد حذفه.
   *[other] هذا الملف مستخدم في { $count } مقالة. سيبقى مكانه فارغًا بعد حذفه.
}
media-delete-anyway-button = حذف على أي حال
image-details = { $kind }، ⁦{ $width } × { $height }⁩، { $size }
file-details = { $kind }، { $size }
uploaded-by = { $name }، { $date }
media-markdown-label = شيفرة Markdown لنسخها إلى مقالة
media-used-in = مستخدم في
media-not-used = غير مستخدم في أي مقالة.
image-replace-button = استبدال الصورة
image-replace-help = تظهر الصورة الجديدة في كل مكان تُستخدم فيه هذه الصورة، بالنص البديل نفسه.
media-delete-button = حذف
picture = صورة
editor-image-alt-placeholder = وصف الصورة
settings-general = عام
settings-appearance = المظهر
settings-navigation = التنقل
discourage-search-engines-label = الطلب من محركات البحث عدم فهرسة هذا الموقع
discourage-search-engines-help = يضيف noindex إلى كل صفحة، ويطلب من برامج الزحف في robots.txt عدم زيارة الموقع. قد تتجاهل محركات البحث ذلك. يبقى موقعك متاحًا للجميع.
comments-open-at-all = السماح بالتعليقات
allow-comments-help = ألغِ التحديد لمنع التعليقات الجديدة على كل المقالات. تبقى التعليقات الموجودة.
close-after-days = إغلاق التعليقات بعد (أيام)
close-after-days-help = عدد الأيام منذ النشر. اتركه فارغًا لإبقاء التعليقات مفتوحة.
thread-depth = مستويات التعليقات المتداخلة
thread-depth-help = من ١ إلى ١٠، بما في ذلك التعليق الأصلي. القيمة ١ توقف التداخل. تظهر الردود الأعمق في المستوى الأخير، مع اسم الشخص الذي تردّ عليه.
comments-to-hold-label = التعليقات التي تُحجز للمراجعة
comments-to-hold-help = يُعدّ المعلّق جديدًا إلى أن يُوافَق على أحد تعليقاته. يتعرّف Gloss على المعلّقين بعنوان البريد الإلكتروني والمتصفح، لذا يُعدّون جددًا مرة أخرى في متصفح آخر أو على جهاز آخر.
comments-to-hold-all = كل التعليقات
comments-to-hold-new-commenters = تعليقات المعلّقين الجدد
comments-to-hold-none = لا شيء، ما لم تنطبق قاعدة أخرى
hold-at-links-label = حجز التعليقات للمراجعة ابتداءً من (روابط)
hold-at-links-help = كثيرًا ما تحتوي التعليقات المزعجة على روابط. اتركه فارغًا لإيقاف هذا الفحص.
spam-threshold-label = عتبة مرشّح التعليقات المزعجة (٪)
spam-threshold-help = يُنقل التعليق الذي تبلغ درجته هذا الحد إلى التعليقات المزعجة إذا كان كاتبه جديدًا، وإلا يُحجز للمراجعة. يتعلم المرشّح من قراراتك، ويبدأ العمل بعد أن تضع علامة مزعج على ٢٠ تعليقًا وتوافق على ٢٠ تعليقًا. من ٥٠ إلى ٩٩: القيمة الأقل تلتقط تعليقات مزعجة أكثر، وتعليقات حقيقية أكثر أيضًا. اتركه فارغًا لإيقاف المرشّح.
settings-spam-protection = مكافحة الإزعاج
minimum-time-label = الحد الأدنى للوقت قبل الإرسال (بالثواني)
minimum-time-help = تُحجز للمراجعة تعليقات المعلّقين الجدد التي تصل قبل مرور هذا الوقت على تحميل الصفحة. من ١ إلى ٦٠٠. اتركه فارغًا لإيقاف هذا الفحص.
proof-of-work-label = صعوبة اللغز المضاد للروبوتات
proof-of-work-help = يحلّ متصفح المعلّق الجديد لغزًا صغيرًا في الخلفية (إثبات العمل)، وهذا يبطئ الروبوتات المزعجة. من ٨ إلى ٢٢: القيمة ١٥ تستغرق لحظة على الهاتف، وكل درجة إضافية تضاعف الوقت. إذا تعذّر على المتصفح حلّه (بلا JavaScript أو بلا HTTPS)، يُحجز التعليق للمراجعة. اتركه فارغًا لإيقاف هذا الفحص.
hold-words = كلمات تحجز التعليق للمراجعة
hold-words-help = كلمة أو عبارة في كل سطر، بلا تمييز بين الأحرف الكبيرة والصغيرة. يُبحث عن الكلمات الكاملة في نص التعليق والاسم والموقع الإلكتروني.
spam-words = كلمات تجعل التعليق مزعجًا
spam-words-help = كلمة أو عبارة في كل سطر. التعليقات التي تحتوي على إحداها تُنقل إلى التعليقات المزعجة، حيث يمكنك مراجعتها. اختر كلمات لا يستخدمها قرّاؤك أبدًا.
blocked-email-domains-label = نطاقات البريد المحظورة
blocked-email-domains-help = نطاق واحد في كل سطر، مثل spam.example. يشمل ذلك النطاقات الفرعية. التعليقات التي تحمل عنوان بريد إلكتروني من هذه النطاقات تُنقل إلى التعليقات المزعجة.
blocked-ip-addresses-label = عناوين IP المحظورة
blocked-ip-addresses-help = عنوان واحد أو نطاق عناوين في كل سطر، مثل {"\u200E"}192.0.2.0/24{"\u200E"} أو {"\u200E"}2001:db8::/32{"\u200E"}. لا يمكن لأصحاب هذه العناوين التعليق، وتظهر لهم رسالة بذلك.
akismet-key = مفتاح API لخدمة Akismet
akismet-key-help = أدخل مفتاحًا لفحص التعليقات بخدمة Akismet للكشف عن التعليقات المزعجة. تُنقل التعليقات المزعجة للمعلّقين الجدد إلى المزعجة، وتُحجز التعليقات المزعجة لغيرهم للمراجعة. إذا لم تستجب Akismet، يُحجز التعليق للمراجعة. يرسل Gloss إلى Akismet التعليق والاسم والموقع الإلكتروني وعنوان IP، ولا يرسل عنوان البريد الإلكتروني أبدًا. اذكر ذلك في سياسة الخصوصية.
akismet-on-help = خدمة Akismet مفعّلة. لتغيير المفتاح، أدخل مفتاحًا جديدًا.
akismet-turn-off-label = إيقاف Akismet وحذف المفتاح
akismet-key-invalid = رفضت خدمة Akismet هذا المفتاح. تأكد من أنه صالح لهذا الموقع، وانسخه مرة أخرى من حسابك في Akismet.
akismet-unreachable = تعذّر الوصول إلى Akismet، فلم يُحفظ شيء. حاول مرة أخرى بعد لحظات، أو احفظ دون مفتاح.
blocklist-too-many-entries-error = عدد المدخلات كبير جدًا. الحد الأقصى: { $most }.
blocklist-entry-too-long-error = «{ $entry }» طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
blocklist-entry-without-letter-error = يجب أن يحتوي «{ $entry }» على حرف واحد أو رقم واحد على الأقل. أحرف البدل غير مدعومة.
blocklist-not-a-domain-error = «{ $entry }» ليس نطاق بريد. أدخل الجزء الذي بعد @، مثل spam.example.
blocklist-not-an-ip-range-error = «{ $entry }» ليس عنوان IP ولا نطاق عناوين IP. أدخل عنوانًا أو نطاقًا، مثل {"\u200E"}192.0.2.0/24{"\u200E"}.
blocklist-ip-range-too-wide-error = «{ $entry }» سيحظر جزءًا كبيرًا من الإنترنت. أدخل نطاقًا بحجم {"\u200E"}/8{"\u200E"} أو أصغر ({"\u200E"}/16{"\u200E"} في IPv6).
blocklist-word-too-common-error = يرد «{ $entry }» في { $found } من آخر التعليقات الموافَق عليها (وعددها { $of })، وسيوقف معظم التعليقات. اختر كلمات لا يستخدمها قرّاؤك.
settings-test-button = اختبار بلا حفظ
settings-test-help = يعرض الاختبار ما كانت هذه الإعدادات ستفعله بأحدث التعليقات (٥٠٠ تعليق موافَق عليه و٥٠٠ تعليق مزعج على الأكثر).
settings-test-word-lists-help = يشمل الاختبار من هذه الصفحة قائمتي الكلمات فقط.
settings-test-results = نتائج الاختبار
settings-test-summary = أُجري الاختبار على أحدث تعليقات القرّاء. الموافَق عليها: { $honest }، المزعجة: { $spam }.
settings-test-limits-help = لم يُحفظ شيء بعد. لا يشمل الاختبار نطاقات البريد المحظورة وعناوين IP المحظورة واللغز المضاد للروبوتات وخدمة Akismet. تعلّم المرشّح من هذه التعليقات نفسها، لذا ستكون النتائج الفعلية أقل دقة قليلًا.
settings-test-current = الإعدادات الحالية
settings-test-new = الإعدادات الجديدة
settings-test-spam-caught = التعليقات المزعجة المكتشفة
settings-test-spam-missed = التعليقات المزعجة غير المكتشفة
settings-test-real-held = تعليقات حقيقية محجوزة للمراجعة
settings-test-real-marked-spam = تعليقات حقيقية عُدّت مزعجة
settings-test-reasons = الأسباب
settings-test-real-treated-worse = تعليقات حقيقية ستُعامَل معاملة أسوأ
settings-test-result-spam = مزعج
settings-test-result-held = محجوز للمراجعة
accent = لون التمييز
accent-colour-help = يُستخدم للروابط والعلامات. أدخل رمز لون من ستة أرقام سداسية عشرية، مثل {"\u200E"}#1d3fb8{"\u200E"}. تُعدَّل درجة اللون حيث تصعب قراءته. اتركه فارغًا لاستخدام ألوان القالب.
accent-colour-contrast = التباين مع الخلفية: { $day } إلى ١ في الوضع الفاتح، و{ $night } إلى ١ في الوضع الداكن. يحتاج النص المقروء إلى ٤٫٥ إلى ١ على الأقل.
accent-colour-links = لون الروابط { $day } في الوضع الفاتح و{ $night } في الوضع الداكن.
logo = الشعار
logo-help = يظهر مكان اسم الموقع. أدخل رابط صورة من مكتبة الوسائط، مثل {"\u200E"}/media/…{"\u200E"} اتركه فارغًا لعرض اسم الموقع.
navigation = روابط القائمة
menu-links-help = رابط واحد في كل سطر، مثل: من نحن = {"\u200E"}/about{"\u200E"}. الحد الأقصى ١٢ رابطًا، بهذا الترتيب. اتركه فارغًا لعرض كل الصفحات مرتبة حسب العنوان. يُضاف الأرشيف والبحث تلقائيًا.
categories = التصنيفات
categories-and-tags = التصنيفات والوسوم
no-categories = لا توجد تصنيفات بعد.
no-tags = لا توجد وسوم بعد. أضف الوسوم عند تحرير مقالة.
add-category-heading = إضافة تصنيف
add-category-button = إضافة التصنيف
slug-from-name-help = اتركه فارغًا لإنشائه من الاسم.
slug-change-redirects-help = إذا غيّرته، يُعاد توجيه الرابط القديم إلى الجديد.
parent-category-label = التصنيف الأب
description = الوصف
move-up = نقل { $name } إلى أعلى
move-down = نقل { $name } إلى أسفل
merge-into = دمج مع
merge-into-help = ينقل كل المقالات إلى ما تختاره، ويُعاد توجيه الرابط القديم إليه. لا يمكن التراجع عن هذا الإجراء.
merge-button = دمج
category-delete-button = حذف التصنيف
tag-delete-button = حذف الوسم من كل المقالات
taxonomy-save-done = حُفظت التعديلات.
taxonomy-merge-done = اكتمل الدمج. يُعاد الآن توجيه الرابط القديم.
taxonomy-delete-done = اكتمل الحذف.

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
dashboard-show-table = عرض في جدول
first-steps-title = الخطوات الأولى
first-steps-settings = سمِّ موقعك واختر لغته
first-steps-article = اكتب مقالتك الأولى
first-steps-welcome-article = حرّر مقالة الترحيب أو ألغِ نشرها
first-steps-import = لاستيراد مقالات مدونة أخرى، نفّذ { $command } على الخادم.
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
activity-log-heading = سجل النشاط
activity-log-help = كل ما فعله فريق الموقع في لوحة التحكم. لا يمكن تحرير المدخلات هنا. شغّل «gloss doctor» للتأكد من أنها لم تُغيَّر في قاعدة البيانات.
activity-log-action = الإجراء
activity-log-date = التاريخ
activity-log-person = المستخدم
activity-log-change = التغيير
activity-log-reason = السبب
activity-log-system = النظام
activity-log-empty = لا نشاط بعد.
audit-unknown = { $action }
audit-comment-moderated = مراجعة تعليق
audit-moderation-undone = تراجع عن مراجعة
audit-comment-edited = تحرير تعليق
audit-email-address-viewed = عرض عنوان بريد إلكتروني
audit-commenter-banned = حظر كاتب تعليق
audit-commenter-unbanned = رفع الحظر عن كاتب تعليق
audit-commenter-data-deleted = حذف بيانات كاتب تعليق
audit-settings-changed = تغيير الإعدادات
audit-old-spam-and-trash-deleted = حذف التعليقات المزعجة والمهملات القديمة
their-address = عنوان البريد الإلكتروني
email-address-viewed-help = سُجّل عرض هذا العنوان في سجل النشاط. يُخفى العنوان مجددًا عند مغادرة هذه الصفحة.
show-email-address-help = مخفي لحماية كاتب التعليق. يُسجَّل عرضه في سجل النشاط.
show-email-address-button = عرض عنوان البريد الإلكتروني
security-contacts = جهات الاتصال الأمنية
security-contacts-help = حيث يُبلَّغ عن المشكلات الأمنية: عناوين بريد إلكتروني أو روابط ‎https://‎ أو أرقام ‎tel:‎، كل منها في سطر. تُنشر في ‎/.well-known/security.txt‎. اتركه فارغًا كي لا يُنشر شيء.
security-contact-malformed = أدخل عناوين بريد إلكتروني أو روابط ‎https://‎ أو أرقام ‎tel:‎، كل منها في سطر، مثل security@example.com.
security-contacts-too-many = عدد جهات الاتصال كبير جدًا. الحد الأقصى: { $most }.
go-to-dashboard = الذهاب إلى لوحة التحكم
