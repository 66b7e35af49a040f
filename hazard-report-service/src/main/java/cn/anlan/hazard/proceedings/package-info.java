/// What follows every step of a report: its clocks, its event, its audit entry.
@NullMarked
package cn.anlan.hazard.proceedings;

import org.jspecify.annotations.NullMarked;
