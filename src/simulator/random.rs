/// SplitMix64: the same seed gives the same ids. Not for keys.
pub(super) struct Random(u64);

const DIGITS: &str = "0123456789";
const HEXADECIMAL: &str = "0123456789abcdef";
const UPPER: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ALPHANUMERIC: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

impl Random {
    pub(super) fn new(seed: &str) -> Self {
        let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Random(seed.bytes().fold(0xcbf2_9ce4_8422_2325, hash))
    }

    /// As in `1c5b-4ba8-815c-ac45c57a3db01495926`.
    pub(super) fn request_id(&mut self) -> String {
        let mut part = |length| self.text(HEXADECIMAL, length);
        let parts = [part(4), part(4), part(4), part(12)].join("-");
        [parts, self.text(DIGITS, 7)].concat()
    }

    /// As in `AG_20240706_20106e9209f64bebd05b`, with the day of those digits.
    pub(super) fn conversation_id(&mut self, digits: &str) -> String {
        ["AG_", digits.get(..8).unwrap_or_default(), "_", &self.text(HEXADECIMAL, 20)].concat()
    }

    /// As in `c9SQxWWhmdVRlyh0zh8gZDTkubVF`.
    pub(super) fn token(&mut self) -> String {
        self.text(ALPHANUMERIC, 28)
    }

    /// As in `NLJ7RT61SV`.
    pub(super) fn receipt(&mut self) -> String {
        self.text(UPPER, 10)
    }

    #[cfg(feature = "markets")]
    pub(super) fn digits(&mut self, length: usize) -> String {
        self.text(DIGITS, length)
    }

    /// Digits and letters from `a` to `f`.
    #[cfg(feature = "markets")]
    pub(super) fn hexadecimal(&mut self, length: usize) -> String {
        self.text(HEXADECIMAL, length)
    }

    /// Digits and small letters, as in `hv9ahxcg4ccv`.
    #[cfg(feature = "markets")]
    pub(super) fn lower(&mut self, length: usize) -> String {
        self.text(UPPER, length).to_ascii_lowercase()
    }

    fn text(&mut self, alphabet: &str, length: usize) -> String {
        let size = alphabet.len() as u64;
        (0..length).filter_map(|_| alphabet.chars().nth((self.next() % size) as usize)).collect()
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
