import { readBytes } from "./input.js";
import { ENVIRONMENT_OPTION, readSettings, settingOptions } from "./settings.js";
import { Trouble } from "./trouble.js";

export const encrypt = {
  name: "encrypt",
  summary: "encrypts an initiator's password: the SecurityCredential",
  text: `Encrypts the password of an initiator (API operator) for payouts, reversals and queries. The result
differs each time and stays valid until the password changes. Only the credential goes to standard
output.`,
  options: {
    ...ENVIRONMENT_OPTION,
    certificate: {
      type: "string",
      value: "file",
      help: "another certificate than Safaricom's own: PEM, DER or base64",
    },
    ...settingOptions(["initiatorPassword"]),
  },
  examples: [
    ["mpesa-core encrypt --environment production", "asks for the password, twice, and does not show it"],
    ["mpesa-core encrypt --environment sandbox --password-file - < password.txt", "reads it from standard input"],
  ],
  exits: ["done", "usage", "input"],
  async run({ options, output }) {
    const settings = await readSettings(options, output);
    const environment = settings.get("environment", "environment");
    const path = settings.get("certificate", "certificate");
    if (environment === undefined && path === undefined) {
      throw new Trouble("missingEnvironment", "for which environment? The credential of one is refused in the other", {
        hint: "give --environment sandbox or --environment production, or --certificate",
      });
    }
    const { inspectCertificate, securityCredential } = await import("mpesa-core/credential");
    const certificate =
      path === undefined ? undefined : new Uint8Array(await readBytes(path, `the certificate ${path}`, output));
    const source = { ...(environment && { environment }), ...(certificate && { certificate }) };
    const info = inspectCertificate(source);
    const credential = securityCredential(await settings.secret("initiatorPassword", { twice: true }), source);
    output.note(`encrypted for: ${WHOSE[info.identity]}`);
    return { text: credential, data: { securityCredential: credential, certificate: info } };
  },
};

const WHOSE = {
  sandbox: "Safaricom's sandbox",
  production: "Safaricom's production",
  foreign: "a certificate that is not Safaricom's, or newer than this package",
};
