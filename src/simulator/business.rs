use super::c2b::Registered;

/// What is kept for a short code.
pub(super) struct Business {
    short_code: String,
    /// Where the payments of its customers are announced.
    pub registered: Option<Registered>,
    /// Whether it may pull its statement.
    pub pulls: bool,
    /// What is on its utility account, in whole shillings.
    pub funds: i64,
}

/// The short codes of which something is known: a handful.
pub(super) struct Businesses {
    /// What each has at the beginning.
    pub start: i64,
    known: Vec<Business>,
}

impl Businesses {
    pub(super) fn new(start: i64) -> Self {
        Businesses { start, known: Vec::new() }
    }

    pub(super) fn get(&self, short_code: &str) -> Option<&Business> {
        self.known.iter().find(|business| business.short_code == short_code)
    }

    pub(super) fn funds(&self, short_code: &str) -> i64 {
        self.get(short_code).map_or(self.start, |business| business.funds)
    }

    pub(super) fn registered(&self, short_code: &str) -> Option<&Registered> {
        self.get(short_code)?.registered.as_ref()
    }

    /// Changes what is kept for a short code.
    pub(super) fn change<T>(&mut self, short_code: &str, change: impl FnOnce(&mut Business) -> T) -> T {
        let known = self.known.iter_mut().find(|business| business.short_code == short_code);
        if let Some(business) = known {
            return change(business);
        }
        let short_code = short_code.to_owned();
        let mut business = Business { short_code, registered: None, pulls: false, funds: self.start };
        let changed = change(&mut business);
        self.known.push(business);
        changed
    }
}
