/// The responsibility table (责任分工表): who supervises each unit, and where nobody does.
@NullMarked
package cn.anlan.campaign.responsibility;

import org.jspecify.annotations.NullMarked;
