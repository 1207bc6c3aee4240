//! Checking what the caller gave: every problem at once, each with its path.

use std::borrow::Cow;

use crate::{endpoint::Country, error::Issue};

/// Collects the problems of one call.
#[derive(Debug, Default)]
pub struct Check {
    path: String,
    issues: Vec<Issue>,
    warnings: Vec<Issue>,
    /// Lets values over the published limits pass: limits of policy, which M-Pesa may change or not enforce.
    pub skip_limits: bool,
    /// Whether the caller wants no warnings.
    pub quiet: bool,
    /// Whether the request goes to production, where some rules are stricter.
    pub production: bool,
    /// The country that the request is for, where one M-Pesa serves several.
    pub country: Option<&'static Country>,
}

impl Check {
    /// A check as tolerant as reading M-Pesa's own values needs.
    pub fn lenient() -> Self {
        Check { skip_limits: true, quiet: true, ..Check::default() }
    }

    /// Runs `inner` one level down: `shortCode`, then `shortCode.till`.
    pub fn at<T>(&mut self, name: &str, inner: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.enter(name);
        let result = inner(self);
        self.path.truncate(length);
        result
    }

    // Out of line, as `at` is made anew for each closure.
    #[inline(never)]
    fn enter(&mut self, name: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(if name.is_empty() { "\"\"" } else { name });
        length
    }

    /// Notes a problem with the value at hand.
    pub fn fail<T>(&mut self, message: impl Into<Cow<'static, str>>, hint: &'static str) -> Option<T> {
        self.issues.push(self.issue(message.into(), hint));
        None
    }

    /// Notes something about the value at hand that M-Pesa may take or not.
    pub fn warn(&mut self, message: impl Into<Cow<'static, str>>, hint: &'static str) {
        if !self.quiet {
            self.warnings.push(self.issue(message.into(), hint));
        }
    }

    #[inline(never)]
    fn issue(&self, message: Cow<'static, str>, hint: &'static str) -> Issue {
        Issue { path: self.path.clone(), message, hint: (!hint.is_empty()).then_some(Cow::Borrowed(hint)) }
    }

    /// Notes a problem with `path`.
    pub fn fail_at(&mut self, path: &str, message: impl Into<Cow<'static, str>>, hint: &'static str) {
        self.at(path, |check| check.fail::<()>(message, hint));
    }

    /// Whether there is a problem with `name` already.
    pub fn failed_at(&self, name: &str) -> bool {
        let inner = |path: &str| Some(path.strip_prefix(&self.path)?.trim_start_matches('.') == name);
        self.issues.iter().any(|issue| inner(&issue.path) == Some(true))
    }

    /// Adds to the last problem which name was probably meant.
    pub fn suggest(&mut self, name: Option<&str>) {
        if let (Some(name), Some(issue)) = (name, self.issues.last_mut()) {
            issue.hint = Some(Cow::Owned(["did you mean ", name, "?"].concat()));
        }
    }

    /// Everything that was wrong.
    pub fn issues(self) -> Vec<Issue> {
        self.issues
    }

    /// Everything that was noted without being wrong.
    pub fn warnings(self) -> Vec<Issue> {
        self.warnings
    }

    /// How much was wrong so far.
    pub fn count(&self) -> usize {
        self.issues.len()
    }

    /// Whether anything was wrong so far.
    pub fn failed(&self) -> bool {
        !self.issues.is_empty()
    }
}
