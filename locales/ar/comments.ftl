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
comment-order = ترتيب التعليقات
comment-pages = صفحات التعليقات
comments-closed = أُغلق باب التعليق.

in-reply-to = ردًّا على { $name }
edited-at = عُدِّل في { $date }
awaiting-moderation = تعليقك في انتظار المراجعة.
reply = رد
reply-to = رد على { $name }
status-or-withdraw = الحالة أو السحب
report = إبلاغ
report-comment-by = الإبلاغ عن تعليق { $name }
leave-reply = اترك تعليقًا
cancel-reply = إلغاء الرد
signed-in-note = سجّلت الدخول باسم { $name }. الحقول الإلزامية مشار إليها بـ *
email-note = لن يُنشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
field-comment = التعليق *
comment-too-long = لا يزيد التعليق على { $most } من المحارف؛ وفي هذا زيادة قدرها { $excess }.
field-name = الاسم *
field-email = البريد الإلكتروني *
field-website = الموقع الإلكتروني
remember-me = احفظ اسمي وبريدي الإلكتروني وموقعي في هذا المتصفح لتعليقي القادم.
leave-empty = اترك هذا الحقل فارغًا
preview = معاينة
post-comment = أرسل التعليق
more-replies-in-thread = مزيد من الردود في هذا النقاش
context-of-comment = تعليق على
edit-your-comment = عدّل تعليقك
your-comment = تعليقك
cancel = إلغاء
kept-change = النص كما عدّلته، كي تحتفظ به:
edit-note = يمكن تعديل التعليق خلال ١٥ دقيقة، ويظهر عليه أنه معدَّل. الحقول الإلزامية مشار إليها بـ *
save-changes = احفظ التعديلات
see-posted = شاهد ما أرسلته
kept-comment = لم يُرسل تعليقك. ها هو كي تحتفظ به:
thank-you = شكرًا لك
report-this-comment = أبلغ عن هذا التعليق
report-a-comment = الإبلاغ عن تعليق
report-received = وصل بلاغك إلى المشرفين، وسينظرون في التعليق.
back-to-comments = عودة إلى التعليقات
kept-report = ما كتبته، كي تحتفظ به:
report-note = لا يرى ما تكتبه هنا إلا المشرفون. الحقول الإلزامية مشار إليها بـ *
report-reason = ما المشكلة فيه؟ *
report-sentence = جملة عنه
send-report = أرسل البلاغ
reason-spam = إعلان أو رسالة مزعجة
reason-abuse = يسيء إلى شخص أو يهدده أو يضايقه
reason-off-topic = لا علاقة له بالمقالة
reason-personal-data = يكشف أمرًا خاصًّا عن شخص
reason-other = سبب آخر
posted-at = أُرسل في { $date }
see-among-comments = شاهده بين التعليقات
edit-it = عدّله
edit-while-possible = { $link } (خلال ١٥ دقيقة من إرساله)
back-to-article = عودة إلى المقالة
withdraw-it = اسحبه
withdraw-help = لن يراه أحد بعد ذلك، ولا رجعة في هذا. وتبقى الردود عليه في مكانها.
withdraw-my-comment = اسحب تعليقي
by-author = الكاتب
by-staff = فريق الموقع
comment-withdrawn = سحب كاتب هذا التعليق تعليقه.
comment-not-public = هذا التعليق ليس معروضًا الآن.
comment-removed = أُزيل هذا التعليق.
status-withdrawn = سحبتَ تعليقك
status-withdrawn-help = لم يعد يراه أحد، ويُزال نهائيًّا بعد ٣٠ يومًا.
status-pending = تعليقك في انتظار المراجعة
status-pending-help = لا يراه الآن غيرك، وسيقرؤه أحد المشرفين.
status-public = تعليقك معروض للجميع
status-public-help = يستطيع الجميع قراءته.
status-hidden = تعليقك غير معروض
status-hidden-help = قرر مشرفو هذا الموقع عدم عرضه.
all-comments = كل التعليقات
more-replies = ردود أخرى
earlier-comments = تعليقات أقدم
later-comments = تعليقات أحدث
oldest-first = الأقدم أولًا
newest-first = الأحدث أولًا
held-every-comment = في هذا الموقع يقرأ أحد المشرفين كل تعليق قبل ظهوره.
held-first-comment = هذا أول تعليق لك هنا، أو أول تعليق من هذا المتصفح: يقرؤه أحد المشرفين قبل ظهوره.
held-links = { $count ->
    [zero] ليس فيه روابط ينظر فيها أحد المشرفين.
    [one] فيه رابط ينظر فيه أحد المشرفين أولًا.
    [two] فيه رابطان ينظر فيهما أحد المشرفين أولًا.
    [few] فيه { $count } روابط ينظر فيها أحد المشرفين أولًا.
    [many] فيه { $count } رابطًا ينظر فيها أحد المشرفين أولًا.
   *[other] فيه { $count } رابط ينظر فيها أحد المشرفين أولًا.
}
held-edited = عدّلته بعد الموافقة عليه، فيقرؤه أحد المشرفين من جديد.
held-no-work = أُرسل دون برنامج الصفحة الذي يبيّن أنه ليس آلةً: يقرؤه مشرف قبل أن يظهر.
network-banned = لا يقبل هذا الموقع تعليقات من الشبكة التي أنت فيها، إذ جاء منها سخام كثير. انسخ نصك وأرسله عبر اتصال آخر.

not-stored-send-again = تعذّر الحفظ الآن. لم يضع شيء مما كتبت: انتظر لحظة ثم أرسله مرة أخرى.
article-gone = لم تعد هذه المقالة موجودة، فلا يمكن إرسال شيء تحتها. نصك في الأسفل.
comment-gone = لم يعد هذا التعليق موجودًا، أو ليس لك.
answered-gone = لم يعد التعليق الذي ترد عليه موجودًا. نصك في الأسفل، ويمكنك إرساله تعليقًا مستقلًّا.
said-already = سبق أن قلت هذا هنا.
form-used = سبق أن أرسلت تعليقًا من هذا النموذج. لإرسال هذا النص أيضًا اضغط «أرسل التعليق» مرة أخرى.
too-late-to-change = لم يعد تعديل هذا التعليق ممكنًا: يمكن تعديل التعليق خلال ١٥ دقيقة من إرساله ما لم يُزل.
reported-already = سبق أن أبلغت عن هذا التعليق. بلاغك لدى المشرفين.
slow-down = كان ذلك كثيرًا دفعة واحدة. انتظر { $seconds } ثانية، ثم أرسله مرة أخرى.
