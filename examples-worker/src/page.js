export const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Payments</title>
<link rel="icon" href="data:,">
<style>
  [hidden] { display: none !important; }
  :root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
  h1 { font-size: 1.4rem; }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
  form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
  label { display: grid; justify-items: start; gap: .2rem; font-size: .875rem; }
  input, select, button { font: inherit; padding: .35rem .5rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-size: .875rem; }
  th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #8886; }
</style>
<h1>Payments</h1>
<form id="entry">
  <label>Token <input name="token" type="password" autocomplete="off" required></label>
  <button>Open</button>
</form>
<main hidden>
  <p><label>Short code <select id="shortCode"></select></label></p>
  <h2>Ask a customer to pay</h2>
  <form id="charge">
    <label>Amount in shillings <input name="amount" inputmode="numeric" value="100" required></label>
    <label>Phone number <input name="phoneNumber" inputmode="tel" value="0712345678" required></label>
    <label>Reference <input name="reference" maxlength="12" value="INV-1" required></label>
    <button>Send the prompt</button>
  </form>
  <h2>Charges</h2>
  <div class="wide"><table id="charges"></table></div>
  <h2>Payments</h2>
  <div class="wide"><table id="payments"></table></div>
</main>
<p id="status" role="status"></p>
<script type="module" src="/page.js"></script>
`;

export const SCRIPT = `
const time = (value) => new Date(value).toLocaleTimeString();
const shillings = (cents) => (cents / 100).toFixed(2);
const COLUMNS = {
  charges: [
    ["Made", "createdAt", time], ["Reference", "reference"], ["Shillings", "amountCents", shillings],
    ["State", "state"], ["Settled by", "settledBy"], ["Receipt", "receipt"], ["Why", "reason"], ["Look at", "warning"],
  ],
  payments: [
    ["Booked", "bookedAt", time], ["Reference", "reference"], ["Shillings", "amountCents", shillings],
    ["Receipt", "receipt"], ["Booked by", "bookedBy"],
    ["In M-Pesa's list", "listed", (listed) => (listed ? "yes" : "not yet")], ["Look at", "warning"],
  ],
};
const $ = (selector) => document.querySelector(selector);
let token;

async function call(path, options = {}) {
  const headers = { authorization: "Bearer " + token, "content-type": "application/json", ...options.headers };
  const response = await fetch("/api" + path, { ...options, headers });
  const answer = await response.json().catch(() => ({ error: "an answer that cannot be read: " + response.status }));
  if (response.ok) return answer;
  throw new Error(answer.error ?? answer.issues?.map(({ path, message }) => path + " " + message).join("; "));
}

async function tell(work) {
  try {
    $("#status").textContent = (await work()) ?? "";
  } catch (error) {
    $("#status").textContent = error.message;
  }
}

async function refresh() {
  const latest = await call("/" + $("#shortCode").value);
  for (const [name, columns] of Object.entries(COLUMNS)) {
    const row = (cell, values) => {
      const line = document.createElement("tr");
      line.append(...values.map((value) => Object.assign(document.createElement(cell), { textContent: value })));
      return line;
    };
    const values = (entry) => columns.map(([, field, show = (value) => value]) => show(entry[field]) ?? "");
    const titles = columns.map(([title]) => title);
    $("#" + name).replaceChildren(row("th", titles), ...latest[name].map((entry) => row("td", values(entry))));
  }
}

async function open() {
  const { shortCodes } = await call("");
  $("#shortCode").replaceChildren(...shortCodes.map((each) => new Option(each)));
  $("#entry").hidden = true;
  $("main").hidden = false;
  await refresh();
  setInterval(() => document.hidden || refresh().catch(() => {}), 1000);
}

$("#entry").addEventListener("submit", (event) => {
  event.preventDefault();
  token = event.target.token.value;
  tell(open);
});

let requestKey = crypto.randomUUID();
$("#charge").addEventListener("submit", (event) => {
  event.preventDefault();
  const body = JSON.stringify(Object.fromEntries(new FormData(event.target)));
  tell(async () => {
    const headers = { "idempotency-key": requestKey };
    await call("/" + $("#shortCode").value + "/charges", { method: "POST", body, headers });
    requestKey = crypto.randomUUID();
    await refresh();
  });
});

// A token after # stays in the browser; it is taken out of the address at once.
if (location.hash.startsWith("#token=")) {
  token = location.hash.slice(7);
  history.replaceState(null, "", "/");
  tell(open);
}
`;
