//! `POST /v1/ussdpush/get-msisdn`: B2B Express, a prompt to another business.

use crate::{
    daraja::MARKET,
    endpoint::endpoint,
    kind::{CallbackUrl, Code, Price, ShortCode, Text},
};

endpoint!(
    /// Asks another business to pay you: a prompt for the PIN of its till appears on the phone of its operator.
    ///
    /// The reply only says that the prompt is on its way: how it ends comes as a callback of kind `b2bExpress`. Nothing
    /// says that the same `requestId` may be sent twice. Never send it again because an answer was lost: the prompt
    /// may be open already.
    #[endpoint(
        "b2bExpress", POST "/v1/ussdpush/get-msisdn",
        title = "B2B Express checkout (USSD push to till)", version = "v1", evidence = "documented, captured",
        needs = [AccessToken], lost = AfterQuery,
    )]
    /// Who is asked to pay, how much, and to whom.
    pub struct Params {
        /// The till that is asked to pay.
        #[wire = "primaryShortCode"]
        pub short_code: ShortCode,
        /// The paybill that is paid: yours.
        #[wire = "receiverShortCode"]
        pub receiver_short_code: ShortCode,
        /// In shillings. Neither a limit nor whether cents pass is published.
        #[wire = "amount"]
        pub amount: Price,
        /// What is paid, up to 100 characters: the other business reads it in the prompt.
        #[wire = "paymentRef"]
        pub payment_reference: Text<1, 100>,
        /// Your name as that business knows it, up to 100 characters.
        #[wire = "partnerName"]
        pub partner_name: Text<1, 100>,
        /// Your id of this request, up to 100 characters, such as a UUID. The callback names it as `requestId`: store
        /// it before you send.
        #[wire = "RequestRefID"]
        pub request_id: Text<1, 100>,
        /// Where M-Pesa posts the result.
        #[wire = "callbackUrl"]
        pub callback_url: CallbackUrl,
    }

    /// The prompt is on its way: nothing is paid yet.
    pub struct Reply {
        /// `"0"`: the prompt is on its way.
        #[wire = "code"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "status"]
        pub response_description: Option<String>,
    }
);
