// Workbooks in the form XLSX (ECMA-376), written and read as bytes, without a library.
//
// Chosen for writing: a zip archive whose entries are stored, not packed, with one fixed time, and texts
// that stand in their cells (`inlineStr`). The same workbook is then the same bytes everywhere, and no
// shared table has to be built before the first row. Few kinds of style, all known beforehand, so that the
// styles part never depends on the cells.
//
// Nothing that is written starts a formula: texts are texts by their type, and one that looks like a
// formula bears the mark (`quotePrefix`) that keeps it one when somebody edits the cell.
//
// Chosen for reading: everything is bounded before it is done, since a workbook comes from anywhere. Sizes
// are compared with what was announced, checksums with what was read, and what the two could differ on
// (overlapping entries, two directories) is refused. A worksheet becomes rows of cells as they look in the
// spreadsheet, with the numbers of their rows, so that findings can name the cell.
//
// Not chosen: a document tree. A worksheet of a million cells is one pass over its bytes.
