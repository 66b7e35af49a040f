/// Who leads a campaign: leading groups, their offices and task forces.
@NullMarked
package cn.anlan.campaign.leadinggroup;

import org.jspecify.annotations.NullMarked;
