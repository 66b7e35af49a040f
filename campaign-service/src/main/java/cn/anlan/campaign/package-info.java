/// Who takes part, what is asked of them, and what they did: organisations, campaigns, enrolments, activities.
@NullMarked
package cn.anlan.campaign;

import org.jspecify.annotations.NullMarked;
