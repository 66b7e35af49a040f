/// Two custodians open an original together: one asks and says why, another agrees. Every look is audited.
@NullMarked
package cn.anlan.hazard.original;

import org.jspecify.annotations.NullMarked;
