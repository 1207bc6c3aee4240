//! `cargo run --bin ureq -- 0712345678 100 INV-7`

use std::{process::ExitCode, thread};

use mpesa_core_examples::{from_process, now, report, with_ureq::pay};

fn main() -> ExitCode {
    let process = from_process();
    report(process.map(|(settings, order)| pay(&settings, order, now, thread::sleep, |id| println!("accepted: {id}"))))
}
