/// The unit asks for more time, and a second person decides.
@NullMarked
package cn.anlan.hazard.extension;

import org.jspecify.annotations.NullMarked;
