/// Where an activity record may stand, and how it came there.
@NullMarked
package cn.anlan.campaign.activityhistory;

import org.jspecify.annotations.NullMarked;
