const MARKETS = {
  daraja: () => import("mpesa-core/daraja"),
  openapi: () => import("mpesa-core/openapi"),
  mozambique: () => import("mpesa-core/mozambique"),
  drc: () => import("mpesa-core/drc"),
  ethiopia: () => import("mpesa-core/ethiopia"),
};

export const MARKET_OPTION = {
  market: {
    type: "string",
    value: "name",
    choices: Object.keys(MARKETS),
    help: `which M-Pesa it is from, daraja if left out: ${Object.keys(MARKETS).join(", ")}`,
  },
};

/** The functions of the M-Pesa that is meant. */
export function marketOf({ market = "daraja" }) {
  return MARKETS[market]();
}
