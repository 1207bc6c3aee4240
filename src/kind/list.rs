use std::{borrow::Cow, ops::Deref};

use super::Kind;
use crate::{
    check::Check,
    data::Data,
    json::{Members, Value},
};

/// From one to `MAX` values of a kind. The upper limit is M-Pesa's published one; `skipLimits` lets more pass.
#[derive(Clone, Debug, PartialEq)]
pub struct List<K, const MAX: usize>(pub(crate) Vec<K>);

impl<K, const MAX: usize> List<K, MAX> {
    /// Takes the values if there are any and not too many.
    pub fn new(values: Vec<K>) -> Option<Self> {
        (1..=MAX).contains(&values.len()).then_some(List(values))
    }
}

impl<K, const MAX: usize> Deref for List<K, MAX> {
    type Target = [K];

    fn deref(&self) -> &[K] {
        &self.0
    }
}

/// What is inside, for a caller's list of a length that is allowed.
fn items<'v, 'a>(value: &'v Value<'a>, most: usize, check: &mut Check) -> Option<&'v [Value<'a>]> {
    let Value::Array(items) = value else {
        return check.fail("must be an array", "");
    };
    if items.is_empty() || (items.len() > most && !check.skip_limits) {
        return check.fail(["must hold from 1 to ", &most.to_string(), " items"].concat(), "");
    }
    Some(items)
}

impl<K: Kind, const MAX: usize> Kind for List<K, MAX> {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        array(&K::ts())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        array(&K::ts_out())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn declare(declarations: &mut super::Declarations, out: bool) {
        K::declare(declarations, out);
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let items = items(value, MAX, check)?.iter().enumerate();
        let parsed: Vec<_> =
            items.map(|(index, item)| check.at(&index.to_string(), |check| K::parse(item, check))).collect();
        parsed.into_iter().collect::<Option<_>>().map(List)
    }

    fn check(value: &Value<'_>, wire: &'static str, check: &mut Check, body: &mut Members<'static>) {
        let mut written = Vec::new();
        for (index, item) in items(value, MAX, check).into_iter().flatten().enumerate() {
            check.at(&index.to_string(), |check| K::check(item, "", check, &mut written));
        }
        let written = written.into_iter().map(|(_, value)| value).collect();
        body.push((Cow::Borrowed(wire), Value::Array(written)));
    }

    /// A list of one may come as the item itself, and a list in a list as if it were one.
    fn read(value: &Value<'_>) -> Option<Self> {
        flat(value).into_iter().map(K::read).collect::<Option<_>>().map(List)
    }

    fn wire(&self) -> Value<'static> {
        Value::Array(self.0.iter().map(K::wire).collect())
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::List(self.0.into_iter().filter_map(K::data).collect()))
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        flat(value).into_iter().map(K::read_data).collect::<Option<_>>().map(Data::List)
    }
}

fn flat<'v, 'a>(value: &'v Value<'a>) -> Vec<&'v Value<'a>> {
    match value {
        Value::Array(items) => items.iter().flat_map(flat).collect(),
        item => vec![item],
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn array(item: &str) -> String {
    if item.contains('|') { format!("readonly ({item})[]") } else { format!("readonly {item}[]") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::ShortCode;

    type Codes = List<ShortCode, 2>;

    fn checked(json: &str) -> Result<String, Vec<String>> {
        let (mut check, mut body) = (Check::default(), Vec::new());
        let value = Value::parse(json).unwrap();
        let typed = Codes::parse(&value, &mut Check::default());
        Codes::check(&value, "Codes", &mut check, &mut body);
        let same = typed.is_some() != check.failed();
        assert!(same && typed.is_none_or(|typed| Some(&typed.wire()) == body.first().map(|(_, value)| value)));
        if check.failed() {
            return Err(check.issues().into_iter().map(|issue| issue.path).collect());
        }
        Ok(Value::Object(body).to_json())
    }

    #[test]
    fn every_item_is_checked_under_its_number() {
        assert_eq!(checked(r#"[174379,"600111"]"#), Ok(r#"{"Codes":["174379","600111"]}"#.into()));
        assert_eq!(checked(r#"[1,"600111"]"#), Err(vec!["0".into()]));
        assert_eq!(checked("[1,2]"), Err(vec!["0".into(), "1".into()]));
        for refused in ["[]", "[174379,174379,174379]", "{}", "174379"] {
            assert_eq!(checked(refused).unwrap_err().len(), 1, "{refused}");
        }
    }

    #[test]
    fn a_list_holds_something_and_not_too_much() {
        let of = |count: usize| List::<u32, 2>::new(vec![7; count]).map(|list| list.len());
        assert_eq!([0, 1, 2, 3].map(of), [None, Some(1), Some(2), None]);
    }

    #[test]
    fn lists_in_lists_are_one_list() {
        let read = |json: &str| Codes::read(&Value::parse(json).unwrap()).map(|list| list.len());
        assert_eq!(read("[[174379],[600111,600112]]"), Some(3));
        assert_eq!(read("174379"), Some(1));
        assert_eq!(read("[]"), Some(0));
        assert_eq!(read("[[]]"), Some(0));
        assert_eq!(read("[true]"), None);
    }
}
