/// Who of a unit's leaders was trained: training records, and what they cover.
@NullMarked
package cn.anlan.campaign.coverage;

import org.jspecify.annotations.NullMarked;
