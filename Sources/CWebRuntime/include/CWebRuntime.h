// The little that a WebAssembly module without imports needs of a C library: memory, bytes,
// 128-bit arithmetic. The compiler and the standard library call it; our own Swift code asks
// only for memory, because Swift's allocation traps where malloc() answers null.
// Natively this module is empty, and the system's own library serves.
#ifndef C_WEB_RUNTIME_H
#define C_WEB_RUNTIME_H

#if defined(__wasm32__)
#include <stddef.h>

void *malloc(size_t size);
void free(void *address);
#endif

#endif
