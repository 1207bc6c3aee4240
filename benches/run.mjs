// Prints what mpesa-core costs, beside its targets: `node benches/run.mjs [topic…] [--json] [--no-marginal]`.
// Each topic runs in a process of its own. Results are asserted, and of times only how many callbacks a receiver takes.
// `receiver` needs SQLite: `npm --prefix benches/receiver ci`.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const TOPICS = ["sizes", "start", "callback", "request", "credential", "memory", "receiver", "marginal"];

const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const strange = [...flags.filter((flag) => !["--json", "--no-marginal"].includes(flag)), ...named.filter((name) => !TOPICS.includes(name))];
if (strange.length > 0) {
  console.error(`unknown: ${strange.join(" ")}; topics are ${TOPICS.join(", ")}`);
  process.exit(2);
}
const json = flags.includes("--json");
const topics = (named.length > 0 ? named : TOPICS).filter((topic) => topic !== "marginal" || !flags.includes("--no-marginal"));

const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, processor: cpus()[0]?.model };
const report = { machine, topics: {} };
if (!json) console.log(Object.values(machine).join(", "));
for (const topic of topics) {
  const script = fileURLToPath(new URL(`${topic}.mjs`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) {
    console.error(`${topic} is broken`);
    process.exit(1);
  }
  report.topics[topic] = JSON.parse(stdout);
  if (!json) report.topics[topic].forEach(print);
}
if (json) console.log(JSON.stringify(report, null, 2));

function print({ title, rows, note }) {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [head, ...rows.map((row) => head.map((name) => cell(name, row[name])))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isText = head.map((name, column) => column === 0 || name === "target");
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((text, column) => (isText[column] ? text.padEnd(widths[column]) : text.padStart(widths[column])));
    console.log(`  ${cells.join("  ")}`.trimEnd());
  }
  if (note !== undefined) console.log(`  (${note})`);
}

function cell(name, value) {
  if (value === undefined) return "";
  if (typeof value !== "number") return String(value);
  if (name === "ours is faster by") return `${value.toFixed(2)}x`;
  return Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(value < 100 ? 2 : 0);
}
