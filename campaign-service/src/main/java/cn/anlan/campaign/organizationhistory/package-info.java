/// How the tree stood on other days. Who may see it follows the present.
@NullMarked
package cn.anlan.campaign.organizationhistory;

import org.jspecify.annotations.NullMarked;
