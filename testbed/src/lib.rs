//! Tests of the generated testbed crates, in the folder `tests`: what each feature of a model becomes, over a canned connection.
