/// The only door of the suite: routes by prefix, keeps strangers out, and holds no business rule and no data. All of it
/// runs on the event loop.
@NullMarked
package cn.anlan.gateway;

import org.jspecify.annotations.NullMarked;
