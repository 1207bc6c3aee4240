/** Asks for the page again and exchanges what has changed, without touching a form that is being filled in. */
export const SCRIPT = `const PAUSE = 1500;

async function refresh() {
  if (document.hidden) return;
  const response = await fetch("/");
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const live of document.querySelectorAll("[data-live]")) {
    const now = fresh.getElementById(live.id);
    if (now !== null && now.innerHTML !== live.innerHTML) live.replaceChildren(...now.childNodes);
  }
}

setInterval(() => refresh().catch(() => {}), PAUSE);
`;

export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #f6f7f5; --sheet: #ffffff; --ink: #1b1f1c; --quiet: #59625b; --line: #d9ded9;
  --accent: #1f6f3a; --on-accent: #ffffff;
  --good: #1a6b35; --bad: #a3201d; --open: #7a5200;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121513; --sheet: #1b1f1c; --ink: #e8ece8; --quiet: #a3ada5; --line: #343b36;
    --accent: #7fd199; --on-accent: #0d1a11;
    --good: #85d79f; --bad: #ff9d96; --open: #f0c364;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
header p, .quiet { margin: 0; color: var(--quiet); }
section { margin-top: 1.5rem; padding: 1rem;
  background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin-top: .75rem; }
label { display: grid; gap: .25rem; flex: 1 1 9rem; font-size: .875rem; color: var(--quiet); }
input { width: 100%; padding: .5rem; font: inherit; font-size: 1rem; color: var(--ink); background: var(--ground);
  border: 1px solid var(--quiet); border-radius: .25rem; }
button { padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 1px solid var(--accent); border-radius: .25rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[role="status"] { margin: 0 0 .5rem; color: var(--quiet); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-size: .8125rem; font-weight: 600; color: var(--quiet); }
tbody tr:last-child td { border-bottom: 0; }
.number, time { font-variant-numeric: tabular-nums; }
th.amount, td.amount { padding-right: 1.75rem; text-align: right; }
.address { min-width: 15rem; white-space: normal; overflow-wrap: anywhere; }
.state { font-weight: 600; }
.succeeded { color: var(--good); }
.failed, .rejected, .trouble { color: var(--bad); }
.pending { color: var(--open); }
.trouble { margin: .5rem 0 0; font-weight: 600; }
`;
