import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { COMMANDS, SECRETS, atTerminal, environment, manifest, mpesa, mpesaJson, start } from "../cli.mjs";
import { project, root } from "../project.mjs";

const docs = readFileSync(join(root, "docs/command-line.md"), "utf8");
const paid = join(root, "tests/fixtures/daraja/bodies/stkpush-callback-success.json");

test("npx finds the command line in the package", () => {
  const program = join(project, "node_modules/.bin/mpesa-core");
  assert.equal(execFileSync(program, ["--version"], { encoding: "utf8", env: environment() }), `${manifest.version}\n`);
});

test("every command has help with examples and exit codes, and the docs name it with all its options", async () => {
  const { code, stdout } = await mpesa(["--help"]);
  assert.equal(code, 0);
  for (const name of COMMANDS) {
    assert.match(stdout, new RegExp(`^  ${name} `, "m"));
    assert.match(docs, new RegExp(`^## \`?${name}\`?$`, "m"));
    const help = await mpesa([name, "--help"]);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /Examples:\n {2}mpesa-core [^]*Exit codes:\n {4}0 {2}done/);
    assert.deepEqual(await mpesa(["help", name]), help);
    const section = docs.split(/^## /m).find((part) => part.replaceAll("`", "").startsWith(`${name}\n`));
    for (const [, option] of help.stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)) {
      if (option !== "json" && option !== "help")
        assert.ok(section.includes(`--${option}`), `docs of ${name}: --${option}`);
    }
  }
  for (const { length } of stdout.split("\n")) assert.ok(length <= 120);
});

test("without a command it shows what there is, and ends as wrong usage", async () => {
  const { code, stdout } = await mpesa([]);
  assert.equal(code, 2);
  assert.match(stdout, /^Usage: mpesa-core <command>/);
});

test("a wrong command or option is answered with the nearest one", async () => {
  const cases = [
    [["encript"], "unknownCommand", /did you mean encrypt\?/],
    [["explian", "1032"], "unknownCommand", /did you mean explain\?/],
    [["push", "--amout", "1"], "unknownOption", /did you mean --amount\?/],
    [["encrypt", "--environment", "prodction"], "wrongValue", /did you mean production\?/],
    [["encrypt", "--env-file=/dev/null"], "unknownOption", /--help/],
    [["simulate", "--host", "0.0.0.0"], "unknownOption", /--help/],
    [["read", "--arrived-at"], "missingValue", /--help/],
    [["read", "--arrived-at", "--json"], "missingValue", /--help/],
    [["push", "--amount", "1", "--amount", "100"], "repeatedOption", /--help/],
    [["push", "--yes=no"], "unexpectedValue", /--help/],
    [["explain"], "missingArgument", /--help/],
    [["--environment", "sandbox", "encrypt"], "usage", /--help/],
    [["simulate", "--port", "70000"], "wrongValue", undefined],
    [["simulate", "--port", "1e3"], "wrongValue", undefined],
    [["simulate", "--scenario", "paid,stolen"], "wrongValue", /paid,cancelled/],
    [["push", "--timeout", "soon", "--amount", "1"], "wrongValue", undefined],
  ];
  for (const [args, code, hint] of cases) {
    const answer = await mpesaJson(args);
    assert.equal(answer.code, 2, args.join(" "));
    assert.equal(answer.told.error.code, code, args.join(" "));
    assert.equal(answer.told.exitCode, 2);
    if (hint !== undefined) assert.match(answer.told.error.hint, hint);
  }
});

test("a secret as an argument is refused, with the reason, and never repeated", async () => {
  const names = [
    "password",
    "initiator-password",
    "passkey",
    "consumer-key",
    "consumer-secret",
    "access-token",
    "passwrd",
    "paskey",
  ];
  for (const name of names) {
    for (const args of [[`--${name}`, SECRETS.password], [`--${name}=${SECRETS.password}`]]) {
      const {
        code,
        told: { error },
      } = await mpesaJson(["encrypt", ...args]);
      assert.equal(code, 2);
      assert.equal(error.code, "secretInArgument");
      assert.match(error.message, /history.*processes/);
    }
  }
  for (const command of COMMANDS.filter((name) => name !== "explain" && name !== "read")) {
    assert.equal((await mpesa([command, "--password", SECRETS.password])).code, 2);
    assert.equal((await mpesa([command, SECRETS.password])).code, 2);
  }
  assert.equal((await mpesa([SECRETS.password])).code, 2);
  assert.equal((await mpesa([`--${SECRETS.password}`])).code, 2);
  assert.equal((await mpesa([`--password=${SECRETS.password}`, "encrypt"])).code, 2);
  assert.equal((await mpesa(["encrypt", "--environment", "sandbox", "--password-file", SECRETS.password])).code, 3);
});

test("whoever stops reading, as head does, hears nothing more", async () => {
  const { child, end } = start(["read", "-"], { input: "open" });
  child.stdout.destroy();
  child.stdin.end(readFileSync(paid));
  const { code, stderr } = await end.catch(async () => ({
    code: child.exitCode ?? (await once(child, "exit"))[0],
    stderr: "",
  }));
  assert.deepEqual([code, stderr], [0, ""]);
});

test(
  "there are colours on a terminal, and not where NO_COLOR or a pipe forbids them",
  { skip: process.platform !== "linux" },
  async () => {
    const onTerminal = (env) => atTerminal(["explain", "1032"], { env });
    assert.match(await onTerminal({}), /\x1b\[31mfailed/);
    assert.doesNotMatch(await onTerminal({ NO_COLOR: "1" }), /\x1b\[3/);
    assert.doesNotMatch(await onTerminal({ TERM: "dumb" }), /\x1b\[3/);
  },
);

test(
  "at a terminal the password is asked for twice and not shown",
  { skip: process.platform !== "linux" },
  async () => {
    const typed = async (keys) => {
      const shown = await atTerminal(["encrypt", "--environment", "sandbox"], { when: "(not shown)", type: keys });
      assert.doesNotMatch(shown, /Hidden/);
      return shown;
    };
    const shown = await typed("Hidden-word1\rHidden-word1\r");
    assert.match(shown, /[A-Za-z0-9+/]{342}==/);
    assert.match(shown, /code 0/);
    assert.match(await typed("Hidden-word1\rHidden-word2\r"), /not the same[^]*code 3/);
    assert.match(await typed("Hidden\u0003"), /interrupted[^]*code 130/);
  },
);
