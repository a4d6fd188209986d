# What stands around every page.
skip-to-text = پرش به متن
site-navigation = سایت
signed-in-as = با نام { $name } وارد شده‌اید
your-desk = پیشخوان شما
sign-out = خروج
sign-in = ورود

# Pages that cannot be shown.
you-asked-for = شما { $path } را خواستید
did-you-mean = شاید منظورتان این بود
read-newest = تازه‌ترین نوشته‌ها را بخوانید
