//! The parts of a certificate that are needed, read with the readers of `der`.

use x509_cert::{
    Version,
    der::{
        self, AnyRef, Decode, Reader, SliceReader, Tag, TagNumber, Tagged,
        asn1::{BitStringRef, IntRef, OctetStringRef},
        oid::ObjectIdentifier,
    },
    spki::SubjectPublicKeyInfoRef,
    time::Time,
};

const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
const SUBJECT_KEY_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");

/// What a certificate says, before any judgement. It is taken apart here and not by `x509-cert`'s
/// `Certificate`, which reads all of it and is much more wasm.
pub(super) struct Parts<'a> {
    pub(super) serial_number: &'a [u8],
    pub(super) issuer: String,
    pub(super) not_before: Time,
    pub(super) not_after: Time,
    pub(super) subject: String,
    pub(super) key_info: SubjectPublicKeyInfoRef<'a>,
    pub(super) key_identifier: Option<&'a [u8]>,
    pub(super) usage: Option<&'a [u8]>,
}

impl<'a> Parts<'a> {
    pub(super) fn read(der: &'a [u8]) -> der::Result<Self> {
        let certificate = elements(AnyRef::from_der(der)?, Tag::Sequence)?;
        let [body, algorithm, signature] = *certificate else { return unexpected() };
        elements(algorithm, Tag::Sequence)?;
        signature.decode_as::<BitStringRef<'_>>()?;
        let body = elements(body, Tag::Sequence)?;
        let body = match &*body {
            [version, body @ ..] if version.tag() == context(0) => {
                let [version] = *elements(*version, context(0))? else { return unexpected() };
                version.decode_as::<Version>()?;
                body
            }
            body => body,
        };
        let [serial_number, algorithm, issuer, validity, subject, key_info, rest @ ..] = body else {
            return unexpected();
        };
        elements(*algorithm, Tag::Sequence)?;
        let [not_before, not_after] = *elements(*validity, Tag::Sequence)? else { return unexpected() };
        let mut parts = Parts {
            serial_number: serial_number.decode_as::<IntRef<'_>>()?.as_bytes(),
            issuer: text(*issuer)?,
            not_before: not_before.decode_as()?,
            not_after: not_after.decode_as()?,
            subject: text(*subject)?,
            key_info: key_info.decode_as()?,
            key_identifier: None,
            usage: None,
        };
        for element in rest {
            match element.tag() {
                // Unique identifiers of the issuer and the subject.
                Tag::ContextSpecific { constructed: false, number: TagNumber(1 | 2) } => {}
                tag => {
                    tag.assert_eq(context(3))?;
                    let [extensions] = *elements(*element, tag)? else { return unexpected() };
                    for extension in elements(extensions, Tag::Sequence)? {
                        parts.extend(extension)?;
                    }
                }
            }
        }
        Ok(parts)
    }

    fn extend(&mut self, extension: AnyRef<'a>) -> der::Result<()> {
        let (identifier, value) = match *elements(extension, Tag::Sequence)? {
            [identifier, value] => (identifier, value),
            [identifier, critical, value] => {
                critical.decode_as::<bool>()?;
                (identifier, value)
            }
            _ => return unexpected(),
        };
        let value = value.decode_as::<&OctetStringRef>()?.as_bytes();
        match identifier.decode_as::<ObjectIdentifier>()? {
            SUBJECT_KEY_IDENTIFIER => self.key_identifier = self.key_identifier.or(Some(value)),
            EXTENDED_KEY_USAGE => self.usage = self.usage.or(Some(value)),
            _ => {}
        }
        Ok(())
    }
}

/// What a constructed element holds.
fn elements(element: AnyRef<'_>, tag: Tag) -> der::Result<Vec<AnyRef<'_>>> {
    element.tag().assert_eq(tag)?;
    let mut reader = SliceReader::new(element.value())?;
    let mut elements = Vec::new();
    while !reader.is_finished() {
        elements.push(AnyRef::decode(&mut reader)?);
    }
    Ok(elements)
}

fn context(number: u32) -> Tag {
    Tag::ContextSpecific { constructed: true, number: TagNumber(number) }
}

fn unexpected<T>() -> der::Result<T> {
    Err(Tag::Sequence.value_error().into())
}

/// The attributes of names that certificates have in practice.
const ATTRIBUTES: [(ObjectIdentifier, &str); 7] = [
    (ObjectIdentifier::new_unwrap("2.5.4.3"), "CN"),
    (ObjectIdentifier::new_unwrap("2.5.4.6"), "C"),
    (ObjectIdentifier::new_unwrap("2.5.4.7"), "L"),
    (ObjectIdentifier::new_unwrap("2.5.4.8"), "ST"),
    (ObjectIdentifier::new_unwrap("2.5.4.10"), "O"),
    (ObjectIdentifier::new_unwrap("2.5.4.11"), "OU"),
    (ObjectIdentifier::new_unwrap("0.9.2342.19200300.100.1.25"), "DC"),
];

// Not `Name`'s own `Display`: it brings a table of every known identifier, 100 KB of it.
fn text(name: AnyRef<'_>) -> der::Result<String> {
    let mut text = String::new();
    for set in elements(name, Tag::Sequence)? {
        for attribute in elements(set, Tag::Set)? {
            let [identifier, value] = *elements(attribute, Tag::Sequence)? else { return unexpected() };
            let identifier = identifier.decode_as::<ObjectIdentifier>()?;
            let known = ATTRIBUTES.iter().find(|(known, _)| *known == identifier);
            let label = known.map_or_else(|| identifier.to_string(), |(_, label)| (*label).to_owned());
            let separator = if text.is_empty() { "" } else { ", " };
            for part in [separator, &label, "=", &String::from_utf8_lossy(value.value())] {
                text.push_str(part);
            }
        }
    }
    Ok(text)
}
