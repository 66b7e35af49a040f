/// When a duty is due: working days, recurrence, calendar periods, deadlines, and the schedules made of them.
///
/// All times are China time, UTC+8. A *deadline* is the first instant that is too late: "by 30 December" is
/// `2020-12-31T00:00+08:00`, so whatever happens strictly before it is on time.
@NullMarked
package cn.anlan.china.time;

import org.jspecify.annotations.NullMarked;
