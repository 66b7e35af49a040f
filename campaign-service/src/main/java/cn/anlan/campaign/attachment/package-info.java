/// The documents that come with a campaign: the notice itself, forms, pictures.
@NullMarked
package cn.anlan.campaign.attachment;

import org.jspecify.annotations.NullMarked;
