//! What a socket or a header gives for an address: the first line, and on the second the list that proxies sent along.

#![no_main]

use std::net::IpAddr;

use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    daraja::sources::{Addresses, is_safaricom_address},
    network::{Address, Network, client_address},
    untyped,
};

fuzz_target!(|text: &str| {
    let (remote, forwarded) = text.split_once('\n').unwrap_or((text, ""));
    // Whatever the standard library reads is read, and is in its own network.
    if remote.parse::<IpAddr>().is_ok() {
        let address = Address::new(remote).expect("an address is one");
        assert!(Network::new(remote).is_some_and(|network| network.contains(address)));
    }
    let proxies: Vec<_> = ["127.0.0.1", "10.0.0.0/8", "fd00::/8"].into_iter().filter_map(Network::new).collect();
    let client = client_address(Some(remote), Some(forwarded), &proxies);
    // A stranger's word about himself is never taken.
    if Address::new(remote).is_some_and(|address| !proxies.iter().any(|network| network.contains(address))) {
        assert_eq!(client, Some(remote.trim()));
    }
    let asked = serde_json::json!([remote, forwarded, ["127.0.0.1", "10.0.0.0/8", "fd00::/8"]]).to_string();
    assert_eq!(untyped::client_address(&asked).expect("texts can be compared").as_deref(), client);
    if is_safaricom_address(remote, &Addresses::All) {
        assert!(Address::new(remote).is_some());
    }
});
