# Forms: the fields of an account, and error messages.

form-errors-heading = { $count ->
    [zero] لا توجد مشكلات:
    [one] هناك مشكلة واحدة:
    [two] هناك مشكلتان:
    [few] هناك { $count } مشكلات:
    [many] هناك { $count } مشكلة:
   *[other] هناك { $count } مشكلة:
}
account-name = الاسم
account-name-help = يظهر على مقالاتك وتعليقاتك.
account-email = البريد الإلكتروني
account-email-help = ستستخدمه لتسجيل الدخول. لا يُنشر أبدًا.
account-password = كلمة المرور
account-password-help = { $least } حرفًا على الأقل. الجملة القصيرة مناسبة.
setup-heading = إعداد موقعك
setup-help = أنشئ حساب المالك. يمكنك دعوة آخرين لاحقًا.
setup-create-account-button = إنشاء الحساب

field-invalid-error = هذه القيمة غير صالحة. تحقق منها وحاول مرة أخرى.
comment-empty-error = اكتب تعليقًا.
comment-control-characters-error = يحتوي تعليقك على رموز لا يمكن عرضها. احذفها أو الصق التعليق نصًّا عاديًّا.
name-empty = أدخل اسمك.
name-too-long = الاسم طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
name-control-characters-error = يحتوي اسمك على رموز لا يمكن عرضها. أدخله مرة أخرى.
name-direction-characters-error = يحتوي اسمك على رموز غير مرئية تغيّر اتجاه النص. أدخله مرة أخرى.
name-resembles-staff-error = يشبه هذا الاسم اسم شخص من فريق الموقع. اختر اسمًا آخر، أو سجّل الدخول أولًا إن كان الاسم لك.
email-empty = أدخل عنوان بريدك الإلكتروني.
email-too-long = عنوان البريد الإلكتروني طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
email-malformed = أدخل عنوان بريد إلكتروني صحيحًا، مثل name@example.com.
website-too-long = رابط الموقع طويل جدًا. الحد الأقصى ٢٠٠ حرف.
website-malformed = أدخل رابط الموقع كاملًا، مثل https://example.com، أو اترك الحقل فارغًا.
form-expired-error = بقيت هذه الصفحة مفتوحة مدة طويلة، أو لم يكن النموذج كاملًا. ما زال نصك هنا، فأرسله مرة أخرى.
password-empty = أدخل كلمة مرور من ١٢ حرفًا على الأقل.
password-too-short = يجب ألا تقل كلمة المرور عن { $least } حرفًا. الجملة القصيرة مناسبة.
password-too-long = كلمة المرور طويلة جدًا. الحد الأقصى لعدد الأحرف: { $most }.
password-control = تحتوي كلمة المرور على رموز لا يمكن كتابتها. اكتب كلمة المرور بدل لصقها.
password-common = كلمة المرور هذه شائعة جدًا. اختر غيرها. الجملة القصيرة مناسبة.
password-personal = كلمة المرور هذه قريبة جدًا من اسمك أو عنوان بريدك الإلكتروني. اختر غيرها. الجملة القصيرة مناسبة.
sign-in-failed-error = عنوان البريد الإلكتروني أو كلمة المرور غير صحيح.
sign-in-too-many-attempts-error = { $seconds ->
    [one] محاولات كثيرة جدًا. حاول مرة أخرى بعد ثانية واحدة.
    [two] محاولات كثيرة جدًا. حاول مرة أخرى بعد ثانيتين.
    [few] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $seconds } ثوانٍ.
   *[other] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $seconds } ثانية.
}
field-empty-error = أدخل { $what }.
field-too-long-error = اختصر { $what }. الحد الأقصى لعدد الأحرف: { $most }.
field-control-characters-error = لا يمكن عرض بعض الرموز في { $what }. احذفها.
field-title = العنوان
field-excerpt = المقتطف
field-content = المحتوى
field-category-name = اسم التصنيف
field-tag-name = اسم الوسم
field-byline = سطر الكاتب
title-missing = أدخل عنوانًا.
type-missing-error = اختر النوع: مقالة أو صفحة.
slug-not-derivable-error = لا يمكن إنشاء اسم لطيف بلا حروف أو أرقام. أدخل واحدًا هنا.
slug-empty = يجب أن يحتوي الاسم اللطيف على حرف أو رقم على الأقل.
slug-too-long = الاسم اللطيف طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
slug-invalid-character-error = لا يحتوي الاسم اللطيف إلا على حروف وأرقام وشرطات. ضع شرطة مكان «{ $character }».
slug-not-lowercase-error = استخدم في الاسم اللطيف حروفًا صغيرة عادية.
slug-hyphens-error = ضع شرطة واحدة بين كلمات الاسم اللطيف، لا في أوله ولا في آخره.
slug-reserved-error = الموقع نفسه يستخدم «{"\u200E"}/{ $slug }{"\u200E"}». اختر اسمًا لطيفًا آخر.
slug-taken-by-article-error = تستخدم مقالة أخرى الاسم اللطيف «{ $slug }». اختر غيره، مثل «{ $suggestion }».
slug-taken-by-page-error = تستخدم صفحة أخرى الاسم اللطيف «{ $slug }». اختر غيره، مثل «{ $suggestion }».
slug-taken-error = هذا الاسم اللطيف مستخدم. اختر غيره.
category-not-found-error = لا يوجد تصنيف بهذا الاسم. اختر تصنيفًا من القائمة أو اطلب من محرر إنشاءه.
translation-not-own-article-error = اختر إحدى مقالاتك. لربط ترجمة بمقالة شخص آخر، اطلب ذلك من محرر.
tags-too-many-error = الحد الأقصى لعدد الوسوم: { $most }. عدد الوسوم التي أضفتها: { $count }.
language-invalid-error = أدخل رمز لغة، مثل en أو fa أو de-CH، أو اترك الحقل فارغًا.
article-not-saved-error = تعذّر الحفظ. ما زال نصك هنا، فحاول مرة أخرى بعد قليل.
commenter-email-missing-error = أدخل عنوان بريد إلكتروني.
erasure-comments-choice-missing-error = اختر ما يحدث للتعليقات.
erasure-not-confirmed-error = ضع علامة في المربع للتأكيد. لا يمكن التراجع عن هذا الإجراء.
commenter-not-found-error = لا توجد تعليقات من عنوان البريد الإلكتروني هذا.
report-reason-missing-error = اختر سببًا.
report-note-control-characters-error = تحتوي ملاحظتك على رموز لا يمكن عرضها. أدخلها مرة أخرى.
report-note-too-long-error = الملاحظة طويلة جدًا. الحد الأقصى لعدد الأحرف: { $most }، والزيادة في ملاحظتك: { $excess }.
field-site-title = اسم الموقع
field-tagline = سطر الوصف
language-missing-error = اختر لغة.
calendar-missing-error = اختر تقويمًا.
time-zone-unknown-error = هذه المنطقة الزمنية غير معروفة. أدخل اسمها كاملًا، مثل Europe/Berlin.
publish-date-invalid-error = أدخل التاريخ والوقت، مثل {"\u200E"}2026-03-01T09:30{"\u200E"}.
author-not-found-error = اختر كاتبًا من القائمة.
image-not-found-error = لم نجد هذه الصورة. انسخ رابطها من مكتبة الوسائط، مثل {"\u200E"}/media/…{"\u200E"}
field-meta-title = العنوان التعريفي
field-meta-description = الوصف التعريفي
field-alt-text = النص البديل
field-caption = كلمات توضيحية
file-name-invalid-error = اسم الملف هذا غير مسموح به. أعد تسمية الملف بلا شرطات مائلة، وبما لا يزيد على ٢٠٠ حرف.
file-empty = اختر صورة لرفعها.
file-too-large = هذا الملف أكبر من { $most } ميغابايت. اختر ملفًا أصغر.
file-type-unsupported-error = صيغة هذا الملف غير مدعومة. ارفع صورة بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF أو SVG.
file-extension-mismatch-error = نوع هذا الملف { $type }، لكن اسمه يدل على نوع آخر. أعطه الامتداد الصحيح.
file-too-many-pixels = حجم هذه الصورة بالميغابكسل: { $pixels }. الحد الأقصى: { $most }.
file-broken = هذا الملف تالف أو غير مكتمل. احفظ الصورة من جديد ثم ارفعها مرة أخرى.
file-trailing-data-error = أُلحقت بهذا الملف بيانات أخرى. احفظ الصورة من جديد ثم ارفعها مرة أخرى.
file-active-content-error = يحتوي ملف SVG هذا على نصوص برمجية أو مستندات مرتبطة. صدّره بصيغة SVG بسيطة.
file-entities = يحتوي ملف SVG هذا على تعريفات كيانات (entity) لا يقرؤها Gloss. احفظه بصيغة SVG بسيطة ثم ارفعه مرة أخرى.
file-too-complex = يحتوي ملف SVG هذا على عناصر متداخلة أو مكررة أكثر من اللازم. بسّطه أو صدّره بصيغة PNG.
file-camera-data = لا يمكن إزالة بيانات الكاميرا من ملف AVIF هذا. صدّره بلا بيانات وصفية أو بصيغة JPEG.
number-out-of-range-error = أدخل عددًا صحيحًا من { $least } إلى { $most }.
moderation-missing-error = اختر التعليقات التي تُحجز للمراجعة.
accent-colour-invalid-error = أدخل رمز لون سداسيًا عشريًا، مثل {"\u200E"}#1d3fb8{"\u200E"}، أو اترك الحقل فارغًا.
navigation-link-missing-error = يحتاج السطر { $line } إلى رابط. اكتبه بالشكل «العنوان = {"\u200E"}/address{"\u200E"}».
navigation-link-invalid-error = يجب أن يبدأ رابط السطر { $line } بـ {"\u200E"}/{"\u200E"} أو {"\u200E"}https://{"\u200E"} وألا يحتوي على مسافات.
navigation-title-invalid-error = يحتاج السطر { $line } إلى عنوان. الحد الأقصى لعدد أحرفه: { $most }.
navigation-too-many-links-error = الحد الأقصى لعدد الروابط: { $most }.
field-description = الوصف
parent-category-not-found-error = اختر تصنيفًا من القائمة.
parent-category-circular-error = لا يمكن أن يكون التصنيف داخل نفسه أو داخل أحد تصنيفاته الفرعية. اختر تصنيفًا أبًا آخر.
category-or-tag-name-taken-error = هذا الاسم مستخدم. اختر غيره أو ادمج الاثنين.
former-feed-invalid-error = هذا السطر غير صالح: «{ $line }». أدخل رابط خلاصة قديمًا، وبعده عند الحاجة خلاصة من هذا الموقع، مثل {"\u200E"}/my-feed /feed.rss{"\u200E"}.
former-feeds-too-many-error = الحد الأقصى لعدد روابط الخلاصات القديمة: { $most }.
