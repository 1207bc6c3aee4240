/** How many of each are shown. */
const SHOWN = 100;

const TRANSACTION_HEADS = ["Time", "State", "Kind", "Phone", "Amount", "Short code", "Reference", "Receipt"];
const EMPTY = "Nothing yet. Send a push to this address: it appears here by itself.";
const POST_HEADS = ["Time", "What", "Answer", "To"];
const STATES = { pending: "pending", succeeded: "succeeded", failed: "failed", rejected: "rejected" };
const KINDS = { push: "Push", customer: "Customer’s own", payout: "Payout" };

/** The page; everything that came from outside is escaped. */
export function page({ transactions, posts, trouble }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>M-Pesa simulator: transactions</title>
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
<header>
<h1>M-Pesa simulator</h1>
<p>Not Safaricom: no money moves here. Everything is forgotten when it ends.</p>
</header>
<main>
${form(trouble)}
<section aria-labelledby="transactions">
<h2 id="transactions">Transactions</h2>
<p role="status" id="count" data-live>${count(transactions)}</p>
${region("transactions", TRANSACTION_HEADS, latest(transactions).map(transaction), EMPTY)}
</section>
<section aria-labelledby="posts">
<h2 id="posts">Posted to you</h2>
${region("posts", POST_HEADS, latest(posts).map(posted), "No callback was posted yet.")}
</section>
</main>
</body>
</html>
`;
}

function count(transactions) {
  const open = transactions.filter(({ state }) => state === "pending").length;
  const many = `${transactions.length} ${transactions.length === 1 ? "transaction" : "transactions"}, ${open} pending`;
  return transactions.length > SHOWN ? `${many}; the last ${SHOWN} are shown` : many;
}

function latest(list) {
  return list.slice(-SHOWN).reverse();
}

/** What the script exchanges while the page is open; it stays the same element, with its focus and its scrolling. */
function region(about, heads, rows, empty) {
  const head = heads
    .map((name) => `<th scope="col"${name === "Amount" ? ' class="amount"' : ""}>${name}</th>`)
    .join("");
  const table = `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
  return `<div class="scroll" id="live-${about}" role="region" aria-labelledby="${about}" tabindex="0" data-live>
${rows.length === 0 ? `<p class="quiet">${empty}</p>` : table}
</div>`;
}

function transaction({ at, kind, phoneNumber, amount, shortCode, accountReference, state, resultCode, receipt }) {
  const name = STATES[state] ?? "unknown";
  const result =
    state === "failed" && resultCode !== undefined ? ` <span class="quiet">${escape(resultCode)}</span>` : "";
  return `<tr><td>${time(at)}</td>\
<td><span class="state ${name}">${name}</span>${result}</td><td>${escape(KINDS[kind] ?? kind)}</td>\
<td class="number">${escape(phoneNumber)}</td><td class="number amount">${escape(shillings(amount))}</td>\
<td class="number">${escape(shortCode)}</td><td>${escape(accountReference ?? "")}</td>\
<td class="number">${escape(receipt ?? "")}</td></tr>`;
}

function posted({ at, kind, url, answer }) {
  return `<tr><td>${time(at)}</td><td>${escape(kind)}</td><td>${escape(answer)}</td>\
<td class="address">${escape(url)}</td></tr>`;
}

function form(trouble) {
  const value = (name, otherwise) => escape(trouble?.form[name] ?? otherwise);
  const field = (name, label, otherwise, more = "") =>
    `<label>${label}<input name="${name}" value="${value(name, otherwise)}" autocomplete="off" ${more}></label>`;
  return `<section aria-labelledby="pay">
<h2 id="pay">A customer pays by herself</h2>
<p class="quiet">As from the phone’s own menu: validation, if you registered one, and then confirmation.</p>
${trouble === undefined ? "" : `<p role="alert" class="trouble">${escape(trouble.message)}</p>`}
<form method="post" action="/pay">
${field("shortCode", "Paybill or till", "600984", 'required inputmode="numeric"')}
${field("amount", "Shillings", "100", 'required inputmode="numeric"')}
${field("phoneNumber", "Phone", "254708374149", 'required inputmode="tel"')}
${field("accountReference", "Account number", "INV-7")}
<button type="submit">Pay</button>
</form>
</section>`;
}

function time(at) {
  const moment = new Date(at);
  const shown = moment.toLocaleTimeString("en-GB", { timeZone: "Africa/Nairobi" });
  return `<time datetime="${moment.toISOString()}" title="in Nairobi">${shown}</time>`;
}

function shillings(amount) {
  return Number.isFinite(amount) ? amount.toLocaleString("en") : amount;
}

function escape(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
