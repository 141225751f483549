// The WebAssembly module that goes into a page. It starts nothing: the page calls the functions
// that JenjangWeb exports. A program is what makes the linker form a module.

import JenjangWeb

@main
struct Entry {
  static func main() {}
}
