/// Public reports of hazards, as far as figures need them.
@NullMarked
package cn.anlan.reporting.hazard;

import org.jspecify.annotations.NullMarked;
