//! The errors of the service's model.
