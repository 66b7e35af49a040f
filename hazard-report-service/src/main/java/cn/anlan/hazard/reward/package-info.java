/// Rewards of reporters: claimed with the receipt, proposed by one and approved by another.
@NullMarked
package cn.anlan.hazard.reward;

import org.jspecify.annotations.NullMarked;
