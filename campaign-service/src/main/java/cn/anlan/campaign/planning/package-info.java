/// Works out what enrolled organisations owe up to a horizon that moves on, and has it opened, revised or called off.
@NullMarked
package cn.anlan.campaign.planning;

import org.jspecify.annotations.NullMarked;
