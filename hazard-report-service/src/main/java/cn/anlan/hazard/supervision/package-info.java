/// What is overdue below is supervised above, level by level (督办).
@NullMarked
package cn.anlan.hazard.supervision;

import org.jspecify.annotations.NullMarked;
