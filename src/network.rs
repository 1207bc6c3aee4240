//! Addresses and networks: who a request came from.

use crate::search;

/// An address: its 128 bits, of which IPv4 has the last 32 behind the prefix that IPv6 has for it. So IPv4 in IPv6
/// (`::ffff:196.201.214.200`) is the IPv4 address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address(u128);

/// What IPv6 puts before an IPv4 address.
const MAPPED: u128 = 0xffff << 32;

impl Address {
    /// Reads what a socket or a proxy gives: with or without port, brackets and zone. `None` if the text is none.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let bare = match text.strip_prefix('[').and_then(|text| text.split_once(']')) {
            Some((address, rest)) => is_port(rest).then_some(address)?,
            // One colon is before a port, more are in the address.
            None => text.split_once(':').filter(|(_, port)| is_number(port)).map_or(text, |(address, _)| address),
        };
        parse(bare.split_once('%').map_or(bare, |(address, _)| address)).map(Address)
    }

    /// An IPv4 address.
    pub const fn v4(bytes: [u8; 4]) -> Self {
        Address(MAPPED | u32::from_be_bytes(bytes) as u128)
    }
}

/// An address, or all addresses that begin alike: `196.201.214.200`, `10.0.0.0/8`, `::1`, `fd00::/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: u128,
    prefix: u32,
}

impl Network {
    /// Reads one; `None` if the text is none.
    pub fn new(text: &str) -> Option<Self> {
        let (text, prefix) = text.split_once('/').map_or((text, None), |(text, prefix)| (text, Some(prefix)));
        let address = parse(text)?;
        let before = if text.contains(':') { 0 } else { 96 };
        let prefix = match prefix {
            None => 128,
            Some(digits) if is_number(digits) && digits.len() < 4 => before + digits.parse::<u32>().ok()?,
            Some(_) => return None,
        };
        (prefix <= 128).then_some(Network { address, prefix })
    }

    /// Whether the address is in it.
    pub fn contains(&self, address: Address) -> bool {
        // A shift by all bits leaves nothing that could differ.
        (self.address ^ address.0).checked_shr(128 - self.prefix).unwrap_or(0) == 0
    }
}

