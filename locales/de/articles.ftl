# Articles and lists of them.

reading-time = { $minutes } Min. Lesezeit
