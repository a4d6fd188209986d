# ورود، و رسیدگی به حساب خود.
second-factor = عامل دوم
second-factor-help = گذرواژه درست بود. اکنون نشان دهید که دستگاهتان همراهتان است.
factor-code = کد
code-help = شش رقمی که برنامه‌تان اکنون نشان می‌دهد، یا یکی از کدهای بازیابی شما.
first-code-help = شش رقمی که برنامه اکنون نشان می‌دهد.
code-wrong = این کد درست نیست یا پیش‌تر به کار رفته است. کدی را بنویسید که برنامه اکنون نشان می‌دهد؛ اگر باز نشد، ساعت دستگاهتان را بررسی کنید.
confirm-password = یک بار دیگر گذرواژه
confirm-password-help = کار بعدی حساس است. نشان دهید که هنوز خودتان هستید: تا یک ربع دوباره پرسیده نمی‌شود.
password-wrong = گذرواژه درست نیست.
continue = ادامه
forgot-password = گذرواژه را فراموش کرده‌اید؟
reset-help = نشانی‌ای را بنویسید که با آن وارد می‌شوید. پیوندی برای انتخاب گذرواژهٔ تازه می‌گیرید.
send-link = فرستادن پیوند
reset-sent = اگر حسابی با این نشانی باشد، نامه‌ای در راه است. پیوند آن یک ساعت اعتبار دارد. چیزی نرسید؟ پوشهٔ هرزنامه را ببینید یا از مالک وبگاه بپرسید.
reset-without-mail = این وبگاه نامه نمی‌فرستد. از مالک آن بپرسید: هر کس سرور را در دست دارد می‌تواند با «gloss account reset-password» گذرواژهٔ تازه‌ای به شما بدهد.
new-password = گذرواژهٔ تازه
old-password = گذرواژهٔ کنونی
old-password-wrong = گذرواژهٔ کنونی درست نیست.
save-password = ذخیرهٔ گذرواژه
change-password = تغییر گذرواژه
change-password-help = با این کار در همهٔ مرورگرهای دیگر از حساب خارج می‌شوید و مرورگرهای شناخته‌شدهٔ شما فراموش می‌شوند.
password-was-reset = گذرواژهٔ تازه برقرار شد. با آن وارد شوید.
password-was-changed = گذرواژهٔ تازه برقرار شد. در همه‌جای دیگر از حساب بیرون آمدید.
session-was-ended = نشست پایان یافت.
sessions-were-ended = در همه‌جای دیگر از حساب بیرون آمدید.
authenticator-was-removed = دیگر کد برنامه پرسیده نمی‌شود.
authenticator-is-there = برنامه‌ای از پیش راه‌اندازی شده است. نخست آن را بردارید.
no-factor-to-recover = عامل دومی برای بازیابی نیست. نخست یکی راه بیندازید.
security = امنیت
second-factor-owed = نقش شما عامل دوم می‌خواهد. برای ادامه یکی راه بیندازید.
app-help = برنامه‌ای روی تلفن یا رایانهٔ شما هر ۳۰ ثانیه کد تازه‌ای نشان می‌دهد. آنگاه برای ورود هم گذرواژه لازم است و هم کد: گذرواژهٔ دزدیده به تنهایی ارزشی ندارد.
app-is-on = برنامه‌ای راه‌اندازی شده است: هنگام ورود کد آن پرسیده می‌شود.
codes-left = { $count ->
    [0] هیچ کد بازیابی نمانده است: کدهای تازه بگیرید.
   *[other] { $count } کد بازیابی مانده است.
}
new-recovery-codes = کدهای بازیابی تازه
remove-app = کنار گذاشتن برنامه
set-up-app = راه‌اندازی برنامه
scan-qr = این را با برنامه‌ای که قرار است کدها را نشان دهد بخوانید.
qr-code = کد QR برای برنامه
open-app = یا برنامه را روی همین دستگاه باز کنید
type-secret = یا این را در آن بنویسید:
turn-on = روشن کردن
recovery-codes = کدهای بازیابی
recovery-codes-help = این کدها را چاپ کنید یا کنار گذرواژه‌هایتان نگه دارید. هر کدام یک بار شما را بدون دستگاهتان راه می‌دهد. تنها همین یک بار نشان داده می‌شوند؛ کدهای پیشین باطل‌اند.
codes-are-kept = نگهشان داشتم
sessions = جاهایی که وارد شده‌اید
sessions-help = نشست پس از دو هفته بی‌استفادگی و در هر حال پس از سه ماه پایان می‌یابد. نشستی را نمی‌شناسید؟ پایانش دهید و گذرواژه را عوض کنید.
unknown-device = مرورگری ناشناس
this-session = همین مرورگر
session-times = ورود: { $began } · آخرین استفاده: { $used }
end-session = پایان نشست
end-session-of = پایان نشست { $device }
end-other-sessions = بیرون آمدن از همه‌جای دیگر
too-many-attempts-minutes = شمار تلاش‌ها زیاد بود. { $minutes } دقیقه صبر کنید و در ساعت { $time } دوباره امتحان کنید.
letter-new-device = { $site }: ورود با مرورگری تازه
letter-new-device-text =
    { $name } گرامی،

    کسی با مرورگری که پیش‌تر به کار نرفته بود وارد حساب شما در { $site } شد: { $device }، { $time }.

    شما بودید؟ پس کاری لازم نیست. اگر نه، نشست را پایان دهید و گذرواژه را عوض کنید:
