// Written by `cargo test` from the rows in src/openapi. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";
import type { Destination } from "./openapi.js";

/** What is paid, and to whom. */
export interface B2bPaymentParams {
  /** How much, in `currency`: at most two decimals. */
  amount: number | string;
  /** The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`. */
  currency?: string;
  /** Your organisation, which pays: 4 to 12 letters and digits. */
  primaryPartyCode: string | number;
  /** The organisation that is paid: 4 to 12 letters and digits. */
  receiverPartyCode: string | number;
  /** Your reference: up to 20 letters, digits, blanks, `_` and `+`. */
  transactionReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** What it is for: up to 256 letters, digits, blanks, `_` and `+`. No comma. */
  description: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface B2bPaymentReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction: opaque, in either case. Absent where the request was only taken. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Pays another organisation from yours.
 *
 * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
 * again because an answer was lost: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /b2bPayment/`
 *
 * @example
 * ```ts
 * const request = b2bPayment.request({
 *   amount: 2500,
 *   primaryPartyCode: "000000",
 *   receiverPartyCode: "000001",
 *   transactionReference: "T12344C",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 *   description: "Shoes",
 * }, context);
 * ```
 */
export declare const b2bPayment: Endpoint<B2bPaymentParams, B2bPaymentReply, "bearerToken", Destination>;

/** What is paid, and to whom. */
export interface B2cPaymentParams {
  /** How much, in `currency`: at most two decimals. */
  amount: number | string;
  /** Who is paid. In the local form of the market, or with its calling code. */
  phoneNumber: string | number;
  /** The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`. */
  currency?: string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /** Your reference: up to 20 letters, digits, blanks, `_` and `+`. */
  transactionReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** What it is for: up to 256 letters, digits, blanks, `_` and `+`. No comma. */
  description: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface B2cPaymentReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction: opaque, in either case. Absent where the request was only taken. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Pays a customer from your organisation.
 *
 * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
 * again because an answer was lost: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /b2cPayment/`
 *
 * @example
 * ```ts
 * const request = b2cPayment.request({
 *   amount: 2500,
 *   phoneNumber: "0712345678",
 *   serviceProviderCode: "000000",
 *   transactionReference: "T12344C",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 *   description: "Salary payment",
 * }, context);
 * ```
 */
export declare const b2cPayment: Endpoint<B2cPaymentParams, B2cPaymentReply, "bearerToken", Destination>;

/** Which customer. */
export interface BeneficiaryNameParams {
  /** Whose name. In the local form of the market, or with its calling code. */
  phoneNumber: string | number;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
}

/** The name. Where it was only asked for, it is absent. */
export interface BeneficiaryNameReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** The first name. */
  readonly firstName?: string;
  /** The last name. */
  readonly lastName?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks for the name of a customer, to compare before a payment. The portal has it for Ghana only: for another market it
 * is refused, unless `skipLimits` is set.
 *
 * The answer may also come as a callback of kind `beneficiaryName`: `outcome` is `"pending"` then. A name is personal
 * data: keep it out of logs.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /queryBeneficiaryName/`
 *
 * @example
 * ```ts
 * const request = beneficiaryName.request({
 *   phoneNumber: "0244123456",
 *   serviceProviderCode: "000000",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 * }, context);
 * ```
 */
export declare const beneficiaryName: Endpoint<BeneficiaryNameParams, BeneficiaryNameReply, "bearerToken", Destination>;

/** What the customer is asked to pay. */
export interface C2bPaymentParams {
  /** How much, in `currency`: at most two decimals. */
  amount: number | string;
  /** Who pays. In the local form of the market, or with its calling code. */
  phoneNumber: string | number;
  /** The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`. */
  currency?: string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /** Your reference: up to 20 letters, digits, blanks, `_` and `+`. */
  transactionReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** What is bought: up to 256 letters, digits, blanks, `_` and `+`. No comma. */
  description: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface C2bPaymentReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction: opaque, in either case. Absent where the request was only taken. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks a customer to pay your organisation: a prompt for the M-Pesa PIN appears on the phone.
 *
 * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
 * again because an answer was lost: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /c2bPayment/singleStage/`
 *
 * @example
 * ```ts
 * const request = c2bPayment.request({
 *   amount: 1000,
 *   phoneNumber: "0712345678",
 *   serviceProviderCode: "000000",
 *   transactionReference: "INV7",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 *   description: "Shoes",
 * }, context);
 * ```
 */
export declare const c2bPayment: Endpoint<C2bPaymentParams, C2bPaymentReply, "bearerToken", Destination>;

/** What the customer is asked to pay. */
export interface C2bPaymentTwoStepParams {
  /** How much, in `currency`: at most two decimals. */
  amount: number | string;
  /** Who pays. In the local form of the market, or with its calling code. */
  phoneNumber: string | number;
  /** The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`. */
  currency?: string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /** Your reference: up to 20 letters, digits, blanks, `_` and `+`. */
  transactionReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** What is bought: up to 256 letters, digits, blanks, `_` and `+`. No comma. */
  description: string;
}

/** The first step was taken: nothing is paid yet, so that `outcome` is always `"pending"`. */
export interface C2bPaymentTwoStepReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction, which `updateTransactionStatus` takes. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks a customer to pay, in two steps: `updateTransactionStatus` commits the payment, or calls it off.
 *
 * The portal names it and does not describe it: path and parameters are those of other libraries. Try it in the sandbox
 * of your market first. However it is answered, nothing is paid yet.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /c2bPayment/multiStage/`
 *
 * @example
 * ```ts
 * const request = c2bPaymentTwoStep.request({
 *   amount: "10",
 *   phoneNumber: "000000000001",
 *   serviceProviderCode: "000000",
 *   transactionReference: "T1234C",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 *   description: "Shoes",
 * }, context);
 * ```
 */
export declare const c2bPaymentTwoStep: Endpoint<C2bPaymentTwoStepParams, C2bPaymentTwoStepReply, "bearerToken", Destination>;

/** Which mandate. */
export interface DirectDebitCancelParams {
  /** Whose mandate; or else `msisdnToken`. In the local form of the market, or with its calling code. */
  phoneNumber?: string | number;
  /** M-Pesa's word for that phone number, as it was received. If both are given, they must belong together. */
  msisdnToken?: string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /** Your reference of the mandate: up to 32 letters and digits. */
  thirdPartyReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** M-Pesa's number of the mandate. */
  mandateId?: string | number;
}

/** The mandate is ended, or is to be: see `outcome`. */
export interface DirectDebitCancelReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** The reference of the mandate. */
  readonly transactionReference?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by. */
  readonly msisdnToken?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Ends a mandate. If the answer was lost, `directDebitQuery` says whether the mandate is still there.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `PUT /directDebitCancel/`
 *
 * @example
 * ```ts
 * const request = directDebitCancel.request({
 *   msisdnToken: "cvgwUBZ3lAO9ivwhWAFeng==",
 *   serviceProviderCode: "000000",
 *   thirdPartyReference: "Test123",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 * }, context);
 * ```
 */
export declare const directDebitCancel: Endpoint<DirectDebitCancelParams, DirectDebitCancelReply, "bearerToken", Destination>;

/** The mandate. */
export interface DirectDebitCreateParams {
  /** Who pays. In the local form of the market, or with its calling code. */
  phoneNumber: string | number;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /** Your reference of the mandate, which the other calls name it by: up to 32 letters and digits. */
  thirdPartyReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** Whether the customer agreed to the terms. */
  agreedToTerms: boolean;
  /** How often it is paid. Left out, `firstPaymentDate`, `startDay` and `endDay` must be left out too. */
  frequency?: "onceOff" | "daily" | "weekly" | "monthly" | "quarterly" | "halfYearly" | "yearly" | "onDemand";
  /** The day from which on it is paid: `"2026-11-21"`. Needed where there is a frequency. */
  firstPaymentDate?: string;
  /**
   * From which day of the month on it may be paid: 1 to 31. Only where it is paid monthly, quarterly, half-yearly
   * or yearly.
   */
  startDay?: number | string;
  /** Until which day of the month, under the same rule. */
  endDay?: number | string;
  /** The day until which it is valid: `"2027-11-21"`. */
  expiryDate?: string;
}

/** The mandate is there, or was only asked for: see `outcome`. */
export interface DirectDebitCreateReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's number of the mandate. */
  readonly mandateId?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by. */
  readonly msisdnToken?: string;
  /** M-Pesa's reference of the mandate. */
  readonly transactionReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks a customer for a mandate, by which `directDebitPayment` can debit the customer from then on.
 *
 * Never send it again because an answer was lost: ask with `directDebitQuery` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /directDebitCreation/`
 *
 * @example
 * ```ts
 * const request = directDebitCreate.request({
 *   phoneNumber: "0712345678",
 *   serviceProviderCode: "000000",
 *   thirdPartyReference: "Test123",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 *   agreedToTerms: true,
 * }, context);
 * ```
 */
export declare const directDebitCreate: Endpoint<DirectDebitCreateParams, DirectDebitCreateReply, "bearerToken", Destination>;

/** What is paid, and by whom. */
export interface DirectDebitPaymentParams {
  /** How much, in `currency`: at most two decimals. */
  amount: number | string;
  /** Who pays; or else `msisdnToken`. In the local form of the market, or with its calling code. */
  phoneNumber?: string | number;
  /** M-Pesa's word for that phone number, as it was received. If both are given, they must belong together. */
  msisdnToken?: string;
  /** The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`. */
  currency?: string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /** Your reference of the mandate: up to 32 letters and digits. */
  thirdPartyReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** M-Pesa's number of the mandate. */
  mandateId?: string | number;
}

/** It was carried out, or only taken: see `outcome`. */
export interface DirectDebitPaymentReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction; absent where the request was only taken. Older answers call it a reference. */
  readonly transactionId?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by. */
  readonly msisdnToken?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Debits a customer who gave a mandate. The customer is not asked again.
 *
 * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
 * again because an answer was lost: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /directDebitPayment/`
 *
 * @example
 * ```ts
 * const request = directDebitPayment.request({
 *   amount: 10,
 *   phoneNumber: "0712345678",
 *   serviceProviderCode: "000000",
 *   thirdPartyReference: "Test123",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 * }, context);
 * ```
 */
export declare const directDebitPayment: Endpoint<DirectDebitPaymentParams, DirectDebitPaymentReply, "bearerToken", Destination>;

/** Which mandate. */
export interface DirectDebitQueryParams {
  /** Whose mandate; or else `msisdnToken`. In the local form of the market, or with its calling code. */
  phoneNumber?: string | number;
  /** M-Pesa's word for that phone number, as it was received. If both are given, they must belong together. */
  msisdnToken?: string;
  /**
   * An amount, at most two decimals: `sufficientBalance` says whether the customer has it. Left out, nothing is
   * asked about the balance.
   */
  balanceAmount?: number | string;
  /** The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`. */
  currency?: string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /** Your reference of the mandate: up to 32 letters and digits. */
  thirdPartyReference: string;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
  /** M-Pesa's number of the mandate. */
  mandateId?: string | number;
}

