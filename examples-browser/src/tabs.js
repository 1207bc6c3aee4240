const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs as screen readers know them: one of them in the order of the keyboard, arrows between them. */
export function tabs(list) {
  const all = [...list.querySelectorAll('[role="tab"]')];
  const select = (chosen) => {
    for (const tab of all) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = tab !== chosen;
    }
  };
  for (const tab of all) tab.addEventListener("click", () => select(tab));
  list.addEventListener("keydown", (event) => {
    const next = nextOf(event.key, all.indexOf(document.activeElement), all.length);
    if (next === undefined) return;
    event.preventDefault();
    select(all[next]);
    all[next].focus();
  });
  select(all[0]);
}

function nextOf(key, at, count) {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return key in STEPS ? (at + STEPS[key] + count) % count : undefined;
}
