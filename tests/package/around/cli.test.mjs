import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import util from "node:util";
import { SECRETS, bin, environment, mpesa, mpesaJson } from "../cli.mjs";
import { project, root } from "../project.mjs";

const folder = join(project, "cli");
mkdirSync(folder, { recursive: true });
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const sample = (name) => join(root, "tests/fixtures/daraja/bodies", name);
const paid = sample("stkpush-callback-success.json");
/** Node before 20.12 reads no files of the environment, and the command line says so. */
const reads = util.parseEnv !== undefined;
const passwordFile = file("password.txt", `${SECRETS.password}\n`);

test("a password is encrypted from a file, standard input, the environment or a file of it", async () => {
  const env = { MPESA_INITIATOR_PASSWORD: SECRETS.password };
  const dotEnv = file("encrypt.env", `MPESA_ENVIRONMENT=production\nMPESA_INITIATOR_PASSWORD="${SECRETS.password}"\n`);
  const ways = [
    [["--environment", "sandbox", "--password-file", passwordFile], {}],
    [["--environment", "sandbox", "--password-file", "-"], { input: `${SECRETS.password}\r\n` }],
    [["--environment", "sandbox"], { env }],
    ...(reads ? [[["--dotenv", dotEnv], {}]] : []),
    [["--certificate", join(project, "certificates/2048.pem")], { env }],
  ];
  for (const [args, options] of ways) {
    const { code, stdout, stderr } = await mpesa(["encrypt", ...args], options);
    assert.deepEqual([code, stderr], [0, ""], args.join(" "));
    assert.equal(Buffer.from(stdout.trim(), "base64").length, 256, "only the credential");
  }
  const { told } = await mpesaJson(["encrypt", "--dotenv", dotEnv]);
  if (!reads) return assert.equal(told.error.code, "oldNode");
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
    [
      ["--environment", "sandbox", "--password-file", join(project, "node_modules/mpesa-core/dist/core.wasm")],
      {},
      "notText",
      /UTF-8/,
    ],
    [
      ["--environment", "sandbox", "--password-file", "-"],
      { input: `${SECRETS.password}\n`.repeat(100_000) },
      "tooLarge",
      /right file/,
    ],
    [["--environment", "sandbox", "--dotenv", join(folder, "none.env")], {}, ...(reads ? ["unreadable", /path of a file/] : ["oldNode", /20\.12/])],
    [["--certificate", passwordFile], { env }, "invalidCertificate", undefined],
    [["--certificate", join(folder, "none.pem")], { env }, "unreadable", undefined],
    [["--certificate", "-"], { input: "x" }, "invalidCertificate", undefined],
  ];
  for (const [args, options, expected, hint] of cases) {
    const {
      code,
      told: { error },
    } = await mpesaJson(["encrypt", ...args], options);
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
  const wrong = await mpesaJson(["password", "--short-code", "abc", "--now", "yesterday"], {
    env: { MPESA_PASSKEY: SECRETS.passkey },
  });
  assert.equal(wrong.code, 3);
  assert.deepEqual(wrong.told.error.issues.map(({ path }) => path).sort(), [
    "--now",
    "--short-code or MPESA_SHORT_CODE",
  ]);
});

test("codes and messages are explained, and what nobody has explained ends with 1", async () => {
  const known = await mpesaJson(["explain", "1032"]);
  assert.deepEqual([known.code, known.told.known, known.told.outcome], [0, true, "failed"]);
  assert.match((await mpesa(["explain", "2001", "--api", "result"])).stdout, /To do .*\n/);
  assert.match((await mpesa(["explain", "Bad", "Request", "-", "Invalid", "Timestamp"])).stdout, /YYYYMMDDHHmmss/);
  const causes = await Promise.all(["openapi", "mozambique"].map((market) => mpesaJson(["explain", "INS-993", "--market", market])));
  assert.ok(causes.every(({ code, told }) => code === 0 && told.known));
  assert.notEqual(causes[0].told.cause, causes[1].told.cause, "the same code means other things in other countries");
  const unknown = await mpesaJson(["explain", "no-such-code"]);
  assert.deepEqual([unknown.code, unknown.told.known, unknown.told.resend], [1, false, "afterQuery"]);
});

