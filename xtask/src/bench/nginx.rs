//! nginx, set up to do what the gateway does: say the same bytes, and pass the same question on.

use std::path::Path;

use xshell::{Shell, cmd};

use crate::Result;
use crate::packages::NGINX;
use crate::server::Server;

/// nginx as its users would set it up for this: no log, connections kept on both sides.
pub(crate) fn start(shell: &Shell, folder: &Path, port: u16, provider: &str, answer: &str) -> Result<Server> {
    let program = NGINX.find(shell).ok_or("nginx has gone")?;
    let escaped = answer.replace('\\', "\\\\").replace('\'', "\\'").replace('$', "${dollar}");
    let host = provider.trim_start_matches("http://");
    let configuration = format!(
        "worker_processes auto;
error_log stderr crit;
daemon off;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    keepalive_requests 1000000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    geo $dollar {{ default '$'; }}
    upstream provider {{ server {host}; keepalive 64; keepalive_requests 1000000; }}
    server {{
        listen 127.0.0.1:{port};
        location = /same {{
            default_type application/json;
            add_header Cache-Control 'private, no-store';
            return 200 '{escaped}';
        }}
        location /orders/ {{
            proxy_pass http://provider;
            proxy_http_version 1.1;
            proxy_set_header Connection '';
            proxy_set_header Authorization 'Token token=sandbox-dream-junction';
        }}
    }}
}}
",
        folder = folder.display()
    );
    let file = folder.join("nginx.conf");
    shell.write_file(&file, configuration)?;
    let (pid, prefix) = (format!("pid {}/nginx.pid;", folder.display()), folder);
    Server::start("nginx", cmd!(shell, "{program} -p {prefix} -c {file} -g {pid}").quiet())
}
