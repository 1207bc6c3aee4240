use super::choice;

choice!(
    /// Whether a customer's payment is about to be made or was made.
    pub enum Stage {
        /// M-Pesa asks whether to take it.
        Validation = "validation", "validation";
        /// M-Pesa took it.
        Confirmation = "confirmation", "confirmation";
    }
);
