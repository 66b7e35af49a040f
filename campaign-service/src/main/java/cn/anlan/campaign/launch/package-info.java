/// Campaigns, from draft to conclusion.
@NullMarked
package cn.anlan.campaign.launch;

import org.jspecify.annotations.NullMarked;