fn is_port(rest: &str) -> bool {
    rest.is_empty() || rest.strip_prefix(':').is_some_and(is_number)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

// The standard library's reader of addresses would make the wasm 3 KB larger.
fn parse(text: &str) -> Option<u128> {
    if !text.contains(':') {
        return quad(text).map(|bits| MAPPED | u128::from(bits));
    }
    let (bits, count) = match search::split_once(text, "::") {
        None => groups(text)?,
        Some((head, tail)) => {
            let ((head, before), (tail, after)) = (groups(head)?, groups(tail)?);
            // "::" stands for one group at least.
            let shift = (before + after < 8).then_some(16 * (8 - before))?;
            (head.checked_shl(shift).unwrap_or(0) | tail, 8)
        }
    };
    (count == 8).then_some(bits)
}

/// Groups of IPv6, and how many there are; the last two may be an IPv4 address.
fn groups(text: &str) -> Option<(u128, u32)> {
    let (mut bits, mut count) = (0u128, 0);
    let mut rest = (!text.is_empty()).then_some(text);
    while let Some(text) = rest {
        let (group, more) = text.split_once(':').map_or((text, None), |(group, more)| (group, Some(more)));
        let (value, width) = match quad(group).filter(|_| more.is_none()) {
            Some(value) => (value, 2),
            None => (hexadecimal(group)?, 1),
        };
        bits = (bits << (16 * width)) | u128::from(value);
        count += width;
        if count > 8 {
            return None;
        }
        rest = more;
    }
    Some((bits, count))
}

fn hexadecimal(text: &str) -> Option<u32> {
    (1..=4).contains(&text.len()).then_some(())?;
    text.chars().try_fold(0, |value, digit| Some(value * 16 + digit.to_digit(16)?))
}

fn quad(text: &str) -> Option<u32> {
    let (mut bits, mut count) = (0u32, 0);
    for part in text.split('.') {
        // A leading zero would be octal to some.
        let plain = is_number(part) && part.len() < 4 && (part.len() == 1 || !part.starts_with('0'));
        let byte: u32 = if plain { part.parse().ok()? } else { return None };
        count += 1;
        if byte > 255 || count > 4 {
            return None;
        }
        bits = (bits << 8) | byte;
    }
    (count == 4).then_some(bits)
}

/// Who sent a request, where proxies stand between: of `X-Forwarded-For` the last address that is no trusted proxy.
///
/// Anybody can write anything into that header, so it counts only if `remote`, the other end of the connection, is a
/// trusted proxy, and only as far as trusted proxies have written it. `None` where it cannot be told.
pub fn client_address<'a>(
    remote: Option<&'a str>,
    forwarded_for: Option<&'a str>,
    trusted_proxies: &[Network],
) -> Option<&'a str> {
    let trusted = |address: Address| trusted_proxies.iter().any(|network| network.contains(address));
    let mut last = None;
    for text in remote.into_iter().chain(forwarded_for.into_iter().flat_map(|list| list.rsplit(','))) {
        let text = text.trim();
        last = Some(text);
        if !trusted(Address::new(text)?) {
            break;
        }
    }
    remote.and(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

    fn proxies(texts: &[&str]) -> Vec<Network> {
        texts.iter().filter_map(|text| Network::new(text)).collect()
    }

    #[test]
    fn a_network_holds_what_begins_alike() {
        let holds = |network: &str, text: &str| Network::new(network).unwrap().contains(Address::new(text).unwrap());
        assert!(holds("10.0.0.0/8", "10.255.0.1") && !holds("10.0.0.0/8", "11.0.0.1"));
        assert!(holds("0.0.0.0/0", "203.0.113.9") && !holds("0.0.0.0/0", "::1"));
        assert!(holds("::/0", "203.0.113.9"), "IPv6 holds all of IPv4");
        assert!(holds("::/0", "2001:db8::1") && holds("fd00::/8", "fd12::1") && !holds("fd00::/8", "fe00::1"));
        assert!(holds("196.201.214.200", "::ffff:196.201.214.200"));
        assert!(holds("::ffff:10.0.0.0/104", "10.1.2.3") && !holds("::ffff:10.0.0.0/104", "11.1.2.3"));
        for wrong in
            ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/", "10.0.0", "::/129", "10.0.0.0/4294967295"]
        {
            assert_eq!(Network::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_header_counts_only_as_far_as_trusted_proxies_wrote_it() {
        let trusted = proxies(&["127.0.0.1", "10.0.0.0/8"]);
        let told = |remote, forwarded| client_address(remote, forwarded, &trusted);
        assert_eq!(told(Some("203.0.113.9"), Some("196.201.214.200")), Some("203.0.113.9"), "a stranger's header");
        assert_eq!(told(Some("127.0.0.1"), Some("1.1.1.1, 196.201.214.200, 10.0.0.7")), Some("196.201.214.200"));
        assert_eq!(told(Some("::ffff:127.0.0.1"), Some("196.201.214.200")), Some("196.201.214.200"));
        assert_eq!(told(Some("127.0.0.1"), Some("10.0.0.1, 10.0.0.2")), Some("10.0.0.1"), "all are ours");
        assert_eq!(told(Some("127.0.0.1"), None), Some("127.0.0.1"));
        assert_eq!(told(Some("127.0.0.1"), Some("unknown")), None);
        assert_eq!(told(None, Some("196.201.214.200")), None, "nobody knows who wrote it");
    }

    #[test]
    fn an_address_is_read_as_sockets_and_proxies_write_it() {
        let v4 = Some(Address::v4([196, 201, 214, 200]));
        for text in [
            "196.201.214.200",
            " 196.201.214.200:443 ",
            "::ffff:196.201.214.200",
            "[::ffff:c4c9:d6c8]:8080",
            "[::ffff:196.201.214.200]",
        ] {
            assert_eq!(Address::new(text), v4, "{text}");
        }
        assert!(Address::new("fe80::1%eth0").is_some());
        for wrong in ["", "196.201.214", "196.201.214.0200", "0xc4c9d6c8", "safaricom", "[]", "%"] {
            assert_eq!(Address::new(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_an_address_or_none(text in ".{0,60}", list in ".{0,60}") {
            let _ = (Network::new(&text), Address::new(&text), client_address(Some(&text), Some(&list), &[]));
        }

        #[test]
        fn text_is_read_as_the_standard_library_reads_it(text in "[0-9a-f.:]{0,20}|([0-9]{1,3}[.]){3}[0-9]{1,3}|([0-9a-f]{0,4}:){2,8}([0-9a-f]{0,4}|1[.]2[.]3[.]4)") {
            prop_assert_eq!(parse(&text), text.parse().ok().map(bits));
        }

        #[test]
        fn every_address_is_read_as_it_is_written(v4 in any::<u32>(), v6 in any::<u128>(), mask in any::<u128>(), prefix in 0u32..=128) {
            for address in [IpAddr::V4(Ipv4Addr::from(v4)), IpAddr::V6(Ipv6Addr::from(v6)), IpAddr::V6(Ipv6Addr::from(v6 & mask))] {
                prop_assert_eq!(parse(&address.to_string()), Some(bits(address)));
                let prefix = if address.is_ipv4() { prefix % 33 } else { prefix };
                let network = Network::new(&format!("{address}/{prefix}")).unwrap();
                prop_assert!(network.contains(Address(bits(address))));
            }
        }
    }

    fn bits(address: IpAddr) -> u128 {
        match address {
            IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
            IpAddr::V6(address) => address.to_bits(),
        }
    }
}
