//! `GET queryCustomerName/`: the name under which a number is registered, with some letters hidden.

use crate::{
    answer::{Outcome, Resend},
    endpoint::{Answer, endpoint},
    kind::Code,
    mozambique::{
        MARKET,
        kinds::{Id, Msisdn, ProviderCode, Reference},
        replies,
    },
};

endpoint!(
    /// Asks under which name a number is registered, so that you can compare it before you pay out. Some letters of the
    /// name are hidden.
    ///
    /// Known from two libraries, which read two shapes of the reply: there is `customerName`, or `firstName` and
    /// `secondName`.
    #[endpoint(
        "customerName", GET ":19323/queryCustomerName/",
        title = "Query Customer Name", version = "v1x", evidence = "two libraries, disputed",
        needs = [BearerToken], lost = Safe, settle = settle,
    )]
    /// Whose name, and who asks.
    pub struct Params {
        /// The customer's number, which must be Vodacom's (84 or 85): `843330333`, `+258843330333`, `00258843330333` or
        /// `258843330333`.
        #[wire = "?input_CustomerMSISDN"]
        pub phone_number: Msisdn,
        /// Your id of this question, which no other request has: 1 to 20 letters, digits and underscores.
        #[wire = "?input_ThirdPartyReference"]
        pub third_party_reference: Reference<20>,
        /// Your code: 5 or 6 digits; in the sandbox `171717`.
        #[wire = "?input_ServiceProviderCode"]
        pub service_provider_code: ProviderCode,
    }

    /// The name.
    pub struct Reply {
        /// `"succeeded"` with a name, `"pending"` without one, as in asynchronous mode.
        #[wire = "~outcome"]
        pub outcome: Outcome,
        /// `"no"`, or `"poll"` while it is pending.
        #[wire = "~resend"]
        pub resend: Resend,
        /// The whole name, in one of the two shapes.
        #[wire = "output_CustomerName"]
        pub customer_name: Option<Id>,
        /// The first name, in the other shape; some letters hidden.
        #[wire = "output_FirstName"]
        pub first_name: Option<Id>,
        /// The second name, in the other shape; some letters hidden.
        #[wire = "output_SecondName"]
        pub second_name: Option<Id>,
        /// The number that was asked about, in the other shape.
        #[wire = "output_CustomerMSISDN"]
        pub phone_number: Option<Id>,
        /// `"INS-0"`: the question was answered, or taken.
        #[wire = "output_ResponseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "output_ResponseDesc"]
        pub response_description: Option<String>,
        /// M-Pesa's id of the question.
        #[wire = "output_ConversationID"]
        pub conversation_id: Option<Id>,
        /// Your id of the question.
        #[wire = "output_ThirdPartyReference"]
        pub third_party_reference: Option<Id>,
    }
);

/// Where a name can stand.
const NAMES: [&str; 3] = ["output_CustomerName", "output_FirstName", "output_SecondName"];

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::settle(answer, |body| match NAMES.iter().any(|name| replies::has(body, name)) {
        true => (Outcome::Succeeded, Resend::No),
        false => (Outcome::Pending, Resend::Poll),
    })
}
