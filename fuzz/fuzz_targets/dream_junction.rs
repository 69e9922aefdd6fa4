#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|body: &[u8]| fuzz::read("dream-junction", body));
fuzz_mutator!(|body: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzz::mutate::json(body, size, max_size, seed, fuzzer_mutate)
});
