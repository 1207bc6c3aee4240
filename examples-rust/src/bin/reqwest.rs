//! `cargo run --bin reqwest -- 0712345678 100 INV-7`

use std::process::ExitCode;

use mpesa_core_examples::{Ending, from_process, now, report, with_reqwest::pay};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    report(run().await)
}

async fn run() -> Result<Ending, String> {
    let (settings, order) = from_process()?;
    pay(&settings, order, now, tokio::time::sleep, async |id: &str| println!("accepted: {id}")).await
}
