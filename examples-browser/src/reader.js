import { daraja } from "mpesa-core/slim";
import { announce, complain, find, make, row } from "./dom.js";
import { word } from "./language.js";
import { meaning } from "./meaning.js";
import { needCore, unusable } from "./payload.js";

const PROBLEMS = { notJson: "notJson", unknownCallback: "unknownCallback", tooLarge: "tooLarge" };
/** What people ask first, in this order; the rest is in the table. */
const FIRST = ["receipt", "phoneNumber", "shortCode", "accountReference", "resultCode"];

/** The screen where a callback is read. */
export function readerScreen() {
  const body = find("callback");
  const arrivedAt = find("arrived-at");
  const shown = find("reader-result");
  const problem = find("reader-problem");
  const forget = () => {
    shown.replaceChildren();
    complain(body, problem);
  };

  async function read() {
    forget();
    if (!body.value.trim()) {
      complain(body, problem, "callbackEmpty");
      body.focus();
      return;
    }
    try {
      await needCore();
      const event = daraja.parseCallback(body.value, arrivedAt.value ? { arrivedAt: arrivedAt.value } : undefined);
      shown.replaceChildren(...picture(event));
      announce("readDone", { outcome: () => word(capital("outcome", event.outcome)) });
      shown.querySelector("h2").focus();
    } catch (error) {
      complain(body, problem, error.code ? (PROBLEMS[error.code] ?? "notReadable") : unusable(error));
      body.focus();
    }
  }

  find("read").addEventListener("click", read);
  body.addEventListener("input", forget);
  arrivedAt.addEventListener("change", () => shown.firstChild && read());
  const clear = () => {
    body.value = "";
    arrivedAt.value = "";
    forget();
  };
  find("reader-clear").addEventListener("click", () => {
    clear();
    announce("cleared");
    body.focus();
  });
  return { clear };
}

function picture(event) {
  const { outcome } = event;
  const { cause, fix, who } = meaning(event);
  const { extras = [], ...members } = event;
  const heading = make(
    "div",
    { class: `verdict outcome ${outcome}` },
    make("h2", { tabindex: "-1", word: capital("outcome", outcome) }),
    make("p", { word: capital("about", outcome) }),
  );
  const advice = make(
    "dl",
    { class: "advice" },
    row("cause", cause),
    row("fix", fix),
    row("whoCanFix", make("span", { word: capital("who", who) })),
    ...again(event),
  );
  return [
    heading,
    advice,
    make("dl", {}, ...summary(event)),
    make("p", { class: "note", word: "claim" }),
    ...table("members", flat(members)),
    ...table(
      "extras",
      extras.map(({ name, value }) => [name, value]),
    ),
  ];
}

/** Whether to send it again; nothing for what a customer began. */
function again({ kind, outcome, resend }) {
  if (kind === "c2b" || kind === "billPayment") return [];
  const done = outcome === "succeeded" && resend === "no";
  return [row("resend", make("span", { word: done ? "resendDone" : capital("resend", resend) }))];
}

function summary(event) {
  const { kind, amount, currency = "KES", resultDescription } = event;
  const when = event.time ?? event.date;
  const name =
    event.receiver?.name ?? event.name ?? [event.firstName, event.middleName, event.lastName].filter(Boolean).join(" ");
  const given = (member) =>
    event[member] === undefined ? [] : [row(member, make("span", { text: String(event[member]) }))];
  return [
    row("kind", make("span", { word: capital("kind", kind) })),
    ...(amount === undefined ? [] : [row("amount", make("strong", { write: money(amount, currency) }))]),
    ...(when ? [row("time", make("span", { write: moment(when) }))] : []),
    ...(name ? [row("name", make("span", { text: name }))] : []),
    ...FIRST.flatMap(given),
    ...(resultDescription ? [row("resultDescription", make("span", { lang: "en", text: resultDescription }))] : []),
  ];
}

function table(heading, rows) {
  const id = `heading-${heading}`;
  const title = make("h3", { id, word: heading });
  if (!rows.length) return [title, make("p", { class: "aside", word: "extrasNone" })];
  const head = make(
    "tr",
    {},
    make("th", { scope: "col", word: "member" }),
    make("th", { scope: "col", word: "value" }),
  );
  const lines = rows.map(([name, value]) =>
    make("tr", {}, make("th", { scope: "row" }, path(name)), make("td", { text: String(value) })),
  );
  return [title, make("table", { "aria-labelledby": id }, make("thead", {}, head), make("tbody", {}, ...lines))];
}

/** A name that may go on in the next line where a word of it begins. */
function path(name) {
  const parts = name.split(/(?=[A-Z.])/).flatMap((part) => [make("wbr"), part]);
  return make("code", { translate: "no" }, ...parts.slice(1));
}

/** Members within members, by their path: `receiver.name`, `accounts.0.current`. */
function flat(value, before = "") {
  return Object.entries(value).flatMap(([name, inner]) =>
    inner !== null && typeof inner === "object" ? flat(inner, `${before}${name}.`) : [[before + name, inner]],
  );
}

function money(amount, currency) {
  const style = { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 20 };
  return (locale) => `${currency} ${new Intl.NumberFormat(locale, style).format(amount)}`;
}

/** As it is read in Nairobi; a time without a clock, or none at all, as it was sent. */
function moment(text) {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || !text.includes("T")) return () => text;
  const style = { dateStyle: "long", timeStyle: "medium", timeZone: "Africa/Nairobi" };
  return (locale) => `${new Intl.DateTimeFormat(locale, style).format(date)} (Nairobi)`;
}

export function capital(prefix, name) {
  return prefix + name.slice(0, 1).toUpperCase() + name.slice(1);
}
