/// Campaigns that can be run again and again: data, not code.
@NullMarked
package cn.anlan.campaign.template;

import org.jspecify.annotations.NullMarked;
