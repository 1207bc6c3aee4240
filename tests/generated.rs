//! What is written from the rows is up to date. `UPDATE=1 cargo test` writes it.
#![cfg(all(feature = "words", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

mod names;

use std::{env, fs, path::Path};

use mpesa_core::{
    error::ErrorCode,
    typescript,
    untyped::{DOORS, Door},
};
use names::snake;

fn current(path: &str, written: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, written).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == written, "{} is stale: run `UPDATE=1 cargo test` and review the difference", path.display());
}

/// The parameters of the fixture with the fewest, and an empty text where there are none.
fn example(door: &Door, endpoint: &str) -> String {
    let folder = snake(endpoint);
    let path = format!("{}/tests/fixtures/{}/{folder}/request.minimal.json", env!("CARGO_MANIFEST_DIR"), door.name);
    let fixture: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    match fixture["params"].as_object().is_none_or(|params| params.is_empty()) {
        true => "undefined".to_owned(),
        false => serde_json::to_string_pretty(&fixture["params"]).unwrap(),
    }
}

/// Replaces what stands between `<!-- name -->` and `<!-- /name -->`.
fn section(text: &str, name: &str, written: &str) -> String {
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&start).unwrap_or_else(|| panic!("README lacks {start}"));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("README lacks {end}"));
    format!("{before}{start}{written}{end}{after}")
}

#[test]
fn the_modules_and_declarations_of_the_package_are_current() {
    current("pkg-template/src/arrivals.js", &typescript::arrivals_js());
    for door in DOORS.iter().copied().flatten() {
        let (name, example) = (door.name, |endpoint: &str| example(door, endpoint));
        current(&format!("pkg-template/src/{name}.endpoints.js"), &typescript::endpoints_js(door));
        current(&format!("pkg-template/types/{name}.endpoints.d.ts"), &typescript::endpoints_dts(door, example));
        current(&format!("pkg-template/types/{name}.calls.d.ts"), &typescript::calls_dts(door, example));
        current(&format!("pkg-template/types/{name}.events.d.ts"), &typescript::events_dts(door));
        current(&format!("pkg-template/src/{name}.words.js"), &typescript::words_js(door));
    }
}

#[test]
fn the_tables_for_people_are_current() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let tables = DOORS.iter().flatten();
    let readme = tables.fold(readme, |readme, door| {
        section(&readme, &format!("{} endpoints", door.name), &typescript::endpoint_table(door))
    });
    current("README.md", &readme);
    current("CODES.md", &typescript::codes_md());
}

#[test]
fn every_error_code_is_declared() {
    let declared =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg-template/types/core.d.ts")).unwrap();
    for code in ErrorCode::ALL {
        assert!(declared.contains(&format!("| \"{}\"", code.as_str())), "core.d.ts lacks {}", code.as_str());
    }
}
