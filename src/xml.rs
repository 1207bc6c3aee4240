//! XML as messages have it: elements, and text in those that hold no others. It is read into the same tree as JSON.
//! What messages never need is refused: DTDs, entities of their own, attributes that say something.

use std::borrow::Cow;

use quick_xml::{
    Error, Reader,
    errors::{IllFormedError, SyntaxError},
    events::{BytesDecl, BytesStart, Event},
};

use crate::{
    endpoint::MAX_BYTES,
    json::{MAX_DEPTH, Members, Value},
};

/// The largest message that M-Pesa sends has about a hundred.
const MAX_ELEMENTS: usize = 4096;

/// Of one element.
const MAX_ATTRIBUTES: usize = 32;

/// What stands in front of a document that is sent.
pub(crate) const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

/// Attributes of other namespaces that change nothing for a reader who knows what the element means.
const MEANINGLESS: [&str; 8] =
    ["type", "nil", "schemaLocation", "noNamespaceSchemaLocation", "encodingStyle", "mustUnderstand", "actor", "lang"];

const CHARACTER: &str = "XML with a character that XML cannot hold";
const ATTRIBUTE: &str = "XML with a broken attribute";
const REFERENCE: &str = "XML with an entity that XML does not have";
const OUTSIDE: &str = "XML with text outside its root element";
const UNCLOSED: &str = "XML with an unclosed element";
const DTD: &str = "XML with a DTD";
const LATE_DECLARATION: &str = "XML with a declaration that is not at its start";

/// An element that is not closed yet.
struct Element<'a> {
    name: &'a str,
    members: Members<'a>,
    text: Cow<'a, str>,
}

impl<'a> Element<'a> {
    /// Blanks at the start are left out at once: between elements there is nothing else.
    fn add(&mut self, text: Cow<'a, str>) {
        if !self.text.is_empty() {
            self.text.to_mut().push_str(&text);
        } else if !is_blank(&text) {
            self.text = text;
        }
    }

    fn value(self) -> Result<Value<'a>, &'static str> {
        if self.members.is_empty() {
            return Ok(Value::String(trim(self.text)));
        }
        if is_blank(&self.text) { Ok(Value::Object(self.members)) } else { Err("XML with text beside elements") }
    }
}

/// Reads one document: an object with the root element as its only member. An element with elements in it is an object
/// of them by their local names, in order and with duplicates; any other is a string, without the blanks around it.
/// The error says what is wrong with the document in words that follow "the answer is", and holds nothing of it.
pub(crate) fn read(text: &str) -> Result<Value<'_>, &'static str> {
    if text.len() > MAX_BYTES {
        return Err("XML of more than 1 MiB");
    }
    if !is_writable(text) {
        return Err(CHARACTER);
    }
    // Blanks before the declaration are a common slip of servers, and harmless.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_ascii_start();
    if text.as_bytes().first() != Some(&b'<') {
        return Err("not XML");
    }
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_comments = true;
    config.expand_empty_elements = true;

    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut elements = 0;
    loop {
        let position = reader.buffer_position();
        match reader.read_event().map_err(reason)? {
            Event::Start(start) => {
                elements += 1;
                if open.is_empty() && root.is_some() {
                    return Err("XML with a second root element");
                }
                if open.len() == MAX_DEPTH {
                    return Err("XML nested too deeply");
                }
                if elements > MAX_ELEMENTS {
                    return Err("XML with too many elements");
                }
                open.push(Element { name: name(&start, text, position)?, members: Vec::new(), text: "".into() });
                attributes(start.attributes_raw())?.into_iter().try_for_each(meaningless)?;
            }
            Event::End(_) => {
                let Some(element) = open.pop() else { return Err(UNCLOSED) };
                let member = (Cow::Borrowed(element.name), element.value()?);
                match open.last_mut() {
                    Some(parent) => parent.members.push(member),
                    None => root = Some(Value::Object(vec![member])),
                }
            }
            Event::Text(part) => match open.last_mut() {
                Some(element) => element.add(part.into_inner()),
                None if is_blank(&part) => {}
                None => return Err(OUTSIDE),
            },
            Event::CData(part) => open.last_mut().ok_or(OUTSIDE)?.add(part.into_inner()),
            Event::GeneralRef(part) => {
                let element = open.last_mut().ok_or(OUTSIDE)?;
                element.text.to_mut().push(referred(&part)?);
            }
            Event::Decl(declaration) if position == 0 => encoding(&declaration, text)?,
            Event::Decl(_) => return Err(LATE_DECLARATION),
            Event::PI(instruction) if instruction.target().eq_ignore_ascii_case("xml") => return Err(LATE_DECLARATION),
            // An empty element comes as a start and an end.
            Event::PI(_) | Event::Comment(_) | Event::Empty(_) => {}
            Event::DocType(_) => return Err(DTD),
            Event::Eof => break,
        }
    }
    if open.is_empty() { root.ok_or("XML without a root element") } else { Err(UNCLOSED) }
}

fn reason(error: Error) -> &'static str {
    match error {
        Error::Syntax(
            SyntaxError::UnclosedTag
            | SyntaxError::UnclosedSingleQuotedAttributeValue
            | SyntaxError::UnclosedDoubleQuotedAttributeValue,
        )
        | Error::IllFormed(IllFormedError::MismatchedEndTag { .. } | IllFormedError::UnmatchedEndTag(_)) => UNCLOSED,
        Error::Syntax(SyntaxError::UnclosedDoctype) | Error::IllFormed(IllFormedError::MissingDoctypeName) => DTD,
        Error::Syntax(SyntaxError::UnclosedComment) | Error::IllFormed(IllFormedError::DoubleHyphenInComment) => {
            "XML with a broken comment"
        }
        Error::IllFormed(IllFormedError::UnclosedReference) => REFERENCE,
        _ => "broken XML",
    }
}

