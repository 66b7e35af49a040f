/// The rules by which reports are rewarded: tables by region, sector and time, kept as data.
@NullMarked
package cn.anlan.hazard.rewardrule;

import org.jspecify.annotations.NullMarked;
