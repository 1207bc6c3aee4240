// Written by `cargo test` from the rows in src/daraja. Do not edit.
import { endpoint } from "./endpoint.js";

export const accessToken = endpoint("accessToken", 0, "safe", ["consumerKey", "consumerSecret"]);
export const accountBalance = endpoint("accountBalance", 1, "safe", ["accessToken", "initiatorName", "securityCredential"]);
export const accountTopUp = endpoint("accountTopUp", 2, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const ageOnNetwork = endpoint("ageOnNetwork", 3, "safe", ["accessToken"]);
export const b2bExpress = endpoint("b2bExpress", 4, "afterQuery", ["accessToken"]);
export const b2bPayment = endpoint("b2bPayment", 5, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const b2cPayment = endpoint("b2cPayment", 6, "sameId", ["accessToken", "initiatorName", "securityCredential"], "originatorConversationId");
export const b2cPaymentV1 = endpoint("b2cPaymentV1", 7, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const b2cValidatedPayment = endpoint("b2cValidatedPayment", 8, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const billManagerCancel = endpoint("billManagerCancel", 9, "safe", ["accessToken", "appKey"]);
export const billManagerCancelMany = endpoint("billManagerCancelMany", 10, "safe", ["accessToken", "appKey"]);
export const billManagerInvoice = endpoint("billManagerInvoice", 11, "sameId", ["accessToken", "appKey"], "externalReference");
export const billManagerInvoices = endpoint("billManagerInvoices", 12, "sameId", ["accessToken", "appKey"], "externalReference");
export const billManagerOptIn = endpoint("billManagerOptIn", 13, "safe", ["accessToken"]);
export const billManagerReconcile = endpoint("billManagerReconcile", 14, "safe", ["accessToken", "appKey"]);
export const billManagerUpdate = endpoint("billManagerUpdate", 15, "safe", ["accessToken", "appKey"]);
export const bongaPoints = endpoint("bongaPoints", 16, "safe", ["accessToken"]);
export const bongaRedeem = endpoint("bongaRedeem", 17, "afterQuery", ["accessToken"]);
export const businessToPochi = endpoint("businessToPochi", 18, "sameId", ["accessToken", "initiatorName", "securityCredential"], "originatorConversationId");
export const c2bRegister = endpoint("c2bRegister", 19, "safe", ["accessToken"]);
export const c2bSimulate = endpoint("c2bSimulate", 20, "afterQuery", ["accessToken"]);
export const customerName = endpoint("customerName", 21, "safe", ["accessToken"]);
export const dynamicQr = endpoint("dynamicQr", 22, "safe", ["accessToken"]);
export const imsi = endpoint("imsi", 23, "safe", ["accessToken"]);
export const iotActivateSim = endpoint("iotActivateSim", 24, "safe", ["accessToken"]);
export const iotActivationTrends = endpoint("iotActivationTrends", 25, "safe", ["accessToken"]);
export const iotCustomerInfo = endpoint("iotCustomerInfo", 26, "safe", ["accessToken"]);
export const iotDeleteMessage = endpoint("iotDeleteMessage", 27, "safe", ["accessToken"]);
export const iotDeleteMessageThread = endpoint("iotDeleteMessageThread", 28, "safe", ["accessToken"]);
export const iotFilterMessages = endpoint("iotFilterMessages", 29, "safe", ["accessToken"]);
export const iotLifeCycleStatus = endpoint("iotLifeCycleStatus", 30, "safe", ["accessToken"]);
export const iotMessages = endpoint("iotMessages", 31, "safe", ["accessToken"]);
export const iotRenameAsset = endpoint("iotRenameAsset", 32, "safe", ["accessToken"]);
export const iotSearchMessages = endpoint("iotSearchMessages", 33, "safe", ["accessToken"]);
export const iotSendMessage = endpoint("iotSendMessage", 34, "afterQuery", ["accessToken"]);
export const iotSims = endpoint("iotSims", 35, "safe", ["accessToken"]);
export const iotSuspend = endpoint("iotSuspend", 36, "safe", ["accessToken"]);
export const kycValidation = endpoint("kycValidation", 37, "safe", ["accessToken"]);
export const organizationInfo = endpoint("organizationInfo", 38, "safe", ["accessToken"]);
export const pullQuery = endpoint("pullQuery", 39, "safe", ["accessToken"]);
export const pullRegister = endpoint("pullRegister", 40, "safe", ["accessToken"]);
export const reversal = endpoint("reversal", 41, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const simSwap = endpoint("simSwap", 42, "safe", ["accessToken"]);
export const standingOrder = endpoint("standingOrder", 43, "afterQuery", ["accessToken"]);
export const stkPush = endpoint("stkPush", 44, "afterQuery", ["accessToken", "passkey"]);
export const stkQuery = endpoint("stkQuery", 45, "poll", ["accessToken", "passkey"]);
export const taxRemittance = endpoint("taxRemittance", 46, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const transactionStatus = endpoint("transactionStatus", 47, "safe", ["accessToken", "initiatorName", "securityCredential"]);

/** All of them. */
export const ENDPOINTS = [
  accessToken,
  accountBalance,
  accountTopUp,
  ageOnNetwork,
  b2bExpress,
  b2bPayment,
  b2cPayment,
  b2cPaymentV1,
  b2cValidatedPayment,
  billManagerCancel,
  billManagerCancelMany,
  billManagerInvoice,
  billManagerInvoices,
  billManagerOptIn,
  billManagerReconcile,
  billManagerUpdate,
  bongaPoints,
  bongaRedeem,
  businessToPochi,
  c2bRegister,
  c2bSimulate,
  customerName,
  dynamicQr,
  imsi,
  iotActivateSim,
  iotActivationTrends,
  iotCustomerInfo,
  iotDeleteMessage,
  iotDeleteMessageThread,
  iotFilterMessages,
  iotLifeCycleStatus,
  iotMessages,
  iotRenameAsset,
  iotSearchMessages,
  iotSendMessage,
  iotSims,
  iotSuspend,
  kycValidation,
  organizationInfo,
  pullQuery,
  pullRegister,
  reversal,
  simSwap,
  standingOrder,
  stkPush,
  stkQuery,
  taxRemittance,
  transactionStatus,
];
