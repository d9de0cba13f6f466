//! A secret and its versions.

use std::time::SystemTime;

use aws_smithy_types::Document;

use super::super::stateful::{Failure, structure, text, texts, time};
use super::replication::Replica;
use super::rotation::Rotation;
use super::{day_of, invalid_request};
use crate::endpoint::partition::Partitions;

/// The stage of the current version.
pub(super) const CURRENT: &str = "AWSCURRENT";

/// The stage of the version that preceded the current one.
pub(super) const PREVIOUS: &str = "AWSPREVIOUS";

/// The stage of the version that a rotation prepares.
pub(super) const PENDING: &str = "AWSPENDING";

/// The ID of the account that owns all secrets.
const ACCOUNT: &str = "123456789012";

/// A secret.
pub(super) struct Secret {
    pub(super) name: String,
    /// The Region of the primary secret.
    pub(super) region: String,
    /// The random characters at the end of the ARN.
    pub(super) suffix: String,
    pub(super) kind: Option<String>,
    pub(super) description: Option<String>,
    pub(super) kms_key: Option<String>,
    pub(super) tags: Vec<(String, String)>,
    pub(super) policy: Option<String>,
    /// The versions, in order of creation.
    pub(super) versions: Vec<Version>,
    pub(super) replicas: Vec<Replica>,
    pub(super) rotation: Option<Rotation>,
    pub(super) created: SystemTime,
    pub(super) changed: SystemTime,
    pub(super) accessed: Option<SystemTime>,
    /// The time at which the secret will be deleted, if it is scheduled for deletion.
    pub(super) deletion: Option<SystemTime>,
}

/// A version of a secret.
pub(super) struct Version {
    pub(super) id: String,
    /// The value; `None` if a rotation function has not set it yet.
    pub(super) value: Option<Value>,
    pub(super) stages: Vec<String>,
    pub(super) created: SystemTime,
    pub(super) accessed: Option<SystemTime>,
}

/// A value, as it is on the wire.
#[derive(Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    /// Bytes in base64.
    Binary(String),
}

impl Secret {
    pub(super) fn new(name: &str, region: &str, now: SystemTime) -> Self {
        Self {
            name: name.to_owned(),
            region: region.to_owned(),
            suffix: std::iter::repeat_with(fastrand::alphanumeric).take(6).collect(),
            kind: None,
            description: None,
            kms_key: None,
            tags: Vec::new(),
            policy: None,
            versions: Vec::new(),
            replicas: Vec::new(),
            rotation: None,
            created: now,
            changed: now,
            accessed: None,
            deletion: None,
        }
    }

    /// Whether the secret, or a replica of it that is in sync, is in a Region.
    pub(super) fn is_in(&self, region: &str) -> bool {
        self.region == region || self.replicas.iter().any(|replica| replica.region == region && replica.in_sync())
    }

    /// Whether the name or ARN in a request is that of this secret.
    pub(super) fn is_named(&self, id: &str, region: &str) -> bool {
        let arn = self.arn(region);
        // The ARN may lack the hyphen and the random characters.
        id == self.name || id == arn || arn.strip_suffix(&self.suffix).and_then(|arn| arn.strip_suffix('-')) == Some(id)
    }

    /// Returns the ARN of the secret, or of its replica in a Region.
    pub(super) fn arn(&self, region: &str) -> String {
        let partition = Partitions::load().ok().and_then(|partitions| partitions.of(region));
        let partition = partition.map_or("aws", |partition| partition.name);
        format!("arn:{partition}:secretsmanager:{region}:{ACCOUNT}:secret:{}-{}", self.name, self.suffix)
    }

    /// Checks that the secret is not scheduled for deletion.
    pub(super) fn check_live(&self) -> Result<(), Failure> {
        match self.deletion {
            Some(_) => Err(invalid_request("the secret is scheduled for deletion")),
            None => Ok(()),
        }
    }

    pub(super) fn version(&self, id: &str) -> Option<&Version> {
        self.versions.iter().find(|version| version.id == id)
    }

    pub(super) fn version_mut(&mut self, id: &str) -> Option<&mut Version> {
        self.versions.iter_mut().find(|version| version.id == id)
    }

    /// Returns the version with a stage, if any.
    pub(super) fn staged(&self, stage: &str) -> Option<&Version> {
        self.versions.iter().find(|version| version.has(stage))
    }

