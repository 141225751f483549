// The one style of rule files.
//
// Chosen: a layout over tokens. Each token has a gap before it – so many blanks, or a new line at an
// indentation – and the layout only decides gaps; tokens and comments are printed as they stand, so
// nothing can get lost. A decision hangs on the tokens, the comments, and the writer's line breaks in
// a few places (the start of an item in braces, the start of a clause); all of these come out as they
// went in, and so a second run decides the same.
//
// Not chosen: a tree of documents that a general printer breaks where it likes, since it aligns
// columns of neighbouring lines badly; and options of any kind.
