# Articles and lists of them.

reading-time = { $minutes } دقیقه خواندن
