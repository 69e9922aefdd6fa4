//! A proxy between the browser and the server of wasm-bindgen's test runner. That server gives each of its few threads to a
//! connection for as long as the connection lasts, and browsers keep theirs: whoever asks when none is left is never answered,
//! and no test begins. Here a connection is for one answer.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

use serde_json::Value;

use crate::Result;

/// Begins to relay, until the process ends. Where to find it.
pub(super) fn begin() -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for browser in listener.incoming().flatten() {
            // Whoever hangs up has what he wanted.
            thread::spawn(move || relay(browser).ok());
        }
    });
    Ok(address)
}

/// What `webdriver.json` wants of the browser; and that it asks at that address, also for what is on this machine.
pub(super) fn capabilities(wanted: &str, relay: SocketAddr) -> Result<Value> {
    let mut wanted: Value = serde_json::from_str(wanted)?;
    let args = wanted.pointer_mut("/goog:chromeOptions/args").and_then(Value::as_array_mut);
    let more = [format!("--proxy-server=http://{relay}"), "--proxy-bypass-list=<-loopback>".to_owned()];
    args.ok_or("webdriver.json has no arguments for Chromium")?.extend(more.map(Value::from));
    Ok(wanted)
}

fn relay(mut browser: TcpStream) -> io::Result<()> {
    let head = head(&mut browser)?;
    let Some((host, question)) = addressed(&head) else { return Ok(()) };
    let mut server = TcpStream::connect(host)?;
    server.write_all(question.as_bytes())?;
    io::copy(&mut server, &mut browser)?;
    Ok(())
}

/// A question as far as its empty line. What a test run asks for has no body.
fn head(browser: &mut TcpStream) -> io::Result<String> {
    const MOST_BYTES: usize = 64 * 1024;
    let (mut head, mut some) = (Vec::new(), [0; 4096]);
    while !head.ends_with(b"\r\n\r\n") && head.len() < MOST_BYTES {
        match browser.read(&mut some)? {
            0 => break,
            length => head.extend_from_slice(&some[..length]),
        }
    }
    String::from_utf8(head).map_err(io::Error::other)
}

/// Whom a question to a proxy is for, and what that one is asked: by path, and to hang up afterwards.
fn addressed(head: &str) -> Option<(&str, String)> {
    let (method, rest) = head.split_once(" http://")?;
    let (host, rest) = rest.split_at(rest.find(['/', ' '])?);
    let (line, headers) = rest.split_once("\r\n")?;
    let kept = headers.lines().filter(|line| !line.is_empty() && !is_about_connections(line));
    let headers: String = kept.map(|line| format!("{line}\r\n")).collect();
    Some((host, format!("{method} {line}\r\n{headers}connection: close\r\n\r\n")))
}

fn is_about_connections(header: &str) -> bool {
    let name = header.split(':').next().unwrap_or_default();
    ["connection", "proxy-connection", "keep-alive"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_goes_on_to_whom_it_is_for() {
        let head =
            "GET http://127.0.0.1:8000/a?b HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nProxy-Connection: keep-alive\r\n\r\n";
        let question = "GET /a?b HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nconnection: close\r\n\r\n".to_owned();
        assert_eq!(addressed(head), Some(("127.0.0.1:8000", question)));
        assert_eq!(addressed("CONNECT example.org:443 HTTP/1.1\r\n\r\n"), None);
    }

    #[test]
    fn a_browser_is_told_of_it_besides_what_it_is_told_anyway() {
        let address = "127.0.0.1:8000".parse().unwrap();
        let told = capabilities(include_str!("../../../webdriver.json"), address).unwrap().to_string();
        assert!(told.contains("--headless") && told.contains("--proxy-server=http://127.0.0.1:8000"), "{told}");
    }

    #[test]
    fn each_answer_comes_through_and_ends_its_connection() {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = server.local_addr().unwrap();
        thread::spawn(move || {
            for mut asked in server.incoming().flatten() {
                let told = head(&mut asked).unwrap();
                assert!(told.contains("connection: close"));
                asked.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello").unwrap();
            }
        });
        let relay = begin().unwrap();
        for _ in 0..20 {
            let mut browser = TcpStream::connect(relay).unwrap();
            write!(browser, "GET http://{address}/ HTTP/1.1\r\n\r\n").unwrap();
            let mut answer = String::new();
            browser.read_to_string(&mut answer).unwrap();
            assert!(answer.ends_with("hello"), "{answer}");
        }
    }
}
