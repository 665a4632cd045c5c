// The system libcrypto, for digests only.
#ifndef CLIBCRYPTO_SHIM_H
#define CLIBCRYPTO_SHIM_H
#include <openssl/evp.h>

/// The SHA-256 of `length` bytes into 32 bytes at `digest`; 1 on success.
static inline int clibcrypto_sha256(const unsigned char *bytes, size_t length, unsigned char *digest) {
    unsigned int written = 0;
    return EVP_Digest(bytes, length, digest, &written, EVP_sha256(), NULL) == 1 && written == 32;
}
#endif
