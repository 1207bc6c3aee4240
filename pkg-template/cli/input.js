import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { EXIT, Trouble } from "./trouble.js";

/** What the library reads of anything; of more it gets just enough to refuse it. */
const MOST = 1 << 20;

const REASONS = {
  ENOENT: "is not there",
  EISDIR: "is a folder",
  EACCES: "may not be read",
  EPERM: "may not be read",
  ENOTDIR: "is not there",
  ENAMETOOLONG: "is not there",
};

/** The bytes of a file, or of standard input for `-`, up to just over a mebibyte. `what` names it in an error. */
export async function readBytes(path, what, output) {
  try {
    return await upTo(MOST, path === "-" ? standardInput(output) : createReadStream(path));
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      "unreadable",
      `${what} ${REASONS[error.code] ?? `cannot be read (${error.code ?? "unknown reason"})`}`,
      {
        hint: "give the path of a file that you may read, or - for standard input",
      },
    );
  }
}

/** All bytes of a stream; of more than `most` one more than that. */
export async function upTo(most, stream) {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).subarray(0, most + 1);
}

/** The text of a file; what is not text is refused. */
export async function readText(path, what, output) {
  const bytes = await readBytes(path, what, output);
  if (bytes.length > MOST)
    throw new Trouble("tooLarge", `${what} is larger than 1 MiB`, { hint: "is it the right file?" });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Trouble("notText", `${what} is not text`, { hint: "is it the right file? It must be text in UTF-8" });
  }
}

function standardInput(output) {
  if (output.inputTaken) {
    throw new Trouble("inputTaken", "standard input can be read only once", {
      exit: EXIT.usage,
      hint: "use - for one thing, and files for the others",
    });
  }
  output.inputTaken = true;
  return output.stdin;
}

/** Whether a person can be asked. */
export function canAsk({ stdin, stderr }) {
  return stdin.isTTY === true && stderr.isTTY === true;
}

/** Asks one question after the other; what is typed is shown only if `shown`. */
export async function ask(questions, output, { shown = false } = {}) {
  const nowhere = new Writable({ write: (chunk, encoding, done) => done() });
  const lines = createInterface({
    input: output.stdin,
    output: shown ? output.stderr : nowhere,
    terminal: true,
    historySize: 0,
  });
  const answers = [];
  output.stderr.write(questions[0]);
  try {
    await new Promise((resolve, reject) => {
      lines.on("line", (line) => {
        answers.push(line);
        if (answers.length === questions.length) resolve();
        else output.stderr.write(`${shown ? "" : "\n"}${questions[answers.length]}`);
      });
      const interrupted = () =>
        reject(new Trouble("interrupted", "interrupted; nothing was done", { exit: EXIT.interrupted }));
      lines.once("SIGINT", interrupted);
      lines.once("close", interrupted);
    });
  } finally {
    lines.close();
    if (!shown) output.stderr.write("\n");
  }
  return answers;
}
