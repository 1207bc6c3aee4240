//! Every file in `tests/fixtures` is a promise: this goes in, that comes out. `UPDATE=1 cargo test`
//! writes what comes out; review the difference, since a fixture is what users rely on.
#![cfg(all(feature = "engine", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

mod names;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    sync::RwLock,
};

use chrono::{DateTime, Utc};
use mpesa_core::{
    answer::Resend,
    callback::Arrival,
    data::Data,
    endpoint::Endpoint,
    error::Error,
    http::{HttpRequest, HttpResponse},
    untyped::{self, DOORS, Door},
};
use names::snake;
use serde_json::{Map, Value, json};

/// No test reads a file that another one is writing.
static FILES: RwLock<()> = RwLock::new(());

struct Fixture {
    /// Of which M-Pesa.
    door: &'static Door,
    path: PathBuf,
    /// The folder's name.
    of: String,
    /// `request.full` of `request.full.json`.
    name: String,
    content: Map<String, Value>,
}

impl Fixture {
    fn body(&self) -> String {
        let name = self.content["body"].as_str().unwrap();
        fs::read_to_string(root(self.door).join("bodies").join(name))
            .unwrap_or_else(|_| panic!("there is no body {name}"))
    }

    fn endpoint(&self) -> &'static Endpoint {
        let endpoint = self.door.endpoints.iter().find(|endpoint| snake(endpoint.name) == self.of);
        endpoint.unwrap_or_else(|| panic!("{} is neither an endpoint nor a kind of callback", self.of))
    }

    /// Compares with what the fixture promises, or writes that.
    fn promise(&self, success: &str, got: Result<Value, Value>, problems: &mut Vec<String>) {
        let (name, value) = match got {
            Ok(value) => (success, value),
            Err(error) => ("error", error),
        };
        let given: &[&str] = if success == "request" { &["params", "context"] } else { &["status", "body"] };
        let given = [given, &["source", "differs", "arrivedAt"]].concat();
        let belongs = |member: &str| member == name || given.contains(&member);
        if env::var_os("UPDATE").is_some() {
            let mut content = self.content.clone();
            content.retain(|member, _| given.contains(&member.as_str()));
            content.insert(name.to_owned(), value);
            let _alone = FILES.write();
            fs::write(&self.path, serde_json::to_string_pretty(&content).unwrap() + "\n").unwrap();
        } else if self.content.get(name) != Some(&value) || !self.content.keys().all(|member| belongs(member)) {
            problems.push(format!("{}: got {}", self.path.display(), json!({ name: value })));
        }
    }
}

fn root(door: &Door) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(door.name)
}

fn doors() -> impl Iterator<Item = &'static Door> {
    DOORS.iter().copied().flatten()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The fixtures in one folder.
fn fixtures(door: &'static Door, folder: &Path) -> Vec<Fixture> {
    entries(folder)
        .into_iter()
        .map(|path| {
            let file = file_name(&path);
            let name = file.strip_suffix(".json").unwrap_or_else(|| panic!("{} is no fixture", path.display()));
            let together = FILES.read();
            let text = fs::read_to_string(&path).unwrap();
            drop(together);
            let content = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            Fixture { door, of: file_name(folder), name: name.to_owned(), content, path }
        })
        .collect()
}

fn of_endpoints() -> Vec<Fixture> {
    doors().flat_map(of_endpoints_of).collect()
}

fn of_endpoints_of(door: &'static Door) -> Vec<Fixture> {
    let others = ["bodies", "callbacks", "envelopes"];
    let folders = entries(&root(door)).into_iter().filter(|path| !others.contains(&&*file_name(path)));
    folders.flat_map(|folder| fixtures(door, &folder)).collect()
}

fn of_callbacks() -> Vec<Fixture> {
    doors().flat_map(of_callbacks_of).collect()
}

fn of_callbacks_of(door: &'static Door) -> Vec<Fixture> {
    let folder = root(door).join("callbacks");
    let folders = if folder.exists() { entries(&folder) } else { Vec::new() };
    folders.iter().flat_map(|folder| fixtures(door, folder)).collect()
}

fn value(data: &Data<'_>) -> Value {
    serde_json::to_value(data).unwrap()
}

fn settled(got: Result<Data<'_>, Error>) -> Result<Value, Value> {
    got.map(|data| value(&data)).map_err(|error| value(&error.data()))
}

/// The request with its body as JSON: the order of members and white space are no part of the promise.
fn opened(request: &HttpRequest) -> Value {
    let mut data = value(&request.data());
    if let Some(body) = &request.body {
        data["body"] = content(body);
    }
    data
}

