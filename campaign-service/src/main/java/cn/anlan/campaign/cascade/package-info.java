/// Plans that carry out a campaign of the level above: what they inherit, how they follow its amendments, and to
/// which of the plans a unit owes what.
@NullMarked
package cn.anlan.campaign.cascade;

import org.jspecify.annotations.NullMarked;
