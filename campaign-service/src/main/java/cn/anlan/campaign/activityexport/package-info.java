/// Activity records as tables to take away.
@NullMarked
package cn.anlan.campaign.activityexport;

import org.jspecify.annotations.NullMarked;
