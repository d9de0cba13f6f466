//! The structure `com.amazonaws.secretsmanager#RotationRulesType`.

use client_runtime::structure;

structure! {
    /// When a secret is rotated.
    ///
    /// Set either [`AutomaticallyAfterDays`](field@RotationRulesType::automatically_after_days) or
    /// [`ScheduleExpression`](field@RotationRulesType::schedule_expression). All times are in UTC.
    pub struct RotationRulesType, RotationRulesTypeBuilder {
        /// The number of days between two rotations.
        ///
        /// It counts from the last rotation that ended well, scheduled or not. Set it or
        /// [`ScheduleExpression`](field@RotationRulesType::schedule_expression), not both.
        ///
        /// Range: 1 to 1000.
        automatically_after_days, set_automatically_after_days, get_automatically_after_days: optional(copy(i64)) = member("AutomaticallyAfterDays");
        /// The length of the window in which a rotation may take place, in whole hours: `3h` is three.
        ///
        /// The window opens at the time that the schedule gives. It must end before the next one begins, and within the
        /// same day in UTC. If it is absent, a schedule in hours has a window of one hour, and one in days has until
        /// the end of the day.
        ///
        /// Length: 2 to 3 characters. Pattern: `^[0-9h]+$`.
        duration, set_duration, get_duration: optional(text) = member("Duration");
        /// The schedule, as a `cron()` or a `rate()` expression in UTC.
        ///
        /// `rate(10 days)` and `rate(12 hours)` have windows that open at midnight; the least is 4 hours.
        /// `cron(0 2 1 * ? *)` has one that opens on the first of each month at two o'clock; its minutes must be 0, and
        /// its year `*`. Set it or [`AutomaticallyAfterDays`](field@RotationRulesType::automatically_after_days), not
        /// both.
        ///
        /// Length: 1 to 256 characters. Pattern: `^[0-9A-Za-z\(\)#\?\*\-\/, ]+$`.
        schedule_expression, set_schedule_expression, get_schedule_expression: optional(text) = member("ScheduleExpression");
    }
}
