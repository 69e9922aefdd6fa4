//! The parts of the neutral answer that OpenAPI is told by hand.

use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::Moment;

impl PartialSchema for Moment {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some(
                "A date, with or without a time of day, with or without an offset: `2020-02-01T23:00:24.691-07:00`, \
                 `2020-02-01T23:00:24`, `2020-02-01`. What came without a zone stays without one.",
            ))
            .into()
    }
}

impl ToSchema for Moment {}
