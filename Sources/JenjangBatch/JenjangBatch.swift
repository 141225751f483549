// Many communities: an answer sheet in blocks, each block's lines made on any thread, in the sheet's
// order.
//
// Chosen: a block is whole records, and what it comes to depends on nothing but its bytes; threads
// share no state, and the output is the same for any number of them. Rows whose cells are plain are
// read and scored sixteen at a time by a compiled plan over whole numbers (`Tiles`); every other row
// takes the way that a single community takes, and the two ways are proved equal by tests.
//
// Not chosen: a second engine for large sheets. What the compiled plan does not know it hands over.
