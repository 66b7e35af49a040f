/// Whose rosters are wanting.
@NullMarked
package cn.anlan.campaign.rostergap;

import org.jspecify.annotations.NullMarked;
