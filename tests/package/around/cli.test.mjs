import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { COMMANDS, SECRETS, atTerminal, bin, environment, manifest, mpesa, mpesaJson, start } from "../cli.mjs";
import { project, root } from "../project.mjs";

const folder = join(project, "cli");
mkdirSync(folder, { recursive: true });
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const sample = (name) => join(root, "tests/fixtures/daraja/bodies", name);
const paid = sample("stkpush-callback-success.json");
const docs = readFileSync(join(root, "docs/command-line.md"), "utf8");
const passwordFile = file("password.txt", `${SECRETS.password}\n`);

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
      if (option !== "json" && option !== "help") assert.ok(section.includes(`--${option}`), `docs of ${name}: --${option}`);
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
  const names = ["password", "initiator-password", "passkey", "consumer-key", "consumer-secret", "access-token", "passwrd", "paskey"];
  for (const name of names) {
    for (const args of [[`--${name}`, SECRETS.password], [`--${name}=${SECRETS.password}`]]) {
      const { code, told: { error } } = await mpesaJson(["encrypt", ...args]);
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

test("a password is encrypted from a file, standard input, the environment or a file of it", async () => {
  const env = { MPESA_INITIATOR_PASSWORD: SECRETS.password };
  const dotEnv = file("encrypt.env", `MPESA_ENVIRONMENT=production\nMPESA_INITIATOR_PASSWORD="${SECRETS.password}"\n`);
  const ways = [
    [["--environment", "sandbox", "--password-file", passwordFile], {}],
    [["--environment", "sandbox", "--password-file", "-"], { input: `${SECRETS.password}\r\n` }],
    [["--environment", "sandbox"], { env }],
    [["--dotenv", dotEnv], {}],
    [["--certificate", join(project, "certificates/2048.pem")], { env }],
  ];
  for (const [args, options] of ways) {
    const { code, stdout, stderr } = await mpesa(["encrypt", ...args], options);
    assert.deepEqual([code, stderr], [0, ""], args.join(" "));
    assert.equal(Buffer.from(stdout.trim(), "base64").length, 256, "only the credential");
  }
  const { told } = await mpesaJson(["encrypt", "--dotenv", dotEnv]);
  assert.equal(told.certificate.identity, "production");
  assert.equal(Buffer.from(told.securityCredential, "base64").length, 256);
});

test("what encrypt cannot use is told with what to do", async () => {
  const env = { MPESA_INITIATOR_PASSWORD: SECRETS.password };
  const cases = [
    [["--environment", "sandbox"], {}, "missingSecret", /MPESA_INITIATOR_PASSWORD.*--password-file/],
    [[], { env }, "missingEnvironment", /--environment/],
    [["--environment", "sandbox", "--password-file", file("empty.txt", "\n")], {}, "emptySecret", /nothing else/],
    [["--environment", "sandbox", "--password-file", folder], {}, "unreadable", /path of a file/],
    [["--environment", "sandbox", "--password-file", join(project, "node_modules/mpesa-core/dist/core.wasm")], {}, "notText", /UTF-8/],
    [["--environment", "sandbox", "--password-file", "-"], { input: `${SECRETS.password}\n`.repeat(100_000) }, "tooLarge", /right file/],
    [["--environment", "sandbox", "--dotenv", join(folder, "none.env")], {}, "unreadable", /path of a file/],
    [["--certificate", passwordFile], { env }, "invalidCertificate", undefined],
    [["--certificate", join(folder, "none.pem")], { env }, "unreadable", undefined],
    [["--certificate", "-"], { input: "x" }, "invalidCertificate", undefined],
  ];
  for (const [args, options, expected, hint] of cases) {
    const { code, told: { error } } = await mpesaJson(["encrypt", ...args], options);
    assert.deepEqual([code, error.code], [3, expected], args.join(" "));
    if (hint !== undefined) assert.match(error.hint, hint);
  }
});

test("standard input is taken for one thing only", async () => {
  const input = readFileSync(join(project, "certificates/2048.pem"));
  const { code, told } = await mpesaJson(["encrypt", "--certificate", "-", "--password-file", "-"], { input });
  assert.deepEqual([code, told.error.code], [2, "inputTaken"]);
});

test("the password of a push is that of the portal's sample", async () => {
  const args = ["password", "--short-code", "174379", "--passkey-file", "-", "--now", "2026-01-05T09:00:00+03:00"];
  const { code, told } = await mpesaJson(args, { input: SECRETS.passkey });
  assert.equal(code, 0);
  assert.equal(told.timestamp, "20260105090000");
  assert.equal(Buffer.from(told.password, "base64").toString(), `174379${SECRETS.passkey}20260105090000`);
  const wrong = await mpesaJson(["password", "--short-code", "abc", "--now", "yesterday"], { env: { MPESA_PASSKEY: SECRETS.passkey } });
  assert.equal(wrong.code, 3);
  assert.deepEqual(wrong.told.error.issues.map(({ path }) => path).sort(), ["--now", "--short-code or MPESA_SHORT_CODE"]);
});

test("codes and messages are explained, and what nobody has explained ends with 1", async () => {
  const known = await mpesaJson(["explain", "1032"]);
  assert.deepEqual([known.code, known.told.known, known.told.outcome], [0, true, "failed"]);
  assert.match((await mpesa(["explain", "2001", "--api", "result"])).stdout, /To do .*\n/);
  assert.match((await mpesa(["explain", "Bad", "Request", "-", "Invalid", "Timestamp"])).stdout, /YYYYMMDDHHmmss/);
  const unknown = await mpesaJson(["explain", "no-such-code"]);
  assert.deepEqual([unknown.code, unknown.told.known, unknown.told.resend], [1, false, "afterQuery"]);
});

test("a callback is read from a file and from standard input", async () => {
  for (const [args, options] of [[[paid], {}], [["-"], { input: readFileSync(paid) }], [[], { input: readFileSync(paid) }]]) {
    const { code, told } = await mpesaJson(["read", ...args], options);
    assert.equal(code, 0);
    assert.deepEqual([told.event.receipt, told.event.outcome, told.explanation.whoCanFix], ["NLJ7RT61SV", "succeeded", "nobody"]);
  }
  const shown = await mpesa(["read", paid]);
  assert.match(shown.stdout, /^stk succeeded\n/);
  assert.match(shown.stdout, /^receipt +NLJ7RT61SV$/m);
  const validation = await mpesaJson(["read", sample("c2b-validation-2017.json"), "--arrived-at", "validation"]);
  assert.deepEqual([validation.code, validation.told.event.stage], [0, "validation"]);
});

test("what is no callback is told so, however large or strange it is", async () => {
  const cases = [
    [[join(folder, "none.json")], {}, "unreadable"],
    [[folder], {}, "unreadable"],
    [[`${paid}/x`], {}, "unreadable"],
    [[join(project, "node_modules/mpesa-core/dist/core.wasm")], {}, "notJson"],
    [["-"], { input: "" }, "notJson"],
    [["-"], { input: "{" }, "notJson"],
    [["-"], { input: "{}" }, "unknownCallback"],
    [["-"], { input: Buffer.alloc(20_000_000, 32) }, "tooLarge"],
    [["/dev/zero"], {}, "tooLarge"],
    [["x".repeat(5_000)], {}, "unreadable"],
  ];
  for (const [args, options, expected] of cases) {
    const { code, told: { error } } = await mpesaJson(["read", ...args], options);
    assert.deepEqual([code, error.code], [3, expected], args[0].slice(0, 80));
    assert.ok(error.message.length > 0);
  }
  const closed = execFileSync("sh", ["-c", `"${process.execPath}" "${bin}" read <&- 2>&1 || echo "code $?"`], { encoding: "utf8", env: environment() });
  assert.match(closed, /the callback is empty[^]*code 3/);
});

test("nothing in a callback can steer the terminal", async () => {
  const body = JSON.stringify({ Body: { stkCallback: { CheckoutRequestID: "ws_CO_1", ResultCode: 1032, ResultDesc: "\u001b[2J\u009b31m\u202e" } } });
  for (const more of [[], ["--json"]]) {
    const { code, stdout } = await mpesa(["read", ...more], { input: body });
    assert.equal(code, 0);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

test("the doctor finds what is wrong in the environment, in a file of it and in a JSON file", async () => {
  const dotEnv = file("doctor.env", `MPESA_ENVIRONMENT=production\nMPESA_SHORT_CODE=174379\nMPESA_CONSUMER_SECRT=x\nMPESA_PASSKEY=${SECRETS.passkey}\n`);
  const { code, told } = await mpesaJson(["doctor", "--dotenv", dotEnv], { env: { MPESA_CALLBACK_URL: "http://localhost/mpesa" } });
  assert.equal(code, 1);
  const paths = told.findings.map(({ path }) => path);
  for (const path of ["shortCode", "callbackUrl", "MPESA_CONSUMER_SECRT"]) assert.ok(paths.includes(path), path);
  assert.match(told.findings.find(({ path }) => path === "MPESA_CONSUMER_SECRT").hint, /MPESA_CONSUMER_SECRET/);
  const shown = await mpesa(["doctor", "--dotenv", dotEnv]);
  assert.ok(shown.stdout.indexOf("Cannot work") < shown.stdout.indexOf("May not work"));

  const json = file("settings.json", JSON.stringify({ environment: "production", shortCode: { store: "600111", till: "600111" }, colour: "green" }));
  const second = await mpesaJson(["doctor", "--settings", json]);
  assert.equal(second.code, 1);
  assert.ok(second.told.findings.some(({ path }) => path === "colour"));
  assert.ok(second.told.findings.some(({ path }) => path.startsWith("shortCode")));
});

test("the doctor has nothing to say about settings that are right", async () => {
  const env = { MPESA_ENVIRONMENT: "production", MPESA_SHORT_CODE: "512345", MPESA_CALLBACK_URL: "https://shop.example/callbacks/7f3a9c52d1" };
  const { code, told } = await mpesaJson(["doctor"], { env });
  assert.deepEqual([code, told.findings], [0, []]);
  assert.match((await mpesa(["doctor"], { env })).stdout, /Nothing wrong was found/);
});

test("settings that the doctor cannot read are told with what to do", async () => {
  const cases = [
    [["doctor"], "noSettings"],
    [["doctor", "--settings", file("broken.json", `{"passkey": "${SECRETS.passkey}`)], "notJson"],
    [["doctor", "--settings", file("list.json", "[1]")], "notJson"],
    [["doctor", "--settings", join(folder, "none.json")], "unreadable"],
    [["doctor", "--online", "--short-code"], "unknownOption", 2],
  ];
  for (const [args, expected, exit = 3] of cases) {
    const { code, told } = await mpesaJson(args);
    assert.deepEqual([code, told.error.code], [exit, expected], args.join(" "));
  }
});

test("whoever stops reading, as head does, hears nothing more", async () => {
  const { child, end } = start(["read", "-"], { input: "open" });
  child.stdout.destroy();
  child.stdin.end(readFileSync(paid));
  const { code, stderr } = await end.catch(async () => ({ code: (child.exitCode ?? (await once(child, "exit"))[0]), stderr: "" }));
  assert.deepEqual([code, stderr], [0, ""]);
});

test("there are colours on a terminal, and not where NO_COLOR or a pipe forbids them", { skip: process.platform !== "linux" }, async () => {
  const onTerminal = (env) => atTerminal(["explain", "1032"], { env });
  assert.match(await onTerminal({}), /\x1b\[31mfailed/);
  assert.doesNotMatch(await onTerminal({ NO_COLOR: "1" }), /\x1b\[3/);
  assert.doesNotMatch(await onTerminal({ TERM: "dumb" }), /\x1b\[3/);
});

test("at a terminal the password is asked for twice and not shown", { skip: process.platform !== "linux" }, async () => {
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
});
