/// Declares a kind of callback: the event for Rust, and the row that everything else is read from.
macro_rules! callback {
    (
        $(#[doc = $doc:literal])*
        #[callback(
            $kind:literal, path = $path:expr, items = $items:expr, item_keys = $item_keys:expr, judge = $judge:path $(,)?
        )]
        pub struct Event { $(
            $(#[doc = $field_doc:literal])*
            #[wire($place:ident, $wire:literal)]
            pub $field:ident: $field_kind:ty,
        )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct Event {
            /// How it ended.
            pub outcome: $crate::answer::Outcome,
            /// Whether a new request may be sent.
            pub resend: $crate::answer::Resend,
            /// The same for every copy of this callback, and different for every other.
            pub dedupe_key: String,
            $( $(#[doc = $field_doc])* pub $field: $field_kind, )*
            /// What has no field here, and values that could not be read.
            pub extras: Vec<$crate::callback::Extra>,
        }

        impl Event {
            /// Reads the event; `None` if the callback is of another kind.
            pub fn read(body: &$crate::json::Value<'_>) -> Option<Result<Self, $crate::error::Error>> {
                let parts = CALLBACK.open(body)?;
                let mut missing = Vec::new();
                $(
                    let $field = parts
                        .get($crate::callback::callback!(@place $place), $wire)
                        .and_then(<$field_kind as $crate::kind::Kind>::read)
                        .or_else(<$field_kind as $crate::kind::Kind>::absent);
                    if $field.is_none() {
                        missing.push($wire);
                    }
                )*
                let $crate::callback::Judgement { outcome, resend, identity } = $judge(&parts);
                let dedupe_key = [$kind, &identity[0], &identity[1]].join(":");
                Some(match ($($field,)*) {
                    ($(Some($field),)*) => {
                        Ok(Event { outcome, resend, dedupe_key, $($field,)* extras: CALLBACK.extras(&parts) })
                    }
                    _ => Err($crate::callback::lacking($kind, &missing)),
                })
            }

            /// The event as JavaScript gets it.
            pub fn data(self) -> $crate::data::Data<'static> {
                use $crate::data::Data;
                let extras = (!self.extras.is_empty())
                    .then(|| Data::List(self.extras.into_iter().map($crate::callback::Extra::data).collect()));
                $crate::data::record([
                    ("kind", Some(Data::Word($kind))),
                    ("outcome", Some(Data::Word(self.outcome.as_str()))),
                    ("resend", Some(Data::Word(self.resend.as_str()))),
                    ("dedupeKey", Some(Data::from(self.dedupe_key))),
                    $( ($crate::endpoint::js_name!($field), $crate::kind::Kind::data(self.$field)), )*
                    ("extras", extras),
                ])
            }
        }

        $(#[doc = $doc])*
        pub static CALLBACK: $crate::callback::Callback = $crate::callback::Callback {
            kind: $kind,
            paths: [$path, $items],
            item_keys: $item_keys,
            fields: &[$(
                $crate::callback::EventField {
                    name: $crate::endpoint::js_name!($field),
                    place: $crate::callback::callback!(@place $place),
                    wire: $wire,
                    optional: <$field_kind as $crate::kind::Kind>::OPTIONAL,
                    read: <$field_kind as $crate::kind::Kind>::read_data,
                    #[cfg(not(target_arch = "wasm32"))]
                    words: [<$field_kind as $crate::kind::Kind>::TS_OUT, concat!($($field_doc, "\n"),*)],
                },
            )*],
            judge: $judge,
            #[cfg(not(target_arch = "wasm32"))]
            doc: concat!($($doc, "\n"),*),
            #[cfg(not(target_arch = "wasm32"))]
            typed: |body| Some(Event::read(body)?.map(Event::data)),
        };
    };
    (@place member) => { $crate::callback::Place::Member };
    (@place item) => { $crate::callback::Place::Item };
}
pub(crate) use callback;
