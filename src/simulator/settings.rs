use super::{CustomerEnding, PayoutEnding, Scenario, scenario::up_to, wire::note};
use crate::{
    check::Check,
    error::Error,
    json::Value,
    kind::{Kind, ShortCode},
    secret::Secret,
};

/// The passkey of the sandbox's short code 174379, which everybody knows.
const SANDBOX_PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";

/// The most payments that a page of the pull query can be made to hold.
const LARGEST_PAGE: u32 = 10_000;

/// What the simulator accepts, and what becomes of the pushes.
#[derive(Clone, Debug)]
pub struct Settings {
    /// One for each push; the last repeats. Without any, customers pay.
    pub scenarios: Vec<Scenario>,
    /// The same for payments that customers make by themselves.
    pub customers: Vec<Scenario<CustomerEnding>>,
    /// The same for payouts.
    pub payouts: Vec<Scenario<PayoutEnding>>,
    /// The consumer key that gets tokens; `None` is any.
    pub consumer_key: Option<Secret>,
    /// The consumer secret that gets tokens; `None` is any.
    pub consumer_secret: Option<Secret>,
    /// The passkey that signs; the sandbox's, if left out.
    pub passkey: Secret,
    /// The short codes that exist; `None` is all.
    pub short_codes: Option<Vec<ShortCode>>,
    /// The only API operator; `None` is any.
    pub initiator_name: Option<String>,
    /// Whether M-Pesa asks before it takes a customer's payment, as it does where Safaricom turned that on.
    pub external_validation: bool,
    /// What is on the utility account of each short code at the beginning, in whole shillings.
    pub funds: u32,
    /// How many payments a page of the pull query holds.
    pub page: usize,
    /// Whether more than five queries in a minute are refused, as the sandbox does.
    pub spike_arrest: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            scenarios: Vec::new(),
            customers: Vec::new(),
            payouts: Vec::new(),
            consumer_key: None,
            consumer_secret: None,
            passkey: Secret::new(SANDBOX_PASSKEY),
            short_codes: None,
            initiator_name: None,
            external_validation: true,
            funds: 1_000_000_000,
            page: 100,
            spike_arrest: false,
        }
    }
}

impl Settings {
    pub(super) fn knows(&self, consumer: &[String; 2]) -> bool {
        let [key, secret] = consumer;
        let fits = |expected: &Option<Secret>, given: &str| {
            expected.as_ref().is_none_or(|expected| expected.expose() == given)
        };
        fits(&self.consumer_key, key) && fits(&self.consumer_secret, secret)
    }

    pub(super) fn serves(&self, short_code: &str) -> bool {
        self.short_codes.as_ref().is_none_or(|codes| codes.iter().any(|code| code.as_str() == short_code))
    }
}

/// Reads seed and settings from the options of `createSimulator`.
pub(super) fn parse(options: &str) -> Result<(String, Settings), Error> {
    let mut check = Check::default();
    let options = Value::parse(options).unwrap_or(Value::Null);
    let (mut seed, mut settings) = (String::from("1"), Settings::default());
    if options.members().is_none() {
        check.fail_at("options", "must be an object", "");
    }
    for (name, value) in options.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        check.at(name, |check| match &**name {
            "seed" => seed = String::parse(value, check).unwrap_or_default(),
            "scenario" => settings.scenarios = Scenario::parse_all(value, check),
            "customerScenario" => settings.customers = Scenario::parse_all(value, check),
            "payoutScenario" => settings.payouts = Scenario::parse_all(value, check),
            "consumerKey" => settings.consumer_key = Secret::parse(value, check),
            "consumerSecret" => settings.consumer_secret = Secret::parse(value, check),
            "passkey" => settings.passkey = Secret::parse(value, check).unwrap_or_else(|| Secret::new("")),
            "shortCodes" => settings.short_codes = short_codes(value, check),
            "initiatorName" => settings.initiator_name = String::parse(value, check),
            "externalValidation" => settings.external_validation = flag(value, check),
            "funds" => settings.funds = up_to(u32::MAX, value, check),
            "pullPageSize" => match usize::try_from(up_to(LARGEST_PAGE, value, check)) {
                Ok(0) => note(check, "must be 1 at least"),
                size => settings.page = size.unwrap_or(settings.page),
            },
            "spikeArrest" => settings.spike_arrest = flag(value, check),
            _ => note(check, "is not an option"),
        });
    }
    finish(Some((seed, settings)), check)
}

