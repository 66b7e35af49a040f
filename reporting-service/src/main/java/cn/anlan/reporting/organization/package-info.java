/// The organisation tree as reports need it: who acts for whom, and what lies below whom.
@NullMarked
package cn.anlan.reporting.organization;

import org.jspecify.annotations.NullMarked;
