import { complain, make } from "./dom.js";
import { label, say, word } from "./language.js";

const fields = [];

/** Empties every secret of the page, and says so where one was. */
export function emptySecrets() {
  for (const field of fields) field.leave();
}

/**
 * A field for a secret, built into `place`. `name` is the word of its label; `operator` marks the password of the API
 * operator, of which M-Pesa takes less than of others.
 */
export function secretField(place, { id, name, about, operator }) {
  let input = build(id);
  const toggle = make("button", { type: "button", class: "quiet" });
  const hint = make("p", { class: "hint caution", id: `${id}-hint`, role: "status" });
  const problem = make("p", { class: "problem", id: `${id}-problem`, role: "alert" });
  const box = make("div", { class: "secret" }, input, toggle);
  place.append(make("label", { for: id, word: name }), box);
  if (about) place.append(make("p", { class: "aside", id: `${id}-about`, word: about }));
  place.append(hint, problem);

  const show = (shown) => {
    input.type = shown ? "text" : "password";
    say(toggle, shown ? "hide" : "show");
    label(toggle, shown ? "hideOf" : "showOf", { field: () => word(name) });
  };
  let capsLock = false;
  const look = (event) => {
    if (event.target !== input) return;
    // An input event does not know the keys, so the last key that was pressed says it.
    if (event.getModifierState) capsLock = event.getModifierState("CapsLock");
    const said = hintOf(input.value, { capsLock, operator });
    if (hint.dataset.word !== said) say(hint, said);
    if (event.type === "input") complain(input, problem);
  };
  for (const type of ["input", "keydown", "keyup"]) box.addEventListener(type, look);
  toggle.addEventListener("click", () => show(input.type === "password"));

  const field = {
    get value() {
      return input.value;
    },
    focus: () => input.focus(),
    complain: (key) => complain(input, problem, key),
    /** A new input takes the place of the old one, so that undo brings nothing back. */
    empty() {
      const focused = document.activeElement === input;
      input.value = "";
      const fresh = build(id, about);
      input.replaceWith(fresh);
      input = fresh;
      if (focused) input.focus();
      show(false);
      say(hint);
      complain(input, problem);
    },
    leave() {
      if (!input.value) return;
      field.empty();
      say(hint, "emptiedOnLeaving");
    },
  };
  fields.push(field);
  field.empty();
  return field;
}

function hintOf(value, { capsLock, operator }) {
  if (capsLock) return "capsLock";
  if (/^\s|\s$/.test(value)) return "edgeBlank";
  if (/[^\x20-\x7e]/.test(value)) return "notAscii";
  if (operator && /[()]/.test(value)) return "bracket";
  return operator && /[^\w #&%$]|_/.test(value) ? "special" : undefined;
}

/** Spelling checkers, translators and managers of passwords send elsewhere what they see. */
function build(id, about) {
  return make("input", {
    id,
    type: "password",
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    translate: "no",
    "data-1p-ignore": "",
    "data-bwignore": "",
    "data-lpignore": "true",
    "data-form-type": "other",
    "aria-describedby": [about && `${id}-about`, `${id}-hint`, `${id}-problem`].filter(Boolean).join(" "),
  });
}
