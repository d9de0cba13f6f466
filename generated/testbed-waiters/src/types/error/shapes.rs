//! The modeled errors of the service.