    /// Moves a stage to a version. If the stage is [`CURRENT`], the version that had it gets the stage [`PREVIOUS`].
    pub(super) fn attach(&mut self, stage: &str, id: &str) {
        let from = self.staged(stage).map(|version| version.id.clone());
        if from.as_deref() == Some(id) {
            return;
        }
        self.detach(stage);
        if let Some(version) = self.version_mut(id) {
            version.stages.push(stage.to_owned());
        }
        if stage == CURRENT {
            match from {
                Some(from) => self.attach(PREVIOUS, &from),
                None => self.detach(PREVIOUS),
            }
        }
    }

    /// Removes a stage from the version that has it.
    pub(super) fn detach(&mut self, stage: &str) {
        for version in &mut self.versions {
            version.stages.retain(|attached| attached != stage);
        }
    }

    /// Records that a version was read.
    pub(super) fn access(&mut self, id: &str, now: SystemTime) {
        self.accessed = Some(day_of(now));
        if let Some(version) = self.version_mut(id) {
            version.accessed = Some(day_of(now));
        }
    }

    /// Returns the service that owns the secret, according to the tag with which services mark their secrets.
    pub(super) fn owning_service(&self) -> Option<&str> {
        self.tags.iter().find(|(key, _)| key == "aws:secretsmanager:owningService").map(|(_, value)| value.as_str())
    }

    /// Returns the Region of the primary secret, if it has replicas.
    pub(super) fn primary_region(&self) -> Option<&str> {
        (!self.replicas.is_empty()).then_some(self.region.as_str())
    }

    /// Returns the secret as it appears in responses of `DescribeSecret` and `ListSecrets`. The two use different names
    /// for the member with the stages; `stages` is the name to use.
    pub(super) fn describe(&self, region: &str, stages: &str, with_replicas: bool) -> Document {
        let rotation = self.rotation.as_ref();
        let active = rotation.filter(|rotation| rotation.enabled);
        let replica = self.replicas.iter().find(|replica| replica.region == region);
        let kms_key = replica.map_or(self.kms_key.as_ref(), |replica| replica.kms_key.as_ref());
        let tag = |(key, value): &(String, String)| structure([("Key", text(key)), ("Value", text(value))]);
        let versions = self.versions.iter().filter(|version| !version.stages.is_empty());
        let versions: std::collections::HashMap<_, _> =
            versions.map(|version| (version.id.clone(), texts(&version.stages))).collect();
        structure([
            ("ARN", text(self.arn(region))),
            ("Name", text(&self.name)),
            ("Type", self.kind.as_ref().and_then(text)),
            ("Description", self.description.as_ref().filter(|it| !it.is_empty()).and_then(text)),
            ("KmsKeyId", kms_key.and_then(text)),
            ("RotationEnabled", rotation.map(|rotation| Document::Bool(rotation.enabled))),
            ("RotationLambdaARN", rotation.and_then(|rotation| text(&rotation.function))),
            ("RotationRules", rotation.and_then(|rotation| rotation.rules.clone())),
            ("LastRotatedDate", active.and_then(|rotation| time(rotation.last?))),
            ("NextRotationDate", active.and_then(|rotation| time(rotation.next?))),
            ("LastChangedDate", time(self.changed)),
            ("LastAccessedDate", self.accessed.and_then(time)),
            ("DeletedDate", self.deletion.and_then(time)),
            ("CreatedDate", time(self.created)),
            ("Tags", (!self.tags.is_empty()).then(|| Document::Array(self.tags.iter().map(tag).collect()))),
            ("OwningService", self.owning_service().and_then(text)),
            ("PrimaryRegion", self.primary_region().and_then(text)),
            (stages, (!versions.is_empty()).then_some(Document::Object(versions))),
            ("ReplicationStatus", self.replication_status().filter(|_| with_replicas && self.region == region)),
        ])
    }
}

impl Version {
    pub(super) fn new(id: &str, value: Option<Value>, now: SystemTime) -> Self {
        Self { id: id.to_owned(), value, stages: Vec::new(), created: now, accessed: None }
    }

    pub(super) fn has(&self, stage: &str) -> bool {
        self.stages.iter().any(|attached| attached == stage)
    }
}

impl Value {
    /// Returns the members `SecretString` and `SecretBinary`, one of which is set.
    pub(super) fn members(&self) -> [(&'static str, Option<Document>); 2] {
        let (string, binary) = match self {
            Self::Text(value) => (text(value), None),
            Self::Binary(value) => (None, text(value)),
        };
        [("SecretString", string), ("SecretBinary", binary)]
    }
}
