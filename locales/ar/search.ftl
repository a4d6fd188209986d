# Search.

search = بحث
search-for = نتائج البحث عن: { $question }
search-words = عبارة البحث
search-comments = البحث في التعليقات بدلًا من المقالات
search-hint = ضع العبارة بين علامتي تنصيص للبحث عنها كما هي، وضع علامة ناقص قبل كلمة لاستبعادها.
result-count = { $count ->
    [0] لا توجد نتائج. جرّب كلمات أقل أو كلمات أخرى.
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
many-results = عرض أحدث { $count } نتيجة
search-busy = تجري الآن عمليات بحث كثيرة. انتظر لحظة ثم ابحث مرة أخرى.
search-too-slow = استغرق البحث وقتًا طويلًا. جرّب كلمات أقل أو كلمات أخرى.
previous-results = النتائج السابقة
more-results = مزيد من النتائج
