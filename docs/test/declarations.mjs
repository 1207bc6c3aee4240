import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const dist = join(root, "pkg/dist");
const ENTRIES = ["index", "daraja", "openapi", "mozambique", "drc", "ethiopia", "credential", "receivers", "simulator", "slim"];

/** The declarations of the package, and what else is given as text by path, as one program. */
export function program(more = {}) {
  const options = {
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [], strict: true, noEmit: true,
    paths: { "mpesa-core/*": [join(dist, "*.d.ts")] },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => more[path] ?? readFile(path);
  host.fileExists = (path) => path in more || fileExists(path);
  host.getSourceFile = (path, language, ...rest) =>
    path in more ? ts.createSourceFile(path, more[path], language) : getSourceFile(path, language, ...rest);
  const entries = ENTRIES.map((name) => join(dist, `${name}.d.ts`));
  const made = ts.createProgram([...entries, ...Object.keys(more)], options, host);
  made.getTypeChecker(); // which is what links the nodes to their file
  return made;
}

/** Everything that is declared in the package, each with its name and its doc comments. */
export function declared(program) {
  const all = [];
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(dist)) continue;
    const visit = (node, path) => {
      const name = nameOf(node);
      const here = name === undefined ? path : [...path, name];
      if (name !== undefined && (TOP.some((is) => is(node)) || MEMBERS.some((is) => is(node)))) {
        const value = VALUES.some((is) => is(node));
        all.push({ name: `${basename(file.fileName)}: ${here.join(".")}`, value, docs: docs(node) });
      }
      ts.forEachChild(node, (child) => visit(child, here));
    };
    file.statements.filter(exported).forEach((node) => visit(node, []));
  }
  return all;
}

const exported = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
const VALUES = [ts.isFunctionDeclaration, ts.isClassDeclaration, ts.isVariableStatement];
const TOP = [...VALUES, ts.isInterfaceDeclaration, ts.isTypeAliasDeclaration];
const MEMBERS = [ts.isPropertySignature, ts.isMethodSignature, ts.isPropertyDeclaration, ts.isMethodDeclaration];

function nameOf(node) {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0].name.getText();
  return node.name?.getText();
}

function docs(node) {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const tags = comments.flatMap(({ tags }) => tags ?? []);
  const text = ({ comment }) => ts.getTextOfJSDocComment(comment) ?? "";
  return {
    text: comments.map(text).join("\n").trim(),
    examples: tags.filter(({ tagName }) => tagName.text === "example").map(text),
  };
}
