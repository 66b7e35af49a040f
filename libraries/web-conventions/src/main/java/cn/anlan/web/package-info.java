@NullMarked
package cn.anlan.web;

import org.jspecify.annotations.NullMarked;
