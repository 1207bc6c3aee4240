import { randomUUID } from "node:crypto";
import { html, raw } from "hono/html";

/** @type {Record<import("./store.js").State, string>} */
export const STATES = {
  sending: "Asking M-Pesa to prompt the customer",
  pending: "Waiting for the customer",
  claimed: "M-Pesa says paid; being confirmed",
  paid: "Paid",
  failed: "Not paid",
  doubtful: "In doubt: look before asking again",
  unknown: "Not known yet: waiting for M-Pesa",
};

const shillings = new Intl.NumberFormat("en-KE");
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Africa/Nairobi",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** Fetches the list anew and leaves the form alone. */
export const REFRESH_SCRIPT = `
setInterval(async () => {
  if (document.hidden) return;
  const response = await fetch("/").catch(() => undefined);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  document.querySelector("#charges").replaceWith(fresh.querySelector("#charges"));
}, 2000);
`;

const STYLE = raw(`
  :root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 40rem; padding: 1rem; }
  h1 { font-size: 1.4rem; margin: 0; }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
  .aside { color: color-mix(in srgb, currentColor 65%, transparent); font-size: .875rem; margin: .25rem 0; }
  form { display: grid; gap: .75rem; margin-top: 1rem; }
  label { display: grid; gap: .25rem; }
  input, button { border: 1px solid #8888; border-radius: .4rem; font: inherit; padding: .55rem .7rem; }
  button { background: #14693a; border-color: transparent; color: #fff; cursor: pointer; font-weight: 600; }
  .issue { color: light-dark(#a11, #f99); font-size: .875rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { border-top: 1px solid #8884; padding: .75rem 0; overflow-wrap: anywhere; }
  .row { display: flex; gap: 1rem; justify-content: space-between; }
  .amount { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
  .state { margin: .1rem 0; }
  .paid { color: light-dark(#14693a, #7d9); font-weight: 600; }
  .doubtful, .unknown, .warning { color: light-dark(#8a4b00, #fb6); }
`);

const FIELDS = [
  { name: "amount", label: "Amount in shillings", mode: "numeric", example: "100" },
  { name: "phoneNumber", label: "Phone", mode: "tel", example: "0712 345 678" },
  { name: "reference", label: "Reference, up to 12 characters", mode: "text", example: "INV-7" },
];

/** Parameters as `stkPush` calls them, in the words of the form. */
const PATHS = { amount: "amount", phoneNumber: "phoneNumber", accountReference: "reference" };

/**
 * The one page. Whatever goes through the html tag is escaped.
 *
 * @param {object} options
 * @param {import("./store.js").Charge[]} options.charges
 * @param {string} options.mpesa
 * @param {readonly string[]} options.references
 * @param {Record<string, unknown>} [options.values] of a form that was not accepted
 * @param {readonly import("mpesa-core/daraja").Issue[]} [options.issues] and why
 */
export function page({ charges, mpesa, references, values = {}, issues = [] }) {
  const elsewhere = issues.filter(({ path }) => PATHS[path] === undefined);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Charges</title>
        <link rel="icon" href="data:," />
        <style>
          ${STYLE}
        </style>
        <script src="/refresh.js" defer></script>
      </head>
      <body>
        <h1>Ask for a payment</h1>
        <p class="aside">Connected to ${mpesa}.</p>
        <form method="post" action="/charges">
          <input type="hidden" name="requestKey" value="${values.requestKey ?? randomUUID()}" />
          ${FIELDS.map((field) => input(field, values[field.name], issues))} ${elsewhere.map(issueLine)}
          <button>Send the prompt</button>
        </form>
        ${references.length > 0 && html`<p class="aside">Try these as reference: ${references.join(", ")}.</p>`}
        <section id="charges">
          <h2>Charges</h2>
          ${charges.length === 0 ? html`<p class="aside">None yet.</p>` : html`<ul>${charges.map(item)}</ul>`}
        </section>
      </body>
    </html>`;
}

function input({ name, label, mode, example }, value, issues) {
  return html`<label>
    ${label}
    <input name="${name}" inputmode="${mode}" placeholder="${example}" value="${value ?? ""}" required autocomplete="off" />
    ${issues.filter(({ path }) => PATHS[path] === name).map(issueLine)}
  </label>`;
}

function issueLine({ message, hint }) {
  return html`<span class="issue">${message}${hint && html` (${hint})`}</span>`;
}

function item({ amount, phoneNumber, reference, state, reason, warning, receipt, createdAt }) {
  return html`<li>
    <div class="row"><span>${reference}</span> <span class="amount">KES ${shillings.format(amount)}</span></div>
    <p class="state"><span class="${state}">${STATES[state]}</span>${reason && html`: ${reason}`}</p>
    ${warning && html`<p class="state warning">Look at this: ${warning}</p>`}
    <p class="aside">${phoneNumber}, ${clock.format(createdAt)}${receipt && html`, receipt ${receipt}`}</p>
  </li>`;
}
