//! Subresource Integrity: what a file has to be made of.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// As `integrity` says it, and as it is best for files that are written into pages.
pub(super) fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A shorter one, of which the script has one for each language.
pub(super) fn sha256(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A name for a folder whose files are these.
pub(super) fn short(files: impl IntoIterator<Item = Vec<u8>>) -> String {
    let mut digest = Sha256::new();
    for bytes in files {
        digest.update(Sha256::digest(bytes));
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_what_openssl_makes_of_the_same_bytes() {
        // printf 'order' | openssl dgst -sha256 -binary | base64
        assert_eq!(sha256(b"order"), "sha256-Put+luWc5A+csaCJ2roHn9aZ9oZ6MPZjSvhXCWeyN1o=");
        assert_eq!(sha384(b"order"), "sha384-BCcT1T7iA/UFHqw1Yk+37CRvGm6mn9hm4kqQg5Z8I+lI5khvD0IG8xdskP7bf8mI");
    }

    #[test]
    fn another_file_gives_another_name() {
        let name = |files: [&str; 2]| short(files.map(|file| file.as_bytes().to_vec()));
        assert_eq!(name(["a", "b"]).len(), 16);
        assert_ne!(name(["a", "b"]), name(["ab", ""]));
    }
}
