//! How many tests there were, whoever ran them.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use xshell::Cmd;

use crate::Result;

/// The tests that ran so far.
#[derive(Default)]
pub(crate) struct Count {
    passed: u32,
    failed: u32,
}

impl Count {
    /// Runs tests, shows what they print, and adds their results.
    pub(crate) fn run(&mut self, tests: Cmd<'_>) -> Result {
        eprintln!("$ {tests}");
        let mut child = Command::from(tests).stdout(Stdio::piped()).spawn()?;
        for line in BufReader::new(child.stdout.take().ok_or("no output to read")?).lines() {
            let line = line?;
            self.add(&line);
            println!("{line}");
        }
        let status = child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("the tests ended with {status}").into()) }
    }

    /// The same, once more where not a single test has begun, as often as it may.
    pub(crate) fn run_begun<'a>(&mut self, tests: impl Fn() -> Cmd<'a>, mut tries: u32) -> Result {
        loop {
            let before = (self.passed, self.failed);
            let outcome = self.run(tests());
            tries -= 1;
            if outcome.is_ok() || tries == 0 || before != (self.passed, self.failed) {
                return outcome;
            }
            eprintln!("no test has begun: once more");
        }
    }

    /// Adds those that were counted otherwise.
    pub(crate) fn add_results(&mut self, passed: usize, failed: usize) {
        self.passed += u32::try_from(passed).unwrap_or(u32::MAX);
        self.failed += u32::try_from(failed).unwrap_or(u32::MAX);
    }

    /// `test result: ok. 3 passed; 0 failed; …`
    fn add(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        let words: Vec<_> = result.split_whitespace().collect();
        for pair in words.windows(2) {
            match (pair[0].parse::<u32>(), pair[1]) {
                (Ok(number), "passed;") => self.passed += number,
                (Ok(number), "failed;") => self.failed += number,
                _ => {}
            }
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_not_begun_is_run_again() {
        let shell = xshell::Shell::new().unwrap();
        let tries = |script: &str| {
            let folder = std::env::temp_dir().join(format!("count-{}-{}", std::process::id(), script.len()));
            let outcome = Count::default().run_begun(|| xshell::cmd!(shell, "sh -c {script} {folder}"), 3);
            let lines = std::fs::read_to_string(&folder).unwrap().lines().count();
            std::fs::remove_file(folder).unwrap();
            (outcome.is_ok(), lines)
        };
        assert_eq!(tries("echo x >> $0; exit 1"), (false, 3));
        assert_eq!(tries("echo x >> $0; [ $(wc -l < $0) = 2 ]"), (true, 2));
        assert_eq!(
            tries("echo x >> $0; echo 'test result: FAILED. 3 passed; 1 failed; 0 ignored'; exit 1"),
            (false, 1)
        );
    }

    #[test]
    fn results_of_several_runs_are_added() {
        let mut count = Count::default();
        for line in [
            "test result: ok. 18 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test failed_once ... ok",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out; finished in 7.52s",
        ] {
            count.add(line);
        }
        assert_eq!((count.passed, count.failed), (19, 2));
    }
}
