//! Deserialization of responses and serialization of requests, through the interface that the runtime uses.
//!
//! `cargo bench -p bench --bench micro` runs this program by itself; `cargo xtask bench` runs it alternately for both
//! sides.

use std::hint::black_box;
use std::time::Duration;

use bench::{Case, Error, case, clock, side};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion};

fn main() -> Result<(), Error> {
    let mut criterion = Criterion::default().configure_from_args();
    for case in [Case::GetSecretValue, Case::ListSecrets, Case::BatchGetSecretValue] {
        let mut group = criterion.benchmark_group(format!("read {}", case.operation()));
        let (ours, official) = (side::ours::Reading::new(case)?, side::official::Reading::new(case)?);
        ours.read()?;
        official.read()?;
        measure(&mut group, "ours", |reads| time(reads, || black_box(ours.read()).is_ok()));
        measure(&mut group, "official", |reads| time(reads, || black_box(official.read()).is_ok()));
    }
    for (name, value) in [("JSON", case::secret_string(50_000)), ("text", "correct horse ".repeat(3_572))] {
        let mut group = criterion.benchmark_group(format!("write PutSecretValue, 50 kB of {name}"));
        let (mut ours, mut official) = (side::ours::Writing::new(&value)?, side::official::Writing::new(&value)?);
        ours.write(ours.input())?;
        official.write(official.input())?;
        measure(&mut group, "ours", |writes| batches(writes, &mut ours, |it| it.input(), |it, input| it.write(input)));
        measure(&mut group, "official", |writes| {
            batches(writes, &mut official, |it| it.input(), |it, input| it.write(input))
        });
    }
    Ok(())
}

fn measure(group: &mut BenchmarkGroup<'_, WallTime>, side: &str, mut routine: impl FnMut(u64) -> Duration) {
    group.bench_function(BenchmarkId::from_parameter(side), |bencher| bencher.iter_custom(&mut routine));
}

/// Measures the CPU time of `turns` iterations.
fn time(turns: u64, mut turn: impl FnMut() -> bool) -> Duration {
    let start = clock::thread_time().unwrap_or_default();
    for _ in 0..turns {
        black_box(turn());
    }
    clock::thread_time().unwrap_or_default().saturating_sub(start)
}

/// Measures the CPU time of `turns` iterations, not counting the creation of their inputs.
fn batches<S, I, O>(
    turns: u64,
    state: &mut S,
    prepare: impl Fn(&S) -> I,
    turn: impl Fn(&mut S, I) -> Result<O, Error>,
) -> Duration {
    let mut taken = Duration::ZERO;
    let mut left = turns;
    while left > 0 {
        let batch = left.min(64);
        let inputs: Vec<_> = (0..batch).map(|_| prepare(state)).collect();
        let mut outputs = Vec::with_capacity(inputs.len());
        let start = clock::thread_time().unwrap_or_default();
        outputs.extend(inputs.into_iter().map(|input| turn(state, input)));
        taken += clock::thread_time().unwrap_or_default().saturating_sub(start);
        black_box(outputs);
        left -= batch;
    }
    taken
}
