//! `GET queryBeneficiaryName/`: the name of a customer, in Ghana.

use crate::{
    check::Check,
    endpoint::Answer,
    json::Members,
    kind::Filled,
    openapi::{
        GHANA, MARKET, country,
        kinds::{ConversationId, PartyCode, PhoneNumber},
        replies::{self, call},
    },
};

call!(
    /// Asks for the name of a customer, to compare before a payment. The portal has it for Ghana only: for another market it
    /// is refused, unless `skipLimits` is set.
    ///
    /// The answer may also come as a callback of kind `beneficiaryName`: `outcome` is `"pending"` then. A name is personal
    /// data: keep it out of logs.
    #[endpoint(
        "beneficiaryName", GET "/queryBeneficiaryName/",
        title = "Query beneficiary name", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = Safe,
        adds = [("?input_Country", Computed(country)), ("?input_KycQueryType", Word("Name"))],
        also = in_ghana, settle = settle,
    )]
    /// Which customer.
    pub struct Params {
        /// Whose name. In the local form of the market, or with its calling code.
        #[wire = "?input_CustomerMSISDN"]
        pub phone_number: PhoneNumber,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "?input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "?input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
    }

    /// The name. Where it was only asked for, it is absent.
    pub struct Reply {
        /// The first name.
        #[wire = "output_CustomerFirstName"]
        pub first_name: Option<Filled>,
        /// The last name.
        #[wire = "output_CustomerLastName"]
        pub last_name: Option<Filled>,
    }
);

fn in_ghana(_: &Members<'static>, check: &mut Check) {
    let elsewhere = check.country.is_some_and(|country| country.market != GHANA.market);
    if elsewhere && !check.skip_limits {
        check.fail_at(
            "context.market",
            "must be vodafoneGHA for beneficiaryName",
            "the portal lists no other market; skipLimits asks all the same",
        );
    }
}

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::done_with(answer, &["output_CustomerFirstName", "output_CustomerLastName"])
}
