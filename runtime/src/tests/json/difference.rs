//! Comparisons of our results with those of the reference, `aws-smithy-json`, for the same bodies and shapes: both must
//! accept the same bodies, read the same values and write the same bytes.

use super::shape::{Choice, Shape};
use super::{random, random_shape, reference};
use fastrand::Rng;

const CASES: usize = 40_000;

#[test]
fn reads_the_same() {
    let mut rng = Rng::with_seed(1);
    let (mut accepted, mut rejected) = (0, 0);
    for case in 0..CASES {
        let mut body = random::body(&mut rng);
        if case % 2 == 1 {
            random::mutate(&mut rng, &mut body);
        }
        match compare(&body) {
            true => accepted += 1,
            false => rejected += 1,
        }
    }
    // Both outcomes must be frequent for the comparison to be meaningful.
    assert!(accepted > CASES / 5 && rejected > CASES / 5, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn reads_every_prefix_the_same() {
    let mut rng = Rng::with_seed(2);
    for _ in 0..100 {
        let body = random::body(&mut rng);
        for end in 0..=body.len() {
            compare(&body[..end]);
        }
    }
}

#[test]
fn reads_nested_bodies_the_same() {
    let structures = |depth| nest("{\"Nested\":", "{}", "}", depth);
    let lists = |depth| nest("{\"Children\":[", "{}", "]}", depth);
    let unions = |depth| nest("{\"Choice\":{\"shape\":", "{}", "}}", depth);
    let nulls = |depth| nest("{\"Nested\":", "null", "}", depth);
    let documents = |depth| format!("{{\"Document\":{}}}", nest("[", "", "]", depth));
    let deep_scalars = |depth| format!("{{\"Document\":{}}}", nest("{\"a\":", "1", "}", depth));
    let skipped = |depth| format!("{{\"Elsewhere\":{}}}", nest("[", "", "]", depth));
    let skipped_mixed = |depth| format!("{{\"Elsewhere\":{}}}", nest("[{\"a\":", "1", "}]", depth));
    for (limits, body) in [
        (120..135, &structures as &dyn Fn(usize) -> String),
        (60..70, &lists),
        (60..70, &unions),
        (120..135, &nulls),
        (250..260, &documents),
        (250..260, &deep_scalars),
        (505..520, &skipped),
        (250..260, &skipped_mixed),
    ] {
        let accepted = limits.clone().filter(|&depth| compare(body(depth).as_bytes())).count();
        assert!((1..limits.len()).contains(&accepted), "the limit is not among {limits:?}");
    }
}

#[test]
fn writes_the_same() {
    let mut rng = Rng::with_seed(3);
    for case in 0..CASES / 4 {
        let shape = random_shape::shape(&mut rng, 0);
        match (shape.serialize(), reference::serialize(&shape)) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(String::from_utf8_lossy(&ours), String::from_utf8_lossy(&theirs), "case {case}");
                compare(&ours);
            }
            (Err(ours), Err(theirs)) => assert_eq!(ours.to_string(), theirs.to_string(), "case {case}"),
            (ours, theirs) => panic!("case {case}: {ours:?} but {theirs:?} of {shape:?}"),
        }
    }
}

/// Reads `body` with both implementations, and checks that they agree; returns whether they accept it.
fn compare(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body);
    match (Shape::parse(body), reference::parse(body)) {
        (Ok(mut ours), Ok(mut theirs)) => {
            name_nans(&mut ours);
            name_nans(&mut theirs);
            assert_eq!(ours, theirs, "{text}");
            true
        }
        (Err(_), Err(_)) => false,
        (ours, theirs) => panic!("{ours:?} but {theirs:?} of {text}"),
    }
}

/// Replaces every NaN with a number that equals itself.
fn name_nans(shape: &mut Shape) {
    shape.float = shape.float.map(|value| if value.is_nan() { 4e-38 } else { value });
    shape.double = shape.double.map(|value| if value.is_nan() { 4e-300 } else { value });
    let choice = match &mut shape.choice {
        Some(Choice::Shape(shape)) => Some(&mut **shape),
        _ => None,
    };
    let nested = shape.nested.as_deref_mut();
    let children = shape.children.iter_mut().flatten();
    children.chain(nested).chain(choice).for_each(name_nans);
}

fn nest(open: &str, core: &str, close: &str, depth: usize) -> String {
    format!("{}{core}{}", open.repeat(depth), close.repeat(depth))
}
