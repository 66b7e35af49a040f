/// What a citizen holds instead of an account: a tracking number and a secret.
@NullMarked
package cn.anlan.hazard.receipt;

import org.jspecify.annotations.NullMarked;
