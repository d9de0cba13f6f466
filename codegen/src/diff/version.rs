//! Derives the next version from a verdict, following the rules of Cargo.

use semver::{BuildMetadata, Prerelease, Version};

use super::Verdict;

/// Returns the version after `old`. In `0.y.z`, the leftmost nonzero number acts as the major version, as in Cargo. A
/// pre-release is followed by the next pre-release of the same version, whatever the change, because pre-releases do
/// not promise compatibility.
pub fn next_version(old: &Version, verdict: Verdict) -> Version {
    let mut next = old.clone();
    next.build = BuildMetadata::EMPTY;
    if !old.pre.is_empty() {
        next.pre = next_pre_release(&old.pre);
        return next;
    }
    match (verdict, old.major, old.minor) {
        (Verdict::Breaking, 1.., _) => return Version::new(old.major.saturating_add(1), 0, 0),
        (Verdict::Breaking, 0, 1..) => return Version::new(0, old.minor.saturating_add(1), 0),
        (Verdict::Addition, 1.., _) => return Version::new(old.major, old.minor.saturating_add(1), 0),
        _ => next.patch = old.patch.saturating_add(1),
    }
    next
}

/// Returns the next pre-release: `rc.1` is followed by `rc.2`, and `rc` by `rc.1`.
fn next_pre_release(old: &Prerelease) -> Prerelease {
    let next = match old.as_str().rsplit_once('.') {
        Some((start, number)) if number.parse::<u64>().is_ok_and(|number| number < u64::MAX) => {
            let number: u64 = number.parse().unwrap_or_default();
            format!("{start}.{}", number + 1)
        }
        _ => format!("{old}.1"),
    };
    Prerelease::new(&next).unwrap_or_else(|_| old.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_follow_cargo() {
        use Verdict::{Addition, Breaking, Documentation, Fix};
        for (old, verdict, expected) in [
            ("1.125.0", Breaking, "2.0.0"),
            ("1.125.3", Addition, "1.126.0"),
            ("1.125.0", Fix, "1.125.1"),
            ("1.125.0", Documentation, "1.125.1"),
            ("0.3.1", Breaking, "0.4.0"),
            ("0.3.1", Addition, "0.3.2"),
            ("0.3.1", Fix, "0.3.2"),
            ("0.0.4", Breaking, "0.0.5"),
            ("0.0.4", Addition, "0.0.5"),
            ("1.0.0-rc.1", Breaking, "1.0.0-rc.2"),
            ("1.0.0-rc", Documentation, "1.0.0-rc.1"),
            ("1.2.3+build.5", Fix, "1.2.4"),
        ] {
            let next = next_version(&Version::parse(old).unwrap(), verdict);
            assert_eq!(next.to_string(), expected, "{old} {verdict:?}");
        }
    }
}
