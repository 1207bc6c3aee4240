// What the examples take for granted, as the program that a reader has.

type Write = (batch: import("mpesa-core/receivers").Received[]) => string[];

export declare const client: import("mpesa-core/daraja").Client;
export declare const context: import("mpesa-core/daraja").Context<keyof import("mpesa-core/daraja").Keys>;
export declare const event: import("mpesa-core/daraja").Event;
export declare const error: import("mpesa-core/daraja").MpesaError;
export declare const push: import("mpesa-core/daraja").StkPushReply;
export declare const payout: Omit<import("mpesa-core/daraja").B2cPaymentParams, "originatorConversationId">;
export declare const order: { phoneNumber: string };
export declare const owed: number;
export declare const consumerKey: string;
export declare const consumerSecret: string;
export declare const passkey: string;
export declare const phoneNumber: string;
export declare const callbackUrl: string;
export declare const accountReference: string;
export declare const body: string;
/** Of `fetch` in some examples, of `node:http` in others. */
export declare const request: any;
export declare const response: any;
export declare const store: { keep(payout: object, id: string | undefined): Promise<void> };
export declare const payouts: { keep(id: string): Promise<string> };
export declare const payments: { keep(key: string, event: object, body: string): void };
export declare const database: {
  prepare(sql: string): { run(...values: unknown[]): { changes: number } };
  transaction(run: Write): Write;
};
export declare const createServer: any;
export declare const env: {
  TOKENS: {
    get(key: string, type: "json"): Promise<any>;
    put(key: string, value: string, options: { expirationTtl: number }): Promise<void>;
  };
};
export declare const process: { env: Record<string, string> };
export declare class Redis {
  constructor(url: string);
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<unknown>;
}
export declare function readFile(path: string | URL): Promise<Uint8Array>;
export declare function deliver(order: object): Promise<void>;
export declare function received(event: object): void;
export declare function review(event: object): Promise<void>;
export declare function owes(event: object): Promise<boolean>;
export declare function paid(...ids: (string | undefined)[]): Promise<void>;
export declare function keepAsDoubtful(error: Error): Promise<void>;
export declare const apiKey: string;
export declare const publicKey: string;
export declare const username: string;
export declare const password: string;
export declare const payment: any;
export declare const keepUntilCallback: (reply: object) => Promise<void>;
