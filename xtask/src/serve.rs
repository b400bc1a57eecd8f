//! `cargo xtask serve`: the release app on this machine, for this machine only.

mod answer;

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::failure::Failure;
use crate::{build, place};

pub const DEFAULT_PORT: u16 = 8080;

/// No browser sends more than this before an empty line.
const HEAD_LIMIT: u64 = 16 * 1024;

/// A port as it was typed.
pub fn parse_port(text: &str) -> Result<u16, Failure> {
    text.parse().map_err(|_| Failure::usage(format!("`{text}` is not a port; give a number from 1 to 65535")))
}

/// Takes the port, builds, then serves until stopped. The port is taken first, and kept: better to hear that it is not
/// free before the minutes of a build than after.
pub fn run(port: u16) -> Result<(), Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        Failure::usage(format!(
            "cannot serve on http://127.0.0.1:{port}: {error}\nStop what uses that port, or choose another: \
             cargo xtask serve --port {}",
            if port == DEFAULT_PORT { 8081 } else { DEFAULT_PORT }
        ))
    })?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    build::run()?;
    println!("\nPracticum is open on http://127.0.0.1:{port} (stop with Ctrl-C)");
    for stream in listener.incoming().flatten() {
        thread::spawn(move || {
            // Whoever hung up does not need to be told.
            let _ = converse(stream);
        });
    }
    Ok(())
}

/// One question, one answer.
fn converse(stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.set_write_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new((&stream).take(HEAD_LIMIT));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    answer::to(&request, Path::new(&place::dist())).write(&mut &stream)
}
