# ورود، امنیت حساب، حساب همکاران و نمایه.
second-factor = تأیید دومرحله‌ای
two-factor-sign-in-help = برای تکمیل ورود، کد تأیید را وارد کنید.
two-factor-code-label = کد تأیید
two-factor-code-help = کد ۶ رقمی برنامهٔ احراز هویت یا یکی از کدهای بازیابی شما.
two-factor-first-code-help = کد ۶ رقمی که برنامه نشان می‌دهد.
two-factor-code-error = این کد نادرست است یا پیش‌تر استفاده شده است. کد فعلی را وارد کنید. اگر باز هم پذیرفته نشد، بررسی کنید که ساعت دستگاه شما درست باشد.
confirm-password-title = تأیید رمز عبور
confirm-password-help = برای امنیت بیشتر، پیش از ادامه رمز عبور خود را وارد کنید. تا ۱۵ دقیقه دوباره پرسیده نمی‌شود.
confirm-password-error = رمز عبور نادرست است. دوباره تلاش کنید.
continue = ادامه
forgot-password = رمز عبور را فراموش کرده‌اید؟
password-reset-help = نشانی ایمیل خود را وارد کنید تا پیوند بازنشانی رمز عبور را برای شما بفرستیم.
password-reset-button = فرستادن پیوند بازنشانی
password-reset-sent = اگر حسابی با این نشانی ایمیل وجود داشته باشد، پیوند بازنشانی را به آن فرستاده‌ایم. این پیوند ۱ ساعت اعتبار دارد. ایمیلی نرسید؟ پوشهٔ هرزنامه را بررسی کنید یا از مالک سایت بپرسید.
password-reset-without-email = این سایت نمی‌تواند ایمیل بفرستد. از مالک سایت بخواهید دستور «gloss account reset-password» را روی سرور اجرا کند.
new-password = رمز عبور تازه
current-password = رمز عبور فعلی
current-password-error = رمز عبور فعلی نادرست است. دوباره تلاش کنید.
update-password-button = به‌روزرسانی رمز عبور
change-password = تغییر رمز عبور
change-password-help = از حساب خود در همهٔ مرورگرهای دیگر خارج می‌شوید و مرورگرهای شناخته‌شدهٔ شما فراموش می‌شوند.
password-reset-done = رمز عبور به‌روزرسانی شد. با رمز عبور تازه وارد شوید.
change-password-done = رمز عبور به‌روزرسانی شد. از حساب خود در همهٔ دستگاه‌های دیگر خارج شدید.
end-session-done = نشست پایان یافت.
end-other-sessions-done = از حساب خود در همهٔ دستگاه‌های دیگر خارج شدید.
remove-authenticator-done = برنامهٔ احراز هویت برداشته شد.
authenticator-exists-error = از پیش یک برنامهٔ احراز هویت دارید. پیش از راه‌اندازی برنامه‌ای دیگر، آن را بردارید.
recovery-codes-without-two-factor-error = پیش از ساختن کدهای بازیابی، یک برنامهٔ احراز هویت یا کلید عبور راه‌اندازی کنید.
security = امنیت
two-factor-required = نقش شما به تأیید دومرحله‌ای نیاز دارد. برای ادامه آن را راه‌اندازی کنید.
authenticator-help = افزون بر رمز عبور، با کد یک برنامهٔ احراز هویت روی گوشی یا رایانهٔ خود از حسابتان محافظت کنید.
authenticator-is-set-up = برنامهٔ احراز هویت راه‌اندازی شده است. هنگام ورود با رمز عبور به کد آن نیاز دارید.
recovery-codes-left = { $count ->
    [0] هیچ کد بازیابی نمانده است. کدهای تازه بسازید.
   *[other] { $count } کد بازیابی مانده است.
}
create-recovery-codes-button = ساختن کدهای بازیابی تازه
remove-authenticator-button = برداشتن برنامهٔ احراز هویت
set-up-authenticator = راه‌اندازی برنامهٔ احراز هویت
authenticator-scan-qr = این کد QR را با برنامهٔ احراز هویت خود اسکن کنید.
authenticator-qr-code-alt = کد QR برای برنامهٔ احراز هویت
open-authenticator-link = یا برنامهٔ احراز هویت را روی همین دستگاه باز کنید
authenticator-key-label = نمی‌توانید آن را اسکن کنید؟ این کلید را در برنامه وارد کنید:
turn-on-button = روشن کردن
recovery-codes = کدهای بازیابی
recovery-codes-help = این کدها را در جای امنی نگه دارید، مثلاً در مدیر رمز عبور خود. اگر دستگاهتان همراهتان نباشد، هر کد یک بار کار می‌کند. کدها دوباره نشان داده نمی‌شوند و کدهای پیشین دیگر کار نمی‌کنند.
recovery-codes-saved-button = کدها را ذخیره کردم
sessions = نشست‌های فعال
sessions-help = پس از ۲ هفته بدون فعالیت یا ۳ ماه پس از ورود، از حساب خارج می‌شوید. نشستی را نمی‌شناسید؟ به آن پایان دهید و رمز عبور خود را تغییر دهید.
unknown-device = مرورگر ناشناس
this-session = همین مرورگر
session-times = ورود: { $began } · آخرین فعالیت: { $used }
end-session = پایان نشست
end-session-of = پایان نشست { $device }
end-other-sessions = خروج از همهٔ دستگاه‌های دیگر
too-many-attempts-minutes = تعداد تلاش‌ها بیش از حد است. { $minutes } دقیقهٔ دیگر، ساعت { $time }، دوباره تلاش کنید.
email-new-sign-in-subject = ورود تازه به { $site }
email-new-sign-in-text =
    { $name } گرامی،

    ورود تازه‌ای به حساب شما در { $site } با مرورگری جدید ثبت شد: { $device }، { $time }.

    اگر شما بودید، لازم نیست کاری انجام دهید. در غیر این صورت، به آن نشست پایان دهید و رمز عبور خود را تغییر دهید:
