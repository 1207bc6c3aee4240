//! `POST /mpesa/b2b/v1/paymentrequest`: pays another business.

use crate::{
    check::Check,
    daraja::{
        MARKET,
        kinds::{Holder, OccasionName},
        replies::Accepted,
    },
    endpoint::endpoint,
    json::{Members, Value, member},
    kind::{CallbackUrl, Msisdn, Price, ShortCode, Text, choice},
};

choice!(
    /// What a payment between businesses is. The portal documents the first three; the others are of before 2020, and
    /// may no longer be served or need Safaricom's leave.
    pub enum CommandId {
        /// To a paybill.
        BusinessPayBill = "BusinessPayBill", "BusinessPayBill";
        /// To a till.
        BusinessBuyGoods = "BusinessBuyGoods", "BusinessBuyGoods";
        /// To the utility account of a B2C short code, as `accountTopUp` does.
        BusinessPayToBulk = "BusinessPayToBulk", "BusinessPayToBulk";
        /// Legacy: from your working account to your utility account. One business uses it still, with Safaricom's
        /// leave.
        BusinessTransferFromMmfToUtility = "BusinessTransferFromMMFToUtility", "BusinessTransferFromMMFToUtility";
        /// Legacy: from your utility account to your working account.
        BusinessTransferFromUtilityToMmf = "BusinessTransferFromUtilityToMMF", "BusinessTransferFromUtilityToMMF";
        /// Legacy.
        DisburseFundsToBusiness = "DisburseFundsToBusiness", "DisburseFundsToBusiness";
        /// Legacy.
        BusinessToBusinessTransfer = "BusinessToBusinessTransfer", "BusinessToBusinessTransfer";
        /// Legacy.
        MerchantToMerchantTransfer = "MerchantToMerchantTransfer", "MerchantToMerchantTransfer";
        /// Legacy.
        MerchantTransferFromMerchantToWorking =
            "MerchantTransferFromMerchantToWorking", "MerchantTransferFromMerchantToWorking";
        /// Legacy.
        MerchantServicesMmfAccountTransfer = "MerchantServicesMMFAccountTransfer", "MerchantServicesMMFAccountTransfer";
        /// Legacy.
        AgencyFloatAdvance = "AgencyFloatAdvance", "AgencyFloatAdvance";
    }
);

endpoint!(
    /// Pays another business: its paybill, its till, or the utility account of its B2C short code.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `result`. No id makes
    /// it safe to send again. Never send it again because an answer was lost: look into the statement first.
    #[endpoint(
        "b2bPayment", POST "/mpesa/b2b/v1/paymentrequest",
        title = "B2B payment: pay bill, buy goods", version = "v1", evidence = "documented, captured",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("Initiator", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("SenderIdentifierType", Word("4")),
            ("RecieverIdentifierType", Default("4")),
        ],
        also = name_the_bill,
    )]
    /// Who is paid, how much, and from where.
    pub struct Params {
        /// What it is. Documented: `"BusinessPayBill"` to a paybill, `"BusinessBuyGoods"` to a till,
        /// `"BusinessPayToBulk"` to a B2C short code. Legacy, from documents of before 2020 that the portal no longer
        /// has: all the others.
        #[wire = "CommandID"]
        pub command_id: CommandId,
        /// In shillings. Neither a limit nor whether cents pass is published.
        #[wire = "Amount"]
        pub amount: Price,
        /// Your short code, which pays.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// The paybill, till or B2C short code that is paid.
        #[wire = "PartyB"]
        pub receiver_short_code: ShortCode,
        /// What `receiverShortCode` is called: `"shortCode"`, as the portal has it for all three documented commands
        /// and as it is if left out, or `"till"`, which one business sends for `"BusinessBuyGoods"`: a dispute.
        #[wire = "RecieverIdentifierType"]
        pub receiver_identifier_type: Option<Holder>,
        /// The account at the paybill, up to 13 characters. `"BusinessPayBill"` needs it. The result may give it back
        /// without leading zeros.
        #[wire = "AccountReference"]
        pub account_reference: Option<Text<1, 13>>,
        /// The phone of the customer on whose behalf you pay.
        #[wire = "Requester"]
        pub requester_phone_number: Option<Msisdn>,
        /// Why, up to 100 characters.
        #[wire = "Remarks"]
        pub remarks: Text<1, 100>,
        /// More about it, up to 100 characters.
        #[wire = "Occassion"]
        pub occasion: Option<Text<1, 100>>,
        /// How the member with `occasion` is spelled: `"Occassion"`, as the portal has it and as it is if left out, or
        /// `"Occasion"`, which the sandbox was seen to take too.
        #[wire = "~Occassion"]
        pub occasion_name: Option<OccasionName>,
        /// Where M-Pesa posts the result.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
    }

    pub use Accepted as Reply;
);

/// A paybill has many accounts: without its name the money lands on none of them.
fn name_the_bill(body: &Members<'static>, check: &mut Check) {
    let pays_a_bill = member(body, "CommandID").and_then(Value::string) == Some("BusinessPayBill");
    if pays_a_bill && member(body, "AccountReference").is_none() && !check.failed_at("accountReference") {
        check.fail_at("accountReference", "is required for BusinessPayBill", "the account at the paybill");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{context::Context, environment::Environment, money::Amount, secret::Secret};

    fn typed(command_id: CommandId, account_reference: Option<&str>) -> Result<String, Vec<String>> {
        let url = |path: &str| CallbackUrl::new(&["https://shop.example/", path].concat()).unwrap();
        let params = Params {
            command_id,
            amount: Price::new(Amount::from_whole(239)).unwrap(),
            short_code: ShortCode::new("600979").unwrap(),
            receiver_short_code: ShortCode::new("000000").unwrap(),
            receiver_identifier_type: Some(Holder::Till),
            account_reference: account_reference.and_then(Text::new),
            requester_phone_number: None,
            remarks: Text::new("OK").unwrap(),
            occasion: None,
            occasion_name: None,
            result_url: url("result"),
            timeout_url: url("timeout"),
        };
        let now = chrono::DateTime::from_timestamp_secs(1_800_000_000).unwrap();
        let credential = Secret::new(["A".repeat(342), "==".to_owned()].concat());
        let context = Context::new(Environment::Production, now)
            .access_token(Secret::new("token"))
            .initiator(Secret::new("testapi"), credential);
        let request = params.request(&context);
        request.map(|request| request.body.unwrap_or_default()).map_err(|error| {
            error.issues.into_iter().map(|issue| [issue.path, issue.message.into_owned()].join(" ")).collect()
        })
    }

    #[test]
    fn a_typed_bill_needs_its_account_too() {
        let lacks = Err(vec!["accountReference is required for BusinessPayBill".to_owned()]);
        assert_eq!(typed(CommandId::BusinessPayBill, None), lacks);
        let bill = typed(CommandId::BusinessPayBill, Some("353353")).unwrap();
        assert!(bill.contains(r#""AccountReference":"353353""#), "{bill}");
        let goods = typed(CommandId::BusinessBuyGoods, None).unwrap();
        assert!(goods.contains(r#""RecieverIdentifierType":"2""#) && !goods.contains("AccountReference"), "{goods}");
    }

    #[test]
    fn every_command_is_called_on_the_wire_as_the_caller_calls_it() {
        for [word, wire] in <CommandId as crate::kind::Choice>::WORDS {
            assert_eq!(word, wire);
        }
    }
}
