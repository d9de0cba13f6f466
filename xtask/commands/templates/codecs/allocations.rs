//! Counts the allocations of every case for both sides, and prints JSON.
//!
//! This is a separate program because counting would distort the times.

use aws_smithy_types::config_bag::ConfigBag;
use codecs::{Case, Error, official, ours};
use serde_json::{Value, json};

fn main() -> Result<(), Error> {
    let cases = ours()?.into_iter().zip(official()?);
    let rows = cases
        .map(|(ours, official)| Ok(json!({ "what": ours.what, "ours": count(&ours)?, "official": count(&official)? })));
    println!("{}", Value::Array(rows.collect::<Result<_, Error>>()?));
    Ok(())
}

/// Counts the allocations of one iteration, after another that fills caches.
fn count(case: &Case) -> Result<u64, Error> {
    let mut bag = ConfigBag::base();
    case.turn(case.prepare(), &mut bag)?;
    let prepared = case.prepare();
    let mut result = None;
    let counted = allocation_counter::measure(|| result = Some(case.turn(prepared, &mut bag)));
    result.ok_or("nothing was measured")??;
    Ok(counted.count_total)
}
