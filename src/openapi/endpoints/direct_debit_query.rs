//! `GET queryDirectDebit/`: how a mandate stands.

use std::borrow::Cow;

use crate::{
    context::Context,
    endpoint::Answer,
    json::{Members, Value, member},
    kind::Filled,
    openapi::{
        MARKET, country, currency, direct_debit,
        kinds::{
            ConversationId, Currency, Day, DayOfMonth, Frequency, Id, MandateId, MsisdnToken, PartyCode, PhoneNumber,
            Sum, ThirdPartyReference,
        },
        replies::{self, call},
    },
};

call!(
    /// Asks how a mandate stands, and whether the customer has enough to pay an amount.
    ///
    /// The answer may also come as a callback of kind `directDebitQuery`: `outcome` is `"pending"` then. It is about the
    /// question, not about money.
    #[endpoint(
        "directDebitQuery", GET "/queryDirectDebit/",
        title = "Query direct debit", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = Safe,
        adds = [("?input_Country", Computed(country)), ("?input_Currency", Computed(currency))],
        also = direct_debit::has_customer, finish = ask_for_balance, settle = settle,
    )]
    /// Which mandate.
    pub struct Params {
        /// Whose mandate; or else `msisdnToken`. In the local form of the market, or with its calling code.
        #[wire = "?input_CustomerMSISDN"]
        pub phone_number: Option<PhoneNumber>,
        /// M-Pesa's word for that phone number, as it was received. If both are given, they must belong together.
        #[wire = "?input_MsisdnToken"]
        pub msisdn_token: Option<MsisdnToken>,
        /// An amount, at most two decimals: `sufficientBalance` says whether the customer has it. Left out, nothing is
        /// asked about the balance.
        #[wire = "?input_BalanceAmount"]
        pub balance_amount: Option<Sum>,
        /// The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`.
        #[wire = "?input_Currency"]
        pub currency: Option<Currency>,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "?input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your reference of the mandate: up to 32 letters and digits.
        #[wire = "?input_ThirdPartyReference"]
        pub third_party_reference: ThirdPartyReference,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "?input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
        /// M-Pesa's number of the mandate.
        #[wire = "?input_MandateID"]
        pub mandate_id: Option<MandateId>,
    }

    /// How the mandate stands. Where it was only asked for, all of it is absent.
    pub struct Reply {
        /// Whether the customer has `balanceAmount`.
        #[wire = "output_SufficientBalance"]
        pub sufficient_balance: Option<bool>,
        /// How the mandate stands, in M-Pesa's words: `Active`, …
        #[wire = "output_MandateStatus"]
        pub mandate_status: Option<Filled>,
        /// How the customer's account stands, in M-Pesa's words: `Active`, …
        #[wire = "output_AccountStatus"]
        pub account_status: Option<Filled>,
        /// M-Pesa's number of the mandate.
        #[wire = "output_MandateID"]
        pub mandate_id: Option<Id>,
        /// M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by.
        #[wire = "output_MsisdnToken"]
        pub msisdn_token: Option<Filled>,
        /// M-Pesa's reference of the mandate.
        #[wire = "output_TransactionReference"]
        pub transaction_reference: Option<Id>,
        /// How often it is paid.
        #[wire = "output_Frequency"]
        pub frequency: Option<Frequency>,
        /// The day from which on it is paid: `2026-11-21`.
        #[wire = "output_FirstPaymentDate"]
        pub first_payment_date: Option<Day>,
        /// From which day of the month on it may be paid.
        #[wire = "output_PaymentDayFrom"]
        pub start_day: Option<DayOfMonth>,
        /// Until which day of the month.
        #[wire = "output_PaymentDayTo"]
        pub end_day: Option<DayOfMonth>,
        /// The day until which it is valid.
        #[wire = "output_ExpiryDate"]
        pub expiry_date: Option<Day>,
    }
);

fn ask_for_balance(query: &mut Members<'static>, _: &Context) {
    let asked = if member(query, "?input_BalanceAmount").is_some() { "True" } else { "False" };
    query.push((Cow::Borrowed("?input_QueryBalanceAmount"), Value::String(Cow::Borrowed(asked))));
}

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let says = ["output_MandateStatus", "output_AccountStatus", "output_MandateID", "output_SufficientBalance"];
    replies::done_with(answer, &says)
}