/** How the mandate stands. Where it was only asked for, all of it is absent. */
export interface DirectDebitQueryReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** Whether the customer has `balanceAmount`. */
  readonly sufficientBalance?: boolean;
  /** How the mandate stands, in M-Pesa's words: `Active`, … */
  readonly mandateStatus?: string;
  /** How the customer's account stands, in M-Pesa's words: `Active`, … */
  readonly accountStatus?: string;
  /** M-Pesa's number of the mandate. */
  readonly mandateId?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by. */
  readonly msisdnToken?: string;
  /** M-Pesa's reference of the mandate. */
  readonly transactionReference?: string;
  /** How often it is paid. */
  readonly frequency?: "onceOff" | "daily" | "weekly" | "monthly" | "quarterly" | "halfYearly" | "yearly" | "onDemand";
  /** The day from which on it is paid: `2026-11-21`. */
  readonly firstPaymentDate?: string;
  /** From which day of the month on it may be paid. */
  readonly startDay?: number;
  /** Until which day of the month. */
  readonly endDay?: number;
  /** The day until which it is valid. */
  readonly expiryDate?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks how a mandate stands, and whether the customer has enough to pay an amount.
 *
 * The answer may also come as a callback of kind `directDebitQuery`: `outcome` is `"pending"` then. It is about the
 * question, not about money.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /queryDirectDebit/`
 *
 * @example
 * ```ts
 * const request = directDebitQuery.request({
 *   phoneNumber: "0712345678",
 *   serviceProviderCode: "000000",
 *   thirdPartyReference: "Test123",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 * }, context);
 * ```
 */
export declare const directDebitQuery: Endpoint<DirectDebitQueryParams, DirectDebitQueryReply, "bearerToken", Destination>;

/** Which payment. */
export interface ReversalParams {
  /** M-Pesa's id of the payment: up to 20 letters and digits. */
  transactionId: string;
  /** How much of it, at most two decimals. Left out, the whole. */
  amount?: number | string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface ReversalReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction: opaque, in either case. Absent where the request was only taken. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Takes a payment back from who was paid, and gives it to who had paid: the whole, or a part.
 *
 * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
 * again because an answer was lost: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `PUT /reversal/`
 *
 * @example
 * ```ts
 * const request = reversal.request({
 *   transactionId: "0000000000001",
 *   serviceProviderCode: "000000",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 * }, context);
 * ```
 */
export declare const reversal: Endpoint<ReversalParams, ReversalReply, "bearerToken", Destination>;

/** None: the API key is in the bearer token. */
export type SessionParams = Record<string, never> | undefined;

/** The session. */
export interface SessionReply {
  /** The session id: a secret. Encrypt it with `bearerToken` for every other call. */
  readonly sessionId: string;
  /** After how many seconds it can be used: 30, the longest that the portal says it takes to become live. */
  readonly usableAfter: number;
}

/**
 * Fetches the session id that every other call carries, encrypted, as its bearer token.
 *
 * The bearer token of this call is the encrypted API key. A session is not live at once: wait `usableAfter`
 * seconds before its first use. How long it is valid is set for your application on the portal, where nothing says
 * what an expired one is answered with; so count the time yourself. Limits of amounts and numbers count per session.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /getSession/`
 *
 * @example
 * ```ts
 * const request = session.request(undefined, context);
 * ```
 */
