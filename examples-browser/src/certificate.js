import { daraja } from "mpesa-core/slim";
import { announce, complain, find, make, row } from "./dom.js";
import { needCredential, unusable } from "./payload.js";

/** No certificate is larger, and the library reads no more. */
const LARGEST = 65_536;
const CAPITAL = { sandbox: "Sandbox", production: "Production" };
/** What the library says of a certificate that it cannot use. */
const PROBLEMS = [
  [/private key/, "certificatePrivate"],
  [/larger than/, "certificateTooLarge"],
  [/no RSA key/, "certificateKey"],
];

/**
 * The panel of the certificate: Safaricom's own for the environment, or one that is dropped, chosen or pasted.
 * `changed` is called whenever another one is in use.
 */
export function certificatePanel({ changed }) {
  const drop = find("certificate-drop");
  const file = find("certificate-file");
  const paste = find("certificate-paste");
  const problem = find("certificate-problem");
  const accept = find("certificate-accept");
  let environment;
  let own;
  let info;
  let turn = 0;
  let looked;

  async function look() {
    const mine = ++turn;
    info = undefined;
    complain(paste, problem);
    show();
    changed();
    const source = sourceOf(environment, own);
    if (!source) return;
    try {
      await needCredential();
      if (mine !== turn) return;
      info = daraja.inspectCertificate(source);
      show();
      announce(verdict(info, environment).word);
    } catch (error) {
      if (mine === turn) refuse(problemOf(error));
    }
  }

  function show() {
    accept.checked = false;
    find("certificate-empty").hidden = Boolean(info || own || environment);
    find("certificate-back").hidden = !own;
    const tone = info && verdict(info, environment).tone;
    find("certificate-confirm").hidden = !(info?.identity === "foreign" && tone === "caution");
    find("certificate-facts").replaceChildren(...(info ? facts(info, environment, own?.name) : []));
  }

  function refuse(key) {
    // A private key does not stay on the page.
    if (key === "certificatePrivate") paste.value = "";
    complain(paste, problem, key);
  }

  function use(source, name) {
    own = source === undefined ? undefined : { source, name };
    if (name !== undefined) paste.value = "";
    looked = look();
  }

  async function open(chosen) {
    if (!chosen) return;
    try {
      use(new Uint8Array(await chosen.slice(0, LARGEST + 1).arrayBuffer()), chosen.name.slice(0, 200));
    } catch {
      refuse("certificateUnreadable");
    }
  }

  file.addEventListener("change", () => {
    open(file.files[0]);
    file.value = "";
  });
  const area = find("panel-credential");
  for (const type of ["dragenter", "dragover", "dragleave", "drop"]) {
    area.addEventListener(type, ({ dataTransfer }) => {
      if (!dataTransfer.types.includes("Files")) return;
      find("certificate-own").open = true;
      drop.classList.toggle("over", type === "dragenter" || type === "dragover");
    });
  }
  area.addEventListener("drop", (event) => open(event.dataTransfer.files[0]));
  paste.addEventListener("input", () => use(paste.value.trim() ? paste.value : undefined));
  find("certificate-back").addEventListener("click", () => {
    paste.value = "";
    use(undefined);
    find("certificate-own").open = false;
    find("certificate-own").querySelector("summary").focus();
  });
  accept.addEventListener("change", () => complain(accept, problem));

  return {
    setEnvironment(chosen) {
      environment = chosen;
      looked = look();
    },
    clear() {
      environment = undefined;
      paste.value = "";
      use(undefined);
      find("certificate-own").open = false;
    },
    /** What to encrypt with; nothing, after saying why, where it is not the right one. */
    async ready() {
      await looked;
      const tone = info && verdict(info, environment).tone;
      if (tone === "right" || (tone === "caution" && accept.checked)) return sourceOf(environment, own);
      if (tone === "caution") {
        complain(accept, problem, "foreignMissing");
        accept.focus();
      } else {
        find("certificate-own").open = true;
        complain(paste, problem, problem.dataset.word ?? "certificateRefused");
        paste.focus();
      }
    },
    refuse: (error) => refuse(problemOf(error)),
  };
}

function sourceOf(environment, own) {
  if (own) return { certificate: own.source, ...(environment && { environment }) };
  return environment && { environment };
}

/** Whether it is the right one, in words. */
function verdict({ identity }, environment) {
  const name = CAPITAL[identity];
  if (name && !environment) return { tone: "caution", word: `known${name}` };
  if (name)
    return identity === environment ? { tone: "right", word: `right${name}` } : { tone: "wrong", word: `wrong${name}` };
  return { tone: identity === "foreign" ? "caution" : "wrong", word: identity };
}

function facts(info, environment, name) {
  const { tone, word } = verdict(info, environment);
  const banner = make("p", { class: `verdict ${tone}` }, make("strong", { word: tone }), " ", make("span", { word }));
  const list = make(
    "dl",
    {},
    row("issuer", make("span", { text: info.issuer })),
    row("subject", make("span", { text: info.subject })),
    row("fingerprint", fingerprint(info.fingerprint)),
    row("serialNumber", make("code", { text: info.serialNumber })),
    row("validFrom", make("span", { write: day(info.notBefore) })),
    row("validUntil", make("span", { write: day(info.notAfter) }), ...validity(info)),
    row("keySize", make("span", { word: "keyBits", values: { bits: info.keyBits } })),
  );
  return [...(name ? [make("p", { class: "aside", word: "certificateName", values: { name } })] : []), banner, list];
}

/** In groups, so that two of them can be compared by eye. */
function fingerprint(text) {
  const groups = text.toUpperCase().match(/.{4}/g);
  return make(
    "code",
    { class: "groups", translate: "no" },
    ...groups.flatMap((group) => [make("span", { text: group }), " "]),
  );
}

function day(moment) {
  const date = new Date(moment);
  return (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Africa/Nairobi" }).format(date);
}

function validity({ identity, notBefore, notAfter }) {
  const now = Date.now();
  const key =
    Date.parse(notAfter) < now
      ? CAPITAL[identity]
        ? "expiredKnown"
        : "expired"
      : Date.parse(notBefore) > now
        ? "notYetValid"
        : undefined;
  return key ? [" ", make("span", { class: "aside", word: key })] : [];
}

function problemOf(error) {
  if (error.code === "invalidArgument" || error.code === "invalidCertificate") {
    return PROBLEMS.find(([said]) => said.test(error.message))?.[1] ?? "certificateUnreadable";
  }
  return unusable(error);
}
