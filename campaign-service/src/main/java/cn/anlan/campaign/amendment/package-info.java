/// Changes of published campaigns: what changed when and why, and every version as it was.
@NullMarked
package cn.anlan.campaign.amendment;

import org.jspecify.annotations.NullMarked;
