//! How many numbers a second are told whose they are: `cargo bench -p orders --bench carrier`.
#![allow(missing_docs)] // The macros' functions have none.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use orders::carrier::{Told, candidates};

/// What providers send, and what is none.
const NUMBERS: [&str; 16] = [
    "1Z999AA10123456784",
    "9400 1112 0255 5000 1234 50",
    "420221539101026837331000012340",
    "9374869903500099988877",
    "794815302660",
    "041441700338128",
    "9611020987654000123452",
    "3141592650",
    "GM605112345678901234",
    "TBA000123456789",
    "C11012345678908",
    "7316512345678907",
    "RB123456785GB",
    "RR555555555FJ",
    "123456789013",
    "see the e-mail",
];

fn numbers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("carrier");
    group.throughput(Throughput::Elements(NUMBERS.len() as u64));
    group.bench_function("candidates", |bencher| {
        bencher.iter(|| NUMBERS.iter().filter(|number| candidates(number).sure().is_some()).count());
    });
    group.bench_function("tracking", |bencher| {
        let told = |number| Told { number: Some(number), language: "en", ..Told::default() };
        bencher.iter(|| NUMBERS.iter().map(|number| told(number).tracking().links.len()).sum::<usize>());
    });
}

criterion_group!(benches, numbers);
criterion_main!(benches);
