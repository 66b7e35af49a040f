/// The committee office and the handling unit work on a report.
@NullMarked
package cn.anlan.hazard.handling;

import org.jspecify.annotations.NullMarked;