device = { $name }
letter-reset = { $site }: انتخاب گذرواژهٔ تازه
letter-reset-text =
    { $name } گرامی،

    کسی، شاید خودتان، برای حساب شما در { $site } گذرواژهٔ تازه خواسته است. تا یک ساعت دیگر آن را اینجا انتخاب کنید:
letter-reset-tail = شما نخواسته‌اید؟ پس این نامه را رها کنید: گذرواژه‌تان همان می‌ماند.
letter-change = { $site }: تغییری در حساب شما
letter-change-text =
    { $name } گرامی،

    { $what } حساب شما در { $site } تغییر کرد.

    شما بودید؟ پس کاری لازم نیست. اگر نه، بی‌درنگ گذرواژهٔ تازه‌ای انتخاب کنید:
changed-password = گذرواژهٔ تازه‌ای گذاشته شد.
changed-second-factor = عامل دوم تغییر کرد.
changed-recovery-code = با یک کد بازیابی وارد شدند.
audit-signed-in = ورود
audit-sessions-ended = پایان نشست‌ها
audit-password-changed = تغییر گذرواژه
audit-password-reset-sent = فرستادن پیوند گذرواژهٔ تازه
audit-second-factor-changed = تغییر عامل دوم
audit-recovery-code-used = استفاده از کد بازیابی
audit-role-changed = تغییر نقش
audit-account-disabled = غیرفعال شدن حساب
audit-account-enabled = فعال شدن دوبارهٔ حساب
accounts = همکاران
role = نقش
role-owner = مالک
role-editor = ویراستار
role-author = نویسنده
role-moderator = ناظر
role-owner-help = مالک: همه‌چیز
role-editor-help = ویراستار: همهٔ نوشته‌ها و دیدگاه‌ها
role-author-help = نویسنده: نوشته‌های خودش و دیدگاه‌های آن‌ها
role-moderator-help = ناظر: دیدگاه‌ها
choose-role = یکی از نقش‌ها را برگزینید.
choose-heir = کسی را برگزینید که اینجا می‌نویسد.
email-has-account = حساب دیگری این نشانی را دارد. نشانی دیگری برگزینید.
last-owner = این تنها مالک است. نخست کس دیگری را مالک کنید.
disabled = غیرفعال
with-second-factor = عامل دوم
invite-somebody = دعوت از کسی
invite-email-help-mail = پیوند به آنجا فرستاده می‌شود. اگر خالی بماند، خودتان آن را می‌رسانید.
invite-email-help = برای چه کسی است. این وبگاه نامه نمی‌فرستد: پیوند را خودتان می‌رسانید.
make-link = ساختن پیوند
invitation = دعوت
invitations = دعوت‌شده‌ها
invitation-link-help = هر کس این پیوند را باز کند حساب را می‌گیرد. تنها همین یک بار نشان داده می‌شود و یک هفته اعتبار دارد.
invitation-was-sent = فرستاده هم شد.
invitation-link = پیوند
back-to-people = بازگشت به همکاران
until = تا { $date }
whoever-has-link = هر کس پیوند را دارد
withdraw-invitation = پس گرفتن
invitation-was-withdrawn = دعوت باطل شد.
you-are-invited = شما دعوت شده‌اید
you-are-invited-help = حسابتان را در این وبگاه بسازید.
require-second-factor = خواستن عامل دوم
require-second-factor-help = هر کس یکی از این نقش‌ها را دارد و عامل دوم ندارد، پیش از هر کاری یکی راه می‌اندازد.
requirement-was-saved = ذخیره شد.
role-was-changed = نقش تغییر کرد. باید دوباره وارد شود.
account-was-disabled = دیگر نمی‌تواند وارد شود.
account-was-enabled = دوباره می‌تواند وارد شود.
articles-were-handed-over = نوشته‌ها واگذار شد.
change-role = تغییر نقش
change-role-help = نشست‌هایش پایان می‌یابد تا حقوق تازه بی‌درنگ برقرار شود.
disable-account = غیرفعال کردن حساب
disable-account-help = بی‌درنگ بیرون می‌آید و نمی‌تواند وارد شود. دعوت‌نامه‌هایی که ساخته است دیگر کار نمی‌کنند. آنچه نوشته می‌ماند.
enable-account = فعال کردن دوبارهٔ حساب
hand-articles-over = واگذاری نوشته‌ها
hand-articles-over-help = { $count ->
    [0] نوشته‌ای نیست.
   *[other] { $count } نوشته و برگه با نام نویسنده‌شان به کس دیگری می‌رسد.
}
to-whom = به چه کسی
letter-invitation = { $site }: شما دعوت شده‌اید
letter-invitation-text = { $name } شما را به همکاری در { $site } دعوت می‌کند. تا یک هفته دیگر حسابتان را اینجا بسازید:
audit-invited = دعوت
audit-invitation-withdrawn = پس گرفتن دعوت
audit-articles-handed-over = واگذاری نوشته‌ها
passkeys = کلیدهای عبور
passkeys-help = کلید عبور در تلفن، رایانه یا گذرواژه‌بان شماست. با انگشت، چهره یا قفل صفحه وارد می‌شوید: گذرواژه‌ای برای نوشتن یا دزدیدن نیست.
passkeys-need-script = کلیدهای عبور به جاوااسکریپت نیاز دارند.
passkey-name = چه بنامیمش
passkey-name-help = تا بازش بشناسید، مانند تلفن من.
add-passkey = افزودن کلید عبور
sign-in-with-passkey = ورود با کلید عبور
passkey-failed = نشد. دوباره امتحان کنید یا از راه دیگری وارد شوید.
passkey-refused = این کلید عبور پذیرفته نشد. از نو آغاز کنید یا از راه دیگری وارد شوید.
passkey-is-there = این کلید عبور از پیش هست.
too-many-passkeys = کلیدهای عبور زیاد شده‌اند. نخست یکی را بردارید.
passkey-was-added = کلید عبور افزوده شد. اگر کد بازیابی ندارید، آن را هم بگیرید.
passkey-was-removed = کلید عبور برداشته شد.
remove-passkey = برداشتن
remove-passkey-of = برداشتن { $name }
last-used = آخرین استفاده: { $date }
never-used = هرگز به کار نرفته
your-account = حساب شما
username = نام کاربری
username-help = در نشانی نوشته‌هایتان می‌آید. نشانی پیشین همچنان به آنجا می‌رسد.
username-malformed = نام کاربری از ۱ تا { $most } حرف کوچک لاتین، رقم و خط تیره دارد و در دو سرش خط تیره نیست.
username-taken = کس دیگری این نام کاربری را دارد. نام دیگری برگزینید.
biography = دربارهٔ شما
biography-help = چند جمله بالای نوشته‌هایتان، به Markdown.
biography-too-long = این متن حداکثر ۲۰۰۰ نویسه دارد.
biography-control = این متن نویسه‌های کنترلی دارد که نشان داده نمی‌شوند: آن‌ها را بردارید.
as-readers-see-it = چنان که خوانندگان می‌بینند
your-picture = تصویر شما
your-picture-help = گرد، کنار آنچه دربارهٔ خود می‌گویید نشان داده می‌شود. داده‌های دوربین برداشته می‌شود.
use-picture = به کار بردن این تصویر
profile-was-saved = ذخیره شد.
audit-profile-changed = تغییر نمایه
confirm-second-factor = تأیید دومرحله‌ای را تأیید کنید
confirm-second-factor-help = پیش از تغییر برنامهٔ احراز هویت، کلیدهای عبور یا کدهای بازیابی، یک کد وارد کنید. تا ۱۵ دقیقه دوباره پرسیده نمی‌شود.
confirm-with-passkey = تأیید با کلید عبور
confirm-to-change = برای تغییر برنامهٔ احراز هویت، کلیدهای عبور یا کدهای بازیابی، نخست تأیید دومرحله‌ای را انجام دهید.
known-browsers = مرورگرهای شناخته‌شده
known-browsers-help = پیش‌تر با این مرورگرها وارد شده‌اید. اگر این سایت ایمیل می‌فرستد، با هر ورود از مرورگری دیگر یک ایمیل می‌گیرید.
no-known-browsers = هیچ مرورگری شناخته‌شده نیست. ورود بعدی، ورود با مرورگر تازه به شمار می‌آید.
device-times = نخستین ورود: { $first } · آخرین ورود: { $last }
forget-browser = فراموش کردن
forget-browser-of = فراموش کردن { $name }
forget-all-browsers = فراموش کردن همهٔ مرورگرها
device-was-forgotten = مرورگر فراموش شد. اگر هنوز وارد است، نشست آن را هم پایان دهید.
devices-were-forgotten = همهٔ مرورگرها فراموش شدند. نشست‌های شما برقرار می‌مانند.
audit-devices-forgotten = فراموش کردن مرورگرهای شناخته‌شده
delete-preview-links = حذف پیوندهای پیش‌نمایشی که ساخته است
name-misleading = خوانندگان ممکن است این را با یک نقش، با فرد دیگری در این سایت یا با خود سایت اشتباه بگیرند. نام دیگری برگزینید.
