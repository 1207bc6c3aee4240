/// Implements `Kind` for digits in a text, which a caller may give as a number too.
macro_rules! digits {
    ($name:ident, |$value:ident, $check:ident| $read:expr) => {
        impl $crate::kind::Kind for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                "string | number".to_owned()
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn ts_out() -> String {
                "string".to_owned()
            }

            fn parse($value: &$crate::json::Value<'_>, $check: &mut $crate::check::Check) -> Option<Self> {
                $read
            }

            fn wire(&self) -> $crate::json::Value<'static> {
                $crate::kind::Kind::wire(&self.0)
            }

            fn data(self) -> Option<$crate::data::Data<'static>> {
                $crate::kind::Kind::data(self.0)
            }
        }
    };
}
pub(crate) use digits;
