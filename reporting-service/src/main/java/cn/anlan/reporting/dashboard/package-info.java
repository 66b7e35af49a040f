/// Figures that are kept, not counted, each with the list of exactly what it counts.
@NullMarked
package cn.anlan.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
