//! Writes the package's endpoint modules, their declarations and the README's tables from the rows.

use std::fmt::Write;

use crate::{
    answer::Resend,
    callback::{Arrival, Callback},
    context::Need,
    declaration::{Member, comment, interface},
    endpoint::Endpoint,
    explain,
    kind::{Declarations, Words},
    untyped::{DOORS, Door, NUMBERS},
};

/// The head of every written file.
fn head(door: &Door) -> String {
    format!("// Written by `cargo test` from the rows in src/{}. Do not edit.\n", door.name)
}

/// The number of the first endpoint, and of the first arrival.
fn first_number(door: &Door) -> usize {
    let place = DOORS.iter().position(|known| known.is_some_and(|known| known.name == door.name));
    place.unwrap_or_default() * NUMBERS
}

/// `pkg-template/src/daraja.endpoints.js`.
pub fn endpoints_js(door: &Door) -> String {
    let head = head(door);
    let mut out = format!("{head}import {{ endpoint }} from \"./endpoint.js\";\n\n");
    for (place, row) in door.endpoints.iter().enumerate() {
        let number = first_number(door) + place;
        let under = if row.under.is_empty() { String::new() } else { format!(", \"{}\"", row.under) };
        let needs: Vec<_> = row.needs.iter().map(|need| format!("\"{}\"", need.name())).collect();
        let (name, lost, needs) = (row.name, row.lost.as_str(), needs.join(", "));
        let _ = writeln!(out, "export const {name} = endpoint(\"{name}\", {number}, \"{lost}\", [{needs}]{under});");
    }
    let names: Vec<_> = door.endpoints.iter().map(|row| row.name).collect();
    out + &format!("\n/** All of them. */\nexport const ENDPOINTS = [\n  {},\n];\n", names.join(",\n  "))
}

/// `pkg-template/types/daraja.endpoints.d.ts`; `example` gives parameters for an endpoint as JSON text.
pub fn endpoints_dts(door: &Door, example: impl Fn(&str) -> String) -> String {
    let head = head(door);
    let mut out = format!("{head}import type {{ Endpoint, Extra, Outcome, Resend }} from \"./core.js\";\n");
    let own = if door.name == "daraja" { "Till" } else { destination(door) };
    if !own.is_empty() {
        let _ = writeln!(out, "import type {{ {own} }} from \"./{}.js\";", door.name);
    }
    let destination = match destination(door) {
        "" => String::new(),
        name => format!(", {name}"),
    };
    let mut declarations = Declarations::new();
    for row in door.endpoints {
        let name = pascal(row.name);
        let [_, params, reply] = row.words.docs;
        row.params.iter().for_each(|field| (field.words.declare)(&mut declarations));
        row.reply.iter().for_each(|field| (field.words.declare)(&mut declarations));
        let fields: Vec<_> = row.params.iter().map(|field| words(field.name, field.optional, &field.words)).collect();
        out += &interface(&format!("{name}Params"), params, &fields, "");
        let mut fields: Vec<_> =
            row.reply.iter().map(|field| words(field.name, field.optional, &field.words)).collect();
        fields.extend((!row.private).then(extras));
        out += &interface(&format!("{name}Reply"), reply, &fields, "readonly ");
        let needs: Vec<_> = row.needs.iter().map(|need: &Need| format!("\"{}\"", need.name())).collect();
        let doc = documented(
            row,
            &format!("const request = {}.request({}, context);", row.name, literal(&example(row.name))),
        );
        let _ = write!(
            out,
            "\n{}export declare const {}: Endpoint<{name}Params, {name}Reply, {}{destination}>;\n",
            comment(&doc, ""),
            row.name,
            if needs.is_empty() { "never".to_owned() } else { needs.join(" | ") }
        );
    }
    declarations.into_values().for_each(|declaration| out += &declaration);
    out
}

