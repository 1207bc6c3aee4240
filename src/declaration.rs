//! Interfaces and comments in TypeScript.

/// Name, whether it may be missing, type, docs.
pub(crate) type Member<'a> = (&'a str, bool, String, String);

pub(crate) fn interface(name: &str, doc: &str, members: &[Member<'_>], modifier: &str) -> String {
    let mut out = format!("\n{}", comment(doc, ""));
    if members.is_empty() {
        return out + &format!("export type {name} = Record<string, never> | undefined;\n");
    }
    out += &format!("export interface {name} {{\n");
    for (member, optional, ts, doc) in members {
        let mark = if *optional { "?" } else { "" };
        out += &format!("{}  {modifier}{member}{mark}: {ts};\n", comment(doc, "  "));
    }
    out + "}\n"
}

pub(crate) fn comment(doc: &str, indent: &str) -> String {
    let lines: Vec<_> = doc.trim_end().lines().collect();
    match lines.as_slice() {
        [line] => format!("{indent}/**{line} */\n"),
        lines => {
            let body: String = lines.iter().map(|line| format!("{indent} *{line}\n")).collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}
