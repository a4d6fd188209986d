# Search.

search = بحث
search-for = بحث: { $question }
search-words = الكلمات المطلوبة
search-comments = ابحث في التعليقات بدل المقالات
search-hint = ضع الكلمات المتلازمة بين علامتي تنصيص، وعلامة ناقص قبل كلمة لا تريدها.
result-count = { $count ->
    [0] لم يُعثر على شيء. جرّب كلمات أقل أو غيرها.
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
many-results = أحدث { $count } نتيجة من كثير
search-busy = تجري الآن عمليات بحث كثيرة. انتظر قليلًا ثم أعد البحث.
search-too-slow = استغرق البحث وقتًا طويلًا. جرّب كلمات أخرى أو أقل.
previous-results = النتائج السابقة
more-results = مزيد من النتائج
