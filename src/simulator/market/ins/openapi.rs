//! The OpenAPI: its calls, fields and codes.

use super::{
    super::{MarketKind, books::Verdict},
    api::{Act, Api, Field, Operation, Place, Rule, may, must},
};
use crate::openapi::COUNTRIES;

pub(in super::super) static API: Api = Api {
    locate,
    operations: OPERATIONS,
    codes: CODES,
    id: "ThirdPartyConversationID",
    done: ["INS-0", "Request processed successfully"],
    declined: "INS-6",
    foreign: "INS-35",
    has_sessions: true,
};

fn locate(path: &str) -> Option<Place<'_>> {
    let (sandbox, rest) = match path.strip_prefix("/sandbox/ipg/v2/") {
        Some(rest) => (true, rest),
        None => (false, path.strip_prefix("/openapi/ipg/v2/")?),
    };
    let (market, path) = rest.split_once('/')?;
    let country = COUNTRIES.iter().find(|country| country.market == market).copied();
    Some(Place { path, country, sandbox })
}

static OPERATIONS: &[Operation] = &[
    operation("GET", "getSession/", &[], Act::Session),
    operation(
        "POST",
        "c2bPayment/singleStage/",
        &[AMOUNT, PHONE, COUNTRY, CURRENCY, PROVIDER, REFERENCE, ID, PURCHASED],
        Act::Pay(MarketKind::C2b),
    ),
    operation(
        "POST",
        "c2bPayment/multiStage/",
        &[AMOUNT, PHONE, COUNTRY, CURRENCY, PROVIDER, REFERENCE, ID, PURCHASED, VERSION],
        Act::PayInTwoSteps(MarketKind::C2b),
    ),
    operation(
        "POST",
        "b2cPayment/",
        &[AMOUNT, PHONE, COUNTRY, CURRENCY, PROVIDER, REFERENCE, ID, PAYMENT_ITEMS],
        Act::Pay(MarketKind::B2c),
    ),
    operation(
        "POST",
        "b2bPayment/",
        &[
            AMOUNT,
            must("ReceiverPartyCode", CODE, "INS-13"),
            COUNTRY,
            CURRENCY,
            must("PrimaryPartyCode", CODE, "INS-13"),
            REFERENCE,
            ID,
            PURCHASED,
        ],
        Act::Pay(MarketKind::B2b),
    ),
    operation(
        "PUT",
        "reversal/",
        &[COUNTRY, TRANSACTION, PROVIDER, ID, may("ReversalAmount", Rule::Amount, "INS-15")],
        Act::Reverse,
    ),
    operation(
        "GET",
        "queryTransactionStatus/",
        &[must("QueryReference", Rule::Alphanumeric(1, 32), "INS-21"), COUNTRY, PROVIDER, ID],
        Act::Status,
    ),
    operation(
        "POST",
        "directDebitCreation/",
        &[
            PHONE,
            COUNTRY,
            PROVIDER,
            must("ThirdPartyReference", THIRD_PARTY, "INS-21"),
            ID,
            must("AgreedTC", Rule::OneOf(&["0", "1"]), "INS-36"),
            may("FirstPaymentDate", Rule::Day, "INS-39"),
            may("Frequency", Rule::OneOf(&["01", "02", "03", "04", "05", "06", "07", "08"]), "INS-40"),
            may("StartRangeOfDays", Rule::Digits(2, 2), "INS-41"),
            may("EndRangeOfDays", Rule::Digits(2, 2), "INS-42"),
            may("ExpiryDate", Rule::Day, "INS-43"),
        ],
        Act::CreateMandate,
    ),
    operation(
        "POST",
        "directDebitPayment/",
        &[
            COUNTRY,
            PROVIDER,
            must("ThirdPartyReference", THIRD_PARTY, "INS-21"),
            ID,
            AMOUNT,
            CURRENCY,
            TOKEN,
            ANY_PHONE,
            MANDATE,
        ],
        Act::PayByMandate,
    ),
    operation(
        "GET",
        "queryDirectDebit/",
        &[
            must("QueryBalanceAmount", Rule::OneOf(&["True", "False"]), "INS-21"),
            COUNTRY,
            PROVIDER,
            ID,
            must("ThirdPartyReference", THIRD_PARTY, "INS-19"),
            CURRENCY,
            may("MsisdnToken", Rule::UpTo(26), "INS-56"),
            ANY_PHONE,
            may("BalanceAmount", Rule::Amount, "INS-54"),
            MANDATE,
        ],
        Act::QueryMandate,
    ),
    operation(
        "PUT",
        "directDebitCancel/",
        &[COUNTRY, PROVIDER, must("ThirdPartyReference", THIRD_PARTY, "INS-19"), ID, TOKEN, ANY_PHONE, MANDATE],
        Act::CancelMandate,
    ),
    operation(
        "GET",
        "queryBeneficiaryName/",
        &[PHONE, COUNTRY, PROVIDER, ID, must("KycQueryType", Rule::OneOf(&["Name"]), "INS-32")],
        Act::Name,
    ),
    operation(
        "PUT",
        "updateTransactionStatus/",
        &[
            COUNTRY,
            must("VoucherCode", CODE, "INS-21"),
            must("CustomerMSISDN", Rule::OneOf(&["0", "1"]), "INS-2051"),
            PROVIDER,
            ID,
            TRANSACTION,
            VERSION,
        ],
        Act::Confirm,
    ),
];

