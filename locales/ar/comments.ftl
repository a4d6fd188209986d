# Comments, as readers see them.

comment-count = { $count ->
    [0] لا توجد تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
new-comment-count = { $count ->
    [one] تعليق جديد
    [two] تعليقان جديدان
    [few] { $count } تعليقات جديدة
    [many] { $count } تعليقًا جديدًا
   *[other] { $count } تعليق جديد
}
comments-on = التعليقات على «{ $title }»
comment-on = { $name } عن «{ $title }»
comment-order = ترتيب عرض التعليقات
comment-pages = صفحات التعليقات
comments-closed = التعليقات مغلقة.

in-reply-to = ردًّا على { $name }
edited-at = حُرِّر في { $date }
awaiting-moderation = تعليقك بانتظار المراجعة.
reply = رد
reply-to = رد على { $name }
comment-manage-link = إدارة
report = إبلاغ
report-comment-by = الإبلاغ عن تعليق { $name }
comment-form-title = اترك تعليقًا
cancel-reply = إلغاء الرد
signed-in-note = تعلّق باسم { $name }. الحقول الإلزامية مشار إليها بـ *
email-note = لن يُنشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
field-comment = التعليق *
comment-too-long = الحد الأقصى لطول التعليق { $most } حرف. عدد الأحرف الزائدة في هذا التعليق: { $excess }.
field-name = الاسم *
field-email = البريد الإلكتروني *
field-website = الموقع الإلكتروني
remember-me = حفظ اسمي وبريدي الإلكتروني وموقعي في هذا المتصفح لتعليقي القادم
comment-honeypot-label = اترك هذا الحقل فارغًا
preview = معاينة
post-comment = إرسال التعليق
thread-more-replies-link = مزيد من الردود في هذا النقاش
comment-article-label = تعليق على
edit-your-comment = تحرير تعليقك
your-comment = تعليقك
cancel = إلغاء
comment-edited-text-label = النص بعد تحريرك، لتنسخه:
edit-note = يمكنك تحرير التعليق خلال ١٥ دقيقة من إرساله، وسيظهر عليه أنه محرَّر. الحقول الإلزامية مشار إليها بـ *
save-changes = حفظ التعديلات
comment-view-link = عرض تعليقك
comment-text-label = لم يُرسَل تعليقك. هذا نصه لتنسخه:
thank-you = شكرًا لك
report-this-comment = الإبلاغ عن هذا التعليق
report-a-comment = الإبلاغ عن تعليق
report-done = وصلنا بلاغك. سيراجع أحد المشرفين هذا التعليق.
back-to-comments = العودة إلى التعليقات
report-text-label = نص بلاغك، لتنسخه:
report-form-note = لا يرى بلاغك إلا المشرفون. الحقول الإلزامية مشار إليها بـ *
report-reason-label = لماذا تبلّغ عن هذا التعليق؟ *
report-details-label = تفاصيل (اختياري)
report-send-button = إرسال البلاغ
reason-spam = تعليق مزعج أو إعلان
reason-abuse = إساءة أو تهديد أو مضايقة
reason-off-topic = خارج الموضوع
reason-personal-data = كشف معلومات خاصة عن شخص
reason-other = سبب آخر
posted-at = أُرسل في { $date }
comment-discussion-link = عرضه بين التعليقات
comment-edit-link = تحرير تعليقك
comment-edit-link-with-limit = { $link } (خلال ١٥ دقيقة من إرساله)
back-to-article = العودة إلى المقالة
comment-delete-title = حذف تعليقك
withdraw-help = سيُحذف تعليقك لدى الجميع. لا يمكن التراجع عن هذا الإجراء. وتبقى الردود عليه.
comment-delete-button = حذف تعليقي
by-author = الكاتب
by-staff = فريق الموقع
comment-withdrawn = حذف كاتب هذا التعليق تعليقه.
comment-unavailable = هذا التعليق غير متاح.
comment-removed-by-moderator = حُذف هذا التعليق.
comment-status-deleted = حُذف التعليق
comment-status-deleted-help = لم يعد يراه أحد. سيُحذف نهائيًا بعد ٣٠ يومًا.
comment-status-pending = تعليقك بانتظار المراجعة
comment-status-pending-help = لا يراه الآن غيرك. سيظهر للجميع بعد موافقة أحد المشرفين.
comment-status-published = نُشر تعليقك
comment-status-published-help = يستطيع الجميع رؤيته.
comment-status-rejected = تعليقك غير منشور
comment-status-rejected-help = قرر المشرفون عدم نشره.
all-comments = كل التعليقات
more-replies = ردود أخرى
earlier-comments = تعليقات أقدم
later-comments = تعليقات أحدث
oldest-first = الأقدم أولًا
newest-first = الأحدث أولًا
pending-reason-every-comment = يراجع أحد المشرفين كل التعليقات في هذا الموقع قبل ظهورها.
pending-reason-first-comment = هذا أول تعليق لك هنا أو من هذا المتصفح. سيراجعه أحد المشرفين قبل ظهوره.
pending-reason-links = { $count ->
    [zero] سيراجع أحد المشرفين تعليقك أولًا.
    [one] في تعليقك رابط واحد، لذلك سيراجعه أحد المشرفين أولًا.
    [two] في تعليقك رابطان، لذلك سيراجعه أحد المشرفين أولًا.
    [few] في تعليقك { $count } روابط، لذلك سيراجعه أحد المشرفين أولًا.
    [many] في تعليقك { $count } رابطًا، لذلك سيراجعه أحد المشرفين أولًا.
   *[other] في تعليقك { $count } رابط، لذلك سيراجعه أحد المشرفين أولًا.
}
pending-reason-edited = حرّرت تعليقك بعد الموافقة عليه، لذلك سيراجعه أحد المشرفين مرة أخرى.
pending-reason-no-proof-of-work = يراجع أحد المشرفين التعليقات المرسلة دون جافاسكريبت قبل ظهورها.
comment-ip-range-banned-error = التعليقات من شبكتك محظورة بسبب التعليقات المزعجة. انسخ نصك وحاول عبر اتصال آخر.

comment-not-saved-error = تعذّر حفظ نصك الآن، لكنه لم يضع. انتظر لحظة ثم أرسله مرة أخرى.
comment-article-missing-error = لم تعد هذه المقالة متاحة، فلا يمكنك التعليق عليها. نصك في الأسفل.
comment-missing-error = لم يعد هذا التعليق موجودًا، أو ليس تعليقك.
comment-parent-missing-error = لم يعد التعليق الذي ترد عليه متاحًا. نصك في الأسفل. يمكنك إرساله تعليقًا جديدًا.
comment-duplicate-error = سبق أن أرسلت هذا التعليق هنا.
comment-form-used-error = سبق أن أرسلت تعليقًا من هذا النموذج. لإرسال هذا النص أيضًا، اضغط «إرسال التعليق» مرة أخرى.
comment-edit-too-late-error = لم يعد بإمكانك تحرير هذا التعليق. يمكن تحرير التعليقات خلال ١٥ دقيقة من إرسالها، ما لم تُحذف.
report-duplicate-error = سبق أن أبلغت عن هذا التعليق. سيراجعه أحد المشرفين.
comment-rate-limit-error = { $seconds ->
    [one] ترسل أكثر من المسموح. انتظر ثانية واحدة، ثم حاول مرة أخرى.
    [two] ترسل أكثر من المسموح. انتظر ثانيتين، ثم حاول مرة أخرى.
    [few] ترسل أكثر من المسموح. انتظر { $seconds } ثوانٍ، ثم حاول مرة أخرى.
   *[other] ترسل أكثر من المسموح. انتظر { $seconds } ثانية، ثم حاول مرة أخرى.
}
