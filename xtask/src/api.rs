//! The gateway's interface against its own description: whatever is asked, nothing but what `/openapi.json` names comes
//! back.

use std::env;
use std::time::Duration;

use xshell::{Shell, cmd};

use crate::packages::{PYTHON, have};
use crate::server::{Server, free_port};
use crate::step::step;
use crate::{Result, tools};

/// Not every provider can be asked by every number, which is a 400 for a question that is right.
const ALL_BUT: &str = "positive_data_acceptance";
/// How many questions are made up for each address.
const EXAMPLES: &str = "150";

/// Makes up questions, right and wrong ones, for a gateway that is open and for one that wants proofs.
pub(crate) fn run(shell: &Shell) -> Result {
    have(shell, &[PYTHON])?;
    let schemathesis = tools::schemathesis(shell)?;
    step("Building the gateway", || Ok(cmd!(shell, "cargo build --package order-gateway").run()?))?;
    let program = env::current_exe()?.with_file_name(format!("order-gateway{}", env::consts::EXE_SUFFIX));
    let port = free_port(0)?;
    let listen = format!("127.0.0.1:{port}");
    let folder = shell.current_dir().join("target");
    let command = cmd!(shell, "{program} --sandbox --listen {listen}").quiet();
    let mut gateway = Server::start_logged("the gateway", command, &folder.join("api.log"))?;
    gateway.wait_for(port, Duration::from_secs(60))?;
    // It leaves its notes in the folder where it is started.
    let _folder = shell.push_dir(&folder);
    for place in ["", "/guarded"] {
        step(&format!("Asking http://{listen}{place} all kinds of questions"), || {
            let (description, url) =
                (format!("http://{listen}{place}/openapi.json"), format!("http://{listen}{place}"));
            let run = cmd!(
                shell,
                "{schemathesis} run {description} --url {url} --max-examples {EXAMPLES} --exclude-checks {ALL_BUT} --phases examples,coverage,fuzzing --seed 1 --no-color"
            );
            Ok(run.env("NO_COLOR", "1").run()?)
        })?;
    }
    gateway.ensure_running()
}
