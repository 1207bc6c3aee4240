//! Mozambique's own API: its calls, fields and codes.

use super::{
    super::{MarketKind, books::Verdict},
    api::{Act, Api, Field, Operation, Place, Rule, may, must},
};

pub(in super::super) static API: Api = Api {
    locate: |path| Some(Place { path: path.strip_prefix("/ipg/v1x/")?, country: None, sandbox: false }),
    operations: OPERATIONS,
    codes: CODES,
    id: "ThirdPartyReference",
    done: ["0", "Request Processed Successfully"],
    declined: "INS-5",
    foreign: "INS-26",
    has_sessions: false,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        method: "POST",
        path: "c2bPayment/singleStage/",
        fields: &[REFERENCE, PHONE, AMOUNT, ID, PROVIDER],
        act: Act::Pay(MarketKind::C2b),
    },
    Operation {
        method: "POST",
        path: "b2cPayment/",
        fields: &[REFERENCE, PHONE, AMOUNT, ID, PROVIDER],
        act: Act::Pay(MarketKind::B2c),
    },
    Operation {
        method: "POST",
        path: "b2bPayment/",
        fields: &[
            REFERENCE,
            AMOUNT,
            ID,
            must("PrimaryPartyCode", Rule::Digits(5, 6), "INS-13"),
            must("ReceiverPartyCode", Rule::Digits(5, 6), "INS-13"),
        ],
        act: Act::Pay(MarketKind::B2b),
    },
    Operation {
        method: "PUT",
        path: "reversal/",
        fields: &[
            must("TransactionID", Rule::Alphanumeric(1, 20), "INS-18"),
            must("SecurityCredential", Rule::UpTo(1024), "INS-25"),
            must("InitiatorIdentifier", Rule::UpTo(256), "INS-24"),
            ID,
            PROVIDER,
            may("ReversalAmount", Rule::Amount, "INS-15"),
        ],
        act: Act::Reverse,
    },
    Operation {
        method: "GET",
        path: "queryTransactionStatus/",
        fields: &[ID, must("QueryReference", Rule::Words(40), "INS-14"), PROVIDER],
        act: Act::Status,
    },
    Operation { method: "GET", path: "queryCustomerName/", fields: &[PHONE, ID, PROVIDER], act: Act::Name },
];

const REFERENCE: Field = must("TransactionReference", Rule::Words(20), "INS-17");
const PHONE: Field = must("CustomerMSISDN", Rule::Phone, "INS-2051");
const AMOUNT: Field = must("Amount", Rule::Amount, "INS-15");
const ID: Field = must("ThirdPartyReference", Rule::Words(40), "INS-19");
const PROVIDER: Field = must("ServiceProviderCode", Rule::Digits(5, 6), "INS-13");

static CODES: &[Verdict] = &[
    verdict(201, "INS-0", "Request processed successfully"),
    verdict(500, "INS-1", "Internal Error"),
    verdict(401, "INS-5", "Transaction cancelled by customer"),
    verdict(401, "INS-6", "Transaction Failed"),
    verdict(408, "INS-9", "Request timeout"),
    verdict(409, "INS-10", "Duplicate Transaction"),
    verdict(400, "INS-13", "Invalid Shortcode Used"),
    verdict(400, "INS-14", "Invalid Reference Used"),
    verdict(400, "INS-15", "Invalid Amount Used"),
    verdict(400, "INS-17", "Invalid Transaction Reference. Length Should Be Between 1 and 20."),
    verdict(400, "INS-18", "Invalid TransactionID Used"),
    verdict(400, "INS-19", "Invalid ThirdPartyReference Used"),
    verdict(400, "INS-20", "Not All Parameters Provided. Please try again."),
    verdict(400, "INS-21", "Parameter validations failed. Please try again."),
    verdict(400, "INS-23", "Unknown Status. Contact M-Pesa Support"),
    verdict(400, "INS-24", "Invalid InitiatorIdentifier Used"),
    verdict(400, "INS-25", "Invalid SecurityCredential Used"),
    verdict(400, "INS-26", "Not authorized"),
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
        agree(&API, crate::mozambique::endpoints::ALL, "/");
    }
}
