/// Declares an amount of more than nothing, with at most two decimals; the words say what it must be.
macro_rules! positive {
    ($(#[doc = $doc:literal])* $name:ident, $must:literal) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name($crate::money::Amount);

        impl $name {
            /// Takes the amount if there is one.
            pub fn new(amount: $crate::money::Amount) -> Option<Self> {
                (amount.minor() > 0).then_some($name(amount))
            }

            /// The amount.
            pub fn amount(self) -> $crate::money::Amount {
                self.0
            }
        }

        impl $crate::kind::Kind for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                "number | string".to_owned()
            }

            fn parse(value: &$crate::json::Value<'_>, check: &mut $crate::check::Check) -> Option<Self> {
                match value.text().and_then($crate::money::Amount::parse).and_then($name::new) {
                    Some(amount) => Some(amount),
                    None => check.fail($must, "a number, or a decimal string such as \"100\" or \"99.50\""),
                }
            }

            fn wire(&self) -> $crate::json::Value<'static> {
                $crate::kind::Kind::wire(&self.0)
            }

            fn data(self) -> Option<$crate::data::Data<'static>> {
                Some($crate::data::Data::Money(self.0))
            }
        }
    };
}
pub(crate) use positive;
