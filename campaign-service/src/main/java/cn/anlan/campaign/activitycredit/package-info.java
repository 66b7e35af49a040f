/// What activity records count for.
@NullMarked
package cn.anlan.campaign.activitycredit;

import org.jspecify.annotations.NullMarked;
