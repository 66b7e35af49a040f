/// Single changes of the tree by hand: new bodies, their profile, and moves, mergers and closures from a day on.
@NullMarked
package cn.anlan.campaign.organizationchange;

import org.jspecify.annotations.NullMarked;
