//! One request over a socket: enough to look at what a server of ours says.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::Result;

/// What came back.
pub(crate) struct Said {
    pub(crate) status: u16,
    /// In lower case, a line each.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

/// A browser that draws a huge order on a slow processor takes its time.
const PATIENCE: Duration = Duration::from_secs(120);

/// Asks `HOST:PORT`, with further header lines and a body where there are any.
pub(crate) fn ask(server: &str, method: &str, path: &str, headers: &[&str], body: &str) -> Result<Said> {
    let mut stream = TcpStream::connect(server)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let further: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\nContent-Length: {length}\r\n{further}\r\n{body}"
    )?;
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head)? == 0 {
            return Err("the answer has no end of its head".into());
        }
    }
    let head = head.trim_end().to_lowercase();
    let status = head.split_whitespace().nth(1).and_then(|status| status.parse().ok());
    let mut said = Said { status: status.ok_or("the answer has no status")?, head, body: Vec::new() };
    // Browsers' drivers say the length and leave the connection open, whatever they are asked for.
    match said.header("content-length").and_then(|length| length.parse().ok()) {
        Some(length) => reader.take(length).read_to_end(&mut said.body)?,
        None => reader.read_to_end(&mut said.body)?,
    };
    Ok(said)
}

impl Said {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::trim))
    }
}
