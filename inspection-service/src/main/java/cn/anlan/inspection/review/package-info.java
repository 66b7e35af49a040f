/// Self-reviews: a checklist answered point by point, submitted, judged; what it finds goes to the ledger.
@NullMarked
package cn.anlan.inspection.review;

import org.jspecify.annotations.NullMarked;