/// `pkg-template/types/daraja.calls.d.ts`: what a client does. `example` gives parameters for an endpoint as JSON text.
pub fn calls_dts(door: &Door, example: impl Fn(&str) -> String) -> String {
    // What a client fetches itself, for all calls, it gives in a way of its own.
    let rows = door.endpoints.iter().filter(|row| !door.session.split('|').any(|own| own == row.name));
    let mut calls = String::new();
    for row in rows {
        let (name, pascal) = (row.name, pascal(row.name));
        let made =
            door.made.split('|').find(|made| row.params.iter().any(|field| field.name == *made && !field.optional));
        let params = match made {
            Some(made) => format!("MayLack<endpoints.{pascal}Params, \"{made}\">"),
            None => format!("endpoints.{pascal}Params"),
        };
        let doc = documented(row, &format!("const reply = await client.{name}({});", literal(&example(name))));
        let _ = writeln!(
            calls,
            "{}  readonly {name}: (params: {params}, options?: CallOptions) => Promise<endpoints.{pascal}Reply>;",
            comment(&doc, "  ")
        );
    }
    let (head, name) = (head(door), door.name);
    let options = if name == "daraja" { "CallOptions" } else { "CommonCallOptions as CallOptions" };
    format!(
        "{head}import type {{ {options}, MayLack }} from \"./client.js\";\nimport type * as endpoints from \
         \"./{name}.endpoints.js\";\n\n/** The calls of a client: each checks, sends once, and reads the answer. */\nexport \
         interface Calls {{\n{calls}}}\n"
    )
}

/// What the context of these endpoints holds beside what every context may hold; empty where that is nothing.
fn destination(door: &Door) -> &'static str {
    if door.market.countries.is_empty() && door.market.origin.is_empty() { "" } else { "Destination" }
}

/// The docs of an endpoint, with an example.
fn documented(row: &Endpoint, example: &str) -> String {
    let [doc, ..] = row.words.docs;
    let example: String = example.lines().map(|line| format!(" {line}\n")).collect();
    let (method, path) = (row.method, row.path);
    format!("{doc}\n If the answer is lost: {}\n\n `{method} {path}`\n\n @example\n ```ts\n{example} ```\n", lost(row))
}

