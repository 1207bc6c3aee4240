use super::text_kind;
use crate::kind::positive;

positive!(
    /// More than nothing, with at most two decimals, in whatever the currency is. The portal publishes no other limits,
    /// nor which currencies have decimals.
    Sum,
    "must be more than nothing, with at most two decimals"
);

text_kind!(
    /// A currency of the country, such as `TZS`. `skipLimits` sends any of up to three letters.
    Currency,
    "string",
    |value, check| {
        let Some(text) = value.string().filter(|text| is_currency(text)) else {
            return check.fail("must be of three letters", "such as TZS");
        };
        match check.country.filter(|country| !check.skip_limits && !country.currencies.contains(&text)) {
            None => Some(text.to_owned()),
            Some(country) => {
                let message = ["must be ", &country.currencies.join(" or "), " in ", country.name].concat();
                check.fail(message, "skipLimits sends another")
            }
        }
    }
);

fn is_currency(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}
