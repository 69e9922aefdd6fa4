use std::fs;

use secrecy::SecretString;

use super::Misconfigured;

/// The variables of the process, and the files that variables ending in `_FILE` name.
#[derive(Clone, Copy)]
pub struct Environment<'a>(&'a dyn Fn(&str) -> Option<String>);

impl<'a> Environment<'a> {
    /// Reads variables in this way.
    #[must_use]
    pub fn new(variable: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self(variable)
    }

    /// A variable's value, trimmed; an empty one is none.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        (self.0)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// A secret: the variable `name`, or the content of the file that `name_FILE` points to.
    ///
    /// # Errors
    /// Where both are set, or the file cannot be read or is empty.
    pub fn secret(&self, name: &str) -> Result<Option<SecretString>, Misconfigured> {
        let file_name = format!("{name}_FILE");
        match (self.get(name), self.get(&file_name)) {
            (Some(_), Some(_)) => {
                Err(Misconfigured::new(format!("both {name} and {file_name} are set"), "Keep one of the two"))
            }
            (Some(value), None) => Ok(Some(SecretString::from(value))),
            (None, Some(path)) => from_file(&file_name, &path).map(Some),
            (None, None) => Ok(None),
        }
    }
}

fn from_file(variable: &str, path: &str) -> Result<SecretString, Misconfigured> {
    let text = fs::read_to_string(path).map_err(|error| {
        let remedy = "Check the path, and that the service may read the file";
        Misconfigured::new(format!("{variable} points to {path}, which cannot be read: {error}"), remedy)
    })?;
    match text.trim() {
        "" => Err(Misconfigured::new(
            format!("{variable} points to {path}, which is empty"),
            "Put the secret into it, and nothing else",
        )),
        secret => Ok(SecretString::from(secret)),
    }
}
