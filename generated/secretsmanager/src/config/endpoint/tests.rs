//! The endpoint tests in the service's model.

use client_runtime::cases;
use client_runtime::endpoint::testing::Expected::{Error, Url};
use client_runtime::endpoint::testing::check;

use super::{ParamsBuilder, resolve};

cases! {
    "commercial (aws), eu-west-1: ordinary host": region("eu-west-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.eu-west-1.amazonaws.com");
    "commercial (aws), eu-west-1: FIPS host": region("eu-west-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.eu-west-1.amazonaws.com");
    "commercial (aws), eu-west-1: dual-stack host": region("eu-west-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.eu-west-1.amazonaws.com");
    "commercial (aws), eu-west-1: host with FIPS and dual stack": region("eu-west-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.eu-west-1.amazonaws.com");
    "China (aws-cn), cn-northwest-1: ordinary host": region("cn-northwest-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.cn-northwest-1.amazonaws.com.cn");
    "China (aws-cn), cn-northwest-1: FIPS host": region("cn-northwest-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.cn-northwest-1.amazonaws.com.cn");
    "China (aws-cn), cn-northwest-1: dual-stack host": region("cn-northwest-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.cn-northwest-1.amazonaws.com.cn");
    "China (aws-cn), cn-northwest-1: host with FIPS and dual stack": region("cn-northwest-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.cn-northwest-1.api.amazonwebservices.com.cn");
    "GovCloud (aws-us-gov), us-gov-west-1: ordinary host": region("us-gov-west-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.us-gov-west-1.amazonaws.com");
    "GovCloud (aws-us-gov), us-gov-west-1: FIPS host": region("us-gov-west-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.us-gov-west-1.amazonaws.com");
    "GovCloud (aws-us-gov), us-gov-west-1: dual-stack host": region("us-gov-west-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.us-gov-west-1.amazonaws.com");
    "GovCloud (aws-us-gov), us-gov-west-1: host with FIPS and dual stack": region("us-gov-west-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.us-gov-west-1.amazonaws.com");
    "ISO (aws-iso), us-iso-east-1: ordinary host": region("us-iso-east-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.us-iso-east-1.c2s.ic.gov");
    "ISO (aws-iso), us-iso-east-1: FIPS host": region("us-iso-east-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.us-iso-east-1.c2s.ic.gov");
    "ISO (aws-iso), us-iso-east-1: dual-stack host": region("us-iso-east-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.us-iso-east-1.api.aws.ic.gov");
    "ISO (aws-iso), us-iso-east-1: host with FIPS and dual stack": region("us-iso-east-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.us-iso-east-1.api.aws.ic.gov");
    "ISOB (aws-iso-b), us-isob-east-1: ordinary host": region("us-isob-east-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.us-isob-east-1.sc2s.sgov.gov");
    "ISOB (aws-iso-b), us-isob-east-1: FIPS host": region("us-isob-east-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.us-isob-east-1.sc2s.sgov.gov");
    "ISOB (aws-iso-b), us-isob-east-1: dual-stack host": region("us-isob-east-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.us-isob-east-1.api.aws.scloud");
    "ISOB (aws-iso-b), us-isob-east-1: host with FIPS and dual stack": region("us-isob-east-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.us-isob-east-1.api.aws.scloud");
    "ISOE (aws-iso-e), eu-isoe-west-1: ordinary host": region("eu-isoe-west-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.eu-isoe-west-1.cloud.adc-e.uk");
    "ISOE (aws-iso-e), eu-isoe-west-1: FIPS host": region("eu-isoe-west-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.eu-isoe-west-1.cloud.adc-e.uk");
    "ISOE (aws-iso-e), eu-isoe-west-1: dual-stack host": region("eu-isoe-west-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.eu-isoe-west-1.api.cloud-aws.adc-e.uk");
    "ISOE (aws-iso-e), eu-isoe-west-1: host with FIPS and dual stack": region("eu-isoe-west-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.eu-isoe-west-1.api.cloud-aws.adc-e.uk");
    "ISOF (aws-iso-f), us-isof-south-1: ordinary host": region("us-isof-south-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.us-isof-south-1.csp.hci.ic.gov");
    "ISOF (aws-iso-f), us-isof-south-1: FIPS host": region("us-isof-south-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.us-isof-south-1.csp.hci.ic.gov");
    "ISOF (aws-iso-f), us-isof-south-1: dual-stack host": region("us-isof-south-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.us-isof-south-1.api.aws.hci.ic.gov");
    "ISOF (aws-iso-f), us-isof-south-1: host with FIPS and dual stack": region("us-isof-south-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.us-isof-south-1.api.aws.hci.ic.gov");
    "European Sovereign Cloud (aws-eusc), eusc-de-east-1: ordinary host": region("eusc-de-east-1").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.eusc-de-east-1.amazonaws.eu");
    "European Sovereign Cloud (aws-eusc), eusc-de-east-1: FIPS host": region("eusc-de-east-1").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.eusc-de-east-1.amazonaws.eu");
    "European Sovereign Cloud (aws-eusc), eusc-de-east-1: dual-stack host": region("eusc-de-east-1").use_fips(false).use_dual_stack(true)
        => Url("https://secretsmanager.eusc-de-east-1.api.amazonwebservices.eu");
    "European Sovereign Cloud (aws-eusc), eusc-de-east-1: host with FIPS and dual stack": region("eusc-de-east-1").use_fips(true).use_dual_stack(true)
        => Url("https://secretsmanager-fips.eusc-de-east-1.api.amazonwebservices.eu");
    "Both switches left out are off": region("ap-southeast-2")
        => Url("https://secretsmanager.ap-southeast-2.amazonaws.com");
    "A Region newer than the partition table goes by its prefix": region("eu-nowhere-9").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.eu-nowhere-9.amazonaws.com");
    "An unknown Chinese Region stays in its partition": region("cn-south-7").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.cn-south-7.amazonaws.com.cn");
    "An unknown GovCloud Region stays in its partition, with FIPS": region("us-gov-south-3").use_fips(true).use_dual_stack(false)
        => Url("https://secretsmanager-fips.us-gov-south-3.amazonaws.com");
    "A Region of no known form counts as commercial": region("moonbase").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.moonbase.amazonaws.com");
    "The pseudo Region aws-global is a Region like another": region("aws-global").use_fips(false).use_dual_stack(false)
        => Url("https://secretsmanager.aws-global.amazonaws.com");
    "A custom endpoint wins over the Region": region("eu-west-1").use_fips(false).use_dual_stack(false).endpoint("https://vault.example.org")
        => Url("https://vault.example.org");
    "A custom endpoint needs no Region": use_fips(false).use_dual_stack(false).endpoint("https://vault.example.org")
        => Url("https://vault.example.org");
    "Scheme, port and path of a custom endpoint are kept": region("eu-west-1").use_fips(false).use_dual_stack(false).endpoint("http://127.0.0.1:5000/mock")
        => Url("http://127.0.0.1:5000/mock");
    "A custom endpoint excludes FIPS": region("eu-west-1").use_fips(true).use_dual_stack(false).endpoint("https://vault.example.org")
        => Error("Invalid Configuration: FIPS and custom endpoint are not supported");
    "A custom endpoint excludes dual stack": region("eu-west-1").use_fips(false).use_dual_stack(true).endpoint("https://vault.example.org")
        => Error("Invalid Configuration: Dualstack and custom endpoint are not supported");
    "FIPS is the first complaint when both switches meet a custom endpoint": use_fips(true).use_dual_stack(true).endpoint("https://vault.example.org")
        => Error("Invalid Configuration: FIPS and custom endpoint are not supported");
    "No Region and no endpoint": use_fips(false).use_dual_stack(false)
        => Error("Invalid Configuration: Missing Region");
    "No parameter at all":
        => Error("Invalid Configuration: Missing Region");
    "A missing Region is reported before FIPS matters": use_fips(true).use_dual_stack(false)
        => Error("Invalid Configuration: Missing Region");
    "A missing Region is reported before dual stack matters": use_fips(false).use_dual_stack(true)
        => Error("Invalid Configuration: Missing Region");
}

#[test]
fn endpoints_are_those_of_the_model() {
    check(CASES, ParamsBuilder::build_without_validators, resolve);
}
