# Search.

search = جستجو
search-for = جستجو: { $question }
search-words = واژه‌هایی که می‌جویید
search-comments = به‌جای نوشته‌ها در دیدگاه‌ها بگرد
search-hint = واژه‌هایی را که با هم می‌آیند در گیومه بگذارید و پیش از واژه‌ای که نباید بیاید خط تیره.
result-count = { $count ->
    [0] چیزی پیدا نشد. واژه‌های کمتر یا دیگری را بیازمایید.
   *[other] { $count } نتیجه
}
many-results = { $count } نتیجهٔ تازه‌تر از میان بسیار
previous-results = نتیجه‌های پیشین
more-results = نتیجه‌های بیشتر
