import { createReceiver, inBatches, MpesaError } from "mpesa-core/receivers";
import type { Decision, LogEntry, Place, ReceivedReason } from "mpesa-core/receivers";
import type { Event } from "mpesa-core/daraja";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;

const keep = inBatches((items: { key: string }[]) => items.map(({ key }) => key.length));
same<ReturnType<typeof keep>, Promise<number>>(true);
inBatches(async (items: number[]) => items, { most: 10, mostWaiting: 100 });

const entries: LogEntry[] = [];
const receiver = createReceiver({
  secret: ["one", "two"],
  store: ({ event, place, at }) => {
    same<typeof event, Event>(true);
    same<typeof place, Place>(true);
    return keep({ key: event.dedupeKey + at });
  },
  validate: ({ event }): Decision => (event.kind === "c2b" && event.amount === 5) || "invalidAmount",
  unreadable: (body, error) => {
    same<typeof body, Uint8Array>(true);
    return error.code === MpesaError.name;
  },
  addresses: ["10.0.0.0/8"], addressHeader: "cf-connecting-ip", trustedProxies: [], log: (entry) => entries.push(entry),
  onError: (error) => void (error satisfies unknown), now: () => 0,
});
createReceiver({
  secret: async (secret) => secret.length > 3, store: () => "duplicate", addresses: "safaricom",
  validate: async () => ({ thirdPartyTransactionId: "7" }),
});
same<ReturnType<typeof receiver.urls>["statusUrl"], string>(true);
const late: ReceivedReason = "storeEndedLate";

// @ts-expect-error there must be a store
createReceiver({ secret: "5f0c1a7be2d9436890ab" });
// @ts-expect-error there is no such list
createReceiver({ secret: "5f0c1a7be2d9436890ab", store: () => {}, addresses: "all" });
// @ts-expect-error there is no such reason
createReceiver({ secret: "5f0c1a7be2d9436890ab", store: () => {}, validate: () => "C2B00011" });
// @ts-expect-error there is no such option
createReceiver({ secret: "5f0c1a7be2d9436890ab", store: () => {}, limit: 1 });
// @ts-expect-error nor such a reason
export const wrong: ReceivedReason = "fine";
export { late };