test("a callback is read from a file and from standard input", async () => {
  for (const [args, options] of [
    [[paid], {}],
    [["-"], { input: readFileSync(paid) }],
    [[], { input: readFileSync(paid) }],
  ]) {
    const { code, told } = await mpesaJson(["read", ...args], options);
    assert.equal(code, 0);
    assert.deepEqual(
      [told.event.receipt, told.event.outcome, told.explanation.whoCanFix],
      ["NLJ7RT61SV", "succeeded", "nobody"],
    );
  }
  const shown = await mpesa(["read", paid]);
  assert.match(shown.stdout, /^stk succeeded\n/);
  assert.match(shown.stdout, /^receipt +NLJ7RT61SV$/m);
  for (const [market, body] of [["openapi", "callback-payment-or-reversal.json"], ["drc", "c2b-callback-success.xml"]]) {
    const { code, told } = await mpesaJson(["read", sample(`../../${market}/bodies/${body}`), "--market", market]);
    assert.deepEqual([code, told.event.kind, told.event.outcome], [0, "transaction", "succeeded"]);
  }
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
    const {
      code,
      told: { error },
    } = await mpesaJson(["read", ...args], options);
    assert.deepEqual([code, error.code], [3, expected], args[0].slice(0, 80));
    assert.ok(error.message.length > 0);
  }
  const closed = execFileSync("sh", ["-c", `"${process.execPath}" "${bin}" read <&- 2>&1 || echo "code $?"`], {
    encoding: "utf8",
    env: environment(),
  });
  assert.match(closed, /the callback is empty[^]*code 3/);
});

test("nothing in a callback can steer the terminal", async () => {
  const body = JSON.stringify({
    Body: { stkCallback: { CheckoutRequestID: "ws_CO_1", ResultCode: 1032, ResultDesc: "\u001b[2J\u009b31m\u202e" } },
  });
  for (const more of [[], ["--json"]]) {
    const { code, stdout } = await mpesa(["read", ...more], { input: body });
    assert.equal(code, 0);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

test("the doctor finds what is wrong in the environment, in a file of it and in a JSON file", async () => {
  const dotEnv = file(
    "doctor.env",
    `MPESA_ENVIRONMENT=production\nMPESA_SHORT_CODE=174379\nMPESA_CONSUMER_SECRT=x\nMPESA_PASSKEY=${SECRETS.passkey}\n`,
  );
  const inFile = reads ? ["--dotenv", dotEnv] : [];
  const inEnvironment = reads ? {} : Object.fromEntries(readFileSync(dotEnv, "utf8").trim().split("\n").map((line) => line.split("=")));
  const env = { ...inEnvironment, MPESA_CALLBACK_URL: "http://localhost/mpesa" };
  const { code, told } = await mpesaJson(["doctor", ...inFile], { env });
  assert.equal(code, 1);
  const paths = told.findings.map(({ path }) => path);
  for (const path of ["shortCode", "callbackUrl"]) assert.ok(paths.includes(path), path);
  const slip = told.findings.find(({ path }) => path === "MPESA_CONSUMER_SECRT");
  if (reads) assert.match(slip.hint, /MPESA_CONSUMER_SECRET/);
  const shown = await mpesa(["doctor", ...inFile], { env });
  assert.match(shown.stdout, reads ? /Cannot work[^]*May not work/ : /Cannot work/);

  const json = file(
    "settings.json",
    JSON.stringify({ environment: "production", shortCode: { store: "600111", till: "600111" }, colour: "green" }),
  );
  const second = await mpesaJson(["doctor", "--settings", json]);
  assert.equal(second.code, 1);
  assert.ok(second.told.findings.some(({ path }) => path === "colour"));
  assert.ok(second.told.findings.some(({ path }) => path.startsWith("shortCode")));
});

test("the doctor has nothing to say about settings that are right", async () => {
  const env = {
    MPESA_ENVIRONMENT: "production",
    MPESA_SHORT_CODE: "512345",
    MPESA_CALLBACK_URL: "https://shop.example/callbacks/7f3a9c52d1",
  };
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
