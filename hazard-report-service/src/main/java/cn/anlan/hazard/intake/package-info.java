/// A citizen hands in a report.
@NullMarked
package cn.anlan.hazard.intake;

import org.jspecify.annotations.NullMarked;
