#include <sqlite3.h>

// Swift does not take functions with any number of arguments.

/// Lets SQLite leave off counting the memory it has, for which each allocation takes a lock. Only before its first use.
static inline int csqlite_leave_memory_uncounted(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

/// Lets temporary files lie in a folder, from which they go at once. What was said before is not given back: somebody may be reading it.
static inline void csqlite_put_temporary_files(const char *folder) { sqlite3_temp_directory = sqlite3_mprintf("%s", folder); }
