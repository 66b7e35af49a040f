/// Whom each unit names for a campaign: the deputy in charge, the liaison officers, and whom to call.
@NullMarked
package cn.anlan.campaign.roster;

import org.jspecify.annotations.NullMarked;
