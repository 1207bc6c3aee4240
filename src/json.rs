//! JSON that loses nothing: numbers keep their digits, objects keep their order and their duplicates.

use std::borrow::Cow;

use hifijson::{Read as _, SliceLexer, num::LexWrite as _, token::Lex as _};

/// Deeper documents are refused; the deepest that M-Pesa sends has six levels.
pub const MAX_DEPTH: usize = 32;

/// A JSON value, borrowed from the text that it was read from where that is possible.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it was written.
    Number(Cow<'a, str>),
    /// A string.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Value<'a>>),
    /// An object: its members in order, repeated names included.
    Object(Members<'a>),
}

/// The members of an object, in order.
pub type Members<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

/// The value of the first member of that name.
pub(crate) fn member<'m, 'a>(members: &'m Members<'a>, name: &str) -> Option<&'m Value<'a>> {
    members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

impl<'a> Value<'a> {
    /// Reads one JSON document; `None` where the text is not JSON or nested too deeply.
    pub fn parse(text: &'a str) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lexer = SliceLexer::new(text.as_bytes());
        let value = value(peek(&mut lexer)?, &mut lexer, text, MAX_DEPTH)?;
        peek(&mut lexer).is_none().then_some(value)
    }

    /// The member of that name; the last one where it is repeated, as `JSON.parse` has it.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.named(name.as_bytes())
    }

    fn named(&self, name: &[u8]) -> Option<&Value<'a>> {
        self.members()?.iter().rev().find(|(key, _)| key.as_bytes() == name).map(|(_, value)| value)
    }

    /// The value at the end of a path of names.
    pub fn at(&self, path: &[&str]) -> Option<&Value<'a>> {
        path.iter().try_fold(self, |value, name| value.get(name))
    }

    /// The first value that is not null at one of several places: `ResponseStatus|Response Status`,
    /// `header.responseCode`.
    pub fn find(&self, places: &str) -> Option<&Value<'a>> {
        let at = |place: &[u8]| place.split(|byte| *byte == b'.').try_fold(self, |value, name| value.named(name));
        places.as_bytes().split(|byte| *byte == b'|').filter_map(at).find(|value| !value.is_null())
    }

    /// The first value that is not null under one of several names.
    pub fn first(&self, names: &[&str]) -> Option<&Value<'a>> {
        names.iter().find_map(|name| self.get(name).filter(|value| !value.is_null()))
    }

    /// The members, if this is an object.
    pub fn members(&self) -> Option<&Members<'a>> {
        match self {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The text of a string or the digits of a number: Daraja uses both for the same field.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::String(text) | Value::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The text, if this is a string.
    pub fn string(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// Writes the value as compact JSON.
    pub fn write(&self, out: &mut String) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Bool(true) => out.push_str("true"),
            Value::Bool(false) => out.push_str("false"),
            Value::Number(digits) => out.push_str(digits),
            Value::String(text) => write_string(text, out),
            Value::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Value::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_string(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// The value as compact JSON.
    pub fn to_json(&self) -> String {
        let mut out = String::with_capacity(1024);
        self.write(&mut out);
        out
    }
}

/// Writes a JSON string with its quotes.
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while !rest.is_empty() {
        // INVARIANT: the length ends before an ASCII byte, so it is a boundary between characters.
        let (plain, tail) = rest.split_at_checked(plain_length(rest.as_bytes())).unwrap_or((rest, ""));
        out.push_str(plain);
        let mut characters = tail.chars();
        match characters.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(control) => {
                out.push_str("\\u00");
                for shift in [4, 0] {
                    let digit = (control as u32 >> shift) & 0xf;
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            None => {}
        }
        rest = characters.as_str();
    }
    out.push('"');
}

fn value<'a>(next: u8, lexer: &mut SliceLexer<'a>, text: &'a str, depth: usize) -> Option<Value<'a>> {
    let depth = depth.checked_sub(1)?;
    Some(match next {
        b'"' => Value::String(string(lexer, text)?),
        b'-' | b'0'..=b'9' => Value::Number(Cow::Borrowed(lexer.num_string().validated().ok()?.0)),
        b'{' => {
            let mut members = Vec::with_capacity(6);
            let mut next = after(lexer)?;
            while next != b'}' {
                if next != b'"' {
                    return None;
                }
                let name = string(lexer, text)?;
                if peek(lexer)? != b':' {
                    return None;
                }
                members.push((name, value(after(lexer)?, lexer, text, depth)?));
                next = following(lexer, b'}')?;
            }
            lexer.take_next();
            Value::Object(members)
        }
        b'[' => {
            let mut items = Vec::new();
            let mut next = after(lexer)?;
            while next != b']' {
                items.push(value(next, lexer, text, depth)?);
                next = following(lexer, b']')?;
            }
            lexer.take_next();
            Value::Array(items)
        }
        b'a'..=b'z' => lexer.null_or_bool()?.map_or(Value::Null, Value::Bool),
        _ => return None,
    })
}

/// Goes over a comma to what follows it, which is not the end; or stays at the end.
fn following(lexer: &mut SliceLexer<'_>, end: u8) -> Option<u8> {
    match peek(lexer)? {
        b',' => after(lexer).filter(|next| *next != end),
        next => (next == end).then_some(next),
    }
}

/// Goes over one byte, and tells the next that is not white space.
fn after(lexer: &mut SliceLexer<'_>) -> Option<u8> {
    lexer.take_next();
    peek(lexer)
}

/// The bytes that may stand in a string as they are.
#[allow(clippy::indexing_slicing, reason = "runs at compile time, where a slip is a build error")]
static PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0x20;
    while byte < plain.len() {
        plain[byte] = byte != b'"' as usize && byte != b'\\' as usize;
        byte += 1;
    }
    plain
};

/// How many bytes at the start may stand in a string as they are.
fn plain_length(bytes: &[u8]) -> usize {
    let special = bytes.iter().position(|byte| PLAIN.get(usize::from(*byte)) != Some(&true));
    special.unwrap_or(bytes.len())
}

/// Most of M-Pesa's JSON has no white space to skip.
fn peek(lexer: &mut SliceLexer<'_>) -> Option<u8> {
    match lexer.as_slice().first() {
        Some(byte) if *byte > b' ' => Some(*byte),
        _ => lexer.ws_peek(),
    }
}

/// Reads a string; one without escapes is a part of the text. As in `JSON.parse`, half a surrogate pair
/// does not spoil the document: it becomes U+FFFD, since a broken name must not lose a payment.
fn string<'a>(lexer: &mut SliceLexer<'a>, text: &'a str) -> Option<Cow<'a, str>> {
    let start = text.len() - lexer.discarded().as_slice().len();
    let mut rest = text.get(start..)?;
    let mut escaped = String::new();
    loop {
        let (plain, tail) = rest.split_at_checked(plain_length(rest.as_bytes()))?;
        let (end, after) = tail.split_at_checked(1)?;
        if end == "\"" {
            *lexer = SliceLexer::new(after.as_bytes());
            return Some(if escaped.is_empty() { Cow::Borrowed(plain) } else { Cow::Owned(escaped + plain) });
        }
        if end != "\\" {
            return None;
        }
        escaped.push_str(plain);
        rest = escape(after, &mut escaped)?;
    }
}

/// Reads what follows a backslash; what follows that.
fn escape<'a>(text: &'a str, out: &mut String) -> Option<&'a str> {
    let (kind, rest) = text.split_at_checked(1)?;
    out.push(match kind {
        "n" => '\n',
        "r" => '\r',
        "t" => '\t',
        "b" => '\u{8}',
        "f" => '\u{c}',
        "u" => return unicode(rest, out),
        "\"" | "\\" | "/" => kind.chars().next()?,
        _ => return None,
    });
    Some(rest)
}