/// JSON text as a literal of TypeScript: names without quotes, a comma at the end of each line.
fn literal(json: &str) -> String {
    let line = |line: &str| {
        let indent = line.len() - line.trim_start().len();
        let (blanks, rest) = line.split_at_checked(indent).unwrap_or_default();
        let unquoted = rest.strip_prefix('"').and_then(|rest| rest.split_once("\": "));
        let text = unquoted.map_or(rest.to_owned(), |(name, value)| format!("{name}: {value}"));
        let more = !blanks.is_empty() && !text.ends_with([',', '{', '[']);
        format!("{blanks}{text}{}", if more { "," } else { "" })
    };
    json.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// `pkg-template/types/daraja.events.d.ts`.
pub fn events_dts(door: &Door) -> String {
    let head = head(door);
    let mut out = format!("{head}import type {{ Extra, Outcome, Resend }} from \"./core.js\";\n");
    let event = |row: &Callback| format!("{}Event", pascal(row.kind));
    let mut declarations = Declarations::new();
    let own = |name, ts: &str, doc: &str| (name, false, ts.to_owned(), format!(" {doc}"));
    for row in door.callbacks {
        let kind = format!("\"{}\"", row.kind);
        let common = [
            own("kind", &kind, "What this callback is about."),
            own("outcome", "Outcome", "How it ended."),
            own("resend", "Resend", "Whether a new request may be sent."),
            own(
                "dedupeKey",
                "string",
                "The same for every copy of this callback, and different for every other: make it the primary key.",
            ),
        ];
        row.fields.iter().for_each(|field| (field.words.declare)(&mut declarations));
        let fields = row.fields.iter().map(|field| words(field.name, field.optional, &field.words));
        let fields: Vec<_> = common.into_iter().chain(fields).chain([extras()]).collect();
        out += &interface(&event(row), row.doc, &fields, "readonly ");
    }
    declarations.into_values().for_each(|declaration| out += &declaration);
    let all: Vec<_> = door.callbacks.iter().map(|row| event(row)).collect();
    out += &format!("\n/** What a callback says. */\nexport type Event = {};\n", all.join(" | "));
    out
}

/// What to do when an answer is lost.
fn lost(row: &Endpoint) -> String {
    let what = match row.lost {
        Resend::Safe => "send it again.",
        Resend::Poll => "ask again.",
        Resend::AfterQuery => "find out whether it was carried out before you send it again.",
        _ => return format!("send it again under the same `{}`, and never under a new one (`sameId`).", row.under),
    };
    format!("{what} (`{}`)", row.lost.as_str()).replacen(". (", " (", 1) + "."
}

/// `pkg-template/src/daraja.words.js`.
pub fn words_js(door: &Door) -> String {
    let quoted = |text: &str| {
        let mut out = String::new();
        crate::json::write_string(text, &mut out);
        out
    };
    let mut out = format!(
        "{}\n/** By table and row: code, cause, fix, who can mend it, where that is known from. */\nexport const WORDS = [\n",
        head(door)
    );
    for table in explain::tables(door.codes) {
        out += "  [\n";
        for (code, words) in table {
            let row = [code, words.cause, words.fix, words.who.as_str(), words.evidence].map(quoted).join(", ");
            let _ = writeln!(out, "    [{row}],");
        }
        out += "  ],\n";
    }
    out + "];\n"
}

/// `pkg-template/src/arrivals.js`.
pub fn arrivals_js() -> String {
    let arrivals: Vec<_> = Arrival::ALL.iter().map(|(word, _)| format!("\"{word}\"")).collect();
    format!(
        "// Written by `cargo test` from `Arrival` in src/callback.rs. Do not edit.\n\n/** Where a callback can arrive, in \
         the order of the core. */\nexport const ARRIVALS = [{}];\n",
        arrivals.join(", ")
    )
}

/// The README's table of endpoints.
pub fn endpoint_table(door: &Door) -> String {
    let mut out = String::from(
        "| call | API | version | request | how well known | if the answer is lost |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for row in door.endpoints {
        let path = row.path.split('?').next().unwrap_or_default();
        let Endpoint { name, method, words, lost, under, .. } = row;
        let under = if under.is_empty() { String::new() } else { format!(": `{under}`") };
        let _ = writeln!(
            out,
            "| `{name}` | {} | {} | `{method} {path}` | {} | `{}`{under} |",
            words.title,
            words.version,
            words.evidence,
            lost.as_str()
        );
    }
    out
}

/// `CODES.md`: every code and message with its cause and fix.
pub fn codes_md() -> String {
    let mut out = String::from(
        "# What every code means\n\nWritten by `cargo test` from the tables in `src`. `explain` says the same, \
         offline.\n\nThe same code means other things in other APIs. A code that is not here is `unknown` with \
         `afterQuery`: find out by query before anything is sent again.\n",
    );
    for door in DOORS.iter().flatten() {
        out += &codes_of(door);
    }
    out
}

fn codes_of(door: &Door) -> String {
    let mut out = format!("\n## {}: `mpesa-core/{}`\n", door.market.title, door.name);
    for (api, rows) in door.codes.results {
        out += &format!("\n### Results: `{api}`\n\n| code | outcome | resend | cause | fix | who | evidence |\n");
        out += "| --- | --- | --- | --- | --- | --- | --- |\n";
        for row in *rows {
            let (outcome, resend) = (row.outcome.as_str(), row.resend.as_str());
            let _ = writeln!(out, "| `{}` | `{outcome}` | `{resend}` | {} |", row.code, cells(&row.words));
        }
    }
    if !door.codes.errors.is_empty() {
        out += "\n### Refusals\n\nThe first row whose code begins so and whose message holds that. Without a `resend` \
                nobody knows whether the request was carried out: the endpoint's own rule holds.\n\n| code | message \
                holds | resend | cause | fix | who | evidence |\n| --- | --- | --- | --- | --- | --- | --- |\n";
    }
    for row in door.codes.errors.iter().filter(|row| !row.words.evidence.is_empty()) {
        let resend = row.resend.map_or(String::new(), |resend| format!("`{}`", resend.as_str()));
        let code = if row.code.is_empty() { "any".to_owned() } else { format!("`{}`", row.code) };
        let _ = writeln!(out, "| {code} | {} | {resend} | {} |", row.holds, cells(&row.words));
    }
    if !door.codes.messages.is_empty() {
        out += "\n### Messages\n\nBy what is left of them in lower case without blanks and punctuation.\n\n";
        out += "| message holds | cause | fix | who | evidence |\n| --- | --- | --- | --- | --- |\n";
    }
    for row in door.codes.messages {
        let _ = writeln!(out, "| `{}` | {} |", row.holds, cells(&row.words));
    }
    out
}

fn cells(words: &crate::words::Words) -> String {
    [words.cause, words.fix, words.who.as_str(), words.evidence].join(" | ")
}

fn words<'a>(name: &'a str, optional: bool, words: &Words) -> Member<'a> {
    (name, optional, (words.ts)(), words.doc.to_owned())
}

fn extras() -> Member<'static> {
    let doc = " What has no field here, and values that could not be read.";
    ("extras", true, "readonly Extra[]".to_owned(), doc.to_owned())
}

fn pascal(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}
