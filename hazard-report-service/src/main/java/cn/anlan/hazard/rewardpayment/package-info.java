/// Payments of rewards, apart from the cases: who pays sees whom, and not for what.
@NullMarked
package cn.anlan.hazard.rewardpayment;

import org.jspecify.annotations.NullMarked;
