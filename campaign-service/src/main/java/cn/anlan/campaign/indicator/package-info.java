/// Indicators: the figures that units file, and their sums up the tree.
@NullMarked
package cn.anlan.campaign.indicator;

import org.jspecify.annotations.NullMarked;
