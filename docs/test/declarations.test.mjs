import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { declared, dist, program } from "./declarations.mjs";

const parsed = program();
const all = declared(parsed);
const names = (list) => list.map(({ name }) => name).join("\n");

test("every name and every member of the package has a doc comment", () => {
  assert.ok(all.length > 1000, `only ${all.length} names found`);
  assert.equal(names(all.filter(({ docs }) => docs.text === "")), "");
});

test("every function, class and endpoint of the package has an example", () => {
  const values = all.filter(({ value }) => value);
  assert.ok(values.length > 60, `only ${values.length} values found`);
  assert.equal(names(values.filter(({ docs }) => docs.examples.length === 0)), "");
});

test("every call of a client has an example", () => {
  const calls = all.filter(({ name }) => /^(types\/)?\w+\.calls\.d\.ts: Calls\.\w+$/.test(name));
  assert.ok(calls.length > 40, `only ${calls.length} calls found`);
  assert.equal(names(calls.filter(({ docs }) => docs.examples.length === 0)), "");
});

test("every example compiles against the package's declarations", () => {
  const placeholders = join(dist, "placeholders.d.ts");
  const files = { [placeholders]: readFileSync(new URL("placeholders.d.ts", import.meta.url), "utf8") };
  const entries = ["receivers", "simulator", "slim"].map((name) => importOf(parsed, name, ["MpesaError", "bearerToken", "daraja", "inspectPublicKey"]));
  const others = [...entries, importOf(parsed, "credential", ["MpesaError", "inspectCertificate", "securityCredential"])];
  const taken = program(files);
  const placeholder = (names) => importOf(taken, "placeholders", names, "./placeholders.js");
  // An example is of the M-Pesa in whose declarations it stands.
  const imports = (name) => {
    const [market] = /\b(openapi|mozambique|drc|ethiopia)(?=\.)/.exec(name) ?? ["daraja"];
    if (market === "daraja") return [importOf(parsed, market), placeholder([]), ...others].join("\n");
    const own = ["Client", "Event"].map((type) => `declare const ${type.toLowerCase()}: import("mpesa-core/${market}").${type};`);
    const destination = /^(openapi|mozambique)$/.test(market) ? ` & import("mpesa-core/${market}").Destination` : "";
    const keys = `declare const context: import("mpesa-core/${market}").Context<keyof import("mpesa-core/${market}").Keys>${destination};`;
    const names = ["client", "event", "context"];
    return [importOf(parsed, market, ["bearerToken", "inspectPublicKey"]), placeholder(names), ...others, ...own, keys].join("\n");
  };
  for (const { name, docs } of all) {
    docs.examples.forEach((example, index) => {
      const file = join(dist, `example of ${name.replace("types/", "").replace(".d.ts:", "")} ${index + 1}.ts`);
      files[file] = `${imports(name)}\nexport async function example(this: any) {\n${code(name, example)}\n}\n`;
    });
  }
  assert.ok(Object.keys(files).length > 100);
  const checked = program(files);
  const wrong = ts.getPreEmitDiagnostics(checked).map(({ file, start, messageText }) => {
    const line = file === undefined ? "" : file.text.slice(start).split("\n")[0];
    return `${file?.fileName.slice(dist.length)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}\n    ${line}`;
  });
  assert.equal(wrong.join("\n"), "");
});

/** Imports the values of a module of the program, but for the names that are taken. */
function importOf(program, name, taken = [], from = `mpesa-core/${name}`) {
  const checker = program.getTypeChecker();
  const own = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(dist, `${name}.d.ts`)));
  const exported = checker.getExportsOfModule(module);
  const names = exported.filter((symbol) => own(symbol).flags & ts.SymbolFlags.Value).map(({ name }) => name);
  return `import { ${names.filter((name) => !taken.includes(name)).join(", ")} } from "${from}";`;
}

function code(name, example) {
  const blocks = [...example.matchAll(/```(?:ts|js)\n([^]*?)```/g)].map(([, code]) => code);
  assert.equal(blocks.length, 1, `the example of ${name} is one block of code`);
  return blocks[0];
}
