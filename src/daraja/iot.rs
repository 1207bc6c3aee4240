//! What the endpoints of the IoT SIM portal share.

mod day_first_time;
mod records;
mod sim_number;

use std::borrow::Cow;

pub use self::{
    day_first_time::DayFirstTime,
    records::{IotMessage, IotSim, IotTrends},
    sim_number::{PrefixedSimNumber, SimNumber},
};
use crate::{
    context::Context,
    endpoint::{Answer, Refusal},
    json::{Members, Value},
    search,
};

/// `endpoint!` for replies with more than a status: adds what the header of each reply has.
macro_rules! iot_endpoint {
    (
        $(#[doc = $doc:literal])*
        #[endpoint($($row:tt)*)]
        $(#[doc = $params_doc:literal])*
        pub struct Params { $($params:tt)* }

        $(#[doc = $reply_doc:literal])*
        pub struct Reply { $($reply:tt)* }
    ) => {
        $crate::endpoint::endpoint!(
            $(#[doc = $doc])*
            #[endpoint($($row)*)]
            $(#[doc = $params_doc])*
            pub struct Params { $($params)* }

            $(#[doc = $reply_doc])*
            pub struct Reply {
                $($reply)*
                /// `"200"`.
                #[wire = "header.responseCode"]
                pub response_code: $crate::kind::Code,
                /// The same in words.
                #[wire = "header.responseMessage"]
                pub response_message: Option<String>,
                /// Words that may be shown.
                #[wire = "header.customerMessage"]
                pub customer_message: Option<String>,
                /// The id of this request.
                #[wire = "header.requestRefId"]
                pub request_id: Option<String>,
                /// When it was answered, as the portal writes it.
                #[wire = "header.timestamp"]
                pub answered_at: Option<String>,
            }
        );
    };
}
pub(crate) use iot_endpoint;

/// Of calls that list messages.
macro_rules! Messages {
    ($($head:tt)*) => {
        $crate::daraja::iot::iot_endpoint!(
            $($head)*

            /// A page of messages.
            pub struct Reply {
                /// The messages; empty where there are none.
                #[wire = "body.content"]
                pub messages: $crate::kind::List<$crate::daraja::iot::IotMessage, 100_000>,
                /// How many pages there are.
                #[wire = "body.totalPages"]
                pub total_pages: Option<u32>,
                /// How many messages there are on all pages.
                #[wire = "body.totalElements"]
                pub total_messages: Option<u32>,
                /// Whether this is the last page.
                #[wire = "body.last"]
                pub last: Option<bool>,
            }
        );
    };
}
pub(crate) use Messages;

/// Of calls that do something.
macro_rules! Managed {
    ($($head:tt)*) => {
        $crate::daraja::iot::iot_endpoint!(
            $($head)*

            /// What the SIM portal answered; what has no field here is in `extras`.
            pub struct Reply {
                /// The portal's own code: `"0"` for done.
                #[wire = "body.statusCode"]
                pub status_code: Option<$crate::kind::Code>,
                /// The same in words.
                #[wire = "body.statusDesc|body.desc|body.Desc"]
                pub status_description: Option<String>,
                /// The state of the SIM, such as `Active`.
                #[wire = "body.status"]
                pub status: Option<String>,
            }
        );
    };
}
pub(crate) use Managed;

/// Repeats the page in the body, as numbers.
pub(crate) fn page_in_body(body: &mut Members<'static>, _: &Context) {
    for wire in ["pageNo", "pageSize"] {
        let page = body.iter().find(|(name, _)| name.strip_prefix('?') == Some(wire));
        if let Some(number) = page.and_then(|(_, value)| value.text()).map(str::to_owned) {
            body.push((Cow::Borrowed(wire), Value::Number(Cow::Owned(number))));
        }
    }
}

/// What the portal says, with the code `200`, about a SIM that is not in the account.
const DISGUISED: &[&str] = &["operation failed", "no records were found"];

/// Finds refusals that go by the code `200`, and lets the portal's own code count where HTTP says 200.
pub(crate) fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    if answer.refusal.is_none() {
        let places = ["header.responseMessage", "header.customerMessage", "body.statusDesc|body.desc|body.Desc"];
        let texts = places.iter().filter_map(|place| answer.body.find(place)?.string());
        let said =
            texts.into_iter().find(|text| DISGUISED.iter().any(|no| search::holds(&text.to_ascii_lowercase(), no)));
        let text = |place| answer.body.find(place).and_then(Value::text).map(str::to_owned);
        answer.refusal = said.map(|message| Refusal {
            code: text("header.responseCode").unwrap_or_default(),
            message: message.to_owned(),
            request_id: text("header.requestRefId"),
        });
        if answer.refusal.is_some() {
            answer.status = 400;
        }
    } else if answer.refusal.as_ref().is_some_and(|refusal| refusal.code.len() == 3 && refusal.code.starts_with('4')) {
        answer.status = 400;
    }
    None
}
