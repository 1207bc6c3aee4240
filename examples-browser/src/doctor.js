import { daraja } from "mpesa-core/slim";
import { announce, complain, find, make } from "./dom.js";
import { label, say, word } from "./language.js";
import { needCore, needCredential, unusable } from "./payload.js";
import { capital } from "./reader.js";
import { secretField } from "./secret.js";

const VERSIONS = ["v1", "v2"];
/** The form: of each setting its name, which is also the word of its label, and how it is typed. */
const GROUPS = {
  groupApp: { environment: ["sandbox", "production"], consumerKey: "secret", consumerSecret: "secret", baseUrl: "url" },
  groupShortCode: {
    storeOrPaybill: "text",
    till: "text",
    passkey: "secret",
    transactionType: ["CustomerPayBillOnline", "CustomerBuyGoodsOnline"],
  },
  groupOperator: {
    initiatorName: "text",
    initiatorPassword: "secret",
    initiatorPasswordSet: "date",
    securityCredential: "secret",
    certificate: "long",
  },
  groupUrls: { callbackUrl: "url", resultUrl: "url", timeoutUrl: "url", confirmationUrl: "url", validationUrl: "url" },
  groupC2b: { c2bRegisterVersion: VERSIONS, c2bSimulateVersion: VERSIONS },
  groupClock: { now: "time", serverTime: "time" },
};
const LABELS = { initiatorPassword: "password" };
const FIELDS = { shortCode: "storeOrPaybill", store: "storeOrPaybill" };

/** The screen that looks at settings. */
export function doctorScreen() {
  const fields = {};
  const form = find("settings");
  form.replaceChildren(...Object.entries(GROUPS).map(([group, members]) => build(group, members, fields)));
  const shown = find("doctor-result");
  const problem = find("doctor-problem");
  const forget = () => {
    shown.replaceChildren();
    say(problem);
    for (const field of Object.values(fields)) field.complain();
  };

  async function check() {
    forget();
    const settings = read(fields);
    if (!settings) return;
    if (!Object.keys(settings).length) {
      say(problem, "settingsEmpty");
      return;
    }
    try {
      // A certificate is read by what encrypts.
      await Promise.all([needCore(), settings.certificate && needCredential()]);
      show(daraja.diagnose(settings));
    } catch (error) {
      const [issue] = error.issues ?? [];
      say(problem, error.code ? "settingsUnreadable" : unusable(error));
      fieldOf(fields, issue?.path)?.focus();
    } finally {
      for (const field of Object.values(fields)) field.secret?.empty();
    }
  }

  function show(findings) {
    const of = (severity) => findings.filter((finding) => finding.severity === severity);
    const sorted = [...of("error"), ...of("warning")];
    const heading = make("h2", { tabindex: "-1", word: "findingsHeading" });
    if (!sorted.length) {
      shown.replaceChildren(heading, make("p", { class: "verdict caution", word: "findingsNone" }));
      announce("findingsNone");
    } else {
      shown.replaceChildren(
        heading,
        make("ol", { class: "findings" }, ...sorted.map((finding) => item(finding, fields))),
      );
      announce("findingsSaid", { errors: of("error").length, warnings: of("warning").length });
    }
    heading.focus();
  }

  find("check").addEventListener("click", check);
  const clear = () => {
    for (const field of Object.values(fields)) field.empty();
    forget();
  };
  find("doctor-clear").addEventListener("click", () => {
    clear();
    announce("cleared");
    fields.environment.focus();
  });
  return { clear };
}

function build(group, members, fields) {
  const rows = Object.entries(members).map(([name, type]) => {
    const place = make("div", { class: type === "url" || type === "long" ? "field wide" : "field" });
    fields[name] = type === "secret" ? secret(name, place) : plain(name, type, place);
    return place;
  });
  const note =
    group === "groupClock" ? [make("p", { class: "aside wide", id: "clock-example", word: "clockExample" })] : [];
  return make("fieldset", { class: "group" }, make("legend", { word: group }), ...rows, ...note);
}

function secret(name, place) {
  const field = secretField(place, {
    id: `setting-${name}`,
    name: LABELS[name] ?? name,
    operator: name === "initiatorPassword",
  });
  return {
    secret: field,
    place,
    get value() {
      return field.value;
    },
    focus: () => field.focus(),
    empty: () => field.empty(),
    complain: (key) => field.complain(key),
  };
}

function plain(name, type, place) {
  const id = `setting-${name}`;
  const input = control(type, {
    id,
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off",
    translate: "no",
    "aria-describedby": type === "time" ? `clock-example ${id}-problem` : `${id}-problem`,
  });
  const problem = make("p", { class: "problem", id: `${id}-problem`, role: "alert" });
  place.append(make("label", { for: id, word: name }), input, problem);
  input.addEventListener("input", () => complain(input, problem));
  return {
    place,
    get value() {
      return input.value.trim();
    },
    focus: () => input.focus(),
    empty: () => {
      input.value = "";
    },
    complain: (key) => complain(input, problem, key),
  };
}

function control(type, attributes) {
  if (Array.isArray(type)) {
    const options = type.map((value) =>
      make("option", {
        value,
        ...(value.startsWith("v") || value.startsWith("C") ? { text: value } : { word: value }),
      }),
    );
    return make("select", attributes, make("option", { value: "", word: "notGiven" }), ...options);
  }
  if (type === "long") return make("textarea", { ...attributes, rows: "3" });
  return make("input", {
    ...attributes,
    type: type === "date" ? "date" : "text",
    inputmode: type === "url" ? "url" : undefined,
  });
}

/** What was filled in, as `diagnose` takes it; nothing, after saying why, where a time cannot be read. */
function read(fields) {
  const { storeOrPaybill, till, initiatorPasswordSet, now, serverTime, ...settings } = Object.fromEntries(
    Object.entries(fields)
      .map(([name, field]) => [name, field.value])
      .filter(([, value]) => value),
  );
  if (Boolean(now) !== Boolean(serverTime)) return refuse(fields[now ? "serverTime" : "now"], "timePair");
  for (const [name, text] of Object.entries({ now, serverTime })) {
    if (!text) continue;
    if (Number.isNaN(Date.parse(text))) return refuse(fields[name], "timeUnreadable");
    settings[name] = Date.parse(text);
  }
  if (till) settings.shortCode = { till, ...(storeOrPaybill && { store: storeOrPaybill }) };
  else if (storeOrPaybill) settings.shortCode = storeOrPaybill;
  if (initiatorPasswordSet) settings.initiatorPasswordSet = `${initiatorPasswordSet}T00:00:00+03:00`;
  return settings;
}

function refuse(field, key) {
  field.complain(key);
  field.focus();
}

function item({ path, severity, message, hint }, fields) {
  const field = fieldOf(fields, path);
  const name = field ? () => word(field.place.querySelector("label").dataset.word) : path;
  const title = make(
    "h3",
    {},
    make("span", { class: `badge ${severity}`, word: capital("severity", severity) }),
    " ",
    field ? make("span", { write: name }) : make("code", { text: path }),
  );
  const button = field && make("button", { type: "button", class: "quiet", word: "toField" });
  button?.addEventListener("click", () => field.focus());
  if (button) label(button, "toFieldOf", { field: name });
  return make(
    "li",
    {},
    title,
    make("p", { english: message }),
    ...(hint ? [make("p", { class: "aside", english: hint })] : []),
    ...(button ? [button] : []),
  );
}

function fieldOf(fields, path = "") {
  const name = path.split(".").pop();
  return fields[FIELDS[name] ?? name];
}