/// The local name of the element that starts at a position: a part of the text, where the event lends its own.
fn name<'a>(start: &BytesStart<'_>, text: &'a str, position: u64) -> Result<&'a str, &'static str> {
    let from = usize::try_from(position).unwrap_or(usize::MAX).saturating_add(1);
    let name = text.get(from..).and_then(|rest| rest.get(..start.name().as_ref().len()));
    name.and_then(split).map(|(_, local)| local).ok_or("XML with a broken name")
}

/// The prefix and the local name.
fn split(name: &str) -> Option<(&str, &str)> {
    let (prefix, local) = match name.bytes().position(|byte| byte == b':') {
        Some(colon) => (name.get(..colon).filter(|prefix| is_name(prefix))?, name.get(colon + 1..)?),
        None => ("", name),
    };
    is_name(local).then_some((prefix, local))
}

fn is_name(name: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.') || byte >= 0x80;
    let first = name.bytes().next();
    first.is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80) && name.bytes().all(inside)
}

/// Names and values of the attributes after the name of an element.
fn attributes(mut rest: &str) -> Result<Vec<(&str, &str)>, &'static str> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    loop {
        let next = rest.trim_ascii_start();
        if next.is_empty() {
            return Ok(found);
        }
        if found.len() == MAX_ATTRIBUTES {
            return Err("XML with too many attributes");
        }
        if next.len() == rest.len() {
            return Err(ATTRIBUTE);
        }
        let (name, value, after) = attribute(next).ok_or(ATTRIBUTE)?;
        if found.iter().any(|(known, _)| *known == name) {
            return Err("XML with an attribute twice");
        }
        check_references(value)?;
        found.push((name, value));
        rest = after;
    }
}

/// The name and the value of the first attribute, and what comes after it.
fn attribute(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = cut(text, b'=')?;
    let name = name.trim_ascii_end();
    split(name)?;
    let rest = rest.trim_ascii_start();
    let quote = rest.bytes().next().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let (value, after) = cut(rest.get(1..)?, quote)?;
    (!value.as_bytes().contains(&b'<')).then_some((name, value, after))
}

/// What stands before the first such byte, and what after it.
fn cut(text: &str, byte: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|known| known == byte)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

fn check_references(value: &str) -> Result<(), &'static str> {
    let mut rest = value;
    while let Some((_, after)) = cut(rest, b'&') {
        let (inside, after) = cut(after, b';').ok_or(REFERENCE)?;
        referred(inside)?;
        rest = after;
    }
    Ok(())
}

fn meaningless((name, _): (&str, &str)) -> Result<(), &'static str> {
    let (prefix, local) = split(name).ok_or(ATTRIBUTE)?;
    let allowed = match prefix {
        "" => local == "xmlns",
        "xmlns" => true,
        _ => MEANINGLESS.contains(&local),
    };
    if allowed { Ok(()) } else { Err("XML with an attribute where none belongs") }
}

/// The text has been decoded already: what its declaration says must not tell that this was done wrongly.
fn encoding(declaration: &BytesDecl<'_>, text: &str) -> Result<(), &'static str> {
    let attributes = attributes(declaration.get("xml".len()..).unwrap_or_default())?;
    let Some((_, declared)) = attributes.into_iter().find(|(name, _)| *name == "encoding") else { return Ok(()) };
    let is = |name: &&str| declared.eq_ignore_ascii_case(name);
    let unicode = ["UTF-8", "UTF8"].iter().any(is);
    let narrower = ["US-ASCII", "ASCII", "ISO-8859-1"].iter().any(is) && text.is_ascii();
    if unicode || narrower { Ok(()) } else { Err("XML of another encoding than UTF-8") }
}

/// The character that is meant by what stands between `&` and `;`.
fn referred(reference: &str) -> Result<char, &'static str> {
    Ok(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = reference.strip_prefix('#').ok_or(REFERENCE)?;
            let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
            let valid = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
            let code = u32::from_str_radix(digits, radix).ok().filter(|_| valid);
            let character = code.and_then(char::from_u32).ok_or(if valid { CHARACTER } else { REFERENCE })?;
            if is_character(character) { character } else { return Err(CHARACTER) }
        }
    })
}

/// White space is ASCII's, without the form feed: XML cannot hold that.
fn is_blank(text: &str) -> bool {
    text.trim_ascii_start().is_empty()
}

fn trim(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_ascii()),
        Cow::Owned(text) => Cow::Owned(text.trim_ascii().to_owned()),
    }
}

fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// Whether XML can hold every character of a text. What it cannot, no escape helps.
pub(crate) fn is_writable(text: &str) -> bool {
    text.chars().all(is_character)
}

/// Writes text so that it is read as it is. Text with characters that XML cannot hold must not come here: they are
/// written as U+FFFD, so that the rest is not lost.
pub(crate) fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // Readers take a bare one for a line feed.
            '\r' => out.push_str("&#13;"),
            _ if is_character(character) => out.push(character),
            _ => out.push(char::REPLACEMENT_CHARACTER),
        }
    }
}

/// Writes a start tag. The tag is the library's own: a name, and declarations of namespaces.
pub(crate) fn open(tag: &str, out: &mut String) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
}

/// Writes an end tag.
pub(crate) fn close(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Writes an element with text in it.
pub(crate) fn leaf(name: &str, text: &str, out: &mut String) {
    open(name, out);
    escape(text, out);
    close(name, out);
}

#[cfg(test)]
#[path = "xml/tests.rs"]
mod tests;
