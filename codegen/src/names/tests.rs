//! Tests the conversion of names. Most examples are names in the published crates.

use super::*;

#[test]
fn packages() {
    for (sdk_id, expected) in [
        ("S3", "aws-sdk-s3"),
        ("SSO OIDC", "aws-sdk-ssooidc"),
        ("Secrets Manager", "aws-sdk-secretsmanager"),
        ("Database Migration Service", "aws-sdk-databasemigration"),
        ("Config Service", "aws-sdk-config"),
        ("ApiGatewayManagementApi", "aws-sdk-apigatewaymanagement"),
        ("Resource Groups Tagging API", "aws-sdk-resourcegroupstagging"),
        ("Service Catalog", "aws-sdk-servicecatalog"),
    ] {
        assert_eq!(package(sdk_id), expected);
    }
}

#[test]
fn fields_and_methods() {
    for (name, expected) in [
        // The last of several capitals starts a word if a lower-case letter follows.
        ("ARN", "arn"),
        ("RotationLambdaARN", "rotation_lambda_arn"),
        ("DHCPOptions", "dhcp_options"),
        ("OwnedByAWS", "owned_by_aws"),
        ("VPCZoneIdentifier", "vpc_zone_identifier"),
        ("mfaOAuthToken", "mfa_o_auth_token"),
        ("Phase1DHGroupNumbers", "phase1_dh_group_numbers"),
        ("ColorConversion3DLUTSettings", "color_conversion3_dlut_settings"),
        // A plural acronym is one word, but an acronym before a word that starts with `s` is not.
        ("ACLs", "acls"),
        ("CallbackURLs", "callback_urls"),
        ("ExternalIPs", "external_ips"),
        ("SecretARNsList", "secret_arns_list"),
        ("ACLsUpdateStatus", "acls_update_status"),
        ("AllowedAllVPCs", "allowed_all_vpcs"),
        ("IAMUser", "iam_user"),
        ("ARNSupport", "arn_support"),
        // A version with a lower-case `v` belongs to the word before it.
        ("DynamoDBv2Action", "dynamo_dbv2_action"),
        ("dynamoDBv2", "dynamo_dbv2"),
        ("AwsElbv2LoadBalancer", "aws_elbv2_load_balancer"),
        ("ServerlessV2ScalingConfiguration", "serverless_v2_scaling_configuration"),
        ("DBvault", "d_bvault"),
        // Digits do not end a word unless a capital follows.
        ("S3Bucket", "s3_bucket"),
        ("MD5OfBody", "md5_of_body"),
        ("ChecksumCRC32C", "checksum_crc32_c"),
        ("EDNS0ClientSubnetIP", "edns0_client_subnet_ip"),
        ("SHA256TreeHash", "sha256_tree_hash"),
        ("Convert608To708", "convert608_to708"),
        ("M3u8Settings", "m3u8_settings"),
        ("Destination708ServiceNumber", "destination708_service_number"),
        ("OtaaV1_0_x", "otaa_v1_0_x"),
        // In a name without capitals, digits end a word before any letter.
        ("s3location", "s3_location"),
        ("s3key", "s3_key"),
        ("sha256sum", "sha256_sum"),
        ("s3Location", "s3_location"),
        // Words that are kept together.
        ("IPv6", "ipv6"),
        ("IpV6Address", "ipv6_address"),
        ("IpV6Cidr", "ipv6_cidr"),
        ("Ipv4AddressesPerInterface", "ipv4_addresses_per_interface"),
        ("ipv4Address", "ipv4_address"),
        ("EniIpV6", "eni_ipv6"),
        ("SigV4Authorization", "sigv4_authorization"),
        ("sigv4", "sigv4"),
        ("SizeInMiB", "size_in_mib"),
        ("sizeInGiB", "size_in_gib"),
        ("TotalFpgaMemoryInMiB", "total_fpga_memory_in_mib"),
        ("maxKiB", "max_kib"),
        ("AuthTtL", "auth_ttl"),
        ("TTL", "ttl"),
        // Punctuation separates words.
        ("tag-key", "tag_key"),
        ("SMS_MFA", "sms_mfa"),
        ("a__b", "a_b"),
        ("all", "all"),
        ("KmsKeyId", "kms_key_id"),
        ("hostSharedAlb", "host_shared_alb"),
        // Names that do not start with a letter, and a name without letters or digits.
        ("2fa", "_2_fa"),
        ("_1", "_1"),
        ("_name", "name"),
        ("***", "_empty"),
    ] {
        assert_eq!(snake(name), expected, "{name}");
    }
}

#[test]
fn types() {
    for (name, expected) in [
        ("APIErrorType", "ApiErrorType"),
        ("CustomKeyStoreHasCMKsException", "CustomKeyStoreHasCmKsException"),
        ("ICD10CMEntity", "Icd10CmEntity"),
        ("SNOMEDCTAttribute", "SnomedctAttribute"),
        ("RxNormAttribute", "RxNormAttribute"),
        ("Mp4C2paManifest", "Mp4C2paManifest"),
        ("ListObjectsV2Output", "ListObjectsV2Output"),
        ("CreateOAuth2TokenResponseBody", "CreateOAuth2TokenResponseBody"),
        ("M3u8PcrControl", "M3u8PcrControl"),
        ("DynamoDBv2Action", "DynamoDBv2Action"),
        ("Ipv6CidrBlock", "Ipv6CidrBlock"),
        ("IPv6Support", "IPv6Support"),
        ("SizeInMiB", "SizeInMiB"),
        ("s3location", "S3location"),
        ("Get_Thing", "GetThing"),
        ("tag", "Tag"),
        ("Unknown", "Unknown"),
        ("Self", "SelfValue"),
        ("SelfValue", "SelfValue_"),
        ("_1", "_1"),
        ("***", "Empty"),
    ] {
        assert_eq!(type_name(name), expected, "{name}");
    }
}