fn finish<T>(read: Option<T>, check: Check) -> Result<T, Error> {
    read.filter(|_| !check.failed()).ok_or_else(|| Error::parameters("createSimulator", check.issues()))
}

fn flag(value: &Value<'_>, check: &mut Check) -> bool {
    match value {
        Value::Bool(flag) => *flag,
        _ => check.fail("must be true or false", "").unwrap_or_default(),
    }
}

fn short_codes(value: &Value<'_>, check: &mut Check) -> Option<Vec<ShortCode>> {
    match value {
        Value::Array(codes) => codes.iter().map(|code| ShortCode::parse(code, check)).collect(),
        _ => check.fail("must be an array of short codes", "such as [\"174379\"]"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::{Answered, Ending, scenario::chosen};
    use proptest::prelude::*;

    fn wrong(options: &str) -> Vec<String> {
        parse(options).unwrap_err().issues.into_iter().map(|issue| issue.path).collect()
    }

    #[test]
    fn options_are_read() {
        let (seed, settings) = parse(
            r#"{"seed":7,"scenario":["cancelled",{"outcome":"paid","copies":2,"delay":5,"answer":"lost"}],"shortCodes":["174379"],
                "spikeArrest":true,"consumerKey":"k","passkey":null,"payoutScenario":"timedOut",
                "funds":70,"pullPageSize":2,"externalValidation":false,"initiatorName":"testapi"}"#,
        )
        .unwrap();
        assert_eq!(seed, "7");
        assert_eq!(chosen(&settings.scenarios, 0), Ending::Cancelled.into());
        let last = Scenario { ending: Ending::Paid, copies: 2, delay: Some(5), answer: Answered::Lost };
        assert_eq!(chosen(&settings.scenarios, 9), last);
        assert_eq!(chosen(&settings.payouts, 0), PayoutEnding::TimedOut.into());
        assert_eq!(chosen(&settings.customers, 0), CustomerEnding::Paid.into());
        assert_eq!((settings.funds, settings.page, settings.external_validation), (70, 2, false));
        assert_eq!(settings.initiator_name.as_deref(), Some("testapi"));
        assert!(settings.serves("174379") && !settings.serves("600000") && settings.spike_arrest);
        assert!(settings.knows(&["k".into(), "any".into()]) && !settings.knows(&["x".into(), "any".into()]));
        assert_eq!(settings.passkey.expose(), SANDBOX_PASSKEY);
    }

    #[test]
    fn every_wrong_option_is_named() {
        assert_eq!(
            wrong(r#"{"seed":[],"scenario":{"outcome":"x","copies":101,"delay":-1,"y":1},"shortCodes":[1],"z":1}"#),
            ["seed", "scenario.outcome", "scenario.copies", "scenario.delay", "scenario.y", "shortCodes", "z"]
        );
        assert_eq!(wrong(r#"{"scenario":{}}"#), ["scenario.outcome"]);
        assert_eq!(wrong(r#"{"scenario":[]}"#), ["scenario"]);
        assert_eq!(wrong("[]"), ["options"]);
        assert_eq!(
            wrong(
                r#"{"payoutScenario":"cancelled","customerScenario":["paid",{"outcome":"abandoned","answer":1}],
                "funds":-1,"pullPageSize":0,"externalValidation":"no","initiatorName":{}}"#
            ),
            [
                "payoutScenario",
                "customerScenario.answer",
                "funds",
                "pullPageSize",
                "externalValidation",
                "initiatorName"
            ]
        );
        assert!(Scenario::<Ending>::from_json("\"pays\"").is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,60}") {
            let _ = (parse(&text), Scenario::<PayoutEnding>::from_json(&text));
        }
    }
}
