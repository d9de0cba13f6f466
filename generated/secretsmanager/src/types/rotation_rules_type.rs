//! The structure `com.amazonaws.secretsmanager#RotationRulesType`.

use client_runtime::structure;

structure! {
    /// A rotation schedule.
    ///
    /// Set either [`AutomaticallyAfterDays`](field@RotationRulesType::automatically_after_days) or
    /// [`ScheduleExpression`](field@RotationRulesType::schedule_expression). All times are in UTC.
    pub struct RotationRulesType, RotationRulesTypeBuilder {
        /// The number of days between rotations.
        ///
        /// The days are counted from the last successful rotation, scheduled or not. Set either this or
        /// [`ScheduleExpression`](field@RotationRulesType::schedule_expression).
        ///
        /// Range: 1 to 1000.
        automatically_after_days, set_automatically_after_days, get_automatically_after_days: optional(copy(i64)) = member("AutomaticallyAfterDays");
        /// The length of the rotation window in whole hours: `3h` is three hours.
        ///
        /// The window opens at the scheduled time. It must end before the next one opens, and on the same day in UTC.
        /// If omitted, the window is one hour for a schedule in hours, and lasts until the end of the day for a
        /// schedule in days.
        ///
        /// Length: 2 to 3 characters. Pattern: `^[0-9h]+$`.
        duration, set_duration, get_duration: optional(text) = member("Duration");
        /// The schedule, as a `cron()` or a `rate()` expression in UTC.
        ///
        /// `rate(10 days)` and `rate(12 hours)` have windows that open at midnight; the minimum is 4 hours.
        /// `cron(0 2 1 * ? *)` has a window that opens at 02:00 on the first of each month; the minutes must be 0, and
        /// the year `*`. Set either this or
        /// [`AutomaticallyAfterDays`](field@RotationRulesType::automatically_after_days).
        ///
        /// Length: 1 to 256 characters. Pattern: `^[0-9A-Za-z\(\)#\?\*\-\/, ]+$`.
        schedule_expression, set_schedule_expression, get_schedule_expression: optional(text) = member("ScheduleExpression");
    }
}
