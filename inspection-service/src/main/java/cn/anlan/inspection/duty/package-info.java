/// Self-reviews that campaigns demand of those who take part.
@NullMarked
package cn.anlan.inspection.duty;

import org.jspecify.annotations.NullMarked;
