import en from "./words.en.js";
import sw from "./words.sw.js";

const WORDS = { en, sw };
/** Dates and figures as they are written in Kenya. */
const LOCALES = { en: "en-KE", sw: "sw-KE" };
const filledIn = new WeakMap();
const labels = new WeakMap();
let language = /^sw\b/i.test(navigator.language) ? "sw" : "en";

/** A sentence in the language of now. A value may be a function of the locale, for what is written differently. */
export function word(key, values = {}) {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => inLocale(values[name]));
}

/** Puts a sentence into an element, which follows the language from then on; nothing, without a key. */
export function say(element, key, values) {
  filledIn.set(element, values);
  if (key) element.dataset.word = key;
  else delete element.dataset.word;
  element.textContent = key ? word(key, values) : "";
}

/** Puts a value into an element that is written differently in each language. */
export function sayValue(element, write) {
  filledIn.set(element, write);
  element.dataset.value = "";
  element.textContent = inLocale(write);
}

/** The name of an element for screen readers, which follows the language too. */
export function label(element, key, values) {
  element.dataset.label = key;
  labels.set(element, values);
  element.setAttribute("aria-label", word(key, values));
}

export function setLanguage(chosen) {
  language = chosen;
  translate();
}

/** Writes every sentence of the page in the language of now. */
export function translate() {
  document.documentElement.lang = language;
  document.title = word("title");
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = word(element.dataset.word, filledIn.get(element));
  }
  for (const element of document.querySelectorAll("[data-value]")) {
    element.textContent = inLocale(filledIn.get(element));
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    label(element, element.dataset.label, labels.get(element));
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
}

function inLocale(value) {
  return typeof value === "function" ? value(LOCALES[language]) : String(value);
}
