//! Parallel work on many items.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Returns the number of jobs: the given number, or one per processor.
pub(crate) fn jobs(given: Option<NonZeroUsize>) -> NonZeroUsize {
    given.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
}

/// Applies a function to each item, on `jobs` threads.
pub(crate) fn in_parallel<T: Send>(items: &mut [T], jobs: NonZeroUsize, work: impl Fn(&mut T) + Sync) {
    let items = Mutex::new(items.iter_mut());
    let next = || items.lock().unwrap_or_else(PoisonError::into_inner).next();
    thread::scope(|scope| {
        for _ in 0..jobs.get() {
            scope.spawn(|| {
                while let Some(item) = next() {
                    work(item);
                }
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_processed_once() {
        let mut items = [0; 100];
        in_parallel(&mut items, NonZeroUsize::new(7).unwrap(), |item| *item += 1);
        assert_eq!(items, [1; 100]);
    }
}
