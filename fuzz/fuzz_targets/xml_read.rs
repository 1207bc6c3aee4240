#![no_main]
//! Whatever is read can be written, and is read as the same again.

use libfuzzer_sys::fuzz_target;
use mpesa_core::{endpoint, json};

#[path = "../../src/xml.rs"]
#[allow(dead_code, reason = "not all that the library writes")]
mod xml;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Ok(tree) = xml::read(&text) else { return };
    let mut out = String::new();
    write(&tree, &mut out);
    // What is written is a little longer, and may reach the limit.
    assert!(out.len() > endpoint::MAX_BYTES || xml::read(&out) == Ok(tree), "{out}");
});

fn write(value: &json::Value<'_>, out: &mut String) {
    let json::Value::Object(members) = value else {
        return xml::escape(value.string().expect("elements and text only"), out);
    };
    for (name, value) in members {
        xml::open(name, out);
        write(value, out);
        xml::close(name, out);
    }
}
