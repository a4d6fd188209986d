# Forms, and what they say of accounts.

things-to-attend = به { $count } مورد رسیدگی کنید:
account-name = نام
account-name-help = کنار مقاله‌ها و دیدگاه‌های شما نمایش داده می‌شود.
account-email = ایمیل
account-email-help = برای ورود. هرگز منتشر نمی‌شود.
account-password = گذرواژه
account-password-help = دست‌کم { $least } نویسه. یک جملهٔ کوتاه خوب است.
make-site-yours = این سایت را از آنِ خود کنید
make-site-yours-help = حساب مالک را بسازید. پس از ورود می‌توانید دیگران را دعوت کنید.
create-account = ساختن حساب
