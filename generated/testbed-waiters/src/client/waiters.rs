//! The waiters of the service, as client methods.

use crate::Client;
use crate::waiters::as_requested::AsRequestedFluentBuilder;
use crate::waiters::count_reported::CountReportedFluentBuilder;
use crate::waiters::half_done::HalfDoneFluentBuilder;
use crate::waiters::labels_merged::LabelsMergedFluentBuilder;
use crate::waiters::latest_overrides::LatestOverridesFluentBuilder;
use crate::waiters::log_empty::LogEmptyFluentBuilder;
use crate::waiters::name_or_steps::NameOrStepsFluentBuilder;
use crate::waiters::repeated::RepeatedFluentBuilder;
use crate::waiters::step_failed::StepFailedFluentBuilder;
use crate::waiters::steps_in_order::StepsInOrderFluentBuilder;

/// Client methods that wait until a condition is met. Import this trait to use them.
pub trait Waiters {
    /// Waits until `join('', [input.name, '-', to_string(input.number)]) == output.name` is `true`.
    ///
    /// For details, see [`waiters::as_requested`](crate::waiters::as_requested).
    fn wait_until_as_requested(&self) -> AsRequestedFluentBuilder;

    /// Waits until `join('/', [to_string(done), to_string(length(steps))])` is `2/3`.
    ///
    /// For details, see [`waiters::count_reported`](crate::waiters::count_reported).
    fn wait_until_count_reported(&self) -> CountReportedFluentBuilder;

    /// Waits until `` to_number(progress) >= `0.5` `` is `true`.
    ///
    /// For details, see [`waiters::half_done`](crate::waiters::half_done).
    fn wait_until_half_done(&self) -> HalfDoneFluentBuilder;

    /// Waits until `merge(defaults, labels).stage` is `release`.
    ///
    /// For details, see [`waiters::labels_merged`](crate::waiters::labels_merged).
    fn wait_until_labels_merged(&self) -> LabelsMergedFluentBuilder;

    /// Waits until `merge({state: 'none', name: 'none'}, latest).state` is `failed`.
    ///
    /// For details, see [`waiters::latest_overrides`](crate::waiters::latest_overrides).
    fn wait_until_latest_overrides(&self) -> LatestOverridesFluentBuilder;

    /// Waits until `!log && !report` is `true`.
    ///
    /// For details, see [`waiters::log_empty`](crate::waiters::log_empty).
    fn wait_until_log_empty(&self) -> LogEmptyFluentBuilder;

    /// Waits until `` length(name || steps) == `3` `` is `true`.
    ///
    /// For details, see [`waiters::name_or_steps`](crate::waiters::name_or_steps).
    fn wait_until_name_or_steps(&self) -> NameOrStepsFluentBuilder;

    /// Waits until `latest == steps[-1]` is `true`.
    ///
    /// For details, see [`waiters::repeated`](crate::waiters::repeated).
    fn wait_until_repeated(&self) -> RepeatedFluentBuilder;

    /// Waits until any item of ``steps[*].{name: name, failed: state == 'failed' || attempts > `3`}[?failed].name`` is `test`.
    ///
    /// For details, see [`waiters::step_failed`](crate::waiters::step_failed).
    fn wait_until_step_failed(&self) -> StepFailedFluentBuilder;

    /// Waits until `join(' > ', steps[].name)` is `compile > test`.
    ///
    /// For details, see [`waiters::steps_in_order`](crate::waiters::steps_in_order).
    fn wait_until_steps_in_order(&self) -> StepsInOrderFluentBuilder;
}

impl Waiters for Client {
    fn wait_until_as_requested(&self) -> AsRequestedFluentBuilder {
        AsRequestedFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_count_reported(&self) -> CountReportedFluentBuilder {
        CountReportedFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_half_done(&self) -> HalfDoneFluentBuilder {
        HalfDoneFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_labels_merged(&self) -> LabelsMergedFluentBuilder {
        LabelsMergedFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_latest_overrides(&self) -> LatestOverridesFluentBuilder {
        LatestOverridesFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_log_empty(&self) -> LogEmptyFluentBuilder {
        LogEmptyFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_name_or_steps(&self) -> NameOrStepsFluentBuilder {
        NameOrStepsFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_repeated(&self) -> RepeatedFluentBuilder {
        RepeatedFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_step_failed(&self) -> StepFailedFluentBuilder {
        StepFailedFluentBuilder::new(self.handle.clone())
    }

    fn wait_until_steps_in_order(&self) -> StepsInOrderFluentBuilder {
        StepsInOrderFluentBuilder::new(self.handle.clone())
    }
}
