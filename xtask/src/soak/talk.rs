//! HTTP as clients of all kinds speak it, some of them badly.

use std::io;
use std::net::Ipv4Addr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection to the gateway.
pub(super) struct Talk {
    pub(super) stream: TcpStream,
    said: Vec<u8>,
}

impl Talk {
    pub(super) async fn begin(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, said: Vec::new() })
    }

    /// Asks, and waits for the whole answer: its status and its body.
    pub(super) async fn ask(&mut self, question: &str) -> io::Result<(u16, String)> {
        self.stream.write_all(question.as_bytes()).await?;
        self.answer().await
    }

    pub(super) async fn answer(&mut self) -> io::Result<(u16, String)> {
        loop {
            if let Some((length, answer)) = whole(&self.said) {
                self.said.drain(..length);
                return Ok(answer);
            }
            if self.stream.read_buf(&mut self.said).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
}

/// A question for an order, as the proxy in front passes it on.
pub(super) fn question(client: Ipv4Addr, order_id: &str) -> String {
    let body = format!("{{\"order_id\":\"{order_id}\"}}");
    let length = body.len();
    format!(
        "POST /orders HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: {client}\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
}

/// An answer that has come to its end, and how long it is.
fn whole(said: &[u8]) -> Option<(usize, (u16, String))> {
    let end = said.windows(4).position(|bytes| bytes == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&said[..end]).to_lowercase();
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    let length: usize = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok())?;
    let body = said.get(end..end + length)?;
    Some((end + length, (status, String::from_utf8_lossy(body).into_owned())))
}
