# تسجيل الدخول، وأمان الحساب، وحسابات الفريق، والملفات الشخصية.
second-factor = المصادقة الثنائية
two-factor-sign-in-help = أدخل رمز المصادقة لإكمال تسجيل الدخول.
two-factor-code-label = رمز المصادقة
two-factor-code-help = الرمز المكوّن من ٦ أرقام في تطبيق المصادقة، أو أحد رموز الاسترداد.
two-factor-first-code-help = الرمز المكوّن من ٦ أرقام الذي يعرضه التطبيق.
two-factor-code-error = هذا الرمز غير صحيح أو سبق استخدامه. أدخل الرمز الحالي. إذا تكرر ذلك فتحقق من صحة ساعة جهازك.
confirm-password-title = تأكيد كلمة المرور
confirm-password-help = لحماية حسابك، أدخل كلمة المرور للمتابعة. لن تُطلب منك مرة أخرى خلال ١٥ دقيقة.
confirm-password-error = كلمة المرور غير صحيحة. حاول مرة أخرى.
continue = متابعة
forgot-password = هل نسيت كلمة المرور؟
password-reset-help = أدخل عنوان بريدك الإلكتروني لنرسل إليك رابطًا لإعادة تعيين كلمة المرور.
password-reset-button = إرسال رابط إعادة التعيين
password-reset-sent = إذا كان هناك حساب بعنوان البريد الإلكتروني هذا فقد أرسلنا إليه رابط إعادة التعيين. تنتهي صلاحية الرابط بعد ساعة واحدة. لم تجده؟ تحقق من مجلد الرسائل المزعجة أو تواصل مع مالك الموقع.
password-reset-without-email = لا يستطيع هذا الموقع إرسال رسائل البريد الإلكتروني. اطلب من مالك الموقع تنفيذ الأمر «gloss account reset-password» على الخادم.
new-password = كلمة المرور الجديدة
current-password = كلمة المرور الحالية
current-password-error = كلمة المرور الحالية غير صحيحة. حاول مرة أخرى.
update-password-button = تحديث كلمة المرور
change-password = تغيير كلمة المرور
change-password-help = سيُسجَّل خروجك من كل المتصفحات الأخرى، وستُنسى متصفحاتك المعروفة.
password-reset-done = حُدّثت كلمة المرور. سجّل الدخول بكلمة المرور الجديدة.
change-password-done = حُدّثت كلمة المرور، وسُجّل خروجك من الأماكن الأخرى.
end-session-done = انتهت الجلسة.
end-other-sessions-done = سُجّل خروجك من الأماكن الأخرى.
remove-authenticator-done = أُزيل تطبيق المصادقة.
authenticator-exists-error = لديك تطبيق مصادقة من قبل. أزله قبل إعداد تطبيق آخر.
recovery-codes-without-two-factor-error = أعِدّ تطبيق مصادقة أو مفتاح مرور قبل إنشاء رموز الاسترداد.
security = الأمان
two-factor-required = يتطلب دورك المصادقة الثنائية. أعِدّها للمتابعة.
authenticator-help = احمِ حسابك برمز من تطبيق مصادقة على هاتفك أو حاسوبك، إضافةً إلى كلمة المرور.
authenticator-is-set-up = تطبيق المصادقة مُعَدّ. ستحتاج إلى رمز منه عند تسجيل الدخول بكلمة المرور.
recovery-codes-left = { $count ->
    [0] لم يبقَ أي رمز استرداد. أنشئ رموزًا جديدة.
    [one] بقي رمز استرداد واحد. أنشئ رموزًا جديدة.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
    [many] بقي { $count } رمز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
create-recovery-codes-button = إنشاء رموز استرداد جديدة
remove-authenticator-button = إزالة تطبيق المصادقة
set-up-authenticator = إعداد تطبيق المصادقة
authenticator-scan-qr = امسح رمز QR هذا بتطبيق المصادقة.
authenticator-qr-code-alt = رمز QR لتطبيق المصادقة
open-authenticator-link = أو افتح تطبيق المصادقة على هذا الجهاز
authenticator-key-label = لا يمكنك مسحه؟ أدخل هذا المفتاح في التطبيق:
turn-on-button = تفعيل
recovery-codes = رموز الاسترداد
recovery-codes-help = احفظ هذه الرموز في مكان آمن، مثل مدير كلمات المرور. يصلح كل رمز مرة واحدة إذا لم يكن جهازك معك. لن تُعرض الرموز مرة أخرى، ولم تعد الرموز السابقة صالحة.
recovery-codes-saved-button = حفظتُ الرموز
sessions = الجلسات النشطة
sessions-help = يُسجَّل خروجك بعد أسبوعين من عدم النشاط، أو بعد ٣ أشهر من تسجيل الدخول. هل ترى جلسة لا تعرفها؟ أنهِها وغيّر كلمة المرور.
unknown-device = متصفح غير معروف
this-session = هذا المتصفح
session-times = تسجيل الدخول: { $began } · آخر نشاط: { $used }
end-session = إنهاء الجلسة
end-session-of = إنهاء الجلسة: { $device }
end-other-sessions = تسجيل الخروج من الأماكن الأخرى
too-many-attempts-minutes = { $minutes ->
    [one] محاولات كثيرة جدًا. حاول مرة أخرى بعد دقيقة واحدة، في { $time }.
    [two] محاولات كثيرة جدًا. حاول مرة أخرى بعد دقيقتين، في { $time }.
    [few] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $minutes } دقائق، في { $time }.
    [many] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $minutes } دقيقة، في { $time }.
   *[other] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $minutes } دقيقة، في { $time }.
}
email-new-sign-in-subject = تسجيل دخول جديد إلى { $site }
email-new-sign-in-text =
    مرحبًا { $name }،

    لاحظنا تسجيل دخول إلى حسابك في { $site } من متصفح جديد: { $device }، { $time }.

    إذا كنت أنت من فعل ذلك، فلا حاجة إلى أي إجراء. وإلا فأنهِ الجلسة وغيّر كلمة المرور:
