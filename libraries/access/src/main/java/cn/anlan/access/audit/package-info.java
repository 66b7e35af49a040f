/// The audit log and its hash chain.
@NullMarked
package cn.anlan.access.audit;

import org.jspecify.annotations.NullMarked;
