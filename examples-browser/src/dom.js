import { label, say, sayValue } from "./language.js";

export const find = (id) => document.getElementById(id);

/**
 * A new element. `word` is a sentence of the page with its `values`, `text` is shown as it is and is no language of
 * ours, `english` is a sentence of the library, `write` makes a text from a locale.
 */
export function make(tag, { word, values, text, english, write, label: named, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  if (word) say(element, word, values);
  if (write) sayValue(element, write);
  if (named) label(element, named, values);
  if (text !== undefined) {
    element.textContent = text;
    element.setAttribute("translate", "no");
  }
  if (english !== undefined) {
    element.textContent = sentence(english);
    element.lang = "en";
  }
  element.append(...children);
  return element;
}

/** A row of a list of names and values. */
export function row(name, ...values) {
  return make("div", {}, make("dt", { word: name }), make("dd", {}, ...values));
}

/** Says what is wrong with a field, at the field; nothing, without a key. */
export function complain(field, place, key) {
  say(place, key);
  if (key) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/** Tells screen readers what happened. */
export function announce(key, values) {
  const status = find("status");
  // The same sentence twice would be told once.
  say(status);
  setTimeout(() => say(status, key, values), 50);
}

/** The library's sentences begin in lower case and have no full stop. */
function sentence(text) {
  const whole = text.slice(0, 1).toUpperCase() + text.slice(1);
  return !whole || /[.!?:]$/.test(whole) ? whole : `${whole}.`;
}
