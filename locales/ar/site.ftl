# What stands around every page.
skip-to-text = تجاوز إلى النص
site-navigation = الموقع
signed-in-as = تسجيل الدخول باسم { $name }
your-desk = لوحة التحكم
sign-out = تسجيل الخروج
sign-in = تسجيل الدخول

# Pages that cannot be shown.
you-asked-for = طلبتَ { $path }
did-you-mean = ربما كنت تقصد
read-newest = اقرأ أحدث المقالات

not-allowed = غير مسموح
did-not-work = لم ينجح ذلك
page-not-found = الصفحة غير موجودة
page-not-found-help = لا شيء في هذا العنوان. ربما نُقل، أو في الرابط خطأ.
not-possible = غير ممكن هنا
not-possible-help = لا يُستعمل هذا العنوان على هذا النحو.
too-much = كثير دفعة واحدة
too-much-help = ما أرسلته أكبر مما تقبله هذه الصفحة. ارجع واختصره وأرسله مرة أخرى.
no-form = ليس نموذجًا
no-form-help = لا يقبل هذا العنوان إلا النماذج.
slower = على مهلك من فضلك
slower-help = انتظر لحظة، ثم حاول مرة أخرى.
right-back = سنعود حالًا
right-back-help = لا يصل الموقع إلى قاعدة بياناته الآن. حاول مرة أخرى بعد لحظة.
not-understood = لم يُفهم الطلب.
went-wrong = حدث خطأ
went-wrong-help = الخطأ منا وقد سُجّل. حاول مرة أخرى بعد لحظة.
form-too-slow = لم يصل النموذج في ٣٠ ثانية. أرسله مرة أخرى.
form-length = لم يُذكر طول النموذج على وجه صحيح.
form-unreadable = تعذّرت قراءة النموذج. ارجع وتحقق منه وأرسله مرة أخرى.
form-of-another-site = أُرسل هذا النموذج من موقع آخر، فلم يُفعل شيء. افتحه في هذا الموقع وأرسله مرة أخرى.
no-such-time = لا وجود لهذا الوقت. افتح المقالة من جديد.
not-your-comments = يمكنك الإشراف على تعليقات مقالاتك. وهذا التعليق على مقالة غيرك.
not-your-article = يمكنك تعديل مقالاتك. وهذه لغيرك.
may-not-write = حسابك يشرف على التعليقات ولا يكتب مقالات. يستطيع مالك الموقع تغيير ذلك.
may-not-serve = ما تركه المعلّق منتشر في الموقع كله، وحسابك يعنى بمقالاتك. يستطيع المالك أو محرر أو مشرف أن يساعدك.
owner-only = لا يغيّر الإعدادات إلا مالك الموقع.
