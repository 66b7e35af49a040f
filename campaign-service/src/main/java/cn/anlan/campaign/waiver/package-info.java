/// Releases from duties: asked for by one person, granted by another, until a day, revocable.
@NullMarked
package cn.anlan.campaign.waiver;

import org.jspecify.annotations.NullMarked;
