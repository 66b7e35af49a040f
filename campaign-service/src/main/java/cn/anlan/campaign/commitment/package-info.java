/// What every enrolled organisation owes in every period, how much of it is done, and what became of it.
@NullMarked
package cn.anlan.campaign.commitment;

import org.jspecify.annotations.NullMarked;
