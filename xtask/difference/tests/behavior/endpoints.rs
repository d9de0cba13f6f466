//! Endpoints: the service's rules, their parameters, and custom resolvers.

use aws_smithy_types::endpoint::Endpoint;
use aws_types::region::Region;
use difference::connector::Canned;
use difference::differences::explained;
use difference::outcome::Outcome;

/// Regions of every partition, an unknown one, and invalid ones.
const REGIONS: &[Option<&str>] = &[
    None,
    Some(""),
    Some("us-east-1"),
    Some("us-west-2"),
    Some("eu-central-1"),
    Some("ap-southeast-7"),
    Some("cn-north-1"),
    Some("us-gov-west-1"),
    Some("us-iso-east-1"),
    Some("us-isob-east-1"),
    Some("eu-isoe-west-1"),
    Some("us-isof-south-1"),
    Some("eusc-de-east-1"),
    Some("mx-central-1"),
    Some("aws-global"),
    Some("moon-base-1"),
    Some("not a region"),
];

const FLAGS: &[Option<bool>] = &[None, Some(false), Some(true)];

const URLS: &[Option<&str>] =
    &[None, Some("https://secrets.example"), Some("http://localhost:4566/a/path?x=y"), Some("nonsense")];

#[test]
fn the_rules_give_equal_endpoints_for_all_parameters() {
    let (official, ours) = each! {
        use sdk::config::endpoint::{DefaultResolver, Params, ResolveEndpoint};

        let resolver = DefaultResolver::new();
        let mut found = Vec::new();
        for region in REGIONS {
            for use_fips in FLAGS {
                for use_dual_stack in FLAGS {
                    for url in URLS {
                        let params = Params::builder()
                            .set_region(region.map(str::to_owned))
                            .set_use_fips(*use_fips)
                            .set_use_dual_stack(*use_dual_stack)
                            .set_endpoint(url.map(str::to_owned));
                        found.push(match params.build() {
                            Ok(params) => {
                                let endpoint = ResolveEndpoint::resolve_endpoint(&resolver, &params).await;
                                (format!("{params:?}"), endpoint.map_err(|error| error.to_string()))
                            }
                            Err(error) => ("cannot be built".to_owned(), Err(error.to_string())),
                        });
                    }
                }
            }
        }
        found
    };
    for ((parameters, official), (our_parameters, ours)) in official.iter().zip(&ours) {
        assert_eq!(parameters, our_parameters);
        match (official, ours) {
            (Err(official), Err(ours)) if official != ours => {
                assert!(explained("", "causes", official, ours).is_some(), "{official}, {ours}");
            }
            _ => assert_eq!(official, ours, "{parameters}"),
        }
    }
    let good = ours.iter().filter(|(_, endpoint)| endpoint.is_ok()).count();
    assert_eq!(ours.len(), REGIONS.len() * FLAGS.len() * FLAGS.len() * URLS.len());
    assert!(good > ours.len() / 3 && good < ours.len(), "{good} of {}", ours.len());
}

#[test]
fn parameters_keep_their_values() {
    let shown = both! {
        use sdk::config::endpoint::Params;

        let params = Params::builder().region("us-east-1").use_fips(true).use_dual_stack(false).endpoint("https://a.example");
        let (built, empty) = (params.build().unwrap(), Params::builder().build().unwrap());
        assert_ne!(built, empty);
        (
            [&built, &empty].map(|params| {
                let texts = (params.region().map(str::to_owned), params.endpoint().map(str::to_owned));
                (texts, params.use_fips(), params.use_dual_stack())
            }),
            format!("{built:?}"),
        )
    };
    assert_eq!(shown.0[1], ((None, None), Some(false), Some(false)));
}

#[test]
fn a_call_without_an_endpoint_fails_before_anything_is_sent() {
    let (official, ours) = each! {
        let mut outcomes = Vec::new();
        for (region, fips, dual_stack, url) in [
            (None, false, false, None),
            (Some("us-east-1"), true, false, Some("https://secrets.example")),
            (Some("us-east-1"), false, true, Some("https://secrets.example")),
            (Some("us-east-1"), false, false, Some("no url at all")),
            (Some("us east"), false, false, None),
        ] {
            let http = Canned::empty();
            let mut config = parts::config(&http).region(region.map(Region::new)).use_fips(fips).use_dual_stack(dual_stack);
            config.set_endpoint_url(url.map(str::to_owned));
            let mut outcome = Outcome::default();
            outcome.note_error(&sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap_err());
            outcome.note("requests", http.requests().len());
            outcomes.push(outcome);
        }
        outcomes
    };
    for (official, ours) in official.iter().zip(&ours) {
        assert_eq!(official.unexplained(ours, "ListSecrets"), []);
        assert_eq!(ours.get("requests"), Some("0"));
        assert!(ours.get("causes").is_some_and(|causes| !causes.is_empty()), "{ours:?}");
    }
}

#[test]
fn an_empty_url() {
    let (official, ours) = each! {
        let config = parts::config(&Canned::empty()).endpoint_url("").build();
        let client = sdk::Client::from_conf(config);
        match tokio::spawn(async move { client.list_secrets().send().await.unwrap_err() }).await {
            Ok(error) => format!("{error:?}"),
            Err(_) => "panic".to_owned(),
        }
    };
    assert_eq!(explained("ListSecrets", "outcome", &official, &ours), Some("no-panics"));
    assert!(ours.contains("is empty"), "{ours}");
}

#[test]
fn a_custom_resolver_sees_the_parameters_and_adds_headers() {
    let (requests, failure) = both! {
        use sdk::config::endpoint::{EndpointFuture, Params, ResolveEndpoint};

        #[derive(Debug)]
        struct ByRegion;

        impl ResolveEndpoint for ByRegion {
            fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
                let Some(region) = params.region() else { return EndpointFuture::ready(Err("nowhere to go".into())) };
                let endpoint = Endpoint::builder().url(format!("https://{region}.example/base")).header("x-of-endpoint", "a value");
                EndpointFuture::ready(Ok(endpoint.build()))
            }
        }

        let http = Canned::empty();
        let client = sdk::Client::from_conf(parts::config(&http).endpoint_resolver(ByRegion).build());
        client.list_secrets().send().await.unwrap();
        let config_override = sdk::Config::builder().region(Region::new("eu-west-1"));
        client.list_secrets().customize().config_override(config_override).send().await.unwrap();
        let config = parts::config(&http).endpoint_resolver(ByRegion).region(None::<Region>);
        let mut failure = Outcome::default();
        failure.note_error(&sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap_err());
        (http.requests(), failure)
    };
    let lines: Vec<_> = requests.iter().map(|request| request.line.as_str()).collect();
    assert_eq!(lines, ["POST https://us-east-1.example/base/", "POST https://eu-west-1.example/base/"]);
    assert_eq!(requests[0].header("x-of-endpoint"), Some("a value"));
    assert!(failure.get("causes").unwrap().contains("nowhere to go"), "{failure:?}");
}
