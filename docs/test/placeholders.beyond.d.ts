// What the examples beyond Kenya take for granted, as the program that a reader has.

export declare const client: import("mpesa-core/openapi").Client;
export declare const context: any;
export declare const event: import("mpesa-core/openapi").Event;
export declare const error: import("mpesa-core/openapi").MpesaError & Record<string, any>;
export declare const apiKey: string;
export declare const publicKey: string;
export declare const username: string;
export declare const password: string;
export declare const consumerKey: string;
export declare const consumerSecret: string;
export declare const passkey: string;
export declare const body: string;
export declare const payment: any;
export declare const params: any;
export declare const request: any;
export declare const response: any;
export declare function store(event: object): Promise<void>;
export declare function keepUntilCallback(reply: object): Promise<void>;
