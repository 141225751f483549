// Many communities: an answer sheet in blocks, each block's lines made on any thread, in the sheet's
// order.
//
// Chosen: a block is whole records, and what it comes to depends on nothing but its bytes; threads
// share no state, and the output is the same for any number of them. What goes beyond a block is the
// joiner's, who takes the blocks in their order: line numbers, how many findings are named, which
// communities repeat. A block that holds a repeat is scored once more without it, which is rare.
// Rows whose cells are plain are read and scored sixteen at a time by a compiled plan over whole
// numbers (`Tiles`); every other row takes the way that a single community takes, and the two ways are
// proved equal by tests.
//
// Not chosen: a second engine for large sheets. What the compiled plan does not know it hands over. Nor
// a map of the whole file: blocks come the same way from a file and from a pipe, and memory stays flat.
