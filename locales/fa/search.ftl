# Search.

search = جستجو
search-results-title = نتایج جستجو برای: { $question }
search-field-label = عبارت جستجو
search-comments-label = جستجو در دیدگاه‌ها به‌جای نوشته‌ها
search-help = برای جستجوی عین یک عبارت، آن را در گیومه بگذارید. برای کنار گذاشتن یک واژه، پیش از آن خط تیره بگذارید.
search-result-count = { $count ->
    [0] نتیجه‌ای پیدا نشد. واژه‌های کمتر یا دیگری را امتحان کنید.
   *[other] { $count } نتیجه
}
search-result-limit-reached = { $count } نتیجهٔ تازه‌تر نمایش داده می‌شود
search-busy-error = جستجوهای زیادی در حال اجراست. کمی صبر کنید و دوباره جستجو کنید.
search-timeout-error = جستجو بیش از حد طول کشید. واژه‌های کمتر یا دیگری را امتحان کنید.
previous-results = نتایج پیشین
more-results = نتایج بیشتر
