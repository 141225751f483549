// 128-bit multiplication, division and shifts, which the compiler calls by these names where the
// processor has no instruction. Exact scores are products of 64-bit integers, so the common
// case, a quotient that two 64-bit words can form, is answered first.
//
// Every operation works on halves: an operator on a whole 128-bit value would call itself.
#if defined(__wasm32__)
#include <stdint.h>

typedef __int128 wide;
typedef unsigned __int128 unsigned_wide;

union halves {
  unsigned_wide whole;
  wide signed_whole;
  struct { uint64_t low, high; } part;
};

static unsigned_wide joined(uint64_t high, uint64_t low) {
  union halves value;
  value.part.low = low;
  value.part.high = high;
  return value.whole;
}

static uint64_t high_of(unsigned_wide value) { return (union halves){.whole = value}.part.high; }
static uint64_t low_of(unsigned_wide value) { return (union halves){.whole = value}.part.low; }

// 64 × 64 bits into 128, by the four products of the 32-bit halves.
static unsigned_wide product(uint64_t a, uint64_t b) {
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t low = a0 * b0;
  uint64_t middle = a1 * b0 + (low >> 32);
  uint64_t other = a0 * b1 + (uint32_t)middle;
  return joined(a1 * b1 + (middle >> 32) + (other >> 32), (other << 32) | (uint32_t)low);
}

wide __multi3(wide a, wide b) {
  union halves x = {.signed_whole = a}, y = {.signed_whole = b}, result;
  result.whole = product(x.part.low, y.part.low);
  result.part.high += x.part.high * y.part.low + x.part.low * y.part.high;
  return result.signed_whole;
}

wide __ashlti3(wide value, int count) {
  union halves x = {.signed_whole = value};
  if (count == 0) return value;
  if (count >= 64) return (wide)joined(x.part.low << (count - 64), 0);
  return (wide)joined(x.part.high << count | x.part.low >> (64 - count), x.part.low << count);
}

wide __lshrti3(wide value, int count) {
  union halves x = {.signed_whole = value};
  if (count == 0) return value;
  if (count >= 64) return (wide)joined(0, x.part.high >> (count - 64));
  return (wide)joined(x.part.high >> count, x.part.high << (64 - count) | x.part.low >> count);
}

wide __ashrti3(wide value, int count) {
  union halves x = {.signed_whole = value};
  int64_t high = (int64_t)x.part.high;
  if (count == 0) return value;
  if (count >= 64) return (wide)joined((uint64_t)(high >> 63), (uint64_t)(high >> (count - 64)));
  return (wide)joined((uint64_t)(high >> count), x.part.high << (64 - count) | x.part.low >> count);
}

// Divides high:low by a divisor above `high`, so that the quotient has 64 bits.
// Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D with 32-bit digits.
static uint64_t divided(uint64_t high, uint64_t low, uint64_t divisor, uint64_t *remainder) {
  int shift = __builtin_clzll(divisor);
  if (shift) {
    divisor <<= shift;
    high = high << shift | low >> (64 - shift);
    low <<= shift;
  }
  uint64_t d1 = divisor >> 32, d0 = (uint32_t)divisor;
  uint64_t digits[2] = {low >> 32, (uint32_t)low}, quotient = 0;
  for (int i = 0; i < 2; i++) {
    uint64_t digit = high / d1, rest = high - digit * d1;
    while (digit >> 32 || digit * d0 > (rest << 32 | digits[i])) {
      digit--;
      rest += d1;
      if (rest >> 32) break;
    }
    high = (high << 32 | digits[i]) - digit * divisor;
    quotient = quotient << 32 | digit;
  }
  *remainder = high >> shift;
  return quotient;
}

unsigned_wide __udivmodti4(unsigned_wide a, unsigned_wide b, unsigned_wide *remainder) {
  uint64_t a1 = high_of(a), a0 = low_of(a), b1 = high_of(b), b0 = low_of(b);
  uint64_t rest = 0;
  if (b1 == 0) {
    if (a1 == 0) {
      if (remainder) *remainder = joined(0, a0 % b0);
      return joined(0, a0 / b0);
    }
    uint64_t high = a1 / b0;
    uint64_t low = divided(a1 % b0, a0, b0, &rest);
    if (remainder) *remainder = joined(0, rest);
    return joined(high, low);
  }
  if (a1 < b1 || (a1 == b1 && a0 < b0)) {
    if (remainder) *remainder = a;
    return 0;
  }
  // The divisor has a high word: estimate by its first 64 bits, at most one too much.
  int shift = __builtin_clzll(b1);
  uint64_t estimate;
  if (shift == 0) {
    estimate = 1;
  } else {
    uint64_t leading = b1 << shift | b0 >> (64 - shift);
    estimate = divided(a1 >> 1, a1 << 63 | a0 >> 1, leading, &rest) >> (63 - shift);
    if (estimate) estimate--;
  }
  union halves used;
  used.whole = product(estimate, b0);
  used.part.high += estimate * b1;
  unsigned_wide left = a - used.whole;
  if (left >= b) {
    left -= b;
    estimate++;
  }
  if (remainder) *remainder = left;
  return joined(0, estimate);
}

unsigned_wide __udivti3(unsigned_wide a, unsigned_wide b) { return __udivmodti4(a, b, 0); }

unsigned_wide __umodti3(unsigned_wide a, unsigned_wide b) {
  unsigned_wide remainder;
  __udivmodti4(a, b, &remainder);
  return remainder;
}

static unsigned_wide magnitude(wide value) {
  return value < 0 ? 0 - (unsigned_wide)value : (unsigned_wide)value;
}

wide __divti3(wide a, wide b) {
  unsigned_wide quotient = __udivmodti4(magnitude(a), magnitude(b), 0);
  return (wide)((a < 0) != (b < 0) ? 0 - quotient : quotient);
}

wide __modti3(wide a, wide b) {
  unsigned_wide remainder;
  __udivmodti4(magnitude(a), magnitude(b), &remainder);
  return (wide)(a < 0 ? 0 - remainder : remainder);
}
#endif
