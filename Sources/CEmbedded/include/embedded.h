// Data files that travel inside the binary: the first byte and the length of each, immutable for the life of the process.
#ifndef EMBEDDED_H
#define EMBEDDED_H
#include <stddef.h>

/// The project's version, as plain text.
const unsigned char *embedded_version_bytes(void);
size_t embedded_version_length(void);

/// Provinces, regencies and districts of Indonesia: `code<TAB>official name[<TAB>former name…]`, one a line.
const unsigned char *embedded_regions_bytes(void);
size_t embedded_regions_length(void);

/// The trees that tell a page's article lines from the rest; `models/body` says how they are made.
const unsigned char *embedded_body_model_bytes(void);
size_t embedded_body_model_length(void);

/// Organisations that articles name without more ado, written for this project:
/// `kind<TAB>name<TAB>short forms by |[<TAB>first year[<TAB>last year]]`, one a line; `#` begins a comment.
const unsigned char *embedded_organisations_bytes(void);
size_t embedded_organisations_length(void);

/// Universities and institutes after ROR and Hipo, in the same columns.
const unsigned char *embedded_institutes_bytes(void);
size_t embedded_institutes_length(void);

/// The weights of the tagger of names, as models/train writes them.
const unsigned char *embedded_tagger_bytes(void);
size_t embedded_tagger_length(void);

/// The weights of the clues by which facts are filled in, as models/facts/train writes them: `clue number weight`, one a line.
const unsigned char *embedded_fact_weights_bytes(void);
size_t embedded_fact_weights_length(void);

/// Has the processor fetch what will be read soon.
static inline void embedded_prefetch(const void *address) { __builtin_prefetch(address); }
#endif
