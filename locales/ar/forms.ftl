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
