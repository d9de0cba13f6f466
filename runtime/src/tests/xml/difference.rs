//! Comparisons of our results with those of the reference, `aws-smithy-xml`, for the same documents and shapes: the values
//! and bytes must be the same.
//!
//! Only our reader rejects malformed documents and some forms that no service sends, so broken documents are compared
//! only if our reader accepts them; other documents must be accepted or rejected by both.

use fastrand::Rng;

use super::shape::{parse, serialize};
use super::{random, reference};

const CASES: usize = 8_000;

#[test]
fn reads_the_same() {
    let mut rng = Rng::with_seed(1);
    let (mut accepted, mut rejected) = (0, 0);
    for _ in 0..CASES {
        let document = random::document(&mut rng);
        match (parse(document.as_bytes()), reference::parse(&document)) {
            (Ok(ours), Ok(theirs)) => {
                accepted += 1;
                assert_eq!(ours, theirs, "{document}");
            }
            (Err(_), Err(_)) => rejected += 1,
            (ours, theirs) => panic!("{ours:?} but {theirs:?} of {document}"),
        }
    }
    assert!(accepted > CASES / 2 && rejected > CASES / 50, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn reads_broken_documents_the_same_or_rejects_them() {
    let mut rng = Rng::with_seed(2);
    let (mut accepted, mut rejected) = (0, 0);
    for _ in 0..CASES {
        let mut document = random::document(&mut rng);
        random::mutate(&mut rng, &mut document);
        // The reference rejects an empty body.
        let comparable = !document.is_empty() && reference::is_well_formed(&document);
        let Some(ours) = parse(document.as_bytes()).ok().filter(|_| comparable) else {
            rejected += 1;
            continue;
        };
        accepted += 1;
        match reference::parse(&document) {
            Ok(theirs) => assert_eq!(ours, theirs, "{document}"),
            Err(error) => panic!("{ours:?} but {error:?} of {document}"),
        }
    }
    assert!(accepted > CASES / 20 && rejected > CASES / 10, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn writes_the_same_and_reads_it_again() {
    let mut rng = Rng::with_seed(3);
    let (mut accepted, mut rejected) = (0, 0);
    for case in 0..CASES / 4 {
        let shape = random::shape(&mut rng, 0);
        match (serialize(&shape), reference::serialize(&shape)) {
            (Ok(ours), Some(theirs)) => {
                accepted += 1;
                assert_eq!(String::from_utf8_lossy(&ours), theirs, "case {case}");
                let again = serialize(&parse(&ours).unwrap()).unwrap();
                assert_eq!(String::from_utf8_lossy(&again), theirs, "case {case}");
            }
            (Err(_), None) => rejected += 1,
            (ours, theirs) => panic!("case {case}: {ours:?} but {theirs:?} of {shape:?}"),
        }
    }
    assert!(accepted > CASES / 10 && rejected > CASES / 200, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn rejects_every_prefix() {
    let mut rng = Rng::with_seed(4);
    for _ in 0..100 {
        let shape = random::shape(&mut rng, 1);
        let Ok(document) = serialize(&shape) else { continue };
        for end in 1..document.len() {
            assert!(parse(&document[..end]).is_err(), "{}", String::from_utf8_lossy(&document[..end]));
        }
    }
}
