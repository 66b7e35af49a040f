/// Plain SQL inside the running transaction, for what is said better about sets than about objects.
@NullMarked
package cn.anlan.sql;

import org.jspecify.annotations.NullMarked;
