use std::borrow::Cow;

use crate::{
    check::Check,
    data::Data,
    extras::{self, Extra},
    json::{Members, Value},
};

/// A member of a record.
pub struct RecordField {
    /// The name in JavaScript.
    pub name: &'static str,
    /// The name on the wire.
    pub wire: &'static str,
    /// Whether it may be missing.
    pub optional: bool,
    /// Checks a caller's value and writes it.
    pub check: fn(&Value<'_>, &'static str, &mut Check, &mut Members<'static>),
    /// Reads M-Pesa's value.
    pub read: for<'v, 'a> fn(&'v Value<'a>) -> Option<Data<'a>>,
    /// The type and docs in TypeScript: of what it takes and of what it gives.
    #[cfg(not(target_arch = "wasm32"))]
    pub words: [super::Words; 2],
}

/// Checks a caller's object and writes it.
pub(crate) fn check(
    fields: &[RecordField],
    value: &Value<'_>,
    wire: &'static str,
    check: &mut Check,
    body: &mut Members<'static>,
) {
    let Some(given) = value.members() else {
        check.fail::<()>("must be an object", "");
        return;
    };
    let mut members = Vec::with_capacity(fields.len());
    for field in fields {
        check.at(field.name, |check| match value.find(field.name) {
            Some(value) => (field.check)(value, field.wire, check, &mut members),
            None if field.optional => {}
            None => {
                check.fail::<()>("is required", "");
            }
        });
    }
    for (name, _) in given.iter().filter(|(name, _)| !fields.iter().any(|field| field.name == name)) {
        check.fail_at(name, "does not belong here", "");
    }
    body.push((Cow::Borrowed(wire), Value::Object(members)));
}

/// Reads M-Pesa's object.
pub(crate) fn read<'a>(fields: &[RecordField], value: &Value<'a>) -> Option<Data<'a>> {
    value.members()?;
    let mut record = Vec::with_capacity(fields.len() + 1);
    for field in fields {
        match value.find(field.wire).and_then(field.read) {
            Some(data) => record.push((field.name, data)),
            None if field.optional => {}
            None => return None,
        }
    }
    record.extend(Extra::list(rest(fields, value)).map(|extras| ("extras", extras)));
    Some(Data::Record(record))
}

/// What the fields leave over.
pub(crate) fn rest(fields: &[RecordField], value: &Value<'_>) -> Vec<Extra> {
    let read = |field: &RecordField| value.find(field.wire).filter(|value| (field.read)(value).is_some());
    let taken: Vec<_> = fields.iter().filter_map(read).collect();
    extras::extras(value, &taken, &[])
}

/// The interface in TypeScript.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn declare(
    name: &'static str,
    doc: &str,
    fields: &[RecordField],
    declarations: &mut super::Declarations,
    out: bool,
) {
    let words = |field: &RecordField| {
        let [taken, given] = field.words;
        if out { given } else { taken }
    };
    fields.iter().for_each(|field| (words(field).declare)(declarations));
    let mut rows: Vec<_> = fields
        .iter()
        .map(|field| (field.name, field.optional, (words(field).ts)(), words(field).doc.to_owned()))
        .collect();
    if out {
        let doc = " What has no field here, and values that could not be read.";
        rows.push(("extras", true, "readonly Extra[]".to_owned(), doc.to_owned()));
    }
    let text = crate::declaration::interface(name, doc, &rows, if out { "readonly " } else { "" });
    declarations.insert(name, text);
}

