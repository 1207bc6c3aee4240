import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { giveTools, host, shows } from "./host.mjs";
import { browse } from "./pages.mjs";
import { command, run, serving } from "./programs.mjs";

const route = (runtime) => `import { all } from "../../all.mjs";
export const runtime = "${runtime}";
export const dynamic = "force-dynamic";
export const GET = async () => Response.json(await all());
`;

const folder = host("next", {
  "app/layout.js": 'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  "app/page.js": 'import { all } from "../all.mjs";\nexport const dynamic = "force-dynamic";\n' +
    "export default async function Page() {\n  return <output>{JSON.stringify(await all())}</output>;\n}\n",
  "app/fixed/page.js": 'import { all } from "../../all.mjs";\n' +
    "export default async function Page() {\n  return <output>{JSON.stringify(await all())}</output>;\n}\n",
  "app/client/page.js": '"use client";\nimport { useEffect, useState } from "react";\nimport { all } from "../../all.mjs";\n' +
    'export default function Page() {\n  const [shown, show] = useState("");\n' +
    "  useEffect(() => { all().then((walked) => show(JSON.stringify(walked))); }, []);\n  return <output>{shown}</output>;\n}\n",
  "app/node/route.js": route("nodejs"),
  "app/edge/route.js": route("edge"),
}, { dependencies: { "mpesa-core": "*", next: "*", react: "*", "react-dom": "*" } });
const options = { cwd: folder, env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NODE_TEST_CONTEXT: undefined } };
let address, stop;

before(async () => {
  giveTools(folder, ["next", "react", "react-dom"]);
  await run(process.execPath, [command("next", folder), "build"], { ...options, seconds: 200 });
  const args = [command("next", folder), "start", "--hostname", "127.0.0.1", "--port", "0"];
  ({ address, stop } = await serving(process.execPath, args, /(http:\/\/127\.0\.0\.1:\d+)/, options));
});

after(() => stop?.());

for (const path of ["node", "edge"]) {
  test(`Next answers from every entry in a route of its ${path} runtime`, async () => {
    const response = await fetch(`${address}/${path}`);
    const text = await response.text();
    assert.equal(response.status, 200, text);
    shows(text);
  });
}

for (const [name, path] of [["on the server at each request", ""], ["on the server when it is built", "fixed"], ["in the browser", "client"]]) {
  test(`a component of Next uses every entry ${name}`, async () => shows(await browse(`${address}/${path}`)));
}
