//! Lists the files of endpoints and callbacks, so that a new one is registered by being there.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    for market in ["daraja", "openapi", "mozambique", "drc", "ethiopia"] {
        lists(market, Path::new(&root), Path::new(&out))?;
    }
    Ok(())
}

fn lists(market: &str, root: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    for (kind, list) in [("endpoints", "ENDPOINT"), ("callbacks", "CALLBACK")] {
        let folder = Path::new("src").join(market).join(kind);
        println!("cargo::rerun-if-changed={}", folder.display());
        let modules = modules(&root.join(&folder))?;
        let mut code = String::new();
        for (name, path) in &modules {
            code += &format!("#[path = {path:?}]\npub mod {name};\n");
        }
        let rows: String = modules.iter().map(|(name, _)| format!("    &{name}::{list},\n")).collect();
        code += &format!("/// All of them, in the order of their names.\npub static ALL: &[&Row] = &[\n{rows}];\n");
        if list == "CALLBACK" {
            code += &event(&modules);
        }
        fs::write(out.join(format!("{market}_{kind}.rs")), code)?;
    }
    Ok(())
}

fn modules(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut modules = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "rs") {
            modules.push((name, path.to_string_lossy().into_owned()));
        }
    }
    modules.sort();
    Ok(modules)
}

/// The enum of all events, and how to read one.
fn event(modules: &[(String, String)]) -> String {
    let variant =
        |name: &str| -> String { name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect() };
    let variants: String = modules
        .iter()
        .map(|(name, _)| format!("    /// See [`{name}`].\n    {}({name}::Event),\n", variant(name)))
        .collect();
    // From the last to the first, as `callback_data` does it.
    let arms: String = modules
        .iter()
        .rev()
        .map(|(name, _)| {
            format!(
                "        if let Some(event) = {name}::Event::read(body, arrival) {{ return Some(event.map(Event::{})); }}\n",
                variant(name)
            )
        })
        .collect();
    let data: String = modules
        .iter()
        .map(|(name, _)| format!("            Event::{}(event) => event.data(),\n", variant(name)))
        .collect();
    format!(
        "/// What a callback says.\n#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\n\
         #[allow(clippy::large_enum_variant, reason = \"an event is read once and taken apart; a box would be in the way\")]\n\
         pub enum Event {{\n{variants}}}\n\
         impl Event {{\n    /// The event as JavaScript gets it.\n    pub fn data(self) -> Data<'static> {{\n        match self {{\n{data}        }}\n    }}\n}}\n\
         pub(crate) fn read(body: &Value<'_>, arrival: Option<Arrival>) -> Option<Result<Event, Error>> {{\n{arms}    None\n}}\n"
    )
}
