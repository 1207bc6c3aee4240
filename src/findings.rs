//! What is wrong in settings, or likely to be.

use crate::data::{self, Data};

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
