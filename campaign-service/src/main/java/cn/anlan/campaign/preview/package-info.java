/// What publishing a campaign will mean: whom it reaches, and every date that it makes.
@NullMarked
package cn.anlan.campaign.preview;

import org.jspecify.annotations.NullMarked;
