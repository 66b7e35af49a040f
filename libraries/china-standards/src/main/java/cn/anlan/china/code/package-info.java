/// Codes of organisations, places and industries: the unified social credit code, the administrative division
/// code, GB/T 4754.
@NullMarked
package cn.anlan.china.code;

import org.jspecify.annotations.NullMarked;
