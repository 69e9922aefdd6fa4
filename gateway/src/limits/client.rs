//! Who asks: an address, or for IPv6 the network that one customer has.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::HeaderMap;

/// One client: an IPv4 address, or an IPv6 network of 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Client(IpAddr);

impl Client {
    /// The address that the outermost of the operator's own proxies saw. What stands further left in `X-Forwarded-For`
    /// was written by the client itself.
    pub(crate) fn of(peer: Option<SocketAddr>, headers: &HeaderMap, trusted_hops: usize) -> Self {
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
        let Some(skipped) = trusted_hops.checked_sub(1) else {
            return Self(network(peer));
        };
        let listed = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let entries: Vec<&str> = listed.flat_map(|value| value.split(',')).collect();
        let seen = entries.into_iter().rev().nth(skipped).and_then(address);
        Self(network(seen.unwrap_or(peer)))
    }

    /// Whether a request came from this machine or a private network, and not through a proxy.
    pub(crate) fn is_near(peer: Option<SocketAddr>, headers: &HeaderMap) -> bool {
        let passed_on = ["x-forwarded-for", "forwarded", "x-real-ip"].iter().any(|name| headers.contains_key(*name));
        !passed_on
            && peer.is_none_or(|peer| match peer.ip().to_canonical() {
                IpAddr::V4(address) => address.is_loopback() || address.is_private(),
                IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
            })
    }
}

/// Some proxies add the port.
fn address(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let bare = || entry.trim_start_matches('[').split(']').next()?.parse().ok();
    entry.parse().ok().or_else(|| entry.parse::<SocketAddr>().ok().map(|socket| socket.ip())).or_else(bare)
}

fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &[&str], trusted_hops: usize) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        Client::of(Some(peer.parse().unwrap()), &headers, trusted_hops).0.to_string()
    }

    #[test]
    fn without_a_trusted_proxy_what_a_client_writes_does_not_count() {
        assert_eq!(client("203.0.113.9:1", &["198.51.100.1"], 0), "203.0.113.9");
    }

    #[test]
    fn trusted_proxies_are_counted_from_the_right() {
        let written = ["6.6.6.6, 198.51.100.1", "10.0.0.2"];
        assert_eq!(client("127.0.0.1:1", &written, 1), "10.0.0.2");
        assert_eq!(client("127.0.0.1:1", &written, 2), "198.51.100.1");
        // Fewer proxies than were promised: whoever connected is all that is known.
        assert_eq!(client("127.0.0.1:1", &written, 9), "127.0.0.1");
        assert_eq!(client("127.0.0.1:1", &["unknown"], 1), "127.0.0.1");
    }

    #[test]
    fn a_port_does_not_make_another_client() {
        assert_eq!(client("127.0.0.1:1", &["198.51.100.1:4711"], 1), "198.51.100.1");
        assert_eq!(client("127.0.0.1:1", &["[2001:db8:1:2:3::4]:4711"], 1), "2001:db8:1:2::");
    }

    #[test]
    fn an_ipv6_network_is_one_client_and_a_mapped_address_is_ipv4() {
        assert_eq!(client("[2001:db8:1:2:aaaa::1]:1", &[], 0), client("[2001:db8:1:2:bbbb::2]:1", &[], 0));
        assert_ne!(client("[2001:db8:1:2::1]:1", &[], 0), client("[2001:db8:1:3::1]:1", &[], 0));
        assert_eq!(client("[::ffff:203.0.113.9]:1", &[], 0), "203.0.113.9");
    }
}
