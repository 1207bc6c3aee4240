use crate::kind::Kind;

/// A kind that M-Pesa writes as one text with several things in it.
pub trait Parsed: Kind {
    /// Reads the text, which is not blank and begins and ends in none.
    fn from_text(text: &str) -> Option<Self>;

    /// The text.
    fn to_text(&self) -> String;
}

/// Declares a kind that M-Pesa writes as one text, and that callers get as an object.
macro_rules! parsed {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident { $( $(#[doc = $field_doc:literal])* pub $field:ident: $kind:ty, )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $( $(#[doc = $field_doc])* pub $field: $kind, )* }

        impl $crate::kind::Kind for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                stringify!($name).to_owned()
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn declare(declarations: &mut $crate::kind::Declarations, out: bool) {
                $( <$kind as $crate::kind::Kind>::declare(declarations, out); )*
                let rows = [$((
                    $crate::endpoint::js_name!($field),
                    <$kind as $crate::kind::Kind>::OPTIONAL,
                    <$kind as $crate::kind::Kind>::ts_out(),
                    concat!($($field_doc, "\n"),*).to_owned(),
                )),*];
                let doc = concat!($($doc, "\n"),*);
                let text = $crate::declaration::interface(stringify!($name), doc, &rows, "readonly ");
                declarations.insert(stringify!($name), text);
            }

            fn parse(value: &$crate::json::Value<'_>, check: &mut $crate::check::Check) -> Option<Self> {
                let text = value.text().map(str::trim).filter(|text| !text.is_empty());
                let parsed = text.and_then(<$name as $crate::daraja::kinds::Parsed>::from_text);
                parsed.or_else(|| check.fail("must be a text as M-Pesa writes it", ""))
            }

            fn wire(&self) -> $crate::json::Value<'static> {
                let text = $crate::daraja::kinds::Parsed::to_text(self);
                $crate::json::Value::String(std::borrow::Cow::Owned(text))
            }

            fn data(self) -> Option<$crate::data::Data<'static>> {
                Some($crate::data::record([
                    $( ($crate::endpoint::js_name!($field), $crate::kind::Kind::data(self.$field)), )*
                ]))
            }
        }
    };
}
pub(crate) use parsed;
