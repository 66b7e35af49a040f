/// Holds a service's API document to what is committed, and to what was released.
@NullMarked
package cn.anlan.testing.openapi;

import org.jspecify.annotations.NullMarked;
