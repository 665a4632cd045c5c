// Calls of Linux that Swift's Glibc does not show.
#ifndef CPROCESS_H
#define CPROCESS_H

/// A pipe whose ends no other program inherits; 0 on success.
int cprocess_pipe(int ends[2]);

/// Lets a pipe hold so many bytes, if the system allows it.
void cprocess_widen_pipe(int end, int bytes);

/// Gives memory that is free back to the system.
void cprocess_trim_memory(void);

/// Lets the system end this process as soon as the one that started it has ended.
void cprocess_end_with_parent(void);

/// How many cores this process may use.
int cprocess_cores(void);

/// Blocks SIGINT and SIGTERM and gives a descriptor that becomes readable when one has come; -1 on failure.
int cprocess_watch_interruptions(void);

/// The signal that has come, 0 when none has.
int cprocess_next_interruption(int descriptor);

/// Lets SIGINT and SIGTERM end the process again, as they do by default.
void cprocess_stop_watching(void);

/// A descriptor that becomes readable by `cprocess_ring` and is reset by `cprocess_hush`; -1 on failure.
int cprocess_bell(void);
void cprocess_ring(int bell);
void cprocess_hush(int bell);

#endif
