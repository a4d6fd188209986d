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
