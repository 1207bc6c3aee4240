use super::choice;

choice!(
    /// Whether a number goes over the wire as a JSON string or as a JSON number.
    pub enum NumberFormat {
        /// `"254712345678"`
        String = "string", "string";
        /// `254712345678`
        Number = "number", "number";
    }
);
