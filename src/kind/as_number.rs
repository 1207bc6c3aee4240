use std::ops::Deref;

use super::{Kind, NumberFormat};
use crate::{check::Check, data::Data, json::Value};

/// The same kind of value, sent as a JSON number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsNumber<K>(pub K);

impl<K> Deref for AsNumber<K> {
    type Target = K;

    fn deref(&self) -> &K {
        &self.0
    }
}

impl<K: Kind> Kind for AsNumber<K> {
    const OPTIONAL: bool = K::OPTIONAL;

    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        K::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        K::ts_out()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn declare(declarations: &mut super::Declarations, out: bool) {
        K::declare(declarations, out);
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        K::parse(value, check).map(AsNumber)
    }

    fn wire(&self) -> Value<'static> {
        NumberFormat::Number.applied(&self.0.wire())
    }

    fn data(self) -> Option<Data<'static>> {
        self.0.data()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kind::{Msisdn, Price, ShortCode},
        money::Amount,
    };

    #[test]
    fn digits_are_sent_without_quotes_and_read_back() {
        let phone = AsNumber(Msisdn::new("0712345678").unwrap());
        assert_eq!(phone.wire().to_json(), "254712345678");
        assert_eq!(AsNumber::<Msisdn>::read(&phone.wire()), Some(phone));
        assert_eq!(AsNumber(ShortCode::new("012345").unwrap()).wire().to_json(), "\"012345\"");
        let price = |cents| AsNumber(Price::new(Amount::from_minor(cents).unwrap()).unwrap()).wire().to_json();
        assert_eq!([price(50), price(5), price(9950)], ["0.5", "0.05", "99.5"]);
    }
}
