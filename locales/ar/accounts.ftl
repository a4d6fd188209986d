# الدخول، والعناية بالحساب.
second-factor = العامل الثاني
second-factor-help = كلمة المرور صحيحة. أثبت الآن أن جهازك معك.
factor-code = الرمز
code-help = الأرقام الستة التي يعرضها تطبيقك الآن، أو أحد رموز الاسترداد.
first-code-help = الأرقام الستة التي يعرضها التطبيق الآن.
code-wrong = هذا الرمز غير صحيح أو استُعمل من قبل. اكتب الرمز الذي يعرضه التطبيق الآن؛ وإن تكرر ذلك فتحقق من ساعة جهازك.
confirm-password = كلمة المرور مرة أخرى
confirm-password-help = ما يلي أمر مهم. أثبت أنك ما زلت أنت: لن تُسأل مرة أخرى قبل ربع ساعة.
password-wrong = كلمة المرور غير صحيحة.
continue = متابعة
forgot-password = هل نسيت كلمة المرور؟
reset-help = اكتب العنوان الذي تدخل به. ستصلك رسالة فيها رابط لاختيار كلمة مرور جديدة.
send-link = أرسل الرابط
reset-sent = إن كان هناك حساب بهذا العنوان فالرسالة في طريقها. رابطها صالح ساعة واحدة. لم يصل شيء؟ انظر في البريد المزعج أو اسأل مالك الموقع.
reset-without-mail = هذا الموقع لا يرسل بريدًا. اسأل مالكه: من يملك الخادم يستطيع أن يعطيك كلمة مرور جديدة بالأمر «gloss account reset-password».
new-password = كلمة المرور الجديدة
old-password = كلمة المرور الحالية
old-password-wrong = كلمة المرور الحالية غير صحيحة.
save-password = احفظ كلمة المرور
change-password = غيّر كلمة المرور
change-password-help = سيؤدي هذا إلى تسجيل خروجك من كل المتصفحات الأخرى ونسيان متصفحاتك المعروفة.
password-was-reset = تم تعيين كلمة المرور الجديدة. ادخل بها.
password-was-changed = تم تعيين كلمة المرور الجديدة. وقد خرجت من كل مكان آخر.
session-was-ended = انتهت الجلسة.
sessions-were-ended = لقد خرجت من كل مكان آخر.
authenticator-was-removed = لم يعد التطبيق مطلوبًا.
authenticator-is-there = هناك تطبيق مُعد من قبل. أزله أولًا.
no-factor-to-recover = لا يوجد عامل ثانٍ لاسترداده. أعِدّ واحدًا أولًا.
security = الأمان
second-factor-owed = دورك يتطلب عاملًا ثانيًا. أعِدّ واحدًا لتتابع.
app-help = تطبيق على هاتفك أو حاسوبك يعرض رمزًا جديدًا كل ٣٠ ثانية. عندها يحتاج الدخول إلى كلمة المرور والرمز معًا: كلمة المرور المسروقة وحدها لا تساوي شيئًا.
app-is-on = التطبيق مُعد: يُطلب رمزه عند الدخول.
codes-left = { $count ->
    [0] لم يبق أي رمز استرداد: اطلب رموزًا جديدة.
    [one] بقي رمز استرداد واحد: اطلب رموزًا جديدة.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
new-recovery-codes = رموز استرداد جديدة
remove-app = الاستغناء عن التطبيق
set-up-app = إعداد تطبيق
scan-qr = امسح هذا بالتطبيق الذي سيعرض رموزك.
qr-code = رمز QR للتطبيق
open-app = أو افتح التطبيق على هذا الجهاز
type-secret = أو اكتب فيه هذا:
turn-on = تفعيل
recovery-codes = رموز الاسترداد
recovery-codes-help = اطبع هذه الرموز أو احفظها مع كلمات مرورك. كل منها يُدخلك مرة واحدة حين لا يكون جهازك معك. لا تُعرض إلا هذه المرة؛ والرموز السابقة أُبطلت.
codes-are-kept = لقد حفظتها
sessions = أين أنت مسجل
sessions-help = تنتهي الجلسة بعد أسبوعين من دون استعمال، وبعد ثلاثة أشهر في كل حال. لا تعرف إحداها؟ أنهها وغيّر كلمة المرور.
unknown-device = متصفح غير معروف
this-session = هذا المتصفح
session-times = الدخول: { $began } · آخر استعمال: { $used }
end-session = إنهاء الجلسة
end-session-of = إنهاء الجلسة: { $device }
end-other-sessions = الخروج من كل مكان آخر
too-many-attempts-minutes = كثرت المحاولات. انتظر { $minutes } دقيقة وحاول مرة أخرى في { $time }.
letter-new-device = { $site }: دخول بمتصفح جديد
letter-new-device-text =
    مرحبًا { $name }،

    دخل أحدهم إلى حسابك في { $site } بمتصفح لم يُستعمل معه من قبل: { $device }، { $time }.

    هل كنت أنت؟ إذن لا شيء عليك. وإلا فأنهِ الجلسة وغيّر كلمة المرور:
device = { $name }
letter-reset = { $site }: اختر كلمة مرور جديدة
letter-reset-text =
    مرحبًا { $name }،

    طلب أحدهم، وربما أنت، كلمة مرور جديدة لحسابك في { $site }. اخترها هنا خلال ساعة:
letter-reset-tail = لم تطلبها؟ إذن دع هذه الرسالة: تبقى كلمة مرورك كما هي.
letter-change = { $site }: تغيير في حسابك
letter-change-text =
    مرحبًا { $name }،

    { $what } لقد تغيّر حسابك في { $site }.

    هل كنت أنت؟ إذن لا شيء عليك. وإلا فاختر كلمة مرور جديدة فورًا:
changed-password = عُيّنت كلمة مرور جديدة.
changed-second-factor = تغيّر العامل الثاني.
changed-recovery-code = استُعمل رمز استرداد للدخول.
audit-signed-in = دخول
audit-sessions-ended = إنهاء جلسات
audit-password-changed = تغيير كلمة المرور
audit-password-reset-sent = إرسال رابط كلمة مرور جديدة
audit-second-factor-changed = تغيير العامل الثاني
audit-recovery-code-used = استعمال رمز استرداد
audit-role-changed = تغيير الدور
audit-account-disabled = تعطيل حساب
audit-account-enabled = إعادة تفعيل حساب
accounts = الأشخاص
role = الدور
role-owner = المالك
role-editor = محرر
role-author = كاتب
role-moderator = مشرف
role-owner-help = المالك: كل شيء
role-editor-help = محرر: كل المقالات والتعليقات
role-author-help = كاتب: مقالاته وتعليقاتها
role-moderator-help = مشرف: التعليقات
choose-role = اختر أحد الأدوار.
choose-heir = اختر شخصًا يكتب هنا.
email-has-account = لحساب آخر هذا العنوان. اختر غيره.
last-owner = هذا هو المالك الوحيد. اجعل غيره مالكًا أولًا.
disabled = معطّل
with-second-factor = عامل ثانٍ
invite-somebody = ادعُ شخصًا
invite-email-help-mail = يُرسل الرابط إليه. وإن تُرك فارغًا فسلّمه بنفسك.
invite-email-help = لمن هي. هذا الموقع لا يرسل بريدًا: سلّم الرابط بنفسك.
make-link = أنشئ الرابط
invitation = دعوة
invitations = المدعوون
invitation-link-help = من يفتح هذا الرابط يحصل على الحساب. لا يُعرض إلا هذه المرة، وهو صالح أسبوعًا.
invitation-was-sent = وقد أُرسل أيضًا.
invitation-link = الرابط
back-to-people = العودة إلى الأشخاص
until = حتى { $date }
whoever-has-link = من يملك الرابط
withdraw-invitation = اسحب
invitation-was-withdrawn = أُبطلت الدعوة.
you-are-invited = أنت مدعو
you-are-invited-help = أنشئ حسابك في هذا الموقع.
require-second-factor = اشتراط عامل ثانٍ
require-second-factor-help = من له أحد هذه الأدوار وليس له عامل ثانٍ يُعدّ واحدًا قبل أي شيء.
requirement-was-saved = حُفظ.
role-was-changed = تغيّر الدور. عليه أن يدخل من جديد.
account-was-disabled = لم يعد بإمكانه الدخول.
account-was-enabled = صار بإمكانه الدخول من جديد.
articles-were-handed-over = سُلّمت المقالات.
change-role = غيّر الدور
change-role-help = تنتهي جلساته لتسري الحقوق الجديدة فورًا.
disable-account = عطّل الحساب
disable-account-help = يخرج فورًا ولا يستطيع الدخول، ولا تعمل الدعوات التي أنشأها. وما كتبه يبقى.
enable-account = أعد تفعيل الحساب
hand-articles-over = سلّم المقالات
hand-articles-over-help = { $count ->
    [0] لا توجد مقالات.
    [one] مقالة أو صفحة واحدة تنتقل إلى غيره مع اسم كاتبها.
    [two] مقالتان أو صفحتان تنتقلان إلى غيره مع اسم كاتبهما.
    [few] { $count } مقالات وصفحات تنتقل إلى غيره مع اسم كاتبها.
   *[other] { $count } مقالة وصفحة تنتقل إلى غيره مع اسم كاتبها.
}
to-whom = لمن
letter-invitation = { $site }: أنت مدعو
letter-invitation-text = يدعوك { $name } إلى العمل في { $site }. أنشئ حسابك هنا خلال أسبوع:
audit-invited = دعوة
audit-invitation-withdrawn = سحب دعوة
audit-articles-handed-over = تسليم مقالات
passkeys = مفاتيح المرور
passkeys-help = مفتاح المرور في هاتفك أو حاسوبك أو مدير كلمات مرورك. تدخل ببصمتك أو وجهك أو قفل شاشتك: لا كلمة مرور تُكتب أو تُسرق.
passkeys-need-script = تحتاج مفاتيح المرور إلى جافاسكربت.
passkey-name = ماذا نسميه
passkey-name-help = لتعرفه لاحقًا، مثل هاتفي.
add-passkey = أضف مفتاح مرور
sign-in-with-passkey = ادخل بمفتاح مرور
passkey-failed = لم ينجح ذلك. حاول مرة أخرى أو ادخل بطريقة أخرى.
passkey-refused = لم يُقبل مفتاح المرور هذا. ابدأ من جديد أو ادخل بطريقة أخرى.
passkey-is-there = مفتاح المرور هذا موجود من قبل.
too-many-passkeys = مفاتيح المرور كثيرة. أزل واحدًا أولًا.
passkey-was-added = أُضيف مفتاح المرور. اطلب رموز استرداد أيضًا إن لم تكن لديك.
passkey-was-removed = أُزيل مفتاح المرور.
remove-passkey = أزل
remove-passkey-of = أزل { $name }
last-used = آخر استعمال: { $date }
never-used = لم يُستعمل
your-account = حسابك
username = اسم المستخدم
username-help = في عنوان مقالاتك. ويبقى العنوان القديم مؤديًا إليها.
username-malformed = في اسم المستخدم من ١ إلى { $most } حرفًا لاتينيًا صغيرًا أو رقمًا أو شرطة، ولا شرطة في طرفيه.
username-taken = لغيرك اسم المستخدم هذا. اختر غيره.
biography = نبذة عنك
biography-help = بضع جمل فوق مقالاتك، بصيغة Markdown.
biography-too-long = لا يزيد هذا على ٢٠٠٠ حرف.
biography-control = في النص محارف تحكم لا تُعرض: أزلها.
as-readers-see-it = كما يراها القراء
your-picture = صورتك
your-picture-help = تُعرض مستديرة بجانب ما تقوله عن نفسك. وتُزال بيانات آلة التصوير.
use-picture = استعمل هذه الصورة
profile-was-saved = حُفظ.
audit-profile-changed = تغيير ملف
confirm-second-factor = تأكيد المصادقة الثنائية
confirm-second-factor-help = أدخل رمزًا قبل أن تغيّر تطبيق المصادقة أو مفاتيح المرور أو رموز الاسترداد. لن تُسأل مرة أخرى خلال ١٥ دقيقة.
confirm-with-passkey = تأكيد بمفتاح مرور
confirm-to-change = لتغيير تطبيق المصادقة أو مفاتيح المرور أو رموز الاسترداد، أكّد المصادقة الثنائية أولًا.
known-browsers = المتصفحات المعروفة
known-browsers-help = سبق أن سجّلت الدخول بهذه المتصفحات. إن كان هذا الموقع يرسل البريد، وصلتك رسالة عند تسجيل الدخول بأي متصفح آخر.
no-known-browsers = لا متصفح معروف. يُعدّ تسجيل الدخول التالي دخولًا بمتصفح جديد.
device-times = أول دخول: { $first } · آخر دخول: { $last }
forget-browser = نسيان
forget-browser-of = نسيان { $name }
forget-all-browsers = نسيان كل المتصفحات
device-was-forgotten = نُسي المتصفح. إن كان لا يزال مسجّل الدخول فأنهِ جلسته أيضًا.
devices-were-forgotten = نُسيت كل المتصفحات. تستمر جلساتك.
audit-devices-forgotten = نسيان المتصفحات المعروفة
delete-preview-links = حذف روابط المعاينة التي أنشأها
name-misleading = قد يظن القراء أن هذا اسم دور أو شخص آخر هنا أو الموقع نفسه. اختر اسمًا آخر.
