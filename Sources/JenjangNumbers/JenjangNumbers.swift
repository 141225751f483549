// Exact numbers: integers of any size, fractions of them, and ranges of fractions.
//
// Chosen: a small number lives in an Int64 inside the value, with checked operations, and moves to
// an array of 32-bit limbs only when a result no longer fits. Almost every score stays small, so
// adding two of them allocates nothing; those that outgrow it stay exact instead of being refused.
//
// Not chosen: Double and fixed decimals, which give some verdicts wrongly near a threshold; Int128,
// which needs runtime support that 32-bit WebAssembly lacks and only moves the limit; Int, which
// has 32 bits there; 64-bit limbs, faster by a small factor but with 128-bit products. For the same
// reason 64-bit products are written with `&*` after a proof or a check that they fit: an
// overflow-checked 64-bit multiply becomes a 128-bit runtime call on that target.
//
// Cost grows with the square of the length. Whoever takes numbers, exponents or counts of decimals
// from a user limits their size first; nothing here traps or rounds because they are large.
