//! Where Safaricom's callbacks come from.

use crate::{
    check::Check,
    error::Error,
    json::Value,
    network::{self, Address, Network},
};

/// What the portal's page "Getting started" lists, as of August 2026.
const PORTAL: [[u8; 4]; 12] = [
    [196, 201, 214, 200],
    [196, 201, 214, 206],
    [196, 201, 214, 207],
    [196, 201, 214, 208],
    [196, 201, 213, 114],
    [196, 201, 213, 44],
    [196, 201, 212, 127],
    [196, 201, 212, 138],
    [196, 201, 212, 129],
    [196, 201, 212, 136],
    [196, 201, 212, 74],
    [196, 201, 212, 69],
];

/// What older lists have beside it.
const OLDER: [[u8; 4]; 2] = [[196, 201, 212, 128], [196, 201, 212, 132]];

/// Which list of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addresses {
    /// The portal's list of 2026.
    Portal,
    /// The portal's, and two that older lists have instead of two of it.
    All,
    /// Your own.
    Own(Vec<Network>),
}

/// Whether a callback that came from this address can be from Safaricom.
///
/// The lists are not guaranteed, and the sandbox has been seen to use others: use this beside an unguessable path and
/// the confirmation by query, not instead of them. IPv4 in IPv6 (`::ffff:196.201.214.200`) is understood.
pub fn is_safaricom_address(address: &str, addresses: &Addresses) -> bool {
    let Some(address) = Address::new(address) else { return false };
    let listed = |list: &[[u8; 4]]| list.iter().any(|own| Address::v4(*own) == address);
    match addresses {
        Addresses::Portal => listed(&PORTAL),
        Addresses::All => listed(&PORTAL) || listed(&OLDER),
        Addresses::Own(networks) => networks.iter().any(|network| network.contains(address)),
    }
}

/// The same from a caller's `[address, list]`.
pub(crate) fn is_safaricom_from(values: &Value<'_>) -> Result<bool, Error> {
    let mut check = Check::default();
    let [address, list, _] = arguments(values);
    let address = check.at("address", |check| text(address, check));
    let addresses = match list.string() {
        Some("all") => Some(Addresses::All),
        Some("portal") => Some(Addresses::Portal),
        None if matches!(list, Value::Null) => Some(Addresses::All),
        _ => check.at("list", |check| networks(list, check)).map(Addresses::Own),
    };
    match (address, addresses) {
        // Where it is not known who asks, nobody is taken for Safaricom.
        (Some(address), Some(addresses)) => {
            Ok(address.is_some_and(|address| is_safaricom_address(address, &addresses)))
        }
        _ => Err(Error::parameters("isSafaricomAddress", check.issues())),
    }
}

/// [`network::client_address`] from a caller's `[remote, forwardedFor, trustedProxies]`.
pub(crate) fn client_address_from(values: &Value<'_>) -> Result<Option<String>, Error> {
    let mut check = Check::default();
    let [remote, forwarded, trusted] = arguments(values);
    let remote = check.at("remote", |check| text(remote, check));
    let forwarded = check.at("forwardedFor", |check| text(forwarded, check));
    let trusted = check.at("trustedProxies", |check| networks(trusted, check));
    match (remote, forwarded, trusted) {
        (Some(remote), Some(forwarded), Some(trusted)) => {
            Ok(network::client_address(remote, forwarded, &trusted).map(str::to_owned))
        }
        _ => Err(Error::parameters("clientAddress", check.issues())),
    }
}

fn arguments<'v, 'a>(values: &'v Value<'a>) -> [&'v Value<'a>; 3] {
    let given = match values {
        Value::Array(given) => given.as_slice(),
        _ => &[],
    };
    [0, 1, 2].map(|at| given.get(at).unwrap_or(&Value::Null))
}

fn text<'v>(value: &'v Value<'_>, check: &mut Check) -> Option<Option<&'v str>> {
    match (value, value.string()) {
        (Value::Null, _) => Some(None),
        (_, Some(text)) => Some(Some(text)),
        _ => check.fail("must be text", ""),
    }
}

fn networks(value: &Value<'_>, check: &mut Check) -> Option<Vec<Network>> {
    let Value::Array(items) = value else {
        return check.fail("must be a list of addresses and networks", "");
    };
    let read = |(at, item): (usize, &Value<'_>)| {
        check.at(&at.to_string(), |check| match item.string().and_then(Network::new) {
            None => check.fail("must be an address or a network", "such as 127.0.0.1, 10.0.0.0/8 or ::1"),
            network => network,
        })
    };
    let read: Vec<_> = items.iter().enumerate().map(read).collect();
    read.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn safaricom_is_known_by_either_list_or_by_your_own() {
        let is = |address, addresses| is_safaricom_address(address, &addresses);
        assert!(is("196.201.214.200", Addresses::Portal) && is("::ffff:196.201.212.69", Addresses::Portal));
        assert!(!is("196.201.212.128", Addresses::Portal) && is("196.201.212.132", Addresses::All));
        assert!(!is("196.201.214.201", Addresses::All) && !is("", Addresses::All) && !is("localhost", Addresses::All));
        let own = Addresses::Own(Network::new("196.201.0.0/16").into_iter().collect());
        assert!(is("196.201.1.1", own.clone()) && !is("196.202.1.1", own));
    }

    #[test]
    fn what_is_no_list_is_said() {
        let from = |text| is_safaricom_from(&Value::parse(text).unwrap());
        assert_eq!(from(r#"["196.201.214.200"]"#), Ok(true));
        assert_eq!(from(r#"[null, "all"]"#), Ok(false));
        let issues = from(r#"[1, ["10.0.0.0/8", "ten", 4]]"#).unwrap_err().issues;
        let paths: Vec<_> = issues.iter().map(|issue| issue.path.as_str()).collect();
        assert_eq!(paths, ["address", "list.1", "list.2"]);
        assert_eq!(from(r#"["::1", "everything"]"#).unwrap_err().issues.len(), 1);
    }

    #[test]
    fn a_client_is_found_behind_the_proxies_that_are_named() {
        let from = |text| client_address_from(&Value::parse(text).unwrap());
        assert_eq!(from(r#"["127.0.0.1", "196.201.214.200", ["127.0.0.1"]]"#), Ok(Some("196.201.214.200".to_owned())));
        assert_eq!(from(r#"[null, "196.201.214.200", []]"#), Ok(None));
        assert_eq!(from("[1, 2, 3]").unwrap_err().issues.len(), 3);
    }
}
