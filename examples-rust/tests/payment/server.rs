//! The simulator behind a socket, with a clock that the tests move.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, MutexGuard},
    thread,
    time::Duration,
};

use mpesa_core::{
    chrono::{DateTime, Utc},
    simulator::{Request, Scenario, Settings, Simulator},
};

const START: i64 = 1_767_592_800_000;

/// What the server does with pushes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pushes {
    Answered,
    /// Taken, and the connection ends before the answer.
    CutOff,
}

/// A server of its own on a free port of this machine.
#[derive(Clone)]
pub struct Server {
    pub address: SocketAddr,
    state: Arc<Mutex<State>>,
}

struct State {
    simulator: Simulator,
    pushes: Pushes,
    now: i64,
    /// When which path was asked for, in seconds from the start.
    seen: Vec<(String, i64)>,
}

impl Server {
    pub fn start(scenario: impl Into<Scenario>, pushes: Pushes) -> Self {
        let settings = Settings { scenarios: vec![scenario.into()], ..Settings::default() };
        let simulator = Simulator::new("examples", settings);
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let state = State { simulator, pushes, now: START, seen: Vec::new() };
        let server = Server { address, state: Arc::new(Mutex::new(state)) };
        let serving = server.clone();
        thread::spawn(move || listener.incoming().flatten().for_each(|stream| serving.serve(stream)));
        server
    }

    pub fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.state().now).unwrap()
    }

    /// Lets time pass.
    pub fn wait(&self, pause: Duration) {
        let mut state = self.state();
        state.now += i64::try_from(pause.as_millis()).unwrap();
        let now = state.now;
        state.simulator.due(now);
    }

    /// When requests to a path that ends so arrived, in seconds from the start.
    pub fn seen(&self, end: &str) -> Vec<i64> {
        self.state().seen.iter().filter(|(path, _)| path.ends_with(end)).map(|(_, at)| *at).collect()
    }

    pub fn pushes(&self) -> usize {
        self.state().simulator.pushes().len()
    }

    fn serve(&self, stream: TcpStream) {
        let mut reader = BufReader::new(&stream);
        let mut head = Vec::new();
        for line in reader.by_ref().lines() {
            match line.unwrap() {
                line if line.is_empty() => break,
                line => head.push(line),
            }
        }
        let Some((first, headers)) = head.split_first() else { return };
        let headers: Vec<_> = headers.iter().filter_map(|header| header.split_once(": ")).collect();
        let length = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        let mut body = vec![0; length.map_or(0, |(_, length)| length.parse().unwrap())];
        reader.read_exact(&mut body).unwrap();
        let [method, url, _] = first.split(' ').collect::<Vec<_>>()[..] else { panic!("no request: {first}") };

        let mut state = self.state();
        let now = state.now;
        let path = url.split('?').next().unwrap().to_owned();
        let cut_off = state.pushes == Pushes::CutOff && path.ends_with("/processrequest");
        state.seen.push((path, (now - START) / 1000));
        let response = state.simulator.handle(&Request { method, url, headers: &headers, body: &body }, now);
        if !cut_off {
            let (status, body) = (response.status, response.body);
            let length = body.len();
            write!(
                &stream,
                "HTTP/1.1 {status} Answer\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
                 connection: close\r\n\r\n{body}"
            )
            .unwrap();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}