const CODE: Rule = Rule::Alphanumeric(4, 12);
const THIRD_PARTY: Rule = Rule::Alphanumeric(1, 32);
const AMOUNT: Field = must("Amount", Rule::Amount, "INS-15");
const PHONE: Field = must("CustomerMSISDN", Rule::Phone, "INS-2051");
const ANY_PHONE: Field = may("CustomerMSISDN", Rule::Phone, "INS-2051");
const COUNTRY: Field = must("Country", Rule::Country, "INS-998");
const CURRENCY: Field = must("Currency", Rule::Currency, "INS-26");
const PROVIDER: Field = must("ServiceProviderCode", CODE, "INS-13");
const REFERENCE: Field = must("TransactionReference", Rule::Words(20), "INS-17");
const ID: Field = must("ThirdPartyConversationID", Rule::Words(40), "INS-28");
const PURCHASED: Field = must("PurchasedItemsDesc", Rule::Words(256), "INS-30");
const PAYMENT_ITEMS: Field = must("PaymentItemsDesc", Rule::Words(256), "INS-31");
const TRANSACTION: Field = must("TransactionID", Rule::Alphanumeric(1, 20), "INS-18");
const VERSION: Field = must("APIVersion", Rule::UpTo(8), "INS-21");
// Real ones are base64, whatever the printed rule says.
const TOKEN: Field = may("MsisdnToken", Rule::UpTo(26), "INS-50");
const MANDATE: Field = may("MandateID", Rule::Digits(1, 12), "INS-51");

const fn operation(method: &'static str, path: &'static str, fields: &'static [Field], act: Act) -> Operation {
    Operation { method, path, fields, act }
}

static CODES: &[Verdict] = &[
    verdict(201, "INS-0", "Request processed successfully"),
    verdict(201, "INS-GAR-0", "Request processed successfully"),
    verdict(400, "INS-1", "Internal Error"),
    verdict(401, "INS-6", "Transaction Failed"),
    verdict(408, "INS-9", "Request timeout"),
    verdict(409, "INS-10", "Duplicate Transaction"),
    verdict(400, "INS-13", "Invalid Shortcode Used"),
    verdict(400, "INS-15", "Invalid Amount Used"),
    verdict(400, "INS-17", "Invalid Transaction Reference. Length Should Be Between 1 and 20."),
    verdict(400, "INS-18", "Invalid TransactionID Used"),
    verdict(400, "INS-19", "Invalid ThirdPartyReference Used"),
    verdict(400, "INS-20", "Not All Parameters Provided. Please try again."),
    verdict(400, "INS-21", "Parameter validations failed. Please try again."),
    verdict(400, "INS-23", "Transaction not found. Contact M-Pesa Support"),
    verdict(400, "INS-26", "Invalid Currency Used"),
    verdict(400, "INS-28", "Invalid ThirdPartyConversationID Used"),
    verdict(400, "INS-30", "Invalid Purchased Items Description Used"),
    verdict(400, "INS-31", "Invalid Payment Items Description Used"),
    verdict(400, "INS-32", "Invalid KYC Query Type Used"),
    verdict(400, "INS-35", "This transaction do not belong to you"),
    verdict(400, "INS-36", "Invalid Agreed TC Used"),
    verdict(400, "INS-39", "Invalid First Payment Date Used"),
    verdict(400, "INS-40", "Invalid Frequency Used"),
    verdict(400, "INS-41", "Invalid Start Range Days Used"),
    verdict(400, "INS-42", "Invalid End Range Days Used"),
    verdict(400, "INS-43", "Invalid Expiry Date Used"),
    verdict(400, "INS-50", "MSISDN Token and MSISDN provided does not Match"),
    verdict(400, "INS-51", "Invalid MandateID Used"),
    verdict(400, "INS-52", "The MandateID used does not correspond to the ThirdPartyReference used."),
    verdict(400, "INS-54", "Invalid BalanceAmount Used"),
    verdict(401, "INS-55", "BalanceAmount is Mandatory when QueryBalanceAmount is True"),
    verdict(401, "INS-56", "Invalid MSISDNToken Used"),
    verdict(500, "INS-57", "Either MSISDN or MSISDNToken required"),
    verdict(400, "INS-58", "No Active Mandate found"),
    verdict(400, "INS-989", "Session Creation Failed"),
    verdict(400, "INS-997", "API Not Enabled"),
    verdict(400, "INS-998", "Invalid Market"),
    verdict(422, "INS-2006", "Insufficient balance"),
    verdict(400, "INS-2051", "MSISDN invalid."),
];

const fn verdict(status: u16, code: &'static str, description: &'static str) -> Verdict {
    Verdict { status, code, description }
}

#[cfg(test)]
mod tests {
    use super::{super::api::tests::agree, *};

    #[test]
    fn every_call_is_simulated_with_each_of_its_fields() {
        agree(&API, crate::openapi::endpoints::ALL, "/");
    }
}
