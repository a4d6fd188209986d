# Forms, and what they say of accounts.

things-to-attend = { $count ->
    [zero] لا شيء يحتاج إلى انتباهك:
    [one] أمر واحد يحتاج إلى انتباهك:
    [two] أمران يحتاجان إلى انتباهك:
    [few] { $count } أمور تحتاج إلى انتباهك:
    [many] { $count } أمرًا تحتاج إلى انتباهك:
   *[other] { $count } أمر تحتاج إلى انتباهك:
}
account-name = الاسم
account-name-help = يظهر على مقالاتك وتعليقاتك.
account-email = البريد الإلكتروني
account-email-help = لتسجيل الدخول. لا يُنشر أبدًا.
account-password = كلمة المرور
account-password-help = { $least } محرفًا على الأقل. جملة قصيرة تفي بالغرض.
make-site-yours = اجعل هذا الموقع لك
make-site-yours-help = أنشئ حساب المالك. يمكنك دعوة آخرين بعد دخولك.
create-account = أنشئ الحساب

not-right = هذا غير صحيح.
comment-empty = اكتب تعليقًا.
comment-control = في التعليق محارف تحكم لا يمكن عرضها. احذفها أو الصقه نصًّا عاديًّا.
name-empty = اكتب اسمك.
name-too-long = لا يزيد الاسم على { $most } من المحارف.
name-control = لا يجوز أن يحوي الاسم محارف تحكم. اكتبه من جديد.
name-direction = لا يجوز أن يحوي الاسم محارف خفية تقلب اتجاه الكتابة. اكتبه من جديد.
name-of-staff = يشبه هذا الاسم اسم أحد العاملين في هذا الموقع. اختر غيره، أو سجّل الدخول أولًا إن كنت أنت.
email-empty = اكتب عنوان بريدك الإلكتروني.
email-too-long = لا يزيد عنوان البريد الإلكتروني على { $most } من المحارف.
email-malformed = اكتب عنوان بريد كاملًا، مثل name@example.com.
website-too-long = لا يزيد عنوان الموقع هنا على ٢٠٠ محرف.
website-malformed = اكتب عنوان الموقع كاملًا، مثل https://example.com، أو اتركه فارغًا.
form-stale = بقي هذا النموذج مفتوحًا طويلًا أو لم يكن كاملًا. لم يضع شيء: أرسله مرة أخرى من فضلك.
password-empty = اختر كلمة مرور من ١٢ محرفًا على الأقل.
password-too-short = لا تقل كلمة المرور عن { $least } محرفًا. جملة قصيرة تفي بالغرض.
password-too-long = لا تزيد كلمة المرور على { $most } من المحارف.
password-control = لا يجوز أن تحوي كلمة المرور محارف تحكم. اكتبها بدل لصقها.
password-common = كلمة المرور هذه من الأكثر شيوعًا. اختر غيرها، جملة قصيرة مثلًا.
password-personal = لا تكاد كلمة المرور هذه تزيد على اسمك أو عنوانك. اختر غيرها، جملة قصيرة مثلًا.
sign-in-wrong = عنوان البريد أو كلمة المرور غير صحيح.
too-many-attempts = كثرت المحاولات. انتظر { $seconds } ثانية، ثم حاول مرة أخرى.
text-missing = { $what } غير موجود: اكتب شيئًا.
text-too-long = { $what } لا يزيد على { $most } من المحارف.
text-control = { $what } يحوي محارف تحكم لا يمكن عرضها: احذفها.
the-title = العنوان
the-standfirst = الملخّص
the-text = النص
the-category = اسم التصنيف
a-tag = اسم الوسم
the-byline = سطر الكاتب
title-missing = العنوان غير موجود: اكتبه.
kind-missing = اختر أهي مقالة أم صفحة.
slug-from-nothing = لا يمكن تكوين عنوان إلكتروني من عنوان لا حرف فيه ولا رقم: اكتب واحدًا هنا.
slug-empty = يحتاج العنوان الإلكتروني إلى حرف أو رقم على الأقل.
slug-too-long = لا يزيد العنوان الإلكتروني على { $most } من المحارف: اختصره.
slug-character = لا يحوي العنوان الإلكتروني إلا الحروف والأرقام والشرطات: ضع شرطة مكان «{ $character }».
slug-not-normal = يُكتب العنوان الإلكتروني بحروف صغيرة بسيطة.
slug-hyphens = تقع الشرطات في العنوان الإلكتروني مفردة بين الكلمات: لا في أوله ولا في آخره ولا متجاورة.
slug-reserved = الموقع نفسه يستعمل العنوان «/{ $slug }». اختر غيره.
article-has-slug = لمقالة أخرى العنوان «{ $slug }». اختر غيره، مثل «{ $suggestion }».
page-has-slug = لصفحة أخرى العنوان «{ $slug }». اختر غيره، مثل «{ $suggestion }».
slug-just-taken = أُخذ هذا العنوان للتو. اختر غيره.
category-not-there = لا يوجد تصنيف بهذا الاسم. اختر تصنيفًا من القائمة أو اطلب من محرر إنشاءه.
translation-not-yours = اختر إحدى مقالاتك. لربط ترجمة بمقالة شخص آخر اطلب ذلك من محرر.
too-many-tags = لا تزيد وسوم المقالة على { $most }؛ وهذه { $count }.
language-wrong = اكتب اللغة رمزًا مثل en أو fa أو de-CH، أو اتركها فارغة.
not-stored-press-again = تعذّر الحفظ الآن. لم يضع شيء مما كتبت: انتظر لحظة ثم اضغط الزر مرة أخرى.
address-missing = اكتب العنوان المطلوب.
choose-texts = اختر مصير النصوص.
tick-to-confirm = ضع علامة للتأكيد: لا رجعة في هذا.
nobody-under-address = لم يترك أحد تعليقًا بهذا العنوان.
choose-reason = اختر المشكلة في التعليق.
sentence-control = في الجملة محارف تحكم. اكتبها من جديد.
sentence-too-long = لا تزيد الجملة على { $most } من المحارف؛ وفي هذه زيادة قدرها { $excess }.
the-site-title = اسم الموقع
the-tagline = الشعار
choose-language = اختر إحدى اللغات.
choose-calendar = اختر أحد التقويمين.
time-zone-unknown = لا وجود لهذه المنطقة. اكتب اسمها كاملًا، مثل Europe/Berlin.
time-wrong = اكتب الوقت سنةً وشهرًا ويومًا وساعةً ودقيقة: 2026-03-01T09:30.
no-such-author = اختر أحد من يكتبون هنا.
no-such-picture = لا توجد صورة كهذه في الموقع. انسخ عنوانها من المكتبة، مثل ‎/media/…
the-search-title = العنوان في النتائج
the-search-description = الوصف في النتائج
the-picture-text = ما تُظهره الصورة
the-picture-caption = التعليق
file-name-wrong = لا يصلح اسمه في عنوان: أعد تسميته دون شرطات مائلة.
file-empty = لم يُرسل شيء: اختر صورة.
file-too-large = أكبر من { $most } م.ب: صغّرها.
file-unknown = ليست صورة بحسب محتواها: استخدم JPEG أو PNG أو WebP أو AVIF أو GIF أو SVG.
file-of-other-type = اسمها يدل على نوع آخر، لكنها { $type }: أعطها اللاحقة الصحيحة.
file-too-many-pixels = فيها { $pixels } مليون بكسل؛ والأقصى { $most }: صغّرها.
file-broken = مقطوعة أو لا تُقرأ: احفظها من جديد وأرسلها ثانية.
file-polyglot = ملف آخر معلّق بنهايتها: احفظ الصورة وحدها من جديد.
file-active = الرسم يحوي نصوصًا برمجية أو مستندات أخرى: احفظه SVG بسيطًا.
file-entities = يحتوي ملف SVG على تعريفات كيانات (entity) لا تُقرأ هنا. احفظه بصيغة SVG بسيطة ثم ارفعه مجددًا.
file-too-complex = يحتوي ملف SVG على عناصر متداخلة أو مكررة أكثر من اللازم. بسّطه أو صدّره بصيغة PNG.
file-camera-data = يحوي هذا AVIF بيانات كاميرا لا تُزال هنا: صدّره من دونها أو JPEG.
number-wrong = اكتب عددًا صحيحًا من { $least } إلى { $most }.
choose-moderation = اختر من يُحتجز.
accent-wrong = اكتب لونًا بستة أرقام مثل ‎#1d3fb8، أو اتركه فارغًا.
navigation-no-address = السطر { $line } بلا عنوان رابط: اكتب الاسم = ‎/address.
navigation-wrong-address = عنوان السطر { $line } لا يبدأ بـ ‎/‎ ولا بـ ‎https://‎.
navigation-wrong-title = السطر { $line } يحتاج اسمًا لا يتجاوز { $most } حرفًا.
navigation-too-many = لا يتسع لأكثر من { $most } رابطًا.
the-description = الوصف
no-such-category = اختر أحد التصنيفات.
category-within-itself = لا يكون التصنيف جزءًا من نفسه ولا من أجزائه.
name-taken = هذا الاسم مأخوذ. اختر غيره أو ادمج الاثنين.
feed-alias-wrong = هذا السطر ليس عنوانًا سابقًا تليه خلاصة من هذا الموقع أو لا يليه شيء: «{ $line }». اكتب مثلًا ‎/blog/rss.xml /feed.rss‎.
too-many-feed-aliases = أدخل { $most } من عناوين الخلاصات السابقة على الأكثر.
