/// What organisations owe here: rectifications and self-reviews, each by a time.
@NullMarked
package cn.anlan.inspection.commitment;

import org.jspecify.annotations.NullMarked;
