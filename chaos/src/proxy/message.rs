//! As much of HTTP/1.1 as a proxy needs that stands between two who speak it well.

use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub body: Vec<u8>,
    head: Vec<String>,
}

/// What is answered, as it should arrive.
#[derive(Clone, Debug)]
pub struct Told {
    pub status: u16,
    pub body: Vec<u8>,
    /// With its head.
    pub raw: Vec<u8>,
}

/// The next question, unless there is none.
pub(super) async fn asked(client: &mut BufReader<TcpStream>) -> io::Result<Option<Asked>> {
    let Some(head) = head(client).await? else { return Ok(None) };
    let mut words = head[0].split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut body = vec![0; length(&head).unwrap_or(0)];
    client.read_exact(&mut body).await?;
    Ok(Some(Asked { method, path, body, head }))
}

/// What those behind answer to it, on a connection of its own.
pub(super) async fn told(asked: &Asked, behind: SocketAddr) -> io::Result<Told> {
    let mut stream = TcpStream::connect(behind).await?;
    let is_kept = |line: &&String| header(line, "connection").is_none();
    let mut request: Vec<&str> = asked.head.iter().filter(is_kept).map(String::as_str).collect();
    request.extend(["connection: close", "", ""]);
    stream.write_all(&[request.join("\r\n").as_bytes(), &asked.body].concat()).await?;
    let mut stream = BufReader::new(stream);
    let head = head(&mut stream).await?.ok_or(io::ErrorKind::UnexpectedEof)?;
    let status = head[0].split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
    let mut body = Vec::new();
    match length(&head) {
        Some(length) => {
            body.resize(length, 0);
            stream.read_exact(&mut body).await?;
        }
        None => _ = stream.read_to_end(&mut body).await?,
    }
    // Ours goes on, and says where it ends.
    let is_kept = |line: &&String| header(line, "connection").is_none() && header(line, "content-length").is_none();
    let lines: Vec<&str> = head.iter().filter(is_kept).map(String::as_str).collect();
    let length = if status == 304 { String::new() } else { format!("content-length: {}\r\n", body.len()) };
    let raw = [lines.join("\r\n").as_bytes(), b"\r\n", length.as_bytes(), b"\r\n", &body].concat();
    Ok(Told { status, body, raw })
}

/// The lines of a head, the first of which is no header.
async fn head(stream: &mut BufReader<impl AsyncRead + Unpin>) -> io::Result<Option<Vec<String>>> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        match line.trim_end() {
            "" if lines.is_empty() => return Err(io::ErrorKind::InvalidData.into()),
            "" => return Ok(Some(lines)),
            line => lines.push(line.to_owned()),
        }
    }
}

fn length(head: &[String]) -> Option<usize> {
    head.iter().find_map(|line| header(line, "content-length")?.parse().ok())
}

fn header<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (told, value) = line.split_once(':')?;
    told.eq_ignore_ascii_case(name).then(|| value.trim())
}