device-name = { $name }
email-password-reset-subject = بازنشانی رمز عبور { $site }
email-password-reset-text =
    { $name } گرامی،

    درخواستی برای بازنشانی رمز عبور حساب شما در { $site } دریافت کردیم. تا یک ساعت دیگر از این پیوند استفاده کنید:
email-password-reset-ignore = اگر شما درخواست نکرده‌اید، این ایمیل را نادیده بگیرید. رمز عبور شما تغییر نمی‌کند.
email-security-notice-subject = هشدار امنیتی { $site }
email-security-notice-text =
    { $name } گرامی،

    این یک هشدار امنیتی دربارهٔ حساب شما در { $site } است. { $what }

    اگر شما بودید، لازم نیست کاری انجام دهید. در غیر این صورت، همین حالا رمز عبور خود را بازنشانی کنید:
security-notice-password-changed = رمز عبور شما تغییر کرد.
security-notice-two-factor-changed = تأیید دومرحله‌ای شما تغییر کرد.
security-notice-recovery-code-used = یکی از کدهای بازیابی شما برای ورود استفاده شد.
audit-signed-in = ورود
audit-sessions-ended = پایان نشست‌ها
audit-password-changed = تغییر رمز عبور
audit-password-reset-sent = فرستادن پیوند بازنشانی رمز عبور
audit-two-factor-changed = تغییر تأیید دومرحله‌ای
audit-recovery-code-used = استفاده از کد بازیابی
audit-role-changed = تغییر نقش
audit-account-disabled = غیرفعال شدن حساب
audit-account-enabled = فعال شدن حساب
accounts = همکاران
role = نقش
role-owner = مالک
role-editor = ویرایشگر
role-author = نویسنده
role-moderator = ناظر
role-owner-help = مالک: دسترسی کامل، از جمله به تنظیمات و همکاران
role-editor-help = ویرایشگر: ویرایش و انتشار همهٔ نوشته‌ها و بررسی همهٔ دیدگاه‌ها
role-author-help = نویسنده: نوشتن و انتشار نوشته‌های خود و بررسی دیدگاه‌های آن‌ها
role-moderator-help = ناظر: بررسی همهٔ دیدگاه‌ها
choose-role-error = یک نقش انتخاب کنید.
transfer-articles-to-error = کسی را انتخاب کنید که اجازهٔ نوشتن دارد.
email-has-account-error = این نشانی ایمیل از پیش حساب دارد. نشانی دیگری وارد کنید.
last-owner-error = این تنها مالک سایت است. نخست نقش مالک را به فرد دیگری بدهید.
disabled = غیرفعال
two-factor-short = تأیید دومرحله‌ای
invite-staff = دعوت از فرد تازه
invite-email-help-with-email = دعوت‌نامه به این نشانی فرستاده می‌شود. خالی بگذارید تا پیوند را خودتان بفرستید.
invite-email-help-without-email = اختیاری. این سایت نمی‌تواند ایمیل بفرستد، پس پیوند دعوت‌نامه را خودتان بفرستید.
create-invitation-button = ساختن دعوت‌نامه
invitation = دعوت‌نامه ساخته شد
invitations = دعوت‌نامه‌های در انتظار
invitation-link-help = هر فردی با این پیوند می‌تواند حساب را بسازد. پیوند یک بار کار می‌کند، پس از ۷ روز منقضی می‌شود و دوباره نشان داده نمی‌شود.
invitation-emailed = آن را با ایمیل هم فرستادیم.
invitation-link = پیوند دعوت‌نامه
back-to-staff = بازگشت به همکاران
expires = معتبر تا { $date }
anyone-with-link = هر فرد دارای پیوند
cancel-invitation-button = لغو دعوت‌نامه
cancel-invitation-done = دعوت‌نامه لغو شد. پیوند آن دیگر کار نمی‌کند.
you-are-invited = شما دعوت شده‌اید
you-are-invited-help = برای شروع، حساب خود را بسازید.
require-two-factor = الزامی کردن تأیید دومرحله‌ای
require-two-factor-help = افرادی که این نقش‌ها را دارند باید پیش از هر کار دیگری آن را راه‌اندازی کنند.
require-two-factor-done = تنظیمات ذخیره شد.
change-role-done = نقش تغییر کرد. این فرد باید دوباره وارد شود.
disable-account-done = حساب غیرفعال شد.
enable-account-done = حساب فعال شد.
transfer-articles-done = نوشته‌ها منتقل شدند.
change-role = تغییر نقش
change-role-help = این فرد از حساب خود خارج می‌شود تا دسترسی‌های تازه بی‌درنگ اعمال شوند.
disable-account = غیرفعال کردن حساب
disable-account-help = این فرد بی‌درنگ از حساب خود خارج می‌شود و دیگر نمی‌تواند وارد شود. دعوت‌نامه‌هایی که ساخته است دیگر کار نمی‌کنند. نوشته‌ها و دیدگاه‌های او می‌مانند.
enable-account = فعال کردن حساب
transfer-articles = انتقال نوشته‌ها
transfer-articles-help = { $count ->
    [0] نوشته یا برگه‌ای برای انتقال نیست.
   *[other] { $count } نوشته و برگه به نویسندهٔ تازه منتقل می‌شود و با نام او نشان داده می‌شود.
}
transfer-articles-to-label = انتقال به
email-invitation-subject = دعوت به { $site }
email-invitation-text = { $name } شما را به همکاری در { $site } دعوت کرده است. تا ۷ روز دیگر حساب خود را بسازید:
audit-invited = دعوت
audit-invitation-cancelled = لغو دعوت‌نامه
audit-articles-transferred = انتقال نوشته‌ها
passkeys = کلیدهای عبور
passkeys-help = به‌جای رمز عبور، با اثر انگشت، چهره یا قفل صفحه وارد شوید. کلیدهای عبور در گوشی، رایانه یا مدیر رمز عبور شما ذخیره می‌شوند.
passkeys-need-javascript = برای استفاده از کلیدهای عبور، جاوااسکریپت را روشن کنید.
passkey-name = نام کلید عبور
passkey-name-help = نامی که آن را با آن بشناسید، مانند «گوشی من».
add-passkey = افزودن کلید عبور
sign-in-with-passkey = ورود با کلید عبور
passkey-error = کار نکرد. دوباره تلاش کنید یا به روش دیگری وارد شوید.
passkey-rejected-error = این کلید عبور پذیرفته نشد. دوباره تلاش کنید یا به روش دیگری وارد شوید.
passkey-exists-error = این کلید عبور را پیش‌تر افزوده‌اید.
too-many-passkeys-error = به حداکثر تعداد رسیده‌اید. پیش از افزودن کلید عبور دیگر، یکی را بردارید.
add-passkey-done = کلید عبور افزوده شد. اگر کد بازیابی ندارید، همین حالا بسازید.
remove-passkey-done = کلید عبور برداشته شد.
remove-passkey = برداشتن
remove-passkey-of = برداشتن { $name }
last-used = آخرین استفاده: { $date }
never-used = هرگز استفاده نشده
your-account = حساب شما
username = نام کاربری
username-help = در نشانی صفحهٔ نویسندهٔ شما به کار می‌رود، نه برای ورود. اگر آن را تغییر دهید، نشانی قبلی به نشانی تازه هدایت می‌شود.
username-error = از ۱ تا { $most } حرف کوچک لاتین (a–z)، رقم و خط تیره استفاده کنید. نام کاربری نمی‌تواند با خط تیره آغاز شود یا پایان یابد.
username-taken-error = این نام کاربری گرفته شده است. نام دیگری انتخاب کنید.
profile-website-help = در صفحهٔ نویسندهٔ شما نمایش داده می‌شود.
biography = زندگی‌نامه
biography-help = در صفحهٔ نویسندهٔ شما، بالای نوشته‌هایتان نشان داده می‌شود. می‌توانید از Markdown استفاده کنید.
biography-too-long-error = زندگی‌نامه می‌تواند حداکثر ۲٬۰۰۰ نویسه داشته باشد.
biography-characters-error = زندگی‌نامه نویسه‌هایی دارد که نشان داده نمی‌شوند. آن‌ها را پاک کنید یا متن را بدون قالب‌بندی بچسبانید.
view-author-page = نمایش صفحهٔ نویسندهٔ شما
profile-photo = تصویر نمایه
profile-photo-help = به شکل دایره کنار زندگی‌نامهٔ شما نشان داده می‌شود. داده‌های مکان و دوربین حذف می‌شوند.
upload-photo-button = بارگذاری تصویر
profile-saved = نمایه ذخیره شد.
audit-profile-changed = تغییر نمایه
confirm-two-factor = انجام تأیید دومرحله‌ای
confirm-two-factor-help = پیش از تغییر برنامهٔ احراز هویت، کلیدهای عبور یا کدهای بازیابی، یک کد وارد کنید. تا ۱۵ دقیقه دوباره پرسیده نمی‌شود.
confirm-with-passkey = تأیید با کلید عبور
confirm-two-factor-to-change = برای تغییر برنامهٔ احراز هویت، کلیدهای عبور یا کدهای بازیابی، نخست تأیید دومرحله‌ای را انجام دهید.
known-browsers = مرورگرهای شناخته‌شده
known-browsers-help = پیش‌تر با این مرورگرها وارد شده‌اید. اگر این سایت ایمیل می‌فرستد، با هر ورود از مرورگری دیگر یک ایمیل دریافت می‌کنید.
no-known-browsers = مرورگر شناخته‌شده‌ای نیست. ورود بعدی شما، ورود از مرورگری تازه به شمار می‌آید.
browser-sign-in-times = نخستین ورود: { $first } · آخرین ورود: { $last }
forget-browser-button = فراموش کردن
forget-browser-of = فراموش کردن { $name }
forget-all-browsers-button = فراموش کردن همهٔ مرورگرها
forget-browser-done = مرورگر فراموش شد. اگر هنوز وارد حساب شماست، به نشست آن هم پایان دهید.
forget-all-browsers-done = همهٔ مرورگرها فراموش شدند. نشست‌های شما باز می‌مانند.
audit-browsers-forgotten = فراموش کردن مرورگرهای شناخته‌شده
delete-preview-links = حذف پیوندهای پیش‌نمایشی که این فرد ساخته است
name-misleading-error = خوانندگان ممکن است این نام را با یک نقش، با همکار دیگری یا با خود سایت اشتباه بگیرند. نام دیگری انتخاب کنید.
