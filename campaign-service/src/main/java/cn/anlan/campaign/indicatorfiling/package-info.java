/// What units file of an indicator, and what an office above says of it.
@NullMarked
package cn.anlan.campaign.indicatorfiling;

import org.jspecify.annotations.NullMarked;
