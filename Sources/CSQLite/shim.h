#include <sqlite3.h>

// Swift does not take functions with any number of arguments.

/// Lets SQLite leave off counting the memory it has, for which each allocation takes a lock. Only before its first use.
static inline int csqlite_leave_memory_uncounted(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
