/// Who pays a reward: sees whom to pay and how much, neither the report nor what was reported.
@NullMarked
package cn.anlan.hazard.rewardpayout;

import org.jspecify.annotations.NullMarked;
