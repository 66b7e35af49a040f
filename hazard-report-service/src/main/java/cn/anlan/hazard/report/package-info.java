/// The aggregate of a public hazard report, its steps and what is published of them.
@NullMarked
package cn.anlan.hazard.report;

import org.jspecify.annotations.NullMarked;
