/** Light or dark: as the system has it, until the button is pressed. */
export function theme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen;
  const show = () => {
    const dark = chosen ?? system.matches;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
  };
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    chosen = document.documentElement.dataset.theme !== "dark";
    show();
  });
  show();
}
