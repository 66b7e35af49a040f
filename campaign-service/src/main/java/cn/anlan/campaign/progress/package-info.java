/// How a campaign stands: figures that are kept, not counted, each with the list of exactly what it counts.
@NullMarked
package cn.anlan.campaign.progress;

import org.jspecify.annotations.NullMarked;
