//! What the endpoints of the IoT SIM portal share.

use std::borrow::Cow;

use crate::{
    check::Check,
    context::Context,
    data::Data,
    endpoint::{Answer, Refusal},
    json::{Members, Value},
    kind::{Kind, List, LocalTime, record},
};

/// `endpoint!` for replies with more than a status: adds what the header of each reply has.
macro_rules! iot_endpoint {
    (
        $(#[doc = $doc:literal])*
        #[endpoint($($row:tt)*)]
        $(#[doc = $params_doc:literal])*
        pub struct Params { $($params:tt)* }

        pub use Messages as Reply;
    ) => {
        $crate::daraja::iot::iot_endpoint!(
            $(#[doc = $doc])*
            #[endpoint($($row)*)]
            $(#[doc = $params_doc])*
            pub struct Params { $($params)* }

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

record!(
    /// An IoT SIM.
    pub struct IotSim {
        /// Its number.
        #[wire = "msisdn"]
        pub sim_number: Option<String>,
        /// What `iotRenameAsset` called it.
        #[wire = "asset_name"]
        pub asset_name: Option<String>,
        /// Its state on the network, such as `Active`.
        #[wire = "life_cycle_status"]
        pub life_cycle_status: Option<String>,
        /// The state of its tariff, such as `Active`.
        #[wire = "product_status"]
        pub product_status: Option<String>,
        /// The number printed on it.
        #[wire = "iccid"]
        pub iccid: Option<String>,
        /// Its identity on the network.
        #[wire = "imsi"]
        pub imsi: Option<String>,
        /// The device it is in, or `-`.
        #[wire = "imei"]
        pub imei: Option<String>,
        /// When it was activated, as the portal writes it, or `-`.
        #[wire = "activation_date"]
        pub activated_at: Option<String>,
        /// Who activated it, or `-`.
        #[wire = "activation_agent"]
        pub activated_by: Option<String>,
        /// The year in which it ends, such as `2030`.
        #[wire = "expiry_date"]
        pub expires: Option<String>,
        /// Its account.
        #[wire = "vpn_group"]
        pub vpn_group: Option<String>,
    }
);

record!(
    /// The states of SIMs, day by day.
    pub struct IotTrends {
        /// The days, such as `20240604`.
        #[wire = "dates"]
        pub dates: Option<List<String, 100_000>>,
        /// How many SIMs were active.
        #[wire = "activeTrend"]
        pub active: Option<List<String, 100_000>>,
        /// How many SIMs were idle.
        #[wire = "idleTrend"]
        pub idle: Option<List<String, 100_000>>,
        /// How many SIMs were pooled.
        #[wire = "pooledTrend"]
        pub pooled: Option<List<String, 100_000>>,
        /// How many SIMs were suspended.
        #[wire = "suspendedTrend"]
        pub suspended: Option<List<String, 100_000>>,
    }
);

record!(
    /// A message to a SIM.
    pub struct IotMessage {
        /// Its number on the portal: what `iotDeleteMessage` takes.
        #[wire = "id"]
        pub id: Option<u32>,
        /// Which SIM, with `254` in front.
        #[wire = "msisdn"]
        pub sim_number: Option<String>,
        /// The text.
        #[wire = "message"]
        pub message: Option<String>,
        /// How far it is: `"1"` for sent, `"0"` in a sample of one that waits.
        #[wire = "processingStatus"]
        pub processing_status: Option<String>,
        /// The same in a word, such as `sent`, or `-`.
        #[wire = "description"]
        pub description: Option<String>,
        /// When it was sent, as the portal writes it: `02-09-2024 17:01:07`, the day first.
        #[wire = "date"]
        pub date: Option<String>,
        /// When it was delivered, in the same form, or `-`.
        #[wire = "deliverTime"]
        pub delivered_at: Option<String>,
        /// Its id on the network, or `-`.
        #[wire = "messageId"]
        pub message_id: Option<String>,
        /// Whether it was received, as a number: `-1` in the samples.
        #[wire = "receiptId|recepitId"]
        pub receipt_id: Option<String>,
        /// What it was sent from, such as `23122`.
        #[wire = "sourceAddr"]
        pub source_address: Option<String>,
        /// Which system sent it, such as `sim-portal`.
        #[wire = "sourceSystem"]
        pub source_system: Option<String>,
        /// The account of the SIM.
        #[wire = "vpnGroup"]
        pub vpn_group: Option<String>,
    }
);

/// The number of an IoT SIM, such as `300000443539`: it is no Kenyan mobile number. Given with or without `254` in
/// front, sent without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimNumber(String);

/// The number of an IoT SIM, given with or without `254` in front, sent with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrefixedSimNumber(String);

impl SimNumber {
    /// Reads either form.
    pub fn new(text: &str) -> Option<Self> {
        let digits = sim_digits(text)?;
        let bare = digits.strip_prefix("254").filter(|bare| bare.len() == 12 && !bare.starts_with('0'));
        Some(SimNumber(bare.unwrap_or(digits).to_owned()))
    }
}

impl PrefixedSimNumber {
    /// Reads either form.
    pub fn new(text: &str) -> Option<Self> {
        let digits = sim_digits(text)?;
        let prefix = if digits.starts_with("254") { "" } else { "254" };
        let number = [prefix, digits].concat();
        (number.len() <= 15).then_some(PrefixedSimNumber(number))
    }
}

/// No number on earth has more than 15 digits.
fn sim_digits(text: &str) -> Option<&str> {
    let digits = text.trim_ascii();
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    let valid = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    (valid && (9..=15).contains(&digits.len())).then_some(digits)
}

macro_rules! sim_kind {
    ($name:ident) => {
        impl Kind for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                "string | number".to_owned()
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn ts_out() -> String {
                "string".to_owned()
            }

            fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
                match value.text().and_then($name::new) {
                    Some(number) => Some(number),
                    None => check.fail("must be the number of an IoT SIM", "such as 300000443539 or 254300000443539"),
                }
            }

            fn wire(&self) -> Value<'static> {
                Value::String(Cow::Owned(self.0.clone()))
            }

            fn data(self) -> Option<Data<'static>> {
                Some(Data::from(self.0))
            }
        }
    };
}
sim_kind!(SimNumber);
sim_kind!(PrefixedSimNumber);

/// A time, sent as `02-05-2022 08:39:11` in East Africa Time: the day first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayFirstTime(pub LocalTime);

impl Kind for DayFirstTime {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        LocalTime::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        LocalTime::ts_out()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        LocalTime::parse(value, check).map(DayFirstTime)
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let turned = turn_day(value.string()?.trim_ascii())?;
        LocalTime::read(&Value::String(Cow::Owned(turned))).map(DayFirstTime)
    }

    fn wire(&self) -> Value<'static> {
        let wire = self.0.wire();
        Value::String(Cow::Owned(wire.string().and_then(turn_day).unwrap_or_default()))
    }

    fn data(self) -> Option<Data<'static>> {
        self.0.data()
    }
}