#[test]
fn variants_of_enumerations() {
    for (name, expected) in [
        ("ECC_SECG_P256K1", "EccSecgP256K1"),
        ("SM2PKE", "Sm2Pke"),
        ("SM2DSA", "Sm2Dsa"),
        ("RSAES_OAEP_SHA_256", "RsaesOaepSha256"),
        ("W3C", "W3C"),
        ("BUILD_GENERAL1_2XLARGE", "BuildGeneral12Xlarge"),
        ("ML_M5_2XLARGE", "MlM52Xlarge"),
        ("G_1X", "G1X"),
        ("SMPTE_170M", "Smpte170M"),
        ("SMPTE_2067XYZ", "Smpte2067Xyz"),
        ("MAIN_422_10BIT_HIGH", "Main42210BitHigh"),
        ("CLASS_4K_2K", "Class4K2K"),
        ("XAVC_4K_INTRA_VBR", "Xavc4KIntraVbr"),
        ("FORCE_P3D65_HDR", "ForceP3D65Hdr"),
        ("ITU_2100ICtCp", "Itu2100ICtCp"),
        ("ITU_470BG", "Itu470Bg"),
        ("DEFAULT_4XX", "Default4Xx"),
        ("all_storage_classes_128K", "AllStorageClasses128K"),
        ("CRC64NVME", "Crc64Nvme"),
        ("CRC32C", "Crc32C"),
        ("VU9P", "Vu9P"),
        ("T4G", "T4G"),
        ("L40S", "L40S"),
        ("M3U8", "M3U8"),
        ("M2TS", "M2Ts"),
        ("MP4V", "Mp4V"),
        ("PT3H", "Pt3H"),
        ("S2S_VPN", "S2SVpn"),
        ("v1Token", "V1Token"),
        ("EC2RequestLimitExceeded", "Ec2RequestLimitExceeded"),
        ("S3FileUrl", "S3FileUrl"),
        ("DB2_AS_400", "Db2As400"),
        ("A_A_COMPROMISE", "AaCompromise"),
        ("aws:ecs/*", "AwsEcs"),
        ("größe", "GrE"),
        ("all", "All"),
        ("UNKNOWN", "UnknownValue"),
        ("UNKNOWN_VALUE", "UnknownValue_"),
        ("SELF", "SelfValue"),
        ("SELF_VALUE", "SelfValue_"),
        ("***", "Empty"),
    ] {
        assert_eq!(enum_variant(name), expected, "{name}");
    }
}

#[test]
fn variants_of_unions() {
    for (name, expected) in [
        ("NULL", "Null"),
        ("SS", "Ss"),
        ("s3Location", "S3Location"),
        ("A_A_COMPROMISE", "AACompromise"),
        ("unknown", "UnknownValue"),
        ("unknownValue", "UnknownValue_"),
        ("self", "SelfValue"),
        ("selfValue", "SelfValue_"),
    ] {
        assert_eq!(union_variant(name), expected, "{name}");
    }
}

#[test]
fn operations() {
    for (name, expected, module) in [
        ("InferICD10CM", "InferICD10CM", "infer_icd10_cm"),
        ("InferSNOMEDCT", "InferSNOMEDCT", "infer_snomedct"),
        ("DetectPHI", "DetectPHI", "detect_phi"),
        ("DetectEntitiesV2", "DetectEntitiesV2", "detect_entities_v2"),
        ("CreateSAMLProvider", "CreateSAMLProvider", "create_saml_provider"),
        ("ListOpenIDConnectProviders", "ListOpenIDConnectProviders", "list_open_id_connect_providers"),
        ("DeprovisionPublicIpv4PoolCidr", "DeprovisionPublicIpv4PoolCidr", "deprovision_public_ipv4_pool_cidr"),
        ("EnableHostedZoneDNSSEC", "EnableHostedZoneDNSSEC", "enable_hosted_zone_dnssec"),
        ("getThing", "GetThing", "get_thing"),
        ("_get_thing", "GetThing", "get_thing"),
    ] {
        assert_eq!(operation_type(name), expected, "{name}");
        assert_eq!(snake(name), module, "{name}");
    }
}

#[test]
fn methods() {
    for (name, expected) in [("tags", "set_tags"), ("_1", "set_1"), ("type", "set_type"), ("_empty", "set_empty")] {
        assert_eq!(method("set", name), expected, "{name}");
    }
}

#[test]
fn builders() {
    for (name, expected) in [("Tag", "TagBuilder"), ("SelfValue_", "SelfValueBuilder_"), ("_1", "_1Builder")] {
        assert_eq!(with_suffix(name, "Builder"), expected, "{name}");
    }
}

#[test]
fn fields_with_reserved_names() {
    for (name, of_structures, of_inputs) in [
        ("Build", "build_value", "build_value"),
        ("default", "default_value", "default_value"),
        ("Meta", "meta_value", "meta_value"),
        ("New", "new", "new_value"),
        ("intoPaginator", "into_paginator", "into_paginator_value"),
        ("Tags", "tags", "tags"),
    ] {
        assert_eq!([field(name, false), field(name, true)], [of_structures, of_inputs], "{name}");
    }
}

#[test]
fn keywords() {
    for (name, expected, file) in
        [("type", "r#type", "type_"), ("self", "self_", "self_"), ("gen", "r#gen", "gen_"), ("tag", "tag", "tag")]
    {
        assert_eq!(identifier(name), expected, "{name}");
        assert_eq!(module(name), file, "{name}");
    }
}
