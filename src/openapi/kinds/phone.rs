use crate::{
    check::Check,
    data::Data,
    endpoint::Country,
    json::Value,
    kind::{Kind, phone},
};

/// The phone number of a customer, in the country of the request.
///
/// Given in local form (`0712345678`, `712345678`), or with the country's calling code (`+255712345678`,
/// `255712345678`, `00255712345678`), with blanks, dashes or brackets; sent as calling code and number. In the sandbox
/// its numbers with a meaning are taken too, such as `000000000001`; production refuses these. `skipLimits` sends any 12
/// to 14 digits, which is all that the portal's own pattern asks for.
///
/// ```
/// use mpesa_core::openapi::{LESOTHO, TANZANIA, kinds::PhoneNumber};
///
/// assert_eq!(PhoneNumber::new("0712 345 678", &TANZANIA).unwrap().as_str(), "255712345678");
/// assert_eq!(PhoneNumber::new("5812 3456", &LESOTHO).unwrap().as_str(), "26658123456");
/// assert_eq!(PhoneNumber::new("233244123456", &TANZANIA), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads any of the forms.
    pub fn new(text: &str, country: &'static Country) -> Option<Self> {
        digits(text).and_then(|digits| in_country(&digits, country)).map(Self)
    }

    /// One of the sandbox's numbers with a meaning: 12 or 20 digits, of which the first are zeros.
    pub fn of_sandbox(digits: &str) -> Option<Self> {
        is_of_sandbox(digits).then(|| PhoneNumber(digits.to_owned()))
    }

    /// The digits as they are sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Kind for PhoneNumber {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "string | number".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let found = value.text().and_then(digits);
        let given = found.as_deref().unwrap_or_default();
        if is_of_sandbox(given) {
            if check.production {
                return check.fail("must not be one of the sandbox's numbers", "these pay nobody in production");
            }
            return found.map(Self);
        }
        let known = match check.country {
            Some(country) => in_country(given, country),
            None => (8..=14).contains(&given.len()).then(|| given.to_owned()),
        };
        let Some(country) = check.country.filter(|_| known.is_none()) else {
            return match known {
                Some(known) => Some(PhoneNumber(known)),
                None => check.fail("must be a phone number", ""),
            };
        };
        if check.skip_limits && (12..=14).contains(&given.len()) {
            return found.map(Self);
        }
        let message = ["must be a phone number of ", country.name, ", +", country.calling_code].concat();
        check.fail(message, "in local form or with the calling code; skipLimits sends any 12 to 14 digits")
    }

    fn wire(&self) -> Value<'static> {
        self.0.wire()
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }
}

/// The digits of a number as people write it.
pub(crate) fn digits(text: &str) -> Option<String> {
    let (_, digits) = phone::written(text)?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// Calling code and number, for digits with the code, with a zero in front or as they are.
pub(crate) fn in_country(digits: &str, country: &Country) -> Option<String> {
    let abroad = digits.strip_prefix("00").unwrap_or(digits);
    let with_code = abroad.strip_prefix(country.calling_code).filter(|rest| rest.len() == country.digits);
    // Digits that begin with the code and have no zero in front may be a longer number that was cut off.
    let bare = || Some(digits).filter(|digits| !digits.starts_with(country.calling_code));
    let local = || digits.strip_prefix('0').or_else(bare).filter(|rest| rest.len() == country.digits);
    let national = with_code.or_else(local).filter(|national| !national.starts_with('0'))?;
    Some([country.calling_code, national].concat())
}

/// Whether these are the digits of one of the sandbox's numbers with a meaning, such as `000000000001`.
pub(crate) fn is_of_sandbox(digits: &str) -> bool {
    matches!(digits.len(), 12 | 20)
        && digits.starts_with("00000000")
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}
