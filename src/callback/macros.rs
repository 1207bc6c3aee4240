/// Declares a kind of callback: the event for Rust, and the row that everything else is read from.
macro_rules! callback {
    (
        $(#[doc = $doc:literal])*
        #[callback(
            $kind:literal, path = $path:tt, marks = [$($mark:ident($($mark_wire:literal),+)),* $(,)?],
            lists = [$(([$($list_path:tt),+], $names:tt, $values:tt)),* $(,)?], judge = $judge:path $(,)?
        )]
        pub struct Event { $(
            $(#[doc = $field_doc:literal])*
            #[wire($place:ident, $($wire:literal),+)]
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
            pub fn read(
                body: &$crate::json::Value<'_>,
                arrival: Option<$crate::callback::Arrival>,
            ) -> Option<Result<Self, $crate::error::Error>> {
                let mut parts = CALLBACK.open(body, arrival)?;
                let $crate::callback::Judgement { outcome, resend, identity, .. } = parts.judged(&CALLBACK);
                let mut missing = Vec::new();
                $(
                    let $field = parts
                        .get($crate::callback::callback!(@place $place), &[$($wire),+])
                        .and_then(<$field_kind as $crate::kind::Kind>::read)
                        .or_else(<$field_kind as $crate::kind::Kind>::absent);
                    if $field.is_none() {
                        missing.push([$($wire),+].as_slice());
                    }
                )*
                let dedupe_key = [$kind, &identity[0], &identity[1]].join(":");
                Some(match ($($field,)*) {
                    ($(Some($field),)*) if !identity[0].is_empty() => {
                        Ok(Event { outcome, resend, dedupe_key, $($field,)* extras: parts.extras(&CALLBACK) })
                    }
                    _ => Err($crate::callback::lacking($kind, &missing)),
                })
            }

            /// The event as JavaScript gets it.
            pub fn data(self) -> $crate::data::Data<'static> {
                use $crate::data::Data;
                $crate::data::record([
                    ("kind", Some(Data::Word($kind))),
                    ("outcome", Some(Data::Word(self.outcome.as_str()))),
                    ("resend", Some(Data::Word(self.resend.as_str()))),
                    ("dedupeKey", Some(Data::from(self.dedupe_key))),
                    $( ($crate::endpoint::js_name!($field), $crate::kind::Kind::data(self.$field)), )*
                    ("extras", $crate::callback::Extra::list(self.extras)),
                ])
            }
        }

        $(#[doc = $doc])*
        pub static CALLBACK: $crate::callback::Callback = $crate::callback::Callback {
            kind: $kind,
            path: &$path,
            marks: &[$(($crate::callback::callback!(@place $mark), &[$($mark_wire),+])),*],
            lists: &[$($crate::callback::List { paths: &[$(&$list_path),+], keys: [&$names, &$values] }),*],
            fields: &[$(
                $crate::callback::EventField {
                    name: $crate::endpoint::js_name!($field),
                    place: $crate::callback::callback!(@place $place),
                    wires: &[$($wire),+],
                    optional: <$field_kind as $crate::kind::Kind>::OPTIONAL,
                    read: <$field_kind as $crate::kind::Kind>::read_data,
                    #[cfg(not(target_arch = "wasm32"))]
                    words: $crate::kind::Words {
                        ts: <$field_kind as $crate::kind::Kind>::ts_out,
                        declare: |declarations| <$field_kind as $crate::kind::Kind>::declare(declarations, true),
                        doc: concat!($($field_doc, "\n"),*),
                    },
                },
            )*],
            judge: $judge,
            #[cfg(not(target_arch = "wasm32"))]
            doc: concat!($($doc, "\n"),*),
            #[cfg(not(target_arch = "wasm32"))]
            typed: |body, arrival| Some(Event::read(body, arrival)?.map(Event::data)),
        };
    };
    (@place member) => { $crate::callback::Place::Member };
    (@place path) => { $crate::callback::Place::Path };
    (@place reference) => { $crate::callback::Place::Reference };
    (@place either) => { $crate::callback::Place::Either };
    (@place absent) => { $crate::callback::Place::Absent };
    (@place item) => { $crate::callback::Place::Item };
}
pub(crate) use callback;
