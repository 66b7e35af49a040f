/// The checklists that the product brings along.
@NullMarked
package cn.anlan.inspection.checklist;

import org.jspecify.annotations.NullMarked;
