// The rule language's syntax: bytes → tokens → a tree that loses nothing.
//
// Chosen: flat arrays (a token is a kind and two offsets; a node is a kind, a token range and the end
// of its subtree, parents before children), because they are compact, need no reference counting,
// and make "print what was read" trivially true: everything between two tokens is trivia, and tokens
// and trivia together are the file. A parser written by hand, one method a construct, because it can
// say what it expected in the user's words and go on at the next declaration.
//
// Not chosen: a generated parser (poor messages), a tree of objects (allocation, and no sharing with
// the checker's indices), tokens that hold strings (most are never looked at).
