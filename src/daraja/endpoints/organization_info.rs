//! `POST /sfcverify/v1/query/info`: who a paybill or till belongs to. Also called B2B Hakikisha.

use crate::{
    daraja::{MARKET, kinds::Business},
    endpoint::{Answer, Refusal, endpoint},
    json::Value,
    kind::{Code, ShortCode},
};

endpoint!(
    /// Asks who a paybill or till belongs to, so that you can check the name before you pay. It answers at once.
    ///
    /// Which code is a yes is disputed: the portal's sample has `"4000"`, its table `"0"`. Both are taken, and only
    /// together with a name: an answer without one is an error of code `refused`.
    #[endpoint(
        "organizationInfo", POST "/sfcverify/v1/query/info",
        title = "Query organization info (B2B Hakikisha)", version = "v1", evidence = "documented, one source",
        needs = [AccessToken], lost = Safe, accepts = ["4000"], settle = settle,
    )]
    /// Whose name.
    pub struct Params {
        /// What `shortCode` is: `"payBill"` or `"till"`. The same digits may be both.
        #[wire = "IdentifierType"]
        pub identifier_type: Business,
        /// The paybill or till.
        #[wire = "Identifier"]
        pub short_code: ShortCode,
    }

    /// Who it belongs to.
    pub struct Reply {
        /// The name of the organization.
        #[wire = "OrganizationName"]
        pub organization_name: String,
        /// The paybill or till that was asked about.
        #[wire = "OrganizationShortCode"]
        pub short_code: Option<String>,
        /// The id of its tariff.
        #[wire = "ChargeProfileID"]
        pub charge_profile_id: Option<Code>,
        /// `"4000"` or `"0"`.
        #[wire = "ResponseCode"]
        pub response_code: Code,
        /// The same in a word: `"Success"`.
        #[wire = "ResponseMessage"]
        pub response_message: Option<String>,
        /// The same in a sentence.
        #[wire = "DetailedMessage"]
        pub detailed_message: Option<String>,
        /// The id of this request.
        #[wire = "ConversationID"]
        pub conversation_id: Option<String>,
    }
);

/// Without a name the answer is a no, whatever its code.
fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let text = |places: &str| {
        let found = answer.body.find(places).and_then(Value::text).map(str::trim);
        found.filter(|text| !text.is_empty()).map(str::to_owned)
    };
    if !(200..300).contains(&answer.status) {
        return None;
    }
    if answer.refusal.is_none() && text("OrganizationName").is_none() {
        let words = text("DetailedMessage|ResponseMessage").unwrap_or_default();
        answer.refusal = text("ResponseCode").map(|code| Refusal {
            code,
            message: ["the answer holds no name: ", &words].concat(),
            request_id: None,
        });
    }
    let id = text("ConversationID");
    if let Some(refusal) = &mut answer.refusal {
        refusal.request_id = refusal.request_id.take().or(id);
        // The question was answered: asking again gives the same.
        answer.status = 400;
    }
    None
}
