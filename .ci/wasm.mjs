// Runs the engine's WebAssembly module the way a page does.
//
//   node wasm.mjs MODULE                   fails if the module imports anything
//   node wasm.mjs MODULE RULES ANSWERS     … and prints the assessment

import { readFileSync } from "node:fs";

const [modulePath, rulesPath, answersPath] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(modulePath));

const imports = WebAssembly.Module.imports(module);
if (imports.length > 0) {
  console.error(`imports: ${imports.map((i) => `${i.module}.${i.name}`).join(", ")}`);
  process.exit(1);
}
console.error("imports: none");

if (rulesPath) {
  const engine = new WebAssembly.Instance(module, {}).exports;
  process.stdout.write(assess(engine, readFileSync(rulesPath), readFileSync(answersPath)));
}

/** Copies both texts in, calls, copies the result out and gives every place back. */
function assess(engine, rules, answers) {
  const places = [rules, answers].map((bytes) => place(engine, bytes));
  const result = engine.jenjang_assess(places[0], rules.length, places[1], answers.length) >>> 0;
  places.forEach((address) => engine.jenjang_free(address));
  if (result === 0) throw new Error("the module's memory cannot hold the result");
  // A view is taken anew after every call: memory that grows leaves the old one empty.
  const count = new DataView(engine.memory.buffer).getUint32(result, true);
  const text = Buffer.from(new Uint8Array(engine.memory.buffer, result + 4, count));
  engine.jenjang_free(result);
  return text;
}

function place(engine, bytes) {
  const address = engine.jenjang_alloc(bytes.length) >>> 0;
  if (address === 0) throw new Error(`the module's memory cannot hold ${bytes.length} bytes`);
  new Uint8Array(engine.memory.buffer, address, bytes.length).set(bytes);
  return address;
}
