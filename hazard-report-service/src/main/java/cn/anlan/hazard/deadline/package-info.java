/// The clocks that run on a report, as commitments.
@NullMarked
package cn.anlan.hazard.deadline;

import org.jspecify.annotations.NullMarked;
