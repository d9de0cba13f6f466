//! Tests that no secret is found anywhere, except where no client can prevent it.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::collections::BTreeMap;

use canary::run::{Leak, Transport, run};
use canary::scenario::{CONFIGURATIONS, Configuration};
use canary::secret::{INPUT, OUTPUT, Shown};
use canary::service::{Service, official, open, ours};

/// Runs every scenario of a crate in these configurations and over these transports, and returns the leaks.
async fn all(service: &Service, configurations: &[Configuration], transports: &[Transport]) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for call in &service.calls {
        for scenario in service.case(call).scenarios() {
            for configuration in configurations {
                for transport in transports {
                    let ran = run(service, call, &scenario, *configuration, *transport).await.unwrap();
                    assert!(ran.searched > 20, "{}: only {} places were searched", scenario.name, ran.searched);
                    leaks.extend(ran.leaks);
                }
            }
        }
    }
    leaks
}

/// Summarizes leaks by sink, each with an example.
fn summary(leaks: &[Leak]) -> String {
    let mut sinks: BTreeMap<(&str, &str), (usize, &Leak)> = BTreeMap::new();
    for leak in leaks {
        sinks.entry((leak.service, &leak.sink)).or_insert((0, leak)).0 += 1;
    }
    let lines = sinks.values().map(|(count, leak)| format!("{count:4} × {leak}"));
    format!("{} leaks\n{}", leaks.len(), lines.collect::<Vec<_>>().join("\n"))
}

/// Runs the scenarios of every call, but only about a quarter of the variations, alternating between configurations
/// and transports.
#[tokio::test]
async fn no_secret_leaks() {
    let ways = CONFIGURATIONS.iter().flat_map(|it| [(it, Transport::InMemory), (it, Transport::InPieces)]);
    let mut ways = ways.cycle();
    let mut leaks = Vec::new();
    for service in ours() {
        for call in &service.calls {
            let scenarios = service.case(call).scenarios();
            let some =
                scenarios.iter().enumerate().filter(|(index, scenario)| !scenario.is_variation || index % 4 == 0);
            for (_, scenario) in some {
                let (configuration, transport) = ways.next().unwrap();
                leaks.extend(run(&service, call, scenario, *configuration, transport).await.unwrap().leaks);
            }
        }
    }
    assert!(leaks.is_empty(), "{}", summary(&leaks));
}

#[tokio::test]
async fn no_secret_leaks_over_tls() {
    let service = &ours()[0];
    let mut leaks = Vec::new();
    for call in &service.calls {
        for scenario in service.case(call).scenarios().iter().take(8) {
            for transport in [Transport::Http1, Transport::Http2] {
                leaks.extend(run(service, call, scenario, CONFIGURATIONS[0], transport).await.unwrap().leaks);
            }
        }
    }
    assert!(leaks.is_empty(), "{}", summary(&leaks));
}

/// Interceptors can still read hidden bodies.
#[tokio::test]
async fn bodies_keep_their_bytes() {
    for service in ours() {
        for (call, secret, index) in [(1, INPUT, 0), (0, OUTPUT, 1)] {
            let call = &service.calls[if service.name == "secretsmanager" { 2 * call } else { call }];
            let scenario = &service.case(call).scenarios()[0];
            for transport in [Transport::InMemory, Transport::InPieces] {
                let ran = run(&service, call, scenario, CONFIGURATIONS[0], transport).await.unwrap();
                let body = ran.seen.bodies[index].as_deref().unwrap();
                let body = Shown::new(String::from_utf8_lossy(body).into_owned());
                assert_eq!(secret.found_in(&body), Some("plain"), "{} {}", service.name, call.operation);
            }
        }
    }
}

#[tokio::test]
#[ignore = "takes minutes"]
async fn no_secret_leaks_in_any_configuration_over_any_transport() {
    let transports = [Transport::InMemory, Transport::InPieces, Transport::Http1, Transport::Http2];
    let theirs = all(&official(), &CONFIGURATIONS, &transports).await;
    println!("published: {}", summary(&theirs));
    let mut leaks = Vec::new();
    for service in ours() {
        leaks.extend(all(&service, &CONFIGURATIONS, &transports).await);
    }
    assert!(leaks.is_empty(), "{}", summary(&leaks));
}

/// Bodies without sensitive data are shown, so the tests above would find a secret.
#[tokio::test]
async fn bodies_without_secrets_are_shown() {
    let service = open();
    let call = &service.calls[0];
    let scenario = &service.case(call).scenarios()[0];
    let ran = run(&service, call, scenario, CONFIGURATIONS[0], Transport::InMemory).await.unwrap();
    for (sink, secret) in [("the input", INPUT), ("the output", OUTPUT), ("TRACE", INPUT), ("TRACE", OUTPUT)] {
        let found = ran.leaks.iter().any(|leak| leak.sink.contains(sink) && leak.secret == secret.name);
        assert!(found, "{sink} does not show the {}: {}", secret.name, summary(&ran.leaks));
    }
}
