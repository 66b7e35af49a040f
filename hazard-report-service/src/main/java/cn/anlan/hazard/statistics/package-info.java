/// Figures for the public, from which nobody who reported can be known.
@NullMarked
package cn.anlan.hazard.statistics;

import org.jspecify.annotations.NullMarked;
