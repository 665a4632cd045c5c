#include "embedded.h"

#define BLOB(name)                                                             \
    const unsigned char *embedded_##name##_bytes(void) { return name; }        \
    size_t embedded_##name##_length(void) { return sizeof name; }

static const unsigned char version[] = {
#embed "VERSION"
};
BLOB(version)

static const unsigned char regions[] = {
#embed "regions.tsv"
};
BLOB(regions)

static const unsigned char body_model[] = {
#embed "body.model"
};
BLOB(body_model)

static const unsigned char organisations[] = {
#embed "organisations.tsv"
};
BLOB(organisations)

static const unsigned char institutes[] = {
#embed "institutes.tsv"
};
BLOB(institutes)

_Alignas(32) static const unsigned char tagger[] = {
#embed "tagger.bin"
};
BLOB(tagger)

static const unsigned char fact_weights[] = {
#embed "facts.weights"
};
BLOB(fact_weights)
