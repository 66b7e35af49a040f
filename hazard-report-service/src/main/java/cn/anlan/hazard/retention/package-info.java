/// The end of what the vault keeps: keys are destroyed when their time is over, and what was destroyed is on record.
@NullMarked
package cn.anlan.hazard.retention;

import org.jspecify.annotations.NullMarked;
