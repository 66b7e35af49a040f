/// Plain SQL within the current transaction.
@NullMarked
package cn.anlan.reporting.database;

import org.jspecify.annotations.NullMarked;
