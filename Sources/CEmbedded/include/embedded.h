// Data files that travel inside the binary. One pair of functions per blob.
#ifndef EMBEDDED_H
#define EMBEDDED_H
#include <stddef.h>

/// A place-holder-free list of blobs follows; each is immutable for the life of the process.
extern const unsigned char embedded_version[];
extern const size_t embedded_version_length;
#endif
