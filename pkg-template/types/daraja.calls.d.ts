// Written by `cargo test` from the rows in src/daraja. Do not edit.
import type { CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./daraja.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
  /**
   * Asks what is on the accounts of a short code.
   *
   * The reply only says that the question was taken. The balances arrive at `resultUrl`, as a callback of kind
   * `result` with `accounts`, once and without another try.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /mpesa/accountbalance/v1/query`
   *
   * @example
   * ```ts
   * const reply = await client.accountBalance({
   *   shortCode: "600000",
   *   resultUrl: "https://shop.example/7f3a9c/result",
   *   timeoutUrl: "https://shop.example/7f3a9c/timeout",
   * });
   * ```
   */
  readonly accountBalance: (params: endpoints.AccountBalanceParams, options?: CallOptions) => Promise<endpoints.AccountBalanceReply>;
  /**
   * Moves money from a paybill or till to the utility account of a B2C short code, from where payouts are made.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. No id makes
   * it safe to send again. Never send it again because an answer was lost: ask for the account balance, or look
   * into the statement, first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/b2b/v1/paymentrequest`
   *
   * @example
   * ```ts
   * const reply = await client.accountTopUp({
   *   amount: 239,
   *   shortCode: "600979",
   *   receiverShortCode: "600000",
   *   remarks: "OK",
   *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
   *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
   * });
   * ```
   */
  readonly accountTopUp: (params: endpoints.AccountTopUpParams, options?: CallOptions) => Promise<endpoints.AccountTopUpReply>;
  /**
   * Tells since when a phone number is registered: a check against fraud.
   *
   * It needs a commercial agreement with Safaricom. The sandbox was only seen to refuse with the code `404`, for
   * "Not found". No successful answer was ever published, so its fields are those that libraries name; what else it
   * holds is in `extras`.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /registration/lookup/v1/checkATI`
   *
   * @example
   * ```ts
   * const reply = await client.ageOnNetwork({
   *   phoneNumber: "0722000000",
   * });
   * ```
   */
  readonly ageOnNetwork: (params: endpoints.AgeOnNetworkParams, options?: CallOptions) => Promise<endpoints.AgeOnNetworkReply>;
  /**
   * Asks another business to pay you: a prompt for the PIN of its till appears on the phone of its operator.
   *
   * The reply only says that the prompt is on its way: how it ends comes as a callback of kind `b2bExpress`. Nothing
   * says that the same `requestId` may be sent twice. Never send it again because an answer was lost: the prompt
   * may be open already.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /v1/ussdpush/get-msisdn`
   *
   * @example
   * ```ts
   * const reply = await client.b2bExpress({
   *   shortCode: "000001",
   *   receiverShortCode: "000002",
   *   amount: 100,
   *   paymentReference: "INV-81",
   *   partnerName: "Vendor",
   *   requestId: "550e8400-e29b-41d4-a716-446655440000",
   *   callbackUrl: "https://shop.example/daraja/express/7f3a9c",
   * });
   * ```
   */
  readonly b2bExpress: (params: endpoints.B2bExpressParams, options?: CallOptions) => Promise<endpoints.B2bExpressReply>;
  /**
   * Pays another business: its paybill, its till, or the utility account of its B2C short code.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. No id makes
   * it safe to send again. Never send it again because an answer was lost: look into the statement first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/b2b/v1/paymentrequest`
   *
   * @example
   * ```ts
   * const reply = await client.b2bPayment({
   *   commandId: "BusinessBuyGoods",
   *   amount: 239,
   *   shortCode: "123456",
   *   receiverShortCode: "5123456",
   *   remarks: "OK",
   *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
   *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
   * });
   * ```
   */
  readonly b2bPayment: (params: endpoints.B2bPaymentParams, options?: CallOptions) => Promise<endpoints.B2bPaymentReply>;
  /**
   * Pays a customer from a B2C short code.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Where an
   * answer is lost, send the same request again under the same `originatorConversationId`, and never under a new
   * one. A payout cannot be reversed with the API.
   *
   * Where your go-live mail names version 1, call `b2cPaymentV1` rather than set `path`: that version knows no id.
   *
   * If the answer is lost: send it again under the same `originatorConversationId`, and never under a new one (`sameId`).
   *
   * `POST /mpesa/b2c/v3/paymentrequest`
   *
   * @example
   * ```ts
   * const reply = await client.b2cPayment({
   *   originatorConversationId: "7K2M9QX4T0ZB5H1VNCD",
   *   commandId: "BusinessPayment",
   *   amount: 1500,
   *   shortCode: "600992",
   *   phoneNumber: "0705912645",
   *   remarks: "Refund of order 81",
   *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
   *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
   * });
   * ```
   */
  readonly b2cPayment: (params: MayLack<endpoints.B2cPaymentParams, "originatorConversationId">, options?: CallOptions) => Promise<endpoints.B2cPaymentReply>;
  /**
   * Pays a customer from a B2C short code, by the version that go-live mails still name.
   *
   * Prefer `b2cPayment` where your app has it: here no id makes it safe to send again. The reply only says that
   * the request was taken: how it ends comes as a callback of kind `result`. Never send it again because an answer
   * was lost: look into the statement first. A payout cannot be reversed with the API.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/b2c/v1/paymentrequest`
   *
   * @example
   * ```ts
   * const reply = await client.b2cPaymentV1({
   *   commandId: "BusinessPayment",
   *   amount: 1500,
   *   shortCode: "600992",
   *   phoneNumber: "0705912645",
   *   remarks: "Refund of order 81",
   *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
   *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
   * });
   * ```
   */
  readonly b2cPaymentV1: (params: endpoints.B2cPaymentV1Params, options?: CallOptions) => Promise<endpoints.B2cPaymentV1Reply>;
  /**
   * Pays a customer if the phone is registered under the given identity number.
   *
   * The portal does not document it: what is known comes from libraries and one business that uses it, so ask
   * Safaricom whether your app has it. The reply only says that the request was taken: how it ends comes as a
   * callback of kind `result`. Never send it again because an answer was lost: nobody has published that the id
   * protects you here as it does in `b2cPayment`.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/b2cvalidate/v2/paymentrequest`
   *
   * @example
   * ```ts
   * const reply = await client.b2cValidatedPayment({
   *   originatorConversationId: "7K2M9QX4T0ZB5H1VNCD",
   *   commandId: "BusinessPayment",
   *   amount: 1500,
   *   shortCode: "600992",
   *   phoneNumber: "0705912645",
   *   idNumber: "24567890",
   *   remarks: "Refund of order 81",
   *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
   *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
   * });
   * ```
   */
  readonly b2cValidatedPayment: (params: MayLack<endpoints.B2cValidatedPaymentParams, "originatorConversationId">, options?: CallOptions) => Promise<endpoints.B2cValidatedPaymentReply>;
  /**
   * Cancels an invoice. One that is paid, be it in part, cannot be cancelled: that is a conflict.
   *
   * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /v1/billmanager-invoice/cancel-single-invoice`
   *
   * @example
   * ```ts
   * const reply = await client.billManagerCancel({
   *   externalReference: "113",
   * });
   * ```
   */
  readonly billManagerCancel: (params: endpoints.BillManagerCancelParams, options?: CallOptions) => Promise<endpoints.BillManagerCancelReply>;
  /**
   * Cancels many invoices at once. Those that are paid, be it in part, cannot be cancelled.
   *
   * The path is disputed: one source reports that go-live mails name it
   * `/v1/billmanager-invoice/v1/billmanager-invoice/cancel-bulk-invoice`, with the prefix twice and `invoice` in
   * the singular. If yours does, give that as `context.path`.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /v1/billmanager-invoice/cancel-bulk-invoices`
   *
   * @example
   * ```ts
   * const reply = await client.billManagerCancelMany({
   *   externalReferences: [
   *     "113",
   *   ],
   * });
   * ```
   */
  readonly billManagerCancelMany: (params: endpoints.BillManagerCancelManyParams, options?: CallOptions) => Promise<endpoints.BillManagerCancelManyReply>;
  /**
   * Sends an invoice: the customer gets a message with it.
   *
   * If the answer was lost, send the same invoice again under the same `externalReference`: it can exist only
   * once, so nobody is billed twice; a conflict then says that it exists.
   *
   * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
   *
   * If the answer is lost: send it again under the same `externalReference`, and never under a new one (`sameId`).
   *
   * `POST /v1/billmanager-invoice/single-invoicing`
   *
   * @example
   * ```ts
   * const reply = await client.billManagerInvoice({
   *   externalReference: "#9932340",
   *   fullName: "John Doe",
   *   phoneNumber: "0722000000",
   *   period: "August 2021",
   *   name: "Jentrys",
   *   dueDate: "2021-10-12",
   *   accountReference: "1ASD678H",
   *   amount: 800,
   * });
   * ```
   */
  readonly billManagerInvoice: (params: endpoints.BillManagerInvoiceParams, options?: CallOptions) => Promise<endpoints.BillManagerInvoiceReply>;
  /**
   * Sends many invoices at once.
   *
   * An answer that was lost says nothing about them: each `externalReference` exists only once, so sending the
   * same ones again does not bill anybody twice, but may be answered with a conflict.
   *
   * A yes can come with `errors`, whose form is not published: they are among `extras` then.
   *
   * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
   *
   * If the answer is lost: send it again under the same `externalReference`, and never under a new one (`sameId`).
   *
   * `POST /v1/billmanager-invoice/bulk-invoicing`
   *
   * @example
   * ```ts
   * const reply = await client.billManagerInvoices({
   *   invoices: [
   *     {
   *       externalReference: "1107",
   *       fullName: "John Doe",
   *       phoneNumber: "0722000000",
   *       period: "August 2021",
   *       name: "Jentrys ",
   *       dueDate: "2026-12-31",
   *       accountReference: "A1",
   *       amount: "2000",
   *     },
   *   ],
   * });
   * ```
   */
  readonly billManagerInvoices: (params: endpoints.BillManagerInvoicesParams, options?: CallOptions) => Promise<endpoints.BillManagerInvoicesReply>;
  /**
   * Starts Bill Manager for a short code, and gives the key that its other calls need.
   *
   * Keep the key: no other call gives it, and a second opt-in is answered with a conflict.
   *
   * One source reports that go-live mails name the path `/v1/billmanager-invoice/v1/billmanager-invoice/optin`.
   * If yours does, give that as `context.path`, and do likewise for the other calls of Bill Manager.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /v1/billmanager-invoice/optin`
   *
   * @example
   * ```ts
   * const reply = await client.billManagerOptIn({
   *   shortCode: "718003",
   *   email: "youremail@gmail.com",
   *   officialContact: "0710119383",
   *   sendReminders: true,
   *   callbackUrl: "https://shop.example/bills/7f3a9c",
   * });
   * ```
   */
  readonly billManagerOptIn: (params: endpoints.BillManagerOptInParams, options?: CallOptions) => Promise<endpoints.BillManagerOptInReply>;
  /**
   * Says that a payment to an invoice was received and booked: the customer gets a receipt.
   *
   * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /v1/billmanager-invoice/reconciliation`
   *
   * @example
   * ```ts
   * const reply = await client.billManagerReconcile({
   *   paymentDate: "2021-10-01",
   *   amount: "800",
   *   accountReference: "Balboa95",
   *   receipt: "PJB53MYR1N",
   *   phoneNumber: "254710119383",
   *   fullName: "John Doe",
   *   invoiceName: "School Fees",
   *   externalReference: "955",
   * });
   * ```
   */
  readonly billManagerReconcile: (params: endpoints.BillManagerReconcileParams, options?: CallOptions) => Promise<endpoints.BillManagerReconcileReply>;
  /**
   * Changes what was given with `billManagerOptIn`.
   *
   * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /v1/billmanager-invoice/change-optin-details`
   *
   * @example
   * ```ts
   * const reply = await client.billManagerUpdate({
   *   shortCode: "718003",
   *   email: "youremail@gmail.com",
   *   officialContact: "0710119383",
   *   sendReminders: true,
   *   callbackUrl: "https://shop.example/bills/7f3a9c",
   * });
   * ```
   */
  readonly billManagerUpdate: (params: endpoints.BillManagerUpdateParams, options?: CallOptions) => Promise<endpoints.BillManagerUpdateReply>;
  /**
   * Asks what a number of Bonga points is worth in shillings. The answer comes at once, and nothing is redeemed.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /v1/lipa/na/bonga/calculate-points`
   *
   * @example
   * ```ts
   * const reply = await client.bongaPoints({
   *   points: 1,
   * });
   * ```
   */
  readonly bongaPoints: (params: endpoints.BongaPointsParams, options?: CallOptions) => Promise<endpoints.BongaPointsReply>;
  /**
   * Lets a customer pay to a paybill with Bonga points.
   *
   * The reply says that the request was taken. The payment itself arrives as an ordinary C2B confirmation. Never
   * send it again because an answer was lost: it has no id of its own, so the points could be spent twice.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /v1/lipa/na/bonga/redeem-paybill`
   *
   * @example
   * ```ts
   * const reply = await client.bongaRedeem({
   *   phoneNumber: "0720776155",
   *   amount: 50,
   *   points: 20,
   *   conversionRate: 0.2,
   *   shortCode: "888880",
   *   accountReference: "test",
   * });
   * ```
   */
  readonly bongaRedeem: (params: endpoints.BongaRedeemParams, options?: CallOptions) => Promise<endpoints.BongaRedeemReply>;
  /**
   * Pays from a B2C short code into a Pochi la Biashara: a phone's second account, for small businesses.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Where an
   * answer is lost, send the same request again under the same `originatorConversationId`, and never under a new
   * one. A payout cannot be reversed with the API.
   *
   * If the answer is lost: send it again under the same `originatorConversationId`, and never under a new one (`sameId`).
   *
   * `POST /mpesa/b2pochi/v1/paymentrequest`
   *
   * @example
   * ```ts
   * const reply = await client.businessToPochi({
   *   originatorConversationId: "7K2M9QX4T0ZB5H1VNCD",
   *   amount: 1500,
   *   shortCode: "600992",
   *   phoneNumber: "0705912645",
   *   remarks: "Refund of order 81",
   *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
   *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
   * });
   * ```
   */
  readonly businessToPochi: (params: MayLack<endpoints.BusinessToPochiParams, "originatorConversationId">, options?: CallOptions) => Promise<endpoints.BusinessToPochiReply>;
  /**
   * Tells M-Pesa where to announce payments that customers make to a short code by themselves.
   *
   * In production it works once: to change the URLs, delete them in the self-service portal first. In the
   * sandbox it can be called any number of times.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /mpesa/c2b/v2/registerurl`
   *
   * @example
   * ```ts
   * const reply = await client.c2bRegister({
   *   shortCode: "600984",
   *   responseType: "completed",
   *   confirmationUrl: "https://shop.example/c2b/7f3a9c/confirmation",
   *   validationUrl: "https://shop.example/c2b/7f3a9c/validation",
   * });
   * ```
   */
  readonly c2bRegister: (params: endpoints.C2bRegisterParams, options?: CallOptions) => Promise<endpoints.C2bRegisterReply>;
  /**
   * Acts out a payment that a customer makes to a short code. It exists in the sandbox only.
   *
   * The reply only says that it was taken: the payment is announced at the URLs that `c2bRegister` set.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/c2b/v2/simulate`
   *
   * @example
   * ```ts
   * const reply = await client.c2bSimulate({
   *   shortCode: "600985",
   *   transactionType: "buyGoods",
   *   amount: 1,
   *   phoneNumber: "0708 374 149",
   * });
   * ```
   */
  readonly c2bSimulate: (params: endpoints.C2bSimulateParams, options?: CallOptions) => Promise<endpoints.C2bSimulateReply>;
  /**
   * Asks who a phone number belongs to, so that you can check the name before you pay out. It answers at once.
   *
   * The names come masked: the first one clear, of the others the first letter, such as `M******`.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /mpesa/b2c/hakikisha/v1/hakikisha`
   *
   * @example
   * ```ts
   * const reply = await client.customerName({
   *   requestId: "8aeefeea-8713-4a4d-b1b4-7b8c143b7ec1",
   *   phoneNumber: "0722000000",
   *   shortCode: "123456",
   * });
   * ```
   */
  readonly customerName: (params: endpoints.CustomerNameParams, options?: CallOptions) => Promise<endpoints.CustomerNameReply>;
  /**
   * Makes a QR code that a customer scans in the M-Pesa app, to pay without typing.
   *
   * No money moves and nothing is announced: a payment made with it comes like any other.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /mpesa/qrcode/v1/generate`
   *
   * @example
   * ```ts
   * const reply = await client.dynamicQr({
   *   merchantName: "TEST SUPERMARKET",
   *   reference: "Invoice Test",
   *   amount: 1,
   *   transactionType: "buyGoods",
   *   receiver: "373132",
   * });
   * ```
   */
  readonly dynamicQr: (params: endpoints.DynamicQrParams, options?: CallOptions) => Promise<endpoints.DynamicQrReply>;
  /**
   * Tells which SIM a phone number has, as a hash, and when it was registered and last swapped: a check against
   * fraud. A SIM that is not the one you know is a sign of a swap.
   *
   * It needs a commercial agreement with Safaricom. Each call costs KES 20.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /imsi/v1/checkATI`
   *
   * @example
   * ```ts
   * const reply = await client.imsi({
   *   phoneNumber: "0722000000",
   * });
   * ```
   */
  readonly imsi: (params: endpoints.ImsiParams, options?: CallOptions) => Promise<endpoints.ImsiReply>;
  /**
   * Activates a SIM.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/simactivation`
   *
   * @example
   * ```ts
   * const reply = await client.iotActivateSim({
   *   simNumber: "300000443539",
   *   vpnGroup: "1-225560081663_VPN",
   *   username: "user@safaricom.co.ke",
   * });
   * ```
   */
  readonly iotActivateSim: (params: endpoints.IotActivateSimParams, options?: CallOptions) => Promise<endpoints.IotActivateSimReply>;
  /**
   * Counts the SIMs of an account by state, day by day.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/getactivationtrends`
   *
   * @example
   * ```ts
   * const reply = await client.iotActivationTrends({
   *   vpnGroup: "1-225560081663_VPN",
   *   start: "2024-02-21",
   *   end: "2024-04-21",
   *   username: "user@safaricom.co.ke",
   * });
   * ```
   */
  readonly iotActivationTrends: (params: endpoints.IotActivationTrendsParams, options?: CallOptions) => Promise<endpoints.IotActivationTrendsReply>;
  /**
   * Tells the state of a SIM and which tariff it has.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/querycustomerinfo`
   *
   * @example
   * ```ts
   * const reply = await client.iotCustomerInfo({
   *   simNumber: "300000443539",
   *   vpnGroup: "1-225560081663_VPN",
   *   username: "user@safaricom.co.ke",
   * });
   * ```
   */
  readonly iotCustomerInfo: (params: endpoints.IotCustomerInfoParams, options?: CallOptions) => Promise<endpoints.IotCustomerInfoReply>;
  /**
   * Deletes a message from the portal.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/deletemessage`
   *
   * @example
   * ```ts
   * const reply = await client.iotDeleteMessage({
   *   id: 3888,
   * });
   * ```
   */
  readonly iotDeleteMessage: (params: endpoints.IotDeleteMessageParams, options?: CallOptions) => Promise<endpoints.IotDeleteMessageReply>;
  /**
   * Deletes all messages to a SIM from the portal.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/deleteMessageThread`
   *
   * @example
   * ```ts
   * const reply = await client.iotDeleteMessageThread({
   *   simNumber: "300000443539",
   * });
   * ```
   */
  readonly iotDeleteMessageThread: (params: endpoints.IotDeleteMessageThreadParams, options?: CallOptions) => Promise<endpoints.IotDeleteMessageThreadReply>;
  /**
   * Lists the messages of some time that have a certain state.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/filtermessages`
   *
   * @example
   * ```ts
   * const reply = await client.iotFilterMessages({
   *   start: "2022-05-02T08:39:11+03:00",
   *   end: "2022-10-02T00:00:00+03:00",
   *   status: "1",
   * });
   * ```
   */
  readonly iotFilterMessages: (params: endpoints.IotFilterMessagesParams, options?: CallOptions) => Promise<endpoints.IotFilterMessagesReply>;
  /**
   * Tells the state of a SIM.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/queryLifeCycleStatus`
   *
   * @example
   * ```ts
   * const reply = await client.iotLifeCycleStatus({
   *   simNumber: "300000443539",
   *   vpnGroup: "1-225560081663_VPN",
   *   username: "user@safaricom.co.ke",
   * });
   * ```
   */
  readonly iotLifeCycleStatus: (params: endpoints.IotLifeCycleStatusParams, options?: CallOptions) => Promise<endpoints.IotLifeCycleStatusReply>;
  /**
   * Lists the messages to all SIMs of an account.
   *
   * The page is sent in the query and in the body, as the portal's sample has it.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/getallmessages`
   *
   * @example
   * ```ts
   * const reply = await client.iotMessages({
   *   vpnGroup: "1-225560081663_VPN",
   * });
   * ```
   */
  readonly iotMessages: (params: endpoints.IotMessagesParams, options?: CallOptions) => Promise<endpoints.IotMessagesReply>;
  /**
   * Gives a SIM a name of yours.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/renameasset`
   *
   * @example
   * ```ts
   * const reply = await client.iotRenameAsset({
   *   simNumber: "300000443539",
   *   vpnGroup: "1-225560081663_VPN",
   *   username: "user@safaricom.co.ke",
   *   assetName: "Tracker001",
   * });
   * ```
   */
  readonly iotRenameAsset: (params: endpoints.IotRenameAssetParams, options?: CallOptions) => Promise<endpoints.IotRenameAssetReply>;
  /**
   * Lists the messages to a SIM.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/searchmessages`
   *
   * @example
   * ```ts
   * const reply = await client.iotSearchMessages({
   *   simNumber: "300000443539",
   * });
   * ```
   */
  readonly iotSearchMessages: (params: endpoints.IotSearchMessagesParams, options?: CallOptions) => Promise<endpoints.IotSearchMessagesReply>;
  /**
   * Sends a message to a SIM.
   *
   * The reply only says that it waits to be sent: `iotSearchMessages` tells how far it is. When an answer was lost,
   * search before sending again, or the device may get the message twice.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /simportal/v1/sendsinglemessage`
   *
   * @example
   * ```ts
   * const reply = await client.iotSendMessage({
   *   simNumber: "300000443539",
   *   message: "Test",
   *   vpnGroup: "1-225560081663_VPN",
   * });
   * ```
   */
  readonly iotSendMessage: (params: endpoints.IotSendMessageParams, options?: CallOptions) => Promise<endpoints.IotSendMessageReply>;
  /**
   * Lists the SIMs of an account, page by page.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/allsims`
   *
   * @example
   * ```ts
   * const reply = await client.iotSims({
   *   vpnGroups: [
   *     "1-225560081663_VPN",
   *   ],
   *   startAtIndex: 0,
   *   pageSize: 50,
   *   username: "user@safaricom.co.ke",
   * });
   * ```
   */
  readonly iotSims: (params: endpoints.IotSimsParams, options?: CallOptions) => Promise<endpoints.IotSimsReply>;
  /**
   * Suspends a SIM, or resumes one that is suspended.
   *
   * One library also sends the user's email address in a header `X-Identity`: add it if the portal asks for it.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /simportal/v1/suspend_unsuspend_sub`
   *
   * @example
   * ```ts
   * const reply = await client.iotSuspend({
   *   simNumber: "300000443539",
   *   vpnGroup: "1-225560081663_VPN",
   *   username: "user@safaricom.co.ke",
   *   product: "14205001",
   *   operation: "suspend",
   * });
   * ```
   */
  readonly iotSuspend: (params: endpoints.IotSuspendParams, options?: CallOptions) => Promise<endpoints.IotSuspendReply>;
  /**
   * Tells whether a phone number is registered to the holder of an identity document.
   *
   * It needs a commercial agreement with Safaricom. It is known from other libraries only.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /v1/KYC-validation/validateID`
   *
   * @example
   * ```ts
   * const reply = await client.kycValidation({
   *   requestId: "test-ref-1",
   *   shortCode: "600000",
   *   phoneNumber: "0710860780",
   *   idType: "nationalId",
   *   idNumber: "454353453",
   * });
   * ```
   */
  readonly kycValidation: (params: endpoints.KycValidationParams, options?: CallOptions) => Promise<endpoints.KycValidationReply>;
  /**
   * Asks who a paybill or till belongs to, so that you can check the name before you pay. It answers at once.
   *
   * Which code is a yes is disputed: the portal's sample has `"4000"`, its table `"0"`. Both are taken, and only
   * together with a name: an answer without one is an error of code `refused`.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /sfcverify/v1/query/info`
   *
   * @example
   * ```ts
   * const reply = await client.organizationInfo({
   *   identifierType: "payBill",
   *   shortCode: "666677",
   * });
   * ```
   */
  readonly organizationInfo: (params: endpoints.OrganizationInfoParams, options?: CallOptions) => Promise<endpoints.OrganizationInfoReply>;
  /**
   * Lists the payments to a short code: the way to find those whose confirmation never came.
   *
   * It reaches 48 hours back. An empty list is no proof that nobody paid: the same answer comes when the short
   * code is not registered for it.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /pulltransactions/v1/query`
   *
   * @example
   * ```ts
   * const reply = await client.pullQuery({
   *   shortCode: "600000",
   *   start: "2026-11-19T10:15:00+03:00",
   *   end: "2026-11-21T10:15:00+03:00",
   * });
   * ```
   */
  readonly pullQuery: (params: endpoints.PullQueryParams, options?: CallOptions) => Promise<endpoints.PullQueryReply>;
  /**
   * Turns `pullQuery` on for a short code: once, and for short codes of production.
   *
   * To send it again does no harm: the answer is that the short code is registered already.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /pulltransactions/v1/register`
   *
   * @example
   * ```ts
   * const reply = await client.pullRegister({
   *   shortCode: "600000",
   *   nominatedNumber: "0722000000",
   *   callbackUrl: "https://domain/path",
   * });
   * ```
   */
  readonly pullRegister: (params: endpoints.PullRegisterParams, options?: CallOptions) => Promise<endpoints.PullRegisterReply>;
  /**
   * Gives back what a customer paid to your short code, by C2B or STK push. Payouts cannot be reversed with it.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Never send it
   * again because an answer was lost: ask with `transactionStatus` first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/reversal/v1/request`
   *
   * @example
   * ```ts
   * const reply = await client.reversal({
   *   receipt: "PDU91HIVIT",
   *   amount: 200,
   *   shortCode: "603021",
   *   remarks: "Payment reversal",
   *   resultUrl: "https://shop.example/7f3a9c/result",
   *   timeoutUrl: "https://shop.example/7f3a9c/timeout",
   * });
   * ```
   */
  readonly reversal: (params: endpoints.ReversalParams, options?: CallOptions) => Promise<endpoints.ReversalReply>;
  /**
   * Tells when the SIM of a phone number was last swapped: a check against fraud before money moves.
   *
   * It needs a commercial agreement with Safaricom, and calls are charged for.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /imsi/v2/checkATI`
   *
   * @example
   * ```ts
   * const reply = await client.simSwap({
   *   phoneNumber: "0722000000",
   * });
   * ```
   */
  readonly simSwap: (params: endpoints.SimSwapParams, options?: CallOptions) => Promise<endpoints.SimSwapReply>;
  /**
   * Asks a customer to agree to a standing order: payments to you that repeat by themselves.
   *
   * The reply only says that the request was taken. Whether the customer agreed arrives as a callback of kind
   * `standingOrder`. Never send it again because an answer was lost: the customer may be agreeing already. It
   * needs an agreement with Safaricom, and no way to ask about a standing order or to cancel one is known.
   *
   * In August 2026 the portal gave the digits of frequencies another meaning: what was monthly is biweekly since.
   * So `version` must be given; ask Safaricom which one is yours.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /standingorder/v1/createStandingOrderExternal`
   *
   * @example
   * ```ts
   * const reply = await client.standingOrder({
   *   version: "2026",
   *   name: "Rent of INV-7",
   *   receiverIdentifierType: "payBill",
   *   shortCode: "174379",
   *   phoneNumber: "0708374149",
   *   amount: 4500,
   *   frequency: "monthly",
   *   startDate: "2026-12-01",
   *   endDate: "2027-11-30",
   *   accountReference: "INV-7",
   *   description: "Rent",
   *   callbackUrl: "https://shop.example/orders/7f3a9c",
   * });
   * ```
   */
  readonly standingOrder: (params: endpoints.StandingOrderParams, options?: CallOptions) => Promise<endpoints.StandingOrderReply>;
  /**
   * Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone.
   *
   * The reply only says that the prompt is on its way. Whether the customer paid arrives as a callback
   * of kind `stk`, or is found out with `stkQuery`. Never send it again because an answer was lost:
   * the customer may be paying already.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/stkpush/v1/processrequest`
   *
   * @example
   * ```ts
   * const reply = await client.stkPush({
   *   shortCode: "174379",
   *   amount: 100,
   *   phoneNumber: "0712345678",
   *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
   *   accountReference: "INV-7",
   * });
   * ```
   */
  readonly stkPush: (params: endpoints.StkPushParams, options?: CallOptions) => Promise<endpoints.StkPushReply>;
  /**
   * Asks how an STK push ended.
   *
   * Ask 25 to 30 seconds after the push at the earliest, and in the sandbox at most every 12 seconds.
   * "Still processing" comes in five disguises, errors among them; all are `pending` here. After two
   * minutes leave the payment as unknown and wait for the callback.
   *
   * If the answer is lost: ask again (`poll`).
   *
   * `POST /mpesa/stkpushquery/v1/query`
   *
   * @example
   * ```ts
   * const reply = await client.stkQuery({
   *   shortCode: "174379",
   *   checkoutRequestId: "ws_CO_260520211133524545",
   * });
   * ```
   */
  readonly stkQuery: (params: endpoints.StkQueryParams, options?: CallOptions) => Promise<endpoints.StkQueryReply>;
  /**
   * Pays tax to the Kenya Revenue Authority.
   *
   * Declare the tax with KRA first: it gives the payment registration number. The reply only says that the request
   * was taken: how it ends comes as a callback of kind `result`. No id makes it safe to send again. Never send it
   * again because an answer was lost: look into the statement first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /mpesa/b2b/v1/remittax`
   *
   * @example
   * ```ts
   * const reply = await client.taxRemittance({
   *   amount: 239,
   *   shortCode: "888880",
   *   paymentRegistrationNumber: "PRN1234XN",
   *   remarks: "OK",
   *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
   *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
   * });
   * ```
   */
  readonly taxRemittance: (params: endpoints.TaxRemittanceParams, options?: CallOptions) => Promise<endpoints.TaxRemittanceReply>;
  /**
   * Asks what became of a transaction: C2B, B2C, B2B, a reversal or a transfer from abroad.
   *
   * The reply only says that the question was taken. The answer arrives at `resultUrl`, as a callback of kind
   * `result`. There `"0"` only says that the question was answered: whether the transaction is completed stands in
   * its status.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST /mpesa/transactionstatus/v1/query`
   *
   * @example
   * ```ts
   * const reply = await client.transactionStatus({
   *   receipt: "NEF61H8J60",
   *   party: "600782",
   *   resultUrl: "https://shop.example/7f3a9c/result",
   *   timeoutUrl: "https://shop.example/7f3a9c/timeout",
   * });
   * ```
   */
  readonly transactionStatus: (params: endpoints.TransactionStatusParams, options?: CallOptions) => Promise<endpoints.TransactionStatusReply>;
}
