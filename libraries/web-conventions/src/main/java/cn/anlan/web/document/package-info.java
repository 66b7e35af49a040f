/// Completes what a service's API document says of every operation alike.
@NullMarked
package cn.anlan.web.document;

import org.jspecify.annotations.NullMarked;