/// A body as JSON; XML is text.
fn content(body: &str) -> Value {
    if body.starts_with('<') {
        return Value::String(body.to_owned());
    }
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{body}: {error}"))
}

/// Whether a body is that of a sample but for the members that `differs` names, as JSON pointers, with a reason:
/// placeholders, shortened keys and the portal's own slips. Each must be there and differ in truth.
fn same_but(fixture: &Fixture, mut body: Value, mut sample: Value) -> Option<bool> {
    for pointer in fixture.content.get("differs").and_then(Value::as_object).into_iter().flat_map(Map::keys) {
        let (ours, theirs) = (body.pointer_mut(pointer)?, sample.pointer_mut(pointer)?);
        if ours == theirs {
            return Some(false);
        }
        *ours = theirs.take();
        *sample.pointer_mut(pointer)? = ours.clone();
    }
    Some(body == sample)
}

fn report(problems: &[String]) {
    assert!(problems.is_empty(), "{} fixtures differ:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn requests_are_built_as_their_fixtures_promise() {
    let now = DateTime::<Utc>::from_timestamp(1_800_000_000, 0).unwrap();
    let mut problems = Vec::new();
    for fixture in of_endpoints().iter().filter(|fixture| fixture.name.starts_with("request.")) {
        let (params, context) = (&fixture.content["params"], &fixture.content["context"]);
        let input = json!([params, context]).to_string();
        let got = untyped::request(fixture.endpoint(), &input, now);
        if got.is_ok() && context["now"].is_null() {
            problems.push(format!("{}: context.now is not set", fixture.path.display()));
        }
        let got = got.map(|request| opened(&request)).map_err(|error| value(&error.data()));
        if let Some(sample) = fixture.content.get("source").and_then(|source| source.as_str()?.strip_prefix("bodies/"))
        {
            let sample = content(&fs::read_to_string(root(fixture.door).join("bodies").join(sample)).unwrap());
            let body = got.as_ref().map(|request| request["body"].clone()).unwrap_or_default();
            if same_but(fixture, body, sample) != Some(true) {
                problems.push(format!("{}: the body is not that of the sample", fixture.path.display()));
            }
        }
        fixture.promise("request", got, &mut problems);
    }
    report(&problems);
}

#[test]
fn replies_are_read_as_their_fixtures_promise() {
    let mut problems = Vec::new();
    for fixture in of_endpoints().iter().filter(|fixture| fixture.name.starts_with("reply.")) {
        let status = fixture.content["status"].as_u64().and_then(|status| u16::try_from(status).ok()).unwrap();
        let response = HttpResponse::new(status, fixture.body());
        let got = untyped::reply(fixture.endpoint(), &response);
        let typed = (fixture.endpoint().words.typed)(&response);
        if typed != got {
            problems.push(format!("{}: the typed door says {typed:?}", fixture.path.display()));
        }
        fixture.promise("reply", settled(got), &mut problems);
    }
    report(&problems);
}

#[test]
fn callbacks_are_read_as_their_fixtures_promise() {
    let mut problems = Vec::new();
    for fixture in &of_callbacks() {
        let body = fixture.body();
        let arrival = fixture.content.get("arrivedAt").map(|word| {
            let known = Arrival::ALL.iter().find(|(known, _)| word == known);
            known.unwrap_or_else(|| panic!("{}: {word} is no arrival", fixture.path.display())).1
        });
        let got = untyped::parse_callback(fixture.door, &body, arrival);
        let typed = (fixture.door.typed)(body.as_bytes(), arrival);
        let (got, typed) = (settled(got), settled(typed));
        if typed != got {
            problems.push(format!("{}: the typed door says {typed:?}", fixture.path.display()));
        }
        fixture.promise("event", got, &mut problems);
    }
    report(&problems);
}

#[test]
fn every_endpoint_and_every_callback_has_its_fixtures() {
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for fixture in of_endpoints() {
        let outcome = ["request", "reply"].into_iter().find(|outcome| fixture.content.contains_key(*outcome));
        let code = fixture.content.get("error").and_then(|error| error["code"].as_str().map(str::to_owned));
        let kind = match (fixture.name.as_str(), outcome, code.as_deref()) {
            ("request.minimal", Some("request"), _) => "a minimal request",
            ("request.full", Some("request"), _) => "a full request",
            ("request.everything-wrong", None, Some("invalidParameters")) => "a request with everything wrong",
            (_, Some("reply"), _) => "a reply",
            // What the README's table says of a lost answer.
            (name, None, Some("unconfirmed")) if name.starts_with("reply.") => {
                let lost = fixture.endpoint().lost.as_str();
                assert_eq!(fixture.content["error"]["resend"], lost, "{}", fixture.path.display());
                "an unconfirmed answer"
            }
            (name, None, Some("refused")) if name.starts_with("reply.") => "a refusal",
            (name, ..) if name.starts_with("reply.") || name.starts_with("request.") => continue,
            _ => panic!("{} is neither a request nor a reply", fixture.path.display()),
        };
        found.entry(key(fixture.door, fixture.endpoint().name)).or_default().insert(kind);
    }
    for door in doors() {
        for endpoint in door.endpoints {
            let kinds = found.remove(&key(door, endpoint.name)).unwrap_or_default();
            assert_eq!(kinds.len(), 6, "{} {} has only {kinds:?}", door.name, endpoint.name);
        }
        let kinds: BTreeSet<_> = of_callbacks_of(door).into_iter().map(|fixture| fixture.of).collect();
        let known: BTreeSet<_> = door.callbacks.iter().map(|callback| snake(callback.kind)).collect();
        assert_eq!(kinds, known, "{}", door.name);
    }
}

fn key(door: &Door, endpoint: &str) -> String {
    [door.name, endpoint].join(" ")
}

/// A full request leaves no parameter out, and one with everything wrong complains about each.
#[test]
fn full_and_everything_wrong_mean_what_they_say() {
    for fixture in of_endpoints() {
        let needed = fixture.endpoint().params.iter().map(|field| field.name);
        match fixture.name.as_str() {
            "request.full" => {
                let missing: Vec<_> = needed.filter(|name| fixture.content["params"][*name].is_null()).collect();
                assert!(missing.is_empty(), "{} leaves out {missing:?}", fixture.path.display());
            }
            "request.everything-wrong" => {
                let keys = fixture.endpoint().needs.iter().map(|need| need.name());
                let market = fixture.door.market;
                let own = [("market", !market.countries.is_empty()), ("origin", !market.origin.is_empty())];
                let own = own.into_iter().filter(|(_, has)| *has).map(|(name, _)| name);
                let context = ["environment", "now", "baseUrl", "path", "skipLimits", "numberFormat"];
                let context = context.into_iter().chain(own).chain(keys);
                let issues = fixture.content["error"]["issues"].as_array().unwrap();
                let paths: Vec<_> = issues.iter().filter_map(|issue| issue["path"].as_str()).collect();
                for path in context.map(|name| format!("context.{name}")).chain(needed.map(str::to_owned)) {
                    assert!(paths.contains(&&*path), "{} does not complain about {path}", fixture.path.display());
                }
                assert_eq!(
                    paths.iter().collect::<BTreeSet<_>>().len(),
                    paths.len(),
                    "a path is named twice: {paths:?}"
                );
            }
            _ => {}
        }
    }
}

/// What may be sent again under the same id says which.
#[test]
fn an_id_is_named_where_there_is_one() {
    for endpoint in doors().flat_map(|door| door.endpoints) {
        let named = endpoint.under.is_empty() != (endpoint.lost == Resend::SameId);
        let known = endpoint.params.iter().any(|field| field.name == endpoint.under || field.wire == "~body");
        assert!(named && (endpoint.under.is_empty() || known), "{}", endpoint.name);
    }
}

#[test]
fn every_body_is_used_and_its_source_is_named() {
    doors().for_each(every_body_is_used);
}

fn every_body_is_used(door: &'static Door) {
    let index = fs::read_to_string(root(door).join("bodies/INDEX.md")).unwrap();
    let rows = index.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let named: BTreeSet<_> = rows.map(|(name, _)| name.to_owned()).collect();
    let files =
        entries(&root(door).join("bodies")).into_iter().map(|path| file_name(&path)).filter(|name| name != "INDEX.md");
    let files: BTreeSet<_> = files.collect();
    let member = |fixture: &Fixture, name| fixture.content.get(name).and_then(Value::as_str).map(str::to_owned);
    let used = of_endpoints_of(door).into_iter().chain(of_callbacks_of(door)).filter_map(|fixture| {
        member(&fixture, "body").or_else(|| Some(member(&fixture, "source")?.strip_prefix("bodies/")?.to_owned()))
    });
    let used: BTreeSet<_> = used.collect();
    assert_eq!(files, named, "{}: bodies and INDEX.md", door.name);
    assert_eq!(files, used, "{}: bodies and fixtures", door.name);
}
