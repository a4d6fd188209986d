# Search.

search = بحث
search-results-title = نتائج البحث عن: { $question }
search-field-label = عبارة البحث
search-comments-label = البحث في التعليقات بدلًا من المقالات
search-help = ضع العبارة بين علامتي تنصيص للبحث عنها كما هي، وضع علامة ناقص قبل كلمة لاستبعادها.
search-result-count = { $count ->
    [0] لا توجد نتائج. جرّب كلمات أقل أو كلمات أخرى.
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-result-limit-reached = عرض أحدث { $count } نتيجة
search-busy-error = تجري الآن عمليات بحث كثيرة. انتظر لحظة ثم ابحث مرة أخرى.
search-timeout-error = استغرق البحث وقتًا طويلًا. جرّب كلمات أقل أو كلمات أخرى.
previous-results = النتائج السابقة
more-results = مزيد من النتائج
