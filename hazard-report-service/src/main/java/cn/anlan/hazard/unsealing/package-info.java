/// Two custodians open the identity of a reporter, for a reason and for a short time. Every look is kept in the audit
/// log.
@NullMarked
package cn.anlan.hazard.unsealing;

import org.jspecify.annotations.NullMarked;
