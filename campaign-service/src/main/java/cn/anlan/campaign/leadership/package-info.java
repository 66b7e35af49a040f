/// Units' leaders: the posts of their party and administrative leadership, and who held them when.
@NullMarked
package cn.anlan.campaign.leadership;

import org.jspecify.annotations.NullMarked;
