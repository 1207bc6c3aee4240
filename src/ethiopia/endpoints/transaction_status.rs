//! `POST /mpesa/transactionstatus/v1/query`: what became of a transaction.

use std::borrow::Cow;

use crate::{
    check::Check,
    context::Context,
    endpoint::endpoint,
    ethiopia::{
        MARKET,
        kinds::{Identifier, Msisdn, Party},
        replies::Accepted,
    },
    json::{Members, Value, member},
    kind::{CallbackUrl, Kind, Receipt, Text},
};

endpoint!(
    /// Asks what became of a transaction.
    ///
    /// The reply only says that the question was taken. The answer arrives at `resultUrl`, as a callback of kind
    /// `result`: give that URL a path of its own, and say `arrivedAt: "transactionStatus"` when you parse what came
    /// there.
    ///
    /// How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
    #[endpoint(
        "transactionStatus", POST "/mpesa/transactionstatus/v1/query",
        title = "Transaction status", version = "v1", evidence = "documented",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = Safe,
        adds = [
            ("Initiator", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("CommandID", Word("TransactionStatusQuery")),
            ("Remarks", Default("OK")),
        ],
        also = names_a_transaction, finish = identify,
    )]
    /// Which transaction: by its receipt, or by the id of the request that started it.
    pub struct Params {
        /// The M-Pesa receipt of the transaction, such as `SJH9BVRIO3`. Needed unless `originalConversationId` is
        /// given.
        #[wire = "TransactionID"]
        pub receipt: Option<Receipt>,
        /// The `conversationId` of the request that started the transaction, for where no receipt came. Its name on the
        /// wire is misspelt, `OriginalConcersationID`, as libraries by others have it.
        #[wire = "OriginalConcersationID"]
        pub original_conversation_id: Option<Text<1, 100>>,
        /// Your id of this question, up to 100 characters.
        #[wire = "OriginatorConversationID"]
        pub originator_conversation_id: Option<Text<1, 100>>,
        /// Who asks, and has a part in the transaction: your short code, or a phone number.
        #[wire = "PartyA"]
        pub party: Party,
        /// What `party` is: `"shortCode"` (a paybill or B2C number), `"till"` or `"phoneNumber"`. Left out, it is
        /// `"phoneNumber"` for a phone number and `"shortCode"` for any other.
        #[wire = "IdentifierType"]
        pub identifier_type: Option<Identifier>,
        /// Why, up to 200 characters. Left out, `OK` is sent.
        #[wire = "Remarks"]
        pub remarks: Option<Text<1, 200>>,
        /// More about it, up to 100 characters. The Go SDK of Safaricom Ethiopia wants it.
        #[wire = "Occasion"]
        pub occasion: Option<Text<1, 100>>,
        /// Where M-Pesa posts the answer.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
    }

    pub use Accepted as Reply;
);

fn is_phone(party: &Value<'_>) -> bool {
    Msisdn::read(party).is_some()
}

fn names_a_transaction(body: &Members<'static>, check: &mut Check) {
    let ids = [("TransactionID", "receipt"), ("OriginalConcersationID", "originalConversationId")];
    if !ids.iter().any(|(wire, name)| member(body, wire).is_some() || check.failed_at(name)) {
        check.fail_at(
            "receipt",
            "is required unless originalConversationId is given",
            "the receipt, if one came, or else the conversationId of the request that started it",
        );
    }
    if let (Some(party), Some(kind)) = (member(body, "PartyA"), member(body, "IdentifierType"))
        && is_phone(party) != (*kind == Identifier::PhoneNumber.wire())
    {
        check.at("identifierType", |check| check.warn("does not fit party", "left out, it fits by itself"));
    }
}

/// Says what the party is, where the caller did not.
fn identify(body: &mut Members<'static>, _: &Context) {
    if member(body, "IdentifierType").is_none() {
        let phone = member(body, "PartyA").is_some_and(is_phone);
        let kind = if phone { Identifier::PhoneNumber } else { Identifier::ShortCode };
        body.push((Cow::Borrowed("IdentifierType"), kind.wire()));
    }
}
