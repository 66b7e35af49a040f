/// Plain SQL inside the running transaction, for what is said better about sets than about objects, and for what is
/// written so often that round trips count.
@NullMarked
package cn.anlan.sql;

import org.jspecify.annotations.NullMarked;
