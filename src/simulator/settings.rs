use super::{Ending, Scenario};
use crate::{
    check::Check,
    error::Error,
    json::Value,
    kind::{Kind, ShortCode},
    secret::Secret,
};

/// The passkey of the sandbox's short code 174379, which everybody knows.
const SANDBOX_PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";

/// A week: the longest that a prompt may take, in milliseconds.
const LONGEST: u32 = 7 * 24 * 3600 * 1000;
const MOST_COPIES: u32 = 100;

/// What the simulator accepts, and what becomes of the pushes.
#[derive(Clone, Debug)]
pub struct Settings {
    /// One for each push; the last repeats. Without any, customers pay.
    pub scenarios: Vec<Scenario>,
    /// The consumer key that gets tokens; `None` is any.
    pub consumer_key: Option<Secret>,
    /// The consumer secret that gets tokens; `None` is any.
    pub consumer_secret: Option<Secret>,
    /// The passkey that signs; the sandbox's, if left out.
    pub passkey: Secret,
    /// The short codes that exist; `None` is all.
    pub short_codes: Option<Vec<ShortCode>>,
    /// Whether more than five queries in a minute are refused, as the sandbox does.
    pub spike_arrest: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            scenarios: Vec::new(),
            consumer_key: None,
            consumer_secret: None,
            passkey: Secret::new(SANDBOX_PASSKEY),
            short_codes: None,
            spike_arrest: false,
        }
    }
}

impl Settings {
    pub(super) fn scenario(&self, number: usize) -> Scenario {
        self.scenarios.get(number).or(self.scenarios.last()).copied().unwrap_or(Ending::Paid.into())
    }

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

impl Scenario {
    /// Reads `"paid"`, or `{ outcome, copies?, delay? }`, from JSON text.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let mut check = Check::default();
        let scenario = check.at("scenario", |check| scenario(&Value::parse(text).unwrap_or(Value::Null), check));
        finish(scenario, check)
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
            "scenario" => settings.scenarios = scenarios(value, check),
            "consumerKey" => settings.consumer_key = Secret::parse(value, check),
            "consumerSecret" => settings.consumer_secret = Secret::parse(value, check),
            "passkey" => settings.passkey = Secret::parse(value, check).unwrap_or_else(|| Secret::new("")),
            "shortCodes" => settings.short_codes = short_codes(value, check),
            "spikeArrest" => match value {
                Value::Bool(flag) => settings.spike_arrest = *flag,
                _ => note(check, "must be true or false"),
            },
            _ => note(check, "is not an option"),
        });
    }
    finish(Some((seed, settings)), check)
}

fn finish<T>(read: Option<T>, check: Check) -> Result<T, Error> {
    read.filter(|_| !check.failed()).ok_or_else(|| Error::parameters("createSimulator", check.issues()))
}

fn note(check: &mut Check, message: &'static str) {
    check.fail::<()>(message, "");
}

fn short_codes(value: &Value<'_>, check: &mut Check) -> Option<Vec<ShortCode>> {
    match value {
        Value::Array(codes) => codes.iter().map(|code| ShortCode::parse(code, check)).collect(),
        _ => check.fail("must be an array of short codes", "such as [\"174379\"]"),
    }
}

fn scenarios(value: &Value<'_>, check: &mut Check) -> Vec<Scenario> {
    match value {
        Value::Array(items) if items.is_empty() => check.fail("must not be empty", "").unwrap_or_default(),
        Value::Array(items) => items.iter().filter_map(|item| scenario(item, check)).collect(),
        single => scenario(single, check).into_iter().collect(),
    }
}

fn scenario(value: &Value<'_>, check: &mut Check) -> Option<Scenario> {
    let Some(members) = value.members() else {
        return ending(value, check).map(Scenario::from);
    };
    let (mut found, mut copies, mut delay) = (None, 1, None);
    for (name, value) in members.iter().filter(|(_, value)| !value.is_null()) {
        check.at(name, |check| match &**name {
            "outcome" => found = Some(ending(value, check)),
            "copies" => copies = up_to(MOST_COPIES, value, check),
            "delay" => delay = Some(up_to(LONGEST, value, check)),
            _ => note(check, "is not part of a scenario"),
        });
    }
    match found {
        Some(ending) => Some(Scenario { ending: ending?, copies, delay }),
        None => check.at("outcome", |check| check.fail("is required", "")),
    }
}

fn ending(value: &Value<'_>, check: &mut Check) -> Option<Ending> {
    match Ending::ALL.into_iter().find(|ending| value.string() == Some(ending.name())) {
        Some(ending) => Some(ending),
        None => {
            let names = Ending::ALL.map(Ending::name).join("\", \"");
            check.fail(["must be one of \"", &names, "\""].concat(), "")
        }
    }
}

fn up_to(most: u32, value: &Value<'_>, check: &mut Check) -> u32 {
    match u32::read(value).filter(|number| *number <= most) {
        Some(number) => number,
        None => {
            let message = ["must be a whole number from 0 to ", &most.to_string()].concat();
            check.fail(message, "").unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wrong(options: &str) -> Vec<String> {
        parse(options).unwrap_err().issues.into_iter().map(|issue| issue.path).collect()
    }

    #[test]
    fn options_are_read() {
        let (seed, settings) = parse(
            r#"{"seed":7,"scenario":["cancelled",{"outcome":"paid","copies":2,"delay":5}],"shortCodes":["174379"],
                "spikeArrest":true,"consumerKey":"k","passkey":null}"#,
        )
        .unwrap();
        assert_eq!(seed, "7");
        assert_eq!(settings.scenario(0), Ending::Cancelled.into());
        assert_eq!(settings.scenario(9), Scenario { ending: Ending::Paid, copies: 2, delay: Some(5) });
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
        assert!(Scenario::from_json("\"pays\"").is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,60}") {
            let _ = (parse(&text), Scenario::from_json(&text));
        }
    }
}