fn unicode<'a>(text: &'a str, out: &mut String) -> Option<&'a str> {
    let unit = |text: &'a str| {
        let (digits, rest) = text.split_at_checked(4)?;
        let valid = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        Some((u32::from_str_radix(digits, 16).ok().filter(|_| valid)?, rest))
    };
    let (first, rest) = unit(text)?;
    let pair = rest.strip_prefix("\\u").and_then(unit);
    let (code, rest) = match pair.filter(|(second, _)| first >> 10 == 0x36 && second >> 10 == 0x37) {
        Some((second, rest)) => (0x1_0000 + ((first & 0x3ff) << 10 | second & 0x3ff), rest),
        None => (first, rest),
    };
    out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_keep_every_digit() {
        let text = r#"{"a":1.00,"b":12345678901234567890123,"c":-1980.00,"d":1e400}"#;
        assert_eq!(Value::parse(text).unwrap().to_json(), text);
    }

    #[test]
    fn repeated_names_are_kept_and_the_last_one_is_found() {
        let text = r#"{"a":1,"a":2}"#;
        let value = Value::parse(text).unwrap();
        assert_eq!(value.to_json(), text);
        assert_eq!(value.get("a").and_then(Value::text), Some("2"));
    }

    #[test]
    fn half_a_surrogate_pair_does_not_spoil_the_document() {
        for text in [r#""a\ud83cb""#, r#""a\udf1fb""#, r#""a\ud83c\u0041""#] {
            let read = Value::parse(text).unwrap();
            assert!(read.string().unwrap().starts_with("a\u{fffd}"), "{text}");
        }
        for text in [r#""\u12""#, r#""\u+123""#, r#""\x""#, r#""\"#, r#""\u"#] {
            assert_eq!(Value::parse(text), None, "{text}");
        }
    }

    #[test]
    fn escapes_are_read_and_written() {
        let value = Value::parse(r#""https:\/\/a\u0041\n\u0001\ud83d\ude00""#).unwrap();
        assert_eq!(value.string(), Some("https://aA\n\u{1}😀"));
        assert_eq!(value.to_json(), "\"https://aA\\n\\u0001😀\"");
    }

    proptest! {
        #[test]
        fn any_text_is_written_as_json_and_reads_back(text in "[\\x00-\\x7fé😀]{0,40}") {
            let mut json = String::new();
            write_string(&text, &mut json);
            prop_assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text.as_str());
            prop_assert_eq!(Value::parse(&json), Some(Value::String(text.into())));
        }

        #[test]
        fn a_text_is_json_for_us_if_it_is_for_serde(text in r#"[\[\]{}",:0-9a-z\\ .eE+-]{0,24}"#) {
            let serde = serde_json::from_str::<serde_json::Value>(&text);
            // serde_json alone refuses numbers that a double cannot hold.
            let out_of_range = serde.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
            prop_assert!(out_of_range || Value::parse(&text).is_some() == serde.is_ok(), "{}", text);
        }
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in ["", " ", "{", "[1,]", "{\"a\" 1}", "nul", "01", "1 2", "<html>", "\"\n\""] {
            assert_eq!(Value::parse(text), None, "{text}");
        }
        assert!(Value::parse(&"[".repeat(1_000_000)).is_none());
        let nest = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Value::parse(&nest(MAX_DEPTH)).is_some());
        assert!(Value::parse(&nest(MAX_DEPTH + 1)).is_none());
    }
}
