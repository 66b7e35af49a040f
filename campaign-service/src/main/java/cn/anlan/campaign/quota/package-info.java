/// How many activities every enrolled organisation owes in every period, and what counts towards it.
@NullMarked
package cn.anlan.campaign.quota;

import org.jspecify.annotations.NullMarked;