device-name = { $name }
email-password-reset-subject = إعادة تعيين كلمة المرور في { $site }
email-password-reset-text =
    مرحبًا { $name }،

    تلقينا طلبًا لإعادة تعيين كلمة المرور لحسابك في { $site }. استخدم هذا الرابط خلال ساعة:
email-password-reset-ignore = إذا لم تطلب ذلك، فتجاهل هذه الرسالة. لن تتغير كلمة المرور.
email-security-notice-subject = تنبيه أمني من { $site }
email-security-notice-text =
    مرحبًا { $name }،

    هذا تنبيه أمني بخصوص حسابك في { $site }. { $what }

    إذا كنت أنت من فعل ذلك، فلا حاجة إلى أي إجراء. وإلا فأعِد تعيين كلمة المرور الآن:
security-notice-password-changed = تغيّرت كلمة المرور.
security-notice-two-factor-changed = تغيّرت إعدادات المصادقة الثنائية.
security-notice-recovery-code-used = استُخدم أحد رموز الاسترداد لتسجيل الدخول.
audit-signed-in = تسجيل دخول
audit-sessions-ended = إنهاء جلسات
audit-password-changed = تغيير كلمة المرور
audit-password-reset-sent = إرسال رابط إعادة تعيين كلمة المرور
audit-two-factor-changed = تغيير المصادقة الثنائية
audit-recovery-code-used = استخدام رمز استرداد
audit-role-changed = تغيير الدور
audit-account-disabled = تعطيل حساب
audit-account-enabled = تفعيل حساب
accounts = فريق الموقع
role = الدور
role-owner = مالك
role-editor = محرر
role-author = كاتب
role-moderator = مشرف
role-owner-help = مالك: وصول كامل، بما في ذلك الإعدادات وفريق الموقع
role-editor-help = محرر: يحرر كل المقالات وينشرها، ويراجع كل التعليقات
role-author-help = كاتب: يكتب مقالاته وينشرها، ويراجع تعليقاتها
role-moderator-help = مشرف: يراجع كل التعليقات
choose-role-error = اختر دورًا.
transfer-articles-to-error = اختر شخصًا يمكنه كتابة المقالات.
email-has-account-error = لعنوان البريد الإلكتروني هذا حساب من قبل. أدخل عنوان بريد إلكتروني آخر.
last-owner-error = هذا هو المالك الوحيد. امنح شخصًا آخر دور المالك أولًا.
disabled = معطّل
two-factor-short = المصادقة الثنائية
invite-staff = دعوة شخص
invite-email-help-with-email = سنرسل إليه الدعوة بالبريد الإلكتروني. اتركه فارغًا لإرسال الرابط بنفسك.
invite-email-help-without-email = اختياري. لا يستطيع هذا الموقع إرسال رسائل البريد الإلكتروني، فأرسل رابط الدعوة بنفسك.
create-invitation-button = إنشاء دعوة
invitation = أُنشئت الدعوة
invitations = دعوات معلّقة
invitation-link-help = يمكن لأي شخص لديه هذا الرابط أن ينشئ الحساب. يصلح الرابط مرة واحدة، وتنتهي صلاحيته بعد ٧ أيام، ولن يُعرض مرة أخرى.
invitation-emailed = وأرسلناه أيضًا بالبريد الإلكتروني.
invitation-link = رابط الدعوة
back-to-staff = العودة إلى فريق الموقع
expires = صالحة حتى { $date }
anyone-with-link = أي شخص لديه الرابط
cancel-invitation-button = إلغاء الدعوة
cancel-invitation-done = أُلغيت الدعوة. لم يعد الرابط صالحًا.
you-are-invited = تمت دعوتك
you-are-invited-help = أنشئ حسابك للبدء.
require-two-factor = فرض المصادقة الثنائية
require-two-factor-help = يجب على أصحاب هذه الأدوار إعدادها قبل أي شيء آخر.
require-two-factor-done = حُفظت الإعدادات.
change-role-done = تغيّر الدور. على هذا الشخص تسجيل الدخول مرة أخرى.
disable-account-done = عُطّل الحساب.
enable-account-done = فُعّل الحساب.
transfer-articles-done = نُقلت المقالات.
change-role = تغيير الدور
change-role-help = سيُسجَّل خروج هذا الشخص لتسري الصلاحيات الجديدة فورًا.
disable-account = تعطيل الحساب
disable-account-help = سيُسجَّل خروج هذا الشخص فورًا ولن يستطيع تسجيل الدخول. لن تعمل الدعوات التي أنشأها. وتبقى مقالاته وتعليقاته.
enable-account = تفعيل الحساب
transfer-articles = نقل المقالات
transfer-articles-help = { $count ->
    [0] لا توجد مقالات أو صفحات لنقلها.
    [one] ستُنقل مقالة أو صفحة واحدة إلى الكاتب الجديد وتظهر باسمه.
    [two] ستُنقل مقالتان أو صفحتان إلى الكاتب الجديد وتظهران باسمه.
    [few] ستُنقل { $count } مقالات وصفحات إلى الكاتب الجديد وتظهر باسمه.
    [many] ستُنقل { $count } مقالةً وصفحةً إلى الكاتب الجديد وتظهر باسمه.
   *[other] ستُنقل { $count } مقالة وصفحة إلى الكاتب الجديد وتظهر باسمه.
}
transfer-articles-to-label = نقل إلى
email-invitation-subject = دعوة إلى { $site }
email-invitation-text = دعاك { $name } إلى العمل في { $site }. أنشئ حسابك خلال ٧ أيام:
audit-invited = دعوة
audit-invitation-cancelled = إلغاء دعوة
audit-articles-transferred = نقل مقالات
passkeys = مفاتيح المرور
passkeys-help = سجّل الدخول ببصمتك أو وجهك أو قفل شاشتك بدلًا من كلمة المرور. تُحفظ مفاتيح المرور على هاتفك أو حاسوبك أو في مدير كلمات المرور.
passkeys-need-javascript = فعّل جافاسكربت لاستخدام مفاتيح المرور.
passkey-name = اسم مفتاح المرور
passkey-name-help = اسم تعرفه به لاحقًا، مثل «هاتفي».
add-passkey = إضافة مفتاح مرور
sign-in-with-passkey = تسجيل الدخول بمفتاح مرور
passkey-error = لم ينجح ذلك. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.
passkey-rejected-error = لم يُقبل مفتاح المرور هذا. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.
passkey-exists-error = سبق أن أضفت مفتاح المرور هذا.
too-many-passkeys-error = بلغت الحد الأقصى. أزل مفتاح مرور قبل إضافة آخر.
add-passkey-done = أُضيف مفتاح المرور. إذا لم تكن لديك رموز استرداد فأنشئها الآن.
remove-passkey-done = أُزيل مفتاح المرور.
remove-passkey = إزالة
remove-passkey-of = إزالة { $name }
last-used = آخر استخدام: { $date }
never-used = لم يُستخدم قط
your-account = حسابك
username = اسم المستخدم
username-help = يظهر في رابط صفحتك ككاتب، ولا يُستخدم لتسجيل الدخول. إذا غيّرته فسيحوّل الرابط القديم إلى الجديد.
username-error = استخدم من ١ إلى { $most } من الحروف اللاتينية الصغيرة (a–z) والأرقام والشرطات. لا يبدأ اسم المستخدم بشرطة ولا ينتهي بها.
username-taken-error = اسم المستخدم هذا محجوز. اختر اسمًا آخر.
profile-website-help = يظهر في صفحتك ككاتب.
biography = نبذة تعريفية
biography-help = تظهر في صفحتك ككاتب، فوق مقالاتك. يمكنك استخدام Markdown.
biography-too-long-error = الحد الأقصى للنبذة التعريفية ٢٬٠٠٠ حرف.
biography-characters-error = تحتوي النبذة التعريفية على رموز لا يمكن عرضها. احذفها أو ألصق النص من دون تنسيق.
view-author-page = عرض صفحتك ككاتب
profile-photo = صورة الملف الشخصي
profile-photo-help = تظهر على شكل دائرة بجانب نبذتك التعريفية. تُحذف بيانات الموقع الجغرافي والكاميرا.
upload-photo-button = رفع الصورة
profile-saved = حُفظ الملف الشخصي.
audit-profile-changed = تغيير الملف الشخصي
confirm-two-factor = تأكيد المصادقة الثنائية
confirm-two-factor-help = أدخل رمزًا قبل تغيير تطبيق المصادقة أو مفاتيح المرور أو رموز الاسترداد. لن يُطلب منك مرة أخرى خلال ١٥ دقيقة.
confirm-with-passkey = تأكيد بمفتاح مرور
confirm-two-factor-to-change = لتغيير تطبيق المصادقة أو مفاتيح المرور أو رموز الاسترداد، أكّد المصادقة الثنائية أولًا.
known-browsers = المتصفحات المعروفة
known-browsers-help = سبق أن سجّلت الدخول من هذه المتصفحات. إذا كان هذا الموقع يرسل رسائل البريد الإلكتروني فستصلك رسالة عند تسجيل الدخول من أي متصفح آخر.
no-known-browsers = لا توجد متصفحات معروفة. سيُعدّ تسجيل دخولك التالي من متصفح جديد.
browser-sign-in-times = أول تسجيل دخول: { $first } · آخر تسجيل دخول: { $last }
forget-browser-button = نسيان
forget-browser-of = نسيان { $name }
forget-all-browsers-button = نسيان كل المتصفحات
forget-browser-done = نُسي المتصفح. إذا كان لا يزال مسجّل الدخول فأنهِ جلسته أيضًا.
forget-all-browsers-done = نُسيت كل المتصفحات. تستمر جلساتك.
audit-browsers-forgotten = نسيان المتصفحات المعروفة
delete-preview-links = حذف روابط المعاينة التي أنشأها هذا الشخص
name-misleading-error = قد يظن القراء أن هذا اسم دور أو عضو آخر في الفريق أو الموقع نفسه. اختر اسمًا آخر.