/// Turns `2022-05-02 08:39:11` into `02-05-2022 08:39:11`, and back.
fn turn_day(time: &str) -> Option<String> {
    let (day, clock) = time.split_once(' ')?;
    let mut parts: Vec<&str> = day.split('-').collect();
    parts.reverse();
    Some([&parts.join("-"), " ", clock].concat())
}

/// Renames members as the caller chose: where `~a` is `b`, the member `a` goes by the name `b`.
pub(crate) fn rename(body: &mut Members<'static>, _: &Context) {
    let chosen: Vec<(String, Value<'static>)> =
        body.iter().filter_map(|(name, value)| Some((name.strip_prefix('~')?.to_owned(), value.clone()))).collect();
    for (from, to) in chosen {
        for (name, _) in body.iter_mut().filter(|(name, _)| *name == from) {
            *name = Cow::Owned(to.text().unwrap_or_default().to_owned());
        }
    }
}

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
        let said = texts.into_iter().find(|text| DISGUISED.iter().any(|no| text.to_ascii_lowercase().contains(no)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(value: &str) -> Value<'_> {
        Value::String(Cow::Borrowed(value))
    }

    #[test]
    fn sim_numbers_get_the_form_that_the_call_wants() {
        for given in ["300000443539", "254300000443539", "+254300000443539", " 300000443539 "] {
            assert_eq!(SimNumber::new(given).unwrap().wire(), text("300000443539"), "{given}");
            assert_eq!(PrefixedSimNumber::new(given).unwrap().wire(), text("254300000443539"), "{given}");
        }
        assert_eq!(SimNumber::new("254724751076").unwrap().wire(), text("254724751076"));
        assert_eq!(PrefixedSimNumber::new("254724751076").unwrap().wire(), text("254724751076"));
        for wrong in ["", "30000010****", "0712345678", "30000044", "3000004435390000", "300-000-443539", "+", "-1"] {
            assert_eq!(SimNumber::new(wrong), None, "{wrong}");
            assert_eq!(PrefixedSimNumber::new(wrong), None, "{wrong}");
        }
        assert_eq!(PrefixedSimNumber::new("3000004435390"), None);
    }

    #[test]
    fn a_time_has_its_day_first() {
        let time = DayFirstTime::parse(&text("2022-05-02T05:39:11Z"), &mut Check::default()).unwrap();
        assert_eq!(time.wire(), text("02-05-2022 08:39:11"));
        for wrong in ["2022-05-02 08:39:11", "02-13-2022 08:39:11", "02-05-2022", "-", ""] {
            assert_eq!(DayFirstTime::read(&text(wrong)), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn accepted_sim_numbers_are_digits_and_read_back(given in "[+]?[0-9]{7,17}|.{0,20}") {
            if let Some(number) = SimNumber::new(&given) {
                prop_assert!(number.0.len() <= 15 && number.0.bytes().all(|byte| byte.is_ascii_digit()));
                prop_assert_eq!(SimNumber::read(&number.wire()), Some(number));
            }
            if let Some(number) = PrefixedSimNumber::new(&given) {
                prop_assert!(number.0.len() <= 15 && number.0.starts_with("254"));
                prop_assert_eq!(PrefixedSimNumber::read(&number.wire()), Some(number));
            }
        }

        #[test]
        fn times_read_back(seconds in 946_684_800i64..253_402_200_000) {
            let time = DayFirstTime(LocalTime::new(chrono::DateTime::from_timestamp_secs(seconds).unwrap()).unwrap());
            prop_assert_eq!(DayFirstTime::read(&time.wire()), Some(time));
        }

        #[test]
        fn no_text_makes_it_panic(given in "[0-9 :-]{0,24}|.{0,24}") {
            let _ = DayFirstTime::read(&text(&given));
        }
    }
}
