import { MpesaError } from "mpesa-core/daraja";
import { createReceiver } from "mpesa-core/receivers";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { page, REFRESH_SCRIPT } from "./page.js";

const LARGEST_BODY = 64 * 1024;
const SHOWN = 50;

/**
 * The HTTP side: it holds no payment logic.
 *
 * @param {object} options
 * @param {ReturnType<import("./payments.js").createPayments>} options.payments
 * @param {ReturnType<import("./store.js").openStore>} options.store
 * @param {string} options.mpesa what it talks to, in words
 * @param {readonly string[]} [options.references] that make the simulator end a charge in a certain way
 * @param {(message: string) => void} [options.log]
 */
export function createApp({ payments, store, mpesa, references = [], log = () => {} }) {
  const app = new Hono();
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text("too large", 413) });
  const show = (c, form, status = 200) =>
    c.html(page({ charges: store.latestCharges(SHOWN), mpesa, references, ...form }), status);

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        styleSrc: ["'unsafe-inline'"],
        imgSrc: ["data:"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });

  app.get("/", (c) => show(c));
  app.get("/refresh.js", (c) => c.body(REFRESH_SCRIPT, 200, { "content-type": "text/javascript; charset=utf-8" }));

  app.post("/charges", limit, csrf(), async (c) => {
    const fromPage = !c.req.header("content-type")?.startsWith("application/json");
    const values = await (fromPage ? c.req.parseBody() : c.req.json()).catch(() => ({}));
    const wanted = {
      amount: values?.amount,
      phoneNumber: values?.phoneNumber,
      reference: values?.reference,
      requestKey: typeof values?.requestKey === "string" ? values.requestKey : undefined,
    };
    try {
      const charge = await payments.charge(wanted);
      return fromPage ? c.redirect("/", 303) : c.json(publicPart(charge), 201);
    } catch (error) {
      if (!MpesaError.is(error)) throw error;
      const { issues } = error;
      return fromPage ? show(c, { values: wanted, issues }, 400) : c.json({ issues }, 400);
    }
  });

  app.get("/charges/:id", (c) => {
    const charge = store.charge(c.req.param("id"));
    return charge === undefined ? c.notFound() : c.json(publicPart(charge));
  });

  // Answered only after the body is stored: M-Pesa does not send an acknowledged callback again.
  const receiver = createReceiver({
    secret: payments.chargeOf,
    store: ({ owner, body }) => payments.receive(owner, body),
    unreadable: (body, error, owner) => payments.receive(owner, body),
    log: ({ reason, status }) => status === 200 || log(`a callback: ${reason}, answered ${status}`),
    onError: (error) => log(error.stack),
  });
  app.all("/callbacks/*", receiver.hono);

  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log(error.stack);
    return c.text("something went wrong here", 500);
  });

  return app;
}

/** What a caller may see: neither the callback's secret nor the plan of queries. */
function publicPart({ id, amount, phoneNumber, reference, state, reason, warning, receipt, createdAt, changedAt }) {
  const time = (at) => new Date(at).toISOString();
  return {
    id, amount, phoneNumber, reference, state, reason, warning, receipt,
    createdAt: time(createdAt), changedAt: time(changedAt),
  };
}
