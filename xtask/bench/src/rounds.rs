//! Rounds in which the same work is done on both sides, one after the other.
//!
//! `cargo xtask bench` copies this file into the programs that it writes.

use crate::Error;

/// The approximate time of the official side's turns in a round, in nanoseconds; our side takes the same number of
/// turns.
const NANOSECONDS_A_ROUND: f64 = 4e7;

/// Times both sides, ours and theirs, and returns nanoseconds per iteration for each round.
///
/// A side runs the given number of iterations and returns the mean nanoseconds per iteration. `warm_up` iterations before the first
/// round fill caches and train the branch predictor.
///
/// # Errors
///
/// Fails if a side fails.
pub fn alternate(
    rounds: usize,
    warm_up: usize,
    [ours, official]: [&dyn Fn(usize) -> Result<f64, Error>; 2],
) -> Result<[Vec<f64>; 2], Error> {
    ours(warm_up)?;
    let turns = (NANOSECONDS_A_ROUND / official(warm_up)?).max(1.0) as usize;
    let (mut of_ours, mut of_official) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        // Alternate which side goes first.
        if round % 2 == 0 {
            of_ours.push(ours(turns)?);
            of_official.push(official(turns)?);
        } else {
            of_official.push(official(turns)?);
            of_ours.push(ours(turns)?);
        }
    }
    Ok([of_ours, of_official])
}
