import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { receiveCallback } from "./callbacks.js";
import { PAGE, SCRIPT } from "./page.js";
import { isAuthorized, registeredSecret } from "./secrets.js";
import { accountOf, callbackBase, objectOf, shortCodes } from "./settings.js";

const LARGEST_BODY = 16 * 1024;
const REQUEST_KEY = /^[\x21-\x7e]{1,100}$/;

/** The HTTP side: it holds no payment logic. */
export const app = new Hono();

app.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      styleSrc: ["'unsafe-inline'"],
      imgSrc: ["data:"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
  }),
);
app.use(async (c, next) => {
  await next();
  c.header("cache-control", "no-store");
});

app.all("/callbacks/:shortCode/:secret/:place", receiveCallback);

// The page holds no data: what it shows comes from the API, with the token that its user gives it.
app.get("/", (c) => c.html(PAGE));
app.get("/page.js", (c) => c.body(SCRIPT, 200, { "content-type": "text/javascript; charset=utf-8" }));

const api = new Hono();

api.use(async (c, next) => {
  if (await isAuthorized(c.env, c.req.header("authorization"))) return next();
  c.header("www-authenticate", "Bearer");
  return c.json({ error: "the header Authorization must be: Bearer and the API_TOKEN" }, 401);
});
api.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json({ error: "too large" }, 413) }));

api.get("/", (c) => c.json({ shortCodes: shortCodes(c.env) }));

api.use("/:shortCode/*", async (c, next) => {
  const shortCode = c.req.param("shortCode");
  if (accountOf(c.env, shortCode) === undefined) return c.json({ error: "no such short code" }, 404);
  c.set("object", objectOf(c.env, shortCode));
  return next();
});

api.post("/:shortCode/charges", async (c) => {
  const requestKey = c.req.header("idempotency-key") ?? "";
  if (!REQUEST_KEY.test(requestKey)) {
    return c.json({ error: "the header Idempotency-Key must hold 1 to 100 characters: send your order's id" }, 400);
  }
  const { amount, phoneNumber, reference } = await bodyOf(c);
  const asked = c.get("object").charge(c.req.param("shortCode"), { requestKey, amount, phoneNumber, reference });
  // A caller who hangs up must not stop a push halfway.
  c.executionCtx.waitUntil(asked.catch(() => {}));
  const { charge, made, differs, issues } = await asked;
  if (issues !== undefined) return c.json({ issues }, 400);
  if (differs) return c.json({ error: "this Idempotency-Key was used for another charge" }, 409);
  return c.json(shown(charge), made ? 201 : 200);
});

api.get("/:shortCode/charges/:id", async (c) => {
  const charge = await c.get("object").chargeById(c.req.param("id"));
  return charge === undefined ? c.json({ error: "no such charge" }, 404) : c.json(shown(charge));
});

api.get("/:shortCode", async (c) => {
  const latest = await c.get("object").latest();
  return c.json(Object.fromEntries(Object.entries(latest).map(([name, rows]) => [name, rows.map(shown)])));
});

api.put("/:shortCode/orders/:reference", async (c) => {
  const { amount } = await bodyOf(c);
  const order = await c.get("object").setOrder(c.req.param("reference"), amount);
  if (order === undefined) return c.json({ error: "amount must be a number of shillings, at most two decimals" }, 400);
  return c.json(order);
});

api.get("/:shortCode/orders/:reference", async (c) => {
  const order = await c.get("object").order(c.req.param("reference"));
  return order === undefined ? c.json({ error: "no such order" }, 404) : c.json(order);
});

api.post("/:shortCode/reconcile", async (c) => c.json(await c.get("object").reconcile(c.req.param("shortCode"))));

api.post("/:shortCode/register", async (c) => {
  const shortCode = c.req.param("shortCode");
  const base = `${callbackBase(c.env, shortCode)}/${await registeredSecret(c.env, shortCode)}`;
  const urls = { confirmationUrl: `${base}/confirmation`, validationUrl: `${base}/validation` };
  const done = await c.get("object").register(shortCode, urls);
  return c.json(done, done.error === undefined ? 200 : 502);
});

api.post("/:shortCode/messages/:id/again", async (c) => {
  const found = await c.get("object").messageAgain(c.req.param("id"));
  return found ? c.body(null, 204) : c.json({ error: "no such message was given up" }, 404);
});

app.route("/api", api);

app.notFound((c) => c.json({ error: "there is nothing here" }, 404));

app.onError((error, c) => {
  if (error instanceof HTTPException) return error.getResponse();
  console.error(error.stack);
  return c.json({ error: "something went wrong here" }, 500);
});

async function bodyOf(c) {
  const values = await c.req.json().catch(() => undefined);
  return values !== null && typeof values === "object" ? values : {};
}

/** Times as ISO 8601; the plan of queries is nobody's business. */
function shown({ nextQueryAt, queryUntil, requestKey, ...row }) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) =>
    [name, name.endsWith("At") && value !== null ? new Date(value).toISOString() : value]));
}
