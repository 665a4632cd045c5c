// The system libxml2. Debian builds it with ICU, whose UErrorCode clashes with Foundation's own copy of ICU in a clean
// build, so the ICU half of the headers is switched off before they are read.
#ifndef CLIBXML_SHIM_H
#define CLIBXML_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>

/// `xmlFree` is a mutable global, which Swift 6 does not let anyone touch.
static inline void clibxml_free(void *pointer) { xmlFree(pointer); }
#endif
