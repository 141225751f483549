// The heap of the page's module.
//
// Blocks come in size classes, four to each doubling, so at most a fifth of a block is unused.
// A freed block goes to the list of its class and is handed out again from there; blocks are
// never merged. That suits an engine that does the same work call after call: the second call
// finds every block that the first one gave back, and the memory stops growing. A system heap
// that merges blocks was not taken over, because ten times the code would travel in every page.
#if defined(__wasm32__)
#include "CWebRuntime.h"

#include <stddef.h>
#include <stdint.h>

extern unsigned char __heap_base;

enum { PAGE = 65536, UNIT = 16, CLASSES = 112 };

// Stands in the 16 bytes before every block, so that free() needs nothing but the address.
struct header {
  uint32_t size_class;
  struct header *next;
  uint32_t back;  // bytes back to the true header, where an alignment above 16 moved the block
  uint32_t unused;
};

static struct header *free_lists[CLASSES];
static uintptr_t top, limit;

// Units of a class: 1 2 3 4, 5 6 7 8, 10 12 14 16, 20 24 28 32, …
static size_t units_of_class(uint32_t size_class) {
  if (size_class < 4) return size_class + 1;
  return (size_t)(5 + (size_class & 3)) << ((size_class >> 2) - 1);
}

static uint32_t class_of_units(size_t units) {
  if (units <= 4) return units == 0 ? 0 : (uint32_t)units - 1;
  uint32_t doubling = 29 - (uint32_t)__builtin_clz((uint32_t)units - 1);
  uint32_t quarter = (uint32_t)(((units - 1) >> doubling) & 3);
  return ((doubling + 1) << 2) + quarter;
}

// Takes fresh memory from the end of the heap; null when the page has no more to give.
static struct header *take(size_t bytes) {
  if (top == 0) {
    top = ((uintptr_t)&__heap_base + UNIT - 1) & ~(uintptr_t)(UNIT - 1);
    limit = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
  }
  if (bytes > limit - top) {
    size_t pages = (bytes - (limit - top) + PAGE - 1) / PAGE;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
    limit += pages * PAGE;
  }
  struct header *block = (struct header *)top;
  top += bytes;
  return block;
}

void *malloc(size_t size) {
  // Half the address space: beyond it the arithmetic on classes would no longer be safe.
  if (size > 0x7fff0000u) return NULL;
  uint32_t size_class = class_of_units((size + UNIT - 1) / UNIT);
  struct header *block = free_lists[size_class];
  if (block) {
    free_lists[size_class] = block->next;
  } else {
    block = take(sizeof(struct header) + units_of_class(size_class) * UNIT);
    if (!block) return NULL;
    block->size_class = size_class;
  }
  block->back = 0;
  return block + 1;
}

void free(void *address) {
  if (!address) return;
  struct header *block = (struct header *)address - 1;
  block = (struct header *)((unsigned char *)block - block->back);
  block->next = free_lists[block->size_class];
  free_lists[block->size_class] = block;
}

// `alignment` is a power of two. Returns 0, or 12 (out of memory) and leaves `result` alone.
int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment <= UNIT) {
    void *address = malloc(size);
    if (!address) return 12;
    *result = address;
    return 0;
  }
  if (size > 0x7fff0000u - alignment) return 12;
  unsigned char *address = malloc(size + alignment);
  if (!address) return 12;
  uintptr_t aligned = ((uintptr_t)address + alignment - 1) & ~(uintptr_t)(alignment - 1);
  uintptr_t back = aligned - (uintptr_t)address;
  if (back) ((struct header *)aligned - 1)->back = back;
  *result = (void *)aligned;
  return 0;
}
#endif
