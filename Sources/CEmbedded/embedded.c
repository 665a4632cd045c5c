#include "embedded.h"

const unsigned char embedded_version[] = {
#embed "VERSION"
};
const size_t embedded_version_length = sizeof embedded_version;
