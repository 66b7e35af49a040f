/// Photos and files that prove an activity.
@NullMarked
package cn.anlan.campaign.activityevidence;

import org.jspecify.annotations.NullMarked;
