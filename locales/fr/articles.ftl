# Articles and lists of them.

reading-time = { $minutes } min de lecture
