// Byte moves, which the compiler turns into single instructions, and the two system services
// that the standard library asks for.
#if defined(__wasm32__)
#include <stddef.h>
#include <stdint.h>

void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (; count; a++, b++, count--)
    if (*a != *b) return *a < *b ? -1 : 1;
  return 0;
}

size_t strlen(const char *text) {
  size_t count = 0;
  while (text[count]) count++;
  return count;
}

// Seeds the hashing of dictionaries. It is the same on every run: a module without imports knows
// nothing random, and nothing that is shown may depend on the order of a dictionary.
void arc4random_buf(void *to, size_t count) {
  static uint64_t state = 0x9e3779b97f4a7c15u;
  for (unsigned char *byte = to; count; byte++, count--) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    *byte = (unsigned char)(state >> 56);
  }
}

// The engine prints nothing; only the message of a trap would come here, and the page has no
// place for it.
int putchar(int character) { return character; }
#endif
