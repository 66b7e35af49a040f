/// Codes of organisations and places: the unified social credit code and the administrative division code.
@NullMarked
package cn.anlan.china.code;

import org.jspecify.annotations.NullMarked;
