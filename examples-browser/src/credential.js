import { daraja } from "mpesa-core/slim";
import { certificatePanel } from "./certificate.js";
import { announce, complain, find } from "./dom.js";
import { say, word } from "./language.js";
import { unusable } from "./payload.js";
import { secretField } from "./secret.js";

/** What the library says of a password that it does not encrypt. */
const PROBLEMS = [
  [/empty/, "passwordEmpty"],
  [/encrypted already/, "passwordEncrypted"],
  [/control characters/, "passwordControl"],
  [/longer than/, "passwordLong"],
];

/** The screen where a password becomes a credential. */
export function credentialScreen() {
  const password = secretField(find("password-field"), {
    id: "password",
    name: "password",
    about: "passwordAbout",
    operator: true,
  });
  const credential = find("credential");
  const result = find("credential-result");
  const where = [...document.querySelectorAll('[name="environment"]')];
  const copy = find("copy");
  const forget = () => {
    credential.value = "";
    result.hidden = true;
    say(copy, "copy");
    say(find("copy-problem"));
  };
  const certificate = certificatePanel({ changed: forget });
  const chosen = () => where.find(({ checked }) => checked)?.value;

  for (const radio of where) {
    radio.addEventListener("change", () => {
      complain(find("where"), find("where-problem"));
      certificate.setEnvironment(chosen());
    });
  }

  async function encrypt() {
    forget();
    say(find("credential-problem"));
    if (!chosen()) {
      complain(find("where"), find("where-problem"), "whereMissing");
      where[0].focus();
      return;
    }
    const source = await certificate.ready();
    // Of two that were asked for at once, the first has taken the password.
    if (!source || credential.value) return;
    if (!password.value) {
      password.complain("passwordEmpty");
      password.focus();
      return;
    }
    try {
      const made = daraja.securityCredential(password.value, source);
      password.empty();
      show(made, source);
    } catch (error) {
      refuse(error);
    }
  }

  function show(made, { environment }) {
    credential.value = made;
    say(find("credential-label"), "credential", { environment: () => word(environment).toLowerCase() });
    result.hidden = false;
    copy.focus();
    announce("credentialReady");
  }

  function refuse(error) {
    if (error.code === "invalidPassword") {
      password.complain(PROBLEMS.find(([said]) => said.test(error.message))?.[1] ?? "passwordInvalid");
      password.focus();
    } else if (error.code === "invalidCertificate") {
      certificate.refuse(error);
    } else {
      say(find("credential-problem"), unusable(error));
    }
  }

  find("encrypt").addEventListener("click", encrypt);
  find("password-field").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.id === "password" && !event.isComposing) encrypt();
  });
  copy.addEventListener("click", async () => {
    const copied = await copyOut(credential);
    say(find("copy-problem"), copied ? undefined : "copyFailed");
    if (!copied) return;
    say(copy, "copied");
    announce("copiedSaid");
  });

  function clear() {
    for (const radio of where) radio.checked = false;
    complain(find("where"), find("where-problem"));
    say(find("credential-problem"));
    password.empty();
    certificate.clear();
    forget();
  }
  find("credential-clear").addEventListener("click", () => {
    clear();
    announce("cleared");
    where[0].focus();
  });
  return { clear };
}

/** Pages that are not served over https have no clipboard, and some browsers ask: then the old way, by selection. */
async function copyOut(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
