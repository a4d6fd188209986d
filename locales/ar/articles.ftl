# Articles and lists of them.

reading-time = قراءة { $minutes } د
