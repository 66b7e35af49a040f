/// Campaigns before they are published: after a template or from scratch, and templates after campaigns.
@NullMarked
package cn.anlan.campaign.draft;

import org.jspecify.annotations.NullMarked;
