import { credentialScreen } from "./credential.js";
import { doctorScreen } from "./doctor.js";
import { find } from "./dom.js";
import { setLanguage, translate } from "./language.js";
import { readerScreen } from "./reader.js";
import { emptySecrets } from "./secret.js";
import { tabs } from "./tabs.js";
import { theme } from "./theme.js";

const screens = [credentialScreen(), readerScreen(), doctorScreen()];
tabs(document.querySelector('[role="tablist"]'));
theme(find("theme"));
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => setLanguage(button.dataset.language));
}
translate();
find("page").hidden = false;

// A file that is dropped beside its place would be opened instead of this page.
for (const type of ["dragover", "drop"]) window.addEventListener(type, (event) => event.preventDefault());

document.addEventListener("visibilitychange", () => document.hidden && emptySecrets());
// A page may come back from the browser's memory as it was.
window.addEventListener("pagehide", () => screens.forEach(({ clear }) => clear()));
