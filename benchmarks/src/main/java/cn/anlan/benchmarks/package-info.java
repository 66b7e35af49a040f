/// Measurements side by side with peers, each in one run on one machine.
@NullMarked
package cn.anlan.benchmarks;

import org.jspecify.annotations.NullMarked;