/// Declares a kind that is an object: a parameter that holds several values, or a row of a reply.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident { $(
            $(#[doc = $field_doc:literal])*
            #[wire = $wire:literal]
            pub $field:ident: $kind:ty,
        )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[doc = $field_doc])* pub $field: $kind, )*
            /// What has no field here, and values that could not be read. Not sent.
            pub extras: Vec<$crate::callback::Extra>,
        }

        impl $name {
            const FIELDS: &[$crate::kind::RecordField] = &[$(
                $crate::kind::RecordField {
                    name: $crate::endpoint::js_name!($field),
                    wire: $wire,
                    optional: <$kind as $crate::kind::Kind>::OPTIONAL,
                    check: <$kind as $crate::kind::Kind>::check,
                    read: <$kind as $crate::kind::Kind>::read_data,
                    #[cfg(not(target_arch = "wasm32"))]
                    words: [
                        $crate::kind::Words {
                            ts: <$kind as $crate::kind::Kind>::ts,
                            declare: |declarations| <$kind as $crate::kind::Kind>::declare(declarations, false),
                            doc: concat!($($field_doc, "\n"),*),
                        },
                        $crate::kind::Words {
                            ts: <$kind as $crate::kind::Kind>::ts_out,
                            declare: |declarations| <$kind as $crate::kind::Kind>::declare(declarations, true),
                            doc: concat!($($field_doc, "\n"),*),
                        },
                    ],
                },
            )*];
        }

        impl $crate::kind::Kind for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                stringify!($name).to_owned()
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn declare(declarations: &mut $crate::kind::Declarations, out: bool) {
                let doc = concat!($($doc, "\n"),*);
                $crate::kind::declare_record(stringify!($name), doc, Self::FIELDS, declarations, out);
            }

            fn parse(value: &$crate::json::Value<'_>, check: &mut $crate::check::Check) -> Option<Self> {
                let before = check.count();
                $crate::kind::check_record(Self::FIELDS, value, "", check, &mut Vec::new());
                $(
                    let $field = match value.find($crate::endpoint::js_name!($field)) {
                        Some(value) => <$kind as $crate::kind::Kind>::parse(value, &mut $crate::check::Check::lenient()),
                        None => <$kind as $crate::kind::Kind>::absent(),
                    };
                )*
                if check.count() > before {
                    return None;
                }
                Some($name { $($field: $field?,)* extras: Vec::new() })
            }

            fn check(
                value: &$crate::json::Value<'_>,
                wire: &'static str,
                check: &mut $crate::check::Check,
                body: &mut $crate::json::Members<'static>,
            ) {
                $crate::kind::check_record(Self::FIELDS, value, wire, check, body);
            }

            fn read(value: &$crate::json::Value<'_>) -> Option<Self> {
                value.members()?;
                let extras = $crate::kind::record_rest(Self::FIELDS, value);
                Some($name {
                    $(
                        $field: value
                            .find($wire)
                            .and_then(<$kind as $crate::kind::Kind>::read)
                            .or_else(<$kind as $crate::kind::Kind>::absent)?,
                    )*
                    extras,
                })
            }

            fn wire(&self) -> $crate::json::Value<'static> {
                let mut members = Vec::new();
                $( $crate::kind::Kind::write(&self.$field, $wire, &mut members); )*
                $crate::json::Value::Object(members)
            }

            fn data(self) -> Option<$crate::data::Data<'static>> {
                Some($crate::data::record([
                    $( ($crate::endpoint::js_name!($field), $crate::kind::Kind::data(self.$field)), )*
                    ("extras", $crate::callback::Extra::list(self.extras)),
                ]))
            }

            fn read_data<'a>(value: &$crate::json::Value<'a>) -> Option<$crate::data::Data<'a>> {
                $crate::kind::read_record(Self::FIELDS, value)
            }
        }
    };
}
pub(crate) use record;

#[cfg(test)]
#[allow(unreachable_pub, reason = "what the macro declares is public")]
mod tests {
    use crate::{
        check::Check,
        json::{Members, Value},
        kind::{Kind, List, ShortCode, Text},
        money::Amount,
    };

    record!(
        /// A record.
        pub struct Row {
            /// A text.
            #[wire = "Name"]
            pub name: Text<1, 4>,
            /// A code.
            #[wire = "Code"]
            pub code: Option<ShortCode>,
            /// Money.
            #[wire = "Sum"]
            pub sum: Option<Amount>,
        }
    );

    fn checked(json: &str) -> Result<String, Vec<String>> {
        let value = Value::parse(json).unwrap();
        let (mut check, mut body) = (Check::default(), Members::new());
        List::<Row, 3>::check(&value, "rows", &mut check, &mut body);
        let typed = List::<Row, 3>::parse(&value, &mut Check::default());
        assert_eq!(typed.is_some(), !check.failed());
        match typed {
            Some(typed) => {
                let json = Value::Object(body).to_json();
                assert_eq!(json, ["{\"rows\":", &typed.wire().to_json(), "}"].concat());
                assert_eq!(List::<Row, 3>::read(&typed.wire()), Some(typed));
                Ok(json)
            }
            None => Err(check
                .issues()
                .into_iter()
                .map(|issue| [issue.path.as_str(), " ", &issue.message].concat())
                .collect()),
        }
    }

    #[test]
    fn both_doors_write_a_record_alike() {
        let json = checked(r#"[{"name":"a"},{"name":"b","code":174379,"sum":1.5}]"#);
        assert_eq!(json.unwrap(), r#"{"rows":[{"Name":"a"},{"Name":"b","Code":"174379","Sum":"1.5"}]}"#);
    }

    #[test]
    fn every_problem_has_its_path() {
        let issues = checked(r#"[{"code":1,"sum":"x","more":1},7]"#).unwrap_err();
        let paths: Vec<_> = issues.iter().filter_map(|issue| issue.split(' ').next()).collect();
        assert_eq!(paths, ["0.name", "0.code", "0.sum", "0.more", "1"]);
    }

    #[test]
    fn what_has_no_field_is_an_extra() {
        let value = Value::parse(r#"{"Name":"a","Sum":"much","Other":{"x":1}}"#).unwrap();
        let typed = Row::read(&value).unwrap();
        assert_eq!(typed.extras.len(), 2);
        assert_eq!(typed.data(), Row::read_data(&value));
        assert_eq!(Row::read(&Value::parse(r#"{"Sum":1}"#).unwrap()), None);
    }
}