export declare const session: Endpoint<SessionParams, SessionReply, "bearerToken", Destination>;

/** Which transaction. */
export interface TransactionStatusParams {
  /**
   * The transaction: its `transactionId`, its `conversationId`, or its `thirdPartyConversationId`. Up to 32
   * letters and digits.
   */
  queryReference: string;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
}

/** What became of it. */
export interface TransactionStatusReply {
  /**
   * About the transaction that was asked about: `"succeeded"` if it is `Completed`, even where it was reversed
   * later; `"failed"` if it was cancelled or expired; `"pending"` while it is under way, or while the answer is yet
   * to come as a callback; `"unknown"` for words that nobody has explained.
   */
  readonly outcome: Outcome;
  /** Whether the transaction may be sent again. */
  readonly resend: Resend;
  /** What became of it, in M-Pesa's words: `Completed`. The portal names no other. */
  readonly transactionStatus?: string;
  /** Whether it was given back. */
  readonly reversed?: boolean;
  /** M-Pesa's id of the transaction. */
  readonly originalTransactionId?: string;
  /** `"INS-0"`: the question was answered, or taken. It says nothing about the transaction. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this question. */
  readonly conversationId?: string;
  /** Your id of this question. */
  readonly thirdPartyConversationId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks what became of a transaction.
 *
 * The answer may also come as a callback of kind `transactionStatus`: `outcome` is `"pending"` then. That nothing was
 * found is no proof that nothing is under way.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /queryTransactionStatus/`
 *
 * @example
 * ```ts
 * const request = transactionStatus.request({
 *   queryReference: "000000000000000000001",
 *   serviceProviderCode: "000000",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 * }, context);
 * ```
 */
export declare const transactionStatus: Endpoint<TransactionStatusParams, TransactionStatusReply, "bearerToken", Destination>;

/** Which payment, and what becomes of it. */
export interface UpdateTransactionStatusParams {
  /** M-Pesa's id of the transaction: up to 20 letters and digits. */
  transactionId: string;
  /** `"commit"` or `"uncommit"`. */
  decision: "commit" | "uncommit";
  /** The voucher's code: 4 to 12 letters and digits. */
  voucherCode: string | number;
  /** Your organisation: 4 to 12 letters and digits. In the sandbox `000000`. */
  serviceProviderCode: string | number;
  /**
   * Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
   * digits `transactionStatus` cannot find it, so such an id is sent with a warning.
   */
  thirdPartyConversationId: string;
}

/**
 * It was taken: how it ended is not known from it, so that `outcome` is always `"pending"`. The code may also be
 * `"INS-GAR-0"` or `"INS-A-0"`.
 */
export interface UpdateTransactionStatusReply {
  /** `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback. */
  readonly outcome: Outcome;
  /** Whether it may be sent again. */
  readonly resend: Resend;
  /** `"INS-0"`: it was carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it. */
  readonly conversationId?: string;
  /** Your id of this request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Commits what `c2bPaymentTwoStep` began, or calls it off.
 *
 * The portal of today does not describe it: path and parameters are those of other libraries, which send the decision as
 * `input_CustomerMSISDN`. Try it in the sandbox of your market first, and confirm with `transactionStatus`.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `PUT /updateTransactionStatus/`
 *
 * @example
 * ```ts
 * const request = updateTransactionStatus.request({
 *   transactionId: "0000000000001",
 *   decision: "commit",
 *   voucherCode: "V1234",
 *   serviceProviderCode: "000000",
 *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
 * }, context);
 * ```
 */
export declare const updateTransactionStatus: Endpoint<UpdateTransactionStatusParams, UpdateTransactionStatusReply, "bearerToken", Destination>;
