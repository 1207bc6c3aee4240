//! What is wrong in settings, or likely to be.

use crate::{
    check::Check,
    data::{self, Data},
    environment::Environment,
    error::Error,
    json::Value,
    kind::CallbackUrl,
};

/// Something that is wrong, or likely to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The setting.
    pub path: String,
    /// Whether it cannot work, or only may not.
    pub severity: Severity,
    /// What is wrong.
    pub message: &'static str,
    /// What to do about it.
    pub hint: &'static str,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It cannot work like this.
    Error,
    /// It may not work, or not always, or is not safe.
    Warning,
}

/// What was found so far.
#[derive(Default)]
pub(crate) struct Findings(pub(crate) Vec<Finding>);

impl Findings {
    // Out of line: there are fifty calls.
    #[inline(never)]
    pub(crate) fn error(&mut self, path: &str, message: &'static str, hint: &'static str) {
        self.0.push(Finding { path: path.to_owned(), severity: Severity::Error, message, hint });
    }

    #[inline(never)]
    pub(crate) fn warning(&mut self, path: &str, message: &'static str, hint: &'static str) {
        self.0.push(Finding { path: path.to_owned(), severity: Severity::Warning, message, hint });
    }

    pub(crate) fn environment(&mut self, environment: Option<Environment>) {
        if environment.is_none() {
            self.error("environment", "is missing", "\"sandbox\" or \"production\"");
        }
    }

    /// Whether the text can be a host in place of M-Pesa's.
    pub(crate) fn base_url(&mut self, url: &str) -> bool {
        let absolute = CallbackUrl::new(url).is_some();
        if !absolute {
            self.error("baseUrl", "is not an absolute URL", "leave it out to reach M-Pesa itself");
        }
        absolute
    }

    /// Whether a key is there, and nothing beside it.
    pub(crate) fn alone(&mut self, path: &str, key: &str) -> bool {
        if key.is_empty() {
            self.error(path, "is empty", "is the environment variable set?");
        } else if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            let message = "holds a blank, a line break or a character that is not ASCII";
            self.error(path, message, "copy it again, alone");
        } else {
            return true;
        }
        false
    }

    /// Whether a key is alone, and not the header that is made from it.
    pub(crate) fn key(&mut self, path: &str, key: &str) -> bool {
        if !self.alone(path, key) {
            return false;
        }
        let header = key.starts_with("Bearer") || key.starts_with("Basic");
        if header {
            self.error(path, "begins like a header", "give the key alone: the header is made from it");
        }
        !header
    }

    pub(crate) fn no_path(&mut self, name: &str) {
        self.warning(name, "has no path", "callbacks are not signed: use a path that nobody can guess");
    }
}

impl Finding {
    pub(crate) fn data(&self) -> Data<'static> {
        let severity = if self.severity == Severity::Error { "error" } else { "warning" };
        data::record([
            ("path", Some(Data::from(self.path.clone()))),
            ("severity", Some(Data::Word(severity))),
            ("message", Some(Data::Word(self.message))),
            ("hint", Some(Data::Word(self.hint))),
        ])
    }
}

/// The findings as JavaScript gets them.
pub(crate) fn data(findings: &[Finding]) -> Data<'static> {
    Data::List(findings.iter().map(Finding::data).collect())
}

/// Hands each setting to `set`, which says whether it knows the name. `example` is the hint where there are none.
// Not generic: it would be compiled once for each M-Pesa.
pub(crate) fn read<'v>(
    settings: &'v Value<'v>,
    example: &'static str,
    set: &mut dyn FnMut(&'v str, &'v Value<'v>, &mut Check) -> bool,
) -> Result<(), Error> {
    let mut check = Check::default();
    if settings.members().is_none() {
        check.fail_at("settings", "must be an object", example);
    }
    for (name, value) in settings.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        check.at(name, |check| {
            if !set(name, value, check) {
                check.fail::<()>("is not a setting that diagnose knows", "");
            }
        });
    }
    if check.failed() {
        return Err(Error::parameters("diagnose", check.issues()));
    }
    Ok(())
}

/// The text of a setting.
pub(crate) fn text<'v>(value: Option<&'v Value<'_>>, check: &mut Check) -> Option<&'v str> {
    match value.and_then(Value::text) {
        Some(text) => Some(text),
        None => check.fail("must be a string", ""),
    }
}

/// Which environment the text names.
pub(crate) fn environment(text: Option<&str>, check: &mut Check) -> Option<Environment> {
    match text.and_then(Environment::parse) {
        Some(environment) => Some(environment),
        None => check.fail("must be \"sandbox\" or \"production\"", ""),
    }
}
