/// When what a published campaign asks for comes due: the one room in which the contract's schedules meet the
/// calendar.
@NullMarked
package cn.anlan.calendar;

import org.jspecify.annotations.NullMarked;
