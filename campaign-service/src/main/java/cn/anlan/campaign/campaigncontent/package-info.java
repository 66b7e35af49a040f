/// What an office writes into a campaign: its phases, its requirements, whom they address.
@NullMarked
package cn.anlan.campaign.campaigncontent;

import org.jspecify.annotations.NullMarked;
