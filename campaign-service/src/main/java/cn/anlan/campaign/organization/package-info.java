/// The organisation tree.
@NullMarked
package cn.anlan.campaign.organization;

import org.jspecify.annotations.NullMarked;
